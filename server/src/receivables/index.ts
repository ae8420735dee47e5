import { found, type Context } from '../platform/context.ts'
import { record } from '../platform/outbox.ts'
import { findInvoice, settleInvoice, type WholeInvoice } from './queries.ts'
import { settled, type Settlement } from './rules.ts'

export { findInvoice, invoiceColumns, isOverdue, linesOfInvoice, lockInvoice, type InvoiceRow, type WholeInvoice } from './queries.ts'
export { statusOf } from './rules.ts'

/**
 * Changes what was paid or credited of a locked invoice, by amounts of its currency that may be negative, and says so: `invoice.paid` when
 * nothing more is due. The status follows. Gives the invoice as it is now.
 */
export async function settle(ctx: Context, invoice: WholeInvoice, change: Settlement): Promise<WholeInvoice> {
  await settleInvoice(ctx, { id: invoice.id, ...settled(invoice, change) })
  const after = found(await findInvoice(ctx, invoice.id))
  record(ctx, after.status === 'paid' ? 'invoice.paid' : 'invoice.settled', invoice, after)
  return after
}
