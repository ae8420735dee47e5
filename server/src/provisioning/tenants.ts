import { randomBytes } from 'node:crypto'
import type { Knex } from 'knex'
import { createFromTemplate, controlName, withDatabase, withKnex } from '../platform/database/cluster.ts'
import { migrate, schemaVersion, tenantMigrations } from '../platform/database/migrate.ts'
import type { Pools } from '../platform/database/pools.ts'
import { slugOf } from '../platform/tenancy.ts'
import { countryPack } from './countries.ts'
import { isSeeded, seedTenant, type Founding } from './seed.ts'

export interface TenantRecord { id: number; slug: string; name: string; database: string; state: 'creating' | 'migrating' | 'seeding' | 'active' | 'suspended'; schema_version: string | null; country: string; time_zone: string; created_at: string }
export interface NewTenant extends Founding { slug: string }

/** What an operator did wrong, in one line. */
export class OperatorError extends Error {}

/** What operating on tenants needs: the control database and the cluster. */
export interface Estate { control: Knex; url: string; pools: Pools }

const columns = ['id', 'slug', 'name', 'database', 'state', 'schema_version', 'country', 'time_zone', 'created_at']

export async function listTenants({ control }: Estate): Promise<TenantRecord[]> {
  return control('tenants').select(columns).orderBy('slug')
}

export async function findTenant({ control }: Estate, slug: string): Promise<TenantRecord> {
  const tenant = await control('tenants').select(columns).where({ slug }).first()
  if (!tenant) throw new OperatorError(`There is no tenant ${slug}.`)
  return tenant
}

/**
 * Makes a tenant, ready to use. Each step leaves a state from which the next call goes on, so a tenant whose making was
 * interrupted is finished by asking for it again. An active one of that name is an error.
 */
export async function createTenant(estate: Estate, tenant: NewTenant): Promise<TenantRecord> {
  assertSlug(tenant.slug)
  const begun = await begin(estate, tenant)
  if (isFinished(begun)) throw new OperatorError(`There is a tenant ${tenant.slug} already.`)
  await createFromTemplate(estate.url, begun.database)
  await setState(estate, begun.id, 'migrating')
  await migrateTenant(estate, begun)
  await setState(estate, begun.id, 'seeding')
  await seedTenant(estate.pools.get(begun.database), tenant)
  await setState(estate, begun.id, 'active')
  return findTenant(estate, tenant.slug)
}

/**
 * Finishes a tenant whose making stopped after its database was filled, and says whether it could. Before that nobody but the
 * operator knows who owns it: then it is finished by asking for it again.
 */
export async function finishTenant(estate: Estate, tenant: TenantRecord): Promise<boolean> {
  if (tenant.state !== 'seeding' || !(await isSeeded(estate.pools.get(tenant.database)))) return false
  await migrateTenant(estate, tenant)
  await setState(estate, tenant.id, 'active')
  return true
}

/** Whether a tenant was made to the end. */
export function isFinished({ state }: TenantRecord): boolean {
  return state === 'active' || state === 'suspended'
}

/** Whether a tenant's database waits for migrations. */
export function isBehind({ schema_version }: TenantRecord): boolean {
  return schema_version !== schemaVersion
}

/** Brings a tenant's database forward and notes it. */
export async function migrateTenant({ control, url }: Estate, { id, database }: Pick<TenantRecord, 'id' | 'database'>): Promise<void> {
  await withKnex(withDatabase(url, database), (knex) => migrate(knex, tenantMigrations))
  await control('tenants').where({ id }).update({ schema_version: schemaVersion, updated_at: control.fn.now() })
}

/** Suspends or activates a tenant; servers notice within seconds. */
export async function setSuspended(estate: Estate, slug: string, suspended: boolean): Promise<TenantRecord> {
  const tenant = await findTenant(estate, slug)
  if (!isFinished(tenant)) throw new OperatorError(`The tenant ${slug} is not finished: create it again to go on.`)
  await setState(estate, tenant.id, suspended ? 'suspended' : 'active')
  return findTenant(estate, slug)
}

async function begin({ control, url }: Estate, { slug, name, country }: NewTenant): Promise<TenantRecord> {
  // Readable, short enough for PostgreSQL, and never that of another tenant: "a-b" and "a_b" would else be alike.
  const database = `${controlName(url)}_${slug.slice(0, 30).replaceAll('-', '_')}_${randomBytes(4).toString('hex')}`
  await control('tenants').insert({ slug, name, country, time_zone: countryPack(country).time_zone, database }).onConflict('slug').ignore()
  return control('tenants').select(columns).where({ slug }).first()
}

async function setState({ control }: Estate, id: number, state: TenantRecord['state']) {
  await control('tenants').where({ id }).update({ state, updated_at: control.fn.now() })
}

/** An error unless the name can stand before a domain. */
export function assertSlug(slug: string): void {
  if (slugOf(`${slug}.localhost`, 'localhost') !== slug) throw new OperatorError(`"${slug}" cannot be a subdomain: use small letters, digits and single hyphens, at most 63.`)
}
