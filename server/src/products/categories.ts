import { found, unchanged, type Handler } from '../platform/context.ts'
import { list } from '../platform/lists/list.ts'
import { record } from '../platform/outbox.ts'
import { created, noContent, ok } from '../platform/replies.ts'
import * as queries from './queries.ts'

export const categories = {
  list: (ctx, { query }) => list(ctx, queries.categoriesList, query ?? {}),

  get: async (ctx, { path }) => ok(found(await queries.findCategory(ctx, path.id))),

  create: async (ctx, { body }) => {
    const category = await queries.insertCategory(ctx, { description: null, ...body })
    record(ctx, 'category.created', null, category)
    return created(category)
  },

  update: async (ctx, { path, body }) => {
    const before = unchanged(ctx, await queries.lockCategory(ctx, path.id))
    const after = await queries.updateCategory(ctx, { ...before, ...body })
    record(ctx, 'category.updated', before, after)
    return ok(after)
  },

  delete: async (ctx, { path }) => {
    const category = unchanged(ctx, await queries.lockCategory(ctx, path.id))
    await queries.deleteCategory(ctx, path.id)
    record(ctx, 'category.deleted', category, null)
    return noContent()
  }
} satisfies {
  list: Handler<'categories.list'>
  get: Handler<'categories.get'>
  create: Handler<'categories.create'>
  update: Handler<'categories.update'>
  delete: Handler<'categories.delete'>
}
