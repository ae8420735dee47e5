import type { Ability } from '@optiflow/generated/operations.ts'
import type { operations } from '@optiflow/generated/types.ts'
import type { CsvBody } from './csv-body.ts'
import type { Database } from './database/database.ts'
import type { Change } from './outbox.ts'
import type { WantedType } from './negotiation.ts'
import type { Log } from './log.ts'
import type { OperationId, Reply } from './replies.ts'
import type { Tenant } from './tenancy.ts'
import { Problem, problem } from './problems.ts'

/** The calling user as its token lets it act. */
export interface Actor {
  user_id: number
  token_id: number
  role: 'owner' | 'admin' | 'member'
  abilities: ReadonlySet<Ability>
  current_workspace_id: number | null
  /** The active workspaces that are its own. */
  workspace_ids: readonly number[]
  /** Of the company it works for: with the identity, because every request needs it and none should ask for it. */
  time_zone: string
}

/** Everything that differs between two requests. A handler reaches nothing else. */
export interface Context {
  operation: OperationId
  tenant: Tenant
  /** Null for `tokens.create` and its like, which have no user yet. */
  actor: Actor | null
  /** The workspace in context; null means all of them, which only reads may see. */
  workspace_id: number | null
  db: Database
  now: Date
  /** The day it is in the company's time zone, YYYY-MM-DD. */
  today: string
  ip: string
  request_id: string
  if_match: string | null
  /** The type that the caller wants, where the contract offers several. */
  wants: WantedType
  accept_language: string | null
  log: Log
  /** The public address of this list or resource, for links. */
  url: { origin: string; path: string; search: string }
  sign(text: string): string
  /** 429 after too many tries to sign in with one e-mail from one address. */
  limitLogin(email: string): Promise<unknown>
  /** Forgets, after the commit, what this server knows of the tenant's users, tokens and time zone. */
  forgetIdentities(): void
  changes: Change[]
  relied_on: Set<Ability>
  after_commit: (() => void)[]
}

type Parameters<Id extends OperationId> = operations[Id]['parameters']
type Given<T> = [Exclude<T, undefined>] extends [never] ? undefined : Exclude<T, undefined>
type Body<Id extends OperationId> = operations[Id] extends { requestBody: { content: infer Content } } ? (Content extends { 'application/json': infer Json } ? Json : CsvBody) : OptionalBody<operations[Id]['requestBody']>
type OptionalBody<Given> = [Exclude<Given, undefined>] extends [never] ? undefined : Given extends { content: { 'application/json': infer Json } } ? Json : undefined

/** What reaches a handler: checked against the contract, trimmed, defaults filled in. */
export interface Input<Id extends OperationId> {
  path: Given<Parameters<Id>['path']>
  query: Given<Parameters<Id>['query']>
  body: Body<Id>
}

/** One operation of the contract as a plain function. */
export type Handler<Id extends OperationId> = (ctx: Context, input: Input<Id>) => Promise<Reply<Id>>
export type Handlers = { [Id in OperationId]: Handler<Id> }

/** The user behind the request; every operation with a token has one. */
export function actorOf(ctx: Context): Actor {
  if (!ctx.actor) throw new Error(`${ctx.operation} has no user`)
  return ctx.actor
}

/** The one workspace that is written in; a write never runs under `*`. */
export function workspaceOf(ctx: Context): number {
  if (ctx.workspace_id === null) throw new Error(`${ctx.operation} has no single workspace`)
  return ctx.workspace_id
}

/** Whether the caller holds a conditional ability. What was relied on is asked again when the answer is replayed. */
export function can(ctx: Context, ability: Ability): boolean {
  const allowed = actorOf(ctx).abilities.has(ability)
  if (allowed) ctx.relied_on.add(ability)
  return allowed
}

/** Like `can`, but 403 without it. */
export function demand(ctx: Context, ability: Ability): void {
  if (!can(ctx, ability)) throw problem('forbidden')
}

/** The row that a path or a key names: 404 when it is not there, or not in one's scope. */
export function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw problem('not_found')
  return row
}

/** The locked row of a write: 404 when it is not there, 412 when it is no longer what `If-Match` names. */
export function unchanged<Row extends { version: number }>(ctx: Context, row: Row | undefined): Row {
  const current = found(row)
  if (ctx.if_match !== null && !matches(ctx.if_match, current.version)) throw new Problem('precondition_failed', {})
  return current
}

function matches(header: string, version: number): boolean {
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().startsWith(`"${version}-`))
}
