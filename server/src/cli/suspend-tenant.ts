import type { Command } from 'commander'
import { setSuspended, type Estate } from '../provisioning/index.ts'
import { withEstate } from './estate.ts'
import { slug } from './options.ts'
import { print } from './print.ts'

/** `tenants suspend` and `tenants activate`: the way out and the way back. */
export function addSuspendTenant(tenants: Command): void {
  add(tenants, 'suspend', 'answer 404 to all requests of a tenant; its data stay', true)
  add(tenants, 'activate', 'let a suspended tenant in again', false)
}

function add(tenants: Command, verb: string, description: string, suspended: boolean) {
  tenants.command(verb).helpGroup('Tenants:').description(description)
    .argument('<slug>', 'its subdomain', slug)
    .option('--json', 'print one JSON object')
    .action((slug: string, { json }: { json?: boolean }) => withEstate((estate) => set(estate, slug, suspended, json)))
}

async function set(estate: Estate, wanted: string, suspended: boolean, json: boolean | undefined) {
  const { slug, state } = await setSuspended(estate, wanted, suspended)
  print(json, { slug, state }, [`${slug} is ${state}. Running servers know within 5 seconds.`])
}
