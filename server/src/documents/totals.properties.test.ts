import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromUnits, toUnits } from '../platform/decimal.ts'
import { sumOf } from './share.ts'
import { computeTotals, type DocumentInput, type DocumentTotals, type LineInput, type TaxType } from './totals.ts'

describe('any document', () => {
  it('adds up in every column', () => {
    everyDocument((document) => {
      const totals = computeTotals(document)
      const column = (pick: (item: DocumentTotals['items'][number]) => string) => sumOf(totals.items.map((item) => cents(pick(item))))
      const shared = column((item) => item.document_discount_amount)
      expect(column((item) => item.subtotal_amount)).toBe(cents(totals.subtotal_amount))
      expect(shared).toBe(cents(totals.document_discount_amount))
      expect(column((item) => item.discount_amount) + shared).toBe(cents(totals.discount_amount))
      expect(column((item) => item.tax_amount)).toBe(cents(totals.tax_amount))
      expect(column((item) => item.total_amount)).toBe(cents(totals.total_amount))
      expect(column((item) => item.net_amount) + cents(totals.tax_amount)).toBe(cents(totals.total_amount))
      expect(sumOf(totals.taxes.map((row) => cents(row.amount)))).toBe(cents(totals.tax_amount))
    })
  })

  it('adds up in every line and every tax', () => {
    everyDocument((document) => {
      const totals = computeTotals(document)
      for (const item of totals.items) {
        expect(cents(item.net_amount) + cents(item.tax_amount)).toBe(cents(item.total_amount))
        expect(sumOf(item.taxes.map((row) => cents(row.amount)))).toBe(cents(item.tax_amount))
        const left = cents(item.subtotal_amount) - cents(item.discount_amount) - cents(item.document_discount_amount)
        expect(left).toBe(cents(document.prices_include_tax ? item.total_amount : item.net_amount))
        expect(left >= 0n).toBe(true)
      }
      for (const row of totals.taxes) {
        const bearers = totals.items.filter((item) => item.taxes.some((own) => sameTax(own, row)))
        expect(sumOf(bearers.map((item) => cents(item.net_amount)))).toBe(cents(row.base_amount))
        const shares = bearers.flatMap((item) => item.taxes.filter((own) => sameTax(own, row)))
        expect(sumOf(shares.map((own) => cents(own.amount)))).toBe(cents(row.amount))
      }
    })
  })

  it('never moves its total when tax is inside', () => {
    everyDocument((document) => {
      const inside = computeTotals({ ...document, prices_include_tax: true })
      const untaxed = computeTotals({ ...document, items: document.items.map((item) => ({ ...item, taxes: [] })) })
      expect(inside.total_amount).toBe(untaxed.total_amount)
      expect(inside.items.map((item) => item.total_amount)).toEqual(untaxed.items.map((item) => item.total_amount))
    })
  })

  it('does not mind the order of the taxes on a line', () => {
    everyDocument((document) => {
      const turned = { ...document, items: document.items.map((item) => ({ ...item, taxes: item.taxes.toReversed() })) }
      const { items, ...totals } = computeTotals(document)
      const { items: turnedItems, ...turnedTotals } = computeTotals(turned)
      expect(turnedTotals).toEqual(totals)
      expect(turnedItems.map((item) => ({ ...item, taxes: item.taxes.toReversed() }))).toEqual(items)
    })
  })

  it('comes to nothing with a discount of 100 %', () => {
    everyDocument((document) => {
      const given = { ...document, document_discount_rate: '100.00', document_discount_amount: null }
      const totals = computeTotals(given)
      expect([totals.total_amount, totals.tax_amount]).toEqual(['0.00', '0.00'])
      expect(totals.discount_amount).toBe(totals.subtotal_amount)
      expect(totals.items.every((item) => item.net_amount === '0.00' && item.total_amount === '0.00')).toBe(true)
    })
  })

  it('can be sent in again as it came out', () => {
    everyDocument((document) => {
      const totals = computeTotals(document)
      const { document_discount_rate, document_discount_amount } = totals
      const items = document.items.map((item, index) => {
        const { discount_rate, discount_amount, taxes } = totals.items[index]!
        const again = taxes.map(({ tax_id, rate }, position) => ({ tax_id, rate, type: item.taxes[position]!.type }))
        return { ...item, discount_rate, discount_amount, taxes: again }
      })
      expect(computeTotals({ ...document, document_discount_rate, document_discount_amount, items })).toEqual(totals)
    })
  })
})

function everyDocument(holds: (document: DocumentInput) => void): void {
  fc.assert(fc.property(anyDocument(), holds), { numRuns: 300 })
}

// Small amounts on purpose: that is where a cent gets lost.
function anyDocument(): fc.Arbitrary<DocumentInput> {
  const document = { prices_include_tax: fc.boolean(), items: fc.array(anyLine(), { minLength: 1, maxLength: 12 }) }
  return fc.tuple(fc.record(document), anyDiscount()).map(([{ prices_include_tax, items }, discount]) => {
    const bare = { prices_include_tax, items }
    const left = (totals: DocumentTotals) => cents(totals.subtotal_amount) - cents(totals.discount_amount)
    const [rate, amount] = discount(left(computeTotals(bare)))
    return { ...bare, document_discount_rate: rate, document_discount_amount: amount }
  })
}

function anyLine(): fc.Arbitrary<LineInput> {
  const quantity = fc.oneof(anyDecimal(1, 40_000, 4), fc.integer({ min: 1, max: 12 }).map(String))
  const unit_price = fc.oneof(anyDecimal(0, 300, 2), anyDecimal(0, 9_000_000, 4), anyDecimal(0, 9_000_000, 2))
  return fc.tuple(fc.record({ quantity, unit_price, taxes: anyTaxes() }), anyDiscount()).map(([bare, discount]) => {
    const [rate, amount] = discount(cents(computeTotals({ prices_include_tax: false, items: [bare] }).subtotal_amount))
    return { ...bare, discount_rate: rate, discount_amount: amount }
  })
}

/** None, by rate, or by an amount that its base allows. */
function anyDiscount(): fc.Arbitrary<(base: bigint) => [string | null, string | null]> {
  return fc.oneof(
    fc.constant((): [null, null] => [null, null]),
    anyDecimal(0, 10_000, 2).map((rate) => (): [string, null] => [rate, null]),
    fc.bigInt({ min: 0n, max: 1000n }).map((part) => (base: bigint): [null, string] => [null, fromUnits((base * part) / 1000n, 2)]),
  )
}

function anyTaxes(): fc.Arbitrary<LineInput['taxes']> {
  const [itbis, cumulative] = [
    fc.constantFrom(tax(1, '18.00', 'itbis'), tax(1, '16', 'itbis'), tax(2, '16.00', 'itbis'), tax(3, '0', 'exempt')),
    fc.subarray([tax(4, '10', 'legal_tip'), tax(5, '2.5'), tax(6, '9.975'), tax(7, '100'), tax(8, '10')]),
  ]
  return fc.tuple(fc.option(itbis, { nil: null }), cumulative).map(([first, rest]) => (first ? [first, ...rest] : rest))
}

const anyDecimal = (min: number, max: number, scale: number): fc.Arbitrary<string> =>
  fc.bigInt({ min: BigInt(min), max: BigInt(max) }).map((units) => fromUnits(units, scale))

function tax(tax_id: number, rate: string, type: TaxType = 'other'): LineInput['taxes'][number] {
  return { tax_id, rate, type }
}

const sameTax = (a: { tax_id: number; rate: string }, b: { tax_id: number; rate: string }): boolean => a.tax_id === b.tax_id && a.rate === b.rate

/** Cents of an amount in an answer, which on a line can be -0.01. */
const cents = (amount: string): bigint => (amount.startsWith('-') ? -toUnits(amount.slice(1), 2) : toUnits(amount, 2))
