import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checks } from './formats.ts'

describe('a date', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '1000-01-01'])('%s is one', (text) => expect(checks.date!.validate(text)).toBe(true))
  test.each(['2025-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '0999-01-01', '2026-1-1', '2026-01-01\n'])('%j is none', (text) =>
    expect(checks.date!.validate(text)).toBe(false))

  test('is what the calendar has', () => {
    const parts = fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }))
    fc.assert(fc.property(parts, ([year, month, date]) => {
      const text = [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-')
      const real = new Date(Date.UTC(year, month - 1, date))
      expect(checks.date!.validate(text)).toBe(real.toISOString().startsWith(text))
    }))
  })
})
