import { found, unchanged, workspaceOf, type Handler } from '../../platform/context.ts'
import { list as listRows } from '../../platform/lists/list.ts'
import { record } from '../../platform/outbox.ts'
import { invalidChoice, invalidField, refusal } from '../../platform/problems.ts'
import { created, ok } from '../../platform/replies.ts'
import { lockShelves } from '../moves/queries.ts'
import { findReservation, lockReservation, releaseOne, reservationsList } from './queries.ts'
import { reserveOn } from './reserve.ts'

export const list: Handler<'stock_reservations.list'> = (ctx, { query }) => listRows(ctx, reservationsList, query ?? {})

export const get: Handler<'stock_reservations.get'> = async (ctx, { path }) => ok(found(await findReservation(ctx, path.id)))

export const create: Handler<'stock_reservations.create'> = async (ctx, { body: { product_id, quantity, expires_at, reference = null } }) => {
  if (new Date(expires_at) <= ctx.now) throw invalidField('expires_at', 'The expires at must be a date after now.')
  const { shelves } = await lockShelves(ctx, { workspace_ids: [workspaceOf(ctx)], product_ids: [product_id] })
  if (shelves.length === 0) throw invalidChoice('product_id')
  if (!shelves[0]!.track_stock) throw invalidField('product_id', 'The product id must be a product that tracks stock.')
  const [reservation] = await reserveOn(ctx, shelves, { lines: [{ line: 0, product_id, quantity }], until: { expires_at }, reference }, () => 'quantity')
  return created(reservation!)
}

export const release: Handler<'stock_reservations.release'> = async (ctx, { path }) => {
  const before = unchanged(ctx, await lockReservation(ctx, path.id))
  if (before.status !== 'active') throw refusal('invalid_state', `A reservation that is ${before.status} cannot be released.`)
  const after = await releaseOne(ctx, path.id)
  record(ctx, 'stock_reservation.released', before, after)
  return ok(after)
}
