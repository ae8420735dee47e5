import { found, unchanged, type Handler } from '../platform/context.ts'
import { list } from '../platform/lists/list.ts'
import { record } from '../platform/outbox.ts'
import { refusal } from '../platform/problems.ts'
import { created, noContent, ok } from '../platform/replies.ts'
import * as queries from './queries.ts'
import { sameDecimal } from './rules.ts'

export const taxes = {
  list: (ctx, { query }) => list(ctx, queries.taxesList, query ?? {}),

  get: async (ctx, { path }) => ok(found(await queries.findTax(ctx, path.id))),

  create: async (ctx, { body }) => {
    const tax = await queries.insertTax(ctx, { is_default: false, ...body })
    record(ctx, 'tax.created', null, tax)
    return created(tax)
  },

  update: async (ctx, { path, body }) => {
    const before = unchanged(ctx, await queries.lockTax(ctx, path.id))
    const wanted = { ...before, ...body }
    const isOther = wanted.type !== before.type || !sameDecimal(wanted.rate, before.rate)
    if (isOther && (await queries.isTaxUsed(ctx, path.id))) throw refusal('in_use', 'A tax that issued documents bear keeps its type and rate.')
    const after = await queries.updateTax(ctx, wanted)
    record(ctx, 'tax.updated', before, after)
    return ok(after)
  },

  delete: async (ctx, { path }) => {
    const tax = unchanged(ctx, await queries.lockTax(ctx, path.id))
    await queries.deleteTax(ctx, path.id)
    record(ctx, 'tax.deleted', tax, null)
    return noContent()
  }
} satisfies {
  list: Handler<'taxes.list'>
  get: Handler<'taxes.get'>
  create: Handler<'taxes.create'>
  update: Handler<'taxes.update'>
  delete: Handler<'taxes.delete'>
}
