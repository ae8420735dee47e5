import type { components } from '@optiflow/generated/types.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { from, ofWorkspace, oneOf, oneOfIds, to } from '../platform/lists/conditions.ts'
import type { ListRules } from '../platform/lists/list.ts'

type Movement = components['schemas']['StockMovement']

/** The status of a level as SQL; the same words stand in the contract. */
export const stockStatus = (quantity: string, minimum: string) =>
  `case when ${quantity} <= 0 then 'out_of_stock' when ${quantity} <= ${minimum} then 'low_stock' else 'in_stock' end`

const levelStatus = stockStatus('stock_levels.quantity', 'stock_levels.minimum_quantity')

export const levelsList: ListRules<'stock_levels.list'> = {
  columns: `stock_levels.id, stock_levels.product_id, stock_levels.workspace_id, stock_levels.quantity, stock_levels.minimum_quantity,
    ${levelStatus} as status, stock_levels.created_at, stock_levels.updated_at`,
  from: 'stock_levels',
  id: 'stock_levels.id',
  scope: ofWorkspace('stock_levels.workspace_id'),
  filters: {
    product_id: oneOfIds('stock_levels.product_id'),
    status: oneOf(`(${levelStatus})`),
    updated_at_from: from('stock_levels.updated_at')
  },
  sorts: { quantity: 'stock_levels.quantity', created_at: 'stock_levels.created_at' }
}

const movementColumns = `stock_movements.id, stock_movements.product_id, stock_movements.workspace_id, stock_movements.type, stock_movements.quantity,
  stock_movements.previous_quantity, stock_movements.current_quantity, stock_movements.unit_cost, stock_movements.invoice_id,
  coalesce(stock_movements.reference, (select document_number from invoices where invoices.id = stock_movements.invoice_id)) as reference,
  stock_movements.note, stock_movements.user_id, stock_movements.created_at`

export const movementsList: ListRules<'stock_movements.list'> = {
  columns: movementColumns,
  from: 'stock_movements',
  id: 'stock_movements.id',
  scope: ofWorkspace('stock_movements.workspace_id'),
  filters: {
    type: oneOf('stock_movements.type'),
    product_id: oneOfIds('stock_movements.product_id'),
    invoice_id: oneOfIds('stock_movements.invoice_id'),
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

export interface Taken {
  product_id: number
  sku: string
  name: string
  asked: string
  previous_quantity: string
  current_quantity: string
  minimum_quantity: string
  allow_negative_stock: boolean
}

// One statement for all products: levels are locked in the order of their product, so that two invoices never wait for each
// other in a circle; then they are taken down and the ledger is written. Whoever is short rolls all of it back.
const take = sql<Taken>(`
  with asked as (
    select product_id, quantity from unnest(:product_ids::bigint[], :quantities::numeric[]) as line (product_id, quantity)
  ), locked as materialized (
    select stock_levels.id, stock_levels.product_id, stock_levels.quantity, stock_levels.minimum_quantity, asked.quantity as asked
    from stock_levels join asked on asked.product_id = stock_levels.product_id
    where stock_levels.workspace_id = :workspace_id
    order by stock_levels.product_id for update of stock_levels
  ), taken as (
    update stock_levels set quantity = locked.quantity - locked.asked from locked where stock_levels.id = locked.id
  ), ledger as (
    insert into stock_movements (product_id, workspace_id, type, quantity, previous_quantity, current_quantity, unit_cost, invoice_id, user_id)
    select locked.product_id, :workspace_id, 'out', -locked.asked, locked.quantity, locked.quantity - locked.asked, products.cost, :invoice_id::bigint, :user_id::bigint
    from locked join products on products.id = locked.product_id order by locked.product_id
  )
  select locked.product_id, products.sku, products.name, locked.asked, locked.quantity as previous_quantity, locked.quantity - locked.asked as current_quantity,
    locked.minimum_quantity, products.allow_negative_stock
  from locked join products on products.id = locked.product_id order by locked.product_id`)
export const takeFromLevels = ({ db }: Pick<Context, 'db'>, values: { product_ids: number[]; quantities: string[]; workspace_id: number; invoice_id: number; user_id: number }) => db.all(take, values)

// The events of a product are counted: when two workspaces run low of it in one moment, one tells after the other. Not by the lock on the
// product's row, which both hold in part for their movements already: a third one who waits to change it would stand between them.
// The ids come in order, so that nobody waits in a circle.
const queue = sql(`select pg_advisory_xact_lock(hashtextextended('product.stock_low ' || product_id, 0)) from unnest(:product_ids::bigint[]) as product_id`)
export const queueToTell = ({ db }: Pick<Context, 'db'>, product_ids: number[]) => db.all(queue, { product_ids })

export interface Returning { invoice_id: number; credit_note_id: number | null; user_id: number; workspace_id: number; product_ids: number[]; quantities: (string | null)[] }

// Goods come back at what they were taken out for, and never more of them than that invoice took and has not given back: who cancels
// a sale from before a product was tracked gets nothing on the shelf. Levels are locked in the same order as when stock is taken.
const giveBack = sql(`
  with asked as (
    select product_id, quantity from unnest(:product_ids::bigint[], :quantities::numeric[]) as line (product_id, quantity)
  ), taken as (
    select product_id, -sum(quantity) as left_out, sum(quantity * unit_cost) filter (where type = 'out') / sum(quantity) filter (where type = 'out') as unit_cost
    from stock_movements where invoice_id = :invoice_id and workspace_id = :workspace_id group by product_id having -sum(quantity) > 0
  ), locked as materialized (
    select stock_levels.id, stock_levels.product_id, stock_levels.quantity, least(coalesce(asked.quantity, taken.left_out), taken.left_out) as back, taken.unit_cost
    from stock_levels join taken on taken.product_id = stock_levels.product_id join asked on asked.product_id = stock_levels.product_id
    where stock_levels.workspace_id = :workspace_id
    order by stock_levels.product_id for update of stock_levels
  ), returned as (
    update stock_levels set quantity = locked.quantity + locked.back from locked where stock_levels.id = locked.id
  )
  insert into stock_movements (product_id, workspace_id, type, quantity, previous_quantity, current_quantity, unit_cost, invoice_id, credit_note_id, user_id)
  select product_id, :workspace_id, 'return_in', back, quantity, quantity + back, unit_cost, :invoice_id::bigint, :credit_note_id::bigint, :user_id::bigint
  from locked order by product_id`)
export const returnToLevels = ({ db }: Pick<Context, 'db'>, values: Returning) => db.all(giveBack, { ...values })

const ensure = sql(`
  insert into stock_levels (product_id, workspace_id) select product_id, :workspace_id from unnest(:product_ids::bigint[]) as product_id order by product_id
  on conflict (product_id, workspace_id) do nothing`)
export const ensureLevels = ({ db }: Pick<Context, 'db'>, values: { product_ids: number[]; workspace_id: number }) => db.all(ensure, values)

const open = sql(`
  with new_levels as (
    insert into stock_levels (product_id, workspace_id, quantity, minimum_quantity)
    select :product_id, workspace_id, quantity, minimum_quantity
    from unnest(:workspace_ids::bigint[], :quantities::numeric[], :minimums::numeric[]) as level (workspace_id, quantity, minimum_quantity)
    returning product_id, workspace_id, quantity
  )
  insert into stock_movements (product_id, workspace_id, type, quantity, previous_quantity, current_quantity, unit_cost, user_id)
  select product_id, workspace_id, 'initial', quantity, 0, quantity, :unit_cost::numeric, :user_id::bigint from new_levels where quantity <> 0 order by workspace_id`)
export interface Opening { product_id: number; workspace_ids: number[]; quantities: string[]; minimums: string[]; unit_cost: string | null; user_id: number | null }
export const openLevels = ({ db }: Pick<Context, 'db'>, opening: Opening) => db.all(open, { ...opening })
