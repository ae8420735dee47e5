import { releaseReservation, reserveStock } from '../inventory/index.ts'
import { makeInvoice } from '../invoices/index.ts'
import { merged, orderFrom } from '../orders/index.ts'
import { found, unchanged, type Context, type Handler } from '../platform/context.ts'
import { list as listRows } from '../platform/lists/list.ts'
import { record } from '../platform/outbox.ts'
import { created, noContent, ok } from '../platform/replies.ts'
import { dated, invoiceOrder, keptTaxes, orderOf, reservationOf, type Undated } from './order.ts'
import { printQuotation } from './print.ts'
import { deleteQuotation, findQuotation, lockQuotation, markQuotation, quotationsList, quotationsWithItems, type Marks, type WholeQuotation } from './queries.ts'
import { assertCan } from './rules.ts'
import { makeQuotation, rewriteQuotation } from './write.ts'

export const list: Handler<'quotations.list'> = (ctx, { query }) => listRows(ctx, query?.include ? quotationsWithItems : quotationsList, query ?? {})

export const get: Handler<'quotations.get'> = async (ctx, { path }) => ok(found(await findQuotation(ctx, path.id)))

export const pdf: Handler<'quotations.pdf'> = (ctx, { path }) => printQuotation(ctx, path.id)

export const create: Handler<'quotations.create'> = async (ctx, { body: { expected_total_amount, workspace_id, expiration_date = null, ...given } }) => {
  const quotation = await makeQuotation(ctx, dated(ctx, { ...orderFrom(given), expiration_date }), expected_total_amount)
  record(ctx, 'quotation.created', null, quotation)
  return created(quotation)
}

export const update: Handler<'quotations.update'> = async (ctx, { path, body: { expected_total_amount, workspace_id, ...given } }) => {
  const before = unchanged(ctx, await lockQuotation(ctx, path.id))
  assertCan('update', before)
  const after = await rewriteQuotation(ctx, before, dated(ctx, merged<Undated>(orderOf(before), given)), { expected: expected_total_amount })
  record(ctx, 'quotation.updated', before, after)
  return ok(after)
}

const remove: Handler<'quotations.delete'> = async (ctx, { path }) => {
  const quotation = unchanged(ctx, await lockQuotation(ctx, path.id))
  assertCan('delete', quotation)
  await deleteQuotation(ctx, path.id)
  record(ctx, 'quotation.deleted', quotation, null)
  return noContent()
}
export { remove as delete }

export const send: Handler<'quotations.send'> = async (ctx, { path }) => {
  const before = unchanged(ctx, await lockQuotation(ctx, path.id))
  assertCan('send', before)
  const after = await rewriteQuotation(ctx, before, orderOf(before), { status: 'sent', sent_at: ctx.now.toISOString() })
  record(ctx, 'quotation.sent', before, after)
  return ok(after)
}

export const approve: Handler<'quotations.approve'> = async (ctx, { path, body }) => {
  const before = unchanged(ctx, await lockQuotation(ctx, path.id))
  assertCan('approve', before)
  if (body?.reserve) await reserveStock(ctx, reservationOf(before, ctx.today))
  return moved(ctx, before, { status: 'approved', approved_at: ctx.now.toISOString() })
}

export const reject: Handler<'quotations.reject'> = async (ctx, { path, body }) => {
  const before = unchanged(ctx, await lockQuotation(ctx, path.id))
  assertCan('reject', before)
  return moved(ctx, before, { status: 'rejected', rejected_at: ctx.now.toISOString(), reject_reason: body.reason })
}

export const cancel: Handler<'quotations.cancel'> = async (ctx, { path, body }) => {
  const before = unchanged(ctx, await lockQuotation(ctx, path.id))
  assertCan('cancel', before)
  if (before.is_reserved) await releaseReservation(ctx, before.id)
  return moved(ctx, before, { status: 'cancelled', cancelled_at: ctx.now.toISOString(), cancel_reason: body.reason })
}

// The lock on the quotation comes first: of two who convert at once, the second finds it converted.
export const convert: Handler<'quotations.convert'> = async (ctx, { path, body }) => {
  const before = unchanged(ctx, await lockQuotation(ctx, path.id))
  assertCan('convert', before, body?.force)
  const invoice = await makeInvoice(ctx, invoiceOrder(before), { kept_taxes: keptTaxes(before), quotation_id: before.id, kept_for: before.is_reserved ? before.id : null })
  const after = { ...before, ...(await markQuotation(ctx, path.id, { status: 'converted' })) }
  record(ctx, 'quotation.converted', before, after)
  return created(invoice)
}

async function moved(ctx: Context, before: WholeQuotation, marks: Marks) {
  const after = { ...before, ...(await markQuotation(ctx, before.id, marks)) }
  record(ctx, `quotation.${marks.status}`, before, after)
  return ok(after)
}
