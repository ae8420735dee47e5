import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { abilities } from '@optiflow/generated/operations.ts'
import type { Optiflow } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSecond, type Api } from './support/api.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
let api: Api
/** Before anyone has a token. */
let door: Optiflow
beforeAll(async () => {
  world = await startWorld()
  api = world.api
  door = api.client(world.slug)
})
afterAll(() => api.stop())

const soon = (ms: number) => new Date(Date.now() + ms).toISOString()
const signIn = (given: object = {}) => door.tokens.create({ email: world.email, password: world.password, name: 'test', ...given })
const works = (client: Optiflow) => client.me.get().then(() => true, (error) => (error.status === 401 ? false : Promise.reject(error)))

/** Asks until the answer is the wanted one: five seconds at most, and as much again for a machine that has other things to do. */
async function until(wanted: boolean, ask: () => Promise<boolean>): Promise<void> {
  await expect.poll(ask, { interval: 100, timeout: 10_000 }).toBe(wanted)
}

describe('tokens.create', () => {
  test('changes e-mail and password for a token that works', async () => {
    const token = await signIn({ name: 'Back office' })
    expect(token).toEqual({
      id: expect.any(Number), name: 'Back office', abilities: ['*'], expires_at: null, created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/), plain_text_token: expect.any(String)
    })
    expect(await api.client(world.slug, token.plain_text_token).me.get()).toMatchObject({ email: world.email, role: 'owner' })
  })

  test('a token is its id, a bar, forty letters and digits and their checksum', async () => {
    const { id, plain_text_token } = await signIn()
    const [, bar, random, check] = /^(\d+)\|([A-Za-z0-9]{40})([0-9a-f]{8})$/.exec(plain_text_token) ?? []
    expect(Number(bar)).toBe(id)
    expect(check).toBe(crc32(random!).toString(16).padStart(8, '0'))
    expect((await signIn()).plain_text_token.split('|')[1]!.slice(0, 40)).not.toBe(random)
  })

  test('keeps the hash of the secret and nothing else of it', async () => {
    const { id, plain_text_token } = await signIn()
    const secret = plain_text_token.split('|')[1]!
    const [row] = await api.sql(world.database, 'select secret_hash from tokens where id = $1', [id])
    expect(row.secret_hash).toEqual(createHash('sha256').update(secret).digest())
    const kept = await api.sql(world.database, `select row_to_json(tokens)::text as text from tokens union all select row_to_json(activities)::text from activities union all select row_to_json(idempotency_keys)::text from idempotency_keys`)
    expect(kept.length).toBeGreaterThan(2)
    expect(kept.filter(({ text }) => text.includes(secret) || text.includes(world.password))).toEqual([])
  })

  test('a wrong e-mail and a wrong password answer alike', async () => {
    const wrong = async (email: string, password: string) => api.raw(world.slug, 'POST', '/api/v1/tokens', { body: { email, password, name: 'x' } })
    const answers = [await wrong(world.email, 'not the password'), await wrong('nobody@example.com', world.password), await wrong('nobody@example.com', 'not the password')]
    for (const { status, headers, body } of answers) {
      expect(status).toBe(401)
      expect(headers['www-authenticate']).toBe('Bearer')
      expect({ ...body, request_id: '' }).toEqual({ message: 'Unauthenticated.', code: 'unauthenticated', request_id: '' })
    }
  })

  test('an unknown e-mail is as much work as a wrong password', async () => {
    const best = { [world.email]: Infinity, 'nobody@example.com': Infinity }
    // By turns, the best of each, and time of the processor alone: what else the machine does falls on neither.
    for (let at = 0; at < 10; at++) {
      for (const email of Object.keys(best)) {
        const start = process.cpuUsage()
        await expect(signIn({ email, password: 'not the password' })).rejects.toMatchObject({ status: 401 })
        const { user, system } = process.cpuUsage(start)
        best[email] = Math.min(best[email]!, user + system)
      }
    }
    // Without a hash to compare with, the answer would come ten times as fast.
    expect(best['nobody@example.com']! / best[world.email]!).toBeGreaterThan(0.5)
  })

  test('the e-mail is blind to case and spaces around it, the password is not', async () => {
    expect(await signIn({ email: ` ${world.email.toUpperCase()} ` })).toMatchObject({ abilities: ['*'] })
    await expect(signIn({ password: `${world.password} ` })).rejects.toMatchObject({ status: 401 })
    await expect(signIn({ password: world.password.toUpperCase() })).rejects.toMatchObject({ status: 401 })
  })

  test('an Authorization header is ignored, good or bad', async () => {
    const body = { email: world.email, password: world.password, name: 'x' }
    for (const authorization of [`Bearer ${world.token}`, 'Bearer 1|guess', 'Basic YTpi', '']) {
      expect((await api.raw(world.slug, 'POST', '/api/v1/tokens', { body, headers: { authorization } })).status, authorization).toBe(201)
    }
    expect((await api.raw(world.slug, 'POST', '/api/v1/tokens', { body: { ...body, password: 'wrong' }, headers: { authorization: `Bearer ${world.token}` } })).status).toBe(401)
  })

  test('a subset of the abilities narrows what the token may do', async () => {
    const { abilities: granted, plain_text_token } = await signIn({ abilities: ['taxes:view', 'taxes:create'] })
    expect(granted).toEqual(['taxes:view', 'taxes:create'])
    const client = api.client(world.slug, plain_text_token)
    expect((await client.me.get()).abilities).toEqual(['taxes:view', 'taxes:create'])
    expect((await client.taxes.list()).data).not.toEqual([])
    await expect(client.taxes.delete(1)).rejects.toMatchObject({ status: 403, code: 'forbidden', message: 'This action is unauthorized.' })
    await expect(client.contacts.list()).rejects.toMatchObject({ status: 403 })
  })

  test('no abilities at all are none', async () => {
    const { plain_text_token } = await signIn({ abilities: [] })
    const client = api.client(world.slug, plain_text_token)
    expect((await client.me.get()).abilities).toEqual([])
    await expect(client.taxes.list()).rejects.toMatchObject({ status: 403 })
  })

  test('an ability that does not exist, or stands twice, is refused', async () => {
    await expect(signIn({ abilities: ['taxes:view', 'taxes:frobnicate'] })).rejects.toMatchObject({ status: 422, errors: { 'abilities.1': [expect.stringContaining('is not one of the allowed values')] } })
    await expect(signIn({ abilities: ['taxes:view', 'taxes:view'] })).rejects.toMatchObject({ status: 422, errors: { abilities: ['The abilities has a duplicate value.'] } })
  })

  test('expires when it was told to, not before', async () => {
    const { expires_at, plain_text_token } = await signIn({ expires_at: soon(3_000) })
    expect(Date.parse(expires_at!)).toBeGreaterThan(Date.now())
    const client = api.client(world.slug, plain_text_token)
    expect(await works(client)).toBe(true)
    await until(false, () => works(client))
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(expires_at!))
  })

  test('an expiry in the past is refused, with the right password alone', async () => {
    await expect(signIn({ expires_at: soon(-1_000) })).rejects.toMatchObject({ status: 422, errors: { expires_at: ['The expires at must be a date after now.'] } })
    await expect(signIn({ expires_at: soon(-1_000), password: 'wrong' })).rejects.toMatchObject({ status: 401 })
  })

  test.each(['2030-02-30T00:00:00Z', '2030-01-01', 'tomorrow', '9999-12-31T23:59:59-14:00', '2030-01-01T00:00:00+23:00', '2030-01-01T25:00:00Z'])('%s is no instant', async (expires_at) => {
    await expect(signIn({ expires_at })).rejects.toMatchObject({ status: 422, errors: { expires_at: [expect.stringContaining('is not a valid instant')] } })
  })

  test('an instant of another zone is answered in UTC', async () => {
    expect(await signIn({ expires_at: '2998-12-31T20:30:00.1234-04:00' })).toMatchObject({ expires_at: '2999-01-01T00:30:00.123Z' })
  })

  test('wants e-mail, password and name', async () => {
    const { status, body } = await api.raw(world.slug, 'POST', '/api/v1/tokens', { body: { email: 'ana', password: '', name: ' ' } })
    expect(status).toBe(422)
    expect(body.errors).toEqual({ email: ['The email must be a valid email address.'], password: ['The password field is required.'], name: ['The name field is required.'] })
  })

  test('a user who is not active cannot sign in', async () => {
    const { email, id } = await api.member(world.slug)
    expect(await signIn({ email })).toMatchObject({ name: 'test' })
    await api.sql(world.database, 'update users set is_active = false where id = $1', [id])
    await expect(signIn({ email })).rejects.toMatchObject({ status: 401, code: 'unauthenticated' })
  })

  test('five tries a minute for one e-mail, whatever its case, then 429 even for the right password', async () => {
    const guarded = await startSecond(api, { OPTIFLOW_RATE_LIMIT_LOGIN: '5' })
    const other = await api.member(world.slug)
    const attempt = (email: string, password: string) => guarded.raw(world.slug, 'POST', '/api/v1/tokens', { body: { email, password, name: 'x' } })
    for (const email of [world.email, world.email.toUpperCase(), world.email, world.email, world.email]) expect((await attempt(email, 'wrong')).status).toBe(401)
    const refused = await attempt(world.email, world.password)
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests', message: 'Too Many Attempts.' } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect((await attempt(other.email, world.password)).status).toBe(201)
  })

  test('works at once, also when somebody has just tried its id', async () => {
    const { id } = await signIn()
    const random = 'A'.repeat(40)
    const guess = `${id + 1}|${random}${crc32(random).toString(16).padStart(8, '0')}`
    expect(await works(api.client(world.slug, guess))).toBe(false)
    const next = await signIn()
    expect(next.id).toBe(id + 1)
    expect(await works(api.client(world.slug, next.plain_text_token))).toBe(true)
    expect(await works(api.client(world.slug, guess))).toBe(false)
  })

  test('leaves a line in the audit trail, without a user yet', async () => {
    const { id } = await signIn({ name: 'audited' })
    const [line] = await api.sql(world.database, `select operation, user_id, after from activities where subject_type = 'token' and subject_id = $1`, [id])
    expect(line).toMatchObject({ operation: 'tokens.create', user_id: null, after: { id, name: 'audited', abilities: ['*'] } })
  })
})

describe('tokens.list', () => {
  test('shows one\'s own tokens without their secrets, and nobody else\'s', async () => {
    const { client, token, email } = await api.member(world.slug)
    const second = await door.tokens.create({ email, password: world.password, name: 'second', abilities: ['invoices:view'], expires_at: '2999-01-01T00:00:00Z' })
    const { data, meta } = await client.tokens.list({ sort: 'name' })
    expect(data).toHaveLength(2)
    expect(data[0]).toEqual({ id: second.id, name: 'second', abilities: ['invoices:view'], last_used_at: null, expires_at: '2999-01-01T00:00:00.000Z', created_at: second.created_at })
    expect(data[1]).toMatchObject({ id: Number(token.split('|')[0]), name: 'test', abilities: ['*'], expires_at: null })
    expect(meta.total).toBe(2)
    expect((await world.owner.tokens.list({ per_page: 100 })).data.map(({ id }) => id)).not.toContain(second.id)
  })

  test('sorts by name and by age', async () => {
    const { client, email } = await api.member(world.slug)
    for (const name of ['b', 'a', 'C']) await door.tokens.create({ email, password: world.password, name })
    expect((await client.tokens.list({ sort: 'name' })).data.map(({ name }) => name)).toEqual(['a', 'b', 'C', 'test'])
    expect((await client.tokens.list({ sort: '-created_at' })).data.map(({ name }) => name)).toEqual(['C', 'a', 'b', 'test'])
  })
})

describe('tokens.revoke', () => {
  test('a revoked token stops working at once on this server', async () => {
    const { id, plain_text_token } = await signIn()
    const client = api.client(world.slug, plain_text_token)
    expect(await works(client)).toBe(true)
    expect(await world.owner.tokens.revoke(id)).toBeUndefined()
    expect(await works(client)).toBe(false)
    await expect(world.owner.tokens.revoke(id)).rejects.toMatchObject({ status: 404 })
  })

  test('another user\'s token is not there, and goes on working', async () => {
    const { client, token } = await api.member(world.slug)
    await expect(world.owner.tokens.revoke(Number(token.split('|')[0]))).rejects.toMatchObject({ status: 404, code: 'not_found', message: 'Not found.' })
    expect(await works(client)).toBe(true)
  })

  test('a second server notices within five seconds', async () => {
    const second = await startSecond(api)
    const { id, plain_text_token } = await signIn()
    const there = second.client(world.slug, plain_text_token)
    expect(await works(there)).toBe(true)
    await world.owner.tokens.revoke(id)
    await until(false, () => works(there))
  })
})

describe('tokens.revoke_current', () => {
  test('revokes the token in use and no other', async () => {
    const { plain_text_token } = await signIn()
    const client = api.client(world.slug, plain_text_token)
    expect(await client.tokens.revoke_current()).toBeUndefined()
    expect(await works(client)).toBe(false)
    expect(await works(world.owner)).toBe(true)
  })
})

describe('a token', () => {
  const unauthenticated = { message: 'Unauthenticated.', code: 'unauthenticated', request_id: '' }
  const ask = async (authorization?: string, slug = world.slug) => {
    const { status, headers, body } = await api.raw(slug, 'GET', '/api/v1/me', { headers: authorization === undefined ? {} : { authorization } })
    return { status, challenge: headers['www-authenticate'], body: { ...body, request_id: '' } }
  }

  test('of another tenant is none here, though its id is known here too', async () => {
    const other = await worldIn(api)
    expect(other.token.split('|')[0]).toBe('1')
    expect(await works(other.owner)).toBe(true)
    expect(await ask(`Bearer ${other.token}`)).toEqual({ status: 401, challenge: 'Bearer', body: unauthenticated })
    expect(await ask(`Bearer ${world.token}`, other.slug)).toEqual({ status: 401, challenge: 'Bearer', body: unauthenticated })
  })

  test.each<[string, (token: string) => string | undefined]>([
    ['no header', () => undefined],
    ['an empty header', () => ''],
    ['no token', () => 'Bearer'],
    ['another scheme', (token) => `Basic ${token}`],
    ['no scheme', (token) => token],
    ['a guess', () => 'Bearer 1|guess'],
    ['no bar', (token) => `Bearer ${token.replace('|', '')}`],
    ['no id', (token) => `Bearer |${token.split('|')[1]}`],
    ['another id', (token) => `Bearer 2|${token.split('|')[1]}`],
    ['an id of zero', (token) => `Bearer 0|${token.split('|')[1]}`],
    ['an id with a zero before it', (token) => `Bearer 01|${token.split('|')[1]}`],
    ['an id beyond 2^53', (token) => `Bearer 9999999999999999|${token.split('|')[1]}`],
    ['an id beyond 2^63', (token) => `Bearer 99999999999999999999|${token.split('|')[1]}`],
    ['a wrong checksum', (token) => `Bearer ${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`],
    ['another secret with its right checksum', (token) => `Bearer ${token.split('|')[0]}|${'A'.repeat(40)}${crc32('A'.repeat(40)).toString(16).padStart(8, '0')}`],
    ['eight kilobytes', () => `Bearer 1|${'A'.repeat(8192)}`],
    ['two tokens', (token) => `Bearer ${token}, Bearer ${token}`],
    ['something after it', (token) => `Bearer ${token}x`]
  ])('%s is 401, always with the same body', async (_, header) => {
    expect(await ask(header(world.token))).toEqual({ status: 401, challenge: 'Bearer', body: unauthenticated })
  })

  test('in the query is none', async () => {
    expect((await api.raw(world.slug, 'GET', `/api/v1/me?token=${world.token}&access_token=${world.token}`)).status).toBe(401)
  })

  test('the scheme is blind to case', async () => {
    expect(await ask(`bearer ${world.token}`)).toMatchObject({ status: 200 })
  })

  test('of a user who is not active is none', async () => {
    const { id, client, token } = await api.member(world.slug)
    expect(await works(client)).toBe(true)
    await api.sql(world.database, 'update users set is_active = false where id = $1', [id])
    await until(false, () => works(client))
    expect(await ask(`Bearer ${token}`)).toEqual({ status: 401, challenge: 'Bearer', body: unauthenticated })
  })

  test('notes its last use outside of the request: also that of a request which fails', async () => {
    const { client } = await api.member(world.slug)
    const lastUse = async () => (await tokenOf(client)).last_used_at
    await expect(client.me.update({ current_workspace_id: 999 })).rejects.toMatchObject({ status: 422 })
    await until(true, async () => (await lastUse()) !== null)
    expect(Math.abs(Date.parse((await lastUse())!) - Date.now())).toBeLessThan(10_000)
  })

  test('notes its last use at most once a minute', async () => {
    const [fresh, stale] = [await api.member(world.slug), await api.member(world.slug)]
    const used = async (token: string, seconds_ago: number) => {
      const [row] = await api.sql(world.database, `update tokens set last_used_at = now() - $2 * interval '1 second' where id = $1 returning last_used_at`, [Number(token.split('|')[0]), seconds_ago])
      return row.last_used_at as string
    }
    const [fifty, seventy] = [await used(fresh.token, 50), await used(stale.token, 70)]
    for (const { client } of [fresh, stale, fresh, stale]) await client.me.get()
    await until(true, async () => (await tokenOf(stale.client)).last_used_at !== seventy)
    expect((await tokenOf(fresh.client)).last_used_at).toBe(fifty)
    const noted = (await tokenOf(stale.client)).last_used_at
    await stale.client.me.get()
    await pause(200)
    expect((await tokenOf(stale.client)).last_used_at).toBe(noted)
  })

  const tokenOf = async (client: Optiflow) => (await client.tokens.list()).data[0]!
})

const ofMembers = [
  'workspaces:view', 'contacts:view', 'contacts:create', 'contacts:edit', 'products:view', 'products:create', 'products:edit', 'company:view', 'taxes:view', 'document_subtypes:view', 'currencies:view', 'bank_accounts:view',
  'invoices:view', 'invoices:create', 'invoices:edit', 'inventory:view'
]

describe('me.get', () => {
  test('an owner and an admin hold every ability, spelled out', async () => {
    const admin = await api.member(world.slug, { role: 'admin' })
    expect(await world.owner.me.get()).toEqual({
      id: 1, name: 'Ana Duarte', email: world.email, role: 'owner', current_workspace_id: 1, workspaces: expect.arrayContaining([{ id: 1, name: 'Main', slug: 'main' }]), abilities: [...abilities]
    })
    expect(await admin.client.me.get()).toMatchObject({ role: 'admin', abilities: [...abilities] })
  })

  test('a member holds the everyday ones, as far as the contract has them yet', async () => {
    const { client } = await api.member(world.slug)
    const me = await client.me.get()
    expect(me.role).toBe('member')
    expect([...me.abilities].sort()).toEqual(expect.arrayContaining([...ofMembers].sort()))
    expect(me.abilities.filter((ability) => /:delete$|^users|^view_all|^catalogue|view_cost|(taxes|document_subtypes|currencies|workspaces):(?!view)/.test(ability))).toEqual([])
  })

  test('a token narrows what its user may do and never widens it', async () => {
    const { client } = await api.member(world.slug, { abilities: ['contacts:view', 'taxes:delete', 'users:view', 'view_all_workspaces'] })
    expect((await client.me.get()).abilities).toEqual(['contacts:view'])
    await expect(client.users.list()).rejects.toMatchObject({ status: 403 })
    await expect(client.taxes.delete(1)).rejects.toMatchObject({ status: 403 })
  })
})

describe('me.update', () => {
  test('changes the name and the current workspace', async () => {
    const second = await world.owner.workspaces.create({ name: 'Norte' })
    const { client } = await api.member(world.slug, { workspace_ids: [1, second.id] })
    expect(await client.me.get()).toMatchObject({ current_workspace_id: 1 })
    expect(await client.me.update({ name: ' Luis Peralta ', current_workspace_id: second.id })).toMatchObject({ name: 'Luis Peralta', current_workspace_id: second.id })
    expect(await client.me.get()).toMatchObject({ name: 'Luis Peralta', current_workspace_id: second.id })
    const contact = await client.contacts.create({ name: 'There', contact_type: 'customer' })
    expect(contact.workspace_id).toBe(second.id)
  })

  test('a workspace that is not one\'s own, not active or not there is refused alike', async () => {
    const closed = await world.owner.workspaces.create({ name: 'Closed', is_active: false })
    const foreign = await world.owner.workspaces.create({ name: 'Foreign' })
    const { client } = await api.member(world.slug, { workspace_ids: [1, closed.id] })
    for (const current_workspace_id of [closed.id, foreign.id, 999_999]) {
      await expect(client.me.update({ current_workspace_id })).rejects.toMatchObject({ status: 422, errors: { current_workspace_id: ['The selected current workspace id is invalid.'] } })
    }
    expect((await client.me.get()).current_workspace_id).toBe(1)
  })

  test.each(['email', 'role', 'abilities', 'id', 'is_active', 'password'])('%s cannot be changed here', async (field) => {
    const { status, body } = await api.raw(world.slug, 'PATCH', '/api/v1/me', { headers: { authorization: `Bearer ${world.token}` }, body: { [field]: 'x' } })
    expect(status).toBe(422)
    expect(body.errors).toEqual({ [field]: [`The ${field.replaceAll('_', ' ')} field is not allowed.`] })
  })

  test('an empty name is refused', async () => {
    await expect(world.owner.me.update({ name: '  ' })).rejects.toMatchObject({ status: 422, errors: { name: ['The name field is required.'] } })
  })
})

describe('me.change_password', () => {
  const next = 'a much longer staple'

  test('the new password signs in, the old one no longer, and all other tokens are revoked', async () => {
    const { client, email } = await api.member(world.slug)
    const other = api.client(world.slug, (await signIn({ email })).plain_text_token)
    expect(await works(other)).toBe(true)
    expect(await client.me.change_password({ current_password: world.password, password: next })).toBeUndefined()
    expect(await works(other)).toBe(false)
    expect(await works(client)).toBe(true)
    expect((await client.tokens.list()).data).toHaveLength(1)
    await expect(signIn({ email })).rejects.toMatchObject({ status: 401 })
    expect(await signIn({ email, password: next })).toMatchObject({ name: 'test' })
  })

  test('the current password must be right; otherwise nothing changes', async () => {
    const { client, email } = await api.member(world.slug)
    const other = api.client(world.slug, (await signIn({ email })).plain_text_token)
    await expect(client.me.change_password({ current_password: 'wrong', password: next })).rejects.toMatchObject({ status: 422, errors: { current_password: ['The password is incorrect.'] } })
    expect(await works(other)).toBe(true)
    expect(await signIn({ email })).toMatchObject({ name: 'test' })
  })

  test('takes 12 to 128 characters', async () => {
    const { client } = await api.member(world.slug)
    const change = (current_password: string, password: string) => client.me.change_password({ current_password, password })
    await expect(change(world.password, 'x'.repeat(11))).rejects.toMatchObject({ status: 422, errors: { password: ['The password must be at least 12 characters.'] } })
    await expect(change(world.password, 'x'.repeat(129))).rejects.toMatchObject({ status: 422, errors: { password: ['The password must not be greater than 128 characters.'] } })
    await change(world.password, 'x'.repeat(12))
    await change('x'.repeat(12), '😀'.repeat(128))
    await change('😀'.repeat(128), 'x'.repeat(128))
  })

  test('spaces belong to a password', async () => {
    const { client, email } = await api.member(world.slug)
    await client.me.change_password({ current_password: world.password, password: `  ${next}  ` })
    await expect(signIn({ email, password: next })).rejects.toMatchObject({ status: 401 })
    expect(await signIn({ email, password: `  ${next}  ` })).toMatchObject({ name: 'test' })
    await client.me.change_password({ current_password: `  ${next}  `, password: ' '.repeat(12) })
    expect(await signIn({ email, password: ' '.repeat(12) })).toMatchObject({ name: 'test' })
  })

  test('keeps passwords with argon2id alone, also when the request had an idempotency key', async () => {
    const { client, id } = await api.member(world.slug)
    const body = { current_password: world.password, password: next }
    const reply = await client.me.change_password(body, { idempotencyKey: 'password-1' }).withResponse()
    expect((await client.me.change_password(body, { idempotencyKey: 'password-1' }).withResponse()).replayed).toBe(true)
    const [{ password_hash }] = await api.sql(world.database, 'select password_hash from users where id = $1', [id])
    expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    // A bare hash of the request would let whoever reads the database guess at both passwords, a billion a second.
    const [{ fingerprint }] = await api.sql(world.database, `select fingerprint from idempotency_keys where user_id = $1 and key = 'password-1'`, [id])
    const bare = createHash('sha256').update(JSON.stringify(['POST', '/api/v1/me/password', '', null, body])).digest()
    expect(reply.status).toBe(204)
    expect(fingerprint).toHaveLength(32)
    expect(fingerprint).not.toEqual(bare)
  })
})

describe('users.list', () => {
  let people: World
  const names = async (query?: Parameters<Optiflow['users']['list']>[0]) => (await people.owner.users.list(query)).data.map(({ name }) => name)

  beforeAll(async () => {
    people = await worldIn(api)
    for (const [name, role] of [['José Núñez', 'member'], ['alba', 'admin'], ['Zoe 100%', 'member']] as const) {
      const { id } = await api.member(people.slug, { role })
      await api.sql(people.database, 'update users set name = $2, email = $3 where id = $1', [id, name, `${name.slice(0, 3).toLowerCase()}@people.example`])
    }
    await api.sql(people.database, `update users set is_active = false where name = 'alba'`)
  })

  test('shows everyone of the tenant, newest first, without what is secret', async () => {
    const { data } = await people.owner.users.list()
    expect(data.map(({ name }) => name)).toEqual(['Zoe 100%', 'alba', 'José Núñez', 'Ana Duarte'])
    expect(Object.keys(data[0]!).sort()).toEqual(['created_at', 'email', 'id', 'is_active', 'name', 'role', 'updated_at'])
  })

  test('filters by role, state and last change', async () => {
    expect(await names({ filter: { role: ['owner', 'admin'] } })).toEqual(['alba', 'Ana Duarte'])
    expect(await names({ filter: { is_active: false } })).toEqual(['alba'])
    expect(await names({ filter: { role: ['member'], is_active: false } })).toEqual([])
    expect(await names({ filter: { updated_at_from: '2999-01-01T00:00:00Z' } })).toEqual([])
    expect(await names({ filter: { updated_at_from: '2020-01-01T00:00:00Z' } })).toHaveLength(4)
  })

  test('searches in name and e-mail, blind to case and accents, and takes signs as they are', async () => {
    expect(await names({ search: 'JOSE NUNEZ' })).toEqual(['José Núñez'])
    expect(await names({ search: 'zoe@people' })).toEqual(['Zoe 100%'])
    expect(await names({ search: '100%' })).toEqual(['Zoe 100%'])
    expect(await names({ search: '%' })).toEqual(['Zoe 100%'])
    expect(await names({ search: '_' })).toEqual([])
    expect(await names({ search: '\\' })).toEqual([])
  })

  test('sorts as people do, not as bytes', async () => {
    expect(await names({ sort: 'name' })).toEqual(['alba', 'Ana Duarte', 'José Núñez', 'Zoe 100%'])
    expect(await names({ sort: '-email' })).toEqual(['Zoe 100%', 'Ana Duarte', 'José Núñez', 'alba'])
    expect(await names({ sort: 'created_at' })).toEqual(['Ana Duarte', 'José Núñez', 'alba', 'Zoe 100%'])
  })

  test('is not for members', async () => {
    const { client } = await api.member(people.slug)
    await expect(client.users.list()).rejects.toMatchObject({ status: 403, code: 'forbidden' })
  })
})
