import { found, workspaceOf, type Handler } from '../../platform/context.ts'
import { formatDecimal } from '../../platform/decimal.ts'
import { list as listRows } from '../../platform/lists/list.ts'
import { record } from '../../platform/outbox.ts'
import { created, ok } from '../../platform/replies.ts'
import { tellLow } from '../low.ts'
import { crossings, type Step } from '../moves/rules.ts'
import { lockStock, moveStock, shelfOf } from '../moves/stock.ts'
import { emptyErrors } from '../rules.ts'
import { adjustmentsList, findAdjustment, insertAdjustment } from './queries.ts'

export const list: Handler<'stock_adjustments.list'> = (ctx, { query }) => listRows(ctx, adjustmentsList, query ?? {})

export const get: Handler<'stock_adjustments.get'> = async (ctx, { path }) => ok(found(await findAdjustment(ctx, path.id)))

export const create: Handler<'stock_adjustments.create'> = async (ctx, { body: { items, reason, adjustment_date = ctx.today } }) => {
  const workspace_id = workspaceOf(ctx)
  const locked = await lockStock(ctx, { table: 'stock_adjustments', workspace_ids: [workspace_id], items }, () => emptyErrors(items))
  const result = moveStock(locked.shelves, items.map(({ product_id, adjustment_type, quantity }, line): Step => ({
    // A count of what never moved is its opening stock.
    line, shelf: shelfOf(locked, product_id, workspace_id), act: adjustment_type, quantity,
    type: adjustment_type === 'set' && items.findIndex((item) => item.product_id === product_id) === line ? 'initial' : 'adjustment'
  })))
  const lines = items.map((item, at) => {
    const { previous_quantity, current_quantity } = result.moves[at]!
    return { ...item, quantity: formatDecimal(item.quantity), previous_quantity: formatDecimal(previous_quantity), current_quantity: formatDecimal(current_quantity) }
  })
  const adjustment = { ...(await insertAdjustment(ctx, { id: locked.id, workspace_id, adjustment_date, reason }, lines, result)), items: lines }
  record(ctx, 'stock.adjusted', null, adjustment, adjustment.id, 'stock_adjustment')
  await tellLow(ctx, crossings(result))
  return created(adjustment)
}
