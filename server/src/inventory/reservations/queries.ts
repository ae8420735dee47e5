import type { components } from '@optiflow/generated/types.ts'
import { actorOf, workspaceOf, type Context } from '../../platform/context.ts'
import { sql } from '../../platform/database/statement.ts'
import { from, ofWorkspace, oneOf, oneOfIds, to } from '../../platform/lists/conditions.ts'
import type { ListRules } from '../../platform/lists/list.ts'

type Db = Pick<Context, 'db'>
export type ReservationRow = components['schemas']['StockReservation'] & { version: number }

/** What is neither over nor ended. */
export const isOpen = 'released_at is null and consumed_at is null and expires_at > now()'

const status = `case when stock_reservations.consumed_at is not null then 'consumed' when stock_reservations.released_at is not null then 'released'
  when stock_reservations.expires_at <= now() then 'expired' else 'active' end`
const columns = `stock_reservations.id, stock_reservations.workspace_id, stock_reservations.product_id, stock_reservations.quantity, stock_reservations.expires_at,
  ${status} as status, stock_reservations.quotation_id, stock_reservations.reference, stock_reservations.released_at, stock_reservations.consumed_at,
  stock_reservations.created_by, stock_reservations.created_at, stock_reservations.updated_at`

export const reservationsList: ListRules<'stock_reservations.list'> = {
  columns,
  from: 'stock_reservations',
  id: 'stock_reservations.id',
  scope: ofWorkspace('stock_reservations.workspace_id'),
  filters: {
    product_id: oneOfIds('stock_reservations.product_id'),
    quotation_id: oneOfIds('stock_reservations.quotation_id'),
    status: oneOf(`(${status})`),
    expires_at_from: from('stock_reservations.expires_at'),
    expires_at_to: to('stock_reservations.expires_at'),
    updated_at_from: from('stock_reservations.updated_at')
  },
  sorts: { expires_at: 'stock_reservations.expires_at', created_at: 'stock_reservations.created_at' },
  search: 'stock_reservations.search_text'
}

const found = (lock: string) => sql<ReservationRow>(`
  select ${columns}, stock_reservations.version from stock_reservations
  where stock_reservations.id = :id and (:workspace_id::bigint is null or stock_reservations.workspace_id = :workspace_id) ${lock}`)
const find = found('')
export const findReservation = (ctx: Context, id: number) => ctx.db.first(find, { id, workspace_id: ctx.workspace_id })
const lock = found('for update')
export const lockReservation = (ctx: Context, id: number) => ctx.db.first(lock, { id, workspace_id: ctx.workspace_id })

/** Until when something is kept: an instant, or the end of a day where the tenant is. */
export type Until = { expires_at: string } | { last_day: string }
export interface Reserved { product_ids: number[]; quantities: string[]; until: Until; quotation_id: number | null; reference: string | null }

// Dates go to the end of 9999, instants end a year early: see formats.ts.
const expiresAt = `coalesce(:expires_at::timestamptz, least((:last_day::date + 1)::timestamp at time zone :time_zone, '9998-12-31T23:59:59.999Z'))`
// What is written into the level is what counts there: see the migration. What has expired there is swept out in passing.
const insert = sql<ReservationRow>(`
  with new as (
    insert into stock_reservations (workspace_id, product_id, quantity, expires_at, quotation_id, reference, created_by)
    select :workspace_id, product_id, quantity, ${expiresAt}, :quotation_id, :reference, :user_id
    from unnest(:product_ids::bigint[], :quantities::numeric[]) as line (product_id, quantity) order by product_id
    returning *
  ), held as (
    update stock_levels set holds = array(select hold from unnest(stock_levels.holds) as hold where hold.expires_at > now()) || row(new.id, new.quantity, new.expires_at)::stock_hold
    from new where stock_levels.product_id = new.product_id and stock_levels.workspace_id = new.workspace_id
  )
  select ${columns}, stock_reservations.version from new as stock_reservations order by id`)
/** Reserves on levels that are locked. */
export const insertReservations = (ctx: Context, { until, ...reserved }: Reserved) => {
  const { user_id, time_zone } = actorOf(ctx)
  return ctx.db.all(insert, { expires_at: null, last_day: null, ...until, ...reserved, workspace_id: workspaceOf(ctx), user_id, time_zone })
}

// The reservations first, then their levels in the order of all who lock levels, then what each level keeps.
const releasing = (which: string) => sql<ReservationRow>(`
  with open as materialized (
    select id, product_id, workspace_id from stock_reservations where ${which} and ${isOpen} order by id for update
  ), locked as materialized (
    select stock_levels.id, stock_levels.holds
    from (select distinct product_id, workspace_id from open) as place join stock_levels on stock_levels.product_id = place.product_id and stock_levels.workspace_id = place.workspace_id
    order by stock_levels.product_id, stock_levels.workspace_id for update of stock_levels
  ), freed as (
    update stock_levels set holds = array(select hold from unnest(locked.holds) as hold where hold.expires_at > now() and hold.id not in (select id from open))
    from locked where stock_levels.id = locked.id
  )
  update stock_reservations set released_at = now() where stock_reservations.id in (select id from open)
  returning ${columns}, stock_reservations.version`)

const release = releasing('id = :id')
export const releaseOne = ({ db }: Db, id: number) => db.one(release, { id })

const releaseAll = releasing('quotation_id = :quotation_id')
export const releaseOfQuotation = ({ db }: Db, quotation_id: number) => db.all(releaseAll, { quotation_id })

const consumeAll = sql<ReservationRow>(`
  update stock_reservations set consumed_at = now() where quotation_id = :quotation_id and ${isOpen} returning ${columns}, stock_reservations.version`)
/** Notes that what was kept for a quotation was sold to it; its sale has locked them and freed their levels. */
export const consumeOfQuotation = ({ db }: Db, quotation_id: number) => db.all(consumeAll, { quotation_id })
