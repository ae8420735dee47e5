import { takeStock, type StockLine } from '../inventory/index.ts'
import { documentValues, itemColumns, priceOrder, wireItems, wireTaxes, type Lookup, type PricedOrder } from '../orders/index.ts'
import { actorOf, workspaceOf, type Context } from '../platform/context.ts'
import { record } from '../platform/outbox.ts'
import { statusOf, type InvoiceRow } from '../receivables/index.ts'
import { seriesFault } from '../settings/index.ts'
import { insertDraft, insertIssued, type InvoiceValues } from './queries.ts'
import { assertDue, type InvoiceOrder } from './rules.ts'

type Kept = NonNullable<Parameters<typeof priceOrder>[2]['kept_taxes']>
interface Making { isDraft?: boolean; expected?: string | undefined; kept_taxes?: Kept; quotation_id?: number | null }

/** Makes an invoice of an order, issued or a draft: prices it, takes the stock, writes it with its number and says so. */
export async function makeInvoice(ctx: Context, order: InvoiceOrder, { isDraft = false, expected, kept_taxes = [], quotation_id = null }: Making) {
  const { priced, facts } = await priceOrder(ctx, order, { document_type: 'invoice', stage: isDraft ? 'draft' : 'issue', expected, kept_taxes })
  if (isDraft) assertDue(order.due_date, order.issue_date)
  const values = isDraft ? draftValues(facts.id, order, priced, facts) : await issuedValues(ctx, facts.id, order, priced, facts)
  const owner = { workspace_id: workspaceOf(ctx), created_by: actorOf(ctx).user_id, quotation_id }
  const invoice = wholeInvoice(await (isDraft ? insertDraft : insertIssued)(ctx, { ...values, ...owner }, itemColumns(priced)), priced)
  record(ctx, 'invoice.created', null, invoice)
  recordPaid(ctx, invoice)
  return invoice
}

/** What an invoice has whether it is issued or not. */
export function draftValues(id: number, order: InvoiceOrder, priced: PricedOrder, found: Lookup): InvoiceValues {
  return { ...documentValues(order, priced, found), id, due_date: order.due_date, seller: null, series_name: null, document_number: null, status: 'draft', issued_at: null }
}

/** Issues: checks the series and takes the stock. What is left is the number, as the last lock. */
export async function issuedValues(ctx: Context, id: number, order: InvoiceOrder, priced: PricedOrder, found: Lookup): Promise<InvoiceValues> {
  const issue_date = issueDate(ctx, order)
  assertDue(order.due_date, issue_date)
  const fault = seriesFault(found.series, 'invoice', issue_date)
  if (fault) throw fault
  const tracked = priced.items.flatMap(({ product, quantity }, line): StockLine[] => (product.track_stock ? [{ line, product_id: product.id, quantity }] : []))
  const unopened = found.products.filter((product) => product.track_stock && !product.has_level).map((product) => product.id)
  await takeStock(ctx, id, tracked, unopened)
  const status = statusOf({ total_amount: priced.totals.total_amount, amount_paid: '0.00', credited_amount: '0.00' })
  const seller = JSON.stringify(found.company)
  return { ...draftValues(id, order, priced, found), document_subtype_id: found.series!.id, seller, status, issue_date, issued_at: ctx.now.toISOString() }
}

/** The day of issue: the one given, else today where the tenant is. */
export function issueDate(ctx: Context, { issue_date }: InvoiceOrder): string {
  return issue_date ?? ctx.today
}

/** The row that was written and the lines that were priced: together what GET gives, without reading them again. */
export function wholeInvoice({ item_ids, ...row }: InvoiceRow & { item_ids: number[] }, priced: PricedOrder) {
  const { version, ...fields } = row
  return { ...fields, items: wireItems(priced, item_ids), taxes: wireTaxes(priced), version }
}

/** Says that nothing more is due; an invoice of 0.00 is born so. */
export function recordPaid(ctx: Context, invoice: InvoiceRow): void {
  if (invoice.status === 'paid') record(ctx, 'invoice.paid', null, invoice)
}
