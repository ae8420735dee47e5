import { returnStock } from '../inventory/index.ts'
import { billTo, itemColumns, merged, orderFrom, priceOrder, storedOrder, wireItems, wireTaxes } from '../orders/index.ts'
import { demand, found, unchanged, type Context, type Handler } from '../platform/context.ts'
import { list as listRows } from '../platform/lists/list.ts'
import { record } from '../platform/outbox.ts'
import { invalidField } from '../platform/problems.ts'
import { created, noContent, ok } from '../platform/replies.ts'
import { cancel as cancelInvoice, findInvoice, isCredited, lockInvoice, type WholeInvoice } from '../receivables/index.ts'
import { drawNumber, seriesFault } from '../settings/index.ts'
import { checkFirst, checkLimit, draftValues, issueDate, issuedValues, makeInvoice, recordPaid, wholeInvoice, type FirstPayment } from './issue.ts'
import { printInvoice } from './print.ts'
import { clearLines, deleteInvoice, invoicesList, invoicesWithItems, updateInvoice } from './queries.ts'
import { assertCancellable, assertDraft, assertDue, type InvoiceOrder } from './rules.ts'

export const list: Handler<'invoices.list'> = (ctx, { query }) => listRows(ctx, query?.include ? invoicesWithItems : invoicesList, query ?? {})

export const get: Handler<'invoices.get'> = async (ctx, { path }) => ok(found(await findInvoice(ctx, path.id)))

export const pdf: Handler<'invoices.pdf'> = (ctx, { path }) => printInvoice(ctx, path.id)

export const preview: Handler<'invoices.preview'> = async (ctx, { body: { draft, payment, expected_total_amount, workspace_id, ...given } }) => {
  assertMayPay(ctx, payment, draft)
  const order = asked(given)
  const { priced, facts } = await priceOrder(ctx, order, { document_type: 'invoice', stage: draft ? 'draft' : 'preview', expected: expected_total_amount })
  const issue_date = issueDate(ctx, order)
  assertDue(order.due_date, issue_date)
  const fault = seriesFault(facts.series, 'invoice', issue_date)
  if (fault) throw fault
  if (payment) await checkFirst(ctx, order, payment, priced, facts, { holds: false })
  if (!draft) await checkLimit(ctx, priced, facts, payment?.amount ?? '0.00', { holds: false })
  const { id, status, seller, series_name, document_number, net_amount, amount_paid, issued_at, ...values } = draftValues(facts.id, order, priced, facts)
  return ok({ ...values, issue_date, document_subtype_id: facts.series!.id, bill_to: billTo(facts.contact!), items: wireItems(priced, []), taxes: wireTaxes(priced) })
}

export const create: Handler<'invoices.create'> = async (ctx, { body: { draft, payment, expected_total_amount, workspace_id, ...given } }) => {
  assertMayPay(ctx, payment, draft)
  return created(await makeInvoice(ctx, asked(given), { isDraft: draft ?? false, expected: expected_total_amount, payment }))
}

export const update: Handler<'invoices.update'> = async (ctx, { path, body: { expected_total_amount, workspace_id, ...given } }) => {
  const before = unchanged(ctx, await lockInvoice(ctx, path.id))
  assertDraft(before, 'changed')
  const order = merged(stored(before), given)
  const { priced, facts } = await priceOrder(ctx, order, { document_type: 'invoice', id: path.id, stage: 'draft', expected: expected_total_amount })
  assertDue(order.due_date, order.issue_date)
  await clearLines(ctx, path.id)
  const after = wholeInvoice(await updateInvoice(ctx, draftValues(path.id, order, priced, facts), itemColumns(priced)), priced)
  record(ctx, 'invoice.updated', before, after)
  return ok(after)
}

const remove: Handler<'invoices.delete'> = async (ctx, { path }) => {
  const invoice = unchanged(ctx, await lockInvoice(ctx, path.id))
  assertDraft(invoice, 'deleted')
  await deleteInvoice(ctx, path.id)
  record(ctx, 'invoice.deleted', invoice, null)
  return noContent()
}
export { remove as delete }

export const issue: Handler<'invoices.issue'> = async (ctx, { path }) => {
  const before = unchanged(ctx, await lockInvoice(ctx, path.id))
  assertDraft(before, 'issued')
  const order = stored(before)
  const { priced, facts } = await priceOrder(ctx, order, { document_type: 'invoice', id: path.id, stage: 'issue' })
  await clearLines(ctx, path.id)
  const values = await issuedValues(ctx, path.id, order, priced, facts)
  const { name, ...number } = await drawNumber(ctx, { id: facts.series!.id, issue_date: issueDate(ctx, order) })
  const after = wholeInvoice(await updateInvoice(ctx, { ...values, ...number, series_name: name }, itemColumns(priced)), priced)
  record(ctx, 'invoice.issued', before, after)
  recordPaid(ctx, after)
  return ok(after)
}

export const cancel: Handler<'invoices.cancel'> = async (ctx, { path, body }) => {
  const before = unchanged(ctx, await lockInvoice(ctx, path.id))
  assertCancellable(before, await isCredited(ctx, path.id))
  await returnStock(ctx, before, before.items.map(({ product_id }) => ({ product_id, quantity: null })))
  const after = await cancelInvoice(ctx, before, body.reason)
  record(ctx, 'invoice.cancelled', before, after)
  return ok(after)
}

// Who makes invoices need not be who takes money.
function assertMayPay(ctx: Context, payment: FirstPayment | undefined, draft: boolean | undefined): void {
  if (!payment) return
  demand(ctx, 'payments:create')
  if (draft) throw invalidField('payment', 'The payment field is prohibited when draft is true.')
}

function asked(given: Parameters<typeof orderFrom>[0] & { due_date?: string | null }): InvoiceOrder {
  return { ...orderFrom(given), due_date: given.due_date ?? null }
}

function stored(draft: WholeInvoice): InvoiceOrder {
  return { ...storedOrder(draft), due_date: draft.due_date }
}
