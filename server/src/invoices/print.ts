import { billTo } from '../orders/index.ts'
import { parted, printed } from '../papers/index.ts'
import { found, type Context } from '../platform/context.ts'
import { findToPrint } from './print.queries.ts'

const marks = { draft: 'draft', cancelled: 'cancelled', pending_payment: null, partially_paid: null, paid: null } as const

/** An invoice as a PDF. A draft shows company and contact as they are now, and these change without it. */
export async function printInvoice(ctx: Context, id: number) {
  const { row: { version, buyer, ...invoice }, letterhead } = parted(found(await findToPrint(ctx, id)))
  const copied = invoice.status !== 'draft'
  return printed(ctx, { id, version, copied }, letterhead, {
    ...invoice,
    kind: 'invoice',
    // Issued, it bears the copy: what the contact is called today is not who bought.
    bill_to: copied ? invoice.bill_to : billTo(buyer),
    mark: marks[invoice.status],
    mark_reason: invoice.cancel_reason,
    made_at: invoice.issued_at ?? invoice.updated_at
  })
}
