import { printed } from '../papers/index.ts'
import { found, type Context } from '../platform/context.ts'
import { findSurroundings } from './print.queries.ts'
import type { WholeCreditNote } from './queries.ts'

/** A credit note as a PDF. It is issued when it is made, and never changed. */
export async function printCreditNote(ctx: Context, { version, ...note }: WholeCreditNote) {
  const { series_name, invoice_number, ...around } = found(await findSurroundings(ctx, note.id))
  return printed(ctx, { id: note.id, version }, around, {
    ...note,
    kind: 'credit_note',
    // Of the discounts of its invoice a line has its part, as one amount.
    items: note.items.map((item) => ({ ...item, discount_rate: null, document_discount_amount: '0.00' })),
    invoice_number,
    series_name,
    mark: null,
    made_at: note.created_at,
    notes: null
  })
}
