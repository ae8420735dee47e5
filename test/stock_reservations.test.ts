import { randomUUID } from 'node:crypto'
import { ConflictError, NotFoundError, PermissionError, PreconditionFailedError, type Optiflow } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrder } from './support/invariants.ts'
import { hold, waiting } from './support/locks.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

const far = '2999-01-01T00:00:00.000Z'

let world: World
let branch: Optiflow
let contact_id: number

beforeAll(async () => {
  world = await startWorld()
  branch = world.api.client(world.slug, world.token, { workspaceId: (await world.owner.workspaces.create({ name: 'Santiago' })).id })
  contact_id = (await world.contact({ workspace_id: null })).id
})
afterAll(async () => {
  await expectOrder(world.api, world.database)
  await world.api.stop()
})

const reserve = (product_id: number, quantity: string, expires_at = far, client = world.owner) => client.stock_reservations.create({ product_id, quantity, expires_at })
const sell = (product_id: number, quantity: string) => world.owner.invoices.create({ contact_id, items: [{ product_id, quantity }] })
const level = async (product_id: number, client = world.owner) => (await client.stock_levels.list({ filter: { product_id } })).data[0]
const soon = (ms: number) => new Date(Date.now() + ms).toISOString()
const over = async (instant: string) => {
  await expect.poll(() => Date.now() > Date.parse(instant), { timeout: 5_000 }).toBe(true)
}

describe('stock_reservations.create', () => {
  test('keeps stock: it is on the shelf, and nobody else can have it', async () => {
    const product = await world.product({ initial_quantity: '10' })
    const reservation = await world.owner.stock_reservations.create({ product_id: product.id, quantity: '4', expires_at: far, reference: 'Pedido 12' })
    expect(reservation).toEqual({
      id: expect.any(Number), workspace_id: 1, product_id: product.id, quantity: '4.00', expires_at: far, status: 'active', quotation_id: null, reference: 'Pedido 12',
      released_at: null, consumed_at: null, created_by: 1, created_at: expect.any(String), updated_at: expect.any(String)
    })
    expect(await level(product.id)).toMatchObject({ quantity: '10.00', reserved: '4.00', available: '6.00' })
    expect(await errorsOf(sell(product.id, '6.5'))).toEqual({ 'items.0.quantity': [`Insufficient stock for ${product.sku}: 6.50 requested, 6.00 available.`] })
    await sell(product.id, '6')
    expect(await level(product.id)).toMatchObject({ quantity: '4.00', available: '0.00' })
    expect((await refusalOf(sell(product.id, '0.0001'))).code).toBe('insufficient_stock')
  })

  test('keeps no more than is free', async () => {
    const product = await world.product({ initial_quantity: '5' })
    await reserve(product.id, '3')
    expect(await refusalOf(reserve(product.id, '3'))).toMatchObject({
      code: 'insufficient_stock', errors: { quantity: [`Insufficient stock for ${product.sku}: 3.00 requested, 2.00 available.`] }, details: { lines: [{ line: 0, product_id: product.id, requested: '3.00', available: '2.00' }] }
    })
    await reserve(product.id, '2')
    const loose = await world.product({ initial_quantity: '1', allow_negative_stock: true })
    await reserve(loose.id, '3')
    expect(await level(loose.id)).toMatchObject({ quantity: '1.00', reserved: '3.00', available: '-2.00' })
  })

  test('gives back at its instant, without anybody doing anything', async () => {
    const product = await world.product({ initial_quantity: '5' })
    const until = soon(700)
    const { id } = await reserve(product.id, '5', until)
    expect((await refusalOf(sell(product.id, '1'))).code).toBe('insufficient_stock')
    await over(until)
    expect(await level(product.id)).toMatchObject({ reserved: '0.00', available: '5.00' })
    expect((await world.owner.stock_reservations.get(id)).status).toBe('expired')
    await sell(product.id, '5')
    expect((await refusalOf(world.owner.stock_reservations.release(id)))).toMatchObject({ code: 'invalid_state', message: 'A reservation that is expired cannot be released.' })
  })

  test('stays for others when some of it broke', async () => {
    const product = await world.product({ initial_quantity: '5' })
    await reserve(product.id, '4')
    await world.owner.stock_adjustments.create({ reason: 'Rotos', items: [{ product_id: product.id, adjustment_type: 'remove', quantity: '3' }] })
    expect(await level(product.id)).toMatchObject({ quantity: '2.00', reserved: '4.00', available: '-2.00' })
    expect(await errorsOf(sell(product.id, '1'))).toEqual({ 'items.0.quantity': [`Insufficient stock for ${product.sku}: 1.00 requested, 0.00 available.`] })
  })

  test('refuses what is over before it begins, what has no stock, what is not there', async () => {
    const [{ id }, service, elsewhere] = [await world.product(), await world.service(), await world.product({}, branch)]
    expect(await errorsOf(reserve(id, '1', '2020-01-01T00:00:00Z'))).toEqual({ expires_at: ['The expires at must be a date after now.'] })
    expect(await errorsOf(reserve(service.id, '1'))).toEqual({ product_id: ['The product id must be a product that tracks stock.'] })
    for (const product_id of [elsewhere.id, 4_000_000]) expect(await errorsOf(reserve(product_id, '1'))).toEqual({ product_id: ['The selected product id is invalid.'] })
    expect(await errorsOf(reserve(id, '0', 'tomorrow'))).toMatchObject({ quantity: [expect.any(String)], expires_at: [expect.any(String)] })
    expect(await refusalOf(reserve(id, '1', far, (await world.api.member(world.slug)).client))).toBeInstanceOf(PermissionError)
  })

  test('is done once for one key', async () => {
    const { id: product_id } = await world.product()
    const idempotencyKey = randomUUID()
    const call = () => world.owner.stock_reservations.create({ product_id, quantity: '2', expires_at: far }, { idempotencyKey })
    expect(await call()).toEqual(await call())
    expect((await level(product_id))?.reserved).toBe('2.00')
  })

  test('made while a sale waited for the shelf binds that sale', async () => {
    const product = await world.product({ initial_quantity: '10' })
    const release = await hold(world, 'select 1 from stock_levels where product_id = $1 for update', [product.id])
    const reserved = reserve(product.id, '8')
    await waiting(world, 1)
    const sold = refusalOf(sell(product.id, '5'))
    await waiting(world, 2)
    await release()
    await reserved
    expect((await sold).code).toBe('insufficient_stock')
  })

  test('that expired is swept out of its level by the next one', async () => {
    const product = await world.product({ initial_quantity: '10' })
    const until = soon(300)
    await reserve(product.id, '1', until)
    await over(until)
    await reserve(product.id, '2')
    expect(await world.api.sql(world.database, 'select cardinality(holds) as held from stock_levels where product_id = $1', [product.id])).toEqual([{ held: 1 }])
  })
})

describe('stock_reservations.release', () => {
  test('gives back before its time, once', async () => {
    const product = await world.product({ initial_quantity: '5' })
    const { id } = await reserve(product.id, '5')
    const released = await world.owner.stock_reservations.release(id)
    expect(released).toMatchObject({ id, status: 'released', released_at: expect.any(String), consumed_at: null })
    expect(await world.owner.stock_reservations.get(id)).toEqual(released)
    expect(await level(product.id)).toMatchObject({ reserved: '0.00', available: '5.00' })
    const again = await refusalOf(world.owner.stock_reservations.release(id))
    expect(again).toBeInstanceOf(ConflictError)
    expect(again).toMatchObject({ code: 'invalid_state', message: 'A reservation that is released cannot be released.' })
  })

  test('asked for by many at once happens once', async () => {
    const product = await world.product({ initial_quantity: '5' })
    const { id } = await reserve(product.id, '2')
    await reserve(product.id, '1')
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => world.owner.stock_reservations.release(id)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await level(product.id)).toMatchObject({ reserved: '1.00', available: '4.00' })
  })

  test('is for who may, here, and of the version that was seen', async () => {
    const { id: product_id } = await world.product()
    const { id } = await reserve(product_id, '1')
    expect(await refusalOf(branch.stock_reservations.release(id))).toBeInstanceOf(NotFoundError)
    expect(await refusalOf((await world.api.member(world.slug)).client.stock_reservations.release(id))).toBeInstanceOf(PermissionError)
    expect(await refusalOf(world.owner.stock_reservations.release(id, { ifMatch: '"7-0000000000000000"' }))).toBeInstanceOf(PreconditionFailedError)
    expect((await world.owner.stock_reservations.get(id)).status).toBe('active')
  })
})

describe('stock_reservations.get', () => {
  test('is for who may see stock, and not elsewhere', async () => {
    const { id: product_id } = await world.product()
    const reservation = await reserve(product_id, '1')
    expect(await (await world.api.member(world.slug)).client.stock_reservations.get(reservation.id)).toEqual(reservation)
    expect(await refusalOf(branch.stock_reservations.get(reservation.id))).toBeInstanceOf(NotFoundError)
  })
})

describe('stock_reservations.list', () => {
  test('filters, sorts and searches', async () => {
    const shop = await worldIn(world.api)
    const [one, other] = [await shop.product(), await shop.product()]
    const made = async (product_id: number, expires_at: string, reference: string) => (await shop.owner.stock_reservations.create({ product_id, quantity: '1', expires_at, reference })).id
    const late = await made(one.id, '2999-02-01T00:00:00.000Z', 'Señor Peña')
    const early = await made(other.id, '2999-01-01T00:00:00.000Z', 'Obra')
    const free = await made(other.id, '2999-03-01T00:00:00.000Z', 'Obra')
    await shop.owner.stock_reservations.release(free)
    const ids = async (query: Parameters<Optiflow['stock_reservations']['list']>[0]) => (await shop.owner.stock_reservations.list(query)).data.map(({ id }) => id)
    expect(await ids({})).toEqual([free, early, late])
    expect(await ids({ sort: 'expires_at' })).toEqual([early, late, free])
    expect(await ids({ sort: 'created_at' })).toEqual([late, early, free])
    expect(await ids({ filter: { status: 'active' } })).toEqual([early, late])
    expect(await ids({ filter: { status: ['released', 'consumed'] } })).toEqual([free])
    expect(await ids({ filter: { product_id: one.id } })).toEqual([late])
    expect(await ids({ filter: { quotation_id: 1 } })).toEqual([])
    expect(await ids({ filter: { expires_at_from: '2999-02-01T00:00:00Z', expires_at_to: '2999-02-28T00:00:00Z' } })).toEqual([late])
    expect(await ids({ filter: { updated_at_from: '2999-01-01T00:00:00Z' } })).toEqual([])
    expect(await ids({ search: 'pena' })).toEqual([late])
  })
})
