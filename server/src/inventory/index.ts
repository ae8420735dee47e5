import { actorOf, workspaceOf, type Context } from '../platform/context.ts'
import { record } from '../platform/outbox.ts'
import { problem } from '../platform/problems.ts'
import { ensureLevels, queueToTell, takeFromLevels, type Taken } from './queries.ts'
import { available, crossesMinimum, isShort, shortSentence, sumByProduct, type StockLine } from './rules.ts'

export { openLevels, stockStatus, type Opening } from './queries.ts'
export type { StockLine } from './rules.ts'

/**
 * Takes the goods of an issued document from the workspace's stock, all or nothing. 422 `insufficient_stock` with an entry
 * for each line of a product that is short. `unopened` are the products without a level here yet.
 */
export async function takeStock(ctx: Context, invoice_id: number, lines: StockLine[], unopened: number[]): Promise<void> {
  if (lines.length === 0) return
  const sums = sumByProduct(lines)
  const workspace_id = workspaceOf(ctx)
  if (unopened.length > 0) await ensureLevels(ctx, { workspace_id, product_ids: unopened })
  const product_ids = sums.map(({ product_id }) => product_id)
  const taken = await takeFromLevels(ctx, { workspace_id, invoice_id, user_id: actorOf(ctx).user_id, product_ids, quantities: sums.map(({ quantity }) => quantity) })
  assertEnough(taken.filter(isShort), lines)
  const low = taken.filter(crossesMinimum)
  if (low.length > 0) await queueToTell(ctx, low.map(({ product_id }) => product_id))
  for (const level of low) recordLow(ctx, workspace_id, level)
}

function assertEnough(short: Taken[], lines: StockLine[]) {
  if (short.length === 0) return
  const byProduct = new Map(short.map((level) => [level.product_id, level]))
  const shortLines = lines.flatMap(({ line, product_id }) => {
    const level = byProduct.get(product_id)
    return level ? [{ line, product_id, sku: level.sku, requested: level.asked, available: available(level.previous_quantity) }] : []
  })
  const errors = Object.fromEntries(shortLines.map((line) => [`items.${line.line}.quantity`, [shortSentence(line.sku, line.requested, line.available)]]))
  throw problem('insufficient_stock', errors, { lines: shortLines.slice(0, 100) })
}

function recordLow(ctx: Context, workspace_id: number, { product_id, sku, name, current_quantity, minimum_quantity }: Taken) {
  record(ctx, 'product.stock_low', null, { product_id, workspace_id, sku, name, quantity: current_quantity, minimum_quantity }, product_id)
}
