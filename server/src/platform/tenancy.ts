import { Problem, problem } from './problems.ts'
import { schemaVersion } from './database/migrate.ts'
import { sql, arrange } from './database/statement.ts'
import type { Pool, Pools } from './database/pools.ts'

/** A tenant as a request needs it. */
export interface Tenant {
  id: number
  slug: string
  name: string
  database: string
  /** That of its founding; from then on the company in its database knows better. */
  time_zone: string
}

type State = 'creating' | 'migrating' | 'seeding' | 'active' | 'suspended'
interface TenantRow extends Tenant { state: State; schema_version: string | null }

const time_to_live_ms = 5_000
// What cannot be used now may be made, activated or brought forward in the next moment.
const unusable_time_to_live_ms = 1_000
const find = sql<TenantRow>('select id, slug, name, database, time_zone, state, schema_version from tenants where slug = :slug')

/** Who the tenants are, kept for a few seconds: what an operator changes is seen then. */
export class Tenants {
  readonly #control: Pool
  readonly #pools: Pools
  readonly #known = new Map<string, { row: TenantRow | undefined; until: number }>()

  constructor(control: Pool, pools: Pools) {
    this.#control = control
    this.#pools = pools
  }

  /** The tenant of a subdomain: 404 when unknown or suspended, 503 while it is being made or is behind in migrations. */
  async find(slug: string): Promise<Tenant> {
    const row = await this.#row(slug)
    if (!row || row.state === 'suspended') throw problem('not_found')
    if (!isUsable(row)) throw unavailable()
    return row
  }

  pool(tenant: Tenant): Pool {
    return this.#pools.get(tenant.database)
  }

  async #row(slug: string): Promise<TenantRow | undefined> {
    const now = Date.now()
    const known = this.#known.get(slug)
    if (known && known.until > now) return known.row
    const row = await this.#read(slug)
    // Made-up subdomains must not fill the memory.
    if (this.#known.size >= 10_000) this.#known.clear()
    this.#known.set(slug, { row, until: now + (row && isUsable(row) ? time_to_live_ms : unusable_time_to_live_ms) })
    return row
  }

  async #read(slug: string): Promise<TenantRow | undefined> {
    const connection = await this.#control.acquire()
    try {
      const { rows } = await connection.query({ name: find.name, text: find.text, values: arrange(find, { slug }) })
      return rows[0]
    } finally {
      await this.#control.release(connection)
    }
  }
}

function isUsable({ state, schema_version }: TenantRow): boolean {
  return state === 'active' && schema_version === schemaVersion
}

/** The first label of a raw Host header below the domain; null when it is not exactly one well-formed label. */
export function slugOf(host: string, domain: string): string | null {
  const name = host.toLowerCase().replace(/:\d{1,5}$/, '').replace(/\.$/, '')
  if (!name.endsWith(`.${domain}`)) return null
  const slug = name.slice(0, -domain.length - 1)
  return slug.length <= 63 && /^[a-z0-9](-?[a-z0-9])*$/.test(slug) ? slug : null
}

export function unavailable(): Problem {
  return new Problem('unavailable', { headers: { 'Retry-After': '1' } })
}
