import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decimal, decimalFault, formatDecimal, fromUnits, isDecimalText, money, roundTo, toUnits, ZERO } from './decimal.ts'

describe('formatDecimal', () => {
  test.each([
    ['1500.5000', '1500.50'],
    ['1500.0000', '1500.00'],
    ['1500.50', '1500.50'],
    ['1500.5', '1500.50'],
    ['0.1250', '0.125'],
    ['0.0001', '0.0001'],
    ['0.000000', '0.00'],
    ['3', '3.00'],
    ['0', '0.00'],
    ['100', '100.00'],
    ['-3', '-3.00'],
    ['-0.1250', '-0.125'],
    ['-12.3400', '-12.34'],
    ['9999999999999.99', '9999999999999.99'],
    ['12345678901234567890.123400', '12345678901234567890.1234'],
  ])('%s is written %s', (stored, written) => {
    expect(formatDecimal(stored)).toBe(written)
  })

  it('keeps the value and is stable', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 1, max: 8 }), (units, scale) => {
        const text = fromUnits(units, scale)
        const written = formatDecimal(text)
        expect(written).toMatch(/^-?\d+\.(\d\d|\d{2,}[1-9])$/)
        expect(decimal(written).eq(decimal(text))).toBe(true)
        expect(formatDecimal(written)).toBe(written)
      }),
    )
  })
})

describe('decimal', () => {
  it('computes exactly where a float does not', () => {
    expect(decimal('0.1').plus('0.2').toString()).toBe('0.3')
    expect(money(decimal('1.005'))).toBe('1.01')
  })

  it('rounds half away from zero', () => {
    expect(roundTo(decimal('2.345'), 2).toString()).toBe('2.35')
    expect(roundTo(decimal('-2.345'), 2).toString()).toBe('-2.35')
    expect(roundTo(decimal('2.3449999'), 2).toString()).toBe('2.34')
    expect(roundTo(decimal('2.5'), 0).toString()).toBe('3')
  })

  it('writes money with two digits and no negative zero', () => {
    expect(money(ZERO)).toBe('0.00')
    expect(money(decimal('1500'))).toBe('1500.00')
    expect(money(decimal('-0.001'))).toBe('0.00')
    expect(money(decimal('-0.005'))).toBe('-0.01')
  })

  it('is never a float, nor printed with an exponent', () => {
    expect(() => Number(decimal('1'))).toThrow()
    expect(() => decimal('1').times(2)).toThrow()
    expect(decimal('0.00000000001').toString()).toBe('0.00000000001')
    expect(decimal('1e30').toString()).toBe(`1${'0'.repeat(30)}`)
  })

  it('refuses what is no number', () => {
    expect(() => decimal('')).toThrow()
    expect(() => decimal('abc')).toThrow()
  })
})

describe('isDecimalText', () => {
  test.each(['0', '0.00', '1500', '1500.5', '1500.50', '-3.10', '99999999999999999999'])('takes %s', (text) => {
    expect(isDecimalText(text, { scale: 2 })).toBe(true)
  })

  const refused = ['', ' 1', '1 ', '1\n', '+1', '1e3', '1E3', '.5', '5.', '007', '00', '01.5', '-0', '-0.00', '--1', '-', '1,5', '1.2.3', '0x10', 'NaN', 'Infinity', '١']
  test.each(refused)('refuses %j as no plain decimal', (text) => {
    expect(decimalFault(text, { scale: 2 })).toBe('format')
  })

  it('counts digits, even zeros', () => {
    expect(decimalFault('1.000', { scale: 2 })).toBe('scale')
    expect(decimalFault('1.0', { scale: 0 })).toBe('scale')
    expect(decimalFault('1.0000', { scale: 4 })).toBe(null)
  })

  it('includes both limits', () => {
    const quantity = { scale: 4, minimum: '0.0001', maximum: '99999999.9999' }
    expect(decimalFault('0.0001', quantity)).toBe(null)
    expect(decimalFault('99999999.9999', quantity)).toBe(null)
    expect(decimalFault('0', quantity)).toBe('minimum')
    expect(decimalFault('-1', quantity)).toBe('minimum')
    expect(decimalFault('100000000', quantity)).toBe('maximum')
  })
})

describe('toUnits', () => {
  it('reads a decimal as whole units and writes it back', () => {
    expect(toUnits('12.5', 2)).toBe(1250n)
    expect(toUnits('3', 4)).toBe(30000n)
    expect(toUnits('9999999999999.99', 2)).toBe(999999999999999n)
    expect(fromUnits(1250n, 2)).toBe('12.50')
    expect(fromUnits(0n, 2)).toBe('0.00')
    expect(fromUnits(-1n, 2)).toBe('-0.01')
    expect(fromUnits(5n, 4)).toBe('0.0005')
  })

  it('never rounds silently', () => {
    expect(() => toUnits('1.005', 2)).toThrow(RangeError)
    expect(() => toUnits('-1', 2)).toThrow(RangeError)
    expect(() => toUnits('1e3', 2)).toThrow(RangeError)
    expect(() => toUnits('', 2)).toThrow(RangeError)
  })
})
