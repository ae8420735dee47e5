import type { Optiflow } from '@optiflow/sdk'
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

const forbidden = { message: 'This action is unauthorized.', code: 'forbidden', request_id: '' }
const names = async (client: Optiflow, query?: Parameters<Optiflow['workspaces']['list']>[0]) => (await client.workspaces.list({ per_page: 100, ...query })).data.map(({ name }) => name)

describe('workspaces.list', () => {
  test('shows those that one belongs to, also to an owner', async () => {
    const { owner, slug } = await worldIn(api)
    const admin = await api.member(slug, { role: 'admin', workspace_ids: [1] })
    const theirs = await admin.client.workspaces.create({ name: 'Theirs' })
    const cashier = await api.member(slug, { workspace_ids: [theirs.id] })
    expect(await names(owner)).toEqual(['Main'])
    expect(await names(admin.client)).toEqual(['Theirs', 'Main'])
    expect(await names(cashier.client)).toEqual(['Theirs'])
    expect((await api.member(slug, { workspace_ids: [] }).then(({ client }) => client.workspaces.list())).meta.total).toBe(0)
  })

  test('filters, sorts and searches', async () => {
    const { owner } = await worldIn(api)
    for (const given of [{ name: 'Peñón', code: 'PN-1' }, { name: 'norte' }, { name: 'Sur', is_active: false }]) await owner.workspaces.create(given)
    expect(await names(owner, { filter: { is_active: false } })).toEqual(['Sur'])
    expect(await names(owner, { filter: { is_active: true }, sort: 'name' })).toEqual(['Main', 'norte', 'Peñón'])
    expect(await names(owner, { sort: '-created_at' })).toEqual(['Sur', 'norte', 'Peñón', 'Main'])
    expect(await names(owner, { search: 'penon' })).toEqual(['Peñón'])
    expect(await names(owner, { search: 'pn-1' })).toEqual(['Peñón'])
    expect(await names(owner, { filter: { updated_at_from: '2999-01-01T00:00:00Z' } })).toEqual([])
  })
})

describe('workspaces.create', () => {
  test('the calling user owns it and belongs to it', async () => {
    const reply = await world.owner.workspaces.create({ name: ' Santiago ', code: 'STI', description: '', address: 'Calle del Sol 45', phone: '809-555-0145' }).withResponse()
    expect(reply.data).toEqual({
      id: expect.any(Number), name: 'Santiago', code: 'STI', description: null, address: 'Calle del Sol 45', phone: '809-555-0145', is_active: true, slug: 'santiago', is_owner: true,
      owner: { id: 1, name: 'Ana Duarte', email: world.email }, created_at: expect.any(String), updated_at: expect.any(String)
    })
    expect(reply.headers.get('location')).toBe(`${api.origin(world.slug)}/api/v1/workspaces/${reply.data.id}`)
    expect((await world.owner.me.get()).workspaces).toContainEqual({ id: reply.data.id, name: 'Santiago', slug: 'santiago' })
    expect(await world.owner.contacts.list({}, { workspaceId: reply.data.id })).toMatchObject({ data: [] })
  })

  test('of equal names each gets a slug of its own', async () => {
    const slugs: string[] = []
    for (const name of ['Centro', 'CENTRO!', 'Centro 4', 'céntro', 'Centro', 'Centro 2']) slugs.push((await world.owner.workspaces.create({ name })).slug)
    expect(slugs).toEqual(['centro', 'centro-2', 'centro-4', 'centro-3', 'centro-5', 'centro-2-2'])
  })

  test('also when they are made at the same time', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => world.owner.workspaces.create({ name: 'Zona' })))
    expect(made.map(({ slug }) => slug).sort()).toEqual(['zona', 'zona-2', 'zona-3', 'zona-4', 'zona-5'])
  })

  test('a name is needed, and no longer than 255 characters', async () => {
    await expect(world.owner.workspaces.create({ name: ' ' })).rejects.toMatchObject({ status: 422, errors: { name: ['The name field is required.'] } })
    await expect(world.owner.workspaces.create({ name: 'x'.repeat(256) })).rejects.toMatchObject({ status: 422, errors: { name: ['The name must not be greater than 255 characters.'] } })
    expect((await world.owner.workspaces.create({ name: '😀'.repeat(255) })).slug).toMatch(/^workspace/)
  })

  test.each(['slug', 'owner_id', 'is_owner', 'id', 'created_at'])('%s is not for the caller to say', async (field) => {
    const { status, body } = await api.raw(world.slug, 'POST', '/api/v1/workspaces', { headers: { authorization: `Bearer ${world.token}` }, body: { name: 'x', [field]: 1 } })
    expect(status).toBe(422)
    expect(Object.keys(body.errors)).toEqual([field])
  })

  test('is not for members', async () => {
    const { client } = await api.member(world.slug)
    await expect(client.workspaces.create({ name: 'Mine' })).rejects.toMatchObject({ status: 403 })
  })
})

describe('workspaces.get', () => {
  test('gives one of one\'s own and says who owns it', async () => {
    const { client, id } = await api.member(world.slug, { role: 'admin' })
    const theirs = await client.workspaces.create({ name: 'Theirs' })
    expect(await client.workspaces.get(theirs.id)).toEqual(theirs)
    expect(await client.workspaces.get(1)).toMatchObject({ name: 'Main', is_owner: false, owner: { id: 1 } })
    expect(theirs).toMatchObject({ is_owner: true, owner: { id } })
  })

  test('one that is not one\'s own, or not there, is not found, even by an owner', async () => {
    const { client } = await api.member(world.slug, { role: 'admin' })
    const theirs = await client.workspaces.create({ name: 'Theirs too' })
    for (const id of [theirs.id, 999_999, Number.MAX_SAFE_INTEGER]) await expect(world.owner.workspaces.get(id)).rejects.toMatchObject({ status: 404, code: 'not_found', message: 'Not found.' })
  })
})

describe('workspaces.update', () => {
  test('changes what is named and keeps the rest, the slug too', async () => {
    const before = await world.owner.workspaces.create({ name: 'Bonao', code: 'BON', phone: '1' })
    const after = await world.owner.workspaces.update(before.id, { name: 'Bonao Sur', code: null })
    expect(after).toEqual({ ...before, name: 'Bonao Sur', code: null, updated_at: after.updated_at })
    expect(Date.parse(after.updated_at)).toBeGreaterThanOrEqual(Date.parse(before.updated_at))
    expect(await world.owner.workspaces.get(before.id)).toEqual(after)
  })

  test('of another\'s is not found, and changes nothing', async () => {
    const { client } = await api.member(world.slug, { role: 'admin' })
    const theirs = await client.workspaces.create({ name: 'Hands off' })
    await expect(world.owner.workspaces.update(theirs.id, { name: 'Mine' })).rejects.toMatchObject({ status: 404 })
    await expect(world.owner.workspaces.update(theirs.id, { is_active: false })).rejects.toMatchObject({ status: 404 })
    expect(await client.workspaces.get(theirs.id)).toEqual(theirs)
  })

  test('the last active workspace stays active', async () => {
    const { owner } = await worldIn(api)
    await expect(owner.workspaces.update(1, { is_active: false })).rejects.toMatchObject({ status: 409, code: 'invalid_state', message: 'The last active workspace stays active.' })
    const second = await owner.workspaces.create({ name: 'Second' })
    expect(await owner.workspaces.update(1, { is_active: false })).toMatchObject({ is_active: false })
    await expect(owner.workspaces.update(second.id, { is_active: false })).rejects.toMatchObject({ status: 409 })
    // What is off already may be told so again.
    expect(await owner.workspaces.update(1, { is_active: false, name: 'Old' })).toMatchObject({ is_active: false, name: 'Old' })
    expect(await owner.workspaces.update(1, { is_active: true })).toMatchObject({ is_active: true })
  })

  test('of all that are switched off at the same time one stays', async () => {
    const { owner } = await worldIn(api)
    const ids = [1]
    for (const name of ['a', 'b', 'c']) ids.push((await owner.workspaces.create({ name })).id)
    const outcomes = await Promise.allSettled(ids.toReversed().map((id) => owner.workspaces.update(id, { is_active: false })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 409, code: 'invalid_state' } })
    expect(await names(owner, { filter: { is_active: true } })).toHaveLength(1)
  })
})

describe('the workspace of a request', () => {
  const ask = async (token: string, workspace: string | undefined, method = 'GET', body?: object) => {
    const headers = { authorization: `Bearer ${token}`, ...(workspace !== undefined && { 'x-workspace-id': workspace }) }
    const answer = await api.raw(world.slug, method, '/api/v1/contacts', { headers, body })
    return { status: answer.status, body: answer.body.code ? { ...answer.body, request_id: '' } : answer.body }
  }
  const contact = { name: 'Somebody', contact_type: 'customer' }
  let mine: number
  let foreign: number
  let closed: number
  beforeAll(async () => {
    mine = (await world.owner.workspaces.create({ name: 'Mine' })).id
    foreign = (await world.owner.workspaces.create({ name: 'Not mine' })).id
    closed = (await world.owner.workspaces.create({ name: 'No more', is_active: false })).id
  })

  test('is the current one without a header', async () => {
    const { client } = await api.member(world.slug, { workspace_ids: [foreign, mine] })
    expect(await client.contacts.create({ name: 'First', contact_type: 'customer' })).toMatchObject({ workspace_id: Math.min(mine, foreign) })
    await client.me.update({ current_workspace_id: foreign })
    expect(await client.contacts.create({ name: 'Second', contact_type: 'customer' })).toMatchObject({ workspace_id: foreign })
  })

  test('is the named one', async () => {
    const { client } = await api.member(world.slug, { workspace_ids: [1, mine] })
    const there = await client.contacts.create({ name: 'There', contact_type: 'customer' }, { workspaceId: mine })
    expect(there.workspace_id).toBe(mine)
    expect(await client.contacts.get(there.id, { workspaceId: mine })).toMatchObject({ id: there.id })
    await expect(client.contacts.get(there.id, { workspaceId: 1 })).rejects.toMatchObject({ status: 404 })
    await expect(client.contacts.get(there.id)).rejects.toMatchObject({ status: 404 })
  })

  test('of a current one that was closed falls back to the first of one\'s own', async () => {
    const closing = await world.owner.workspaces.create({ name: 'Closing' })
    const { client } = await api.member(world.slug, { workspace_ids: [mine, closing.id] })
    await client.me.update({ current_workspace_id: closing.id })
    await world.owner.workspaces.update(closing.id, { is_active: false })
    expect(await client.me.get()).toMatchObject({ current_workspace_id: mine, workspaces: [{ id: mine, name: 'Mine', slug: 'mine' }] })
    expect(await client.contacts.create({ name: 'Fallen back', contact_type: 'customer' })).toMatchObject({ workspace_id: mine })
    await world.owner.workspaces.update(closing.id, { is_active: true })
    expect(await client.me.get()).toMatchObject({ current_workspace_id: closing.id })
  })

  test('without any of one\'s own there is none', async () => {
    const { client, token } = await api.member(world.slug, { workspace_ids: [] })
    expect((await client.me.get()).current_workspace_id).toBeNull()
    expect(await ask(token, undefined)).toEqual({ status: 403, body: forbidden })
    expect((await client.taxes.list()).data).not.toEqual([])
  })

  test('that is not one\'s own, not active or not there is 403, always with the same body', async () => {
    const { token } = await api.member(world.slug, { workspace_ids: [1, closed] })
    for (const id of [foreign, closed, 999_999, Number.MAX_SAFE_INTEGER]) expect(await ask(token, String(id)), String(id)).toEqual({ status: 403, body: forbidden })
    expect(await ask(token, '1')).toMatchObject({ status: 200 })
  })

  test.each(['0', '01', '-1', '1.0', '1,2', 'main', '', '**', '9007199254740992', '1'.repeat(30), 'null'])('"%s" is malformed', async (header) => {
    expect(await ask(world.token, header)).toEqual({ status: 400, body: { message: 'The X-Workspace-ID header must be a workspace id or *.', code: 'malformed_request', request_id: '' } })
  })

  test('two of them are malformed', async () => {
    const { status } = await api.raw(world.slug, 'GET', '/api/v1/contacts', { headers: { authorization: `Bearer ${world.token}`, 'x-workspace-id': ['1', '1'] } })
    expect(status).toBe(400)
  })

  test('* reads all of them by an owner, and is 403 for a member or a narrowed token', async () => {
    const here = await world.owner.contacts.create({ name: 'Here', contact_type: 'customer' }, { workspaceId: 1 })
    const there = await world.owner.contacts.create({ name: 'There', contact_type: 'customer' }, { workspaceId: mine })
    const ids = (await world.owner.contacts.list({ per_page: 100 }, { workspaceId: '*' })).data.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([here.id, there.id]))
    expect(await world.owner.contacts.get(there.id, { workspaceId: '*' })).toMatchObject({ workspace_id: mine })
    const { token } = await api.member(world.slug)
    const narrow = await api.member(world.slug, { role: 'admin', abilities: ['contacts:view'] })
    expect(await ask(token, '*')).toEqual({ status: 403, body: forbidden })
    expect(await ask(narrow.token, '*')).toEqual({ status: 403, body: forbidden })
  })

  test('a write under * is 422, after the body was looked at', async () => {
    expect(await ask(world.token, '*', 'POST', contact)).toMatchObject({ status: 422, body: { code: 'validation_failed', errors: { workspace_id: ['The workspace id field is required.'] } } })
    expect(await ask(world.token, '*', 'POST', {})).toMatchObject({ status: 422, body: { errors: { name: ['The name field is required.'] } } })
  })

  test('an owner may name any active workspace of the tenant, a member only its own', async () => {
    const admin = await api.member(world.slug, { role: 'admin', workspace_ids: [] })
    expect(await ask(admin.token, String(foreign))).toMatchObject({ status: 200 })
    expect(await ask(admin.token, String(closed))).toEqual({ status: 403, body: forbidden })
    expect(await ask(world.token, String(foreign), 'POST', contact)).toMatchObject({ status: 201, body: { data: { workspace_id: foreign } } })
    const narrow = await api.member(world.slug, { role: 'admin', workspace_ids: [1], abilities: ['contacts:view'] })
    expect(await ask(narrow.token, String(foreign))).toEqual({ status: 403, body: forbidden })
  })

  test('a body that names another workspace than the context is refused', async () => {
    expect(await ask(world.token, '1', 'POST', { ...contact, workspace_id: mine })).toMatchObject({ status: 422, body: { errors: { workspace_id: ['The selected workspace id is invalid.'] } } })
    expect(await ask(world.token, String(mine), 'POST', { ...contact, workspace_id: mine })).toMatchObject({ status: 201, body: { data: { workspace_id: mine } } })
    expect(await ask(world.token, '1', 'POST', { ...contact, workspace_id: null })).toMatchObject({ status: 201, body: { data: { workspace_id: null } } })
  })

  test('operations of the whole tenant do not look at it', async () => {
    for (const header of ['nonsense', '999999', '*']) {
      const { status } = await api.raw(world.slug, 'GET', '/api/v1/taxes', { headers: { authorization: `Bearer ${world.token}`, 'x-workspace-id': header } })
      expect(status, header).toBe(200)
    }
  })
})
