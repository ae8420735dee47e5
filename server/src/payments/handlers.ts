import { actorOf, found, unchanged, type Handler } from '../platform/context.ts'
import { list as listRows } from '../platform/lists/list.ts'
import { record } from '../platform/outbox.ts'
import { invalidChoice } from '../platform/problems.ts'
import { created, ok } from '../platform/replies.ts'
import { lockInvoice, recordSettled, settle, withPayment } from '../receivables/index.ts'
import { printReceipt } from './print.ts'
import { findPayment, paymentsList, voidPayment } from './queries.ts'
import { checkPayment, writePayment } from './receive.ts'
import { alone, assertCompleted, assertPayable, paymentOrder } from './rules.ts'

export const list: Handler<'payments.list'> = (ctx, { query }) => listRows(ctx, paymentsList, query ?? {})

export const get: Handler<'payments.get'> = async (ctx, { path }) => ok(found(await findPayment(ctx, path.id)))

export const pdf: Handler<'payments.pdf'> = (ctx, { path }) => printReceipt(ctx, path.id)

export const create: Handler<'payments.create'> = async (ctx, { body }) => {
  const invoice = await lockInvoice(ctx, body.invoice_id)
  if (!invoice) throw invalidChoice('invoice_id')
  assertPayable(invoice)
  const payable = await checkPayment(ctx, paymentOrder(body, ctx.today), invoice, alone)
  const settled = await settle(ctx, invoice, { paid: body.amount })
  const payment = await writePayment(ctx, payable, settled)
  record(ctx, 'payment.received', null, payment)
  recordSettled(ctx, invoice, withPayment(settled, payment))
  return created(payment)
}

const annul: Handler<'payments.void'> = async (ctx, { path, body }) => {
  // A payment changes under the lock of its invoice and of nothing else: what is read behind that stays.
  const { invoice_id } = found(await findPayment(ctx, path.id))
  const invoice = found(await lockInvoice(ctx, invoice_id))
  const before = unchanged(ctx, await findPayment(ctx, path.id))
  assertCompleted(before)
  const settled = await settle(ctx, invoice, { paid: `-${before.amount}` })
  const after = await voidPayment(ctx, { id: path.id, reason: body.reason, voided_at: ctx.now, voided_by: actorOf(ctx).user_id })
  record(ctx, 'payment.voided', before, after)
  recordSettled(ctx, invoice, withPayment(settled, after))
  return ok(after)
}
export { annul as void }
