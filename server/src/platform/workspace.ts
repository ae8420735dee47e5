import type { Actor } from './context.ts'
import { Database } from './database/database.ts'
import type { Pool } from './database/pools.ts'
import { sql } from './database/statement.ts'
import { invalidField, problem, refusal } from './problems.ts'

const findActive = sql<{ id: number }>('select id from workspaces where id = :id and is_active')

/**
 * The workspace that a request works in, null for all of them. 400 for a header that cannot be, 403 for a workspace that is not
 * one's own, inactive or not there; one and the same answer, so that nobody counts the workspaces of others.
 */
export async function workspaceFor(header: string | undefined, actor: Actor, pool: Pool): Promise<number | null> {
  const wanted = parse(header)
  const mayAll = actor.abilities.has('view_all_workspaces')
  if (wanted === '*') {
    if (!mayAll) throw problem('forbidden')
    return null
  }
  const id = wanted ?? ownCurrent(actor)
  if (id === null) throw problem('forbidden')
  if (actor.workspace_ids.includes(id) || (mayAll && (await isActive(id, pool)))) return id
  throw problem('forbidden')
}

/** 422 for a write under `*`: it would not know where to write. */
export function assertOneWorkspace(workspace_id: number | null): void {
  if (workspace_id === null) throw invalidField('workspace_id', 'The workspace id field is required.')
}

/** 422 when a body names another workspace than the one in context. */
export function assertSameWorkspace(workspace_id: number | null, body: unknown): void {
  if (typeof body !== 'object' || body === null || !('workspace_id' in body)) return
  const named = body.workspace_id
  // Null is "shared by all" where the contract allows it.
  if (named === workspace_id || named === null) return
  throw invalidField('workspace_id', 'The selected workspace id is invalid.')
}

function parse(header: string | undefined): number | '*' | null {
  if (header === undefined) return null
  if (header === '*') return '*'
  const id = /^[1-9]\d{0,15}$/.test(header) ? Number(header) : Number.NaN
  if (Number.isSafeInteger(id)) return id
  throw refusal('malformed_request', 'The X-Workspace-ID header must be a workspace id or *.')
}

// A current workspace that became inactive, or was taken away, falls back to the first one that is one's own.
function ownCurrent({ current_workspace_id, workspace_ids }: Actor): number | null {
  const current = current_workspace_id !== null && workspace_ids.includes(current_workspace_id)
  return current ? current_workspace_id : (workspace_ids[0] ?? null)
}

async function isActive(id: number, pool: Pool): Promise<boolean> {
  const db = new Database(() => pool)
  try {
    return (await db.first(findActive, { id })) !== undefined
  } finally {
    await db.release()
  }
}
