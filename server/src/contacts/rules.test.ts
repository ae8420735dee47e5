import { describe, expect, test } from 'vitest'
import { identificationErrors, identificationWarnings, plainNumber } from './rules.ts'

const of = (identification_type: 'rnc' | 'cedula' | 'passport' | 'other' | null, identification_number: string | null) => ({ identification_type, identification_number })

describe('identification', () => {
  test('takes an RNC whose check digit fits and refuses one whose does not', () => {
    expect(identificationErrors(of('rnc', '131246788'))).toEqual({})
    expect(identificationErrors(of('rnc', '101010632'))).toEqual({})
    expect(identificationErrors(of('rnc', '131246787'))).toHaveProperty('identification_number')
    expect(identificationErrors(of('rnc', '13124678'))).toHaveProperty('identification_number')
  })

  test('takes a cédula whose check digit fails, with a warning', () => {
    expect(identificationWarnings(of('cedula', '00112345673'))).toEqual([])
    expect(identificationErrors(of('cedula', '00112345674'))).toEqual({})
    expect(identificationWarnings(of('cedula', '00112345674'))).toHaveLength(1)
    expect(identificationErrors(of('cedula', '0011234567'))).toHaveProperty('identification_number')
  })

  test('wants a type beside a number', () => {
    expect(identificationErrors(of(null, 'A1'))).toHaveProperty('identification_type')
    expect(identificationErrors(of('passport', 'A1'))).toEqual({})
    expect(identificationErrors(of('rnc', null))).toEqual({})
  })

  test('keeps numbers without separators', () => {
    expect(plainNumber('001-1234567-3')).toBe('00112345673')
    expect(plainNumber('1-31-24678-8')).toBe('131246788')
    expect(plainNumber('ab 12.3')).toBe('AB123')
  })
})
