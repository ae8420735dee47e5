import { actorOf, type Context } from '../../platform/context.ts'
import { sql } from '../../platform/database/statement.ts'
import { reservedIn } from '../queries.ts'
import type { Result, Shelf } from './rules.ts'

/** The table of the document to be, for its id. */
export type Table = 'stock_receipts' | 'stock_adjustments' | 'stock_transfers'

/** A product as it is found for a document; what is outside the scope is not found. */
export interface Found extends Shelf { track_stock: boolean; product_workspace_id: number | null }
/** The id of the document to be, and its products with a row for each workspace: without levels where there is no stock. */
export interface Locked { id: number; contact_type: string | null; shelves: Found[] }
interface Asked { table?: Table; workspace_ids: number[]; product_ids: number[]; contact_id?: number | null }
const levelColumns = `id as level_id, product_id, workspace_id, quantity, minimum_quantity, value, average_cost, ${reservedIn('stock_levels')} as reserved`
type LockedRow = { id: number; contact_type: string | null } & { [Name in keyof Found]: Found[Name] | null }

/**
 * Finds the products of a document and locks their levels, by product, then workspace; whoever comes later waits here and then sees what is left.
 * Levels that are missing are opened before any is locked, as sales do it: whoever waits for an opening holds nothing that others wait for.
 * The update that changes nothing is the lock: unlike a select it also gives the level that somebody opened since this statement began. The products
 * are held first, so that nobody deletes one between its level and its movement.
 */
const lock = sql<LockedRow>(`
  with place as materialized (
    select nextval(pg_get_serial_sequence(:table::text, 'id')) as id,
      (select contact_type from contacts where id = :contact_id and (workspace_id = any(:workspace_ids::bigint[]) or workspace_id is null)) as contact_type
  ), found as materialized (
    select id, workspace_id, sku, name, cost, track_stock, allow_negative_stock from products
    where id = any(:product_ids::bigint[]) and (workspace_id = any(:workspace_ids::bigint[]) or workspace_id is null)
    order by id for key share
  ), asked as (
    select found.id as product_id, workspace.id as workspace_id from found cross join unnest(:workspace_ids::bigint[]) as workspace (id)
    where found.track_stock and coalesce(found.workspace_id = workspace.id, true)
  ), opened as (
    insert into stock_levels (product_id, workspace_id) select product_id, workspace_id from asked
    where not exists (select from stock_levels where stock_levels.product_id = asked.product_id and stock_levels.workspace_id = asked.workspace_id)
    order by product_id, workspace_id on conflict (product_id, workspace_id) do nothing
    returning ${levelColumns}
  ), locked as (
    insert into stock_levels (product_id, workspace_id) select product_id, workspace_id from asked
    where (select count(*) from opened) >= 0 and not exists (select from opened where opened.product_id = asked.product_id and opened.workspace_id = asked.workspace_id)
    order by product_id, workspace_id on conflict (product_id, workspace_id) do update set quantity = stock_levels.quantity
    returning ${levelColumns}
  ), levels as (
    select * from opened union all select * from locked
  )
  select place.id, place.contact_type, found.id as product_id, found.workspace_id as product_workspace_id, found.sku, found.name, found.cost, found.track_stock,
    found.allow_negative_stock, levels.level_id, levels.workspace_id, levels.quantity, levels.minimum_quantity, levels.value, levels.average_cost, levels.reserved
  from place left join found on true left join levels on levels.product_id = found.id`)
export async function lockShelves({ db }: Pick<Context, 'db'>, { table, contact_id = null, ...asked }: Asked): Promise<Locked> {
  const rows = await db.all(lock, { ...asked, table: table ?? null, contact_id })
  const { id, contact_type } = rows[0]!
  // A row without a product is the document's alone; all that belongs to a product and to a level comes with it.
  return { id, contact_type, shelves: rows.filter((row) => row.product_id !== null) as Found[] }
}

/**
 * The part of a document's statement that moves its stock. A first count of what has no movement yet is its opening stock: looked up here, where the
 * level is locked since before this statement began.
 */
export const writeMoves = `
  new_levels as (
    update stock_levels set quantity = moved.quantity, value = moved.value, average_cost = moved.average_cost
    from unnest(:level_ids::bigint[], :level_quantities::numeric[], :level_values::numeric[], :level_averages::numeric[]) as moved (id, quantity, value, average_cost)
    where stock_levels.id = moved.id
  ), ledger as (
    insert into stock_movements (product_id, workspace_id, type, quantity, previous_quantity, current_quantity, unit_cost, value, reference, note, user_id,
      stock_receipt_id, stock_adjustment_id, stock_transfer_id)
    select moved.product_id, moved.workspace_id, case when moved.type = 'initial' and exists (select from stock_movements where stock_movements.product_id = moved.product_id
        and stock_movements.workspace_id = moved.workspace_id) then 'adjustment' else moved.type end, moved.quantity, moved.previous_quantity, moved.current_quantity,
      moved.unit_cost, moved.value, :reference::text, :note::text, :user_id::bigint, :stock_receipt_id::bigint, :stock_adjustment_id::bigint, :stock_transfer_id::bigint
    from unnest(:product_ids::bigint[], :workspace_ids::bigint[], :types::text[], :quantities::numeric[], :previous_quantities::numeric[], :current_quantities::numeric[],
      :unit_costs::numeric[], :movement_values::numeric[]) with ordinality
      as moved (product_id, workspace_id, type, quantity, previous_quantity, current_quantity, unit_cost, value, place)
    order by moved.place
  )`

/** The values of `writeMoves`: what has not moved has no line in the ledger. */
export function moveValues(ctx: Context, { moves, states }: Result, source: { reference: string | null; note: string | null; stock_receipt_id?: number; stock_adjustment_id?: number; stock_transfer_id?: number }) {
  const moved = moves.filter(({ quantity }) => quantity !== '0')
  const touched = new Set(moved.map(({ shelf }) => shelf))
  const levels = [...states].filter(([shelf]) => touched.has(shelf))
  return {
    stock_receipt_id: null, stock_adjustment_id: null, stock_transfer_id: null, ...source, user_id: actorOf(ctx).user_id,
    level_ids: levels.map(([{ level_id }]) => level_id),
    level_quantities: levels.map(([, { quantity }]) => quantity.toFixed()),
    level_values: levels.map(([, { value }]) => value.toFixed()),
    level_averages: levels.map(([, { average }]) => average && average.toFixed()),
    product_ids: moved.map(({ shelf }) => shelf.product_id),
    workspace_ids: moved.map(({ shelf }) => shelf.workspace_id),
    types: moved.map(({ type }) => type),
    quantities: moved.map(({ quantity }) => quantity),
    previous_quantities: moved.map(({ previous_quantity }) => previous_quantity),
    current_quantities: moved.map(({ current_quantity }) => current_quantity),
    unit_costs: moved.map(({ unit_cost }) => unit_cost),
    movement_values: moved.map(({ value }) => value)
  }
}
