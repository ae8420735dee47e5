/** Who had to wait for a level looks at it again when it is free, by the plan that PostgreSQL has chosen: whichever that is, no level is overlooked. */
import type { Optiflow, Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSecond } from './support/api.ts'
import { expectOrder } from './support/invariants.ts'
import { hold, waiting } from './support/locks.ts'
import { startWorld, type World } from './support/world.ts'

let world: World
let contact_id: number
beforeAll(async () => {
  world = await startWorld()
  contact_id = (await world.contact()).id
  // Where there is next to nothing, plans are not what they are in a shop.
  await world.owner.products.import(['name,sku,product_type,price,initial_quantity', ...Array.from({ length: 300 }, (_, n) => `Tornillo ${n},TOR-${n},product,1,5`)].join('\n'))
  await world.api.sql(world.database, 'analyze products, stock_levels')
})
afterAll(async () => {
  await expectOrder(world.api, world.database)
  await world.api.stop()
})

/** A server whose connections plan without some ways to join. */
async function serverWithout(...ways: string[]): Promise<Optiflow> {
  for (const way of ways) await world.api.sql(world.database, `alter database ${world.database} set enable_${way} = off`)
  const second = await startSecond(world.api)
  const client = second.client(world.slug, world.token, { maxRetries: 5 })
  // Its first connection is the one that all of a test's calls take.
  await client.stock_levels.list()
  await world.api.sql(world.database, `alter database ${world.database} reset all`)
  return client
}

interface Goods { products: Schema<'Product'>[]; ids: number[]; items: { product_id: number; quantity: string }[] }
async function threeProducts(): Promise<Goods> {
  const products = await Promise.all(Array.from({ length: 3 }, () => world.product({ initial_quantity: '10', cost: '3' })))
  const ids = products.map(({ id }) => id)
  return { products, ids, items: ids.map((product_id) => ({ product_id, quantity: '4' })) }
}
async function offer({ items }: Goods) {
  const { id } = await world.owner.quotations.create({ contact_id, items })
  await world.owner.quotations.send(id)
  return world.owner.quotations.approve(id, { reserve: true })
}
const sell = ({ items }: Goods) => world.owner.invoices.create({ contact_id, items })

// What each act leaves of ten on the shelf, and that it leaves nothing kept.
const acts: Record<string, { left: string; prepare(goods: Goods): Promise<(client: Optiflow) => Promise<unknown>> }> = {
  'invoices.create': { left: '6.00', prepare: async ({ items }) => (client) => client.invoices.create({ contact_id, items }) },
  'invoices.cancel': { left: '10.00', prepare: async (goods) => {
    const { id } = await sell(goods)
    return (client) => client.invoices.cancel(id, { reason: 'x' })
  } },
  'credit_notes.create': { left: '10.00', prepare: async (goods) => {
    const { id, items } = await sell(goods)
    return (client) => client.credit_notes.create({ invoice_id: id, reason: 'x', items: items.map((item) => ({ invoice_item_id: item.id!, quantity: item.quantity })) })
  } },
  'quotations.convert': { left: '6.00', prepare: async (goods) => {
    const { id } = await offer(goods)
    return (client) => client.quotations.convert(id)
  } },
  'quotations.cancel': { left: '10.00', prepare: async (goods) => {
    const { id } = await offer(goods)
    return (client) => client.quotations.cancel(id, { reason: 'x' })
  } },
  'stock_adjustments.create': { left: '6.00', prepare: async ({ items }) => (client) =>
    client.stock_adjustments.create({ reason: 'x', items: items.map((item) => ({ ...item, adjustment_type: 'remove' as const })) }) }
}

test.each([[[]], [['seqscan']], [['seqscan', 'hashjoin', 'mergejoin']], [['nestloop']], [['seqscan', 'nestloop', 'hashjoin']]])('without %j, what waited for one of its levels takes or brings all of them', async (ways) => {
  const client = await serverWithout(...ways)
  for (const [name, { left, prepare }] of Object.entries(acts)) for (const held of [[0], [2], [0, 1, 2]]) {
    const goods = await threeProducts()
    const act = await prepare(goods)
    const release = await hold(world, 'update stock_levels set minimum_quantity = minimum_quantity + 1 where product_id = any($1::bigint[])', [held.map((at) => goods.ids[at])])
    const done = act(client)
    await waiting(world, 1)
    await release()
    await done
    const { data } = await world.owner.stock_levels.list({ filter: { product_id: goods.ids } })
    expect(data.map(({ quantity, reserved }) => `${quantity}, ${reserved} kept`), `${name}, ${held.join()}`).toEqual(Array<string>(3).fill(`${left}, 0.00 kept`))
  }
}, 60_000)
