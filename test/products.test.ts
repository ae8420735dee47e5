import { randomUUID } from 'node:crypto'
import { ConflictError, NotFoundError, PermissionError, PreconditionFailedError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hold, waiting } from './support/locks.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

// As a new tenant of the Dominican Republic has them.
const itbis18 = 1
const itbis16 = 2
const exempt = 4
const tip = 5

let world: World
/** A colleague with the built-in role `member`: it sees no cost and deletes nothing. */
let member: Optiflow
let branch_id: number
let branch: Optiflow
let everywhere: Optiflow

beforeAll(async () => {
  world = await startWorld()
  member = (await world.api.member(world.slug)).client
  branch_id = (await world.owner.workspaces.create({ name: 'Santiago' })).id
  branch = world.api.client(world.slug, world.token, { workspaceId: branch_id })
  everywhere = world.api.client(world.slug, world.token, { workspaceId: '*' })
})
afterAll(() => world.api.stop())

const events = (id: number) => world.api.sql<{ type: string; sequence: number; workspace_id: number | null; data: unknown }>(
  world.database, `select type, sequence, workspace_id, data from events where subject_type = 'product' and subject_id = $1 order by sequence`, [id])
const activities = (id: number) => world.api.sql<{ operation: string; before: unknown; after: unknown }>(
  world.database, `select operation, before, after from activities where subject_type = 'product' and subject_id = $1 order by id`, [id])
const ledger = async (product_id: number, client = everywhere) => (await client.stock_movements.list({ filter: { product_id }, sort: 'id' })).data
const post = (body: object) => world.api.raw(world.slug, 'POST', '/api/v1/products', { headers: { authorization: `Bearer ${world.token}` }, body })

const disc = () => ({ name: 'Disco de corte 9"', sku: randomUUID(), product_type: 'product', price: '100.00' }) satisfies Schema<'ProductCreate'>

describe('products.create', () => {
  test('keeps all that is known of a product, and reads it back the same', async () => {
    const { id: category_id } = await world.owner.categories.create({ name: randomUUID() })
    const given = {
      ...disc(), price: '100.1250', cost: '65', description: 'Para metal', unit: 'unidad', category_id, default_tax_ids: [tip, itbis18], track_stock: true,
      allow_negative_stock: true, is_active: true, external_id: randomUUID()
    } satisfies Schema<'ProductCreate'>
    const { status, data, headers, etag } = await world.owner.products.create({ ...given, initial_quantity: '40', minimum_quantity: '10.5' }).withResponse()
    expect(status).toBe(201)
    expect(headers.get('Location')).toBe(`${world.api.origin(world.slug)}/api/v1/products/${data.id}`)
    expect(data).toEqual({
      ...given, price: '100.125', cost: '65.00', margin_rate: '35.08', workspace_id: 1, stock: { quantity: '40.00', minimum_quantity: '10.50', status: 'in_stock' },
      id: expect.any(Number), created_at: expect.any(String), updated_at: data.created_at
    })
    const reply = await world.owner.products.get(data.id).withResponse()
    expect(reply.data).toEqual(data)
    expect(reply.etag).toBe(etag)
  })

  test('asks for no more than name, sku, type and price', async () => {
    const given = disc()
    expect(await world.owner.products.create(given)).toEqual({
      ...given, id: expect.any(Number), workspace_id: 1, cost: null, margin_rate: null, description: null, unit: null, category_id: null, default_tax_ids: [itbis18], track_stock: true,
      allow_negative_stock: false, is_active: true, external_id: null, stock: { quantity: '0.00', minimum_quantity: '0.00', status: 'out_of_stock' },
      created_at: expect.any(String), updated_at: expect.any(String)
    })
    expect((await post({})).body.errors).toEqual({
      name: ['The name field is required.'], sku: ['The sku field is required.'], product_type: ['The product type field is required.'], price: ['The price field is required.']
    })
  })

  test('says what happened: one event, one line in the audit trail', async () => {
    const product = await world.product({ cost: '1' })
    expect(await events(product.id)).toEqual([{ type: 'product.created', sequence: 1, workspace_id: 1, data: product }])
    expect(await activities(product.id)).toEqual([{ operation: 'products.create', before: null, after: product }])
  })

  test('takes a SKU and an id of another system once in the tenant', async () => {
    const { sku, external_id } = await world.product({ external_id: randomUUID() })
    expect(await errorsOf(world.product({ sku }, branch))).toEqual({ sku: ['The sku has already been taken.'] })
    expect(await errorsOf(world.product({ external_id }, branch))).toEqual({ external_id: ['The external id has already been taken.'] })
    const other = await worldIn(world.api)
    expect((await other.product({ sku, external_id })).sku).toBe(sku)
  })

  test('a service never has stock', async () => {
    const service = await world.service()
    expect(service).toMatchObject({ track_stock: false, stock: null })
    expect((await world.owner.products.get(service.id)).stock).toBeNull()
    expect(await errorsOf(world.service({ track_stock: true }))).toEqual({ track_stock: ['A service does not track stock.'] })
    expect(await errorsOf(world.service({ initial_quantity: '1' }))).toEqual({ initial_quantity: ['A product that does not track stock has no quantity.'] })
    expect(await errorsOf(world.service({ minimum_quantity: '1' }))).toHaveProperty('minimum_quantity')
    expect(await errorsOf(world.service({ initial_quantities: [{ workspace_id: 1, quantity: '1' }] }))).toHaveProperty('initial_quantities')
    expect(await errorsOf(world.product({ track_stock: false }))).toEqual({ initial_quantity: ['A product that does not track stock has no quantity.'] })
  })

  test('bears the default taxes unless others are given', async () => {
    const fresh = await worldIn(world.api)
    expect((await fresh.product()).default_tax_ids).toEqual([itbis18])
    await fresh.owner.taxes.update(tip, { is_default: true })
    expect((await fresh.product()).default_tax_ids).toEqual([itbis18, tip])
    expect((await fresh.product({ default_tax_ids: [] })).default_tax_ids).toEqual([])
    expect((await fresh.product({ default_tax_ids: [tip, itbis16] })).default_tax_ids).toEqual([tip, itbis16])
  })

  test('bears no taxes that exclude each other, come twice or are not there', async () => {
    const twice = { default_tax_ids: ['The default tax ids must not contain more than one exclusive tax.'] }
    expect(await errorsOf(world.product({ default_tax_ids: [itbis18, itbis16] }))).toEqual(twice)
    expect(await errorsOf(world.product({ default_tax_ids: [tip, exempt, itbis16] }))).toEqual(twice)
    expect(await errorsOf(world.product({ default_tax_ids: [tip, 999] }))).toEqual({ 'default_tax_ids.1': ['The selected default_tax_ids.1 is invalid.'] })
    expect(await errorsOf(world.product({ default_tax_ids: [tip, tip] }))).toEqual({ default_tax_ids: ['The default tax ids has a duplicate value.'] })
  })

  test('shows cost and margin to those who may see them', async () => {
    const product = await world.product({ price: '30.00', cost: '20.00' })
    expect(product).toMatchObject({ cost: '20.00', margin_rate: '33.33' })
    expect(await world.product({ price: '0', cost: '1' })).toMatchObject({ margin_rate: null })
    expect(await world.product({ price: '10', cost: '15' })).toMatchObject({ margin_rate: '-50.00' })
    for (const seen of [await member.products.get(product.id), (await member.products.list({ filter: { sku: product.sku } })).data[0], await world.product({}, member)]) {
      expect(seen).not.toHaveProperty('cost')
      expect(seen).not.toHaveProperty('margin_rate')
    }
    expect(await refusalOf(world.product({ cost: '1' }, member))).toBeInstanceOf(PermissionError)
    const narrow = (await world.api.member(world.slug, { role: 'owner', abilities: ['products:view'] })).client
    expect(await narrow.products.get(product.id)).not.toHaveProperty('cost')
  })

  test('enters the first stock into the ledger', async () => {
    const product = await world.product({ cost: '65.00', initial_quantity: '40.5' })
    expect(await ledger(product.id)).toEqual([{
      id: expect.any(Number), product_id: product.id, workspace_id: 1, type: 'initial', quantity: '40.50', previous_quantity: '0.00', current_quantity: '40.50', unit_cost: '65.00',
      invoice_id: null, credit_note_id: null, stock_receipt_id: null, stock_adjustment_id: null, stock_transfer_id: null, reference: null, note: null, user_id: 1, created_at: product.created_at
    }])
    const empty = await world.product({ initial_quantity: '0', minimum_quantity: '3' })
    expect(empty.stock).toEqual({ quantity: '0.00', minimum_quantity: '3.00', status: 'out_of_stock' })
    expect(await ledger(empty.id)).toEqual([])
    expect(await errorsOf(world.product({ initial_quantity: '0.00001' }))).toHaveProperty('initial_quantity')
    expect(await errorsOf(world.product({ initial_quantity: '-1' }))).toHaveProperty('initial_quantity')
  })

  test('opens the stock of several workspaces at once', async () => {
    const { id } = await world.owner.products.create({ ...disc(), workspace_id: null, initial_quantities: [{ workspace_id: 1, quantity: '40' }, { workspace_id: branch_id, quantity: '8', minimum_quantity: '10' }] })
    expect((await world.owner.products.get(id)).stock).toEqual({ quantity: '40.00', minimum_quantity: '0.00', status: 'in_stock' })
    expect((await branch.products.get(id)).stock).toEqual({ quantity: '8.00', minimum_quantity: '10.00', status: 'low_stock' })
    expect((await everywhere.products.get(id)).stock).toBeNull()
    expect((await ledger(id)).map(({ workspace_id, type, quantity }) => [workspace_id, type, quantity])).toEqual([[1, 'initial', '40.00'], [branch_id, 'initial', '8.00']])
  })

  test('opens no stock twice, in two ways, or out of reach', async () => {
    const opened = (initial_quantities: Schema<'InitialQuantity'>[], more: Partial<Schema<'ProductCreate'>> = {}, client = world.owner) => client.products.create({ ...disc(), initial_quantities, ...more })
    const here = { workspace_id: 1, quantity: '1' }
    const there = { workspace_id: branch_id, quantity: '1' }
    const shared = { workspace_id: null }
    expect(await errorsOf(opened([here, here], shared))).toEqual({ 'initial_quantities.1.workspace_id': ['The initial_quantities.1.workspace_id has a duplicate value.'] })
    expect(await errorsOf(opened([here, there]))).toEqual({ 'initial_quantities.1.workspace_id': ['The selected initial_quantities.1.workspace_id is invalid.'] })
    expect(await errorsOf(opened([{ workspace_id: 999, quantity: '1' }], shared))).toHaveProperty(['initial_quantities.0.workspace_id'])
    expect(await errorsOf(opened([there], {}, member))).toHaveProperty(['initial_quantities.0.workspace_id'])
    expect(await errorsOf(opened([here], { initial_quantity: '1' }))).toHaveProperty('initial_quantities')
    expect((await opened([here], {}, member)).stock?.quantity).toBe('1.00')
  })

  test('is shared with all workspaces only by those who may', async () => {
    const shared = await world.product({ workspace_id: null })
    expect((await branch.products.get(shared.id)).stock?.quantity).toBe('0.00')
    expect(await refusalOf(world.product({ workspace_id: null }, member))).toBeInstanceOf(PermissionError)
    expect(await errorsOf(world.product({ workspace_id: 1 }, branch))).toEqual({ workspace_id: ['The selected workspace id is invalid.'] })
    expect(await errorsOf(world.product({}, everywhere))).toEqual({ workspace_id: ['The workspace id field is required.'] })
  })

  test('names every field that cannot be', async () => {
    const { status, body } = await post({ ...disc(), price: 100, stock: null, margin_rate: '1', is_active: 'yes', category_id: '3' })
    expect(status).toBe(422)
    expect(body.errors).toEqual({
      stock: ['The stock field is not allowed.'], margin_rate: ['The margin rate field is not allowed.'], price: ['The price must be a string, not a JSON number.'],
      is_active: ['The is active field must be true or false.'], category_id: ['The category id must be an integer.']
    })
    expect(await errorsOf(world.product({ category_id: 999 }))).toEqual({ category_id: ['The selected category id is invalid.'] })
    expect(await errorsOf(world.product({ price: '1.00005' }))).toEqual({ price: ['The price must not have more than 4 digits after the point.'] })
    expect(await errorsOf(world.product({ price: '10000000000' }))).toHaveProperty('price')
  })
})

describe('products.get', () => {
  test('of another workspace is not there, except for those who look at all', async () => {
    const product = await world.product({}, branch)
    expect(await refusalOf(world.owner.products.get(product.id))).toBeInstanceOf(NotFoundError)
    expect(await everywhere.products.get(product.id)).toEqual({ ...product, stock: null })
    const stranger = await worldIn(world.api)
    expect(await refusalOf(stranger.owner.products.get(product.id))).toBeInstanceOf(NotFoundError)
  })
})

describe('products.update', () => {
  test('changes what is named and keeps the rest', async () => {
    const before = await world.product({ cost: '5', description: 'x', unit: 'caja', default_tax_ids: [itbis16, tip], minimum_quantity: '2', external_id: randomUUID() })
    const after = await world.owner.products.update(before.id, { price: '8', description: null })
    expect(after).toEqual({ ...before, price: '8.00', margin_rate: '37.50', description: null, updated_at: expect.any(String) })
    expect(await world.owner.products.get(before.id)).toEqual(after)
    expect((await events(before.id)).slice(1)).toEqual([{ type: 'product.updated', sequence: 2, workspace_id: 1, data: after }])
    expect((await activities(before.id))[1]).toEqual({ operation: 'products.update', before, after })
  })

  test('by one who does not see the cost leaves it as it was', async () => {
    const product = await world.product({ cost: '65.00', initial_quantity: undefined })
    expect(await member.products.update(product.id, { name: 'Renamed' })).not.toHaveProperty('cost')
    expect(await world.owner.products.get(product.id)).toMatchObject({ name: 'Renamed', cost: '65.00', margin_rate: '35.00' })
    expect(await refusalOf(member.products.update(product.id, { cost: '1' }))).toBeInstanceOf(PermissionError)
    expect(await refusalOf(member.products.update(product.id, { cost: null }))).toBeInstanceOf(PermissionError)
    expect(await world.owner.products.update(product.id, { cost: null })).toMatchObject({ cost: null, margin_rate: null })
  })

  test('leaves the margin to what the goods on the shelf cost, where there are some', async () => {
    const product = await world.product({ cost: '65.00', workspace_id: null })
    expect(await world.owner.products.update(product.id, { cost: '80' })).toMatchObject({ cost: '80.00', margin_rate: '35.00' })
    const santiago = world.api.client(world.slug, world.token, { workspaceId: branch_id })
    expect(await santiago.products.get(product.id)).toMatchObject({ cost: '80.00', margin_rate: '20.00' })
    const everywhere = world.api.client(world.slug, world.token, { workspaceId: '*' })
    expect(await everywhere.products.get(product.id)).toMatchObject({ margin_rate: '20.00' })
  })

  test('replaces the taxes as a whole', async () => {
    const product = await world.product({ default_tax_ids: [itbis18, tip] })
    expect((await world.owner.products.update(product.id, { default_tax_ids: [tip, itbis16] })).default_tax_ids).toEqual([tip, itbis16])
    expect(await errorsOf(world.owner.products.update(product.id, { default_tax_ids: [itbis18, exempt] }))).toHaveProperty('default_tax_ids')
    expect((await world.owner.products.update(product.id, { name: 'Renamed' })).default_tax_ids).toEqual([tip, itbis16])
    expect((await world.owner.products.update(product.id, { default_tax_ids: [] })).default_tax_ids).toEqual([])
  })

  test('becomes a service only without its stock', async () => {
    const product = await world.product()
    expect(await errorsOf(world.owner.products.update(product.id, { product_type: 'service' }))).toEqual({ track_stock: ['A service does not track stock.'] })
    expect(await world.owner.products.update(product.id, { product_type: 'service', track_stock: false })).toMatchObject({ product_type: 'service', stock: null })
    expect(await errorsOf(world.owner.products.update(product.id, { track_stock: true }))).toHaveProperty('track_stock')
  })

  test('never touches the stock', async () => {
    const product = await world.product()
    for (const field of ['initial_quantity', 'minimum_quantity', 'initial_quantities', 'stock']) {
      expect(await errorsOf(world.owner.products.update(product.id, { [field]: '1' }))).toEqual({ [field]: [`The ${field.replaceAll('_', ' ')} field is not allowed.`] })
    }
  })

  test('keeps SKUs and ids of other systems apart', async () => {
    const [one, other] = [await world.product({ external_id: randomUUID() }), await world.product()]
    expect(await errorsOf(world.owner.products.update(other.id, { sku: one.sku }))).toEqual({ sku: ['The sku has already been taken.'] })
    expect(await errorsOf(world.owner.products.update(other.id, { external_id: one.external_id }))).toEqual({ external_id: ['The external id has already been taken.'] })
    expect(await errorsOf(world.owner.products.update(other.id, { category_id: 999 }))).toEqual({ category_id: ['The selected category id is invalid.'] })
  })

  test('sharing, and taking back, is for those who may', async () => {
    const product = await world.product()
    expect(await refusalOf(member.products.update(product.id, { workspace_id: null }))).toBeInstanceOf(PermissionError)
    expect((await world.owner.products.update(product.id, { workspace_id: null })).workspace_id).toBeNull()
    expect((await branch.products.get(product.id)).stock).toEqual({ quantity: '0.00', minimum_quantity: '0.00', status: 'out_of_stock' })
    expect(await refusalOf(member.products.update(product.id, { workspace_id: 1 }))).toBeInstanceOf(PermissionError)
    await world.owner.products.update(product.id, { workspace_id: 1 })
    expect(await refusalOf(branch.products.get(product.id))).toBeInstanceOf(NotFoundError)
  })

  test('takes no product away from where it lay, lies or is kept', async () => {
    const shared = (more: Partial<Schema<'ProductCreate'>> = {}) => world.product({ workspace_id: null, ...more })
    const [lies, lay, kept, counted] = [await shared(), await shared(), await shared({ allow_negative_stock: true }), await shared()]
    const set = (product_id: number, quantity: string) => branch.stock_adjustments.create({ reason: 'x', items: [{ product_id, adjustment_type: 'set', quantity }] })
    for (const { id } of [lies, lay]) await set(id, '3')
    await set(lay.id, '0')
    const { id: reservation } = await branch.stock_reservations.create({ product_id: kept.id, quantity: '1', expires_at: '2999-01-01T00:00:00Z' })
    for (const { id } of [lies, lay, kept]) {
      const refusal = await refusalOf(world.owner.products.update(id, { workspace_id: 1, name: 'Taken back' }))
      expect([refusal.code, refusal.message]).toEqual(['in_use', 'A product that another workspace has moved, or keeps for somebody, stays shared.'])
      expect(await branch.products.get(id)).toMatchObject({ workspace_id: null, name: expect.not.stringContaining('Taken') })
    }
    await branch.stock_reservations.release(reservation)
    expect(await world.owner.products.update(kept.id, { workspace_id: 1 })).toMatchObject({ workspace_id: 1, stock: { quantity: '40.00' } })
    // A count that found nothing opens a shelf on which nothing ever lay.
    await set(counted.id, '0')
    await world.owner.products.update(counted.id, { workspace_id: 1 })
    expect((await everywhere.stock_levels.list({ filter: { product_id: [kept.id, counted.id] } })).data.map(({ workspace_id }) => workspace_id)).toEqual([1, 1])
  })

  test('takes a product back from who is about to sell it elsewhere, or the other way round', async () => {
    const [first, second] = [await world.product({ workspace_id: null, allow_negative_stock: true }), await world.product({ workspace_id: null, allow_negative_stock: true })]
    const { id: contact_id } = await world.contact({ workspace_id: null })
    const sell = (product_id: number) => branch.invoices.create({ contact_id, items: [{ product_id, quantity: '1' }] })
    const takeBack = (id: number) => world.owner.products.update(id, { workspace_id: 1 })
    const lock = 'select 1 from products where id = $1 for update'
    let release = await hold(world, lock, [first.id])
    const taken = takeBack(first.id)
    await waiting(world, 1)
    const late = errorsOf(sell(first.id))
    await waiting(world, 2)
    await release()
    expect((await taken).workspace_id).toBe(1)
    expect(await late).toEqual({ 'items.0.product_id': ['The selected items.0.product_id is invalid.'] })
    release = await hold(world, lock, [second.id])
    const sold = sell(second.id)
    await waiting(world, 1)
    const refused = refusalOf(takeBack(second.id))
    await waiting(world, 2)
    await release()
    expect((await sold).status).toBe('pending_payment')
    expect((await refused).code).toBe('in_use')
  })

  test('keeps what two people changed at once, and tells it in its order', async () => {
    const product = await world.product({ default_tax_ids: [itbis18] })
    const release = await hold(world, 'select 1 from products where id = $1 for update', [product.id])
    const one = world.owner.products.update(product.id, { default_tax_ids: [itbis16, tip] })
    await waiting(world, 1)
    const other = world.owner.products.update(product.id, { name: 'Renamed' })
    await waiting(world, 2)
    await release()
    const first = await one
    expect(await other).toMatchObject({ name: 'Renamed', default_tax_ids: [itbis16, tip] })
    expect((await activities(product.id))[2]).toEqual({ operation: 'products.update', before: first, after: await other })
  })

  test('beside a sale of it waits for that only to tell what happened in its order', async () => {
    const product = await world.product({ initial_quantity: '11', minimum_quantity: '10' })
    const { id: contact_id } = await world.contact()
    // Who sells it holds it so.
    const end = await hold(world, 'select 1 from products where id = $1 for key share', [product.id])
    expect(await world.owner.products.update(product.id, { price: '120' })).toMatchObject({ price: '120.00' })
    await end()
    const release = await hold(world, `select 1 from document_subtypes where type = 'invoice' and is_default for update`)
    const sold = world.owner.invoices.create({ contact_id, items: [{ product_id: product.id, quantity: '1' }] })
    await waiting(world, 1)
    const changed = world.owner.products.update(product.id, { price: '130' })
    await waiting(world, 2)
    await release()
    await Promise.all([sold, changed])
    expect((await events(product.id)).map(({ type, sequence }) => `${sequence} ${type}`)).toEqual(['1 product.created', '2 product.updated', '3 product.stock_low', '4 product.updated'])
  })

  test('of another workspace, under all of them, or of what has changed, is refused', async () => {
    const product = await world.product({}, branch)
    expect(await refusalOf(world.owner.products.update(product.id, { name: 'Mine' }))).toBeInstanceOf(NotFoundError)
    expect(await errorsOf(everywhere.products.update(product.id, { name: 'Mine' }))).toHaveProperty('workspace_id')
    const { etag } = await branch.products.get(product.id).withResponse()
    await branch.products.update(product.id, { name: 'First' }, { ifMatch: etag })
    expect(await refusalOf(branch.products.update(product.id, { name: 'Second' }, { ifMatch: etag }))).toBeInstanceOf(PreconditionFailedError)
    expect((await branch.products.get(product.id)).name).toBe('First')
  })
})

describe('products.delete', () => {
  test('takes away what was never moved nor sold', async () => {
    const product = await world.product({ initial_quantity: '0', minimum_quantity: '5' })
    expect(await world.owner.products.delete(product.id)).toBeUndefined()
    expect(await refusalOf(world.owner.products.get(product.id))).toBeInstanceOf(NotFoundError)
    expect((await activities(product.id)).at(-1)).toEqual({ operation: 'products.delete', before: product, after: null })
  })

  test('leaves what a movement or a document names', async () => {
    const moved = await world.product()
    const sold = await world.service()
    const contact = await world.contact()
    await world.owner.invoices.create({ contact_id: contact.id, draft: true, items: [{ product_id: sold.id, quantity: '1' }] })
    for (const { id } of [moved, sold]) {
      const refusal = await refusalOf(world.owner.products.delete(id))
      expect(refusal).toBeInstanceOf(ConflictError)
      expect(refusal.code).toBe('in_use')
      expect((await world.owner.products.update(id, { is_active: false })).is_active).toBe(false)
    }
  })

  test.each(['sold', 'brought back', 'brought', 'kept'] as const)('waits for who has %s it and not yet written that down', async (what) => {
    const [product, other] = [await world.product({ initial_quantity: '0', allow_negative_stock: true }), await world.product()]
    const { id: contact_id } = await world.contact()
    const items = [product, other].map(({ id }) => ({ product_id: id, quantity: '1' }))
    const sell = () => world.owner.invoices.create({ contact_id, items })
    const sale = what === 'brought back' ? await sell() : null
    if (sale) await world.owner.stock_adjustments.create({ reason: 'x', items: [{ product_id: product.id, adjustment_type: 'set', quantity: '0' }] })
    const acts = {
      sold: sell, 'brought back': () => world.owner.invoices.cancel(sale!.id, { reason: 'x' }),
      brought: () => world.owner.stock_receipts.create({ items: items.map((item) => ({ ...item, unit_cost: '1' })) }),
      async kept() {
        const { id } = await world.owner.quotations.create({ contact_id, items })
        await world.owner.quotations.send(id)
        return world.owner.quotations.approve(id, { reserve: true })
      }
    }
    // It has the level of the product by then, and waits for that of the other one.
    const release = await hold(world, 'select 1 from stock_levels where product_id = $1 for update', [other.id])
    const done = acts[what]()
    await waiting(world, 1)
    const deleted = refusalOf(world.owner.products.delete(product.id))
    await waiting(world, 2)
    await release()
    expect(await done).toMatchObject({ id: expect.any(Number) })
    expect((await deleted).code).toBe('in_use')
  })

  test('while a sale of it waits leaves the sale without it', async () => {
    const product = await world.product({ initial_quantity: '0', allow_negative_stock: true })
    const { id: contact_id } = await world.contact()
    const release = await hold(world, `
      with taxes as (delete from product_taxes where product_id = $1), levels as (delete from stock_levels where product_id = $1) delete from products where id = $1`, [product.id])
    const sale = errorsOf(world.owner.invoices.create({ contact_id, items: [{ product_id: product.id, quantity: '1' }] }))
    await waiting(world, 1)
    await release()
    expect(await sale).toEqual({ 'items.0.product_id': ['The selected items.0.product_id is invalid.'] })
  })

  test('needs the right, the right workspace and what was last read', async () => {
    const product = await world.service()
    expect(await refusalOf(member.products.delete(product.id))).toBeInstanceOf(PermissionError)
    expect(await refusalOf(branch.products.delete(product.id))).toBeInstanceOf(NotFoundError)
    const { etag } = await world.owner.products.get(product.id).withResponse()
    await world.owner.products.update(product.id, { name: 'Changed' })
    expect(await refusalOf(world.owner.products.delete(product.id, { ifMatch: etag }))).toBeInstanceOf(PreconditionFailedError)
    expect((await world.owner.products.get(product.id)).name).toBe('Changed')
  })
})

describe('products.list', () => {
  let shop: World
  let tools: number
  beforeAll(async () => {
    shop = await worldIn(world.api)
    tools = (await shop.owner.categories.create({ name: 'Herramientas' })).id
    await shop.product({ name: 'Taladro', sku: 'b-2', price: '900', category_id: tools, initial_quantity: '3', minimum_quantity: '5', external_id: 'x-1' })
    await shop.product({ name: 'árbol', sku: 'A-1', price: '1000', description: 'Para la rueda', initial_quantity: '6', minimum_quantity: '5' })
    await shop.product({ name: 'Broca 5%', sku: 'c_3', price: '20.5', category_id: tools, initial_quantity: '5', minimum_quantity: '5' })
    await shop.product({ name: 'Catálogo', sku: 'd-4', price: '0', track_stock: false, is_active: false, initial_quantity: undefined })
    await shop.service({ name: 'Visita', sku: 'e-5', price: '1500' })
  })
  const names = async (query: Parameters<Optiflow['products']['list']>[0]) => (await shop.owner.products.list(query)).data.map(({ name }) => name)

  test('shows the newest first, as GET shows each', async () => {
    const { data, meta } = await shop.owner.products.list()
    expect(meta.total).toBe(5)
    expect(data).toEqual(await Promise.all(data.map(({ id }) => shop.owner.products.get(id))))
    expect(data.map(({ name }) => name)).toEqual(['Visita', 'Catálogo', 'Broca 5%', 'árbol', 'Taladro'])
  })

  test('filters', async () => {
    expect(await names({ filter: { product_type: 'service' } })).toEqual(['Visita'])
    expect(await names({ filter: { is_active: false } })).toEqual(['Catálogo'])
    expect(await names({ filter: { track_stock: false }, sort: 'name' })).toEqual(['Catálogo', 'Visita'])
    expect(await names({ filter: { category_id: tools }, sort: 'name' })).toEqual(['Broca 5%', 'Taladro'])
    expect(await names({ filter: { sku: ['A-1', 'e-5'] }, sort: 'name' })).toEqual(['árbol', 'Visita'])
    expect(await names({ filter: { external_id: 'x-1' } })).toEqual(['Taladro'])
    expect(await names({ filter: { category_id: 999 } })).toEqual([])
    const { updated_at } = await shop.owner.products.update((await shop.owner.products.list({ filter: { sku: 'b-2' } })).data[0]!.id, { unit: 'u' })
    expect(await names({ filter: { updated_at_from: updated_at } })).toEqual(['Taladro'])
  })

  test('knows what is low: at or below the minimum', async () => {
    expect(await names({ filter: { low_stock: true }, sort: 'name' })).toEqual(['Broca 5%', 'Taladro'])
    expect(await names({ filter: { low_stock: false }, sort: 'name' })).toEqual(['árbol', 'Catálogo', 'Visita'])
    const all = shop.api.client(shop.slug, shop.token, { workspaceId: '*' })
    expect((await all.products.list({ filter: { low_stock: true }, sort: 'name' })).data.map(({ name }) => name)).toEqual(['Broca 5%', 'Taladro'])
  })

  test('knows what has run out: at zero or below, and what was never on the shelf', async () => {
    const kiosk = await worldIn(world.api)
    const [contact, last, owed] = [await kiosk.contact(), await kiosk.product({ name: 'Last', initial_quantity: '1' }), await kiosk.product({ name: 'Owed', initial_quantity: '1', allow_negative_stock: true })]
    await kiosk.product({ name: 'Low', initial_quantity: '1', minimum_quantity: '2' })
    await kiosk.product({ name: 'Never', initial_quantity: undefined })
    await kiosk.service({ name: 'Visit' })
    await kiosk.owner.invoices.create({ contact_id: contact.id, items: [{ product_id: last.id, quantity: '1' }, { product_id: owed.id, quantity: '3' }] })
    const found = async (filter: { out_of_stock?: boolean; low_stock?: boolean }, client = kiosk.owner) => (await client.products.list({ filter, sort: 'name' })).data.map(({ name }) => name)
    expect(await found({ out_of_stock: true })).toEqual(['Last', 'Never', 'Owed'])
    expect(await found({ out_of_stock: false })).toEqual(['Low', 'Visit'])
    expect(await found({ low_stock: true, out_of_stock: false })).toEqual(['Low'])
    expect(await found({ out_of_stock: true }, kiosk.api.client(kiosk.slug, kiosk.token, { workspaceId: '*' }))).toEqual(['Last', 'Owed'])
  })

  test('sorts', async () => {
    expect(await names({ sort: 'name' })).toEqual(['árbol', 'Broca 5%', 'Catálogo', 'Taladro', 'Visita'])
    expect(await names({ sort: '-sku' })).toEqual(['Visita', 'Catálogo', 'Broca 5%', 'Taladro', 'árbol'])
    expect(await names({ sort: 'price' })).toEqual(['Catálogo', 'Broca 5%', 'Taladro', 'árbol', 'Visita'])
    expect(await names({ sort: '-created_at' })).toEqual(['Visita', 'Catálogo', 'Broca 5%', 'árbol', 'Taladro'])
  })

  test('finds by a part, blind to case and accents, in name, SKU and description', async () => {
    expect(await names({ search: 'ARBOL' })).toEqual(['árbol'])
    expect(await names({ search: 'catalogo' })).toEqual(['Catálogo'])
    expect(await names({ search: 'E-5' })).toEqual(['Visita'])
    expect(await names({ search: 'la Rueda' })).toEqual(['árbol'])
    expect(await names({ search: '%' })).toEqual(['Broca 5%'])
    expect(await names({ search: '_' })).toEqual(['Broca 5%'])
    expect(await names({ search: '\\' })).toEqual([])
  })

  test('of a workspace: its own and the shared ones, with its own stock; under * all, without stock', async () => {
    const search = randomUUID()
    await world.product({ name: `main ${search}` })
    await world.product({ name: `branch ${search}` }, branch)
    await world.owner.products.create({ ...disc(), name: `shared ${search}`, workspace_id: null, initial_quantities: [{ workspace_id: branch_id, quantity: '7' }] })
    const seen = async (client: Optiflow) => (await client.products.list({ search, sort: 'name' })).data.map(({ name, stock }) => [name.split(' ')[0], stock?.quantity])
    expect(await seen(world.owner)).toEqual([['main', '40.00'], ['shared', '0.00']])
    expect(await seen(branch)).toEqual([['branch', '40.00'], ['shared', '7.00']])
    expect(await seen(everywhere)).toEqual([['branch', undefined], ['main', undefined], ['shared', undefined]])
  })
})

describe('categories.create', () => {
  test('keeps a category', async () => {
    const { data, headers, etag } = await world.owner.categories.create({ name: 'Discos', description: 'De corte' }).withResponse()
    expect(data).toEqual({ id: expect.any(Number), name: 'Discos', description: 'De corte', created_at: expect.any(String), updated_at: data.created_at })
    expect(headers.get('Location')).toBe(`${world.api.origin(world.slug)}/api/v1/product-categories/${data.id}`)
    expect((await world.owner.categories.get(data.id).withResponse()).etag).toBe(etag)
    expect((await branch.categories.get(data.id))).toEqual(data)
  })

  test('of a name once', async () => {
    await world.owner.categories.create({ name: 'Sierras' })
    expect(await errorsOf(world.owner.categories.create({ name: 'Sierras' }))).toEqual({ name: ['The name has already been taken.'] })
    expect(await errorsOf(world.owner.categories.create({ name: '' }))).toEqual({ name: ['The name field is required.'] })
  })
})

describe('categories.get', () => {
  test('that is not there', async () => {
    expect(await refusalOf(world.owner.categories.get(999_999))).toBeInstanceOf(NotFoundError)
  })
})

describe('categories.update', () => {
  test('changes what is named and keeps the rest', async () => {
    const category = await world.owner.categories.create({ name: 'Pinturas', description: 'De agua' })
    const { etag } = await world.owner.categories.get(category.id).withResponse()
    const after = await world.owner.categories.update(category.id, { name: 'Pinturas y más' })
    expect(after).toEqual({ ...category, name: 'Pinturas y más', updated_at: expect.any(String) })
    expect(await refusalOf(world.owner.categories.update(category.id, { name: 'Late' }, { ifMatch: etag }))).toBeInstanceOf(PreconditionFailedError)
    expect(await world.owner.categories.update(category.id, { description: null })).toMatchObject({ name: 'Pinturas y más', description: null })
    const other = await world.owner.categories.create({ name: 'Clavos' })
    expect(await errorsOf(world.owner.categories.update(other.id, { name: 'Pinturas y más' }))).toHaveProperty('name')
    expect(await refusalOf(world.owner.categories.update(999_999, { name: 'X' }))).toBeInstanceOf(NotFoundError)
  })
})

describe('categories.delete', () => {
  test('is refused while a product belongs to it', async () => {
    const { id } = await world.owner.categories.create({ name: 'Motores' })
    const product = await world.product({ category_id: id })
    expect((await refusalOf(world.owner.categories.delete(id))).code).toBe('in_use')
    expect(await refusalOf(member.categories.delete(id))).toBeInstanceOf(PermissionError)
    await world.owner.products.update(product.id, { category_id: null })
    await world.owner.categories.delete(id)
    expect(await refusalOf(world.owner.categories.get(id))).toBeInstanceOf(NotFoundError)
    expect(await refusalOf(world.owner.categories.delete(id))).toBeInstanceOf(NotFoundError)
  })
})

describe('categories.list', () => {
  test('sorts and finds', async () => {
    const shop = await worldIn(world.api)
    for (const name of ['Óxidos', 'pernos', 'Aceros']) await shop.owner.categories.create({ name })
    const names = async (query: Parameters<Optiflow['categories']['list']>[0]) => (await shop.owner.categories.list(query)).data.map(({ name }) => name)
    expect(await names({ sort: 'name' })).toEqual(['Aceros', 'Óxidos', 'pernos'])
    expect(await names({})).toEqual(['Aceros', 'pernos', 'Óxidos'])
    expect(await names({ search: 'OXI' })).toEqual(['Óxidos'])
    expect(await names({ filter: { updated_at_from: '2999-01-01T00:00:00Z' } })).toEqual([])
  })
})
