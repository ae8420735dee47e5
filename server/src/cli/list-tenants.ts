import type { Command } from 'commander'
import { isBehind, isFinished, listTenants, type Estate, type TenantRecord } from '../provisioning/index.ts'
import { withEstate } from './estate.ts'
import { print, table } from './print.ts'

/** `tenants list`: all of them, with what each waits for. */
export function addListTenants(tenants: Command): void {
  tenants.command('list').helpGroup('Tenants:').description('list all tenants')
    .option('--json', 'print one JSON array')
    .action(({ json }: { json?: boolean }) => withEstate((estate) => list(estate, json)))
}

async function list(estate: Estate, json: boolean | undefined) {
  const tenants = await listTenants(estate)
  const rows = tenants.map((tenant) => [tenant.slug, tenant.name, stateOf(tenant), tenant.country, tenant.schema_version ?? '-', tenant.created_at.slice(0, 10)])
  const lines = rows.length > 0 ? table(['SLUG', 'NAME', 'STATE', 'COUNTRY', 'SCHEMA', 'CREATED'], rows) : ['There are no tenants yet. Make one: npm run -s optiflow -- tenants create --help']
  print(json, tenants.map(({ slug, name, state, country, time_zone, schema_version, created_at }) => ({ slug, name, state, country, time_zone, schema_version, created_at })), lines)
}

function stateOf(tenant: TenantRecord): string {
  if (!isFinished(tenant)) return `${tenant.state}: create again`
  return isBehind(tenant) ? `${tenant.state}: migrate` : tenant.state
}
