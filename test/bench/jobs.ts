/** What is measured, against whom, and how much of the other's speed is the floor and the goal. */
import type { Request } from './call.ts'
import type { Installation, Tenant } from './installation.ts'
import { anew, same, type Sender } from './load.ts'
import { create, get, listByCursor, listWithTotal, readable } from './orders.ts'
import type { Step } from './recording.ts'
import { grow } from './seed.ts'
import { clients, type Stage } from './stage.ts'

export type Target = [floor: number, goal: number]
export interface Job {
  name: string
  title: string
  /** One for each connection. */
  senders: Sender[]
  tenants: Tenant[]
  steps: Step[]
  targets: { bare?: Target; pgbench?: Target }
  prepare?: (sql: Installation['sql']) => Promise<void>
}

export function jobsOf({ recording, many, big }: Stage): Job[] {
  const series = many[0]!
  return [
    {
      name: 'create', title: '`invoices.create`, 5 lines, 8 clients on 8 tenants', steps: recording.create,
      tenants: many, senders: many.map((tenant, at) => creating(tenant, at)), targets: { bare: [0.7, 0.9], pgbench: [0.35, 0.5] }
    },
    {
      name: 'series', title: '`invoices.create`, 5 lines, 8 clients on one series', steps: recording.create,
      tenants: [series], senders: many.map((_, at) => creating(series, at)), targets: { pgbench: [0.6, 0.75] }
    },
    {
      name: 'get', title: '`invoices.get`, 5 lines', steps: recording.get,
      tenants: many, senders: many.map((tenant) => Array.from({ length: 100 }, () => same(tenant, get(1 + Math.floor(Math.random() * readable))))), targets: { bare: [0.5, 0.8] }
    },
    ...listsOf(recording, big, 100_000),
    ...listsOf(recording, big, 350_000)
  ]
}

function listsOf({ cursor, total }: Stage['recording'], tenant: Tenant, size: number): Job[] {
  const prepare = (sql: Installation['sql']) => grow(sql, tenant.url, size)
  const of = `of ${size.toLocaleString('en')}`
  const shared = (request: Request) => ({ tenants: [tenant], prepare, senders: Array.from({ length: clients }, () => [same(tenant, request)]) })
  return [
    { name: `cursor-${size / 1000}k`, title: `\`invoices.list\`, page 1 by cursor ${of}`, steps: cursor, targets: { bare: [0.5, 0.8] }, ...shared(listByCursor) },
    { name: `total-${size / 1000}k`, title: `\`invoices.list\`, exact total ${Math.floor(size / 14).toLocaleString('en')} ${of}`, steps: total, targets: { bare: [0.7, 0.9] }, ...shared(listWithTotal) }
  ]
}

function creating(tenant: Tenant, client: number): Sender {
  return [anew(tenant, () => create(client))]
}
