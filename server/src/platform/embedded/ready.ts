/** Whether it answers: the only proof that it accepts connections, with our password, on our data. */
import { realpathSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

export async function becomesReady(url: string, cluster: string, wait_ms: number): Promise<boolean> {
  const until = Date.now() + wait_ms
  while (Date.now() < until) {
    if (await answers(url, cluster)) return true
    await pause(50)
  }
  return false
}

export async function answers(url: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  // A connection that breaks while we hold it is an answer too, not an uncaught event.
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(`SELECT current_setting('data_directory') AS directory`)
    return realpathSync(rows[0].directory) === realpathSync(cluster)
  } catch (error) {
    return meaning((error as { code?: string }).code, cluster)
  } finally {
    await client.end().catch(() => {})
  }
}

function meaning(code: string | undefined, cluster: string): boolean {
  if (code === '28P01') {
    throw new Error(`PostgreSQL does not accept the password in ${cluster}/password: somebody changed it there. Set it back with ALTER ROLE.`)
  }
  // too_many_connections: every slot is taken, so it is up.
  return code === '53300'
}
