import { randomBytes } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { warmBodies } from './platform/body.ts'
import { controlName, prepareCluster } from './platform/database/cluster.ts'
import { Pools, type Pool } from './platform/database/pools.ts'
import type { Log } from './platform/log.ts'
import { Tenants } from './platform/tenancy.ts'
import { refuseUnreadable } from './platform/unreadable.ts'
import { stopPrinting } from './printing/index.ts'

export interface RunningServer {
  port: number
  /** Where tenants are found, with `{tenant}` for the subdomain and the real port. */
  public_url: string
  pools: Pools
  /** Stops accepting, lets what runs finish, then closes the pools. */
  stop(): Promise<void>
}

const drain_timeout_ms = 25_000

/** Starts the API on a cluster: prepares the databases, warms up, listens. */
export async function startServer(config: Config, database_url: string, log: Log): Promise<RunningServer> {
  await prepareCluster(database_url)
  const pools = new Pools(database_url, config.pool, log)
  const control = pools.pinned(controlName(database_url))
  const secret = await sharedSecret(control)
  let draining = false
  const isReady = async () => !draining && (await answers(control))
  await warmBodies()
  // A missing host is refused like any other that is no tenant's; Node would do it without a word.
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 60_000, headersTimeout: 20_000, requireHostHeader: false })
  const open = followAnswers(server)
  const port = await listen(server, config)
  // With PORT=0 the system picks the port, and the links must name it.
  const public_url = config.public_url.replace(/:0$/, `:${port}`)
  server.on('request', createApp({ config: { ...config, public_url }, log, secret, tenants: new Tenants(control, pools), isReady }))
  // An expectation that nobody can meet may be passed over; Node would refuse it without a word.
  server.on('checkExpectation', (req, res) => server.emit('request', req, res))
  refuseUnreadable(server, open, public_url, log)
  return {
    port,
    public_url,
    pools,
    async stop() {
      draining = true
      await drain(server, open)
      await stopPrinting()
      await pools.closeAll()
    }
  }
}

/** Rejects, as the start would in the end, when the port is taken or not ours to take. */
export async function tryToListen(config: Config): Promise<void> {
  const server = createServer()
  await listen(server, config)
  await new Promise((resolve) => server.close(resolve))
}

/** The key that signs cursors: made by the first server of an installation, read by all. */
async function sharedSecret({ knex }: Pool): Promise<Buffer> {
  await knex('secrets').insert({ name: 'cursor', value: randomBytes(32) }).onConflict('name').ignore()
  const { value } = await knex('secrets').where({ name: 'cursor' }).first('value')
  return value
}

async function answers({ knex }: Pool): Promise<boolean> {
  return knex.raw('select 1').then(() => true, () => false)
}

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

/** The answers that are still to be given. */
function followAnswers(server: Server): Set<ServerResponse> {
  const open = new Set<ServerResponse>()
  server.on('request', (_, res) => {
    open.add(res)
    res.once('close', () => open.delete(res))
  })
  return open
}

async function drain(server: Server, open: Set<ServerResponse>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  // A caller that keeps its connection would come again and again: every answer from now on is the last one on its connection.
  for (const res of open) sayGoodbye(res)
  server.prependListener('request', (_, res) => sayGoodbye(res))
  const hurry = setTimeout(() => server.closeAllConnections(), drain_timeout_ms)
  await closed
  clearTimeout(hurry)
}

function sayGoodbye(res: ServerResponse) {
  if (!res.headersSent) res.setHeader('Connection', 'close')
}
