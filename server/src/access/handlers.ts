import { abilities } from '@optiflow/generated/operations.ts'
import { actorOf, found, unchanged, type Context, type Handler } from '../platform/context.ts'
import { list } from '../platform/lists/list.ts'
import { record } from '../platform/outbox.ts'
import { invalidChoice, invalidField, problem } from '../platform/problems.ts'
import { created, noContent, ok } from '../platform/replies.ts'
import { makeToken } from './index.ts'
import { hashPassword, isPassword } from './passwords.ts'
import * as queries from './queries.ts'

export const tokens = {
  list: (ctx, { query }) => list(ctx, queries.tokensList, query ?? {}),

  create: async (ctx, { body }) => {
    await ctx.limitLogin(body.email)
    const user = await queries.findUserByEmail(ctx, body.email)
    if (!(await isPassword(body.password, user?.password_hash)) || !user) throw problem('unauthenticated')
    if (body.expires_at && Date.parse(body.expires_at) <= ctx.now.getTime()) throw invalidField('expires_at', 'The expires at must be a date after now.')
    const token = await makeToken(ctx, { user_id: user.id, name: body.name, abilities: body.abilities ?? ['*'], expires_at: body.expires_at ?? null })
    const { plain_text_token, ...kept } = token
    record(ctx, 'token.created', null, kept)
    return created(token)
  },

  revoke: async (ctx, { path }) => {
    await remove(ctx, path.id)
    return noContent()
  },

  revoke_current: async (ctx) => {
    await remove(ctx, actorOf(ctx).token_id)
    return noContent()
  }
} satisfies { list: Handler<'tokens.list'>; create: Handler<'tokens.create'>; revoke: Handler<'tokens.revoke'>; revoke_current: Handler<'tokens.revoke_current'> }

export const me = {
  get: async (ctx) => ok(await myself(ctx)),

  update: async (ctx, { body }) => {
    const { user_id, workspace_ids } = actorOf(ctx)
    unchanged(ctx, await queries.lockUser(ctx, user_id))
    const before = await myself(ctx)
    if (body.current_workspace_id !== undefined && !workspace_ids.includes(body.current_workspace_id)) throw invalidChoice('current_workspace_id')
    await queries.updateMe(ctx, { id: user_id, name: body.name ?? null, current_workspace_id: body.current_workspace_id ?? null })
    const after = await myself(ctx)
    record(ctx, 'user.updated', before, after)
    ctx.forgetIdentities()
    return ok(after)
  },

  change_password: async (ctx, { body }) => {
    const { user_id, token_id } = actorOf(ctx)
    const user = found(await queries.lockUser(ctx, user_id))
    if (!(await isPassword(body.current_password, user.password_hash))) throw invalidField('current_password', 'The password is incorrect.')
    await queries.updatePassword(ctx, { id: user_id, password_hash: await hashPassword(body.password) })
    const revoked = await queries.deleteOtherTokens(ctx, { user_id, token_id })
    record(ctx, 'user.password_changed', null, { id: user_id, revoked_token_ids: revoked.map(({ id }) => id) })
    ctx.forgetIdentities()
    return noContent()
  }
} satisfies { get: Handler<'me.get'>; update: Handler<'me.update'>; change_password: Handler<'me.change_password'> }

export const users = {
  list: (ctx, { query }) => list(ctx, queries.usersList, query ?? {})
} satisfies { list: Handler<'users.list'> }

async function myself(ctx: Context) {
  const actor = actorOf(ctx)
  const row = found(await queries.findMe(ctx, actor.user_id))
  return { ...row, abilities: abilities.filter((ability) => actor.abilities.has(ability)) }
}

async function remove(ctx: Context, id: number) {
  const token = found(await queries.deleteToken(ctx, { id, user_id: actorOf(ctx).user_id }))
  record(ctx, 'token.revoked', token, null)
  ctx.forgetIdentities()
}
