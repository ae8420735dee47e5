import knexModule, { type Knex } from 'knex'
import { controlMigrations, migrate, templateName, tenantMigrations } from './migrate.ts'
import './types.ts'

// Knex writes failed connections to the console by itself: whoever called gets the error, and says it once.
const quiet = { warn() {}, error() {}, debug() {}, deprecate() {} }

// One number for everything that must not be done twice at once in a cluster: making databases.
const making_lock = 7_304_211

/** The name of the control database: that of the URL, unless it only names the maintenance database. */
export function controlName(url: string): string {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  return ['', 'postgres', 'template1'].includes(name) ? 'optiflow' : name
}

/** The same cluster, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/** Makes the control database and the template of tenants where they are missing, and brings the control database forward. */
export async function prepareCluster(url: string): Promise<void> {
  await alone(url, async (maintenance) => {
    if (!(await exists(maintenance, controlName(url)))) await maintenance.raw('create database ?? encoding UTF8 template template0', [controlName(url)])
    await withKnex(withDatabase(url, controlName(url)), (control) => migrate(control, controlMigrations))
    if (!(await exists(maintenance, templateName))) await makeTemplate(url, maintenance)
  })
}

/** Makes a tenant's database from the template; one that is there already stays. */
export async function createFromTemplate(url: string, database: string): Promise<void> {
  await alone(url, async (maintenance) => {
    if (!(await exists(maintenance, database))) await maintenance.raw('create database ?? template ??', [database, templateName])
  })
}

/** Runs a piece of work with a Knex of its own that is closed afterwards. */
export async function withKnex<T>(url: string, work: (knex: Knex) => Promise<T>): Promise<T> {
  const knex = knexModule({ client: 'pg', connection: { connectionString: url, connectionTimeoutMillis: 5_000 }, pool: { min: 0, max: 2 }, log: quiet })
  try {
    return await work(knex)
  } finally {
    await knex.destroy()
  }
}

// Built aside and renamed when whole: a template that was interrupted is never used.
async function makeTemplate(url: string, maintenance: Knex) {
  const unfinished = `${templateName}_new`
  await maintenance.raw('drop database if exists ??', [unfinished])
  await maintenance.raw('create database ?? encoding UTF8 template template0', [unfinished])
  await withKnex(withDatabase(url, unfinished), (knex) => migrate(knex, tenantMigrations))
  await maintenance.raw('alter database ?? rename to ??', [unfinished, templateName])
}

// A session lock on the maintenance database: CREATE DATABASE runs in no transaction. A pool of one keeps it on one connection.
async function alone(url: string, work: (maintenance: Knex) => Promise<void>): Promise<void> {
  const knex = knexModule({ client: 'pg', connection: { connectionString: withDatabase(url, 'postgres'), connectionTimeoutMillis: 5_000 }, pool: { min: 1, max: 1 }, log: quiet })
  try {
    await knex.raw('select pg_advisory_lock(?)', [making_lock])
    await work(knex)
  } finally {
    await knex.destroy()
  }
}

async function exists(knex: Knex, database: string): Promise<boolean> {
  const { rows } = await knex.raw('select from pg_database where datname = ?', [database])
  return rows.length > 0
}
