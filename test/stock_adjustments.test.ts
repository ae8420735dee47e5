import { randomUUID } from 'node:crypto'
import { NotFoundError, PermissionError, PreconditionFailedError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrder } from './support/invariants.ts'
import { hold, waiting } from './support/locks.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

type Line = Schema<'StockAdjustmentItemCreate'>

let world: World
let branch: Optiflow

beforeAll(async () => {
  world = await startWorld()
  branch = world.api.client(world.slug, world.token, { workspaceId: (await world.owner.workspaces.create({ name: 'Santiago' })).id })
})
afterAll(async () => {
  await expectOrder(world.api, world.database)
  await world.api.stop()
})

const adjust = (items: [product_id: number, adjustment_type: Line['adjustment_type'], quantity: string][], client = world.owner) =>
  client.stock_adjustments.create({ reason: 'Conteo', items: items.map(([product_id, adjustment_type, quantity]) => ({ product_id, adjustment_type, quantity })) })
const level = async (product_id: number, client = world.owner) => (await client.stock_levels.list({ filter: { product_id } })).data[0]
const ledger = async (product_id: number, client = world.owner) => (await client.stock_movements.list({ filter: { product_id }, sort: 'id', per_page: 100 })).data

describe('stock_adjustments.create', () => {
  test('sets, adds and removes, with the reason in the ledger', async () => {
    const [set, add, remove] = [await world.product({ cost: '5' }), await world.product({ cost: '5' }), await world.product({ cost: '5' })]
    const adjustment = await world.owner.stock_adjustments.create({
      reason: 'Conteo de marzo', adjustment_date: '2026-03-31',
      items: [{ product_id: set.id, adjustment_type: 'set', quantity: '37.5' }, { product_id: add.id, adjustment_type: 'add', quantity: '2' }, { product_id: remove.id, adjustment_type: 'remove', quantity: '40' }]
    })
    expect(adjustment).toEqual({
      id: expect.any(Number), workspace_id: 1, reason: 'Conteo de marzo', adjustment_date: '2026-03-31', created_by: 1, created_at: expect.any(String),
      items: [
        { product_id: set.id, adjustment_type: 'set', quantity: '37.50', previous_quantity: '40.00', current_quantity: '37.50' },
        { product_id: add.id, adjustment_type: 'add', quantity: '2.00', previous_quantity: '40.00', current_quantity: '42.00' },
        { product_id: remove.id, adjustment_type: 'remove', quantity: '40.00', previous_quantity: '40.00', current_quantity: '0.00' }
      ]
    })
    for (const [product, quantity] of [[set, '-2.50'], [add, '2.00'], [remove, '-40.00']] as const) {
      expect((await ledger(product.id)).at(-1)).toMatchObject({ type: 'adjustment', quantity, unit_cost: '5.00', note: 'Conteo de marzo', stock_adjustment_id: adjustment.id })
    }
    expect(await level(remove.id)).toMatchObject({ quantity: '0.00', status: 'out_of_stock', average_cost: '5.00' })
    expect((await world.owner.stock_movements.list({ filter: { stock_adjustment_id: adjustment.id } })).meta.total).toBe(3)
  })

  test('does the lines of one product in their order', async () => {
    const { id } = await world.product({ initial_quantity: '10' })
    const { items } = await adjust([[id, 'add', '3'], [id, 'set', '7'], [id, 'remove', '7'], [id, 'add', '1']])
    expect(items.map(({ previous_quantity, current_quantity }) => [previous_quantity, current_quantity])).toEqual([['10.00', '13.00'], ['13.00', '7.00'], ['7.00', '0.00'], ['0.00', '1.00']])
    expect((await ledger(id)).map(({ quantity }) => quantity)).toEqual(['10.00', '3.00', '-6.00', '-7.00', '1.00'])
  })

  test('keeps a count that found what the books said, without a movement', async () => {
    const { id } = await world.product()
    const { items } = await adjust([[id, 'set', '40']])
    expect(items).toMatchObject([{ previous_quantity: '40.00', current_quantity: '40.00' }])
    expect(await ledger(id)).toHaveLength(1)
  })

  test('of a product that never moved here is its opening stock, once', async () => {
    const { id } = await world.product({ workspace_id: null, initial_quantity: undefined, cost: '3' })
    await adjust([[id, 'set', '12'], [id, 'set', '13']])
    await adjust([[id, 'set', '14']])
    await adjust([[id, 'add', '4']], branch)
    await adjust([[id, 'set', '5']], branch)
    expect((await ledger(id)).map(({ type, quantity, unit_cost }) => [type, quantity, unit_cost])).toEqual([['initial', '12.00', '3.00'], ['adjustment', '1.00', '3.00'], ['adjustment', '1.00', '3.00']])
    expect((await ledger(id, branch)).map(({ type }) => type)).toEqual(['adjustment', 'adjustment'])
  })

  test('refuses to remove what is not there, whole, unless less than nothing is allowed', async () => {
    const [scarce, plenty, loose] = [await world.product({ initial_quantity: '3' }), await world.product(), await world.product({ initial_quantity: '1', allow_negative_stock: true })]
    const refusal = await refusalOf(adjust([[plenty.id, 'remove', '1'], [scarce.id, 'remove', '2'], [scarce.id, 'remove', '2']]))
    expect(refusal).toMatchObject({
      status: 422, code: 'insufficient_stock', errors: { 'items.2.quantity': [`Insufficient stock for ${scarce.sku}: 2.00 requested, 1.00 available.`] },
      details: { lines: [{ line: 2, product_id: scarce.id, sku: scarce.sku, requested: '2.00', available: '1.00' }] }
    })
    expect((await level(plenty.id))?.quantity).toBe('40.00')
    await adjust([[loose.id, 'remove', '3']])
    expect(await level(loose.id)).toMatchObject({ quantity: '-2.00' })
  })

  test('refuses nothing added, nothing removed, no reason, and products without stock', async () => {
    const [{ id }, service] = [await world.product(), await world.service()]
    expect(await errorsOf(adjust([[id, 'add', '0'], [id, 'set', '0'], [id, 'remove', '0.0000']]))).toEqual({
      'items.0.quantity': ['The items.0.quantity must be at least 0.0001.'], 'items.2.quantity': ['The items.2.quantity must be at least 0.0001.']
    })
    expect(await errorsOf(adjust([[service.id, 'set', '1'], [4_000_000, 'set', '1']]))).toEqual({
      'items.0.product_id': ['The items.0.product_id must be a product that tracks stock.'], 'items.1.product_id': ['The selected items.1.product_id is invalid.']
    })
    expect(await errorsOf(world.owner.stock_adjustments.create({ reason: ' ', items: [{ product_id: id, adjustment_type: 'twist' as never, quantity: '1' }] }))).toHaveProperty('reason')
    expect((await level(id))?.quantity).toBe('40.00')
  })

  test('decides what a count changes when nobody else can move the stock', async () => {
    const product = await world.product()
    const { id: contact_id } = await world.contact()
    const release = await hold(world, 'select 1 from stock_levels where product_id = $1 for update', [product.id])
    const sold = world.owner.invoices.create({ contact_id, items: [{ product_id: product.id, quantity: '4' }] })
    await waiting(world, 1)
    const counted = adjust([[product.id, 'set', '10']])
    await waiting(world, 2)
    await release()
    await sold
    expect((await counted).items).toMatchObject([{ previous_quantity: '36.00', current_quantity: '10.00' }])
  })

  test('tells once of stock that fell to its minimum', async () => {
    const product = await world.product({ initial_quantity: '12', minimum_quantity: '10' })
    const told = () => world.api.sql(world.database, `select data from events where type = 'product.stock_low' and subject_id = $1`, [product.id])
    await adjust([[product.id, 'remove', '5'], [product.id, 'add', '4']])
    expect(await told()).toEqual([])
    await adjust([[product.id, 'remove', '1']])
    await adjust([[product.id, 'set', '2']])
    expect(await told()).toEqual([{ data: { product_id: product.id, workspace_id: 1, sku: product.sku, name: product.name, quantity: '10.00', minimum_quantity: '10.00' } }])
  })

  test('is done once for one key, told once, and for who may', async () => {
    const { id } = await world.product()
    const idempotencyKey = randomUUID()
    const body = { reason: 'Rotos', items: [{ product_id: id, adjustment_type: 'remove' as const, quantity: '1' }] }
    const first = await world.owner.stock_adjustments.create(body, { idempotencyKey })
    expect(await world.owner.stock_adjustments.create(body, { idempotencyKey })).toEqual(first)
    expect((await level(id))?.quantity).toBe('39.00')
    expect(await world.api.sql(world.database, `select type, sequence, data from events where subject_type = 'stock_adjustment' and subject_id = $1`, [first.id])).toEqual([{ type: 'stock.adjusted', sequence: 1, data: first }])
    expect(await refusalOf((await world.api.member(world.slug)).client.stock_adjustments.create(body))).toBeInstanceOf(PermissionError)
  })
})

describe('stock_adjustments.get', () => {
  test('gives what create gave, and not elsewhere', async () => {
    const { id } = await world.product()
    const adjustment = await adjust([[id, 'set', '1']])
    expect(await world.owner.stock_adjustments.get(adjustment.id)).toEqual(adjustment)
    expect(await refusalOf(branch.stock_adjustments.get(adjustment.id))).toBeInstanceOf(NotFoundError)
  })
})

describe('stock_adjustments.list', () => {
  test('filters, sorts and searches', async () => {
    const shop = await worldIn(world.api)
    const [one, other] = [await shop.product(), await shop.product()]
    const made = async (product_id: number, adjustment_date: string, reason: string) => (await shop.owner.stock_adjustments.create({ reason, adjustment_date, items: [{ product_id, adjustment_type: 'add', quantity: '1' }] })).id
    const first = await made(one.id, '2026-03-02', 'Conteo')
    const second = await made(other.id, '2026-03-01', 'Dañado en el camión')
    const ids = async (query: Parameters<Optiflow['stock_adjustments']['list']>[0]) => (await shop.owner.stock_adjustments.list(query)).data.map(({ id }) => id)
    expect(await ids({})).toEqual([second, first])
    expect(await ids({ sort: '-adjustment_date' })).toEqual([first, second])
    expect(await ids({ sort: 'created_at' })).toEqual([first, second])
    expect(await ids({ filter: { product_id: [one.id] } })).toEqual([first])
    expect(await ids({ filter: { adjustment_date_to: '2026-03-01' } })).toEqual([second])
    expect(await ids({ filter: { adjustment_date_from: '2026-03-02' } })).toEqual([first])
    expect(await ids({ filter: { created_at_from: '2999-01-01T00:00:00Z' } })).toEqual([])
    expect(await ids({ filter: { created_at_to: '2999-01-01T00:00:00Z', updated_at_from: '2000-01-01T00:00:00Z' } })).toEqual([second, first])
    expect(await ids({ search: 'DANADO' })).toEqual([second])
  })
})

describe('stock_levels.update', () => {
  test('sets the minimum, and with it what is low', async () => {
    const product = await world.product({ minimum_quantity: '5', cost: '2' })
    const { id } = (await level(product.id))!
    const after = await world.owner.stock_levels.update(id, { minimum_quantity: '40' })
    expect(after).toMatchObject({ id, quantity: '40.00', minimum_quantity: '40.00', status: 'low_stock', average_cost: '2.00' })
    expect(await level(product.id)).toEqual(after)
    expect((await world.owner.products.list({ filter: { low_stock: true } })).data.map((one) => one.id)).toContain(product.id)
    expect(await world.owner.stock_levels.update(id, {})).toMatchObject({ minimum_quantity: '40.00' })
    // No movement crossed it.
    expect(await world.api.sql(world.database, `select id from events where type = 'product.stock_low' and subject_id = $1`, [product.id])).toEqual([])
    expect(await errorsOf(world.owner.stock_levels.update(id, { minimum_quantity: '-1' }))).toHaveProperty('minimum_quantity')
    expect(await errorsOf(world.owner.stock_levels.update(id, { quantity: '1' } as never))).toHaveProperty('quantity')
  })

  test('is for who may adjust, of one’s own workspace, and of the version that was seen', async () => {
    const product = await world.product()
    const { id } = (await level(product.id))!
    expect(await refusalOf(branch.stock_levels.update(id, { minimum_quantity: '1' }))).toBeInstanceOf(NotFoundError)
    expect(await refusalOf((await world.api.member(world.slug)).client.stock_levels.update(id, { minimum_quantity: '1' }))).toBeInstanceOf(PermissionError)
    const { etag } = await world.owner.stock_levels.update(id, { minimum_quantity: '1' }).withResponse()
    await adjust([[product.id, 'remove', '1']])
    expect(await refusalOf(world.owner.stock_levels.update(id, { minimum_quantity: '2' }, { ifMatch: etag! }))).toBeInstanceOf(PreconditionFailedError)
  })

  test('by two who saw the same version is done once', async () => {
    const { id: product_id } = await world.product()
    const { id } = (await level(product_id))!
    const { etag } = await world.owner.stock_levels.update(id, { minimum_quantity: '1' }).withResponse()
    const release = await hold(world, 'select 1 from stock_levels where id = $1 for update', [id])
    const both = Promise.allSettled(['2', '3'].map((minimum_quantity) => world.owner.stock_levels.update(id, { minimum_quantity }, { ifMatch: etag! })))
    await waiting(world, 2)
    await release()
    expect((await both).map((end) => (end.status === 'fulfilled' ? 'done' : (end.reason as { code: string }).code)).sort()).toEqual(['done', 'precondition_failed'])
  })
})
