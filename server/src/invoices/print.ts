import { billTo } from '../orders/index.ts'
import { printed } from '../papers/index.ts'
import { found, type Context } from '../platform/context.ts'
import type { WholeInvoice } from '../receivables/index.ts'
import { findSurroundings } from './print.queries.ts'

const marks = { draft: 'draft', cancelled: 'cancelled', pending_payment: null, partially_paid: null, paid: null } as const

/** An invoice as a PDF. A draft shows company and contact as they are now, and these change without it. */
export async function printInvoice(ctx: Context, { version, ...invoice }: WholeInvoice) {
  const around = found(await findSurroundings(ctx, invoice.id))
  const copied = invoice.status !== 'draft'
  return printed(ctx, { id: invoice.id, version, copied }, around, {
    ...invoice,
    kind: 'invoice',
    // Issued, it bears the copy: what the contact is called today is not who bought.
    bill_to: copied ? invoice.bill_to : billTo(around.buyer),
    series_name: around.series_name,
    mark: marks[invoice.status],
    made_at: invoice.issued_at ?? invoice.updated_at
  })
}
