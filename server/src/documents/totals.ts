import { formatDecimal, fromUnits } from '../platform/decimal.ts'
import type { FieldErrors } from '../platform/problems.ts'
import { addFault, assertFaultless } from './faults.ts'
import { priceDocument, type DocumentInput, type PricedDocument, type PricedLine } from './pricing.ts'
import { sumOf } from './share.ts'
import { groupByTax, taxesInside, taxesOnTop, type TaxGroup } from './taxes.ts'

export type { DocumentInput, LineInput } from './pricing.ts'
export type { TaxType } from './tax-types.ts'

export interface LineTotals {
  subtotal_amount: string
  discount_rate: string | null
  discount_amount: string
  document_discount_amount: string
  net_amount: string
  taxes: { tax_id: number; rate: string; amount: string }[]
  tax_amount: string
  total_amount: string
}

export interface DocumentTotals {
  subtotal_amount: string
  discount_amount: string
  document_discount_rate: string | null
  document_discount_amount: string
  tax_amount: string
  total_amount: string
  taxes: { tax_id: number; rate: string; base_amount: string; amount: string }[]
  items: LineTotals[]
}

interface TaxedLine extends PricedLine {
  net: bigint
  tax_amounts: bigint[]
  tax: bigint
}

// 9,999,999,999,999.99 in cents: what numeric(15,2) holds.
const LARGEST = 999_999_999_999_999n

/**
 * The totals of a document, by section "Totals" of the rules: the one function behind preview, create, convert, PDF and reports.
 * Amounts come back with two digits, line taxes in the order given, document taxes by tax id and rate; rate and amount of a discount
 * can be sent in again as they are. Throws `validation_failed` with all that is wrong (discounts, taxes, amounts too large), and
 * RangeError for texts that the contract should have refused (negative, or too many digits).
 */
export function computeTotals(document: DocumentInput): DocumentTotals {
  const faults: FieldErrors = {}
  const priced = priceDocument(document, faults)
  checkAmount('items', sumOf(priced.lines.map(({ subtotal }) => subtotal)), faults)
  assertFaultless(faults)
  const groups = groupByTax(priced.lines)
  const taxes = document.prices_include_tax ? taxesInside(priced.lines) : taxesOnTop(priced.lines, groups)
  const lines = priced.lines.map((line, index) => taxLine(line, taxes[index]!, document.prices_include_tax))
  checkAmount('total_amount', sumOf(lines.map(totalOf)), faults)
  assertFaultless(faults)
  return printDocument(priced, lines, groups)
}

// No other amount can pass these two, so the sum of the subtotals and the total are all that is looked at.
function checkAmount(field: 'items' | 'total_amount', amount: bigint, faults: FieldErrors): void {
  if (amount <= LARGEST) return
  const subject = field === 'items' ? 'sum of the items' : 'total amount'
  addFault(faults, field, `The ${subject} must not be greater than ${cents(LARGEST)}.`)
}

function taxLine(line: PricedLine, tax_amounts: bigint[], inside: boolean): TaxedLine {
  const tax = sumOf(tax_amounts)
  return { ...line, tax_amounts, tax, net: inside ? line.amount - tax : line.amount }
}

function printDocument({ discount }: PricedDocument, lines: TaxedLine[], groups: TaxGroup[]): DocumentTotals {
  return {
    subtotal_amount: cents(sumOf(lines.map((line) => line.subtotal))),
    discount_amount: cents(sumOf(lines.map((line) => line.discount.amount + line.document_discount))),
    document_discount_rate: rateOrNull(discount.rate),
    document_discount_amount: cents(discount.amount),
    tax_amount: cents(sumOf(lines.map((line) => line.tax))),
    total_amount: cents(sumOf(lines.map(totalOf))),
    taxes: groups.map((group) => printGroup(group, lines)),
    items: lines.map(printLine),
  }
}

function printGroup({ tax_id, rate, members }: TaxGroup, lines: TaxedLine[]): DocumentTotals['taxes'][number] {
  return {
    tax_id,
    rate: taxRate(rate),
    base_amount: cents(sumOf(members.map(({ line }) => lines[line]!.net))),
    amount: cents(sumOf(members.map(({ line, position }) => lines[line]!.tax_amounts[position]!))),
  }
}

function printLine(line: TaxedLine): LineTotals {
  return {
    subtotal_amount: cents(line.subtotal),
    discount_rate: rateOrNull(line.discount.rate),
    discount_amount: cents(line.discount.amount),
    document_discount_amount: cents(line.document_discount),
    net_amount: cents(line.net),
    taxes: line.taxes.map(({ tax_id, rate }, index) => ({
      tax_id,
      rate: taxRate(rate),
      amount: cents(line.tax_amounts[index]!),
    })),
    tax_amount: cents(line.tax),
    total_amount: cents(totalOf(line)),
  }
}

const totalOf = ({ net, tax }: TaxedLine): bigint => net + tax

const cents = (amount: bigint): string => fromUnits(amount, 2)

const rateOrNull = (rate: bigint | null): string | null => (rate === null ? null : fromUnits(rate, 2))

const taxRate = (rate: bigint): string => formatDecimal(fromUnits(rate, 4))
