/** What `npm start` starts, as the documentation's reader has it: the demo with its token, and the tenant that the reader makes. */
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { banner } from '../../server/src/banner.ts'
import { readConfig } from '../../server/src/config.ts'
import { controlName, withDatabase, withKnex } from '../../server/src/platform/database/cluster.ts'
import { createLog } from '../../server/src/platform/log.ts'
import { Pools } from '../../server/src/platform/database/pools.ts'
import { createTenant } from '../../server/src/provisioning/index.ts'
import { start } from '../../server/src/start.ts'

export interface Demo { port: string; token: string; stop(): Promise<void> }

export async function startDemo(): Promise<Demo> {
  const database_url = withDatabase(inject('database_url'), `docs_${randomBytes(5).toString('hex')}`)
  // A page is tried four times, and every sample asks: more than a reader does in a minute.
  const limits = { OPTIFLOW_RATE_LIMIT_USER: '100000', OPTIFLOW_RATE_LIMIT_IP: '100000' }
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATABASE_URL: database_url, OPTIFLOW_DEMO: 'on', LOG_LEVEL: 'silent', ...limits })
  const log = createLog('silent')
  const { welcome, stop } = await start(config, log)
  await makeBodega(database_url, new Pools(database_url, config.pool, log))
  // The reader has both from the terminal.
  const text = banner(welcome!)
  return { port: /localhost:(\d+)/.exec(text)![1]!, token: /\d+\|\w{48}/.exec(text)![0], stop }
}

// As `npm run -s optiflow -- tenants create bodega ...` of the guide does.
async function makeBodega(url: string, pools: Pools) {
  const owner = { name: 'ana@bodega.example', email: 'ana@bodega.example', password: 'correct horse battery' }
  await withKnex(withDatabase(url, controlName(url)), (control) => createTenant({ control, url, pools }, { slug: 'bodega', name: 'Bodega', country: 'DO', owner }))
  await pools.closeAll()
}
