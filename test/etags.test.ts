import type { Optiflow, Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Api } from './support/api.ts'
import { startWorld, type World } from './support/world.ts'

let world: World
let api: Api
let owner: Optiflow
beforeAll(async () => {
  world = await startWorld()
  ;({ api, owner } = world)
})
afterAll(() => api.stop())

let made = 0
const tax = () => owner.taxes.create({ name: `Tax ${++made}`, type: 'other', rate: '5' })
const send = (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) => api.raw(world.slug, method, `/api/v1${path}`, { headers: { authorization: `Bearer ${world.token}`, ...headers }, body })
const etagOf = async (path: string) => (await send('GET', path)).headers.etag!
const versionOf = (etag: string | null | undefined) => Number(/^"(\d+)-[0-9a-f]{16}"$/.exec(etag ?? '')?.[1])

describe('an ETag', () => {
  test('is strong: the version of the row and a hash of the answer', async () => {
    const { id } = await tax()
    const paths = [`/taxes/${id}`, '/me', '/workspaces/1', '/document-subtypes/1']
    for (const path of paths) expect(await etagOf(path), path).toMatch(/^"[1-9]\d*-[0-9a-f]{16}"$/)
    expect((await send('GET', '/taxes')).headers).not.toHaveProperty('etag')
    expect((await send('GET', '/taxes/999999')).headers).not.toHaveProperty('etag')
  })

  test('of what was created or changed is that of a later GET', async () => {
    const created = await owner.taxes.create({ name: `Tax ${++made}`, type: 'other', rate: '5' }).withResponse()
    const path = `/taxes/${created.data.id}`
    expect(await etagOf(path)).toBe(created.etag)
    const updated = await owner.taxes.update(created.data.id, { rate: '6' }).withResponse()
    expect(await etagOf(path)).toBe(updated.etag)
    const contact = await owner.contacts.create({ name: 'Somebody', contact_type: 'customer', addresses: [{ type: 'billing', street: 'Calle 1' }] }).withResponse()
    expect(await etagOf(`/contacts/${contact.data.id}`)).toBe(contact.etag)
    const product = await owner.products.create({ name: 'Thing', sku: 'THING', product_type: 'product', price: '1.5', initial_quantity: '3' }).withResponse()
    expect(await etagOf(`/products/${product.data.id}`)).toBe(product.etag)
    const workspace = await owner.workspaces.create({ name: 'Branch' }).withResponse()
    expect(await etagOf(`/workspaces/${workspace.data.id}`)).toBe(workspace.etag)
    const series = await owner.document_subtypes.create({ name: 'x', type: 'invoice', prefix: 'ETAG' }).withResponse()
    expect(await etagOf(`/document-subtypes/${series.data.id}`)).toBe(series.etag)
    for (const draft of [true, false]) {
      const invoice = await owner.invoices.create({ contact_id: contact.data.id, draft, items: [{ product_id: product.data.id, quantity: '1' }] }).withResponse()
      expect(await etagOf(`/invoices/${invoice.data.id}`)).toBe(invoice.etag)
    }
  })

  test('grows by a version with each change, and with nothing else', async () => {
    const { id } = await tax()
    const first = await etagOf(`/taxes/${id}`)
    expect(await etagOf(`/taxes/${id}`)).toBe(first)
    const { etag: second } = await owner.taxes.update(id, { rate: '6' }).withResponse()
    const { etag: third } = await owner.taxes.update(id, { rate: '5' }).withResponse()
    expect([versionOf(first), versionOf(second), versionOf(third)]).toEqual([1, 2, 3])
    await expect(owner.taxes.update(id, { name: 'ITBIS 18%' })).rejects.toMatchObject({ status: 422 })
    expect(await etagOf(`/taxes/${id}`)).toBe(third)
  })

  test('is another when the answer is another, though the row is the same', async () => {
    const { id } = await owner.contacts.create({ name: 'Debtor', contact_type: 'customer' })
    const service = await world.service()
    const before = await etagOf(`/contacts/${id}`)
    await owner.invoices.create({ contact_id: id, items: [{ product_id: service.id, quantity: '1' }] })
    const after = await etagOf(`/contacts/${id}`)
    expect(after).not.toBe(before)
    expect(versionOf(after)).toBe(versionOf(before))
    expect((await send('GET', `/contacts/${id}`, { 'if-none-match': before })).status).toBe(200)
    expect((await send('PATCH', `/contacts/${id}`, { 'if-match': before }, { name: 'Debtor still' })).status).toBe(200)
  })

  test('of the same row is another for a token that sees less of it', async () => {
    const { id } = await owner.products.create({ name: 'Dear', sku: 'DEAR', product_type: 'service', price: '2', cost: '1' })
    const { token } = await api.member(world.slug)
    const whole = await etagOf(`/products/${id}`)
    const less = (await send('GET', `/products/${id}`, { authorization: `Bearer ${token}` })).headers.etag
    expect(less).not.toBe(whole)
    expect((await send('GET', `/products/${id}`, { authorization: `Bearer ${token}`, 'if-none-match': whole })).status).toBe(200)
  })
})

describe('If-None-Match', () => {
  test('answers 304 without a body while nothing has changed, then 200', async () => {
    const { id } = await tax()
    const etag = await etagOf(`/taxes/${id}`)
    const same = await send('GET', `/taxes/${id}`, { 'if-none-match': etag })
    expect([same.status, same.text, same.headers.etag, same.headers['cache-control']]).toEqual([304, '', etag, 'private, no-cache'])
    expect(same.headers).not.toHaveProperty('content-type')
    expect(same.headers).toHaveProperty('x-request-id')
    expect(same.headers).toHaveProperty('x-ratelimit-remaining')
    await owner.taxes.update(id, { rate: '6' })
    expect((await send('GET', `/taxes/${id}`, { 'if-none-match': etag })).status).toBe(200)
  })

  test('compares with a whole list, weakly, and * with anything', async () => {
    const etag = await etagOf('/taxes/1')
    const version = etag.slice(0, etag.indexOf('-'))
    const statusOf = async (header: string) => (await send('GET', '/taxes/1', { 'if-none-match': header })).status
    for (const header of [etag, `"a", ${etag}`, `${etag},"b"`, `W/${etag}`, `W/"a",  W/${etag}`, '*', ' * ']) expect(await statusOf(header), header).toBe(304)
    for (const header of ['', '"a"', etag.slice(1, -1), `${version}-0000000000000000"`, version, `${etag.slice(0, -1)}x"`, etag.toUpperCase().replace('"', '"x')]) expect(await statusOf(header), header).toBe(200)
  })

  test('counts for HEAD, and for nothing but reads', async () => {
    const { id } = await tax()
    const etag = await etagOf(`/taxes/${id}`)
    expect((await send('HEAD', `/taxes/${id}`, { 'if-none-match': etag })).status).toBe(304)
    expect((await send('PATCH', `/taxes/${id}`, { 'if-none-match': '*' }, { rate: '6' })).status).toBe(200)
    expect((await send('GET', '/taxes/999999', { 'if-none-match': '*' })).status).toBe(404)
    expect((await send('GET', '/taxes', { 'if-none-match': '*' })).status).toBe(200)
  })

  test('gives nothing through the SDK when there is nothing new', async () => {
    const { etag, data } = await owner.taxes.get(1).withResponse()
    expect(await owner.taxes.get(1, { ifNoneMatch: etag! })).toBeUndefined()
    expect(await owner.taxes.get(1, { ifNoneMatch: '"0-0"' })).toEqual(data)
  })
})

describe('If-Match', () => {
  const stale = { status: 412, code: 'precondition_failed', message: 'The resource has changed since it was read.' }

  test('lets through who has seen the latest version, and stops who has not', async () => {
    const { id } = await tax()
    const seen = (await owner.taxes.get(id).withResponse()).etag!
    expect(await owner.taxes.update(id, { rate: '6' }, { ifMatch: seen })).toMatchObject({ rate: '6.00' })
    await expect(owner.taxes.update(id, { rate: '7' }, { ifMatch: seen })).rejects.toMatchObject(stale)
    await expect(owner.taxes.delete(id, { ifMatch: seen })).rejects.toMatchObject(stale)
    expect(await owner.taxes.get(id)).toMatchObject({ rate: '6.00' })
    await owner.taxes.delete(id, { ifMatch: (await owner.taxes.get(id).withResponse()).etag! })
  })

  test('stands before acts too', async () => {
    const series: Schema<'DocumentSubtype'> = await owner.document_subtypes.create({ name: 'x', type: 'invoice', prefix: 'ACT' })
    const seen = await etagOf(`/document-subtypes/${series.id}`)
    await owner.document_subtypes.set_preferred(series.id, { ifMatch: seen })
    await expect(owner.document_subtypes.set_default(series.id, { ifMatch: seen })).rejects.toMatchObject(stale)
    await expect(owner.document_subtypes.set_preferred(series.id, { ifMatch: seen })).rejects.toMatchObject(stale)
    expect(await owner.document_subtypes.get(series.id)).toMatchObject({ is_default: false })
    const [contact, service] = [await world.contact(), await world.service()]
    const draft = await owner.invoices.create({ contact_id: contact.id, draft: true, items: [{ product_id: service.id, quantity: '1' }] }).withResponse()
    await owner.invoices.update(draft.data.id, { notes: 'Changed' })
    await expect(owner.invoices.issue(draft.data.id, { ifMatch: draft.etag! })).rejects.toMatchObject(stale)
    await expect(owner.invoices.delete(draft.data.id, { ifMatch: draft.etag! })).rejects.toMatchObject(stale)
    expect(await owner.invoices.get(draft.data.id)).toMatchObject({ status: 'draft' })
  })

  test('stands before oneself and one\'s workspaces', async () => {
    const seen = await etagOf('/me')
    await owner.me.update({ name: 'Ana D.' }, { ifMatch: seen })
    await expect(owner.me.update({ name: 'Ana' }, { ifMatch: seen })).rejects.toMatchObject(stale)
    const place = await etagOf('/workspaces/1')
    await owner.workspaces.update(1, { phone: '1' }, { ifMatch: place })
    await expect(owner.workspaces.update(1, { phone: '2' }, { ifMatch: place })).rejects.toMatchObject(stale)
  })

  test('compares the version, in a list too, and * with anything', async () => {
    const { id } = await tax()
    const statusOf = async (header: string) => (await send('PATCH', `/taxes/${id}`, { 'if-match': header }, { rate: '5' })).status
    for (const header of ['*', '"1-whatever", *', '"zz"', '']) {
      const before = versionOf(await etagOf(`/taxes/${id}`))
      expect(await statusOf(header), header).toBe(header === '*' ? 200 : 412)
      expect(versionOf(await etagOf(`/taxes/${id}`))).toBe(before + (header === '*' ? 1 : 0))
    }
    const etag = await etagOf(`/taxes/${id}`)
    const version = versionOf(etag)
    for (const header of [`W/${etag}`, etag.slice(1, -1), `"${version}"`, `"${version}0-0"`, `"${version + 1}-0"`, `"0${version}-0"`]) expect(await statusOf(header), header).toBe(412)
    expect(await statusOf(`"999-0", ${etag}`)).toBe(200)
  })

  test('of what is not there is 404', async () => {
    expect((await send('PATCH', '/taxes/999999', { 'if-match': '*' }, { rate: '5' })).status).toBe(404)
  })

  test('of two who saw the same, one writes', async () => {
    const { id } = await tax()
    const etag = await etagOf(`/taxes/${id}`)
    const statuses = await Promise.all(Array.from({ length: 6 }, (_, at) => send('PATCH', `/taxes/${id}`, { 'if-match': etag }, { rate: `${at + 10}` }).then(({ status }) => status)))
    expect(statuses.sort()).toEqual([200, 412, 412, 412, 412, 412])
  })
})
