import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideRounded, shareOut, sumOf } from './share.ts'

describe('divideRounded', () => {
  it('rounds half up, exactly', () => {
    expect([divideRounded(5n, 2n), divideRounded(4n, 3n), divideRounded(5n, 3n), divideRounded(0n, 7n)]).toEqual([3n, 1n, 2n, 0n])
    expect(divideRounded(10n ** 30n + 4n, 10n)).toBe(10n ** 29n)
  })
})

describe('shareOut', () => {
  it('gives the cents left over to the largest remainders, ties to the first', () => {
    expect(shareOut(10n, [1n, 1n, 1n])).toEqual([4n, 3n, 3n])
    expect(shareOut(11n, [1n, 1n, 1n])).toEqual([4n, 4n, 3n])
    expect(shareOut(10n, [1n, 2n, 4n])).toEqual([1n, 3n, 6n])
    expect(shareOut(5n, [0n, 0n])).toEqual([0n, 0n])
    expect(shareOut(5n, [])).toEqual([])
  })

  it('loses no cent and stays within one cent of the exact share', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), weights, (total, parts) => {
        const sum = sumOf(parts)
        const shares = shareOut(total, parts)
        expect(sumOf(shares)).toBe(sum === 0n ? 0n : total)
        for (const [index, share] of shares.entries()) {
          const off = share * sum - total * parts[index]!
          expect(sum === 0n || (off < sum && off > -sum)).toBe(true)
        }
      }),
    )
  })
})
