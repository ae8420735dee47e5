import type { Optiflow, Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSecond } from './support/api.ts'
import { expectOrder } from './support/invariants.ts'
import { hold, waiting } from './support/locks.ts'
import { refusalOf } from './support/refusals.ts'
import { startWorld, type World } from './support/world.ts'

const far = '2999-01-01T00:00:00.000Z'

let world: World
let branch_id: number
/** The owner in both workspaces, patient: who is told to come back in a moment (503, on a slow machine) comes back with the same key. */
let main: Optiflow
let branch: Optiflow
let contact_id: number

beforeAll(async () => {
  world = await startWorld({ OPTIFLOW_POOL_PER_TENANT: '20' })
  branch_id = (await world.owner.workspaces.create({ name: 'Santiago' })).id
  main = world.api.client(world.slug, world.token, { maxRetries: 8 })
  branch = world.api.client(world.slug, world.token, { workspaceId: branch_id, maxRetries: 8 })
  contact_id = (await world.contact({ workspace_id: null })).id
})
afterAll(() => world.api.stop())

const sell = (product_id: number, quantity: string, client = main) => client.invoices.create({ contact_id, items: [{ product_id, quantity }] })
const receive = (product_ids: number[], client = main) => client.stock_receipts.create({ items: product_ids.map((product_id) => ({ product_id, quantity: '2', unit_cost: '3' })) })
const carry = (from_workspace_id: number, to_workspace_id: number, product_ids: number[], client = main) =>
  client.stock_transfers.create({ from_workspace_id, to_workspace_id, items: product_ids.map((product_id) => ({ product_id, quantity: '1' })) })
const level = async (product_id: number, client = main) => (await client.stock_levels.list({ filter: { product_id } })).data[0]
const times = <T>(count: number, make: (n: number) => Promise<T>) => Promise.allSettled(Array.from({ length: count }, (_, n) => make(n)))
const made = <T>(outcomes: PromiseSettledResult<T>[]) => outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
/** The codes of the refusals; what is no refusal fails the test. */
const codes = (outcomes: PromiseSettledResult<unknown>[]) =>
  Promise.all(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [refusalOf(Promise.reject(outcome.reason)).then(({ code }) => code)] : [])))
const shared = (more: Partial<Schema<'ProductCreate'>> = {}) => world.product({ workspace_id: null, cost: '2', ...more })

describe('the last piece', () => {
  test('goes to one of two hundred buyers, at two servers', async () => {
    const second = (await startSecond(world.api, { OPTIFLOW_POOL_PER_TENANT: '20' })).client(world.slug, world.token, { maxRetries: 8 })
    const product = await shared({ initial_quantity: '1' })
    const outcomes = await times(200, (n) => sell(product.id, '1', n % 2 ? second : main))
    expect(made(outcomes)).toHaveLength(1)
    expect(await codes(outcomes)).toEqual(Array(199).fill('insufficient_stock'))
    expect(await level(product.id)).toMatchObject({ quantity: '0.00' })
  }, 60_000)

  test('is sold, reserved, carried away or written off, and no two of these', async () => {
    const product = await shared({ initial_quantity: '10' })
    const acts: (() => Promise<unknown>)[] = [
      () => sell(product.id, '1'), () => main.stock_reservations.create({ product_id: product.id, quantity: '1', expires_at: far }), () => carry(1, branch_id, [product.id]),
      () => main.stock_transfers.create({ from_workspace_id: 1, to_workspace_id: branch_id, items: [{ product_id: product.id, quantity: '0.5' }, { product_id: product.id, quantity: '0.5' }] })
    ]
    const outcomes = await times(32, (n) => acts[n % 4]!())
    expect(made(outcomes)).toHaveLength(10)
    expect(new Set(await codes(outcomes))).toEqual(new Set(['insufficient_stock']))
    expect(await level(product.id)).toMatchObject({ available: '0.00' })
  })
})

describe('two who want the same in another order', () => {
  test('carry it against each other without waiting for ever', async () => {
    const products = await Promise.all(Array.from({ length: 4 }, () => shared({ initial_quantity: '40' })))
    const ids = products.map(({ id }) => id)
    await carry(1, branch_id, ids.flatMap((id) => Array<number>(20).fill(id)))
    const outcomes = await times(40, (n) => (n % 2 ? carry(1, branch_id, ids) : carry(branch_id, 1, ids.toReversed(), branch)))
    expect(await codes(outcomes)).toEqual([])
    for (const { id } of products) expect([(await level(id))?.quantity, (await level(id, branch))?.quantity]).toEqual(['20.00', '20.00'])
  })

  test('open it together: receipts, sales, counts and transfers of what one workspace or none held before', async () => {
    const heldIn = async (workspace_id: number) => (await shared({ initial_quantity: undefined, initial_quantities: [{ workspace_id, quantity: '40' }], allow_negative_stock: true })).id
    const [here, there] = [await heldIn(1), await heldIn(branch_id)]
    const ids = [here, (await shared({ initial_quantity: undefined, allow_negative_stock: true })).id, there]
    const acts: (() => Promise<unknown>)[] = [
      () => receive(ids), () => receive(ids.toReversed()), () => receive(ids, branch), () => carry(1, branch_id, [here]), () => carry(branch_id, 1, [there]),
      () => main.invoices.create({ contact_id, items: ids.toReversed().map((product_id) => ({ product_id, quantity: '1' })) }),
      () => main.stock_adjustments.create({ reason: 'Conteo', items: ids.map((product_id) => ({ product_id, adjustment_type: 'add', quantity: '1' })) })
    ]
    const outcomes = await times(28, (n) => acts[n % acts.length]!())
    expect(await codes(outcomes)).toEqual([])
    const left = await Promise.all(ids.map(async (id) => [(await level(id))?.quantity, (await level(id, branch))?.quantity]))
    expect(left).toEqual([['52.00', '12.00'], ['16.00', '8.00'], ['20.00', '44.00']])
  })

  test('open it in one order, a sale as a receipt does', async () => {
    const make = () => shared({ initial_quantity: undefined, allow_negative_stock: true })
    const ids = [(await make()).id, (await make()).id, (await make()).id]
    // Somebody opens the one in the middle: who comes from the other end has opened the last one when it gets there.
    const release = await hold(world, 'insert into stock_levels (product_id, workspace_id) values ($1, 1)', [ids[1]])
    const once = world.api.client(world.slug, world.token)
    const received = receive(ids, once)
    await waiting(world, 1)
    const sold = once.invoices.create({ contact_id, items: ids.map((product_id) => ({ product_id, quantity: '1' })) })
    await waiting(world, 2)
    await release()
    await Promise.all([received, sold])
    expect(await Promise.all(ids.map(async (id) => (await level(id))?.quantity))).toEqual(['1.00', '1.00', '1.00'])
  })

  test('count it first: one of them opens it', async () => {
    const product = await shared({ initial_quantity: undefined })
    const outcomes = await times(8, (n) => main.stock_adjustments.create({ reason: 'Conteo', items: [{ product_id: product.id, adjustment_type: 'set', quantity: String(n + 1) }] }))
    expect(await codes(outcomes)).toEqual([])
    const { data } = await main.stock_movements.list({ filter: { product_id: product.id }, sort: 'id' })
    expect(data.map(({ type }) => type)).toEqual(['initial', ...Array<string>(7).fill('adjustment')])
  })
})

describe('who walks the ledger', () => {
  test('of one product forward while others write misses nothing and sees nothing twice', async () => {
    const product = await shared({ initial_quantity: '500' })
    let writing = true
    const writers = Promise.all(Array.from({ length: 4 }, async (_, n) => {
      for (let at = 0; at < 12; at++) await (n % 2 ? sell(product.id, '1') : receive([product.id]))
    })).then(() => void (writing = false))
    const seen: number[] = []
    const look = (cursor: string | null) => main.stock_movements.list({ filter: { product_id: product.id }, sort: 'id', pagination: 'cursor', per_page: 3, ...(cursor && { cursor }) })
    let cursor: string | null = null
    // At the end of what is there the walker stays where it is, and asks again.
    for (;;) {
      const last = !writing
      const { data, meta } = await look(cursor)
      seen.push(...data.map(({ id }) => id).filter((id) => !seen.includes(id)))
      const next = 'next_cursor' in meta ? meta.next_cursor : null
      cursor = next ?? cursor
      if (last && next === null) break
    }
    await writers
    const all: number[] = []
    for await (const { id } of main.stock_movements.list({ filter: { product_id: product.id }, sort: 'id' })) all.push(id)
    expect(seen).toEqual(all)
    expect(all).toHaveLength(49)
  }, 60_000)

  test('back from the newest sees each movement that was there when the walk began, once, whatever is written meanwhile', async () => {
    const product = await shared({ initial_quantity: '500' })
    for (let at = 0; at < 6; at++) await receive([product.id])
    const walk: number[] = []
    for await (const { id } of main.stock_movements.list({ filter: { product_id: product.id }, per_page: 2, pagination: 'cursor' })) {
      walk.push(id)
      await receive([product.id])
    }
    expect(walk).toHaveLength(7)
    expect(walk).toEqual([...walk].sort((one, other) => other - one))
  })

  test('of all products forward can be overtaken by a sale that is not yet done, which stands in its own product’s ledger', async () => {
    const [slow, quick] = [await shared(), await shared()]
    const release = await hold(world, 'select 1 from document_subtypes where id = 1 for update')
    const pending = sell(slow.id, '1')
    await waiting(world, 1)
    await receive([quick.id])
    const newest = async () => (await main.stock_movements.list({ filter: { product_id: [slow.id, quick.id] }, per_page: 1 })).data[0]!
    const before = await newest()
    expect(before.product_id).toBe(quick.id)
    await release()
    await pending
    const [sold] = (await main.stock_movements.list({ filter: { product_id: slow.id } })).data
    expect(sold).toMatchObject({ type: 'out' })
    expect(sold!.id).toBeLessThan(before.id)
    // Who goes on from a moment before its last look meets it: it is dated when its sale began.
    expect(Date.parse(sold!.created_at)).toBeLessThanOrEqual(Date.parse(before.created_at))
    const again = await main.stock_movements.list({ filter: { product_id: [slow.id, quick.id], created_at_from: new Date(Date.parse(before.created_at) - 60_000).toISOString() } })
    expect(again.data.map(({ id }) => id)).toContain(sold!.id)
  })
})

describe('in the end', () => {
  test('the books are in order', () => expectOrder(world.api, world.database))

  test('nobody waited in a circle', () => {
    expect(world.api.logs.filter((line) => /40P01|deadlock|server_error|unforeseen/.test(line))).toEqual([])
  })
})
