import { printed } from '../papers/index.ts'
import { found, type Context } from '../platform/context.ts'
import { findSurroundings } from './print.queries.ts'
import type { WholeQuotation } from './queries.ts'

const marks = { draft: 'draft', sent: null, approved: null, rejected: 'rejected', cancelled: 'cancelled', converted: null } as const

/** A quotation as a PDF. A draft bears copies too: every change of it writes them anew. */
export async function printQuotation(ctx: Context, { version, ...quotation }: WholeQuotation) {
  const around = found(await findSurroundings(ctx, quotation.id))
  return printed(ctx, { id: quotation.id, version }, around, {
    ...quotation,
    kind: 'quotation',
    series_name: around.series_name,
    mark: marks[quotation.status],
    made_at: quotation.sent_at ?? quotation.updated_at
  })
}
