import { hash, timingSafeEqual } from 'node:crypto'
import type { Ability } from '@optiflow/generated/operations.ts'
import { effectiveAbilities } from './authorize.ts'
import type { Actor } from './context.ts'
import { Database } from './database/database.ts'
import { sql } from './database/statement.ts'
import type { Pool } from './database/pools.ts'
import type { Log } from './log.ts'
import { crc32 } from 'node:zlib'

interface IdentityRow {
  token_id: number
  secret_hash: Buffer
  token_abilities: (Ability | '*')[]
  expires_at: string | null
  last_used_at: string | null
  user_id: number
  role: Actor['role']
  current_workspace_id: number | null
  workspace_ids: number[]
  time_zone: string
}
interface Known { row: IdentityRow | undefined; actor: Actor | null; until: number; used_at: number }

const time_to_live_ms = 5_000
const use_every_ms = 60_000
const use_after_ms = 100
const most_known = 20_000
const nobody = Buffer.alloc(32)

const find = sql<IdentityRow>(`
  select tokens.id as token_id, tokens.secret_hash, tokens.abilities as token_abilities, tokens.expires_at, tokens.last_used_at,
    users.id as user_id, users.role, users.current_workspace_id,
    array(select memberships.workspace_id from memberships join workspaces on workspaces.id = memberships.workspace_id
      where memberships.user_id = users.id and workspaces.is_active order by memberships.workspace_id) as workspace_ids,
    (select time_zone from company) as time_zone
  from tokens join users on users.id = tokens.user_id
  where tokens.id = :token_id and users.is_active`)
const use = sql(`update tokens set last_used_at = :now where id = :token_id`)

/** Who is behind a token. What another server revokes is noticed within seconds, what this one revokes at once. */
export class Identities {
  readonly #known = new Map<string, Known>()
  readonly #log: Log
  /** How often something was to be forgotten: what was read before is not kept after. */
  #forgotten = 0

  constructor(log: Log) {
    this.#log = log
  }

  /** The actor of an Authorization header, or null for whatever is wrong with it. */
  async identify(database: string, pool: () => Pool, header: string | undefined, now: Date): Promise<Actor | null> {
    const parsed = parseToken(header)
    if (!parsed) return null
    const key = `${database}:${parsed.token_id}`
    const known = await this.#recall(key, pool, parsed.token_id, now)
    // An unknown id is compared too, so that it takes the time of a known one.
    const right = timingSafeEqual(known.row?.secret_hash ?? nobody, hashSecret(parsed.secret))
    if (!right || !known.row || isPast(known.row.expires_at, now)) return null
    this.#noteUse(known, pool, now)
    return known.actor
  }

  /** Forgets what is known of a tenant's users, tokens and time zone: after any change of them on this server. */
  forget(database: string): void {
    this.#forgotten++
    for (const key of this.#known.keys()) if (key.startsWith(`${database}:`)) this.#known.delete(key)
  }

  async #recall(key: string, pool: () => Pool, token_id: number, now: Date): Promise<Known> {
    const known = this.#known.get(key)
    if (known && known.until > now.getTime()) return known
    const forgotten = this.#forgotten
    const row = await readRow(pool, token_id)
    const used_at = Math.max(known?.used_at ?? 0, row?.last_used_at ? Date.parse(row.last_used_at) : 0)
    const fresh = { row, actor: row ? actorFrom(row) : null, until: now.getTime() + time_to_live_ms, used_at }
    if (this.#known.size >= most_known) this.#known.clear()
    // An unknown id is not kept: the next token made may bear it, and works at once.
    if (row && forgotten === this.#forgotten) this.#known.set(key, fresh)
    return fresh
  }

  // Outside of the request and its transaction: nobody waits for it, and a failed request has used the token all the same. A moment later,
  // when the request has given its connection back: a tenant that was asleep would have to open a second one.
  #noteUse(known: Known, pool: () => Pool, now: Date) {
    if (!known.row || now.getTime() - known.used_at < use_every_ms) return
    known.used_at = now.getTime()
    const { token_id } = known.row
    setTimeout(() => void this.#write(pool, { token_id, now: now.toISOString() }), use_after_ms).unref()
  }

  async #write(pool: () => Pool, noted: { token_id: number; now: string }): Promise<void> {
    const db = new Database(pool)
    try {
      await db.all(use, noted)
    } catch (error) {
      this.#log.debug({ err: error }, 'the use of a token was not noted')
    } finally {
      await db.release()
    }
  }
}

/** The part of a token that is kept: never the secret itself. */
export function hashSecret(secret: string): Buffer {
  return hash('sha256', secret, 'buffer')
}

/** The eight digits after a secret: a typing error is found without asking the database, and scanners recognise a leaked token. */
export function checksum(random: string): string {
  return crc32(random).toString(16).padStart(8, '0')
}

function parseToken(header: string | undefined): { token_id: number; secret: string } | null {
  const [, id, random, check] = /^Bearer ([1-9]\d{0,15})\|([A-Za-z0-9]{40})([0-9a-f]{8})$/i.exec(header ?? '') ?? []
  if (!id || !random || checksum(random) !== check) return null
  return { token_id: Number(id), secret: random + check }
}

async function readRow(pool: () => Pool, token_id: number): Promise<IdentityRow | undefined> {
  const db = new Database(pool)
  try {
    return await db.first(find, { token_id })
  } finally {
    await db.release()
  }
}

function actorFrom(row: IdentityRow): Actor {
  const { user_id, token_id, role, current_workspace_id, workspace_ids, time_zone } = row
  return { user_id, token_id, role, current_workspace_id, workspace_ids, time_zone, abilities: effectiveAbilities(role, row.token_abilities) }
}

function isPast(instant: string | null, now: Date): boolean {
  return instant !== null && Date.parse(instant) <= now.getTime()
}
