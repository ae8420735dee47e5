import { found, unchanged, type Context, type Handler } from '../../platform/context.ts'
import { list as listRows } from '../../platform/lists/list.ts'
import { record } from '../../platform/outbox.ts'
import { invalidChoice, refusal } from '../../platform/problems.ts'
import { created, noContent, ok } from '../../platform/replies.ts'
import * as queries from './queries.ts'

const empty = { currency_id: null, account_number: null, initial_balance: '0.00', initial_balance_date: null, description: null, is_active: true }

export const list: Handler<'bank_accounts.list'> = (ctx, { query }) => listRows(ctx, queries.accountsList, query ?? {})

export const get: Handler<'bank_accounts.get'> = async (ctx, { path }) => ok(found(await queries.findAccount(ctx, path.id)))

export const create: Handler<'bank_accounts.create'> = async (ctx, { body }) => {
  if (body.currency_id !== undefined) await assertActive(ctx, body.currency_id)
  const account = await queries.insertAccount(ctx, { ...empty, ...body })
  record(ctx, 'bank_account.created', null, account)
  return created(account)
}

export const update: Handler<'bank_accounts.update'> = async (ctx, { path, body }) => {
  const before = unchanged(ctx, await queries.lockAccount(ctx, path.id))
  const wanted = { ...before, ...body }
  if (wanted.currency_id !== before.currency_id) await assertActive(ctx, wanted.currency_id)
  if (wanted.currency_id !== before.currency_id && (await queries.hasPayments(ctx, path.id))) throw refusal('in_use', 'An account in which payments lie keeps its currency.')
  const after = await queries.updateAccount(ctx, wanted)
  record(ctx, 'bank_account.updated', before, after)
  return ok(after)
}

const remove: Handler<'bank_accounts.delete'> = async (ctx, { path }) => {
  const account = unchanged(ctx, await queries.lockAccount(ctx, path.id))
  await queries.deleteAccount(ctx, path.id)
  record(ctx, 'bank_account.deleted', account, null)
  return noContent()
}
export { remove as delete }

async function assertActive(ctx: Context, currency_id: number) {
  if (!(await queries.isActiveCurrency(ctx, currency_id))) throw invalidChoice('currency_id')
}
