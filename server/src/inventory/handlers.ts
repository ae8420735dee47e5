import { can, found, unchanged, type Context, type Handler } from '../platform/context.ts'
import { list, tableOf } from '../platform/lists/list.ts'
import { record } from '../platform/outbox.ts'
import { ok } from '../platform/replies.ts'
import { findMovement, levelsList, levelsTable, lockLevel, movementsList, movementsTable, updateLevel } from './queries.ts'
import { levelTable, movementTable } from './tables.ts'

export const levels = {
  list: async (ctx, { query = {} }) =>
    ctx.wants === 'text/csv' ? tableOf(ctx, levelsTable, query, levelTable(ctx)) : list(ctx, levelsList, query, async (rows) => rows.map((row) => withoutAverage(ctx, row))),

  update: async (ctx, { path, body }) => {
    const before = unchanged(ctx, await lockLevel(ctx, path.id))
    const after = await updateLevel(ctx, { ...before, ...body })
    record(ctx, 'stock_level.updated', before, after)
    return ok(withoutAverage(ctx, after))
  }
} satisfies { list: Handler<'stock_levels.list'>; update: Handler<'stock_levels.update'> }

export const movements = {
  list: async (ctx, { query = {} }) =>
    ctx.wants === 'text/csv' ? tableOf(ctx, movementsTable, query, movementTable(ctx)) : list(ctx, movementsList, query, async (rows) => rows.map((row) => withoutCost(ctx, row))),

  get: async (ctx, { path }) => ok(withoutCost(ctx, found(await findMovement(ctx, path.id))))
} satisfies { list: Handler<'stock_movements.list'>; get: Handler<'stock_movements.get'> }

// What goods cost is for those who may see it.
function withoutCost<Row extends { unit_cost?: string | null }>(ctx: Context, { unit_cost, ...row }: Row) {
  return can(ctx, 'products:view_cost') ? { ...row, unit_cost } : row
}

function withoutAverage<Row extends { average_cost?: string | null }>(ctx: Context, { average_cost, ...row }: Row) {
  return can(ctx, 'products:view_cost') ? { ...row, average_cost } : row
}
