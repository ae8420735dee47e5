import { actorOf, found, unchanged, type Handler } from '../platform/context.ts'
import { list as listRows } from '../platform/lists/list.ts'
import { record } from '../platform/outbox.ts'
import { refusal } from '../platform/problems.ts'
import { created, ok } from '../platform/replies.ts'
import { findWorkspace, insertWorkspace, lockActiveWorkspaces, lockSlugs, lockWorkspace, updateWorkspace, workspacesList } from './queries.ts'
import { slugFrom } from './rules.ts'

export const list: Handler<'workspaces.list'> = (ctx, { query }) => listRows(ctx, workspacesList, query ?? {})

export const get: Handler<'workspaces.get'> = async (ctx, { path }) => ok(found(await findWorkspace(ctx, path.id)))

export const create: Handler<'workspaces.create'> = async (ctx, { body }) => {
  const empty = { code: null, description: null, address: null, phone: null, is_active: true }
  await lockSlugs(ctx)
  const { id } = await insertWorkspace(ctx, { ...empty, ...body, slug: slugFrom(body.name), owner_id: actorOf(ctx).user_id })
  const workspace = found(await findWorkspace(ctx, id))
  record(ctx, 'workspace.created', null, workspace)
  ctx.forgetIdentities()
  return created(workspace)
}

export const update: Handler<'workspaces.update'> = async (ctx, { path, body }) => {
  // All of them before this one: whoever locks several locks them in the order of their ids.
  const active = body.is_active === false ? await lockActiveWorkspaces(ctx) : []
  const before = unchanged(ctx, await lockWorkspace(ctx, path.id))
  if (active.length === 1 && before.is_active) throw refusal('invalid_state', 'The last active workspace stays active.')
  await updateWorkspace(ctx, { ...before, ...body })
  const after = found(await findWorkspace(ctx, path.id))
  record(ctx, 'workspace.updated', before, after)
  ctx.forgetIdentities()
  return ok(after)
}
