import type { operations } from '@optiflow/generated/types.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { from, is, oneOf } from '../platform/lists/conditions.ts'
import type { ListRules } from '../platform/lists/list.ts'

type Db = Pick<Context, 'db'>
type Token = operations['tokens.list']['responses'][200]['content']['application/json']['data'][number]
type Me = operations['me.get']['responses'][200]['content']['application/json']['data']
export interface UserRow { id: number; name: string; email: string; role: Me['role']; password_hash: string; version: number }
export type MeRow = Omit<Me, 'abilities'> & { version: number }

export const tokensList: ListRules<'tokens.list'> = {
  columns: 'tokens.id, tokens.name, tokens.abilities, tokens.last_used_at, tokens.expires_at, tokens.created_at',
  from: 'tokens',
  id: 'tokens.id',
  scope: (bind, ctx) => `tokens.user_id = ${bind(ctx.actor!.user_id)}`,
  filters: {},
  sorts: { name: 'tokens.name', created_at: 'tokens.created_at' }
}

export const usersList: ListRules<'users.list'> = {
  columns: 'users.id, users.name, users.email, users.role, users.is_active, users.created_at, users.updated_at',
  from: 'users',
  id: 'users.id',
  filters: { role: oneOf('users.role'), is_active: is('users.is_active'), updated_at_from: from('users.updated_at') },
  sorts: { name: 'users.name', email: 'users.email', created_at: 'users.created_at' },
  search: 'users.search_text'
}

const byEmail = sql<UserRow>('select id, name, email, role, password_hash, version from users where lower(email) = lower(:email) and is_active')
export const findUserByEmail = ({ db }: Db, email: string) => db.first(byEmail, { email })

const forUpdate = sql<UserRow>('select id, name, email, role, password_hash, version from users where id = :id for update')
export const lockUser = ({ db }: Db, id: number) => db.first(forUpdate, { id })

const withWorkspaces = sql<MeRow>(`
  select users.id, users.name, users.email, users.role, users.version,
    coalesce((select current_workspace_id from memberships join workspaces on workspaces.id = workspace_id
        where user_id = users.id and workspace_id = users.current_workspace_id and workspaces.is_active),
      (select min(workspace_id) from memberships join workspaces on workspaces.id = workspace_id where user_id = users.id and workspaces.is_active)) as current_workspace_id,
    (select coalesce(jsonb_agg(jsonb_build_object('id', workspaces.id, 'name', workspaces.name, 'slug', workspaces.slug) order by workspaces.id), '[]')
      from memberships join workspaces on workspaces.id = memberships.workspace_id
      where memberships.user_id = users.id and workspaces.is_active) as workspaces
  from users where users.id = :id`)
export const findMe = ({ db }: Db, id: number) => db.first(withWorkspaces, { id })

const userInsert = sql<{ id: number; name: string; email: string; role: Me['role'] }>(`
  insert into users (name, email, password_hash, role) values (:name, :email, :password_hash, :role) returning id, name, email, role`)
export const insertUser = ({ db }: Db, user: { name: string; email: string; password_hash: string; role: Me['role'] }) => db.one(userInsert, { ...user })

const meUpdate = sql(`
  update users set name = coalesce(:name, name), current_workspace_id = coalesce(:current_workspace_id, current_workspace_id) where id = :id`)
export const updateMe = ({ db }: Db, me: { id: number; name: string | null; current_workspace_id: number | null }) => db.all(meUpdate, me)

const passwordUpdate = sql('update users set password_hash = :password_hash where id = :id')
export const updatePassword = ({ db }: Db, user: { id: number; password_hash: string }) => db.all(passwordUpdate, user)

const tokenInsert = sql<Omit<Token, 'last_used_at'>>(`
  insert into tokens (user_id, name, secret_hash, abilities, expires_at) values (:user_id, :name, :secret_hash, :abilities, :expires_at)
  returning id, name, abilities, expires_at, created_at`)
export interface NewToken { user_id: number; name: string; secret_hash: Buffer; abilities: readonly string[]; expires_at: string | null }
export const insertToken = ({ db }: Db, token: NewToken) => db.one(tokenInsert, { ...token })

const tokenDelete = sql<{ id: number; name: string; abilities: string[] }>('delete from tokens where id = :id and user_id = :user_id returning id, name, abilities')
export const deleteToken = ({ db }: Db, token: { id: number; user_id: number }) => db.first(tokenDelete, token)

const othersDelete = sql<{ id: number }>('delete from tokens where user_id = :user_id and id <> :token_id returning id')
export const deleteOtherTokens = ({ db }: Db, kept: { user_id: number; token_id: number }) => db.all(othersDelete, kept)

const demoDelete = sql('delete from tokens where user_id = :user_id and name = :name')
export const deleteTokensNamed = ({ db }: Db, token: { user_id: number; name: string }) => db.all(demoDelete, token)
