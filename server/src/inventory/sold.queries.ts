import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { reservedIn } from './queries.ts'
import { isOpen } from './reservations/queries.ts'
import type { Crossing } from './rules.ts'

type Db = Pick<Context, 'db'>

export interface Taken extends Crossing {
  asked: string
  reserved: string
  allow_negative_stock: boolean
}

// What is kept for the quotation that is sold: locked before the levels, as whoever releases it does. Only the others' counts, and the level keeps it no longer.
// It comes to the levels as columns of the one row that each of them is joined to. A statement that waited for a level looks at it again, with the rows it had
// joined before; what it would have to look up anew then (a list of products, the ids in a table) it does not find by every plan, and the level is left out.
const wanted = `kept as materialized (
    select id, product_id from stock_reservations where quotation_id = :quotation_id and ${isOpen} order by id for update
  ), wanted as materialized (
    select product_id, sum(quantity) as quantity, array_remove(array_agg(kept_id), null) as kept_ids
    from (select product_id, quantity, null as kept_id from asked union all select product_id, null, id from kept) as line group by product_id
  ), `
const notKept = 'and held.id <> all(wanted.kept_ids)'
const holdsLeft = `array(select row(held.id, held.quantity, held.expires_at)::stock_hold from unnest(stock_levels.holds) as held where held.expires_at > now() ${notKept})`

// One statement for all products: levels are locked in the order of their product, so that two invoices never wait for each
// other in a circle; then they are taken down and the ledger is written. Whoever is short rolls all of it back. Goods go at their average
// cost, and what rounding left of a shelf's value goes with the last of them: see `taken` in moves/rules.ts.
// With `own` it frees what was kept for a quotation too, also of a product that has ceased to be tracked and is not asked for.
const taking = (own: boolean) => sql<Taken>(`
  with asked as (
    select product_id, quantity from unnest(:product_ids::bigint[], :quantities::numeric[]) as line (product_id, quantity)
  ), ${own ? wanted : ''}locked as materialized (
    select stock_levels.id, stock_levels.product_id, stock_levels.quantity, stock_levels.minimum_quantity, stock_levels.value, stock_levels.average_cost,
      ${reservedIn('stock_levels', own ? notKept : '')} as reserved, wanted.quantity as asked${own ? `, ${holdsLeft} as holds` : ''}
    from stock_levels join ${own ? '' : 'asked as '}wanted on wanted.product_id = stock_levels.product_id
    where stock_levels.workspace_id = :workspace_id
    order by stock_levels.product_id for update of stock_levels
  ), priced as (
    select locked.*, locked.quantity - locked.asked as current_quantity, products.sku, products.name, products.allow_negative_stock,
      coalesce(locked.average_cost, case when locked.quantity = 0 then products.cost end) as average
    from locked join products on products.id = locked.product_id${own ? ' where locked.asked is not null' : ''}
  ), moved as (
    select priced.*, case when current_quantity > 0 then value - round(asked * coalesce(average, 0), 8) else round(current_quantity * coalesce(average, 0), 8) end as current_value
    from priced
  ), taken as (
    ${own ? `update stock_levels set quantity = coalesce(moved.current_quantity, locked.quantity), value = coalesce(moved.current_value, locked.value),
      average_cost = coalesce(moved.average, locked.average_cost), holds = locked.holds
    from locked left join moved on moved.id = locked.id where stock_levels.id = locked.id` :
    'update stock_levels set quantity = moved.current_quantity, value = moved.current_value, average_cost = moved.average from moved where stock_levels.id = moved.id'}
  ), ledger as (
    insert into stock_movements (product_id, workspace_id, type, quantity, previous_quantity, current_quantity, unit_cost, value, invoice_id, user_id)
    select product_id, :workspace_id, 'out', -asked, quantity, current_quantity, average, current_value - value, :invoice_id::bigint, :user_id::bigint
    from moved order by product_id
  )
  select product_id, :workspace_id::bigint as workspace_id, sku, name, asked, reserved, quantity as previous_quantity, current_quantity, minimum_quantity, allow_negative_stock
  from moved order by product_id`)
const take = taking(false)
const takeOwn = taking(true)
interface Taking { product_ids: number[]; quantities: string[]; workspace_id: number; invoice_id: number; user_id: number }
export const takeFromLevels = ({ db }: Db, values: Taking) => db.all(take, { ...values })
/** The same for a quotation of which something is kept. */
export const takeForQuotation = ({ db }: Db, values: Taking & { quotation_id: number }) => db.all(takeOwn, { ...values })

// The events of a product are counted: when two workspaces run low of it in one moment, or somebody changes it then, one tells after the other. Not by the
// lock on the product's row, which those who sell it hold together. The ids come in order, so that nobody waits in a circle.
const queue = sql(`select pg_advisory_xact_lock(hashtextextended('product.stock_low ' || product_id, 0)) from unnest(:product_ids::bigint[]) as product_id`)
/** Whoever records an event of a product waits here for the others who do, until they have committed. */
export const queueToTell = ({ db }: Db, product_ids: number[]) => db.all(queue, { product_ids })

export interface Returning { invoice_id: number; credit_note_id: number | null; user_id: number; workspace_id: number; product_ids: number[]; quantities: (string | null)[] }

// Goods come back at what they were taken out for, and never more of them than that invoice took and has not given back: who cancels
// a sale from before a product was tracked gets nothing on the shelf. Levels are locked in the same order as when stock is taken.
// The products are held first: see moves/queries.ts. Goods move the average as a receipt at their cost would: see `received` in moves/rules.ts.
const giveBack = sql(`
  with held as materialized (
    select id from products where id = any(:product_ids::bigint[]) order by id for key share
  ), asked as materialized (
    select held.id as product_id, line.quantity from unnest(:product_ids::bigint[], :quantities::numeric[]) as line (product_id, quantity) join held on held.id = line.product_id
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
export const returnToLevels = ({ db }: Db, values: Returning) => db.all(giveBack, { ...values })

const ensure = sql(`
  insert into stock_levels (product_id, workspace_id) select product_id, :workspace_id from unnest(:product_ids::bigint[]) as product_id order by product_id
  on conflict (product_id, workspace_id) do nothing`)
export const ensureLevels = ({ db }: Db, values: { product_ids: number[]; workspace_id: number }) => db.all(ensure, values)
