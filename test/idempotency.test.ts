import type { PoolClient } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Api } from './support/api.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
let api: Api
beforeAll(async () => {
  world = await startWorld()
  api = world.api
})
afterAll(() => api.stop())

let made = 0
const newKey = () => `key-${++made}`
const newTax = () => ({ name: `Tax ${++made}`, type: 'other' as const, rate: '5' })
const customer = { name: 'Once', contact_type: 'customer' as const }
const send = (method: string, path: string, key: string, body?: unknown, { token = world.token, slug = world.slug, ...headers }: { token?: string; slug?: string; 'x-workspace-id'?: string; 'if-match'?: string } = {}) =>
  api.raw(slug, method, `/api/v1${path}`, { headers: { authorization: `Bearer ${token}`, 'idempotency-key': key, ...headers } as Record<string, string>, body })
const mismatch = { status: 422, body: { code: 'idempotency_mismatch', message: 'The given data was invalid.', errors: { idempotency_key: ['The idempotency key was used for another request.'] } } }
const taxes = async (of = world) => (await of.owner.taxes.list({ per_page: 1 })).meta.total
const count = async (of: World, text: string, values: unknown[] = []) => (await api.sql(of.database, `select count(*)::int as count from ${text}`, values))[0].count as number

describe('a key', () => {
  test('gives the first answer again, to the byte, and does nothing twice', async () => {
    const [key, body, before] = [newKey(), newTax(), await taxes()]
    const [first, again] = [await send('POST', '/taxes', key, body), await send('POST', '/taxes', key, body)]
    expect([first.status, first.headers['idempotent-replayed']]).toEqual([201, undefined])
    expect([again.status, again.headers['idempotent-replayed']]).toEqual([201, 'true'])
    expect(again.text).toBe(first.text)
    for (const name of ['location', 'etag', 'content-type', 'cache-control']) expect(again.headers[name], name).toBe(first.headers[name])
    expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
    expect(await taxes()).toBe(before + 1)
    expect(await count(world, 'activities where subject_type = $1 and subject_id = $2', ['tax', first.body.data.id])).toBe(1)
  })

  test('gives the answer of then, though the thing has changed since', async () => {
    const [key, body] = [newKey(), newTax()]
    const first = await send('POST', '/taxes', key, body)
    await world.owner.taxes.update(first.body.data.id, { name: `Renamed ${++made}` })
    await expect(world.owner.taxes.update(first.body.data.id, { name: body.name }, { idempotencyKey: newKey() })).resolves.toMatchObject({ name: body.name })
    expect((await send('POST', '/taxes', key, body)).text).toBe(first.text)
    await world.owner.taxes.delete(first.body.data.id)
    expect((await send('POST', '/taxes', key, body)).text).toBe(first.text)
  })

  test('works through the SDK, which says that it was a replay', async () => {
    const [idempotencyKey, body] = [newKey(), newTax()]
    const first = await world.owner.taxes.create(body, { idempotencyKey }).withResponse()
    const again = await world.owner.taxes.create(body, { idempotencyKey }).withResponse()
    expect([first.replayed, again.replayed]).toEqual([false, true])
    expect(again.data).toEqual(first.data)
  })

  test('replays updates, acts and deletions too', async () => {
    const { id } = await world.owner.taxes.create(newTax())
    for (const [method, path, body, status] of [['PATCH', `/taxes/${id}`, { rate: '6' }, 200], ['POST', '/document-subtypes/1/set-default', undefined, 200], ['DELETE', `/taxes/${id}`, undefined, 204]] as const) {
      const key = newKey()
      const [first, again] = [await send(method, path, key, body), await send(method, path, key, body)]
      expect([first.status, again.status, again.headers['idempotent-replayed']], method).toEqual([status, status, 'true'])
      expect(again.text).toBe(first.text)
      expect(again.headers.etag).toBe(first.headers.etag)
    }
    expect((await send('DELETE', `/taxes/${id}`, newKey())).status).toBe(404)
  })

  test('reads the same body in other words as the same', async () => {
    const [key, { name }] = [newKey(), newTax()]
    const first = await api.raw(world.slug, 'POST', '/api/v1/taxes', { headers: { authorization: `Bearer ${world.token}`, 'idempotency-key': key }, raw: `{"name":"${name}","type":"other","rate":"5"}` })
    const again = await api.raw(world.slug, 'POST', '/api/v1/taxes', { headers: { authorization: `Bearer ${world.token}`, 'idempotency-key': key }, raw: ` { "name" : "  ${name} ", "type":"\\u006fther", "rate":"5" }` })
    expect([first.status, again.status, again.headers['idempotent-replayed']]).toEqual([201, 201, 'true'])
  })

  test('is not good for another body, path, method or workspace', async () => {
    const [key, body] = [newKey(), newTax()]
    const { body: { data } } = await send('POST', '/taxes', key, body)
    expect(await send('POST', '/taxes', key, { ...body, rate: '5.1' })).toMatchObject(mismatch)
    expect(await send('POST', '/contacts', key, customer)).toMatchObject(mismatch)
    expect(await send('PATCH', `/taxes/${data.id}`, key, { rate: '6' })).toMatchObject(mismatch)
    expect(await send('DELETE', `/taxes/${data.id}`, key)).toMatchObject(mismatch)
    const second = await world.owner.workspaces.create({ name: 'Second' })
    const scoped = newKey()
    expect((await send('POST', '/contacts', scoped, customer)).status).toBe(201)
    expect(await send('POST', '/contacts', scoped, customer, { 'x-workspace-id': String(second.id) })).toMatchObject(mismatch)
    expect((await send('POST', '/contacts', scoped, customer, { 'x-workspace-id': '1' })).headers['idempotent-replayed']).toBe('true')
    expect(await world.owner.taxes.get(data.id)).toMatchObject({ rate: '5.00' })
  })

  test('belongs to its user, over all of the user\'s tokens', async () => {
    const [key, body] = [newKey(), newTax()]
    const first = await send('POST', '/taxes', key, body)
    const { plain_text_token } = await api.client(world.slug).tokens.create({ email: world.email, password: world.password, name: 'second' })
    expect((await send('POST', '/taxes', key, body, { token: plain_text_token })).text).toBe(first.text)
    const colleague = await api.member(world.slug, { role: 'admin' })
    const theirs = await send('POST', '/taxes', key, newTax(), { token: colleague.token })
    expect([theirs.status, theirs.headers['idempotent-replayed']]).toEqual([201, undefined])
  })

  test('belongs to its tenant', async () => {
    const other = await worldIn(api)
    const [key, body] = [newKey(), newTax()]
    await send('POST', '/taxes', key, body)
    const theirs = await send('POST', '/taxes', key, body, { token: other.token, slug: other.slug })
    expect([theirs.status, theirs.headers['idempotent-replayed']]).toEqual([201, undefined])
  })

  test('takes no token past what it may do', async () => {
    const [key, body] = [newKey(), newTax()]
    expect((await send('POST', '/taxes', key, body)).status).toBe(201)
    const { plain_text_token } = await api.client(world.slug).tokens.create({ email: world.email, password: world.password, name: 'narrow', abilities: ['taxes:view'] })
    expect(await send('POST', '/taxes', key, body, { token: plain_text_token })).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })

  test('shows no cost to a token that may not see it, nor a workspace that is no longer one\'s own', async () => {
    const [key, body] = [newKey(), { name: 'Secretly dear', sku: `SKU-${++made}`, product_type: 'service', price: '100', cost: '65' }]
    expect((await send('POST', '/products', key, body)).body.data.cost).toBe('65.00')
    const { plain_text_token } = await api.client(world.slug).tokens.create({ email: world.email, password: world.password, name: 'no cost', abilities: ['products:create', 'products:view'] })
    const refused = await send('POST', '/products', key, body, { token: plain_text_token })
    expect([refused.status, refused.text.includes('65.00')]).toEqual([403, false])
    const member = await api.member(world.slug)
    const scoped = newKey()
    expect((await send('POST', '/contacts', scoped, customer, { token: member.token, 'x-workspace-id': '1' })).status).toBe(201)
    await api.sql(world.database, 'delete from memberships where user_id = $1', [member.id])
    await expect.poll(async () => (await send('POST', '/contacts', scoped, customer, { token: member.token, 'x-workspace-id': '1' })).status, { timeout: 6_000, interval: 250 }).toBe(403)
  })

  test('of a request that failed is free again', async () => {
    const [key, body] = [newKey(), newTax()]
    expect((await send('POST', '/taxes', key, { ...body, rate: 'x' })).status).toBe(422)
    expect((await send('PATCH', '/taxes/999999', key, { rate: '5' })).status).toBe(404)
    expect((await send('POST', '/taxes', key, { ...body, name: 'ITBIS 18%' })).status).toBe(422)
    expect((await send('PATCH', '/taxes/1', key, { rate: '5' }, { 'if-match': '"999-0"' })).status).toBe(412)
    expect(await count(world, 'idempotency_keys where key = $1', [key])).toBe(0)
    expect((await send('POST', '/taxes', key, body)).status).toBe(201)
    expect((await send('POST', '/taxes', key, body)).headers['idempotent-replayed']).toBe('true')
  })

  test('is replayed before the version is asked for: the change was made already', async () => {
    const { id } = await world.owner.taxes.create(newTax())
    const { etag } = await world.owner.taxes.get(id).withResponse()
    const key = newKey()
    const first = await send('PATCH', `/taxes/${id}`, key, { rate: '7' }, { 'if-match': etag! })
    const again = await send('PATCH', `/taxes/${id}`, key, { rate: '7' }, { 'if-match': etag! })
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text])
    expect((await send('PATCH', `/taxes/${id}`, newKey(), { rate: '7' }, { 'if-match': etag! })).status).toBe(412)
  })

  test.each([[''], [' '], ['\t'], ['x'.repeat(256)], ['schlüssel'], ['a\tb']])('%j is none', async (key) => {
    const before = await taxes()
    expect(await send('POST', '/taxes', key, newTax())).toMatchObject({ status: 400, body: { code: 'malformed_request', message: 'The Idempotency-Key header must be 1 to 255 printable ASCII characters.' } })
    expect(await taxes()).toBe(before)
  })

  test.each([['x'], ['x'.repeat(255)], ['~!"#$%&()*+,-./:;<=>?@[\\]^_`{|}'], ['a b'], ["' or 1=1 --"]])('%j is one', async (key) => {
    const body = newTax()
    expect((await send('POST', '/taxes', key, body)).status).toBe(201)
    expect((await send('POST', '/taxes', key, body)).headers['idempotent-replayed']).toBe('true')
  })

  test('is looked at by writes alone: not by reads, not by previews, not by tokens.create', async () => {
    for (const key of ['', 'read']) expect((await send('GET', '/taxes/1', key)).status).toBe(200)
    const [contact, service] = [await world.contact(), await world.service()]
    const invoice = { contact_id: contact.id, items: [{ product_id: service.id, quantity: '1' }] }
    for (const body of [invoice, { ...invoice, notes: 'other' }]) expect((await send('POST', '/invoices/preview', 'preview', body)).status).toBe(200)
    const credentials = { email: world.email, password: world.password, name: 'twin' }
    const tokens = [await send('POST', '/tokens', 'token', credentials), await send('POST', '/tokens', 'token', credentials), await send('POST', '/tokens', '', credentials)]
    expect(tokens.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(tokens.map(({ body }) => body.data.plain_text_token)).size).toBe(3)
    expect(await count(world, `idempotency_keys where key in ('read', 'preview', 'token')`)).toBe(0)
  })

  test('is worked on by one request at a time: the second one is told so at once', async () => {
    const [key, body] = [newKey(), newTax()]
    const pool = api.server.pools.get(world.database)
    const blocker: PoolClient = await pool.acquire()
    try {
      await blocker.query('begin; lock table taxes in exclusive mode')
      const first = send('POST', '/taxes', key, body)
      await expect.poll(() => count(world, `pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`)).toBe(1)
      // The first one still waits: whoever waited for it would not be answered here.
      expect(await send('POST', '/taxes', key, body)).toMatchObject({ status: 409, body: { code: 'idempotency_in_flight', message: 'A request with this Idempotency-Key is still being processed.' } })
      await blocker.query('rollback')
      expect((await first).status).toBe(201)
    } finally {
      await blocker.query('rollback')
      await pool.release(blocker)
    }
    expect((await send('POST', '/taxes', key, body)).headers['idempotent-replayed']).toBe('true')
  })

  test('that ten requests carry at once has one effect', async () => {
    const [key, before] = [newKey(), await count(world, 'contacts')]
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('POST', '/contacts', key, customer)))
    expect(answers.filter(({ status, headers }) => status === 201 && !headers['idempotent-replayed'])).toHaveLength(1)
    for (const { status } of answers) expect([201, 409]).toContain(status)
    expect(await count(world, 'contacts')).toBe(before + 1)
    expect(await count(world, 'events where type = $1 and subject_id = (select max(id) from contacts)', ['contact.created'])).toBe(1)
  })

  test('without one, nothing is kept and the same request is done again', async () => {
    const before = await count(world, 'idempotency_keys')
    const create = () => api.raw(world.slug, 'POST', '/api/v1/contacts', { headers: { authorization: `Bearer ${world.token}` }, body: customer })
    expect((await create()).body.data.id).not.toBe((await create()).body.data.id)
    expect(await count(world, 'idempotency_keys')).toBe(before)
  })
})
