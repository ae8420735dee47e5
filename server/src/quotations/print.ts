import { parted, printed } from '../papers/index.ts'
import { found, type Context } from '../platform/context.ts'
import { findToPrint } from './print.queries.ts'

const marks = { draft: 'draft', sent: null, approved: null, rejected: 'rejected', cancelled: 'cancelled', converted: null } as const

/** A quotation as a PDF. A draft bears copies too: every change of it writes them anew. */
export async function printQuotation(ctx: Context, id: number) {
  const { row: { version, ...quotation }, letterhead } = parted(found(await findToPrint(ctx, id)))
  return printed(ctx, { id, version }, letterhead, {
    ...quotation,
    kind: 'quotation',
    mark: marks[quotation.status],
    mark_reason: quotation.reject_reason ?? quotation.cancel_reason,
    made_at: quotation.sent_at ?? quotation.updated_at
  })
}
