import type { Context } from '../platform/context.ts'
import { record } from '../platform/outbox.ts'
import { cancelInvoice, settleInvoice, type WholeInvoice } from './queries.ts'
import { settled, type Settlement } from './rules.ts'

export { findInvoice, invoiceColumns, isCredited, isOverdue, linesOfInvoice, lockInvoice, type InvoiceRow, type WholeInvoice } from './queries.ts'
export { statusOf, withPayment } from './rules.ts'

/**
 * Changes what was paid or credited of a locked invoice, by amounts of its currency that may be negative. The status follows: it is computed
 * from what is paid and credited now, never remembered. Gives the invoice as it is then.
 */
export async function settle(ctx: Context, invoice: WholeInvoice, change: Settlement): Promise<WholeInvoice> {
  return { ...invoice, ...(await settleInvoice(ctx, { id: invoice.id, ...settled(invoice, change) })) }
}

/** Says what became of an invoice that was settled: `invoice.paid` when nothing more is due. */
export function recordSettled(ctx: Context, before: WholeInvoice, after: WholeInvoice): void {
  record(ctx, after.status === 'paid' ? 'invoice.paid' : 'invoice.settled', before, after)
}

/** Takes a locked invoice out of what is owed; its number stays used. Gives the invoice as it is then. */
export async function cancel(ctx: Context, invoice: WholeInvoice, reason: string): Promise<WholeInvoice> {
  return { ...invoice, ...(await cancelInvoice(ctx, invoice.id, reason)) }
}
