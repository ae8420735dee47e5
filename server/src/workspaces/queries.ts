import type { components } from '@optiflow/generated/types.ts'
import { actorOf, type Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { from, is } from '../platform/lists/conditions.ts'
import type { ListRules } from '../platform/lists/list.ts'

type Db = Pick<Context, 'db'>
type Workspace = components['schemas']['Workspace']
export type WorkspaceRow = Workspace & { version: number }
export type WorkspaceFields = Pick<Workspace, 'name' | 'code' | 'description' | 'address' | 'phone' | 'is_active'>

const columns = `workspaces.id, workspaces.name, workspaces.slug, workspaces.code, workspaces.description, workspaces.address, workspaces.phone,
  workspaces.is_active, workspaces.created_at, workspaces.updated_at, workspaces.owner_id = memberships.user_id as is_owner,
  (select jsonb_build_object('id', users.id, 'name', users.name, 'email', users.email) from users where users.id = workspaces.owner_id) as owner`
const joined = 'workspaces join memberships on memberships.workspace_id = workspaces.id'

export const workspacesList: ListRules<'workspaces.list'> = {
  columns,
  from: joined,
  id: 'workspaces.id',
  scope: (bind, ctx) => `memberships.user_id = ${bind(actorOf(ctx).user_id)}`,
  filters: { is_active: is('workspaces.is_active'), updated_at_from: from('workspaces.updated_at') },
  sorts: { name: 'workspaces.name', created_at: 'workspaces.created_at' },
  search: 'workspaces.search_text'
}

const find = sql<WorkspaceRow>(`select ${columns}, workspaces.version from ${joined} where workspaces.id = :id and memberships.user_id = :user_id`)
export const findWorkspace = (ctx: Context, id: number) => ctx.db.first(find, { id, user_id: actorOf(ctx).user_id })

const lock = sql<WorkspaceRow>(`select ${columns}, workspaces.version from ${joined} where workspaces.id = :id and memberships.user_id = :user_id for update of workspaces`)
export const lockWorkspace = (ctx: Context, id: number) => ctx.db.first(lock, { id, user_id: actorOf(ctx).user_id })

// One after the other, so that two workspaces of one name do not both take the same free slug.
const lockAllSlugs = sql(`select pg_advisory_xact_lock(hashtextextended('workspaces.slug', 0))`)
export const lockSlugs = ({ db }: Db) => db.all(lockAllSlugs)

// Of equal names the later one gets the first number that is free.
const insert = sql<{ id: number }>(`
  with place as (
    select :slug::text as slug where not exists (select from workspaces where slug = :slug)
    union all
    select :slug || '-' || number from generate_series(2, (select count(*) + 2 from workspaces)) as number
    where not exists (select from workspaces where slug = :slug || '-' || number)
    limit 1
  ), new as (
    insert into workspaces (name, slug, code, description, address, phone, is_active, owner_id)
    select :name, place.slug, :code, :description, :address, :phone, :is_active, :owner_id from place returning id, owner_id
  ), membership as (
    insert into memberships (workspace_id, user_id) select id, owner_id from new
  ) select id from new`)
export const insertWorkspace = ({ db }: Db, workspace: WorkspaceFields & { slug: string; owner_id: number }) => db.one(insert, { ...workspace })

const update = sql(`
  update workspaces set name = :name, code = :code, description = :description, address = :address, phone = :phone, is_active = :is_active where id = :id`)
export const updateWorkspace = ({ db }: Db, workspace: WorkspaceFields & { id: number }) => db.all(update, { ...workspace })

// Locked, so that two requests cannot each leave the other's workspace as the last one.
const lockActive = sql<{ id: number }>('select id from workspaces where is_active order by id for update')
export const lockActiveWorkspaces = ({ db }: Db) => db.all(lockActive)

const membershipInsert = sql('insert into memberships (workspace_id, user_id) values (:workspace_id, :user_id) on conflict do nothing')
export const insertMembership = ({ db }: Db, membership: { workspace_id: number; user_id: number }) => db.all(membershipInsert, membership)

const selectActive = sql<{ id: number }>(`
  select workspaces.id from workspaces where workspaces.is_active and
    (:all or exists (select from memberships where memberships.workspace_id = workspaces.id and memberships.user_id = :user_id))`)
/** The active workspaces that the caller may work in. */
export const activeWorkspaces = async (ctx: Context) => {
  const { user_id, abilities } = actorOf(ctx)
  return (await ctx.db.all(selectActive, { user_id, all: abilities.has('view_all_workspaces') })).map(({ id }) => id)
}
