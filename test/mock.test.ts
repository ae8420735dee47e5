import { readFileSync } from 'node:fs'
import { AuthenticationError, BadRequestError, ConflictError, NotFoundError, Optiflow, PermissionError, PreconditionFailedError, RateLimitError, ServerError, UnavailableError, ValidationError } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { inAnswer } from '../mock/src/schemas.ts'
import { startApi, type Answer, type Api } from './support/api.ts'
import { all, answerFaults, contract, examplesOf, operationOf, resolve, type Operation, type Schema } from './support/contract.ts'
import { runMock, startByNpm, startMock, type MockRequest, type MockServer } from './support/mock-server.ts'
import { fieldsOf, withField } from './support/samples.ts'
import { bodyExample, fileExample, pathExample, tellStory, type Story } from './support/story.ts'

// On a busy machine it takes ten times as long; it is meant for what hangs.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let mock: MockServer
beforeAll(async () => void (mock = await startMock()))
afterAll(async () => {
  const code = await mock.stop('SIGTERM')
  if (code !== 0) throw new Error(`The mock ended with ${code}.`)
})

const ids = all.map(({ id }) => id)

describe('npm run mock', () => {
  test('says where it is, and in how many seconds it was there', () => {
    expect(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).scripts.mock).toBe('node mock/src/main.ts')
    process.stdout.write(`${/ready in [\d.]+ s/.exec(mock.banner)![0]}\n`)
    expect(mock.banner).toContain(`${all.length} operations`)
    expect(mock.banner).toContain('Prefer: code=404')
  })

  test('says in one line that a port is taken', async () => {
    const { port } = new URL(mock.address)
    expect(await runMock({ MOCK_PORT: port })).toEqual({ code: 1, out: '', err: expect.stringMatching(new RegExp(`^Mock: port ${port} is taken\\..*\\n$`)) })
  })

  test.each([
    ['MOCK_PORT', '70000', 'a whole number from 0 to 65535'],
    ['MOCK_PORT', '40 10', 'a whole number from 0 to 65535'],
    ['MOCK_LOG', 'loud', 'on or off']
  ])('refuses %s=%s in one line', async (name, value, wanted) => {
    expect(await runMock({ [name]: value })).toEqual({ code: 1, out: '', err: `Mock: ${name} must be ${wanted}, not "${value}".\n` })
  })

  test('ends when npm is told to, though npm does not tell it', async () => {
    const { npm, address } = await startByNpm()
    npm.kill('SIGTERM')
    await expect.poll(() => fetch(`${address}/health`).then(() => 'there', () => 'gone'), { timeout: 60_000 }).toBe('gone')
  })

  test('shows requests when asked, and ends by Ctrl-C while somebody is connected', async () => {
    const own = await startMock({ MOCK_LOG: 'on' })
    const lines: string[] = []
    own.process.stdout!.on('data', (text: Buffer) => lines.push(text.toString()))
    await own.send('POST', '/taxes', { body: {}, headers: { connection: 'keep-alive' } })
    expect(await own.stop('SIGINT')).toBe(0)
    expect(lines.join('')).toMatch(/^POST \/api\/v1\/taxes 422 Request body must have required property 'name'/)
  })
})

describe.each(ids)('%s answers', (id) => {
  const operation = operationOf(id)
  const statuses = Object.keys(operation.responses)
  const success = statuses.filter((status) => status.startsWith('2'))

  test('with its example', async () => {
    const answer = await ask(operation)
    expect(answer.status).toBe(Number(success.sort()[0]))
    expect(answerFaults(id, answer)).toEqual([])
    const [first] = exampleList(operation, String(answer.status))
    if (first) expect(answer.body).toEqual(atHome(first[1]))
  })

  test('to every example of its body', async () => {
    for (const [name, raw] of operation.file ? examplesOf(operation.file) : []) expect([name, (await ask(operation, { raw: String(raw) })).status]).toEqual([name, Number(success[0])])
    for (const [name, body] of operation.body ? examplesOf(operation.body) : []) expect([name, (await ask(operation, { body })).status]).toEqual([name, Number(success[0])])
  })

  test('with every status that it declares', async () => {
    for (const status of statuses) {
      const answer = await ask(operation, { headers: { prefer: `code=${status}` } })
      expect([answer.status, answerFaults(id, answer)]).toEqual([Number(status), []])
    }
  })

  test('with every example by its name', async () => {
    for (const status of statuses) for (const [name, value] of exampleList(operation, status)) {
      const answer = await ask(operation, { headers: { prefer: `code=${status}, example=${name}` } })
      expect([name, answer.status, answer.body]).toEqual([name, Number(status), atHome(value)])
      expect((await ask(operation, { headers: { prefer: `example=${name}` } })).body).toEqual(atHome(value))
    }
  })

  test('with invented values', async () => {
    for (let times = 0; times < 5; times++) for (const status of success) {
      const answer = await ask(operation, { headers: { prefer: `code=${status}, dynamic=true` } })
      expect([answer.status, answerFaults(id, answer)]).toEqual([Number(status), []])
    }
  })

  test('with nothing that is only ever written', async () => {
    const answers = await Promise.all(success.flatMap((status) => [`code=${status}`, `code=${status}, dynamic=true`]).map((prefer) => ask(operation, { headers: { prefer } })))
    const leaked = answers.flatMap(({ body }) => keysOf(body)).filter((key) => secrets.has(key))
    expect(leaked).toEqual([])
  })
})

describe('without a token, whatever else is wrong', () => {
  test.each(all.filter(({ abilities }) => abilities !== null))('$id is 401', async (operation) => {
    const answer = await ask(operation, { token: null, body: { colour: 'red' } })
    expect([answer.status, answer.body.code, answer.headers['www-authenticate']]).toEqual([401, 'unauthenticated', 'Bearer'])
    expect(answerFaults(operation.id, answer)).toEqual([])
  })
})

describe('what is made up', () => {
  test('never has what is only ever written, however deep it lies', () => {
    const secret = { type: 'string', writeOnly: true, maxLength: 128 }
    const user = { type: 'object', required: ['name', 'password'], properties: { name: { type: 'string', maxLength: 9 }, password: secret } }
    const answer = inAnswer({ Page: { type: 'object', allOf: [{ properties: { data: { type: 'array', maxItems: 100, items: user } } }] } })
    expect(JSON.stringify(answer)).not.toContain('password')
    expect(answer.Page.allOf[0]!.properties.data).toMatchObject({ maxItems: 5, items: { required: ['name'] } })
  })
})

describe('a list takes', () => {
  test.each(all.filter(({ lists }) => lists))('every query of $id', async (operation) => {
    for (const query of queriesOf(operation)) {
      const answer = await mock.send('GET', `${operation.path.replace('{id}', String(pathExample(operation.id).id))}?${query}`)
      expect([query, answer.status, answer.body.errors ?? answer.body.message]).toEqual([query, 200, undefined])
    }
  })

  test('several values, several filters and several sorts', async () => {
    const queries = ['filter[status]=paid,draft', 'sort=-issue_date,document_number', 'filter[status]=&search=', 'filter[contact_id]=7,8&filter[is_overdue]=true&include=items&page=2&per_page=100', 'filter%5Bstatus%5D=paid%2Cdraft&pagination=cursor&cursor=abc']
    for (const query of queries) expect([query, (await mock.send('GET', `/invoices?${query}`)).status]).toEqual([query, 200])
  })
})

describe('the mock and the API', () => {
  let api: Api
  let story: Story
  beforeAll(async () => {
    api = await startApi()
    story = await tellStory(api)
  })
  afterAll(() => api.stop())

  // The ids of the API's story are those of the examples, so both take the same requests.
  async function both(id: string, given: MockRequest & { path?: { id: string }; query?: string }): Promise<[mock: Answer, api: Answer]> {
    const { method, path, workspace } = operationOf(id)
    const place = path.replace('{id}', given.path?.id ?? String(pathExample(id).id))
    const headers = { ...(workspace && { 'x-workspace-id': '1' }), ...given.headers }
    return Promise.all([mock.send(method, place + (given.query ?? ''), { ...given, headers }), story.send(id, { ...given, token: given.token === null ? null : story.token })])
  }

  test.each<[id: string, what: string, given: Parameters<typeof both>[1]]>([
    ['invoices.list', 'no token', { token: null }],
    ['invoices.list', 'another scheme', { token: null, headers: { authorization: 'Basic YTpi' } }],
    ['invoices.list', 'an unknown filter', { query: '?filter[colour]=red' }],
    ['invoices.list', 'an unknown sort', { query: '?sort=-colour' }],
    ['invoices.list', 'an unknown parameter', { query: '?colour=red' }],
    ['invoices.list', 'a parameter twice', { query: '?page=1&page=2' }],
    ['invoices.list', 'a page that is none', { query: '?page=0' }],
    ['invoices.list', 'too long a page', { query: '?per_page=101' }],
    ['invoices.list', 'a status that is none', { query: '?filter[status]=paid,lost' }],
    ['invoices.list', 'a workspace that is none', { headers: { 'x-workspace-id': 'undefined' } }],
    ['invoices.get', 'an id that is none', { path: { id: 'abc' } }],
    ['invoices.get', 'an id of no row', { path: { id: '9007199254740993' } }],
    ['invoices.create', 'no body', {}],
    ['invoices.create', 'half a body', { raw: '{"contact_id":' }],
    ['invoices.create', 'another type', { raw: 'contact_id=7', headers: { 'content-type': 'text/plain' } }],
    ['invoices.create', 'a body without end', { raw: JSON.stringify({ notes: 'x'.repeat(1_100_000) }) }],
    ['invoices.create', 'an empty body', { body: {} }],
    ['invoices.create', 'a list', { body: [] }],
    ['invoices.create', 'an empty key', { body: {}, headers: { 'idempotency-key': '' } }],
    ['invoices.create', 'all workspaces', { body: bodyExample('invoices.create'), headers: { 'x-workspace-id': '*' } }],
    ['invoices.issue', 'a body', { body: { colour: 'red' } }],
    ['products.import', 'JSON', { body: {} }],
    ['products.import', 'a file without end', { raw: 'x'.repeat(9_000_000), headers: { 'content-type': 'text/csv' } }],
    ['products.import', 'a file and an unknown parameter', { raw: 'name', headers: { 'content-type': 'text/csv' }, query: '?colour=red' }],
    ['products.import', 'all workspaces', { raw: fileExample('products.import', 'product_import'), headers: { 'content-type': 'text/csv', 'x-workspace-id': '*' } }],
    ['stock_levels.list', 'a type that is none of its own', { headers: { accept: 'text/html' } }]
  ])('answer %s with %s alike', async (id, _, given) => {
    const [here, there] = await both(id, given)
    expect(here.status).toBeGreaterThanOrEqual(400)
    expect({ status: here.status, ...here.body, request_id: '' }).toEqual({ status: there.status, ...there.body, request_id: '' })
  })

  // What follows from the data of a tenant, the mock cannot know; so it may take what the API refuses. Never the other way round.
  test.each(all.filter(({ body }) => body))('name the same fields of $id', async ({ id, body }) => {
    const wrong = [undefined, null, '', '0.00001', '0999-01-01', 'x'.repeat(6000), {}]
    const fields = [{ path: [] }, { path: ['colour'] }, ...fieldsOf(body!.schema)]
    const bodies = fields.flatMap(({ path }) => wrong.map((value) => ({ path, value, body: withField(body!.schema, bodyExample(id), path, value) })))
    const refused = []
    for (const one of bodies) if ((await ask(operationOf(id), { body: one.body })).status >= 400) refused.push(one)
    const differences: string[] = []
    for (const { path, value, body } of refused) {
      const [mine, theirs] = (await both(id, { body })).map((answer) => `${answer.status} ${answer.body?.code} ${Object.keys(answer.body?.errors ?? {}).sort()}`)
      if (mine !== theirs) differences.push(`${path.join('.')} ${JSON.stringify(value)?.slice(0, 20)}: the mock ${mine}, the API ${theirs}`)
    }
    expect(refused.length).toBeGreaterThan(fields.length)
    expect(differences).toEqual([])
  })
})

describe('of paths and methods', () => {
  test.each([
    ['GET', '/nowhere', 404, 'not_found'],
    ['GET', '/invoices/', 404, 'not_found'],
    ['GET', '/Invoices', 404, 'not_found'],
    ['GET', '/invoices/01', 404, 'not_found'],
    ['PUT', '/invoices/7', 405, 'method_not_allowed'],
    ['OPTIONS', '/invoices', 405, 'method_not_allowed']
  ])('%s %s is %i %s in our form', async (method, path, status, code) => {
    const answer = await mock.send(method, path, { headers: { 'x-request-id': 'mine-1' } })
    expect(answer).toMatchObject({ status, body: { code, message: expect.any(String), request_id: 'mine-1' }, headers: { 'x-request-id': 'mine-1', 'content-type': 'application/json; charset=utf-8' } })
    if (status === 405) expect(answer.headers.allow).toMatch(/^GET, HEAD/)
  })

  test('nothing is served beside the base', async () => {
    const answer = await fetch(new URL('/invoices', mock.address))
    expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ code: 'not_found', message: expect.stringContaining('/api/v1') })])
  })

  test('HEAD is GET without a body', async () => {
    const answer = await mock.send('HEAD', '/invoices/7')
    expect(answer).toMatchObject({ status: 200, text: '', headers: { etag: expect.any(String) } })
  })

  test('304 is what somebody gets who has the example already', async () => {
    const { headers } = await mock.send('GET', '/invoices/7')
    expect(await mock.send('GET', '/invoices/7', { headers: { 'if-none-match': headers.etag! } })).toMatchObject({ status: 304, text: '' })
  })

  test('a wish that the contract does not know is explained', async () => {
    const wishes = ['code=418', 'example=colour', 'code=404, example=invoice', 'code=constructor', 'dynamic=yes']
    const answers = await Promise.all(wishes.map((prefer) => mock.send('GET', '/invoices/7', { headers: { prefer } })))
    expect(answers.map(({ status, body }) => [status, body.message])).toEqual([
      [400, expect.stringMatching(/invoices\.get has no answer 418\. It has 200, 304, 400/)],
      [400, expect.stringMatching(/invoices\.get has no example colour\. It has invoice/)],
      [400, expect.stringMatching(/invoices\.get has no example invoice for 404\. It has not_found\./)],
      [400, expect.stringMatching(/has no answer constructor/)],
      [400, expect.stringMatching(/dynamic is true or false, not yes\./)]
    ])
  })

  test('a wish is read as the standard writes it, and what is not for the mock is left alone', async () => {
    const statusOf = async (prefer: string) => (await mock.send('GET', '/invoices/7', { headers: { prefer } })).status
    expect(await Promise.all(['CODE=404', 'code="404"', 'code=404; foo', 'respond-async, wait=10, code=404'].map(statusOf))).toEqual([404, 404, 404, 404])
    expect(await Promise.all(['respond-async', 'return=minimal, wait=10', ''].map(statusOf))).toEqual([200, 200, 200])
    const { body } = await mock.send('GET', '/invoices/7', { headers: { prefer: 'dynamic' } })
    expect(body.data.document_number).not.toBe('INV-0001')
  })
})

describe('a page of another origin', () => {
  const headers = { origin: 'http://localhost:5173' }

  test('may ask what the API lets it ask, and Prefer', async () => {
    const preflight = await mock.send('OPTIONS', '/invoices', { token: null, headers: { ...headers, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,prefer' } })
    expect(preflight).toMatchObject({ status: 204, text: '', headers: { 'access-control-allow-origin': headers.origin, 'access-control-allow-methods': 'GET, HEAD, POST, PATCH, DELETE' } })
    for (const name of ['Authorization', 'Content-Type', 'X-Workspace-ID', 'Idempotency-Key', 'If-Match', 'Prefer']) expect(preflight.headers['access-control-allow-headers']).toContain(name)
  })

  test('may read answers and refusals with their headers', async () => {
    for (const path of ['/invoices/7', '/nowhere']) {
      const answer = await mock.send('GET', path, { headers })
      expect(answer.headers).toMatchObject({ 'access-control-allow-origin': headers.origin, 'access-control-expose-headers': expect.stringContaining('ETag'), vary: 'Origin' })
    }
  })
})

describe('the SDK', () => {
  const client = (headers: Record<string, string> = {}) => {
    const fetch = (url: string, init: RequestInit) => globalThis.fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), ...headers } })
    return new Optiflow({ baseUrl: mock.address, token: 'anything', maxRetries: 0, fetch })
  }

  test('needs the address and any token', async () => {
    const optiflow = new Optiflow({ baseUrl: mock.address, token: 'anything' })
    const invoice = await optiflow.invoices.create({ contact_id: 7, items: [{ product_id: 11, quantity: '2' }] }).withResponse()
    expect(invoice).toMatchObject({ status: 201, replayed: false, etag: expect.any(String), data: { document_number: 'INV-0001' } })
    expect(invoice.headers.get('Location')).toBe(`${mock.address}/invoices/1`)
    const contact = await optiflow.contacts.create({ name: 'Ana', contact_type: 'customer' }).withResponse()
    expect(contact.headers.get('Location')).toBe(`${mock.address}/contacts/${contact.data.id}`)
    expect(await optiflow.tokens.create({ email: 'ana@example.com', password: 'correct horse battery', name: 'mine' })).toHaveProperty('plain_text_token')
    expect(await optiflow.contacts.delete(7)).toBeUndefined()
  })

  test('finds it by tenant and domain, as it finds the API', async () => {
    const optiflow = new Optiflow({ tenant: 'acme', domain: new URL(mock.address).host, token: 'anything' })
    expect(await optiflow.me.get()).toHaveProperty('abilities')
  })

  test('comes to the end of a list, static and invented', async () => {
    for (const optiflow of [client(), client({ Prefer: 'dynamic=true' })]) {
      const rows = []
      for await (const row of optiflow.invoices.list({ filter: { status: ['paid', 'draft'] }, sort: ['-issue_date'] })) rows.push(row)
      expect(rows.length).toBeLessThan(10)
    }
    const { links, data } = await client().invoices.list()
    expect([data.length, links.first]).toEqual([1, `${mock.address}/invoices?page=1`])
  })

  test.each([
    ['code=400', BadRequestError, 'malformed_request'],
    ['code=401', AuthenticationError, 'unauthenticated'],
    ['code=403', PermissionError, 'forbidden'],
    ['code=404', NotFoundError, 'not_found'],
    ['example=idempotency_in_flight', ConflictError, 'idempotency_in_flight'],
    ['code=412', PreconditionFailedError, 'precondition_failed'],
    ['example=insufficient_stock', ValidationError, 'insufficient_stock'],
    ['code=429', RateLimitError, 'too_many_requests'],
    ['code=500', ServerError, 'server_error'],
    ['code=503', UnavailableError, 'unavailable']
  ])('throws for %s what it would throw', async (prefer, Class, code) => {
    const error = await client({ Prefer: prefer }).invoices.update(1, { notes: 'Mine' }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Class)
    expect(error).toMatchObject({ code, requestId: expect.any(String) })
  })

  test('says which field is wrong', async () => {
    const error = await client().invoices.create({ contact_id: 7, items: [{ product_id: 11, quantity: '0' }] }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ValidationError)
    expect((error as ValidationError).errors).toEqual({ 'items.0.quantity': [expect.stringContaining('items.0.quantity')] })
  })
})

const secrets = new Set(Object.values(contract.components.schemas).flatMap(({ properties = {} }) => Object.entries(properties).flatMap(([name, schema]) => ('writeOnly' in schema && schema.writeOnly ? [name] : []))))

function ask({ method, path, body, file, id }: Operation, given: MockRequest = {}): Promise<Answer> {
  const sent = file ? { raw: String(examplesOf(file)[0]![1]), ...given, headers: { 'content-type': 'text/csv', ...given.headers } } : { ...(body && { body: bodyExample(id) }), ...given }
  return mock.send(method, path.replaceAll(/\{\w+\}/g, '7'), sent)
}

// The example of a paper is how it begins; the mock sends a blank page.
function exampleList({ responses }: Operation, status: string): [string, unknown][] {
  const { 'application/json': json } = responses[status]?.content ?? {}
  return json ? examplesOf(json) : []
}

// The addresses in the examples are the API's; in an answer they are the mock's.
function atHome(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('http://acme.localhost:3000/api/v1', mock.address))
}

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) => [...(Array.isArray(value) ? [] : [key]), ...keysOf(below)])
}

function queriesOf({ parameters }: Operation): string[] {
  return parameters.filter((one) => one.in === 'query').flatMap(({ name, schema: reference }) => {
    const schema = resolve<Schema>(reference)
    if (name !== 'filter') return [`${name}=${valuesOf(schema)}`]
    return Object.entries(schema.properties ?? {}).map(([field, one]) => `filter[${field}]=${valuesOf(resolve<Schema>(one))}`)
  })
}

function valuesOf({ type, items, enum: allowed, format }: Schema): string {
  if (type === 'array') return [valuesOf(resolve<Schema>(items!)), resolve<Schema>(items!).enum?.at(-1)].filter(Boolean).join(',')
  if (allowed) return String(allowed[0])
  if (format === 'date') return '2026-03-01'
  if (format === 'date-time') return '2026-03-01T00:00:00Z'
  return type === 'boolean' ? 'true' : '1'
}
