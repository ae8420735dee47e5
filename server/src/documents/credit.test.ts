import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromUnits, toUnits } from '../platform/decimal.ts'
import { creditLine, sumLines, type CreditedLine, type InvoicedLine } from './credit.ts'
import { computeTotals } from './totals.ts'

const whole = { quantity: '3', subtotal_amount: '100.00', net_amount: '90.00', taxes: [{ tax_id: 1, amount: '16.20' }] }
const line = (quantity: string, amount: string, taxes: string[] = []): InvoicedLine => ({ quantity, subtotal_amount: amount, net_amount: amount, taxes: taxes.map((one, at) => ({ tax_id: at + 1, amount: one })) })

describe('a line that is credited', () => {
  test('in part gives its share of every amount', () => {
    expect(creditLine({ ...whole, quantity: '2' }, '0', '1', false)).toEqual({
      subtotal_amount: '50.00', discount_amount: '5.00', net_amount: '45.00', taxes: [{ tax_id: 1, amount: '8.10' }], tax_amount: '8.10', total_amount: '53.10'
    })
  })

  test('by the piece gives its last cent with the last piece', () => {
    const totals = ['0', '1', '2'].map((before) => creditLine(line('3', '100.00', ['18.00']), before, '1', false).subtotal_amount)
    expect(totals).toEqual(['33.33', '33.34', '33.33'])
  })

  test('rounds half a cent away from zero, on both sides of it', () => {
    expect(creditLine(line('2', '0.01', ['0.01']), '0', '1', false)).toMatchObject({ net_amount: '0.01', tax_amount: '0.01' })
    expect(creditLine({ ...line('2', '0.01'), net_amount: '-0.01', taxes: [{ tax_id: 1, amount: '0.02' }] }, '0', '1', true)).toMatchObject({ net_amount: '-0.01', tax_amount: '0.01', total_amount: '0.00' })
  })

  test('with tax inside has its discount on the gross', () => {
    const gross = { quantity: '2', subtotal_amount: '118.00', net_amount: '90.00', taxes: [{ tax_id: 1, amount: '16.20' }] }
    expect(creditLine(gross, '0', '2', true)).toMatchObject({ subtotal_amount: '118.00', discount_amount: '11.80', total_amount: '106.20' })
  })
})

const decimal = (digits: number, max: bigint) => fc.bigInt(0n, max).map((units) => fromUnits(units, digits))
const documents = fc.record({
  prices_include_tax: fc.boolean(),
  document_discount_rate: fc.option(decimal(2, 100_00n), { nil: null }),
  items: fc.array(fc.record({
    quantity: fc.bigInt(1n, 30_0000n).map((units) => fromUnits(units, 4)), unit_price: fc.oneof(decimal(4, 99_9999n), decimal(4, 400n)),
    discount_rate: fc.option(decimal(2, 100_00n), { nil: null }), discount_amount: fc.constant(null),
    taxes: fc.subarray([{ tax_id: 1, rate: '18', type: 'itbis' as const }, { tax_id: 2, rate: '10', type: 'legal_tip' as const }, { tax_id: 3, rate: '9.975', type: 'other' as const }])
  }), { minLength: 1, maxLength: 4 })
})

test('crediting everything in whatever steps gives exactly the invoice, every column and every tax', () => {
  fc.assert(fc.property(documents, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }), (document, cuts) => {
    const invoice = computeTotals(document)
    const notes: CreditedLine[] = []
    for (const [at, item] of invoice.items.entries()) {
      const { quantity } = document.items[at]!
      const steps = stepsOf(toUnits(quantity, 4), cuts)
      let before = 0n
      const mine = steps.map((step) => {
        const note = creditLine({ ...item, quantity }, fromUnits(before, 4), fromUnits(step, 4), document.prices_include_tax)
        before += step
        return note
      })
      const { discount_amount, ...sums } = sumLines(mine)
      expect(sums).toEqual({ subtotal_amount: item.subtotal_amount, net_amount: item.net_amount, tax_amount: item.tax_amount, total_amount: item.total_amount })
      expect(signed(discount_amount)).toBe(signed(item.discount_amount) + signed(item.document_discount_amount))
      for (const [place, { amount }] of item.taxes.entries()) expect(mine.reduce((sum, note) => sum + signed(note.taxes[place]!.amount), 0n)).toBe(signed(amount))
      notes.push(...mine)
    }
    const { net_amount, ...sums } = sumLines(notes)
    const { subtotal_amount, discount_amount, tax_amount, total_amount } = invoice
    expect(sums).toEqual({ subtotal_amount, discount_amount, tax_amount, total_amount })
    expect(signed(net_amount) + signed(tax_amount)).toBe(signed(total_amount))
  }), { numRuns: 500 })
})

test('a note adds up, whatever part of a line it takes', () => {
  fc.assert(fc.property(documents, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (document, from, to) => {
    for (const [at, item] of computeTotals(document).items.entries()) {
      const whole = toUnits(document.items[at]!.quantity, 4)
      const before = BigInt(Math.floor(Number(whole) * from * 0.99))
      const quantity = BigInt(Math.ceil(Number(whole - before) * to)) || 1n
      const note = creditLine({ ...item, quantity: document.items[at]!.quantity }, fromUnits(before, 4), fromUnits(quantity, 4), document.prices_include_tax)
      expect(signed(note.net_amount) + signed(note.tax_amount)).toBe(signed(note.total_amount))
      const base = document.prices_include_tax ? note.total_amount : note.net_amount
      expect(signed(note.subtotal_amount) - signed(note.discount_amount)).toBe(signed(base))
      // Each amount is rounded on its own, so it is less than a cent from its exact share.
      const exact = Number(item.total_amount) * Number(quantity) / Number(whole)
      expect(Math.abs(Number(note.total_amount) - exact)).toBeLessThan(0.01 * (1 + note.taxes.length) + 1e-6)
    }
  }), { numRuns: 300 })
})

/** A quantity in pieces that add up to it. */
function stepsOf(quantity: bigint, cuts: number[]): bigint[] {
  const places = [...new Set(cuts.map((cut) => BigInt(Math.round(Number(quantity) * cut))))].filter((place) => place > 0n && place < quantity).sort((a, b) => (a < b ? -1 : 1))
  return [...places, quantity].map((place, at) => place - (places[at - 1] ?? 0n))
}

function signed(amount: string): bigint {
  return amount.startsWith('-') ? -toUnits(amount.slice(1), 2) : toUnits(amount, 2)
}
