import { randomUUID } from 'node:crypto'
import { NotFoundError, PermissionError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrder } from './support/invariants.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
let branch_id: number
let branch: Optiflow
let everywhere: Optiflow

beforeAll(async () => {
  world = await startWorld()
  branch_id = (await world.owner.workspaces.create({ name: 'Santiago' })).id
  branch = world.api.client(world.slug, world.token, { workspaceId: branch_id })
  everywhere = world.api.client(world.slug, world.token, { workspaceId: '*' })
})
afterAll(async () => {
  await expectOrder(world.api, world.database)
  await world.api.stop()
})

const transfer = (items: [product_id: number, quantity: string][], more: Partial<Schema<'StockTransferCreate'>> = {}, client = world.owner) =>
  client.stock_transfers.create({ from_workspace_id: 1, to_workspace_id: branch_id, items: items.map(([product_id, quantity]) => ({ product_id, quantity })), ...more })
const level = async (product_id: number, client = world.owner) => (await client.stock_levels.list({ filter: { product_id } })).data[0]
const last = async (product_id: number, client = world.owner) => (await client.stock_movements.list({ filter: { product_id } })).data[0]
const shared = (more: Partial<Schema<'ProductCreate'>> = {}) => world.product({ workspace_id: null, ...more })

describe('stock_transfers.create', () => {
  test('takes goods out here and in there, at their average cost', async () => {
    const product = await shared({ cost: '65' })
    await world.owner.stock_receipts.create({ items: [{ product_id: product.id, quantity: '40', unit_cost: '67' }] })
    await branch.stock_receipts.create({ items: [{ product_id: product.id, quantity: '10', unit_cost: '60' }] })
    const made = await transfer([[product.id, '30']], { transfer_date: '2026-03-05', reference: 'TR-1', note: 'En la camioneta' })
    expect(made).toEqual({
      id: expect.any(Number), from_workspace_id: 1, to_workspace_id: branch_id, transfer_date: '2026-03-05', reference: 'TR-1', note: 'En la camioneta',
      items: [{ product_id: product.id, quantity: '30.00' }], created_by: 1, created_at: expect.any(String)
    })
    const common = { stock_transfer_id: made.id, unit_cost: '66.00', reference: 'TR-1', note: 'En la camioneta', user_id: 1 }
    expect(await last(product.id)).toMatchObject({ ...common, type: 'transfer_out', quantity: '-30.00', current_quantity: '50.00' })
    expect(await last(product.id, branch)).toMatchObject({ ...common, type: 'transfer_in', quantity: '30.00', previous_quantity: '10.00', current_quantity: '40.00' })
    expect(await level(product.id)).toMatchObject({ quantity: '50.00', average_cost: '66.00' })
    expect(await level(product.id, branch)).toMatchObject({ quantity: '40.00', average_cost: '64.50' })
    expect((await everywhere.stock_movements.list({ filter: { stock_transfer_id: made.id } })).meta.total).toBe(2)
  })

  test('opens the level there, adds up two lines of one product, and goes back as it came', async () => {
    const product = await shared({ initial_quantity: '5', cost: '3' })
    await transfer([[product.id, '2'], [product.id, '3']])
    expect([(await level(product.id))?.quantity, await level(product.id, branch)]).toMatchObject(['0.00', { quantity: '5.00', average_cost: '3.00' }])
    await transfer([[product.id, '5']], { from_workspace_id: branch_id, to_workspace_id: 1 })
    expect([(await level(product.id))?.quantity, (await level(product.id, branch))?.quantity]).toEqual(['5.00', '0.00'])
  })

  test('is refused whole when the source does not hold it', async () => {
    const [scarce, plenty] = [await shared({ initial_quantity: '3' }), await shared()]
    const refusal = await refusalOf(transfer([[plenty.id, '1'], [scarce.id, '2'], [scarce.id, '2']]))
    expect(refusal).toMatchObject({ code: 'insufficient_stock', errors: { 'items.2.quantity': [`Insufficient stock for ${scarce.sku}: 2.00 requested, 1.00 available.`] } })
    expect((await level(plenty.id))?.quantity).toBe('40.00')
    expect(await level(scarce.id, branch)).toBeUndefined()
  })

  test('carries no more than is there, also of what may be sold before it comes', async () => {
    const product = await shared({ initial_quantity: '3', allow_negative_stock: true })
    expect(await errorsOf(transfer([[product.id, '4']]))).toEqual({ 'items.0.quantity': [`Insufficient stock for ${product.sku}: 4.00 requested, 3.00 available.`] })
    await transfer([[product.id, '3']])
    expect((await level(product.id, branch))?.quantity).toBe('3.00')
  })

  test('leaves what is reserved', async () => {
    const product = await shared({ initial_quantity: '5' })
    await world.owner.stock_reservations.create({ product_id: product.id, quantity: '4', expires_at: '2999-01-01T00:00:00.000Z' })
    expect(await errorsOf(transfer([[product.id, '2']]))).toEqual({ 'items.0.quantity': [`Insufficient stock for ${product.sku}: 2.00 requested, 1.00 available.`] })
    await transfer([[product.id, '1']])
    expect(await level(product.id)).toMatchObject({ quantity: '4.00', reserved: '4.00', available: '0.00' })
  })

  test('is between two workspaces of one’s own', async () => {
    const product = await shared()
    const foreign = await world.api.member(world.slug, { role: 'admin' })
    const { id: theirs } = await foreign.client.workspaces.create({ name: 'Not Ana’s' })
    for (const to_workspace_id of [theirs, 4_000_000]) expect(await errorsOf(transfer([[product.id, '1']], { to_workspace_id }))).toEqual({ to_workspace_id: ['The selected to workspace id is invalid.'] })
    expect(await errorsOf(transfer([[product.id, '1']], { from_workspace_id: theirs }))).toEqual({ from_workspace_id: ['The selected from workspace id is invalid.'] })
    expect(await errorsOf(transfer([[product.id, '1']], { to_workspace_id: 1 }))).toEqual({ to_workspace_id: ['The to workspace id and from workspace id must be different.'] })
    expect((await level(product.id))?.quantity).toBe('40.00')
  })

  test('carries only what all workspaces share and what has stock', async () => {
    const [mine, theirs, service, free] = [await world.product(), await world.product({}, branch), await world.service({ workspace_id: null }), await shared({ track_stock: false, initial_quantity: undefined })]
    expect(await errorsOf(transfer([mine, theirs, service, free].map(({ id }) => [id, '1'])))).toEqual({
      'items.0.product_id': ['The selected items.0.product_id is invalid.'], 'items.1.product_id': ['The selected items.1.product_id is invalid.'],
      'items.2.product_id': ['The items.2.product_id must be a product that tracks stock.'], 'items.3.product_id': ['The items.3.product_id must be a product that tracks stock.']
    })
    expect(await errorsOf(transfer([[mine.id, '0']]))).toHaveProperty(['items.0.quantity'])
  })

  test('is done once for one key, told once with what it made low, and for who may', async () => {
    const product = await shared({ initial_quantity: '11', minimum_quantity: '10' })
    const idempotencyKey = randomUUID()
    const body = { from_workspace_id: 1, to_workspace_id: branch_id, items: [{ product_id: product.id, quantity: '1' }] }
    const first = await world.owner.stock_transfers.create(body, { idempotencyKey })
    expect(await world.owner.stock_transfers.create(body, { idempotencyKey })).toEqual(first)
    expect((await level(product.id))?.quantity).toBe('10.00')
    expect(await world.api.sql(world.database, `select type, workspace_id, sequence, data from events where subject_type = 'stock_transfer' and subject_id = $1`, [first.id])).toEqual([{ type: 'stock.transferred', workspace_id: null, sequence: 1, data: first }])
    expect(await world.api.sql(world.database, `select data ->> 'workspace_id' as workspace_id, data ->> 'quantity' as quantity from events where type = 'product.stock_low' and subject_id = $1`, [product.id])).toEqual([{ workspace_id: '1', quantity: '10.00' }])
    expect(await refusalOf((await world.api.member(world.slug, { workspace_ids: [1, branch_id] })).client.stock_transfers.create(body))).toBeInstanceOf(PermissionError)
  })
})

describe('stock_transfers.get', () => {
  test('is seen at both ends and nowhere else', async () => {
    const product = await shared()
    const made = await transfer([[product.id, '1']])
    const third = world.api.client(world.slug, world.token, { workspaceId: (await world.owner.workspaces.create({ name: 'La Vega' })).id })
    for (const client of [world.owner, branch, everywhere]) expect(await client.stock_transfers.get(made.id)).toEqual(made)
    expect(await refusalOf(third.stock_transfers.get(made.id))).toBeInstanceOf(NotFoundError)
    expect((await third.stock_transfers.list()).data).toEqual([])
  })
})

describe('stock_transfers.list', () => {
  test('filters, sorts and searches', async () => {
    const shop = await worldIn(world.api)
    const { id: other_id } = await shop.owner.workspaces.create({ name: 'Santiago' })
    const [one, other] = [await shop.product({ workspace_id: null }), await shop.product({ workspace_id: null })]
    const made = async (from: number, to: number, product_id: number, transfer_date: string, reference: string) =>
      (await shop.owner.stock_transfers.create({ from_workspace_id: from, to_workspace_id: to, transfer_date, reference, items: [{ product_id, quantity: '1' }] })).id
    const first = await made(1, other_id, one.id, '2026-03-02', 'Ida')
    const second = await made(1, other_id, other.id, '2026-03-03', 'Ida')
    const back = await made(other_id, 1, one.id, '2026-03-01', 'Vuélta')
    const ids = async (query: Parameters<Optiflow['stock_transfers']['list']>[0]) => (await shop.owner.stock_transfers.list(query)).data.map(({ id }) => id)
    expect(await ids({})).toEqual([back, second, first])
    expect(await ids({ sort: 'transfer_date' })).toEqual([back, first, second])
    expect(await ids({ sort: 'created_at' })).toEqual([first, second, back])
    expect(await ids({ filter: { from_workspace_id: other_id } })).toEqual([back])
    expect(await ids({ filter: { to_workspace_id: other_id, product_id: one.id } })).toEqual([first])
    expect(await ids({ filter: { transfer_date_from: '2026-03-02', transfer_date_to: '2026-03-02' } })).toEqual([first])
    expect(await ids({ filter: { updated_at_from: '2999-01-01T00:00:00Z' } })).toEqual([])
    expect(await ids({ filter: { created_at_from: '2000-01-01T00:00:00Z', created_at_to: '2999-01-01T00:00:00Z' } })).toHaveLength(3)
    expect(await ids({ search: 'vuelta' })).toEqual([back])
  })
})
