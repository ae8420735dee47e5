import { workspaceOf, type Context } from '../../platform/context.ts'
import { decimal, formatDecimal } from '../../platform/decimal.ts'
import { record } from '../../platform/outbox.ts'
import { problem } from '../../platform/problems.ts'
import { lockShelves, type Found } from '../moves/queries.ts'
import { available, isShort, sumByProduct, tooMuch, type ShortLine, type StockLine } from '../rules.ts'
import { assertNoneShort } from '../short.ts'
import { consumeOfQuotation, insertReservations, releaseOfQuotation, type ReservationRow, type Until } from './queries.ts'

export interface Reserving {
  lines: StockLine[]
  until: Until
  quotation_id?: number | null
  reference?: string | null
}

/**
 * Keeps goods of the workspace for a quotation until an instant. Lines of products without stock keep nothing. 422 `insufficient_stock` with an
 * entry for each line that asks for more than is free.
 */
export async function reserveStock(ctx: Context, { lines, ...terms }: Reserving): Promise<ReservationRow[]> {
  if (lines.length === 0) return []
  const product_ids = [...new Set(lines.map(({ product_id }) => product_id))]
  const { shelves } = await lockShelves(ctx, { workspace_ids: [workspaceOf(ctx)], product_ids })
  return reserveOn(ctx, shelves.filter(({ track_stock }) => track_stock), { lines, ...terms })
}

/** Reserves on levels that were locked before. */
export async function reserveOn(ctx: Context, shelves: Found[], { lines, until, quotation_id = null, reference = null }: Reserving, field?: (line: number) => string): Promise<ReservationRow[]> {
  const byProduct = new Map(shelves.map((shelf) => [shelf.product_id, shelf]))
  const sums = sumByProduct(lines).filter(({ product_id }) => byProduct.has(product_id))
  assertNoneShort(lines.flatMap((line) => shortLine(line, byProduct.get(line.product_id), sums)), field)
  if (sums.length === 0) return []
  const errors = tooMuch(lines, sums)
  if (Object.keys(errors).length > 0) throw problem('validation_failed', errors)
  const rows = await insertReservations(ctx, { until, quotation_id, reference, product_ids: sums.map(({ product_id }) => product_id), quantities: sums.map(({ quantity }) => quantity) })
  for (const row of rows) record(ctx, 'stock_reservation.created', null, row)
  return rows
}

/** A quotation became an invoice, whose sale took what was kept for it. */
export async function consumeReservation(ctx: Context, quotation_id: number): Promise<void> {
  for (const row of await consumeOfQuotation(ctx, quotation_id)) record(ctx, 'stock_reservation.consumed', null, row)
}

/** A quotation was given up: what was kept for it is free for all. */
export async function releaseReservation(ctx: Context, quotation_id: number): Promise<void> {
  for (const row of await releaseOfQuotation(ctx, quotation_id)) record(ctx, 'stock_reservation.released', null, row)
}

function shortLine({ line, product_id }: StockLine, shelf: Found | undefined, sums: { product_id: number; quantity: string }[]): ShortLine[] {
  if (!shelf) return []
  const asked = sums.find((sum) => sum.product_id === product_id)!.quantity
  const { sku, quantity, reserved, allow_negative_stock } = shelf
  const short = isShort({ current_quantity: decimal(quantity).minus(asked).toFixed(), reserved, allow_negative_stock })
  return short ? [{ line, product_id, sku, requested: formatDecimal(asked), available: available(quantity, reserved) }] : []
}
