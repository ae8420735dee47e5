import { toUnits } from '../platform/decimal.ts'
import type { FieldErrors } from '../platform/problems.ts'
import { discountOn, type Discount } from './discounts.ts'
import { addFault } from './faults.ts'
import { divideRounded, shareOut, sumOf } from './share.ts'
import { clash, type TaxType } from './tax-types.ts'
import type { TaxedLine } from './taxes.ts'

export interface LineInput {
  quantity: string
  unit_price: string
  discount_rate?: string | null
  discount_amount?: string | null
  taxes: { tax_id: number; rate: string; type: TaxType }[]
}

export interface DocumentInput {
  prices_include_tax: boolean
  document_discount_rate?: string | null
  document_discount_amount?: string | null
  items: LineInput[]
}

/** A line before its taxes, in cents; `amount` is what the discounts leave of it. */
export interface PricedLine extends TaxedLine {
  subtotal: bigint
  discount: Discount
  document_discount: bigint
}

export interface PricedDocument {
  lines: PricedLine[]
  discount: Discount
}

// Quantity and price have four digits each, a cent has two.
const CENT = 1_000_000n

/** Subtotals, discounts and what they leave of each line. What is wrong goes into `faults`. */
export function priceDocument(document: DocumentInput, faults: FieldErrors): PricedDocument {
  const lines = document.items.map((item, index) => priceLine(item, index, faults))
  const discount = discountDocument(document, lines, faults)
  for (const [index, item] of document.items.entries()) checkTaxes(item, index, faults)
  const shares = shareOut(discount.amount, lines.map(({ amount }) => amount))
  for (const [index, line] of lines.entries()) {
    line.document_discount = shares[index]!
    line.amount -= shares[index]!
  }
  return { lines, discount }
}

function priceLine(item: LineInput, index: number, faults: FieldErrors): PricedLine {
  const subtotal = divideRounded(toUnits(item.quantity, 4) * toUnits(item.unit_price, 4), CENT)
  const discount = discountLine(item, index, subtotal, faults)
  const taxes = item.taxes.map(({ tax_id, rate }) => ({ tax_id, rate: toUnits(rate, 4) }))
  return { subtotal, discount, document_discount: 0n, amount: subtotal - discount.amount, taxes }
}

function discountLine(item: LineInput, index: number, subtotal: bigint, faults: FieldErrors): Discount {
  const given = { rate: item.discount_rate, amount: item.discount_amount }
  const line = `items.${index}`
  const place = { rate: `${line}.discount_rate`, amount: `${line}.discount_amount`, base: 'the subtotal of the line' }
  return discountOn(subtotal, given, place, faults)
}

function discountDocument(document: DocumentInput, lines: PricedLine[], faults: FieldErrors): Discount {
  const place = { rate: 'document_discount_rate', amount: 'document_discount_amount', base: 'the sum of the lines' }
  const given = { rate: document.document_discount_rate, amount: document.document_discount_amount }
  // A wrong line discount counts as none, so the sum is at its highest: "greater" is then certain,
  // whether rate and amount agree is not, and nobody shall be sent after a false trail.
  const uncertain = Object.keys(faults).length > 0
  if (uncertain && given.amount != null) given.rate = null
  return discountOn(sumOf(lines.map(({ amount }) => amount)), given, place, faults)
}

function checkTaxes({ taxes }: LineInput, index: number, faults: FieldErrors): void {
  if (taxes.length < 2) return
  const field = `items.${index}.tax_ids`
  const ids = new Set(taxes.map(({ tax_id }) => tax_id))
  if (ids.size < taxes.length) addFault(faults, field, `The ${field} field has a duplicate value.`)
  if (clash(taxes.map(({ tax_id, type }) => ({ id: tax_id, type })))) addFault(faults, field, `The ${field} must not contain more than one exclusive tax.`)
}
