import { found, unchanged, type Handler } from '../../platform/context.ts'
import { list } from '../../platform/lists/list.ts'
import { record } from '../../platform/outbox.ts'
import { invalidChoice, refusal } from '../../platform/problems.ts'
import { created, ok } from '../../platform/replies.ts'
import * as queries from './queries.ts'
import { isCurrencyCode } from './rules.ts'

export const currencies = {
  list: (ctx, { query }) => list(ctx, queries.currenciesList, query ?? {}),

  get: async (ctx, { path }) => ok(found(await queries.findCurrency(ctx, path.id))),

  create: async (ctx, { body }) => {
    if (!isCurrencyCode(body.code)) throw invalidChoice('code')
    const { id } = await queries.insertCurrency(ctx, { is_active: true, ...body })
    const currency = found(await queries.findCurrency(ctx, id))
    record(ctx, 'currency.created', null, currency)
    return created(currency)
  },

  update: async (ctx, { path, body }) => {
    const before = unchanged(ctx, await queries.lockCurrency(ctx, path.id))
    if (before.is_default && body.is_active === false) throw refusal('in_use', 'The currency of the books stays active.')
    await queries.updateCurrency(ctx, { ...before, ...body })
    const after = found(await queries.findCurrency(ctx, path.id))
    record(ctx, 'currency.updated', before, after)
    return ok(after)
  }
} satisfies {
  list: Handler<'currencies.list'>
  get: Handler<'currencies.get'>
  create: Handler<'currencies.create'>
  update: Handler<'currencies.update'>
}

export const rates = {
  list: async (ctx, { path, query }) => {
    found(await queries.findCurrency(ctx, path.id))
    return list(ctx, queries.ratesList(path.id), query ?? {})
  },

  create: async (ctx, { path, body }) => {
    const currency = found(await queries.lockCurrency(ctx, path.id))
    if (currency.is_default) throw refusal('invalid_state', 'The currency of the books is worth 1 and takes no rates.')
    const rate = await queries.insertRate(ctx, { currency_id: path.id, ...body })
    record(ctx, 'currency_rate.created', null, rate)
    return created(rate)
  }
} satisfies { list: Handler<'currency_rates.list'>; create: Handler<'currency_rates.create'> }
