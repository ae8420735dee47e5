import knexModule, { type Knex } from 'knex'
import type { PoolClient } from 'pg'
import type { Log } from '../log.ts'
import './types.ts'

const acquire_timeout_ms = 2_000
const idle_timeout_ms = 10_000
// An idle Knex holds some 50 KiB and no connection: many tenants may keep theirs.
const most_pools = 2_000

export interface PoolLimits { per_tenant: number; total: number }

/** A pool of connections to one database. */
export interface Pool {
  knex: Knex
  acquire(): Promise<PoolClient>
  release(connection: PoolClient): Promise<void>
  /** Marks a broken connection, so that it is closed and not handed out again. */
  discard(connection: PoolClient, reason: Error): void
}

interface Tarn { numUsed(): number; numFree(): number; numPendingCreates(): number }

/** All pools of a server: one per database in use, a few connections each, no more than `total` together. */
export class Pools {
  readonly #url: string
  readonly #limits: PoolLimits
  readonly #log: Log
  /** In the order of last use: the first one is the first to go. */
  readonly #pools = new Map<string, Pool>()
  readonly #pinned: Pool[] = []

  constructor(url: string, limits: PoolLimits, log: Log) {
    this.#url = url
    this.#limits = limits
    this.#log = log
  }

  /** The pool of a database, made at its first use. */
  get(database: string): Pool {
    const pool = this.#pools.get(database) ?? this.#create(database)
    this.#pools.delete(database)
    this.#pools.set(database, pool)
    return pool
  }

  /** A pool that stays open whatever else needs room: that of the control database. */
  pinned(database: string): Pool {
    const pool = this.#create(database)
    this.#pinned.push(pool)
    return pool
  }

  /** Closes the pool of one database: before it is dropped, or used as a template. */
  async close(database: string): Promise<void> {
    const pool = this.#pools.get(database)
    this.#pools.delete(database)
    await pool?.knex.destroy()
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#pools.keys()].map((database) => this.close(database)))
    await Promise.all(this.#pinned.map((pool) => pool.knex.destroy()))
  }

  #create(database: string): Pool {
    const knex = createKnex(this.#url, database, this.#limits.per_tenant, this.#log)
    return {
      knex,
      acquire: async () => {
        // Counting costs a look at every pool: only a connection that must be made needs room.
        if (knex.client.pool?.numFree() === 0) this.#makeRoom(database)
        return knex.client.acquireConnection()
      },
      release: (connection) => knex.client.releaseConnection(connection),
      discard: (connection, reason) => void Object.assign(connection, { __knex__disposed: reason })
    }
  }

  // PostgreSQL counts connections of all databases together: idle ones of others make room for the one that is needed.
  #makeRoom(wanted: string) {
    let open = 0
    for (const pool of this.#pools.values()) open += count(pool).all
    for (const [database, pool] of this.#pools) {
      if (open < this.#limits.total && this.#pools.size <= most_pools) return
      const { used, all } = count(pool)
      if (database === wanted || used > 0) continue
      open -= all
      this.close(database).catch((error) => this.#log.warn({ err: error, database }, 'a pool did not close'))
    }
  }
}

function count(pool: Pool) {
  const tarn: Tarn = pool.knex.client.pool
  const used = tarn.numUsed() + tarn.numPendingCreates()
  return { used, all: used + tarn.numFree() }
}

/** A Knex on one database of a cluster, with the time-outs that keep one slow statement from holding up the others. */
export function createKnex(url: string, database: string, most: number, log: Log): Knex {
  const connectionString = new URL(url)
  connectionString.pathname = `/${database}`
  return knexModule({
    client: 'pg',
    // The oldest that we support. Not told, Knex asks the first connection of every pool for it.
    version: '15',
    connection: {
      connectionString: connectionString.href,
      application_name: 'optiflow',
      connectionTimeoutMillis: acquire_timeout_ms,
      keepAlive: true,
      // Statements that need not know each other's answers go together: `beginWith`, `commitWith`.
      pipeline: true,
      options: '-c timezone=UTC -c lock_timeout=2000 -c statement_timeout=5000 -c idle_in_transaction_session_timeout=10000'
    } as Knex.PgConnectionConfig,
    pool: { min: 0, max: most, idleTimeoutMillis: idle_timeout_ms, acquireTimeoutMillis: acquire_timeout_ms, createTimeoutMillis: acquire_timeout_ms, propagateCreateError: true },
    acquireConnectionTimeout: acquire_timeout_ms,
    log: { warn: (message: unknown) => log.debug({ database }, String(message)), error: (message: unknown) => log.debug({ database }, String(message)), debug() {}, deprecate() {} }
  })
}
