import { randomUUID } from 'node:crypto'
import { NotFoundError, PermissionError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrder } from './support/invariants.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
let branch: Optiflow
let everywhere: Optiflow
let supplier: Schema<'Contact'>

beforeAll(async () => {
  world = await startWorld()
  const { id } = await world.owner.workspaces.create({ name: 'Santiago' })
  branch = world.api.client(world.slug, world.token, { workspaceId: id })
  everywhere = world.api.client(world.slug, world.token, { workspaceId: '*' })
  supplier = await world.contact({ contact_type: 'supplier', workspace_id: null })
})
afterAll(async () => {
  await expectOrder(world.api, world.database)
  await world.api.stop()
})

const receive = (items: Schema<'StockReceiptItemCreate'>[], more: Partial<Schema<'StockReceiptCreate'>> = {}, client = world.owner) => client.stock_receipts.create({ items, ...more })
const level = async (product_id: number, client = world.owner) => (await client.stock_levels.list({ filter: { product_id } })).data[0]
const ledger = async (product_id: number, client = world.owner) => (await client.stock_movements.list({ filter: { product_id }, sort: 'id', per_page: 100 })).data
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santo_Domingo' }).format(new Date())

describe('stock_receipts.create', () => {
  test('brings goods with their cost, and moves the average towards it', async () => {
    const product = await world.product({ initial_quantity: '38', cost: '65' })
    const receipt = await receive([{ product_id: product.id, quantity: '20', unit_cost: '68' }], { contact_id: supplier.id, receipt_date: '2026-03-03', reference: 'FAC-2291', note: 'Dos cajas' })
    expect(receipt).toEqual({
      id: expect.any(Number), workspace_id: 1, contact_id: supplier.id, receipt_date: '2026-03-03', reference: 'FAC-2291', note: 'Dos cajas',
      items: [{ product_id: product.id, quantity: '20.00', unit_cost: '68.00' }], created_by: 1, created_at: expect.any(String)
    })
    expect(await level(product.id)).toMatchObject({ quantity: '58.00', available: '58.00', average_cost: '66.0345' })
    expect((await ledger(product.id)).at(-1)).toMatchObject({
      type: 'in', quantity: '20.00', previous_quantity: '38.00', current_quantity: '58.00', unit_cost: '68.00', stock_receipt_id: receipt.id, reference: 'FAC-2291', note: 'Dos cajas', user_id: 1, invoice_id: null
    })
    // What is sold goes at the average.
    const { id: contact_id } = await world.contact()
    await world.owner.invoices.create({ contact_id, items: [{ product_id: product.id, quantity: '8' }] })
    expect((await ledger(product.id)).at(-1)).toMatchObject({ type: 'out', unit_cost: '66.0345' })
    expect(await level(product.id)).toMatchObject({ quantity: '50.00', average_cost: '66.0345' })
    expect((await world.owner.products.get(product.id)).margin_rate).toBe('33.97')
  })

  test('is of today and of nobody unless it says otherwise', async () => {
    const product = await world.product({ initial_quantity: undefined })
    expect(await receive([{ product_id: product.id, quantity: '1', unit_cost: '0' }])).toMatchObject({ receipt_date: today(), contact_id: null, reference: null, note: null })
    expect(await level(product.id)).toMatchObject({ quantity: '1.00', average_cost: '0.00' })
  })

  test('keeps two lines of one product, each with its own cost', async () => {
    const product = await world.product({ initial_quantity: undefined })
    const other = await world.product({ initial_quantity: '1', cost: '9' })
    await receive([{ product_id: product.id, quantity: '3', unit_cost: '1.5' }, { product_id: other.id, quantity: '1', unit_cost: '10' }, { product_id: product.id, quantity: '1', unit_cost: '3.5' }])
    expect((await ledger(product.id)).map(({ quantity, current_quantity, unit_cost }) => [quantity, current_quantity, unit_cost])).toEqual([['3.00', '3.00', '1.50'], ['1.00', '4.00', '3.50']])
    expect(await level(product.id)).toMatchObject({ quantity: '4.00', average_cost: '2.00' })
    expect(await level(other.id)).toMatchObject({ quantity: '2.00', average_cost: '9.50' })
  })

  test('starts the average anew where the shelf owes', async () => {
    const product = await world.product({ initial_quantity: '1', cost: '5', allow_negative_stock: true })
    const { id: contact_id } = await world.contact()
    await world.owner.invoices.create({ contact_id, items: [{ product_id: product.id, quantity: '4' }] })
    await receive([{ product_id: product.id, quantity: '10', unit_cost: '7' }])
    expect(await level(product.id)).toMatchObject({ quantity: '7.00', average_cost: '7.00' })
  })

  test('has up to five hundred lines', async () => {
    const product = await world.product({ initial_quantity: undefined })
    const lines = (length: number) => Array.from({ length }, () => ({ product_id: product.id, quantity: '0.0001', unit_cost: '0.0001' }))
    const receipt = await receive(lines(500))
    expect(receipt.items).toHaveLength(500)
    expect(await level(product.id)).toMatchObject({ quantity: '0.05', average_cost: '0.0001' })
    expect(await errorsOf(receive(lines(501)))).toEqual({ items: ['The items must not have more than 500 items.'] })
    expect(await errorsOf(receive([]))).toHaveProperty('items')
  })

  test('refuses who is no supplier, and who is not there', async () => {
    const { id: product_id } = await world.product()
    const items = [{ product_id, quantity: '1', unit_cost: '1' }]
    const [customer, both, elsewhere] = [await world.contact(), await world.contact({ contact_type: 'both' }), await world.contact({ contact_type: 'supplier' }, branch)]
    expect(await errorsOf(receive(items, { contact_id: customer.id }))).toEqual({ contact_id: ['The contact must be a supplier.'] })
    expect(await errorsOf(receive(items, { contact_id: elsewhere.id }))).toEqual({ contact_id: ['The selected contact id is invalid.'] })
    expect(await receive(items, { contact_id: both.id })).toMatchObject({ contact_id: both.id })
  })

  test('refuses each product that has no stock or is not there, and brings none', async () => {
    const [good, service, untracked, elsewhere] = [await world.product(), await world.service(), await world.product({ track_stock: false, initial_quantity: undefined }), await world.product({}, branch)]
    const items = [good.id, service.id, untracked.id, elsewhere.id, 4_000_000].map((product_id) => ({ product_id, quantity: '1', unit_cost: '1' }))
    expect(await errorsOf(receive(items))).toEqual({
      'items.1.product_id': ['The items.1.product_id must be a product that tracks stock.'], 'items.2.product_id': ['The items.2.product_id must be a product that tracks stock.'],
      'items.3.product_id': ['The selected items.3.product_id is invalid.'], 'items.4.product_id': ['The selected items.4.product_id is invalid.']
    })
    expect((await level(good.id))?.quantity).toBe('40.00')
    expect(await level(untracked.id)).toBeUndefined()
  })

  test('refuses what it cannot write down', async () => {
    const { id: product_id } = await world.product()
    expect(await errorsOf(receive([{ product_id, quantity: '0', unit_cost: '-1' }, { product_id, quantity: '100000000', unit_cost: '0.00001' }]))).toMatchObject({
      'items.0.quantity': [expect.any(String)], 'items.0.unit_cost': [expect.any(String)], 'items.1.quantity': [expect.any(String)], 'items.1.unit_cost': [expect.any(String)]
    })
    expect(await errorsOf(receive([{ product_id, quantity: '1' } as never], { receipt_date: '2026-02-30' }))).toMatchObject({ 'items.0.unit_cost': [expect.any(String)], receipt_date: [expect.any(String)] })
    await world.api.sql(world.database, 'update stock_levels set quantity = 99999999999999 where product_id = $1', [product_id])
    expect(Object.keys(await errorsOf(receive([{ product_id, quantity: '1', unit_cost: '1' }])))).toEqual(['items.0.quantity'])
    await world.api.sql(world.database, 'update stock_levels set quantity = 40 where product_id = $1', [product_id])
  })

  test('is done once for one key, and told once', async () => {
    const { id: product_id } = await world.product({ initial_quantity: '1' })
    const idempotencyKey = randomUUID()
    const call = () => world.owner.stock_receipts.create({ items: [{ product_id, quantity: '2', unit_cost: '1' }] }, { idempotencyKey })
    const first = await call()
    expect(await call()).toEqual(first)
    expect((await level(product_id))?.quantity).toBe('3.00')
    const told = await world.api.sql(world.database, `select type, workspace_id, sequence, data from events where subject_type = 'stock_receipt' and subject_id = $1`, [first.id])
    expect(told).toEqual([{ type: 'stock.received', workspace_id: 1, sequence: 1, data: first }])
  })

  test('is for who may adjust stock; what goods cost is shown to who may see it', async () => {
    const { id: product_id } = await world.product()
    const items = [{ product_id, quantity: '1', unit_cost: '3' }]
    expect(await refusalOf(receive(items, {}, (await world.api.member(world.slug)).client))).toBeInstanceOf(PermissionError)
    const { plain_text_token } = await world.owner.tokens.create({ email: world.email, password: world.password, name: 'dock', abilities: ['inventory:adjust', 'inventory:view'] })
    const dock = world.api.client(world.slug, plain_text_token)
    const receipt = await receive(items, {}, dock)
    expect(receipt.items).toEqual([{ product_id, quantity: '1.00' }])
    expect((await dock.stock_receipts.get(receipt.id)).items).toEqual(receipt.items)
    expect((await level(product_id, dock))).not.toHaveProperty('average_cost')
    expect((await world.owner.stock_receipts.get(receipt.id)).items).toEqual([{ product_id, quantity: '1.00', unit_cost: '3.00' }])
  })

  test('and its product, its supplier stay while it is there, and it is never changed', async () => {
    const [product, from] = [await world.product({ initial_quantity: undefined }), await world.contact({ contact_type: 'supplier' })]
    const { id } = await receive([{ product_id: product.id, quantity: '1', unit_cost: '3' }], { contact_id: from.id })
    expect((await refusalOf(world.owner.products.delete(product.id))).code).toBe('in_use')
    expect((await refusalOf(world.owner.contacts.delete(from.id))).code).toBe('in_use')
    await expect(world.api.sql(world.database, 'update stock_receipts set note = null where id = $1', [id])).rejects.toThrow(/rows of stock_receipts are never changed/)
    await expect(world.api.sql(world.database, 'delete from stock_receipt_items where stock_receipt_id = $1', [id])).rejects.toThrow(/rows of stock_receipt_items are never changed/)
  })
})

describe('stock_receipts.get', () => {
  test('gives what create gave, here and under *, and not elsewhere', async () => {
    const { id: product_id } = await world.product({ workspace_id: null })
    const receipt = await receive([{ product_id, quantity: '1', unit_cost: '3' }], { contact_id: supplier.id })
    expect(await world.owner.stock_receipts.get(receipt.id)).toEqual(receipt)
    expect(await everywhere.stock_receipts.get(receipt.id)).toEqual(receipt)
    expect(await refusalOf(branch.stock_receipts.get(receipt.id))).toBeInstanceOf(NotFoundError)
  })
})

describe('stock_receipts.list', () => {
  test('filters, sorts and searches', async () => {
    const shop = await worldIn(world.api)
    const [one, other, from] = [await shop.product(), await shop.product(), await shop.contact({ contact_type: 'supplier' })]
    const made = async (product_id: number, receipt_date: string, more: Partial<Schema<'StockReceiptCreate'>> = {}) =>
      (await shop.owner.stock_receipts.create({ items: [{ product_id, quantity: '1', unit_cost: '1' }], receipt_date, ...more })).id
    const first = await made(one.id, '2026-03-02', { reference: 'FAC-1', contact_id: from.id })
    const second = await made(other.id, '2026-03-01', { note: 'Camión dañado' })
    const ids = async (query: Parameters<Optiflow['stock_receipts']['list']>[0]) => (await shop.owner.stock_receipts.list(query)).data.map(({ id }) => id)
    expect(await ids({})).toEqual([second, first])
    expect(await ids({ sort: 'receipt_date' })).toEqual([second, first])
    expect(await ids({ sort: 'created_at' })).toEqual([first, second])
    expect(await ids({ filter: { product_id: one.id } })).toEqual([first])
    expect(await ids({ filter: { contact_id: from.id } })).toEqual([first])
    expect(await ids({ filter: { receipt_date_from: '2026-03-02', receipt_date_to: '2026-03-02' } })).toEqual([first])
    expect(await ids({ filter: { updated_at_from: '2999-01-01T00:00:00Z' } })).toEqual([])
    expect(await ids({ filter: { created_at_to: '2999-01-01T00:00:00Z', created_at_from: '2000-01-01T00:00:00Z' } })).toHaveLength(2)
    expect(await ids({ search: 'camion' })).toEqual([second])
    expect(await ids({ search: 'fac-1' })).toEqual([first])
    const [movement] = (await shop.owner.stock_movements.list({ filter: { stock_receipt_id: second } })).data
    expect(movement).toMatchObject({ product_id: other.id, stock_receipt_id: second })
    expect((await shop.owner.stock_movements.list({ filter: { type: ['in', 'adjustment'] } })).meta.total).toBe(2)
  })
})
