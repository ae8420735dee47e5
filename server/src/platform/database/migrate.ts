import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Knex } from 'knex'

interface Migration { name: string; sql: string }

const folder = new URL('../../../migrations/', import.meta.url)
export const controlMigrations = read('control')
export const tenantMigrations = read('tenant')

/** The schema that this server works with: the name of the last migration. */
export const schemaVersion = tenantMigrations.at(-1)!.name
/** Changes with every byte of the migrations, so that no template outlives them. */
export const templateName = `optiflow_template_${fingerprint(tenantMigrations)}`

/** Brings a database forward; each migration in a transaction of its own, none twice, two servers one after the other. */
export async function migrate(knex: Knex, migrations: Migration[]): Promise<void> {
  await knex.migrate.latest({
    tableName: 'migrations',
    migrationSource: {
      getMigrations: async () => migrations,
      getMigrationName: (migration: Migration) => migration.name,
      getMigration: async (migration: Migration) => ({ up: (transaction: Knex) => apply(transaction, migration), down: refuse })
    }
  })
}

async function apply(transaction: Knex, { sql }: Migration): Promise<void> {
  // A migration may take longer than a request may.
  await transaction.raw('set local statement_timeout = 0; set local lock_timeout = 0')
  await transaction.raw(sql.replaceAll('?', '\\?'))
}

async function refuse(): Promise<void> {
  throw new Error('Migrations go forward: write another one.')
}

function read(kind: string): Migration[] {
  const path = new URL(`${kind}/`, folder)
  return readdirSync(path).filter((file) => file.endsWith('.sql')).sort().map((file) => ({ name: file.replace(/\.sql$/, ''), sql: readFileSync(new URL(file, path), 'utf8') }))
}

function fingerprint(migrations: Migration[]): string {
  return createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 12)
}
