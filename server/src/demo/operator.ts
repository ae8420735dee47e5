import { handlers } from '../handlers.ts'
import type { Actor, Context, Input } from '../platform/context.ts'
import type { Database } from '../platform/database/database.ts'
import { dispatch } from '../platform/dispatch.ts'
import type { Log } from '../platform/log.ts'
import type { OperationId, Reply } from '../platform/replies.ts'
import type { Tenant } from '../platform/tenancy.ts'
import { dayIn } from '../platform/time.ts'

type Data<Id extends OperationId> = Extract<Reply<Id>, { body: unknown }> extends { body: { data: infer Of } } ? Of : never

/** Calls an operation as the owner, in a workspace, and gives its data. */
export type Call = <Id extends OperationId>(operation: Id, input: Partial<Input<Id>>, workspace_id?: number) => Promise<Data<Id>>

export interface Scene { tenant: Tenant; actor: Actor; db: Database; log: Log }

/**
 * The way of a request without its envelope: the dispatcher runs the real handlers, with numbers, stock, events and replies checked
 * against the contract. No HTTP, so that the demo takes nothing of the caller's rate limit.
 */
export function operator(scene: Scene): Call {
  return async (operation, input, workspace_id) => {
    const ctx = context(scene, operation, workspace_id ?? null)
    const { body } = await dispatch({ handlers, strict: true }, ctx, { path: {}, query: {}, ...input }, { key: null, fingerprint: Buffer.alloc(0) })
    return JSON.parse(body!).data
  }
}

function context({ tenant, actor, db, log }: Scene, operation: OperationId, workspace_id: number | null): Context {
  const now = new Date()
  return {
    operation, tenant, actor, workspace_id, db, now, today: dayIn(actor.time_zone, now),
    ip: '127.0.0.1', request_id: 'demo', if_match: null, wants: 'application/json', accept_language: null, log, url: { origin: '', path: '', search: '' },
    sign: () => '', limitLogin: async () => undefined, forgetIdentities: () => undefined,
    changes: [], relied_on: new Set(), after_commit: []
  }
}
