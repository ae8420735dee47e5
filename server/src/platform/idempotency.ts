import { createHmac, type KeyObject } from 'node:crypto'
import type { Ability } from '@optiflow/generated/operations.ts'
import { actorOf, type Context } from './context.ts'
import { sql } from './database/statement.ts'
import { invalidField, problem, refusal } from './problems.ts'

/** The answer of an earlier request, as it was sent. */
export interface StoredAnswer { status: number; body: string | null; headers: Record<string, string> }
interface KeyRow extends StoredAnswer { fingerprint: Buffer; abilities: Ability[] }
interface Opening { free: boolean; stored: KeyRow | null }

/** The key of a request with what it asks for; a null key is a request without one. */
export interface IdempotencyKey { key: string | null; fingerprint: Buffer }

// The lock is tried, never waited for, and goes with the transaction. If the first request commits between this statement's
// snapshot and its lock, the row stays unseen here: the primary key then refuses the second one at the end.
const open = sql<Opening>(`
  select pg_try_advisory_xact_lock(hashtextextended('idempotency ' || :user_id::bigint || ' ' || :key::text, 0)) as free,
    (select jsonb_build_object('fingerprint', encode(fingerprint, 'hex'), 'status', status, 'body', body, 'headers', headers, 'abilities', abilities)
     from idempotency_keys where user_id = :user_id and key = :key) as stored`)

/** Reads the header: 1-255 printable ASCII characters, or 400. */
export function readKey(header: string | undefined): string | null {
  if (header === undefined) return null
  if (/^[\x20-\x7e]{1,255}$/.test(header) && header.trim() !== '') return header
  throw refusal('malformed_request', 'The Idempotency-Key header must be 1 to 255 printable ASCII characters.')
}

/**
 * What a key stands for: the same key with anything else is a mistake of the caller. Keyed with the installation's secret, which no
 * tenant's database holds: a body can hold passwords, and a bare hash of them could be guessed at.
 */
export function fingerprint(secret: KeyObject, parts: { method: string; path: string; search: string; workspace_id: number | null; body: unknown }): Buffer {
  return createHmac('sha256', secret).update(JSON.stringify([parts.method, parts.path, parts.search, parts.workspace_id, parts.body ?? null])).digest()
}

/** Begins the transaction and takes the key for it, when there is one. The earlier answer when there is one; 409 while another request works on it; 422 for another content. */
export async function beginWithKey(ctx: Context, { key, fingerprint }: IdempotencyKey): Promise<StoredAnswer | null> {
  if (key === null) return ctx.db.begin().then(() => null)
  const [opening] = await ctx.db.beginWith(open, { user_id: actorOf(ctx).user_id, key })
  const { free, stored } = opening!
  if (!free) throw problem('idempotency_in_flight')
  if (!stored) return null
  if (String(stored.fingerprint) !== fingerprint.toString('hex')) throw invalidField('idempotency_key', 'The idempotency key was used for another request.', 'idempotency_mismatch')
  if (!stored.abilities.every((ability) => actorOf(ctx).abilities.has(ability))) throw problem('forbidden')
  return stored
}
