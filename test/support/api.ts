import { randomBytes } from 'node:crypto'
import { request, type Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { Optiflow } from '@optiflow/sdk'
import { inject, onTestFinished } from 'vitest'
import { readConfig } from '../../server/src/config.ts'
import { controlName, withDatabase, withKnex } from '../../server/src/platform/database/cluster.ts'
import { createLog } from '../../server/src/platform/log.ts'
import { createTenant, createToken, createUser, setSuspended, type Estate } from '../../server/src/provisioning/index.ts'
import { startServer, type RunningServer } from '../../server/src/server.ts'

// What the API answers to a request past the SDK has no type: that is what these tests are for.
// oxlint-disable-next-line typescript/no-explicit-any
type Untyped = any

export interface Answer { status: number; headers: IncomingHttpHeaders; body: Untyped; text: string }
export interface RawRequest { headers?: OutgoingHttpHeaders; body?: unknown; raw?: string | Buffer; host?: string; agent?: Agent }

/** A running API with an installation of its own: nothing of it is seen by another test file. */
export interface Api {
  port: number
  database_url: string
  server: RunningServer
  /** The log of the server, line by line. */
  logs: string[]
  origin(slug: string): string
  client(slug: string, token?: string, options?: Partial<ConstructorParameters<typeof Optiflow>[0]>): Optiflow
  /** A request as it is, past the SDK: for what no SDK would send. */
  raw(slug: string, method: string, path: string, options?: RawRequest): Promise<Answer>
  tenant(slug?: string, country?: string): Promise<{ slug: string; owner: Optiflow; token: string; email: string; password: string; database: string }>
  member(slug: string, user?: { role?: 'owner' | 'admin' | 'member'; workspace_ids?: number[]; abilities?: string[] }): Promise<{ client: Optiflow; token: string; email: string; id: number }>
  suspend(slug: string, suspended: boolean): Promise<void>
  /** Runs SQL on a tenant's database, to look at what the API keeps. */
  sql<Row = Untyped>(database: string, text: string, values?: unknown[]): Promise<Row[]>
  /** The same on the control database. */
  control(text: string, values?: unknown[]): Promise<Untyped[]>
  /** Drops a tenant's database under whoever uses it. */
  drop(database: string): Promise<void>
  stop(): Promise<void>
}

const password = 'correct horse battery'
let users = 0

export async function startApi(env: Record<string, string> = {}, existing?: { database_url: string }): Promise<Api> {
  const database_url = existing?.database_url ?? withDatabase(inject('database_url'), `test_${randomBytes(5).toString('hex')}`)
  const logs: string[] = []
  const config = readConfig({ PORT: '0', OPTIFLOW_RATE_LIMIT_USER: '1000000', OPTIFLOW_RATE_LIMIT_IP: '1000000', OPTIFLOW_RATE_LIMIT_LOGIN: '1000000', LOG_LEVEL: 'info', ...env })
  const server = await startServer(config, database_url, createLog(config.log_level, { write: (line) => void logs.push(line) }))
  const estate = <T>(work: (estate: Estate) => Promise<T>) => withKnex(withDatabase(database_url, controlName(database_url)), (control) => work({ control, url: database_url, pools: server.pools }))
  const origin = (slug: string) => `http://${slug}.localhost:${server.port}`
  const api: Api = {
    port: server.port,
    database_url,
    server,
    logs,
    origin,
    client: (slug, token, options) => new Optiflow({ baseUrl: origin(slug), ...(token && { token }), maxRetries: 0, ...options }),
    raw: (slug, method, path, options = {}) => send(server.port, `${slug}.localhost:${server.port}`, method, path, options),
    async tenant(slug = `t${randomBytes(4).toString('hex')}`, country = 'DO') {
      const email = `owner@${slug}.example`
      const tenant = await estate((all) => createTenant(all, { slug, name: slug, country, owner: { name: 'Ana Duarte', email, password } }))
      const { plain_text_token } = await estate((all) => createToken(all, slug, { email, name: 'test', abilities: ['*'], expires_at: null }))
      return { slug, email, password, token: plain_text_token, owner: api.client(slug, plain_text_token), database: tenant.database }
    },
    async member(slug, { role = 'member', workspace_ids = [1], abilities = ['*'] } = {}) {
      const email = `user${++users}@${slug}.example`
      const user = await estate((all) => createUser(all, slug, { name: `User ${users}`, email, password, role, workspace_ids }))
      const { plain_text_token } = await estate((all) => createToken(all, slug, { email, name: 'test', abilities, expires_at: null }))
      return { id: user.id, email, token: plain_text_token, client: api.client(slug, plain_text_token) }
    },
    suspend: (slug, suspended) => estate(async (all) => void (await setSuspended(all, slug, suspended))),
    async sql(database, text, values = []) {
      const connection = await server.pools.get(database).acquire()
      try {
        // What a test prepares may take longer than a request.
        await connection.query('set statement_timeout = 0')
        return (await connection.query(text, values)).rows
      } finally {
        await connection.query('reset statement_timeout').catch(() => undefined)
        await server.pools.get(database).release(connection)
      }
    },
    control: (text, values) => api.sql(controlName(database_url), text, values),
    // Without the time-outs of requests: PostgreSQL removes files, and a busy machine takes its time.
    drop: (database) => withKnex(withDatabase(database_url, 'postgres'), async (maintenance) => void (await maintenance.raw('drop database ?? with (force)', [database]))),
    stop: () => server.stop()
  }
  return api
}

/** A second server of the same installation, stopped when the test is over. */
export async function startSecond(api: Api, env: Record<string, string> = {}): Promise<Api> {
  const second = await startApi(env, { database_url: api.database_url })
  onTestFinished(() => second.stop())
  return second
}

/** One HTTP request, as it is. */
export function send(port: number, host: string, method: string, path: string, { headers = {}, body, raw, host: other, agent }: RawRequest): Promise<Answer> {
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const type = payload === undefined || 'content-type' in headers ? {} : { 'content-type': 'application/json' }
  // Node frames no body of a DELETE by itself.
  const length = payload === undefined || 'transfer-encoding' in headers ? {} : { 'content-length': String(Buffer.byteLength(payload)) }
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method, path, headers: { host: other ?? host, ...type, ...length, ...headers }, agent: agent ?? false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => (text += part))
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text, body: parse(text) }))
    })
    call.on('error', reject)
    call.end(payload)
  })
}

function parse(text: string): Untyped {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
