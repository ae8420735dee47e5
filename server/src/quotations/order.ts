import type { components } from '@optiflow/generated/types.ts'
import { storedOrder } from '../orders/index.ts'
import type { Context } from '../platform/context.ts'
import type { QuotationOrder } from './rules.ts'

type Quotation = components['schemas']['Quotation']
const longest_days = 30

/** An order of which nobody has said on what day. */
export type Undated = Omit<QuotationOrder, 'issue_date'> & { issue_date: string | null }

/** A quotation is numbered from the beginning, so it has its day from the beginning too: the one given, else today where the tenant is. */
export function dated(ctx: Context, order: Undated): QuotationOrder {
  return { ...order, issue_date: order.issue_date ?? ctx.today }
}

/** The order that a stored quotation was made from. */
export function orderOf(quotation: Quotation): QuotationOrder {
  return { ...storedOrder(quotation), issue_date: quotation.issue_date, expiration_date: quotation.expiration_date }
}

/** What an invoice takes over of a quotation: all but its numbers and its days, which are the invoice's own. */
export function invoiceOrder(quotation: Quotation) {
  return { ...storedOrder(quotation), document_subtype_id: null, issue_date: null, due_date: null, external_id: null }
}

/** What is kept for a quotation that is approved: its goods, until it expires, and not for ever when it never does. */
export function reservationOf({ id, document_number, expiration_date, items }: Quotation, today: string) {
  const lines = items.map(({ product_id, quantity }, line) => ({ line, product_id, quantity }))
  return { lines, until: { last_day: expiration_date ?? dayAfter(today, longest_days) }, quotation_id: id, reference: document_number }
}

/** The taxes as the quotation keeps them: what was offered is what is invoiced, whatever a tax became since. */
export function keptTaxes({ taxes }: Pick<Quotation, 'taxes'>) {
  return taxes.map(({ tax_id, name, type, rate }) => ({ id: tax_id, name, type, rate }))
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
