import { actorOf, found, type Context, type Handler } from '../../platform/context.ts'
import { formatDecimal } from '../../platform/decimal.ts'
import { list as listRows } from '../../platform/lists/list.ts'
import { record } from '../../platform/outbox.ts'
import { problem, type FieldErrors } from '../../platform/problems.ts'
import { created, ok } from '../../platform/replies.ts'
import { tellLow } from '../low.ts'
import { crossings, type Step } from '../moves/rules.ts'
import { lockStock, moveStock, shelfOf } from '../moves/stock.ts'
import { findTransfer, insertTransfer, transfersList } from './queries.ts'

export const list: Handler<'stock_transfers.list'> = (ctx, { query }) => listRows(ctx, transfersList, query ?? {})

export const get: Handler<'stock_transfers.get'> = async (ctx, { path }) => ok(found(await findTransfer(ctx, path.id)))

export const create: Handler<'stock_transfers.create'> = async (ctx, { body: { items, ...given } }) => {
  const { from_workspace_id, to_workspace_id } = given
  assertOwn(ctx, given)
  const locked = await lockStock(ctx, { table: 'stock_transfers', workspace_ids: [from_workspace_id, to_workspace_id], items })
  const result = moveStock(locked.shelves, items.flatMap(({ product_id, quantity }, line): Step[] => [
    { line, shelf: shelfOf(locked, product_id, from_workspace_id), type: 'transfer_out', act: 'remove', quantity },
    { line, shelf: shelfOf(locked, product_id, to_workspace_id), type: 'transfer_in', act: 'add', quantity }
  ]))
  const lines = items.map(({ product_id, quantity }) => ({ product_id, quantity: formatDecimal(quantity) }))
  const transfer = { ...(await insertTransfer(ctx, { transfer_date: ctx.today, reference: null, note: null, ...given, id: locked.id }, lines, result)), items: lines }
  record(ctx, 'stock.transferred', null, transfer, transfer.id, 'stock_transfer')
  await tellLow(ctx, crossings(result))
  return created(transfer)
}

// Seeing all workspaces is not enough: goods leave and enter where one works.
function assertOwn(ctx: Context, named: { from_workspace_id: number; to_workspace_id: number }) {
  const { workspace_ids } = actorOf(ctx)
  const errors: FieldErrors = {}
  for (const field of ['from_workspace_id', 'to_workspace_id'] as const) {
    if (!workspace_ids.includes(named[field])) errors[field] = [`The selected ${field.replaceAll('_', ' ')} is invalid.`]
  }
  if (named.from_workspace_id === named.to_workspace_id) errors.to_workspace_id ??= ['The to workspace id and from workspace id must be different.']
  if (Object.keys(errors).length > 0) throw problem('validation_failed', errors)
}
