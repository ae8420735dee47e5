import { printed } from '../papers/index.ts'
import { found, type Context } from '../platform/context.ts'
import { findSurroundings } from './print.queries.ts'
import type { PaymentRow } from './queries.ts'

/** A payment as its receipt, a PDF. What is due of the invoice today is none of its business: it says what was left then. */
export async function printReceipt(ctx: Context, { version, ...payment }: PaymentRow) {
  const { series_name, account_name, invoice_number, invoice_total, ...around } = found(await findSurroundings(ctx, payment.id))
  return printed(ctx, { id: payment.id, version }, around, {
    ...payment,
    kind: 'receipt',
    document_number: payment.payment_number,
    series_name,
    account_name,
    invoice: { document_number: invoice_number, total_amount: invoice_total, amount_due: payment.remaining_amount },
    mark: payment.status === 'voided' ? 'voided' : null,
    made_at: payment.created_at,
    notes: payment.note
  })
}
