import { can, found, type Context, type Handler } from '../platform/context.ts'
import { list } from '../platform/lists/list.ts'
import { ok } from '../platform/replies.ts'
import { findMovement, levelsList, movementsList } from './queries.ts'

export const levels = {
  list: (ctx, { query }) => list(ctx, levelsList, query ?? {})
} satisfies { list: Handler<'stock_levels.list'> }

export const movements = {
  list: (ctx, { query }) => list(ctx, movementsList, query ?? {}, async (rows) => rows.map((row) => forCaller(ctx, row))),
  get: async (ctx, { path }) => ok(forCaller(ctx, found(await findMovement(ctx, path.id))))
} satisfies { list: Handler<'stock_movements.list'>; get: Handler<'stock_movements.get'> }

// What goods cost is for those who may see it.
function forCaller<Row extends { unit_cost?: string | null }>(ctx: Context, { unit_cost, ...row }: Row) {
  return can(ctx, 'products:view_cost') ? { ...row, unit_cost } : row
}
