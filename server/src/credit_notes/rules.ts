import type { components } from '@optiflow/generated/types.ts'
import { creditLine, sumLines, type CreditedLine } from '../documents/credit.ts'
import { decimal, formatDecimal, money, ZERO, type Decimal } from '../platform/decimal.ts'
import { invalidField, problem, refusal, type FieldErrors } from '../platform/problems.ts'

type Schemas = components['schemas']
type InvoiceItem = Schemas['DocumentItem']
type Wanted = Schemas['CreditNoteItemFields']

/** How much of a line of the invoice earlier notes have credited. */
export interface Credited { invoice_item_id: number; quantity: string }
/** A line of a new credit note: what it takes back, and of which line of the invoice. */
export interface CreditItem { item: InvoiceItem; quantity: string; amounts: CreditedLine }

/** 409 for an invoice of which nothing can be taken back. */
export function assertCreditable({ status }: { status: Schemas['InvoiceStatus'] }): void {
  if (status === 'draft' || status === 'cancelled') throw refusal('invalid_state', `An invoice that is ${status} cannot be credited.`)
}

/** 422 for a note from before its invoice. */
export function assertNotBefore(issue_date: string, invoiced: string): void {
  if (issue_date < invoiced) throw invalidField('issue_date', 'The issue date must be a date after or equal to that of the invoice.')
}

/** 422 for lines that are not of the invoice, or take back more than is left of one; the lines of one item count together. */
export function assertLeft(wanted: Wanted[], items: InvoiceItem[], credited: Credited[]): void {
  const left = leftOf(items, credited)
  const asked = new Map<number, Decimal>()
  for (const { invoice_item_id: id, quantity } of wanted) asked.set(id, (asked.get(id) ?? ZERO).plus(quantity))
  const errors = wanted.flatMap(({ invoice_item_id: id }, at): [string, string[]][] => {
    const rest = left.get(id)
    if (rest === undefined) return [[`items.${at}.invoice_item_id`, [`The selected items.${at}.invoice_item_id is invalid.`]]]
    const field = `items.${at}.quantity`
    return asked.get(id)!.lte(rest) ? [] : [[field, [`The ${field} must not be greater than ${formatDecimal(rest.toFixed())}, what was invoiced and not yet credited.`]]]
  })
  if (errors.length > 0) throw problem('validation_failed', Object.fromEntries(errors) satisfies FieldErrors)
}

/** The lines of a note, in the order in which they were asked for; each goes on from those before it. */
export function creditItems(wanted: Wanted[], { items, prices_include_tax }: Pick<Schemas['Invoice'], 'items' | 'prices_include_tax'>, credited: Credited[]): CreditItem[] {
  const known = new Map(items.map((item) => [item.id, item]))
  const before = new Map(credited.map(({ invoice_item_id, quantity }) => [invoice_item_id, quantity]))
  return wanted.map(({ invoice_item_id, quantity }) => {
    const item = known.get(invoice_item_id)!
    const so_far = before.get(invoice_item_id) ?? '0'
    before.set(invoice_item_id, decimal(so_far).plus(quantity).toFixed())
    return { item, quantity, amounts: creditLine(item, so_far, quantity, prices_include_tax) }
  })
}

/**
 * The amounts of a note: its sums, how much of them takes from what is due, and what it is in the company's currency, as the part of what the
 * notes of the invoice are together; so the rounded sums of all notes are that of the invoice too.
 */
export function noteAmounts(lines: CreditItem[], { amount_due, exchange_rate }: Pick<Schemas['Invoice'], 'amount_due' | 'exchange_rate'>, credited_total: string) {
  const sums = sumLines(lines.map(({ amounts }) => amounts))
  // Lines of a single cent with several taxes inside can round to less than nothing when they are credited by the piece.
  if (decimal(sums.total_amount).lt('0')) throw invalidField('items', 'The total would be below zero: credit more at once.')
  const base = (total: Decimal) => decimal(money(total.times(exchange_rate)))
  const base_total_amount = money(base(decimal(credited_total).plus(sums.total_amount)).minus(base(decimal(credited_total))))
  const applied_amount = decimal(sums.total_amount).lt(amount_due) ? sums.total_amount : amount_due
  return { ...sums, base_total_amount, applied_amount }
}

function leftOf(items: InvoiceItem[], credited: Credited[]): Map<number, Decimal> {
  const taken = new Map(credited.map(({ invoice_item_id, quantity }) => [invoice_item_id, quantity]))
  return new Map(items.map(({ id, quantity }) => [id!, decimal(quantity).minus(taken.get(id!) ?? '0')]))
}
