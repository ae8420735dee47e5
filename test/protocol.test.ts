import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSecond, type Api, type RawRequest } from './support/api.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
let api: Api
/** May read taxes and no more. */
let reader: string
beforeAll(async () => {
  world = await startWorld()
  api = world.api
  reader = (await api.member(world.slug, { abilities: ['taxes:view'] })).token
})
afterAll(() => api.stop())

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const ask = (method: string, path: string, { headers, ...rest }: RawRequest = {}) => api.raw(world.slug, method, `/api/v1${path}`, { headers: { ...bearer(world.token), ...headers }, ...rest })
const codeOf = async (method: string, path: string, options: RawRequest = {}) => {
  const { status, body } = await ask(method, path, options)
  return [status, body?.code]
}
const contact = { name: 'Somebody', contact_type: 'customer' }
const notFound = { message: 'Not found.', code: 'not_found', request_id: expect.any(String) }

/** The database that says which tenants there are. */
const controlOf = (of: Api) => new URL(of.database_url).pathname.slice(1)

/** Writes bytes to the server and gives what comes back: for what no client would send. */
function wire(text: string): Promise<{ status: number; head: string; body: string }> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(api.port, '127.0.0.1', () => void socket.write(text, 'latin1'))
    socket.setTimeout(15_000, () => socket.destroy(new Error('no answer')))
    socket.on('data', (part) => (answer += part))
    // Who still sends when the answer has come is told so by the system.
    socket.on('error', (error: NodeJS.ErrnoException) => (answer && ['ECONNRESET', 'EPIPE'].includes(error.code!) ? undefined : reject(error)))
    socket.on('close', () => resolve({ status: Number(answer.slice(9, 12)), head: answer.split('\r\n\r\n')[0]!, body: answer.split('\r\n\r\n').slice(1).join('') }))
  })
}
const request = (line: string, ...headers: string[]) => wire([`${line} HTTP/1.1`, ...headers, `Authorization: Bearer ${world.token}`, 'Connection: close', '', ''].join('\r\n'))

describe('a path', () => {
  test.each([
    '/INVOICES', '/Taxes', '/taxes/', '//taxes', '/taxes//1', '/taxes/1/', '/taxes/%31', '/%74axes', '/taxes/1.0', '/taxes/01', '/taxes/0', '/taxes/-1', '/taxes/+1', '/taxes/9007199254740992',
    `/taxes/1${'0'.repeat(30)}`, '/taxes/1;x', '/taxes/1%00', '/taxes/..', '/./taxes', '/taxes/1/..', '/document_subtypes', '/taxes/{id}', '', '/', '/taxes%2F1', '/taxes\\1', '/nothing'
  ])('"%s" leads to nothing', async (path) => {
    const { status, body } = await ask('GET', path)
    expect(status).toBe(404)
    expect(body).toEqual(notFound)
  })

  test.each(['/', '/api', '/api/v1', '/api/v2/taxes', '/API/v1/taxes', '/v1/taxes', '/api/v1taxes', '/favicon.ico'])('so does %s outside of the base', async (path) => {
    const { status, body } = await api.raw(world.slug, 'GET', path, { headers: bearer(world.token) })
    expect([status, body]).toEqual([404, notFound])
  })

  test('that is as long as a request may be leads to nothing', async () => {
    expect((await ask('GET', `/${'a-'.repeat(7_000)}`)).status).toBe(404)
    expect((await ask('GET', `/${'1/'.repeat(7_000)}1`)).status).toBe(404)
  })
})

describe('a host', () => {
  const on = (host: string, token = world.token) => api.raw(world.slug, 'GET', '/api/v1/me', { host, headers: bearer(token) })

  test.each([(slug: string) => `${slug}.localhost`, (slug: string) => `${slug.toUpperCase()}.LOCALHOST:80`, (slug: string) => `${slug}.localhost.`, (slug: string) => `${slug}.localhost.:3000`])('in case %# is the tenant', async (of) => {
    expect((await on(of(world.slug))).status).toBe(200)
  })

  test.each(['localhost', '127.0.0.1', '[::1]', 'evil.io', '.localhost', 'a..localhost', '-a.localhost', 'a_b.localhost', `${'a'.repeat(64)}.localhost`, 'localhost.evil.io'])('%s is no tenant\'s', async (host) => {
    const { status, body } = await on(host)
    expect([status, body.code, body.message]).toEqual([400, 'malformed_request', 'The host must be a tenant below localhost.'])
  })

  test('below a tenant, or of another domain, is no tenant\'s', async () => {
    for (const host of [`a.${world.slug}.localhost`, `${world.slug}.evil.io`, `${world.slug}.localhost.evil.io`, `${world.slug}localhost`]) expect((await on(host)).status, host).toBe(400)
  })

  test('of an unknown and of a suspended tenant is 404 with one fixed body, with a token and without', async () => {
    const { slug, token } = await api.tenant()
    await api.suspend(slug, true)
    const answers = [await on('nobody.localhost'), await on(`${slug}.localhost`, token), await api.raw(slug, 'GET', '/api/v1/me'), await api.raw('nobody', 'POST', '/api/v1/tokens', { body: {} }), await api.raw('nobody', 'GET', '/api/v1/nothing')]
    for (const { status, body, headers } of answers) {
      expect([status, body]).toEqual([404, notFound])
      expect(headers).not.toHaveProperty('x-ratelimit-limit')
    }
  })

  test('of a suspended tenant that was in use answers 404 within seconds, and comes back', async () => {
    const { slug, token } = await api.tenant()
    const statusOf = async () => (await api.raw(slug, 'GET', '/api/v1/me', { headers: bearer(token) })).status
    expect(await statusOf()).toBe(200)
    await api.suspend(slug, true)
    await expect.poll(statusOf, { timeout: 6_000, interval: 200 }).toBe(404)
    await api.suspend(slug, false)
    await expect.poll(statusOf, { timeout: 6_000, interval: 200 }).toBe(200)
  }, 20_000)

  test.each(['creating', 'migrating', 'seeding'])('of a tenant that is %s answers 503 and says when to come back', async (state) => {
    const { slug, token } = await api.tenant()
    await api.sql(controlOf(api), 'update tenants set state = $2 where slug = $1', [slug, state])
    const { status, body, headers } = await api.raw(slug, 'GET', '/api/v1/me', { headers: bearer(token) })
    expect([status, body.code, body.message]).toEqual([503, 'unavailable', 'Service Unavailable'])
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  })

  test('of a tenant that is behind in migrations answers 503', async () => {
    const { slug, token } = await api.tenant()
    await api.sql(controlOf(api), `update tenants set schema_version = '0001_foundation' where slug = $1`, [slug])
    expect((await api.raw(slug, 'GET', '/api/v1/me', { headers: bearer(token) })).status).toBe(503)
  })

  test('must stand there once', async () => {
    const host = `Host: ${world.slug}.localhost`
    expect((await request('GET /api/v1/me', host)).status).toBe(200)
    for (const headers of [[host, host], [host, 'Host: evil.io'], ['Host: evil.io', host], ['Host:'], ['Host: ']]) expect((await request('GET /api/v1/me', ...headers)).status, headers.join()).toBe(400)
    expect((await request('GET /api/v1/me')).status).toBe(400)
  })

  test('in the request line is refused', async () => {
    const host = `Host: ${world.slug}.localhost`
    for (const target of [`http://${world.slug}.localhost/api/v1/me`, 'http://evil.io/api/v1/me', 'https://evil.io/api/v1/me', 'http://[::', '*']) {
      const { status, body } = await request(`GET ${target}`, host)
      expect([status, JSON.parse(body).code], target).toEqual([400, 'malformed_request'])
    }
  })

  test('is the Host header and nothing that a proxy might say', async () => {
    const other = await worldIn(api)
    for (const name of ['x-forwarded-host', 'forwarded', 'x-host', 'x-original-host']) {
      const value = name === 'forwarded' ? `host=${other.slug}.localhost` : `${other.slug}.localhost`
      const { status, body } = await ask('GET', '/me', { headers: { [name]: value } })
      expect([status, body.data.email], name).toEqual([200, world.email])
    }
  })

  test('is never echoed: links and Location come from the configuration', async () => {
    const host = `${world.slug.toUpperCase()}.LOCALHOST.:81`
    const page = await ask('GET', '/taxes?per_page=1', { host, headers: { 'x-forwarded-proto': 'https', 'x-forwarded-port': '443' } })
    expect(page.body.links.next).toBe(`${api.origin(world.slug)}/api/v1/taxes?per_page=1&page=2`)
    expect(page.body.meta.path).toBe(`${api.origin(world.slug)}/api/v1/taxes`)
    const created = await ask('POST', '/contacts', { host, body: contact })
    expect(created.headers.location).toBe(`${api.origin(world.slug)}/api/v1/contacts/${created.body.data.id}`)
    const behind = await startSecond(api, { OPTIFLOW_PUBLIC_URL: 'https://{tenant}.example.com/' })
    const { body, headers } = await behind.raw(world.slug, 'GET', '/api/v1/taxes?per_page=1', { headers: bearer(world.token) })
    expect(body.links.first).toBe(`https://${world.slug}.example.com/api/v1/taxes?per_page=1&page=1`)
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    expect(page.headers).not.toHaveProperty('strict-transport-security')
  })

  test('below a domain of one\'s own', async () => {
    const own = await startSecond(api, { OPTIFLOW_DOMAIN: 'api.example.com' })
    const on = async (host: string) => (await own.raw(world.slug, 'GET', '/api/v1/me', { host, headers: bearer(world.token) })).status
    expect([await on(`${world.slug}.api.example.com`), await on(`${world.slug}.localhost`), await on(`${world.slug}.example.com`)]).toEqual([200, 400, 400])
  })
})

describe('what is no request at all', () => {
  const host = () => `Host: ${world.slug}.localhost`
  const post = (...headers: string[]) => ['POST /api/v1/contacts HTTP/1.1', host(), `Authorization: Bearer ${world.token}`, 'Content-Type: application/json', ...headers, '', ''].join('\r\n')
  const chunked = 'Transfer-Encoding: chunked'

  test.each<[what: string, status: number, code: string, message: RegExp, text: () => string]>([
    ['no line of a request', 400, 'malformed_request', /HTTP/, () => 'hello there\r\n\r\n'],
    ['the beginning of TLS', 400, 'malformed_request', /HTTP/, () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['HTTP/2', 400, 'malformed_request', /HTTP/, () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a method that does not exist', 400, 'malformed_request', /HTTP/, () => `FOO /api/v1/me HTTP/1.1\r\n${host()}\r\n\r\n`],
    ['a header without a name', 400, 'malformed_request', /HTTP/, () => `GET /api/v1/me HTTP/1.1\r\n${host()}\r\n: x\r\n\r\n`],
    ['a header with NUL', 400, 'malformed_request', /HTTP/, () => `GET /api/v1/me HTTP/1.1\r\n${host()}\r\nX-Name: a\0b\r\n\r\n`],
    ['two lengths', 400, 'malformed_request', /HTTP/, () => `${post('Content-Length: 2', 'Content-Length: 3')}{}`],
    ['a length and chunks', 400, 'malformed_request', /HTTP/, () => `${post('Content-Length: 2', chunked)}0\r\n\r\n`],
    ['a chunk without a size', 400, 'malformed_request', /HTTP/, () => `${post(chunked)}zz\r\n{}\r\n0\r\n\r\n`],
    ['a header beyond 16 kB', 431, 'malformed_request', /16 kB/, () => `GET /api/v1/me HTTP/1.1\r\n${host()}\r\nX-Name: ${'x'.repeat(40_000)}\r\n\r\n`],
    ['an address beyond 16 kB', 431, 'malformed_request', /16 kB/, () => `GET /api/v1/me?${'x'.repeat(40_000)} HTTP/1.1\r\n${host()}\r\n\r\n`],
    ['extensions of a chunk beyond 16 kB', 413, 'payload_too_large', /chunk/, () => `${post(chunked)}2;${'x'.repeat(40_000)}\r\n{}\r\n0\r\n\r\n`]
  ])('%s: %i in the form of every error, and the connection ends', async (_, status, code, message, text) => {
    const answer = await wire(text())
    const body = JSON.parse(answer.body)
    expect([answer.status, body]).toEqual([status, { message: expect.stringMatching(message), code, request_id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/) }])
    for (const header of [`X-Request-Id: ${body.request_id}`, 'Connection: close', 'Cache-Control: no-store', 'X-Content-Type-Options: nosniff', 'Content-Type: application/json; charset=utf-8', `Content-Length: ${answer.body.length}`]) expect(answer.head.split('\r\n')).toContain(header)
    expect(JSON.parse(api.logs.find((line) => line.includes(body.request_id))!), 'the id finds the line of the log').toMatchObject({ msg: 'unreadable', status })
  })

  test('a token that came with it stands in no log', async () => {
    await wire(`GET /api/v1/me HTTP/1.1\r\n${host()}\r\nAuthorization: Bearer ${world.token}\r\n: x\r\n\r\n`)
    expect(api.logs.join('')).not.toContain(world.token)
  })

  test('behind a request is not taken for the answer to it', async () => {
    const { status, body } = await wire(`GET /api/v1/me HTTP/1.1\r\n${host()}\r\nAuthorization: Bearer ${world.token}\r\n\r\nhello there\r\n\r\n`)
    expect([status, body]).toEqual([0, ''])
  })

  test('no host, and what nobody can be expected to do, are said in the same form', async () => {
    const { status, body } = await request('GET /api/v1/me')
    expect([status, JSON.parse(body)]).toEqual([400, { message: 'The host must be a tenant below localhost.', code: 'malformed_request', request_id: expect.any(String) }])
    expect((await request('GET /api/v1/me', host(), 'Expect: miracles')).status).toBe(200)
  })
})

describe('the order of checks', () => {
  const large = ' '.repeat(1024 * 1024 + 1)
  const text = { 'content-type': 'text/plain' }
  const badKey = { 'idempotency-key': '' }

  test('path, then host, then token', async () => {
    expect((await api.raw('nobody', 'GET', '/api/v1/Taxes')).status).toBe(404)
    expect((await api.raw('x', 'GET', '/api/v1/Taxes', { host: 'evil.io' })).status).toBe(404)
    expect((await api.raw('x', 'GET', '/api/v1/taxes', { host: 'evil.io' })).status).toBe(400)
    expect((await api.raw('nobody', 'GET', '/api/v1/taxes')).status).toBe(404)
    expect((await api.raw(world.slug, 'GET', '/api/v1/taxes')).status).toBe(401)
  })

  test('token, then operation, then ability', async () => {
    const none = { headers: { authorization: '' } }
    expect(await codeOf('GET', '/nothing', none)).toEqual([401, 'unauthenticated'])
    expect(await codeOf('PUT', '/taxes/1', none)).toEqual([401, 'unauthenticated'])
    const asReader = { headers: bearer(reader) }
    expect(await codeOf('GET', '/nothing', asReader)).toEqual([404, 'not_found'])
    expect(await codeOf('PUT', '/taxes/1', asReader)).toEqual([405, 'method_not_allowed'])
    expect(await codeOf('DELETE', '/taxes/999999', asReader)).toEqual([403, 'forbidden'])
  })

  test('ability and workspace, then the body', async () => {
    for (const [headers, raw] of [[text, '{'], [{}, large], [{}, '{'], [badKey, '{}']] as const) {
      expect(await codeOf('POST', '/contacts', { headers: { ...headers, ...bearer(reader) }, raw })).toEqual([403, 'forbidden'])
      expect(await codeOf('POST', '/contacts', { headers: { ...headers, 'x-workspace-id': '999999' }, raw })).toEqual([403, 'forbidden'])
    }
    expect(await codeOf('POST', '/contacts', { headers: { ...bearer(reader), 'x-workspace-id': 'nonsense' }, body: {} })).toEqual([403, 'forbidden'])
  })

  test('type, then size, then what can be read, then what is valid', async () => {
    expect(await codeOf('POST', '/contacts?x=1', { headers: { ...text, ...badKey }, raw: large })).toEqual([415, 'unsupported_media_type'])
    expect(await codeOf('POST', '/contacts?x=1', { headers: badKey, raw: large })).toEqual([413, 'payload_too_large'])
    expect(await codeOf('POST', '/contacts?x=1', { headers: badKey, raw: '{' })).toEqual([400, 'malformed_json'])
    expect(await codeOf('POST', '/contacts', { headers: badKey, body: {} })).toEqual([400, 'malformed_request'])
    expect(await codeOf('POST', '/contacts?x=1', { body: {} })).toEqual([400, 'unknown_parameter'])
    expect(await codeOf('POST', '/contacts', { body: {} })).toEqual([422, 'validation_failed'])
  })

  test('schema, then the resource, then its version, then its state, then the rules', async () => {
    const stale = { 'if-match': '"999-0000000000000000"' }
    expect(await codeOf('PATCH', '/taxes/999999', { headers: stale, body: { rate: 18 } })).toEqual([422, 'validation_failed'])
    expect(await codeOf('PATCH', '/taxes/999999', { headers: stale, body: { rate: '18' } })).toEqual([404, 'not_found'])
    const [buyer, service, { id }] = [await world.contact(), await world.service(), await world.owner.document_subtypes.create({ name: 'x', type: 'invoice', prefix: 'ORD', end_number: 9 })]
    await world.owner.invoices.create({ contact_id: buyer.id, document_subtype_id: id, items: [{ product_id: service.id, quantity: '1' }] })
    const frozen = { prefix: 'NEW', end_number: 0 }
    expect(await codeOf('PATCH', `/document-subtypes/${id}`, { headers: stale, body: frozen })).toEqual([422, 'validation_failed'])
    expect(await codeOf('PATCH', `/document-subtypes/${id}`, { headers: stale, body: { ...frozen, end_number: 1, start_number: 5 } })).toEqual([412, 'precondition_failed'])
    expect(await codeOf('PATCH', `/document-subtypes/${id}`, { body: { prefix: 'NEW', end_number: 1, start_number: 5 } })).toEqual([409, 'in_use'])
    expect(await codeOf('PATCH', `/document-subtypes/${id}`, { body: { end_number: 1, valid_until_date: '2999-12-31' } })).toEqual([200, undefined])
  })
})

describe('a method', () => {
  test.each([
    ['PUT', '/taxes/1', 'GET, HEAD, PATCH, DELETE'], ['POST', '/taxes/1', 'GET, HEAD, PATCH, DELETE'], ['DELETE', '/taxes', 'GET, HEAD, POST'], ['GET', '/me/password', 'POST'], ['HEAD', '/me/password', 'POST'],
    ['GET', '/document-subtypes/1/set-default', 'POST'], ['OPTIONS', '/taxes', 'GET, HEAD, POST'], ['TRACE', '/health', 'GET, HEAD'], ['POST', '/health', 'GET, HEAD'], ['PATCH', '/tokens/current', 'DELETE']
  ])('%s %s is not allowed, and the answer says what is', async (method, path, allow) => {
    const { status, headers, body } = await ask(method, path)
    expect([status, headers.allow]).toEqual([405, allow])
    if (method !== 'HEAD') expect(body.code).toBe('method_not_allowed')
  })

  test('in the path, the query or a header does not count', async () => {
    const { status } = await ask('POST', '/taxes/1', { headers: { 'x-http-method-override': 'DELETE' } })
    expect(status).toBe(405)
    expect(await codeOf('GET', '/taxes/1?_method=DELETE')).toEqual([400, 'unknown_parameter'])
    expect(await world.owner.taxes.get(1)).toMatchObject({ id: 1 })
  })

  test.each(['/taxes', '/taxes/1', '/me', '/taxes/999999'])('HEAD %s is GET without its body', async (path) => {
    const [got, head] = [await ask('GET', path), await ask('HEAD', path)]
    expect(head.text).toBe('')
    expect(head.status).toBe(got.status)
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control', 'x-ratelimit-limit']) expect(head.headers[name], name).toBe(got.headers[name])
  })
})

describe('CORS', () => {
  const preflight = (of: Api, origin: string, slug = world.slug) => of.raw(slug, 'OPTIONS', '/api/v1/invoices', { headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type,idempotency-key' } })
  const cors = ({ headers }: { headers: object }) => Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control')))

  test.each(['http://localhost:5173', 'http://docs.localhost:3000', 'http://acme.localhost', 'https://localhost', 'http://127.0.0.1:8080'])('a demo lets %s read, before it asks for a tenant or a token', async (origin) => {
    for (const slug of [world.slug, 'nobody']) {
      const answer = await preflight(api, origin, slug)
      expect(answer.status).toBe(204)
      expect(answer.headers).toMatchObject({ 'access-control-allow-origin': origin, 'access-control-allow-methods': 'GET, HEAD, POST, PATCH, DELETE', vary: 'Origin' })
      for (const name of ['Authorization', 'Content-Type', 'X-Workspace-ID', 'Idempotency-Key', 'If-Match', 'If-None-Match', 'X-Request-Id']) expect(answer.headers['access-control-allow-headers']).toContain(name)
      expect(answer.headers).not.toHaveProperty('x-ratelimit-limit')
    }
  })

  test('answers and errors name the headers that a page may read', async () => {
    for (const [path, token] of [['/taxes/1', world.token], ['/taxes/1', 'bad'], ['/Nothing', world.token]]) {
      const { headers } = await ask('GET', path!, { headers: { origin: 'http://localhost:5173', ...bearer(token!) } })
      expect(headers['access-control-allow-origin']).toBe('http://localhost:5173')
      for (const name of ['ETag', 'Location', 'Content-Disposition', 'X-Request-Id', 'Idempotent-Replayed', 'Retry-After', 'X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset', 'RateLimit', 'RateLimit-Policy']) expect(headers['access-control-expose-headers']).toContain(name)
      expect(headers).not.toHaveProperty('access-control-allow-credentials')
    }
  })

  test.each(['https://evil.io', 'http://localhost.evil.io', 'http://evillocalhost', 'null', 'http://localhost:5173.evil.io', 'file://', 'http://127.0.0.1.evil.io', ''])('a demo tells "%s" nothing', async (origin) => {
    const answer = await preflight(api, origin)
    expect(answer.status).not.toBe(204)
    expect(cors(answer)).toEqual({})
    const got = await ask('GET', '/taxes/1', { headers: { origin } })
    expect([got.status, cors(got)]).toEqual([200, {}])
    expect(got.headers.vary).toBe('Origin')
  })

  test('in production only the list counts', async () => {
    const strict = await startSecond(api, { OPTIFLOW_DEMO: 'off', OPTIFLOW_CORS_ORIGINS: 'https://app.example.com,https://admin.example.com' })
    expect((await preflight(strict, 'https://admin.example.com')).headers['access-control-allow-origin']).toBe('https://admin.example.com')
    for (const origin of ['http://localhost:5173', 'http://app.example.com', 'https://app.example.com:444', 'https://app.example.com.evil.io']) expect(cors(await preflight(strict, origin)), origin).toEqual({})
  })
})

describe('headers', () => {
  test.each<[string, string, string]>([['GET', '/taxes', ''], ['GET', '/nothing', ''], ['GET', '/Taxes', ''], ['PUT', '/taxes', ''], ['GET', '/taxes', 'bad'], ['POST', '/taxes', ''], ['OPTIONS', '/taxes', '']])('%s %s %s has those of every answer', async (method, path, token) => {
    const { headers } = await ask(method, path, token ? { headers: bearer(token) } : {})
    expect(headers).toMatchObject({
      'x-request-id': expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/), 'x-content-type-options': 'nosniff', 'content-security-policy': `default-src 'none'; frame-ancestors 'none'`, 'content-type': 'application/json; charset=utf-8'
    })
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('server')
  })

  test('a request id is taken over, or made when it cannot be', async () => {
    for (const given of ['abc', 'A_b-9', 'x'.repeat(128)]) {
      const { headers, body } = await ask('GET', '/nothing', { headers: { 'x-request-id': given } })
      expect([headers['x-request-id'], body.request_id]).toEqual([given, given])
    }
    for (const given of ['', 'a b', 'a;b', '<script>', 'x'.repeat(129), 'é']) {
      const { headers, body } = await ask('GET', '/nothing', { headers: { 'x-request-id': given } })
      expect(headers['x-request-id']).toMatch(/^[0-9A-Z]{26}$/)
      expect(body.request_id).toBe(headers['x-request-id'])
    }
  })

  test('two requests never share an id', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, async () => (await ask('GET', '/taxes/1')).headers['x-request-id']))
    expect(new Set(ids).size).toBe(20)
  })

  test('what GET gives may be kept and asked after, all else not', async () => {
    const caching = async (method: string, path: string, options?: RawRequest) => (await ask(method, path, options)).headers['cache-control']
    expect([await caching('GET', '/taxes'), await caching('GET', '/taxes/1'), await caching('HEAD', '/me')]).toEqual(Array(3).fill('private, no-cache'))
    const { headers } = await ask('GET', '/taxes/1')
    expect(await caching('GET', '/taxes/1', { headers: { 'if-none-match': headers.etag! } })).toBe('private, no-cache')
    const rest = [await caching('POST', '/contacts', { body: contact }), await caching('GET', '/taxes/999999'), await caching('GET', '/nothing'), await caching('POST', '/contacts', { body: {} }), await caching('GET', '/taxes', { headers: bearer('bad') })]
    expect(rest).toEqual(Array(5).fill('no-store'))
  })
})

describe('a body', () => {
  const post = (raw: string | Buffer, headers: Record<string, string> = {}) => ask('POST', '/contacts', { raw, headers })
  const errorsOf = async (raw: string) => {
    const { status, body } = await post(raw)
    expect([status, body.code, body.message]).toEqual([422, 'validation_failed', 'The given data was invalid.'])
    return body.errors
  }

  test('that is not there is required, with a type and without', async () => {
    for (const headers of [{}, { 'content-type': 'application/json' }] as Record<string, string>[]) {
      expect((await ask('POST', '/contacts', { headers })).body.errors).toEqual({ body: ['The body field is required.'] })
      expect((await ask('PATCH', '/taxes/1', { headers })).body.errors).toEqual({ body: ['The body field is required.'] })
    }
  })

  test.each([['null', 'The body field is required.'], ['""', 'The body field is required.'], ['[]', 'The body must be an object.'], ['[{"name":"x"}]', 'The body must be an object.'], ['7', 'The body must be an object.'], ['"text"', 'The body must be an object.'], ['true', 'The body must be an object.']])('%s is no object', async (raw, sentence) => {
    expect(await errorsOf(raw)).toEqual({ body: [sentence] })
  })

  test.each(['{', '{"name":', "{'name':'x'}", '{"name":"x",}', 'name=x', '{"name":"x"}}', '\0', 'undefined', '{"name":NaN}', '{"name":"\u0001"}'])('%j is not JSON', async (raw) => {
    const { status, body } = await post(raw)
    expect([status, body]).toEqual([400, { message: 'The body is not valid JSON.', code: 'malformed_json', request_id: expect.any(String) }])
  })

  test('that is not UTF-8 is not JSON: no name is stored that nobody wrote', async () => {
    const latin = Buffer.from('{"name":"Pe\xf1\xf3n","contact_type":"customer"}', 'latin1')
    const surrogate = Buffer.concat([Buffer.from('{"name":"a'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('","contact_type":"customer"}')])
    for (const raw of [latin, surrogate]) expect((await post(raw)).body.code).toBe('malformed_json')
    const { status, body } = await post(Buffer.from('{"name":"Peñón 😀","contact_type":"customer"}'))
    expect([status, body.data.name]).toEqual([201, 'Peñón 😀'])
  })

  test('may have 1 MiB and not a byte more', async () => {
    const json = JSON.stringify(contact)
    expect((await post(json.padEnd(1024 * 1024))).status).toBe(201)
    for (const length of [1024 * 1024 + 1, 5 * 1024 * 1024]) {
      const { status, body } = await post(json.padEnd(length))
      expect([status, body]).toEqual([413, { message: 'The body is larger than 1 MiB.', code: 'payload_too_large', request_id: expect.any(String) }])
    }
    expect((await post(json.padEnd(1024 * 1024 + 1), { 'transfer-encoding': 'chunked' })).status).toBe(413)
  })

  test('may be compressed, which makes it no larger', async () => {
    const json = JSON.stringify(contact)
    expect((await post(gzipSync(json), { 'content-encoding': 'gzip' })).status).toBe(201)
    expect((await post(gzipSync(json.padEnd(50 * 1024 * 1024)), { 'content-encoding': 'gzip' })).status).toBe(413)
    expect((await post(json, { 'content-encoding': 'gzip' })).body.code).toBe('malformed_json')
    expect((await post(json, { 'content-encoding': 'rot13' })).status).toBe(415)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'application/jsonx', 'application/problem+json', 'application/json; charset=latin1', 'json', ''])('of the type "%s" is not taken', async (type) => {
    const { status, body } = await post(JSON.stringify(contact), { 'content-type': type })
    expect([status, body]).toEqual([415, { message: 'The body must be application/json.', code: 'unsupported_media_type', request_id: expect.any(String) }])
  })

  test.each(['application/json', 'Application/JSON', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"', 'application/json; x=1'])('of the type %s is taken', async (type) => {
    expect((await post(JSON.stringify(contact), { 'content-type': type })).status).toBe(201)
  })

  test.each(['id', 'balance_due', 'created_at', 'version', 'workspace', 'search_text', '__proto__', 'constructor', 'toString', 'prototype', 'a.b', ' name'])('with the unknown field "%s" is refused by name', async (name) => {
    const errors = await errorsOf(`{"name":"x","contact_type":"customer",${JSON.stringify(name)}:{"x":1}}`)
    expect(Object.keys(errors)).toEqual([name])
    expect(errors[name]).toHaveLength(1)
  })

  test('with a name that is as long as the body is told so shortly', async () => {
    const { text } = await post(`{"${'x'.repeat(500_000)}":1}`)
    expect(text.length).toBeLessThan(2_000)
  })

  test('strings are trimmed, and an empty one is null', async () => {
    const { body } = await post(JSON.stringify({ ...contact, name: ' \tSpaces\n ', email: '  ', addresses: [{ type: 'billing', street: ' Calle 1 ', city: '' }] }))
    expect(body.data).toMatchObject({ name: 'Spaces', email: null, addresses: [{ street: 'Calle 1', city: null }] })
    expect(await errorsOf('{"name":"   ","contact_type":"customer"}')).toEqual({ name: ['The name field is required.'] })
  })

  test('with NUL or half a character is refused, whole characters are not', async () => {
    expect(await errorsOf('{"name":"a\\u0000b","contact_type":"customer"}')).toEqual({ name: ['The name holds a character that cannot be stored.'] })
    expect(await errorsOf('{"name":"\\ud800","contact_type":"customer"}')).toEqual({ name: ['The name holds a character that cannot be stored.'] })
    expect(await errorsOf('{"name":"x","contact_type":"customer","addresses":[{"type":"billing","street":"\\udfff"}]}')).toEqual({ 'addresses.0.street': ['The addresses.0.street holds a character that cannot be stored.'] })
    expect(await errorsOf('{"name":"x","contact_type":"customer","a\\u0000":1}')).toEqual({ body: ['The name of a field holds a character that cannot be stored.'] })
    expect((await post('{"name":"\\ud83d\\ude00","contact_type":"customer"}')).body.data.name).toBe('😀')
  })

  test('nested without end is refused', async () => {
    const { status, body } = await post(`{"name":${'['.repeat(400_000)}${']'.repeat(400_000)}}`)
    expect([status, body.code]).toEqual([400, 'malformed_request'])
    expect((await post(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)).body.code).toBe('malformed_request')
  })

  test('with a hundred thousand items is refused by their number alone', async () => {
    const { status, body } = await ask('POST', '/invoices', { raw: `{"contact_id":1,"items":[${Array(100_000).fill('{}').join()}]}` })
    expect([status, body.errors]).toEqual([422, { items: ['The items must not have more than 500 items.'] }])
  })

  test('with nothing but faults names a hundred of them', async () => {
    for (const raw of [`{"contact_id":1,"items":[${Array(500).fill('{"a":1,"b":2,"c":3}').join()}]}`, `{${Array.from({ length: 90_000 }, (_, at) => `"k${at}":1`).join()}}`]) {
      const { status, body, text } = await ask('POST', '/invoices', { raw })
      expect([status, Object.keys(body.errors).length]).toEqual([422, 100])
      expect(text.length).toBeLessThan(20_000)
    }
  })

  test.each([['contact_id', 1.5], ['contact_id', '7'], ['contact_id', -1], ['contact_id', 0], ['contact_id', 9007199254740992], ['contact_id', 1e30], ['contact_id', true], ['items', {}], ['items', 'x'], ['items', null]])('%s of %j is refused', async (field, value) => {
    const { status, body } = await ask('POST', '/invoices', { body: { contact_id: 1, items: [{ product_id: 1, quantity: '1' }], [field]: value } })
    expect(status).toBe(422)
    expect(Object.keys(body.errors)).toEqual([field])
  })

  test('of an error names its fields only on 422', async () => {
    for (const [method, path, options] of [['GET', '/nothing', {}], ['PUT', '/taxes', {}], ['POST', '/contacts', { raw: '{' }], ['GET', '/taxes?x=1', {}]] as const) {
      const { body } = await ask(method, path, options)
      expect(Object.keys(body).sort()).toEqual(['code', 'message', 'request_id'])
    }
    expect(Object.keys((await ask('POST', '/contacts', { body: {} })).body).sort()).toEqual(['code', 'errors', 'message', 'request_id'])
  })
})

describe('an act', () => {
  const act = (options: RawRequest) => ask('POST', '/document-subtypes/1/set-default', options)

  test('takes no body, and an empty object', async () => {
    expect((await act({})).status).toBe(200)
    expect((await act({ body: {} })).status).toBe(200)
    expect((await act({ raw: ' {} ' })).status).toBe(200)
    expect((await act({ headers: { 'content-type': 'application/json' } })).status).toBe(200)
  })

  test.each([['{"force":true}', { force: ['The force field is not allowed.'] }], ['[]', { body: ['The body field is not allowed.'] }], ['[1]', { body: ['The body field is not allowed.'] }], ['null', { body: ['The body field is not allowed.'] }], ['7', { body: ['The body field is not allowed.'] }]])('refuses %s', async (raw, errors) => {
    const { status, body } = await act({ raw })
    expect([status, body.errors]).toEqual([422, errors])
  })

  test('refuses what it cannot read', async () => {
    expect((await act({ raw: '{' })).status).toBe(400)
    expect((await act({ raw: 'x', headers: { 'content-type': 'text/plain' } })).status).toBe(415)
    expect((await act({ raw: ' '.repeat(1024 * 1024 + 1) })).status).toBe(413)
  })

  test('and so does DELETE, which then deletes nothing', async () => {
    const { id } = await world.owner.taxes.create({ name: 'To be deleted', type: 'other', rate: '1' })
    expect((await ask('DELETE', `/taxes/${id}`, { body: { sure: true } })).body.errors).toEqual({ sure: ['The sure field is not allowed.'] })
    expect((await ask('DELETE', `/taxes/${id}`, { raw: 'x', headers: { 'content-type': 'text/plain' } })).status).toBe(415)
    expect((await ask('GET', `/taxes/${id}`)).status).toBe(200)
    expect((await ask('DELETE', `/taxes/${id}`, { body: {} })).status).toBe(204)
  })

  test('GET looks at no body', async () => {
    expect((await ask('GET', '/taxes/1', { raw: 'x', headers: { 'content-type': 'text/plain' } })).status).toBe(200)
  })
})

describe('a query', () => {
  const get = async (path: string) => {
    const { status, body } = await ask('GET', path)
    const { code, message, errors } = body
    return [status, code, errors ?? message]
  }

  test('asks for what exists, in the very words', async () => {
    expect(await get('/taxes?colour=red')).toEqual([400, 'unknown_parameter', 'Requested parameter(s) `colour` are not allowed.'])
    expect(await get('/taxes?filter[x]=1')).toEqual([400, 'unknown_filter', 'Requested filter(s) `x` are not allowed. Allowed filter(s) are `type, updated_at_from`.'])
    expect(await get('/taxes?sort=x')).toEqual([400, 'unknown_sort', 'Requested sort(s) `x` is not allowed. Allowed sort(s) are `name, rate, created_at`.'])
    expect(await get('/taxes?sort=id')).toEqual([400, 'unknown_sort', 'Requested sort(s) `id` is not allowed. Allowed sort(s) are `name, rate, created_at`.'])
    expect(await get('/taxes?filter[x]=')).toEqual([400, 'unknown_filter', expect.any(String)])
    expect(await get('/taxes/1?page=1')).toEqual([400, 'unknown_parameter', 'Requested parameter(s) `page` are not allowed.'])
  })

  test.each([`sort=name;drop table taxes`, `sort=name'--`, `sort=(select 1)`, `filter[type' or '1'='1]=x`, `filter[__proto__]=x`])('no text of a caller becomes SQL: %s', async (query) => {
    expect((await get(`/taxes?${encodeURI(query)}`))[0]).toBe(400)
    expect((await ask('GET', `/taxes?search=${encodeURIComponent("' or '1'='1")}`)).body.meta.total).toBe(0)
  })

  test('names each parameter once', async () => {
    expect(await get('/taxes?page=1&page=1')).toEqual([400, 'malformed_request', 'The parameter `page` is given twice.'])
    expect(await get('/taxes?filter[type]=isc&filter%5Btype%5D=isc')).toEqual([400, 'malformed_request', 'The parameter `filter[type]` is given twice.'])
  })

  test('an empty filter is none, a bad one is 422 on its name', async () => {
    const all = (await ask('GET', '/taxes?per_page=1')).body.meta.total
    for (const query of ['filter[type]=', 'filter[type]=,', 'search=', 'sort=', 'filter[updated_at_from]=']) expect((await ask('GET', `/taxes?per_page=1&${query}`)).body.meta.total, query).toBe(all)
    expect(await get('/invoices?filter[status]=paid,nonsense')).toEqual([422, 'validation_failed', { 'filter.status': ['The filter.status is not one of the allowed values: draft, pending_payment, partially_paid, paid, cancelled.'] }])
    expect(await get('/taxes?filter[updated_at_from]=yesterday')).toEqual([422, 'validation_failed', { 'filter.updated_at_from': [expect.stringContaining('is not a valid instant')] }])
  })

  test('is UTF-8 without NUL', async () => {
    expect(await get('/taxes?search=%00')).toEqual([422, 'validation_failed', { search: ['The search holds a character that cannot be stored.'] }])
    expect(await get('/taxes?search=%ff')).toEqual([400, 'malformed_request', 'The query must be percent-encoded UTF-8.'])
    expect(await get('/taxes?search=%ed%a0%80')).toEqual([400, 'malformed_request', 'The query must be percent-encoded UTF-8.'])
    expect(await get('/taxes/1?x=%00')).toEqual([400, 'unknown_parameter', expect.any(String)])
    expect((await get('/taxes?search=18%25'))[0]).toBe(200)
  })

  test('is answered shortly, whatever it holds', async () => {
    for (const query of ['x'.repeat(14_000), Array.from({ length: 1_500 }, (_, at) => `p${at}`).join('&'), `sort=${'x'.repeat(14_000)}`, `filter[${'x'.repeat(14_000)}]=1`]) {
      const { status, body } = await ask('GET', `/taxes?${query}`)
      expect(status).toBe(400)
      expect(body.message.length).toBeLessThan(1_000)
    }
  })
})

describe('a fault of ours', () => {
  test('tells the caller nothing but where to look, and the log what it was', async () => {
    const broken = await worldIn(api)
    await api.sql(broken.database, 'alter table taxes rename to taxes_elsewhere')
    for (const [method, options] of [['GET', {}], ['POST', { body: { name: 'x', type: 'isc', rate: '1' } }]] as const) {
      const { status, body, headers } = await api.raw(broken.slug, method, '/api/v1/taxes', { headers: bearer(broken.token), ...options })
      expect([status, body]).toEqual([500, { message: 'Server Error', code: 'server_error', request_id: headers['x-request-id'] }])
      const line = api.logs.find((line) => line.includes(body.request_id))
      expect(JSON.parse(line!)).toMatchObject({ level: 'error', request_id: body.request_id, err: { message: expect.stringContaining('taxes'), stack: expect.any(String) } })
    }
    await api.sql(broken.database, 'alter table taxes_elsewhere rename to taxes')
    expect((await broken.owner.taxes.list()).data).not.toEqual([])
  })

  test('of one tenant is none of another', async () => {
    const broken = await worldIn(api)
    await api.sql(broken.database, 'drop table tokens cascade')
    expect((await api.raw(broken.slug, 'GET', '/api/v1/me', { headers: bearer(broken.token) })).status).toBe(500)
    expect((await ask('GET', '/me')).status).toBe(200)
  })
})

describe('secrets', () => {
  test('are in no log, at the loudest level and whatever goes wrong', async () => {
    const loud = await startSecond(api, { LOG_LEVEL: 'trace' })
    const canary = 'canary-Pa55word-7531'
    const tenant = await worldIn(loud)
    const send = (method: string, path: string, options: RawRequest) => loud.raw(tenant.slug, method, `/api/v1${path}`, options)
    const credentials = { email: tenant.email, password: tenant.password, name: 'x' }
    expect((await send('POST', '/me/password', { headers: bearer(tenant.token), body: { current_password: tenant.password, password: canary } })).status).toBe(204)
    const { body } = await send('POST', '/tokens', { body: { ...credentials, password: canary } })
    const token = body.data.plain_text_token as string
    await send('GET', '/me', { headers: bearer(token) })
    await send('GET', '/me', { headers: bearer(`${token}x`) })
    await send('GET', `/me?token=${token}`, { headers: bearer(token) })
    await send('POST', '/tokens', { body: { ...credentials, password: `${canary}-wrong` } })
    await send('POST', '/tokens', { raw: `{"password":"${canary}"` })
    await send('POST', '/tokens', { body: { ...credentials, password: canary, abilities: [canary], [canary]: 1 } })
    await send('POST', '/me/password', { headers: bearer(token), body: { current_password: 'wrong', password: canary } })
    // PostgreSQL quotes the row that a constraint refuses, with the hash in it.
    await loud.sql(tenant.database, `alter table tokens add constraint tokens_refused check (name <> 'refused')`)
    expect((await send('POST', '/tokens', { body: { ...credentials, password: canary, name: 'refused' } })).status).toBe(500)
    await loud.sql(tenant.database, 'alter table users rename column password_hash to gone')
    expect((await send('POST', '/tokens', { body: { ...credentials, password: canary } })).status).toBe(500)
    expect((await send('POST', '/me/password', { headers: bearer(token), body: { current_password: canary, password: canary } })).status).toBe(500)
    const logs = loud.logs.join('')
    expect(loud.logs.length).toBeGreaterThanOrEqual(3)
    for (const secret of [canary, token, token.split('|')[1]!, 'Failing row', '$argon2id', new URL(api.database_url).password].filter(Boolean)) expect(logs.includes(secret), secret).toBe(false)
  })
})
