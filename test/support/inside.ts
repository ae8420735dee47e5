/** What one room does for another, called as that other does: in a transaction of an owner's request, without an operation of its own. */
import type { Context } from '../../server/src/platform/context.ts'
import { effectiveAbilities } from '../../server/src/platform/authorize.ts'
import { Database } from '../../server/src/platform/database/database.ts'
import { createLog } from '../../server/src/platform/log.ts'
import type { World } from './world.ts'

export async function inside<T>({ api, slug, database }: Pick<World, 'api' | 'slug' | 'database'>, workspace_id: number, work: (ctx: Context) => Promise<T>): Promise<T> {
  const db = new Database(() => api.server.pools.get(database))
  const now = new Date()
  const ctx: Context = {
    operation: 'invoices.issue', tenant: { id: 1, slug, name: slug, database, time_zone: 'UTC' }, workspace_id, db, now, today: now.toISOString().slice(0, 10),
    actor: { user_id: 1, token_id: 1, role: 'owner', abilities: effectiveAbilities('owner', ['*']), current_workspace_id: null, workspace_ids: [1] },
    ip: '127.0.0.1', request_id: 'inside', if_match: null, wants: 'application/json', accept_language: null, log: createLog('silent'), url: { origin: '', path: '', search: '' },
    sign: () => '', limitLogin: async () => undefined, forgetIdentities: () => undefined, changes: [], relied_on: new Set(), after_commit: []
  }
  try {
    await db.begin()
    const result = await work(ctx)
    await db.commit()
    return result
  } finally {
    await db.release()
  }
}
