import { createHmac, createSecretKey } from 'node:crypto'
import type { RequestListener } from 'node:http'
import express, { type Request, type RequestHandler, type Response } from 'express'
import type { Config } from './config.ts'
import { handlers } from './handlers.ts'
import { send, sendProblem } from './platform/answer.ts'
import { Identities } from './platform/authenticate.ts'
import { assertAllowed } from './platform/authorize.ts'
import { checkBody, markOf, readBody, takesFile } from './platform/body.ts'
import { commonHeaders } from './platform/common-headers.ts'
import type { Actor, Context } from './platform/context.ts'
import { matchRoute, type Match, type Operation } from './platform/contract.ts'
import { cors } from './platform/cors.ts'
import { Database } from './platform/database/database.ts'
import { dispatch } from './platform/dispatch.ts'
import { docs } from './platform/docs.ts'
import { FileTurns } from './platform/file-turns.ts'
import { guardHost, guardPath } from './platform/host.ts'
import { fingerprint, readKey } from './platform/idempotency.ts'
import { sortableId } from './platform/ids.ts'
import type { Log } from './platform/log.ts'
import { typesOf, wantedType, type WantedType } from './platform/negotiation.ts'
import { problem, refusal } from './platform/problems.ts'
import { readQuery } from './platform/query.ts'
import { bucketOf, createLimiter } from './platform/rate-limit.ts'
import { logAnswer, type Reached } from './platform/request-log.ts'
import { sendDeprecation } from './platform/deprecation.ts'
import type { Tenant, Tenants } from './platform/tenancy.ts'
import { dayIn } from './platform/time.ts'
import { assertOneWorkspace, assertSameWorkspace, workspaceFor } from './platform/workspace.ts'

/** What the pipeline works with. */
export interface House {
  config: Config
  log: Log
  tenants: Tenants
  /** Signs cursors; shared by all servers of an installation. */
  secret: Buffer
  isReady(): Promise<boolean>
}

const none = Buffer.alloc(0)

/** `log` is made when somebody has something to say: few requests do. */
interface Call { req: Request; res: Response; request_id: string; readonly log: Log }

/** The pipeline, in the order in which a request is checked. */
export function createApp(house: House): RequestListener {
  const { config, tenants } = house
  const identities = new Identities(house.log)
  const files = new FileTurns()
  // A key is prepared once: each HMAC with the bare bytes would do it anew, at 7 us.
  const secret = createSecretKey(house.secret)
  const limits = {
    user: createLimiter('user', config.rate_limits.user),
    ip: createLimiter('ip', config.rate_limits.ip),
    login: createLimiter('login', config.rate_limits.login)
  }
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', false)
  app.set('trust proxy', config.trusted_proxies.length > 0 ? config.trusted_proxies : false)
  app.get('/livez', (_, res) => void res.status(200).send('ok'))
  app.get('/readyz', async (_, res) => void ((await house.isReady()) ? res.status(200).send('ready') : res.status(503).send('not ready')))
  app.use(docs(config.public_url))
  app.use(async (req: Request, res: Response) => {
    const call = open(req, res)
    logAnswer(req, res, call.request_id, house.log)
    try {
      if (!cors(req, res, config.cors_origins, config.demo)) await serve(call)
    } catch (error) {
      sendProblem(res, error, call)
    }
  })
  const pipeline: RequestHandler = app
  return (req, res) => pipeline(req as Request, res as Response, (error?: unknown) => refuse(req as Request, res as Response, error))

  // Express leaves what it cannot parse to nobody, and would answer it with a page of its own.
  function refuse(req: Request, res: Response, error: unknown) {
    sendProblem(res, error ?? refusal('malformed_request', 'The request target must be a path.'), open(req, res))
  }

  async function serve(call: Call): Promise<void> {
    const { path, search } = guardPath(call.req.url)
    const match = matchRoute(call.req.method === 'HEAD' ? 'GET' : call.req.method, path)
    if (match.operation?.id === 'health.get') return answer(call, match.operation, match, search, outside(), null, null)
    const tenant = await tenants.find(guardHost(call.req, config.domain))
    const actor = await authenticate(call, tenant, match.operation)
    const operation = assertFound(match)
    if (actor) assertAllowed(operation, actor)
    const workspace_id = actor && operation.facts.workspace ? await workspaceFor(header(call, 'x-workspace-id'), actor, tenants.pool(tenant)) : null
    const run = () => answer(call, operation, match, search, tenant, actor, workspace_id)
    await (takesFile(operation) ? files.inTurn(tenant.id, call.req, run) : run())
  }

  async function authenticate({ req, res }: Call, tenant: Tenant, operation: Operation | undefined): Promise<Actor | null> {
    const open = operation?.facts.abilities === null
    const actor = open ? null : await identities.identify(tenant.database, () => tenants.pool(tenant), req.headers.authorization, new Date())
    const limited = actor ? await limits.user.take(`${tenant.id}:${actor.user_id}`) : await limits.ip.take(bucketOf(req.ip ?? ''))
    for (const [name, value] of Object.entries(limited)) res.setHeader(name, value)
    if (!actor && !open) throw problem('unauthenticated')
    return actor
  }

  async function answer(call: Call, operation: Operation, match: Match, search: string, tenant: Tenant, actor: Actor | null, workspace_id: number | null): Promise<void> {
    const { req, res } = call
    const { facts } = operation
    sendDeprecation(res, operation.spec)
    const wants = negotiate(call, operation)
    await readBody(operation, req, res)
    const key = facts.idempotent ? readKey(header(call, 'idempotency-key')) : null
    const query = readQuery(operation.id, search)
    const body = await checkBody(operation, req, res)
    if (facts.workspace && facts.method !== 'GET') assertOneWorkspace(workspace_id)
    if (facts.workspace) assertSameWorkspace(workspace_id, body)
    const ctx = context(call, operation, tenant, actor, workspace_id, search, wants)
    const print = key === null ? none : fingerprint(secret, { method: facts.method, path: ctx.url.path, search, workspace_id, body: markOf(body) })
    await send(req, res, await dispatch({ handlers, strict: !config.production }, ctx, { path: match.path, query, body }, { key, fingerprint: print }))
  }

  function context(call: Call, { id }: Operation, tenant: Tenant, actor: Actor | null, workspace_id: number | null, search: string, wants: WantedType): Context {
    const reached: Reached = { operation: id, tenant: tenant.slug, workspace_id, user_id: actor?.user_id ?? null }
    Object.assign(call.res.locals, reached)
    const now = new Date()
    const ip = bucketOf(call.req.ip ?? '')
    const ctx: Context = {
      operation: id, tenant, actor, workspace_id, now, ip, request_id: call.request_id,
      db: new Database(() => tenants.pool(tenant)),
      // Without an actor the zone of the tenant's founding has to do.
      today: dayIn(actor?.time_zone ?? tenant.time_zone, now),
      if_match: header(call, 'if-match') ?? null,
      wants,
      accept_language: header(call, 'accept-language') ?? null,
      get log() {
        return call.log.child(reached)
      },
      url: { origin: config.public_url.replace('{tenant}', tenant.slug), path: call.req.url.split('?')[0]!, search },
      sign: (text) => createHmac('sha256', secret).update(text).digest('base64url').slice(0, 22),
      limitLogin: (email) => limits.login.take(`${tenant.id}:${email.toLowerCase()}:${ip}`),
      forgetIdentities: () => void ctx.after_commit.push(() => identities.forget(tenant.database)),
      changes: [], relied_on: new Set(), after_commit: []
    }
    return ctx
  }

  function open(req: Request, res: Response): Call {
    const given = req.headers['x-request-id']
    const request_id = typeof given === 'string' && /^[\w-]{1,128}$/.test(given) ? given : sortableId()
    for (const [name, value] of Object.entries(commonHeaders(request_id, config.public_url))) res.setHeader(name, value)
    return {
      req, res, request_id,
      get log() {
        return house.log.child({ request_id })
      }
    }
  }
}

function assertFound({ operation, methods }: Match): Operation {
  if (operation) return operation
  if (methods.length === 0) throw problem('not_found')
  throw refusal('method_not_allowed', 'The method is not allowed here.', { Allow: methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ') })
}

// Caches must know that Accept chose, also when nothing could be given.
function negotiate(call: Call, { spec }: Operation): WantedType {
  const types = typesOf(spec)
  if (types.length > 1) call.res.vary('Accept')
  return wantedType(types, header(call, 'accept'))
}

function header({ req }: Call, name: string): string | undefined {
  const value = req.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

// `health.get` answers on any host: it stands outside of all tenants and reaches no database.
function outside(): Tenant {
  return { id: 0, slug: '', name: '', database: '', time_zone: 'UTC' }
}
