import { takeStock, type StockLine } from '../inventory/index.ts'
import type { Context } from '../platform/context.ts'
import { decimal, money } from '../platform/decimal.ts'
import { invalidField } from '../platform/problems.ts'
import { statusOf } from '../receivables/index.ts'
import { drawNumber, seriesFault } from '../settings/index.ts'
import type { Lookup } from './lookup.queries.ts'
import type { PricedOrder } from './price.ts'
import type { InvoiceValues } from './queries.ts'
import { billTo, type Order } from './rules.ts'

// One currency, the company's, has the rate 1 by definition.
const exchange_rate = '1.00'

/** What an invoice has whether it is issued or not. */
export function draftValues(id: number, order: Order, { totals }: PricedOrder, found: Lookup): InvoiceValues {
  const { contact_id, document_subtype_id, issue_date, due_date, payment_term, prices_include_tax, notes, external_id } = order
  const { currency_id, currency_code } = found.company
  const { document_discount_rate, document_discount_amount, subtotal_amount, discount_amount, tax_amount, total_amount } = totals
  return {
    id, contact_id, bill_to: JSON.stringify(billTo(found.contact!)), seller: null, document_subtype_id, series_name: null, document_number: null, status: 'draft',
    issue_date, due_date, payment_term, currency_id, currency_code, exchange_rate, prices_include_tax, document_discount_rate, document_discount_amount, subtotal_amount,
    discount_amount, net_amount: netOf(totals), tax_amount, total_amount, base_total_amount: total_amount, notes, issued_at: null, external_id
  }
}

/** Issues: checks the series, takes the stock, then, as the last lock, draws the number. */
export async function issuedValues(ctx: Context, id: number, order: Order, priced: PricedOrder, found: Lookup): Promise<InvoiceValues> {
  const issue_date = issueDate(ctx, order)
  assertDue(order.due_date, issue_date)
  const fault = seriesFault(found.series, 'invoice', issue_date)
  if (fault) throw fault
  const tracked = priced.items.flatMap(({ product, quantity }, line): StockLine[] => (product.track_stock ? [{ line, product_id: product.id, quantity }] : []))
  const unopened = found.products.filter((product) => product.track_stock && !product.has_level).map(({ id }) => id)
  await takeStock(ctx, id, tracked, unopened)
  const { name, ...number } = await drawNumber(ctx, { id: found.series!.id, issue_date })
  const { currency_id, currency_code, ...seller } = found.company
  const status = statusOf({ total_amount: priced.totals.total_amount, amount_paid: '0.00', credited_amount: '0.00' })
  return { ...draftValues(id, order, priced, found), ...number, series_name: name, document_subtype_id: found.series!.id, seller: JSON.stringify(seller), status, issue_date, issued_at: ctx.now.toISOString() }
}

/** The day of issue: the one given, else today where the tenant is. */
export function issueDate(ctx: Context, { issue_date }: Order): string {
  return issue_date ?? ctx.today
}

/** 422 for an invoice that would be due before it is issued. */
export function assertDue(due_date: string | null, issue_date: string | null): void {
  if (due_date !== null && issue_date !== null && due_date < issue_date) throw invalidField('due_date', 'The due date must be a date after or equal to issue date.')
}

function netOf({ total_amount, tax_amount }: PricedOrder['totals']): string {
  return money(decimal(total_amount).minus(tax_amount))
}
