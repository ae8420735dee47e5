import type { Context } from '../../platform/context.ts'
import { problem, type FieldErrors } from '../../platform/problems.ts'
import { assertNoneShort } from '../short.ts'
import { lockShelves, type Found, type Locked, type Table } from './queries.ts'
import { apply, shortLines, sizeErrors, type Result, type Shelf, type Step } from './rules.ts'

interface Wanted { table: Table; workspace_ids: number[]; items: { product_id: number }[]; contact_id?: number | null }

/** Locks the levels that a document moves. 422 for a line whose product is not there, has no stock, or, in a transfer, is not shared by all workspaces. */
export async function lockStock(ctx: Context, { items, ...wanted }: Wanted, check: (locked: Locked) => FieldErrors = () => ({})): Promise<Locked> {
  const locked = await lockShelves(ctx, { ...wanted, product_ids: [...new Set(items.map(({ product_id }) => product_id))] })
  const errors = { ...check(locked), ...productErrors(items, locked.shelves, wanted.workspace_ids.length > 1) }
  if (Object.keys(errors).length > 0) throw problem('validation_failed', errors)
  return locked
}

/** Does what the lines say, all or nothing: 422 when one of them takes more than there is. */
export function moveStock(shelves: Shelf[], steps: Step[]): Result {
  const result = apply(shelves, steps)
  assertNoneShort(shortLines(result))
  const errors = sizeErrors(result)
  if (Object.keys(errors).length > 0) throw problem('validation_failed', errors)
  return result
}

/** The level of a product in a workspace, which was locked before. */
export function shelfOf({ shelves }: Locked, product_id: number, workspace_id: number): Shelf {
  const shelf = shelves.find((one) => one.product_id === product_id && one.workspace_id === workspace_id)
  if (!shelf) throw new Error(`No level of product ${product_id} was locked in workspace ${workspace_id}`)
  return shelf
}

function productErrors(items: Wanted['items'], found: Found[], sharedAlone: boolean): FieldErrors {
  const byId = new Map(found.map((product) => [product.product_id, product]))
  return Object.fromEntries(items.flatMap(({ product_id }, at) => {
    const field = `items.${at}.product_id`
    const product = byId.get(product_id)
    if (!product || (sharedAlone && product.product_workspace_id !== null)) return [[field, [`The selected ${field} is invalid.`]]]
    return product.track_stock ? [] : [[field, [`The ${field} must be a product that tracks stock.`]]]
  }))
}
