import { expect, onTestFinished } from 'vitest'
import type { World } from './world.ts'

type Tenant = Pick<World, 'api' | 'database'>

/** Runs a statement as another transaction would, and holds what it locks until released or the test is over. */
export async function hold({ api, database }: Tenant, text: string, values: unknown[] = []): Promise<() => Promise<void>> {
  const pool = api.server.pools.get(database)
  const connection = await pool.acquire()
  await connection.query('begin')
  await connection.query(text, values)
  let held = true
  const release = async () => {
    if (!held) return
    held = false
    await connection.query('commit')
    await pool.release(connection)
  }
  onTestFinished(release)
  return release
}

/** Until so many transactions of the tenant wait for a lock: requests that arrive later stand behind them. */
export async function waiting({ api, database }: Tenant, wanted: number): Promise<void> {
  const text = `select count(*) as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await expect.poll(async () => (await api.sql<{ count: number }>(database, text))[0]!.count, { interval: 5, timeout: 1500 }).toBe(wanted)
}
