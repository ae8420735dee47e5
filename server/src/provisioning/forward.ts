import { migrateTenant, type Estate, type TenantRecord } from './tenants.ts'

// Each takes a connection and a core of PostgreSQL's for a moment: the requests of other tenants go on beside it.
const most_at_once = 4

/** Brings tenants forward, a few at a time, and tells of each. One that fails does not stop the others. */
export async function bringForward(estate: Estate, tenants: TenantRecord[], tell: (tenant: TenantRecord, error?: Error) => void): Promise<void> {
  const waiting = tenants.values()
  const work = async () => {
    for (const tenant of waiting) await migrateTenant(estate, tenant).then(() => tell(tenant), (error: Error) => tell(tenant, error))
  }
  await Promise.all(Array.from({ length: most_at_once }, work))
}
