import type { components } from '@optiflow/generated/types.ts'
import { workspaceOf, type Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { from, ofWorkspace, oneOf, oneOfIds, to } from '../platform/lists/conditions.ts'
import type { ListRules } from '../platform/lists/list.ts'
import { isOpen } from './reservations/queries.ts'

type Movement = components['schemas']['StockMovement']

/** The status of a level as SQL; the same words stand in the contract. */
export const stockStatus = (quantity: string, minimum: string) =>
  `case when ${quantity} <= 0 then 'out_of_stock' when ${quantity} <= ${minimum} then 'low_stock' else 'in_stock' end`

/** What of a level is reserved at this moment: what has expired does not count, nor what `but`, a condition on what is `held`, leaves out. */
export const reservedIn = (level: string, but = '') => `case when cardinality(${level}.holds) = 0 then 0::numeric
    else (select coalesce(sum(held.quantity), 0) from unnest(${level}.holds) as held where held.expires_at > now() ${but}) end`

const levelStatus = stockStatus('stock_levels.quantity', 'stock_levels.minimum_quantity')

const levelColumns = `stock_levels.id, stock_levels.product_id, stock_levels.workspace_id, stock_levels.quantity, ${reservedIn('stock_levels')} as reserved,
  stock_levels.quantity - (${reservedIn('stock_levels')}) as available, stock_levels.minimum_quantity, ${levelStatus} as status,
  round(stock_levels.average_cost, 4) as average_cost, stock_levels.created_at, stock_levels.updated_at`

export const levelsList: ListRules<'stock_levels.list'> = {
  columns: levelColumns,
  from: 'stock_levels',
  id: 'stock_levels.id',
  scope: ofWorkspace('stock_levels.workspace_id'),
  filters: {
    product_id: oneOfIds('stock_levels.product_id'),
    // The few that are low have an index of their own; its condition has to be said to be used.
    status: (bind, value, ctx) => `${(value as string[]).includes('in_stock') ? '' : 'stock_levels.is_low and '}${oneOf(`(${levelStatus})`)(bind, value, ctx)}`,
    updated_at_from: from('stock_levels.updated_at')
  },
  sorts: { quantity: 'stock_levels.quantity', created_at: 'stock_levels.created_at' }
}

/** The same with their products, for a table. */
export const levelsTable: ListRules<'stock_levels.list'> = {
  ...levelsList,
  columns: `${levelColumns}, products.sku, products.name`,
  from: 'stock_levels join products on products.id = stock_levels.product_id'
}

type LevelRow = components['schemas']['StockLevel'] & { version: number }
const levelLock = sql<LevelRow>(`select ${levelColumns}, stock_levels.version from stock_levels where stock_levels.id = :id and stock_levels.workspace_id = :workspace_id for update`)
export const lockLevel = (ctx: Context, id: number) => ctx.db.first(levelLock, { id, workspace_id: workspaceOf(ctx) })

const levelUpdate = sql<LevelRow>(`update stock_levels set minimum_quantity = :minimum_quantity where id = :id returning ${levelColumns}, stock_levels.version`)
export const updateLevel = ({ db }: Pick<Context, 'db'>, level: { id: number; minimum_quantity: string }) => db.one(levelUpdate, { id: level.id, minimum_quantity: level.minimum_quantity })

const movementColumns = `stock_movements.id, stock_movements.product_id, stock_movements.workspace_id, stock_movements.type, stock_movements.quantity,
  stock_movements.previous_quantity, stock_movements.current_quantity, stock_movements.unit_cost, stock_movements.invoice_id, stock_movements.credit_note_id,
  stock_movements.stock_receipt_id, stock_movements.stock_adjustment_id, stock_movements.stock_transfer_id,
  coalesce(stock_movements.reference, (select document_number from credit_notes where credit_notes.id = stock_movements.credit_note_id),
    (select document_number from invoices where invoices.id = stock_movements.invoice_id)) as reference,
  stock_movements.note, stock_movements.user_id, stock_movements.created_at`

export const movementsList: ListRules<'stock_movements.list'> = {
  columns: movementColumns,
  from: 'stock_movements',
  id: 'stock_movements.id',
  scope: ofWorkspace('stock_movements.workspace_id'),
  filters: {
    // Without sales, which most movements are, an index finds them; its condition has to be said to be used.
    type: (bind, value, ctx) => `${(value as string[]).includes('out') ? '' : "stock_movements.type <> 'out' and "}${oneOf('stock_movements.type')(bind, value, ctx)}`,
    product_id: oneOfIds('stock_movements.product_id'),
    invoice_id: oneOfIds('stock_movements.invoice_id'),
    credit_note_id: oneOfIds('stock_movements.credit_note_id'),
    stock_receipt_id: oneOfIds('stock_movements.stock_receipt_id'),
    stock_adjustment_id: oneOfIds('stock_movements.stock_adjustment_id'),
    stock_transfer_id: oneOfIds('stock_movements.stock_transfer_id'),
    user_id: oneOfIds('stock_movements.user_id'),
    created_at_from: from('stock_movements.created_at'),
    created_at_to: to('stock_movements.created_at'),
    updated_at_from: from('stock_movements.created_at')
  },
  sorts: { id: 'stock_movements.id', created_at: 'stock_movements.created_at' }
}

export const movementsTable: ListRules<'stock_movements.list'> = {
  ...movementsList,
  columns: `${movementColumns}, products.sku, products.name`,
  from: 'stock_movements join products on products.id = stock_movements.product_id'
}

// A movement is never changed: its first version is its last.
const find = sql<Movement & { version: number }>(`
  select ${movementColumns}, 1 as version from stock_movements
  where stock_movements.id = :id and (:workspace_id::bigint is null or stock_movements.workspace_id = :workspace_id)`)
export const findMovement = (ctx: Context, id: number) => ctx.db.first(find, { id, workspace_id: ctx.workspace_id })

const open = sql(`
  with new_levels as (
    insert into stock_levels (product_id, workspace_id, quantity, minimum_quantity, value, average_cost)
    select product_id, workspace_id, quantity, minimum_quantity, coalesce(quantity * unit_cost, 0), case when quantity <> 0 then unit_cost end
    from unnest(:product_ids::bigint[], :workspace_ids::bigint[], :quantities::numeric[], :minimums::numeric[], :unit_costs::numeric[])
      as level (product_id, workspace_id, quantity, minimum_quantity, unit_cost)
    returning product_id, workspace_id, quantity, value, average_cost
  )
  insert into stock_movements (product_id, workspace_id, type, quantity, previous_quantity, current_quantity, unit_cost, value, user_id)
  select product_id, workspace_id, 'initial', quantity, 0, quantity, average_cost, value, :user_id::bigint from new_levels where quantity <> 0 order by product_id, workspace_id`)
/** The levels of new products, an entry of each list for each level. */
export interface Opening { product_ids: number[]; workspace_ids: number[]; quantities: string[]; minimums: string[]; unit_costs: (string | null)[]; user_id: number | null }
export const openLevels = ({ db }: Pick<Context, 'db'>, opening: Opening) => db.all(open, { ...opening })

const withdraw = sql<{ is_free: boolean }>(`
  with used as materialized (
    select exists (select from stock_movements where product_id = :product_id and workspace_id <> :workspace_id)
      or exists (select from stock_reservations where product_id = :product_id and workspace_id <> :workspace_id and ${isOpen}) as elsewhere
  ), gone as (
    delete from stock_levels where product_id = :product_id and workspace_id <> :workspace_id and not (select elsewhere from used)
  )
  select not elsewhere as is_free from used`)
/**
 * Takes a product that is locked off the shelves of all workspaces but one. False, and nothing is done, where another one has moved it or keeps it for
 * somebody: what lay there, or came back there by a credit note, would be out of everybody's reach.
 */
export const withdrawElsewhere = async ({ db }: Pick<Context, 'db'>, place: { product_id: number; workspace_id: number }) => (await db.one(withdraw, { ...place })).is_free
