import type { components } from '@optiflow/generated/types.ts'
import { storedOrder } from '../orders/index.ts'
import type { Context } from '../platform/context.ts'
import type { QuotationOrder } from './rules.ts'

type Quotation = components['schemas']['Quotation']
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

/** The taxes as the quotation keeps them: what was offered is what is invoiced, whatever a tax became since. */
export function keptTaxes({ taxes }: Pick<Quotation, 'taxes'>) {
  return taxes.map(({ tax_id, name, type, rate }) => ({ id: tax_id, name, type, rate }))
}
