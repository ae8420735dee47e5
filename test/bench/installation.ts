/** The PostgreSQL of one run and the tenants in it. All of it goes when the run is over. */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { controlName, prepareCluster, withDatabase } from '../../server/src/platform/database/cluster.ts'
import { templateName } from '../../server/src/platform/database/migrate.ts'
import { Pools } from '../../server/src/platform/database/pools.ts'
import { startEmbedded } from '../../server/src/platform/embedded/index.ts'
import { createLog } from '../../server/src/platform/log.ts'
import { createTenant, createToken, type Estate } from '../../server/src/provisioning/index.ts'

export interface Tenant { slug: string; url: string; token: string; email: string; password: string }

export interface Installation {
  database_url: string
  /** "18.4", and where it comes from. */
  postgres: string
  tenant(slug: string): Promise<Tenant>
  sql<Row = Record<string, unknown>>(url: string, text: string, values?: unknown[], options?: string): Promise<Row[]>
  close(): Promise<void>
}

export async function openInstallation(connections: number): Promise<Installation> {
  const cluster = await openCluster(connections)
  const database_url = withDatabase(cluster.url, `bench_${randomBytes(4).toString('hex')}`)
  const had_template = await hasDatabase(cluster.url, templateName)
  await prepareCluster(database_url)
  const [version] = await sql<{ server_version: string }>(cluster.url, 'show server_version')
  const [fsync] = await sql<{ fsync: string }>(cluster.url, 'show fsync')
  const pools = new Pools(database_url, { per_tenant: 1, total: 4 }, createLog('silent'))
  const { knex: control } = pools.pinned(controlName(database_url))
  return {
    database_url,
    postgres: `${version!.server_version}, ${cluster.origin}, fsync ${fsync!.fsync}`,
    tenant: (slug) => makeTenant({ control, url: database_url, pools }, slug),
    sql,
    async close() {
      await pools.closeAll()
      if (!cluster.own) await dropAll(cluster.url, controlName(database_url), had_template)
      await cluster.stop()
    }
  }
}

/** The cluster of DATABASE_URL, or an embedded one on a directory of its own. */
async function openCluster(connections: number) {
  const given = process.env.DATABASE_URL
  if (given) return { url: withDatabase(given, 'postgres'), own: false, origin: 'from DATABASE_URL', stop: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'optiflow-bench-'))
  chmodSync(folder, 0o755)
  const postgres = await startEmbedded({ data_directory: join(folder, 'data'), log: () => undefined, connections })
  const stop = async () => {
    await postgres.stop()
    for (const path of [folder, postgres.data_directory]) rmSync(path, { recursive: true, force: true })
  }
  return { url: postgres.url, own: true, origin: 'embedded', stop }
}

/** Makes a tenant as operators do, with a token that may do everything. */
async function makeTenant(estate: Estate, slug: string): Promise<Tenant> {
  const owner = { name: 'Ana Duarte', email: `owner@${slug}.example`, password: 'correct horse battery' }
  const { database } = await createTenant(estate, { slug, name: slug, country: 'DO', owner })
  const { plain_text_token } = await createToken(estate, slug, { email: owner.email, name: 'bench', abilities: ['*'], expires_at: null })
  await estate.pools.close(database)
  return { slug, url: withDatabase(estate.url, database), token: plain_text_token, email: owner.email, password: owner.password }
}

async function sql<Row>(url: string, text: string, values: unknown[] = [], options?: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, ...(options && { options }) })
  await client.connect()
  try {
    return (await client.query(text, values)).rows as Row[]
  } finally {
    await client.end()
  }
}

async function hasDatabase(url: string, name: string): Promise<boolean> {
  return (await sql(url, 'select from pg_database where datname = $1', [name])).length > 0
}

// On a cluster that is not ours: the databases of this run, which all begin with the name of its control database.
async function dropAll(url: string, control: string, keep_template: boolean): Promise<void> {
  const made = await sql<{ datname: string }>(url, 'select datname from pg_database where starts_with(datname, $1) or datname = $2', [control, keep_template ? '' : templateName])
  for (const { datname } of made) await sql(url, `drop database if exists "${datname}" with (force)`)
}
