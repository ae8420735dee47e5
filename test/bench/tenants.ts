/** `npm run bench:tenants`: many tenants on one server. BENCH_TENANTS (1000), BENCH_CONNECTIONS (90), BENCH_ROUNDS, BENCH_SECONDS. */
import { setTimeout as pause } from 'node:timers/promises'
import { call } from './call.ts'
import { startOurs } from './contenders.ts'
import type { Installation, Tenant } from './installation.ts'
import { anew, load, same, type Sender } from './load.ts'
import { median } from './measure.ts'
import { create, get } from './orders.ts'
import { judged, machine, row, rule } from './report.ts'
import { furnish } from './seed.ts'
import { clients, withInstallation, withPort, type Contender } from './stage.ts'

const wanted = Number(process.env.BENCH_TENANTS ?? 1_000)
const connections = Number(process.env.BENCH_CONNECTIONS ?? 90)
const seconds = Number(process.env.BENCH_SECONDS ?? 5)
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
// A connection that nobody uses is closed after 10 s.
const idle_ms = 13_000
const cold_calls = 30

await withInstallation(async (installation) => {
  console.log(`${machine(installation.postgres)}\n${wanted} tenants, one server with ${connections} connections at most; medians.\n\n${row(['what', 'measured (floor, goal)'])}\n${rule(2)}`)
  const tenants = await make(installation)
  const ours = await withPort(await startOurs(installation.database_url, { env: { OPTIFLOW_POOL_TOTAL: String(connections) } }))
  await memory(ours, tenants)
  await cold(ours, tenants)
  await roundRobin(ours, tenants)
  // As many as keep their connections: one is the control database's, and the single tenant beside them has one for each client.
  const warm = Math.floor((connections - 1 - clients) / clients) * clients
  if (tenants.length > warm) await roundRobin(ours, tenants.slice(0, warm))
}, connections)

async function make(installation: Installation): Promise<Tenant[]> {
  const tenants: Tenant[] = []
  const times: number[] = []
  for (let made = 1; made <= wanted; made++) {
    const began = performance.now()
    const tenant = await installation.tenant(`tenant-${made}`)
    times.push(performance.now() - began)
    await furnish(installation, tenant, 0)
    tenants.push(tenant)
  }
  say('a new tenant with its first token, ready to use', judged(median(times), [1_000, 200], { unit: ' ms', digits: 0 }))
  return tenants
}

/** What an idle tenant costs this server: as many requests to one tenant before, to all of them after, and nobody there at the end. */
async function memory({ child, port }: Contender, tenants: Tenant[]) {
  const touch = async (tenant: Tenant) => {
    const { data } = await call<{ data: { id: number } }>(port, tenant, create(0))
    await call(port, tenant, get(data.id))
  }
  for (let times = 0; times < tenants.length; times++) await touch(tenants[0]!)
  await pause(idle_ms)
  const before = await child.ask<number>('memory')
  for (const tenant of tenants) await touch(tenant)
  const busy = await child.ask<number>('memory')
  await pause(idle_ms)
  const after = await child.ask<number>('memory')
  const each = (bytes: number) => (bytes - before) / 1024 / tenants.length
  say('memory of the server for an idle tenant', `${judged(each(after), [128, 64], { unit: ' KiB', digits: 0 })}; ${each(busy).toFixed(0)} KiB just after use; ${(before / 2 ** 20).toFixed(0)} MiB without them`)
}

/** The first query of a tenant that nobody asked for a while, over the second. */
async function cold({ port }: Contender, tenants: Tenant[]) {
  const more: number[] = []
  for (const tenant of tenants.slice(0, cold_calls)) {
    const [first, ...others] = [await timed(port, tenant), await timed(port, tenant), await timed(port, tenant), await timed(port, tenant)]
    more.push(first! - median(others))
  }
  say('first query of a cold tenant, over warm', judged(median(more), [40, 20], { unit: ' ms', digits: 1 }))
}

async function timed(port: number, tenant: Tenant): Promise<number> {
  const began = performance.now()
  await call(port, tenant, get(1))
  return performance.now() - began
}

/** The same load on all tenants in turn and on one, in turns. */
async function roundRobin({ port }: Contender, tenants: Tenant[]) {
  const jobs: [string, (tenant: Tenant, client: number) => Sender[number]][] = [['get', (tenant) => same(tenant, get(1))], ['create', (tenant, client) => anew(tenant, () => create(client))]]
  for (const [name, request] of jobs) {
    const spread = Array.from({ length: clients }, (_, client) => tenants.filter((_tenant, at) => at % clients === client).map((tenant) => request(tenant, client)))
    const single = spread.map((_, client) => [request(tenants[0]!, client)])
    const ratios: number[] = []
    const rates: number[] = []
    for (let round = -1; round < rounds; round++) {
      const [many, one] = [await load(port, seconds, spread), await load(port, seconds, single)]
      if (round < 0) continue
      ratios.push(many.per_second / one.per_second)
      rates.push(many.per_second)
    }
    say(`\`invoices.${name}\`, ${tenants.length} tenants round-robin : one tenant`, `${judged(median(ratios), [0.6, 0.8])}, ${Math.round(median(rates))} /s`)
  }
}

function say(what: string, measured: string) {
  console.log(row([what, measured]))
}
