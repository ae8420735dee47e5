import { actorOf, workspaceOf, type Context } from '../platform/context.ts'
import { tellLow } from './low.ts'
import { consumeReservation } from './reservations/reserve.ts'
import { available, isShort, sumByProduct, type ShortLine, type StockLine } from './rules.ts'
import { assertNoneShort } from './short.ts'
import { ensureLevels, returnToLevels, takeForQuotation, takeFromLevels, type Taken } from './sold.queries.ts'

export { openLevels, stockStatus, withdrawElsewhere, type Opening } from './queries.ts'
export { releaseReservation, reserveStock } from './reservations/reserve.ts'
export type { StockLine } from './rules.ts'
export { queueToTell } from './sold.queries.ts'

/**
 * Takes the goods of an issued document from the workspace's stock, all or nothing. 422 `insufficient_stock` with an entry
 * for each line of a product that is short. `unopened` are the products without a level here yet, `kept_for` is the quotation that is sold when
 * something is reserved for it: that is its own to take.
 */
export async function takeStock(ctx: Context, invoice_id: number, lines: StockLine[], { unopened, kept_for }: { unopened: number[]; kept_for: number | null }): Promise<void> {
  if (lines.length === 0 && kept_for === null) return
  const sums = sumByProduct(lines)
  const workspace_id = workspaceOf(ctx)
  if (unopened.length > 0) await ensureLevels(ctx, { workspace_id, product_ids: unopened })
  const taking = { workspace_id, invoice_id, user_id: actorOf(ctx).user_id, product_ids: sums.map(({ product_id }) => product_id), quantities: sums.map(({ quantity }) => quantity) }
  const taken = kept_for === null ? await takeFromLevels(ctx, taking) : await takeForQuotation(ctx, { ...taking, quotation_id: kept_for })
  if (taken.length < sums.length) throw new Error(`Of ${sums.length} levels to take from, ${taken.length} were found`)
  assertNoneShort(shortOf(taken.filter(isShort), lines))
  if (kept_for !== null) await consumeReservation(ctx, kept_for)
  await tellLow(ctx, taken)
}

/**
 * Puts goods of an issued invoice back on the shelf of its workspace, at what they were taken out for, and never more than it took and has not
 * given back. A line without a quantity brings all of its product back. The invoice is locked by the caller.
 */
export async function returnStock(ctx: Context, invoice: { id: number; workspace_id: number }, lines: { product_id: number; quantity: string | null }[], credit_note_id: number | null = null): Promise<void> {
  const whole = [...new Set(lines.filter(({ quantity }) => quantity === null).map(({ product_id }) => product_id))].map((product_id) => ({ product_id, quantity: null }))
  const parts = sumByProduct(lines.flatMap(({ product_id, quantity }, line) => (quantity === null ? [] : [{ line, product_id, quantity }])))
  const back = [...whole, ...parts]
  if (back.length === 0) return
  await returnToLevels(ctx, {
    invoice_id: invoice.id, workspace_id: invoice.workspace_id, credit_note_id, user_id: actorOf(ctx).user_id,
    product_ids: back.map(({ product_id }) => product_id), quantities: back.map(({ quantity }) => quantity)
  })
}

/** The lines of the products that are short. */
function shortOf(short: Taken[], lines: StockLine[]): ShortLine[] {
  const byProduct = new Map(short.map((level) => [level.product_id, level]))
  return lines.flatMap(({ line, product_id }) => {
    const level = byProduct.get(product_id)
    return level ? [{ line, product_id, sku: level.sku, requested: level.asked, available: available(level.previous_quantity, level.reserved) }] : []
  })
}
