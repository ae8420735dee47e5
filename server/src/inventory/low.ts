import type { Context } from '../platform/context.ts'
import { record } from '../platform/outbox.ts'
import { queueToTell } from './sold.queries.ts'
import { crossesMinimum, type Crossing } from './rules.ts'

/** Tells of each level that crossed its minimum from above, once. In the order of the products, which is that in which they queue to tell. */
export async function tellLow(ctx: Context, levels: Crossing[]): Promise<void> {
  const low = levels.filter(crossesMinimum).sort((one, other) => one.product_id - other.product_id)
  if (low.length > 0) await queueToTell(ctx, low.map(({ product_id }) => product_id))
  for (const { product_id, workspace_id, sku, name, current_quantity, minimum_quantity } of low) {
    record(ctx, 'product.stock_low', null, { product_id, workspace_id, sku, name, quantity: current_quantity, minimum_quantity }, product_id)
  }
}
