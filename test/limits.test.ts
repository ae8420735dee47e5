import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSecond, type Answer, type Api, type RawRequest } from './support/api.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
beforeAll(async () => void (world = await startWorld()))
afterAll(() => world.api.stop())

/** A server that has counted nothing yet, with the limits that it has unless told otherwise. */
const fresh = (env: Record<string, string> = {}) => startSecond(world.api, { OPTIFLOW_RATE_LIMIT_USER: '', OPTIFLOW_RATE_LIMIT_IP: '', OPTIFLOW_RATE_LIMIT_LOGIN: '', ...env })
const get = (api: Api, path: string, token?: string, headers: Record<string, string> = {}, slug = world.slug) => api.raw(slug, 'GET', `/api/v1${path}`, { headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers } })
const signIn = (api: Api, body: object, headers: RawRequest['headers'] = {}) => api.raw(world.slug, 'POST', '/api/v1/tokens', { headers, body: { name: 'x', ...body } })

async function times(count: number, ask: (at: number) => Promise<Answer>): Promise<number[]> {
  const statuses: number[] = []
  for (let at = 0; at < count; at++) statuses.push((await ask(at)).status)
  return statuses
}
const all = (count: number, status: number) => Array<number>(count).fill(status)

describe('a user', () => {
  test('has 60 requests a minute, over all tokens together', async () => {
    const api = await fresh()
    const member = await world.api.member(world.slug)
    const { plain_text_token: second } = await world.api.client(world.slug).tokens.create({ email: member.email, password: world.password, name: 'second' })
    expect(await times(60, (at) => get(api, '/taxes/1', at % 2 ? member.token : second))).toEqual(all(60, 200))
    for (const token of [member.token, second]) expect((await get(api, '/taxes/1', token)).status).toBe(429)
    // The limit is this user's: nobody else feels it.
    expect((await get(api, '/taxes/1', world.token)).status).toBe(200)
    const other = await worldIn(world.api)
    expect((await get(api, '/taxes/1', other.token, {}, other.slug)).headers['x-ratelimit-remaining']).toBe('59')
  })

  test('sees on every answer what is left', async () => {
    const api = await fresh({ OPTIFLOW_RATE_LIMIT_USER: '7' })
    const { token } = await world.api.member(world.slug)
    const answers = [
      await get(api, '/taxes/1', token), await get(api, '/taxes/999999', token), await get(api, '/nothing', token), await api.raw(world.slug, 'PUT', '/api/v1/taxes/1', { headers: { authorization: `Bearer ${token}` } }),
      await get(api, '/users', token), await api.raw(world.slug, 'POST', '/api/v1/contacts', { headers: { authorization: `Bearer ${token}` }, raw: '{' }), await get(api, '/taxes/1', token, { 'if-none-match': '*' })
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 405, 403, 400, 304])
    for (const [at, { headers }] of answers.entries()) {
      expect(headers).toMatchObject({ 'x-ratelimit-limit': '7', 'x-ratelimit-remaining': String(6 - at), ratelimit: expect.stringMatching(new RegExp(`^"user";r=${6 - at};t=(60|5\\d)$`)), 'ratelimit-policy': '"user";q=7;w=60' })
      expect(headers).not.toHaveProperty('retry-after')
      expect(headers).not.toHaveProperty('x-ratelimit-reset')
    }
  })

  test('who is over the limit is told until when, before anything else is looked at', async () => {
    const api = await fresh({ OPTIFLOW_RATE_LIMIT_USER: '1' })
    const { token } = await world.api.member(world.slug)
    await get(api, '/taxes/1', token)
    for (const path of ['/taxes/1', '/nothing', '/users']) {
      const { status, body, headers } = await get(api, path, token)
      expect([status, body]).toEqual([429, { message: 'Too Many Attempts.', code: 'too_many_requests', request_id: headers['x-request-id'] }])
      expect(headers).toMatchObject({ 'x-ratelimit-limit': '1', 'x-ratelimit-remaining': '0', 'ratelimit-policy': '"user";q=1;w=60', 'cache-control': 'no-store' })
      const seconds = Number(headers['retry-after'])
      expect(seconds).toBeGreaterThan(50)
      expect(seconds).toBeLessThanOrEqual(60)
      expect(Math.abs(Number(headers['x-ratelimit-reset']) - (Date.now() / 1000 + seconds))).toBeLessThan(10)
      expect(headers.ratelimit).toBe(`"user";r=0;t=${seconds}`)
    }
    expect((await get(api, '/Nothing', token)).status).toBe(404)
  })

  test('gets an error from the SDK that says when to come back', async () => {
    const api = await fresh({ OPTIFLOW_RATE_LIMIT_USER: '1' })
    const { token } = await world.api.member(world.slug)
    const client = api.client(world.slug, token)
    await client.me.get()
    await expect(client.me.get()).rejects.toMatchObject({ name: 'RateLimitError', status: 429, limit: 1, remaining: 0, retryAfter: expect.any(Number) })
  })

  test('does nothing with a write that is refused', async () => {
    const api = await fresh({ OPTIFLOW_RATE_LIMIT_USER: '1' })
    const { client, token } = await world.api.member(world.slug)
    await get(api, '/taxes/1', token)
    const { total } = (await client.contacts.list()).meta
    await expect(api.client(world.slug, token).contacts.create({ name: 'x', contact_type: 'customer' })).rejects.toMatchObject({ status: 429 })
    expect((await client.contacts.list()).meta.total).toBe(total)
  })
})

describe('an address', () => {
  test('has ten requests a minute without a good token, however the bad ones look', async () => {
    const api = await fresh()
    const bad = [undefined, '', '1|guess', `2|${world.token.split('|')[1]}`, world.token.slice(0, -1)]
    expect(await times(10, (at) => get(api, at % 2 ? '/taxes/1' : '/nothing', bad[at % bad.length]))).toEqual(all(10, 401))
    const refused = await get(api, '/taxes/1')
    expect(refused).toMatchObject({ status: 429, body: { message: 'Too Many Attempts.', code: 'too_many_requests' } })
    expect(refused.headers).toMatchObject({ 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '0', 'ratelimit-policy': '"ip";q=10;w=60', 'retry-after': expect.stringMatching(/^(60|5\d)$/), 'x-ratelimit-reset': expect.stringMatching(/^\d{10}$/) })
    // Who has a good one is not kept out by the neighbours.
    expect((await get(api, '/taxes/1', world.token)).status).toBe(200)
  })

  test('sees on a 401 what is left', async () => {
    const api = await fresh()
    const { headers } = await get(api, '/taxes/1')
    expect(headers).toMatchObject({ 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '9', ratelimit: '"ip";r=9;t=60', 'ratelimit-policy': '"ip";q=10;w=60' })
  })

  test('spends the same ten on signing in, in all tenants together', async () => {
    const api = await fresh()
    const other = await worldIn(world.api)
    const attempts = await times(10, (at) => api.raw(at % 2 ? world.slug : other.slug, 'POST', '/api/v1/tokens', { body: { email: `nobody${at}@example.com`, password: 'wrong', name: 'x' } }))
    expect(attempts).toEqual(all(10, 401))
    expect((await signIn(api, { email: world.email, password: world.password })).status).toBe(429)
    expect((await get(api, '/me')).status).toBe(429)
  })

  test('is not charged for what no tenant is asked', async () => {
    const api = await fresh()
    await times(12, () => get(api, '/Nothing'))
    await times(12, () => get(api, '/health'))
    await times(12, () => api.raw('nobody', 'GET', '/api/v1/me'))
    expect((await get(api, '/me')).headers['x-ratelimit-remaining']).toBe('9')
  })

  test('is that of the connection, whatever forwarded headers say', async () => {
    const api = await fresh()
    const forwarded = (at: number) => ({ 'x-forwarded-for': `203.0.113.${at}`, forwarded: `for=203.0.113.${at}`, 'x-real-ip': `203.0.113.${at}`, 'cf-connecting-ip': `203.0.113.${at}` })
    expect(await times(11, (at) => get(api, '/me', undefined, forwarded(at)))).toEqual([...all(10, 401), 429])
  })

  test('behind a configured proxy is the one that the proxy saw, not one that a caller made up', async () => {
    const api = await fresh({ OPTIFLOW_TRUSTED_PROXIES: '127.0.0.0/8' })
    const from = (address: string) => get(api, '/me', undefined, { 'x-forwarded-for': address })
    expect(await times(11, () => from('203.0.113.7'))).toEqual([...all(10, 401), 429])
    expect((await from('203.0.113.8')).status).toBe(401)
    // The proxy writes what it saw behind what it was told.
    expect((await from('198.51.100.1, 203.0.113.7')).status).toBe(429)
    expect((await from('203.0.113.7, 203.0.113.9')).status).toBe(401)
  })

  test('of IPv6 counts by its /64', async () => {
    const api = await fresh({ OPTIFLOW_TRUSTED_PROXIES: '127.0.0.1' })
    const from = (address: string) => get(api, '/me', undefined, { 'x-forwarded-for': address })
    expect(await times(11, (at) => from(`2001:db8:0:1:${at}::${at}`))).toEqual([...all(10, 401), 429])
    expect((await from('2001:db8:0:2::1')).status).toBe(401)
  })
})

describe('signing in', () => {
  test('is tried five times a minute with one e-mail from one address; another address goes on', async () => {
    const api = await fresh({ OPTIFLOW_TRUSTED_PROXIES: '127.0.0.1' })
    const from = (address: string, password: string) => signIn(api, { email: world.email, password }, { 'x-forwarded-for': address })
    expect(await times(5, () => from('203.0.113.7', 'wrong'))).toEqual(all(5, 401))
    const refused = await from('203.0.113.7', world.password)
    expect([refused.status, refused.headers['ratelimit-policy']]).toEqual([429, '"login";q=5;w=60'])
    expect((await from('203.0.113.8', world.password)).status).toBe(201)
  })
})
