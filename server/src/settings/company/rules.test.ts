import { expect, test } from 'vitest'
import { isTimeZone, withoutLogo } from './rules.ts'

test.each(['UTC', 'America/Santo_Domingo', 'Asia/Kolkata', 'Asia/Calcutta', 'America/Argentina/Buenos_Aires', 'Etc/GMT+4'])('%s is a time zone', (name) => {
  expect(isTimeZone(name)).toBe(true)
})

test.each(['', ' UTC', '+04:00', '-04', 'GMT+4', 'america/santo_domingo', 'Mars/Olympus', 'localtime', '__proto__'])('%j is none', (name) => {
  expect(isTimeZone(name)).toBe(false)
})

test('the audit trail says whether there is a logo, and not which', () => {
  expect(withoutLogo({ name: 'Duarte', logo: 'aW1hZ2U=' })).toEqual({ name: 'Duarte', has_logo: true })
  expect(withoutLogo({ name: 'Duarte', logo: null })).toEqual({ name: 'Duarte', has_logo: false })
})
