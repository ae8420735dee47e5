import { actorOf, found, unchanged, workspaceOf, type Context, type Handler } from '../platform/context.ts'
import { list as listRows } from '../platform/lists/list.ts'
import { record } from '../platform/outbox.ts'
import { invalidField } from '../platform/problems.ts'
import { created, noContent, ok } from '../platform/replies.ts'
import { seriesFault } from '../settings/index.ts'
import { assertDue, draftValues, issueDate, issuedValues } from './issue.ts'
import { findForInvoice, type Lookup } from './lookup.queries.ts'
import { merged, orderFrom, storedOrder } from './orders.ts'
import { priceOrder, type PricedOrder } from './price.ts'
import { deleteInvoice, deleteLines, findInvoice, insertInvoice, invoicesList, invoicesWithItems, lockInvoice, updateInvoice, type InvoiceRow } from './queries.ts'
import { itemColumns, wireItems, wireTaxes } from './rows.ts'
import { assertDraft, billTo, totalMismatch, type Order } from './rules.ts'

export const list: Handler<'invoices.list'> = (ctx, { query }) => listRows(ctx, query?.include ? invoicesWithItems : invoicesList, query ?? {})

export const get: Handler<'invoices.get'> = async (ctx, { path }) => ok(found(await findInvoice(ctx, path.id)))

export const preview: Handler<'invoices.preview'> = async (ctx, { body }) => {
  const order = orderFrom(body)
  const { priced, facts } = await price(ctx, order, body.draft ? 'draft' : 'preview', body.expected_total_amount)
  const issue_date = issueDate(ctx, order)
  assertDue(order.due_date, issue_date)
  const fault = seriesFault(facts.series, 'invoice', issue_date)
  if (fault) throw fault
  const { id, status, seller, series_name, document_number, net_amount, issued_at, ...values } = draftValues(facts.id, order, priced, facts)
  return ok({ ...values, issue_date, document_subtype_id: facts.series!.id, bill_to: billTo(facts.contact!), items: wireItems(priced, []), taxes: wireTaxes(priced) })
}

export const create: Handler<'invoices.create'> = async (ctx, { body }) => {
  const order = orderFrom(body)
  const isDraft = body.draft ?? false
  const { priced, facts } = await price(ctx, order, isDraft ? 'draft' : 'issue', body.expected_total_amount)
  if (isDraft) assertDue(order.due_date, order.issue_date)
  const values = isDraft ? draftValues(facts.id, order, priced, facts) : await issuedValues(ctx, facts.id, order, priced, facts)
  const owner = { workspace_id: workspaceOf(ctx), created_by: actorOf(ctx).user_id }
  const invoice = whole(await insertInvoice(ctx, { ...values, ...owner }, itemColumns(priced)), priced)
  record(ctx, 'invoice.created', null, invoice)
  recordPaid(ctx, invoice)
  return created(invoice)
}

export const update: Handler<'invoices.update'> = async (ctx, { path, body }) => {
  const before = unchanged(ctx, await lockInvoice(ctx, path.id))
  assertDraft(before, 'changed')
  const order = merged(storedOrder(before), body)
  const { priced, facts } = await price(ctx, order, 'draft', body.expected_total_amount)
  assertDue(order.due_date, order.issue_date)
  await deleteLines(ctx, path.id)
  const after = whole(await updateInvoice(ctx, draftValues(path.id, order, priced, facts), itemColumns(priced)), priced)
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
  const order = storedOrder(before)
  const { priced, facts } = await price(ctx, order, 'issue', undefined)
  await deleteLines(ctx, path.id)
  const after = whole(await updateInvoice(ctx, await issuedValues(ctx, path.id, order, priced, facts), itemColumns(priced)), priced)
  record(ctx, 'invoice.issued', before, after)
  recordPaid(ctx, after)
  return ok(after)
}

async function price(ctx: Context, order: Order, purpose: 'preview' | 'draft' | 'issue', expected: string | undefined): Promise<{ priced: PricedOrder; facts: Lookup }> {
  const { contact_id, document_subtype_id, items } = order
  const facts = await findForInvoice(ctx, {
    contact_id, document_subtype_id, product_ids: items.map(({ product_id }) => product_id), tax_ids: items.flatMap(({ tax_ids }) => tax_ids ?? [])
  }, purpose === 'issue')
  const priced = priceOrder(order, facts, purpose === 'draft')
  const mismatch = totalMismatch(expected, priced.totals.total_amount)
  if (mismatch) throw invalidField('expected_total_amount', mismatch, 'total_mismatch')
  return { priced, facts }
}

// The row that was written and the lines that were priced are together what GET gives, without reading them again.
function whole({ item_ids, ...row }: InvoiceRow & { item_ids: number[] }, priced: PricedOrder) {
  const { version, ...fields } = row
  return { ...fields, items: wireItems(priced, item_ids), taxes: wireTaxes(priced), version }
}

// An invoice of 0.00 is born paid.
function recordPaid(ctx: Context, invoice: InvoiceRow) {
  if (invoice.status === 'paid') record(ctx, 'invoice.paid', null, invoice)
}
