/** Who is measured: our server, and one that does the same statements with nothing around them. */
import { resolve } from 'node:path'
import type { Recording } from './recording.ts'
import { start, type Child } from './child.ts'

const no_limits = { OPTIFLOW_RATE_LIMIT_USER: '1000000000', OPTIFLOW_RATE_LIMIT_IP: '1000000000', OPTIFLOW_RATE_LIMIT_LOGIN: '1000000000' }

/** Our server with everything on: requests are counted as always, the limits are never reached. `checkout` is another copy of the project. */
export function startOurs(database_url: string, { checkout, env = {} }: { checkout?: string; env?: Record<string, string> } = {}): Promise<Child> {
  const fixed = { DATABASE_URL: database_url, NODE_ENV: 'production', LOG_LEVEL: 'warn', HOST: '127.0.0.1', PORT: '0' }
  return start(checkout ? resolve(checkout, 'test/bench/ours.ts') : 'ours.ts', { ...fixed, ...no_limits, ...env }, ['--expose-gc'])
}

/** Fastify and pg with the statements of the recording, for the tenants by the first label of the host. */
export async function startBare(recording: Recording, urls: Record<string, string>): Promise<Child> {
  const child = await start('bare.ts', { NODE_ENV: 'production' })
  await child.ask('serve', { recording, urls })
  return child
}
