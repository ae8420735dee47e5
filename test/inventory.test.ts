import { NotFoundError, PermissionError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
let branch_id: number
let branch: Optiflow
let everywhere: Optiflow
let contact_id: number

beforeAll(async () => {
  world = await startWorld()
  branch_id = (await world.owner.workspaces.create({ name: 'Santiago' })).id
  branch = world.api.client(world.slug, world.token, { workspaceId: branch_id })
  everywhere = world.api.client(world.slug, world.token, { workspaceId: '*' })
  contact_id = (await world.contact({ workspace_id: null })).id
})
afterAll(() => world.api.stop())

const sell = (product_id: number, quantity: string, client = world.owner) => client.invoices.create({ contact_id, items: [{ product_id, quantity }] })
const ledger = async (product_id: number, client = world.owner) => (await client.stock_movements.list({ filter: { product_id }, sort: 'id', per_page: 100 })).data
const level = async (product_id: number, client = world.owner) => (await client.stock_levels.list({ filter: { product_id } })).data[0]
/** A product of all workspaces, with stock in each. */
const shared = (here: string, there: string, more: Partial<Schema<'ProductCreate'>> = {}) =>
  world.product({ workspace_id: null, initial_quantity: undefined, initial_quantities: [{ workspace_id: 1, quantity: here }, { workspace_id: branch_id, quantity: there }], ...more })

describe('stock_levels.list', () => {
  test('shows what each product has left, and whether that is low', async () => {
    const shop = await worldIn(world.api)
    const plenty = await shop.product({ initial_quantity: '11', minimum_quantity: '10' })
    const low = await shop.product({ initial_quantity: '10', minimum_quantity: '10' })
    const out = await shop.product({ initial_quantity: '0', minimum_quantity: '1' })
    await shop.service()
    const { data, meta } = await shop.owner.stock_levels.list({ sort: 'created_at' })
    expect(meta.total).toBe(3)
    expect(data).toEqual([[plenty, '11.00', '10.00', 'in_stock'], [low, '10.00', '10.00', 'low_stock'], [out, '0.00', '1.00', 'out_of_stock']].map(([product, quantity, minimum_quantity, status]) => ({
      id: expect.any(Number), product_id: (product as Schema<'Product'>).id, workspace_id: 1, quantity, reserved: '0.00', available: quantity, minimum_quantity, status, average_cost: null, created_at: expect.any(String), updated_at: expect.any(String)
    })))
    const products = async (query: Parameters<Optiflow['stock_levels']['list']>[0]) => (await shop.owner.stock_levels.list(query)).data.map(({ product_id }) => product_id)
    expect(await products({ filter: { status: 'low_stock' } })).toEqual([low.id])
    expect(await products({ filter: { status: ['in_stock', 'out_of_stock'] }, sort: 'quantity' })).toEqual([out.id, plenty.id])
    expect(await products({ filter: { product_id: [plenty.id, low.id] }, sort: '-quantity' })).toEqual([plenty.id, low.id])
    expect(await products({ filter: { updated_at_from: '2999-01-01T00:00:00Z' } })).toEqual([])
    expect(await errorsOf(shop.owner.stock_levels.list({ filter: { status: 'gone' as never } }))).toHaveProperty(['filter.status'])
  })

  test('of a workspace are its own; under * those of all', async () => {
    const { id } = await shared('5', '7')
    expect((await level(id))?.quantity).toBe('5.00')
    expect((await level(id, branch))?.quantity).toBe('7.00')
    const { data } = await everywhere.stock_levels.list({ filter: { product_id: id }, sort: 'quantity' })
    expect(data.map(({ workspace_id, quantity }) => [workspace_id, quantity])).toEqual([[1, '5.00'], [branch_id, '7.00']])
  })
})

describe('stock_movements.list', () => {
  test('tells where the stock went: before, after, and by which document', async () => {
    const product = await world.product({ initial_quantity: '10', cost: '65' })
    const first = await sell(product.id, '3')
    const second = await sell(product.id, '0.5')
    const common = { id: expect.any(Number), product_id: product.id, workspace_id: 1, unit_cost: '65.00', credit_note_id: null, stock_receipt_id: null, stock_adjustment_id: null, stock_transfer_id: null, note: null, user_id: 1, created_at: expect.any(String) }
    expect(await ledger(product.id)).toEqual([
      { ...common, type: 'initial', quantity: '10.00', previous_quantity: '0.00', current_quantity: '10.00', invoice_id: null, reference: null },
      { ...common, type: 'out', quantity: '-3.00', previous_quantity: '10.00', current_quantity: '7.00', invoice_id: first.id, reference: first.document_number },
      { ...common, type: 'out', quantity: '-0.50', previous_quantity: '7.00', current_quantity: '6.50', invoice_id: second.id, reference: second.document_number }
    ])
    expect((await level(product.id))?.quantity).toBe('6.50')
  })

  test('writes one line for two lines of one product, and none for what has no stock', async () => {
    const product = await world.product({ initial_quantity: '10' })
    const untracked = await world.product({ track_stock: false, initial_quantity: undefined })
    const service = await world.service()
    const lines = [[product, '2'], [service, '1'], [product, '1.5'], [untracked, '4']] as const
    const invoice = await world.owner.invoices.create({ contact_id, items: lines.map(([{ id }, quantity]) => ({ product_id: id, quantity })) })
    const { data } = await world.owner.stock_movements.list({ filter: { invoice_id: invoice.id } })
    expect(data.map(({ product_id, quantity, current_quantity }) => [product_id, quantity, current_quantity])).toEqual([[product.id, '-3.50', '6.50']])
  })

  test('filters and sorts', async () => {
    const shop = await worldIn(world.api)
    const { id: contact } = await shop.contact()
    const colleague = await shop.api.member(shop.slug)
    const [one, other] = [await shop.product(), await shop.product()]
    const invoice = await colleague.client.invoices.create({ contact_id: contact, items: [{ product_id: one.id, quantity: '1' }, { product_id: other.id, quantity: '2' }] })
    const moved = async (query: Parameters<Optiflow['stock_movements']['list']>[0]) => (await shop.owner.stock_movements.list(query)).data.map(({ product_id, quantity }) => [product_id, quantity])
    const [initial1, initial2, out1, out2] = [[one.id, '40.00'], [other.id, '40.00'], [one.id, '-1.00'], [other.id, '-2.00']]
    expect(await moved({})).toEqual([out2, out1, initial2, initial1])
    expect(await moved({ sort: 'id' })).toEqual([initial1, initial2, out1, out2])
    expect(await moved({ sort: '-created_at' })).toEqual([out2, out1, initial2, initial1])
    expect(await moved({ filter: { type: 'out' } })).toEqual([out2, out1])
    expect(await moved({ filter: { type: ['initial', 'in'], product_id: one.id } })).toEqual([initial1])
    expect(await moved({ filter: { invoice_id: invoice.id }, sort: 'id' })).toEqual([out1, out2])
    expect(await moved({ filter: { user_id: colleague.id } })).toEqual([out2, out1])
    expect(await moved({ filter: { created_at_from: invoice.created_at } })).toEqual([out2, out1])
    expect(await moved({ filter: { created_at_to: other.created_at } })).toEqual([initial2, initial1])
    expect(await moved({ filter: { updated_at_from: invoice.created_at } })).toEqual([out2, out1])
  })

  test('of a workspace are its own; under * those of all', async () => {
    const { id } = await shared('5', '7')
    await sell(id, '2', branch)
    expect((await ledger(id)).map(({ quantity }) => quantity)).toEqual(['5.00'])
    expect((await ledger(id, branch)).map(({ quantity }) => quantity)).toEqual(['7.00', '-2.00'])
    expect((await ledger(id, everywhere)).map(({ quantity }) => quantity)).toEqual(['5.00', '7.00', '-2.00'])
    expect((await level(id))?.quantity).toBe('5.00')
  })
})

describe('stock_movements.get', () => {
  test('gives a movement as the list does', async () => {
    const product = await world.product({ cost: '1.25' })
    const invoice = await sell(product.id, '1')
    for (const movement of await ledger(product.id)) expect(await world.owner.stock_movements.get(movement.id)).toEqual(movement)
    expect((await ledger(product.id)).at(-1)).toMatchObject({ invoice_id: invoice.id, unit_cost: '1.25' })
  })

  test('of another workspace is not there, and what goods cost is not for everybody', async () => {
    const { id } = await shared('5', '7', { cost: '3' })
    const [movement] = await ledger(id, branch)
    expect(await refusalOf(world.owner.stock_movements.get(movement!.id))).toBeInstanceOf(NotFoundError)
    expect(await everywhere.stock_movements.get(movement!.id)).toEqual(movement)
    const { client } = await world.api.member(world.slug)
    const [seen] = await ledger(id, client)
    expect(seen).not.toHaveProperty('unit_cost')
    expect(await client.stock_movements.get(seen!.id)).toEqual(seen)
    const blind = (await world.api.member(world.slug, { abilities: ['invoices:create'] })).client
    expect(await refusalOf(blind.stock_movements.list())).toBeInstanceOf(PermissionError)
    expect(await refusalOf(blind.stock_levels.list())).toBeInstanceOf(PermissionError)
  })
})

describe('stock that invoices take', () => {
  test('is never more than there is', async () => {
    const product = await world.product({ initial_quantity: '2.5' })
    const refusal = await refusalOf(sell(product.id, '2.5001'))
    expect(refusal).toMatchObject({
      status: 422, code: 'insufficient_stock', errors: { 'items.0.quantity': [`Insufficient stock for ${product.sku}: 2.5001 requested, 2.50 available.`] },
      details: { lines: [{ line: 0, product_id: product.id, sku: product.sku, requested: '2.5001', available: '2.50' }] }
    })
    await sell(product.id, '2.5')
    expect(await level(product.id)).toMatchObject({ quantity: '0.00', status: 'out_of_stock' })
    expect((await ledger(product.id))).toHaveLength(2)
  })

  test('counts two lines of one product together, and names each short line', async () => {
    const [scarce, plenty] = [await world.product({ initial_quantity: '3' }), await world.product()]
    const line = (product_id: number, quantity: string) => ({ product_id, quantity })
    const refusal = await refusalOf(world.owner.invoices.create({ contact_id, items: [line(scarce.id, '2'), line(plenty.id, '1'), line(scarce.id, '2')] }))
    const sentence = [`Insufficient stock for ${scarce.sku}: 4.00 requested, 3.00 available.`]
    expect(refusal).toMatchObject({ code: 'insufficient_stock', details: { lines: [{ line: 0, requested: '4.00' }, { line: 2, requested: '4.00' }] } })
    expect(refusal).toHaveProperty('errors', { 'items.0.quantity': sentence, 'items.2.quantity': sentence })
    expect((await level(plenty.id))?.quantity).toBe('40.00')
  })

  test('goes below zero where that is allowed', async () => {
    const product = await world.product({ initial_quantity: '1', allow_negative_stock: true })
    await sell(product.id, '3')
    expect(await level(product.id)).toMatchObject({ quantity: '-2.00', status: 'out_of_stock' })
    expect((await ledger(product.id)).at(-1)).toMatchObject({ quantity: '-3.00', previous_quantity: '1.00', current_quantity: '-2.00' })
    await world.owner.products.update(product.id, { allow_negative_stock: false })
    expect(await errorsOf(sell(product.id, '1'))).toEqual({ 'items.0.quantity': [`Insufficient stock for ${product.sku}: 1.00 requested, 0.00 available.`] })
  })

  test('of a workspace that never had the product is none', async () => {
    const { id, sku } = await world.product({ workspace_id: null })
    expect(await errorsOf(sell(id, '1', branch))).toEqual({ 'items.0.quantity': [`Insufficient stock for ${sku}: 1.00 requested, 0.00 available.`] })
    expect(await level(id, branch)).toBeUndefined()
    await world.owner.products.update(id, { allow_negative_stock: true })
    await sell(id, '1', branch)
    expect(await level(id, branch)).toMatchObject({ quantity: '-1.00', minimum_quantity: '0.00' })
    expect((await level(id))?.quantity).toBe('40.00')
  })

  test('says once that it is low, when it crosses the minimum', async () => {
    const product = await world.product({ initial_quantity: '12', minimum_quantity: '10' })
    const told = () => world.api.sql<{ sequence: number; workspace_id: number; data: unknown }>(
      world.database, `select sequence, workspace_id, data from events where type = 'product.stock_low' and subject_id = $1 order by sequence`, [product.id])
    await sell(product.id, '1')
    expect(await told()).toEqual([])
    await sell(product.id, '1')
    const low = [{ sequence: 2, workspace_id: 1, data: { product_id: product.id, workspace_id: 1, sku: product.sku, name: product.name, quantity: '10.00', minimum_quantity: '10.00' } }]
    expect(await told()).toEqual(low)
    await sell(product.id, '1')
    await sell(product.id, '9')
    expect(await told()).toEqual(low)
  })
})

describe('the ledger', () => {
  test('is never changed, not even by the database’s owner', async () => {
    const { id } = await world.product()
    const refused = /rows of stock_movements are never changed/
    await expect(world.api.sql(world.database, 'update stock_movements set note = $2 where product_id = $1', [id, 'x'])).rejects.toThrow(refused)
    await expect(world.api.sql(world.database, 'delete from stock_movements where product_id = $1', [id])).rejects.toThrow(refused)
    await expect(world.api.sql(world.database, 'truncate stock_movements')).rejects.toThrow(refused)
    expect(await ledger(id)).toHaveLength(1)
  })

  test('has the sum of every level, step by step', async () => {
    const rows = await world.api.sql<{ product_id: number }>(world.database, `
      with chain as (
        select product_id, workspace_id, quantity, previous_quantity, current_quantity, id,
          lag(current_quantity, 1, 0.0) over (partition by product_id, workspace_id order by id) as before from stock_movements
      )
      select product_id from chain where previous_quantity <> before or current_quantity <> before + quantity
      union all
      select product_id from stock_levels where quantity <> coalesce((select sum(quantity) from stock_movements
        where stock_movements.product_id = stock_levels.product_id and stock_movements.workspace_id = stock_levels.workspace_id), 0)`)
    expect(rows).toEqual([])
    const [{ moved }] = await world.api.sql<{ moved: number }>(world.database, `select count(*) as moved from stock_movements where type = 'out'`) as [{ moved: number }]
    expect(moved).toBeGreaterThan(5)
  })
})
