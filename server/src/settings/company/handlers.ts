import { unchanged, type Context, type Handler } from '../../platform/context.ts'
import { record } from '../../platform/outbox.ts'
import { invalidChoice, invalidField, refusal } from '../../platform/problems.ts'
import { ok } from '../../platform/replies.ts'
import { readLogo } from './logo.ts'
import * as queries from './queries.ts'
import { isTimeZone, withoutLogo } from './rules.ts'

export const get: Handler<'company.get'> = async (ctx) => ok(await queries.findCompany(ctx))

export const update: Handler<'company.update'> = async (ctx, { body: { logo, ...body } }) => {
  const before = unchanged(ctx, await queries.lockCompany(ctx))
  if (body.default_currency_id !== undefined && body.default_currency_id !== before.default_currency_id) await moveBooks(ctx, body.default_currency_id)
  if (body.time_zone !== undefined && !isTimeZone(body.time_zone)) throw invalidField('time_zone', 'The time zone must be a valid timezone.')
  await queries.updateCompany(ctx, { ...before, ...body }, typeof logo === 'string' ? await keptLogo(ctx, logo) : logo)
  const after = await queries.findCompany(ctx)
  record(ctx, 'company.updated', withoutLogo(before), withoutLogo(after))
  // The time zone is known with the identities.
  ctx.forgetIdentities()
  return ok(after)
}

// The totals of issued documents are kept in the currency of the books, and so are the rates of the others: those go, for in another currency they would lie.
async function moveBooks(ctx: Context, currency_id: number) {
  if (!(await queries.lockActiveCurrency(ctx, currency_id))) throw invalidChoice('default_currency_id')
  if (await queries.hasIssued(ctx)) throw refusal('in_use', 'The currency of the books stays once documents were issued.')
  await queries.deleteRates(ctx)
}

async function keptLogo(ctx: Context, base64: string): Promise<number> {
  const logo = await readLogo(base64)
  if ('fault' in logo) throw invalidField('logo', logo.fault)
  return queries.keepLogo(ctx, logo)
}
