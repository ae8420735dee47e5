import { findAccount, lockAccount } from '../contacts/index.ts'
import { takeStock, type StockLine } from '../inventory/index.ts'
import { documentValues, itemColumns, priceOrder, wireItems, wireTaxes, type Lookup, type PricedOrder } from '../orders/index.ts'
import { actorOf, workspaceOf, type Context } from '../platform/context.ts'
import { checkPayment, paymentOrder, withInvoice, writePayment } from '../payments/index.ts'
import { decimal } from '../platform/decimal.ts'
import { record } from '../platform/outbox.ts'
import { statusOf, withPayment, type InvoiceRow } from '../receivables/index.ts'
import { seriesFault } from '../settings/index.ts'
import { insertDraft, insertIssued, type InvoiceValues } from './queries.ts'
import { assertDue, assertWithinLimit, baseOwed, type InvoiceOrder } from './rules.ts'

type Kept = NonNullable<Parameters<typeof priceOrder>[2]['kept_taxes']>
/** A payment that comes with the order of an invoice. */
export type FirstPayment = Parameters<typeof paymentOrder>[0]
interface Making { isDraft?: boolean; expected?: string | undefined; kept_taxes?: Kept; quotation_id?: number | null; payment?: FirstPayment | undefined; kept_for?: number | null }

/** Makes an invoice of an order, issued or a draft: prices it, takes the stock, writes it with its number and its first payment, and says so. */
export async function makeInvoice(ctx: Context, order: InvoiceOrder, { isDraft = false, expected, kept_taxes = [], quotation_id = null, payment, kept_for = null }: Making) {
  const { priced, facts } = await priceOrder(ctx, order, { document_type: 'invoice', stage: isDraft ? 'draft' : 'issue', expected, kept_taxes })
  if (isDraft) assertDue(order.due_date, order.issue_date)
  const payable = payment && (await checkFirst(ctx, order, payment, priced, facts))
  const values = isDraft ? draftValues(facts.id, order, priced, facts) : await issuedValues(ctx, facts.id, order, priced, facts, { amount_paid: payment?.amount, kept_for })
  const owner = { workspace_id: workspaceOf(ctx), created_by: actorOf(ctx).user_id, quotation_id }
  const written = wholeInvoice(await (isDraft ? insertDraft : insertIssued)(ctx, { ...values, ...owner }, itemColumns(priced)), priced)
  const received = payable && (await writePayment(ctx, payable, written))
  const invoice = received ? withPayment(written, received) : written
  record(ctx, 'invoice.created', null, invoice)
  if (received) record(ctx, 'payment.received', null, received)
  recordPaid(ctx, invoice)
  return invoice
}

/** Checks the payment that comes with an order against what the invoice will be. It is made on the day of issue unless it says another. */
export function checkFirst(ctx: Context, order: InvoiceOrder, payment: FirstPayment, { totals }: PricedOrder, { currency }: Lookup, given: { holds?: boolean } = {}) {
  const owed = { contact_id: order.contact_id, currency_id: currency!.id, amount_due: totals.total_amount }
  return checkPayment(ctx, paymentOrder(payment, issueDate(ctx, order)), owed, withInvoice, given)
}

/** What an invoice has whether it is issued or not. */
export function draftValues(id: number, order: InvoiceOrder, priced: PricedOrder, found: Lookup): InvoiceValues {
  return { ...documentValues(order, priced, found), id, due_date: order.due_date, seller: null, series_name: null, document_number: null, status: 'draft', amount_paid: '0.00', issued_at: null }
}

/** Issues: checks the series and the buyer's credit, and takes the stock. What is left is the number, as the last lock. */
export async function issuedValues(ctx: Context, id: number, order: InvoiceOrder, priced: PricedOrder, found: Lookup, { amount_paid = '0.00', kept_for = null }: { amount_paid?: string | undefined; kept_for?: number | null } = {}): Promise<InvoiceValues> {
  const issue_date = issueDate(ctx, order)
  assertDue(order.due_date, issue_date)
  const fault = seriesFault(found.series, 'invoice', issue_date)
  if (fault) throw fault
  await checkLimit(ctx, priced, found, amount_paid)
  const tracked = priced.items.flatMap(({ product, quantity }, line): StockLine[] => (product.track_stock ? [{ line, product_id: product.id, quantity }] : []))
  const unopened = found.products.filter((product) => product.track_stock && !product.has_level).map((product) => product.id)
  await takeStock(ctx, id, tracked, { unopened, kept_for })
  const status = statusOf({ total_amount: priced.totals.total_amount, amount_paid, credited_amount: '0.00' })
  const seller = JSON.stringify(found.company)
  return { ...draftValues(id, order, priced, found), document_subtype_id: found.series!.id, seller, status, amount_paid, issue_date, issued_at: ctx.now.toISOString() }
}

/** 422 when the buyer would owe more than its limit. Who has one is locked, so that its sales are decided one after the other; who has none is not. */
export async function checkLimit(ctx: Context, { totals }: PricedOrder, { contact, currency }: Lookup, amount_paid: string, { holds = true } = {}): Promise<void> {
  const owed = baseOwed(totals.total_amount, amount_paid, currency!.rate!)
  if (decimal(contact!.credit_limit).eq('0') || decimal(owed).eq('0')) return
  assertWithinLimit(await (holds ? lockAccount : findAccount)(ctx, contact!.id, currency!.id), owed)
}

/** The day of issue: the one given, else today where the tenant is. */
export function issueDate(ctx: Context, { issue_date }: InvoiceOrder): string {
  return issue_date ?? ctx.today
}

/** The row that was written and the lines that were priced: together what GET gives, without reading them again. */
export function wholeInvoice({ item_ids, ...row }: InvoiceRow & { item_ids: number[] }, priced: PricedOrder) {
  const { version, ...fields } = row
  return { ...fields, items: wireItems(priced, item_ids), taxes: wireTaxes(priced), payments: [], version }
}

/** Says that nothing more is due; an invoice of 0.00 is born so. */
export function recordPaid(ctx: Context, invoice: InvoiceRow): void {
  if (invoice.status === 'paid') record(ctx, 'invoice.paid', null, invoice)
}
