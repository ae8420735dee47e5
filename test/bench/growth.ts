/** The time of one create in tenants of different sizes, one after the other, so that all of them meet the same moment. */
import { call } from './call.ts'
import { median } from './measure.ts'
import { create } from './orders.ts'
import { judged, row, rule } from './report.ts'
import { grow } from './seed.ts'
import type { Stage } from './stage.ts'

const warm_up = 50

export async function growth({ installation, ours, small, middle, big, huge }: Stage, creates: number, million: boolean): Promise<string[]> {
  const tenants = [{ tenant: small, size: 1 }, { tenant: middle, size: 10_000 }, { tenant: big, size: 100_000 }, ...(million ? [{ tenant: huge, size: 1_000_000 }] : [])]
  for (const { tenant, size } of tenants.slice(1)) await grow(installation.sql, tenant.url, size)
  const counts = await Promise.all(tenants.map(({ tenant }) => installation.sql<{ count: string }>(tenant.url, 'select count(*) as count from invoices')))
  const times = tenants.map((): number[] => [])
  for (let turn = 0; turn < creates + warm_up; turn++) {
    for (const [at, { tenant }] of tenants.entries()) {
      const began = performance.now()
      await call(ours.port, tenant, create(0))
      if (turn >= warm_up) times[at]!.push(performance.now() - began)
    }
  }
  const first = median(times[0]!)
  const lines = tenants.map((_, at) => row([(Number(counts[at]![0]!.count) + 1).toLocaleString('en'), `${median(times[at]!).toFixed(2)} ms`, judged(median(times[at]!) / first, [1.5, 1.2], { unit: ' x' })]))
  return [row(['invoices in the tenant', 'one create', 'of the first (floor, goal)']), rule(3), ...lines]
}
