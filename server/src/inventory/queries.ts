import type { components } from '@optiflow/generated/types.ts'
import { workspaceOf, type Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { from, ofWorkspace, oneOf, oneOfIds, to } from '../platform/lists/conditions.ts'
import type { ListRules } from '../platform/lists/list.ts'
import type { Crossing } from './rules.ts'

type Movement = components['schemas']['StockMovement']

/** The status of a level as SQL; the same words stand in the contract. */
export const stockStatus = (quantity: string, minimum: string) =>
  `case when ${quantity} <= 0 then 'out_of_stock' when ${quantity} <= ${minimum} then 'low_stock' else 'in_stock' end`

/** What of a level is reserved for others at this moment: what has expired does not count. */
export const reservedIn = (level: string) => `case when cardinality(${level}.holds) = 0 then 0::numeric
    else (select coalesce(sum(held.quantity), 0) from unnest(${level}.holds) as held where held.expires_at > now()) end`

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
    status: (bind, value, ctx) => `${(value as string[]).includes('in_stock') ? '' : 'stock_levels.quantity <= stock_levels.minimum_quantity and '}${oneOf(`(${levelStatus})`)(bind, value, ctx)}`,
    updated_at_from: from('stock_levels.updated_at')
  },
  sorts: { quantity: 'stock_levels.quantity', created_at: 'stock_levels.created_at' }
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

// A movement is never changed: its first version is its last.
const find = sql<Movement & { version: number }>(`
  select ${movementColumns}, 1 as version from stock_movements
  where stock_movements.id = :id and (:workspace_id::bigint is null or stock_movements.workspace_id = :workspace_id)`)
export const findMovement = (ctx: Context, id: number) => ctx.db.first(find, { id, workspace_id: ctx.workspace_id })

export interface Taken extends Crossing {
  asked: string
  reserved: string
  allow_negative_stock: boolean
}

// One statement for all products: levels are locked in the order of their product, so that two invoices never wait for each
// other in a circle; then they are taken down and the ledger is written. Whoever is short rolls all of it back. Goods go at their average
// cost, and what rounding left of a shelf's value goes with the last of them: see `taken` in moves/rules.ts.
const take = sql<Taken>(`
  with asked as (
    select product_id, quantity from unnest(:product_ids::bigint[], :quantities::numeric[]) as line (product_id, quantity)
  ), locked as materialized (
    select stock_levels.id, stock_levels.product_id, stock_levels.quantity, stock_levels.minimum_quantity, stock_levels.value, stock_levels.average_cost,
      ${reservedIn('stock_levels')} as reserved, asked.quantity as asked
    from stock_levels join asked on asked.product_id = stock_levels.product_id
    where stock_levels.workspace_id = :workspace_id
    order by stock_levels.product_id for update of stock_levels
  ), priced as (
    select locked.*, locked.quantity - locked.asked as current_quantity, products.sku, products.name, products.cost, products.allow_negative_stock,
      coalesce(locked.average_cost, case when locked.quantity = 0 then products.cost end) as average
    from locked join products on products.id = locked.product_id
  ), moved as (
    select priced.*, case when current_quantity > 0 then value - round(asked * coalesce(average, 0), 8) else round(current_quantity * coalesce(average, 0), 8) end as current_value
    from priced
  ), taken as (
    update stock_levels set quantity = moved.current_quantity, value = moved.current_value, average_cost = moved.average from moved where stock_levels.id = moved.id
  ), ledger as (
    insert into stock_movements (product_id, workspace_id, type, quantity, previous_quantity, current_quantity, unit_cost, value, invoice_id, user_id)
    select product_id, :workspace_id, 'out', -asked, quantity, current_quantity, coalesce(average, cost), current_value - value, :invoice_id::bigint, :user_id::bigint
    from moved order by product_id
  )
  select product_id, :workspace_id::bigint as workspace_id, sku, name, asked, reserved, quantity as previous_quantity, current_quantity, minimum_quantity, allow_negative_stock
  from moved order by product_id`)
export const takeFromLevels = ({ db }: Pick<Context, 'db'>, values: { product_ids: number[]; quantities: string[]; workspace_id: number; invoice_id: number; user_id: number }) => db.all(take, values)

// The events of a product are counted: when two workspaces run low of it in one moment, one tells after the other. Not by the lock on the
// product's row, which both hold in part for their movements already: a third one who waits to change it would stand between them.
// The ids come in order, so that nobody waits in a circle.
const queue = sql(`select pg_advisory_xact_lock(hashtextextended('product.stock_low ' || product_id, 0)) from unnest(:product_ids::bigint[]) as product_id`)
export const queueToTell = ({ db }: Pick<Context, 'db'>, product_ids: number[]) => db.all(queue, { product_ids })

export interface Returning { invoice_id: number; credit_note_id: number | null; user_id: number; workspace_id: number; product_ids: number[]; quantities: (string | null)[] }

// Goods come back at what they were taken out for, and never more of them than that invoice took and has not given back: who cancels
// a sale from before a product was tracked gets nothing on the shelf. Levels are locked in the same order as when stock is taken.
// They move the average as a receipt at that cost would: see `received` in moves/rules.ts.
const giveBack = sql(`
  with asked as (
    select product_id, quantity from unnest(:product_ids::bigint[], :quantities::numeric[]) as line (product_id, quantity)
  ), taken as (
    select product_id, -sum(quantity) as left_out, sum(quantity * unit_cost) filter (where type = 'out') / sum(quantity) filter (where type = 'out') as unit_cost,
      nullif(sum(value) filter (where type = 'out'), 0) / sum(quantity) filter (where type = 'out') as exact_cost
    from stock_movements where invoice_id = :invoice_id and workspace_id = :workspace_id group by product_id having -sum(quantity) > 0
  ), locked as materialized (
    select stock_levels.id, stock_levels.product_id, stock_levels.quantity, stock_levels.value, stock_levels.average_cost,
      least(coalesce(asked.quantity, taken.left_out), taken.left_out) as back, taken.unit_cost, coalesce(taken.exact_cost, taken.unit_cost) as cost
    from stock_levels join taken on taken.product_id = stock_levels.product_id join asked on asked.product_id = stock_levels.product_id
    where stock_levels.workspace_id = :workspace_id
    order by stock_levels.product_id for update of stock_levels
  ), worth as (
    select locked.*, locked.quantity + locked.back as current_quantity, case
      when locked.quantity + locked.back = 0 then 0
      when locked.cost is null then locked.value
      when locked.quantity < 0 or (locked.quantity > 0 and locked.average_cost is null) then round((locked.quantity + locked.back) * locked.cost, 8)
      else locked.value + round(locked.back * locked.cost, 8) end as current_value
    from locked
  ), returned as (
    update stock_levels set quantity = worth.current_quantity, value = worth.current_value,
      average_cost = case when worth.cost is null then worth.average_cost when worth.quantity <= 0 or worth.average_cost is null then round(worth.cost, 8)
        else round(worth.current_value / worth.current_quantity, 8) end
    from worth where stock_levels.id = worth.id
  )
  insert into stock_movements (product_id, workspace_id, type, quantity, previous_quantity, current_quantity, unit_cost, value, invoice_id, credit_note_id, user_id)
  select product_id, :workspace_id, 'return_in', back, quantity, current_quantity, unit_cost, current_value - value, :invoice_id::bigint, :credit_note_id::bigint, :user_id::bigint
  from worth order by product_id`)
export const returnToLevels = ({ db }: Pick<Context, 'db'>, values: Returning) => db.all(giveBack, { ...values })

const ensure = sql(`
  insert into stock_levels (product_id, workspace_id) select product_id, :workspace_id from unnest(:product_ids::bigint[]) as product_id order by product_id
  on conflict (product_id, workspace_id) do nothing`)
export const ensureLevels = ({ db }: Pick<Context, 'db'>, values: { product_ids: number[]; workspace_id: number }) => db.all(ensure, values)

const open = sql(`
  with new_levels as (
    insert into stock_levels (product_id, workspace_id, quantity, minimum_quantity, value, average_cost)
    select :product_id, workspace_id, quantity, minimum_quantity, coalesce(quantity * :unit_cost::numeric, 0), case when quantity <> 0 then :unit_cost::numeric end
    from unnest(:workspace_ids::bigint[], :quantities::numeric[], :minimums::numeric[]) as level (workspace_id, quantity, minimum_quantity)
    returning product_id, workspace_id, quantity, value
  )
  insert into stock_movements (product_id, workspace_id, type, quantity, previous_quantity, current_quantity, unit_cost, value, user_id)
  select product_id, workspace_id, 'initial', quantity, 0, quantity, :unit_cost::numeric, value, :user_id::bigint from new_levels where quantity <> 0 order by workspace_id`)
export interface Opening { product_id: number; workspace_ids: number[]; quantities: string[]; minimums: string[]; unit_cost: string | null; user_id: number | null }
export const openLevels = ({ db }: Pick<Context, 'db'>, opening: Opening) => db.all(open, { ...opening })
