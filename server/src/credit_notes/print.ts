import { parted, printed } from '../papers/index.ts'
import { found, type Context } from '../platform/context.ts'
import { findToPrint } from './print.queries.ts'

/** A credit note as a PDF. It is issued when it is made, and never changed. */
export async function printCreditNote(ctx: Context, id: number) {
  const { row: { version, ...note }, letterhead } = parted(found(await findToPrint(ctx, id)))
  return printed(ctx, { id, version }, letterhead, {
    ...note,
    kind: 'credit_note',
    // Of the discounts of its invoice a line has its part, as one amount.
    items: note.items.map((item) => ({ ...item, discount_rate: null, document_discount_amount: '0.00' })),
    mark: null,
    mark_reason: null,
    made_at: note.created_at,
    notes: null
  })
}
