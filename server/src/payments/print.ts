import { parted, printed } from '../papers/index.ts'
import { found, type Context } from '../platform/context.ts'
import { findToPrint } from './print.queries.ts'

/** A payment as its receipt, a PDF. What is due of the invoice today is none of its business: it says what was left then. */
export async function printReceipt(ctx: Context, id: number) {
  const { row: { version, invoice_number, invoice_total, ...payment }, letterhead } = parted(found(await findToPrint(ctx, id)))
  return printed(ctx, { id, version }, letterhead, {
    ...payment,
    kind: 'receipt',
    document_number: payment.payment_number,
    invoice: { document_number: invoice_number, total_amount: invoice_total, amount_due: payment.remaining_amount },
    mark: payment.status === 'voided' ? 'voided' : null,
    mark_reason: payment.void_reason,
    made_at: payment.created_at,
    notes: payment.note
  })
}
