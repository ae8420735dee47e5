import { PermissionError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrder } from './support/invariants.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

// A failure prints its seed; REPORT_SEED tries it again.
const seed = Number(process.env.REPORT_SEED ?? Date.now() % 2 ** 31)
let last = seed
/** A number from 0 up to, not including, `below`. */
const chance = (below: number) => {
  last = (Math.imul(last, 1_103_515_245) + 12_345) >>> 0
  return (last >>> 8) % below
}

let world: World
/** A tenant whose shelves were moved by chance over some weeks of 2025. */
let past: World
let branch_id: number
beforeAll(async () => {
  world = await startWorld()
  past = await worldIn(world.api)
  branch_id = (await past.owner.workspaces.create({ name: 'Santiago' })).id
  await trade()
}, 120_000)
afterAll(async () => {
  await expectOrder(world.api, past.database)
  await world.api.stop()
})

type Movement = { product_id: number; workspace_id: number; quantity: string; value: string; created_at: string }
const movements = () => past.api.sql<Movement>(past.database, `
  select product_id, workspace_id, quantity::text, value::text, to_char(created_at at time zone 'America/Santo_Domingo', 'YYYY-MM-DD') as created_at from stock_movements order by id`)

/** Receipts, sales, returns, transfers and counts; afterwards each movement is dated some hours after the one before it. */
async function trade() {
  const branch = past.api.client(past.slug, past.token, { workspaceId: branch_id })
  const contact_id = (await past.contact({ workspace_id: null })).id
  const products = await Promise.all(Array.from({ length: 5 }, (_, n) => past.product({ workspace_id: null, allow_negative_stock: n < 2, ...(n > 0 ? { cost: `${n}.3333` } : {}) })))
  for (let at = 0; at < 90; at++) {
    const client = chance(2) ? past.owner : branch
    const product_id = products[chance(5)]!.id
    const quantity = String((1 + chance(40_000)) / 10_000)
    const acts: (() => Promise<unknown>)[] = [
      () => client.stock_receipts.create({ items: [{ product_id, quantity, unit_cost: String(chance(99_999) / 10_000) }] }),
      () => client.invoices.create({ contact_id, items: [{ product_id, quantity }] }),
      async () => client.invoices.cancel((await client.invoices.create({ contact_id, items: [{ product_id, quantity }] })).id, { reason: 'x' }),
      () => client.stock_adjustments.create({ reason: 'Conteo', items: [{ product_id, adjustment_type: 'set', quantity }] }),
      () => past.owner.stock_transfers.create({ from_workspace_id: 1, to_workspace_id: branch_id, items: [{ product_id, quantity }] })
    ]
    // Of what is not there enough nothing goes.
    await acts[chance(5)]!().catch((error: { code?: string }) => expect(error.code).toBe('insufficient_stock'))
  }
  const [first] = await past.api.sql<{ id: number }>(past.database, 'select min(id) as id from stock_movements')
  await past.api.sql(past.database, 'alter table stock_movements disable trigger stock_movements_refuse_change')
  await past.api.sql(past.database, `update stock_movements set created_at = timestamptz '2025-03-01 01:00Z' + (id - $1) * interval '${3 + chance(9)} hours'`, [first!.id])
  await past.api.sql(past.database, 'alter table stock_movements enable trigger stock_movements_refuse_change')
}

const units = (text: string, scale: number) => {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  return (text.startsWith('-') ? -1n : 1n) * BigInt(whole + fraction.padEnd(scale, '0'))
}
function digits(value: bigint, scale: number): string {
  const text = (value < 0n ? -value : value).toString().padStart(scale + 1, '0')
  return `${value < 0n ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`
}
/** Half away from zero. */
const over = (value: bigint, by: bigint) => {
  const [top, bottom] = [value < 0n ? -value : value, by < 0n ? -by : by]
  return ((top * 2n + bottom) / (bottom * 2n)) * (value < 0n === by < 0n ? 1n : -1n)
}
const shortened = (text: string) => text.replace(/(\.\d\d\d*?)0+$/, '$1')

/** What the ledger says of a day, played from its beginning. */
async function replayed(as_of: string, workspaces: number[]) {
  const levels = new Map<string, { product_id: number; quantity: bigint; value: bigint }>()
  for (const { product_id, workspace_id, quantity, value, created_at } of await movements()) {
    if (created_at > as_of || !workspaces.includes(workspace_id)) continue
    const level = levels.get(`${product_id} ${workspace_id}`) ?? { product_id, quantity: 0n, value: 0n }
    levels.set(`${product_id} ${workspace_id}`, { product_id, quantity: level.quantity + units(quantity, 4), value: level.value + units(value, 8) })
  }
  const there = [...levels.values()].filter(({ quantity, value }) => quantity !== 0n || value !== 0n)
  const rows = [...Map.groupBy(there, ({ product_id }) => product_id)].map(([product_id, list]) => {
    const [quantity, exact] = [list.reduce((sum, one) => sum + one.quantity, 0n), list.reduce((sum, one) => sum + one.value, 0n)]
    const value = list.reduce((sum, one) => sum + over(one.value, 1_000_000n), 0n)
    return { product_id, quantity: shortened(digits(quantity, 4)), average_cost: quantity === 0n ? null : shortened(digits(over(exact, quantity), 4)), value }
  })
  const total = rows.reduce((sum, { value }) => sum + value, 0n)
  const sorted = rows.sort((a, b) => Number(b.value - a.value) || a.product_id - b.product_id)
  return { rows: sorted.map(({ value, ...row }) => ({ ...row, value: digits(value, 2) })), totals: { product_count: rows.length, value: digits(total, 2) } }
}
const withoutNames = ({ rows, totals }: Schema<'StockValuationReport'>) => ({ rows: rows.map(({ sku, name, ...row }) => row), totals })
const everywhere = { workspaceId: '*' as const }

describe('reports.stock_valuation', () => {
  test('of empty shelves is zero, and not nothing', async () => {
    const stranger = await worldIn(world.api)
    expect(await stranger.owner.reports.stock_valuation({ as_of: '2026-03-31' })).toEqual({ as_of: '2026-03-31', currency_code: 'DOP', rows: [], totals: { product_count: 0, value: '0.00' } })
  })

  test('says what lies there and what it is worth at its average cost, the largest first', async () => {
    const shop = await worldIn(world.api)
    const [dear, cheap, gone, unknown] = [await shop.product({ initial_quantity: '3', cost: '100' }), await shop.product({ initial_quantity: '10', cost: '1' }), await shop.product({ initial_quantity: '1', cost: '5' }), await shop.product({ initial_quantity: '2' })]
    await shop.service()
    const contact_id = (await shop.contact()).id
    await shop.owner.stock_receipts.create({ items: [{ product_id: cheap.id, quantity: '5', unit_cost: '2.5' }] })
    await shop.owner.invoices.create({ contact_id, items: [{ product_id: gone.id, quantity: '1' }, { product_id: dear.id, quantity: '1' }] })
    await shop.owner.stock_reservations.create({ product_id: dear.id, quantity: '1', expires_at: '2999-01-01T00:00:00Z' })
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santo_Domingo' }).format(new Date())
    expect(await shop.owner.reports.stock_valuation()).toEqual({
      as_of: today, currency_code: 'DOP',
      rows: [
        { product_id: dear.id, sku: dear.sku, name: dear.name, quantity: '2.00', average_cost: '100.00', value: '200.00' },
        { product_id: cheap.id, sku: cheap.sku, name: cheap.name, quantity: '15.00', average_cost: '1.50', value: '22.50' },
        { product_id: unknown.id, sku: unknown.sku, name: unknown.name, quantity: '2.00', average_cost: '0.00', value: '0.00' }
      ],
      totals: { product_count: 3, value: '222.50' }
    })
  })

  test('of today is what the levels say', async () => {
    const levels = await past.api.sql<{ product_id: number; quantity: string; value: string }>(past.database, `
      select product_id, quantity, round(value, 2) as value from stock_levels where workspace_id = 1 and (quantity <> 0 or value <> 0) order by round(value, 2) desc, product_id`)
    const report = await past.owner.reports.stock_valuation()
    expect(report.rows.map(({ product_id, quantity, value }) => ({ product_id, quantity, value }))).toEqual(levels)
    const { data } = await past.owner.stock_levels.list({ per_page: 100 })
    for (const row of report.rows) {
      const level = data.find(({ product_id }) => product_id === row.product_id)!
      expect([row.product_id, row.quantity]).toEqual([level.product_id, level.quantity])
      if (level.average_cost !== null) expect(Math.abs(Number(row.average_cost) - Number(level.average_cost))).toBeLessThan(0.01)
    }
  })

  test.each(Array.from({ length: 12 }, (_, n) => n))(`of a past day is what a replay of the ledger says, seed ${seed}, %#`, async () => {
    const as_of = new Date(Date.UTC(2025, 1, 27 + chance(60))).toISOString().slice(0, 10)
    const { product_count, value } = (await replayed(as_of, [1, branch_id])).totals
    expect(withoutNames(await past.owner.reports.stock_valuation({ as_of }))).toEqual(await replayed(as_of, [1]))
    expect(withoutNames(await past.owner.reports.stock_valuation({ as_of }, { workspaceId: branch_id }))).toEqual(await replayed(as_of, [branch_id]))
    const all = await past.owner.reports.stock_valuation({ as_of }, everywhere)
    expect(withoutNames(all)).toEqual(await replayed(as_of, [1, branch_id]))
    expect(all.totals).toEqual({ product_count, value })
  })

  test('of all workspaces is the sum of theirs, to the cent', async () => {
    const shop = await worldIn(world.api)
    const { id: workspaceId } = await shop.owner.workspaces.create({ name: 'Santiago' })
    // Half a cent in each: two cents and a half would be another sum.
    const level = (workspace_id: number) => ({ workspace_id, quantity: '0.5', minimum_quantity: '0' })
    const product = await shop.product({ workspace_id: null, initial_quantity: undefined, initial_quantities: [level(1), level(workspaceId)], cost: '0.05' })
    const values = async (options: Parameters<Optiflow['reports']['stock_valuation']>[1]) => (await shop.owner.reports.stock_valuation({}, options)).totals.value
    expect([await values({ workspaceId: 1 }), await values({ workspaceId }), await values(everywhere)]).toEqual(['0.03', '0.03', '0.06'])
    expect((await shop.owner.reports.stock_valuation({}, everywhere)).rows).toMatchObject([{ product_id: product.id, quantity: '1.00', average_cost: '0.05', value: '0.06' }])
  })

  test('of shelves that owe each other shows what is left of their worth', async () => {
    const shop = await worldIn(world.api)
    const { id: workspaceId } = await shop.owner.workspaces.create({ name: 'Santiago' })
    const branch = shop.api.client(shop.slug, shop.token, { workspaceId })
    const product = await shop.product({ workspace_id: null, initial_quantity: '2', cost: '3', allow_negative_stock: true })
    const contact_id = (await shop.contact({ workspace_id: null })).id
    await branch.stock_receipts.create({ items: [{ product_id: product.id, quantity: '1', unit_cost: '10' }] })
    await branch.invoices.create({ contact_id, items: [{ product_id: product.id, quantity: '3' }] })
    expect((await branch.reports.stock_valuation()).rows).toMatchObject([{ quantity: '-2.00', average_cost: '10.00', value: '-20.00' }])
    expect(await shop.owner.reports.stock_valuation({}, everywhere)).toMatchObject({ rows: [{ quantity: '0.00', average_cost: null, value: '-14.00' }], totals: { product_count: 1, value: '-14.00' } })
  })

  test('ends its day where the company is', async () => {
    const shop = await worldIn(world.api)
    await shop.product({ initial_quantity: '1', cost: '3' })
    const at = async (instant: string, as_of: string) => {
      await shop.api.sql(shop.database, 'alter table stock_movements disable trigger stock_movements_refuse_change')
      await shop.api.sql(shop.database, 'update stock_movements set created_at = $1', [instant])
      return (await shop.owner.reports.stock_valuation({ as_of })).totals.value
    }
    expect(await at('2026-03-02T03:59:59.999Z', '2026-03-01')).toBe('3.00')
    expect(await at('2026-03-02T04:00:00.000Z', '2026-03-01')).toBe('0.00')
    expect(await at('2026-03-02T04:00:00.000Z', '2026-03-02')).toBe('3.00')
    expect(await at('2026-03-02T04:00:00.000Z', '9999-12-31')).toBe('3.00')
    await shop.owner.company.update({ time_zone: 'Asia/Tokyo' })
    expect(await at('2026-03-02T04:00:00.000Z', '2026-03-01')).toBe('0.00')
    expect(await at('2026-03-01T14:59:59.999Z', '2026-03-01')).toBe('3.00')
  })

  test('is to be had as a table', async () => {
    const shop = await worldIn(world.api)
    const product = await shop.product({ initial_quantity: '1.5', cost: '3', name: '=1+1, "x"' })
    const csv = await shop.owner.reports.stock_valuation({ as_of: '2999-12-31' }, { accept: 'text/csv' }).withResponse()
    expect(csv.headers.get('content-disposition')).toContain('stock-valuation_2999-12-31.csv')
    expect(csv.data).toBe(`product_id,sku,name,quantity,average_cost,value\r\n${product.id},${product.sku},"'=1+1, ""x""",1.50,3.00,4.50\r\n`)
  })

  test('of more than 10,000 products is refused rather than cut, and to be had as a table', async () => {
    const shop = await worldIn(world.api)
    await shop.api.sql(shop.database, `insert into products (name, sku, product_type, price, cost, track_stock) select 'P', 'P' || n, 'product', 1, 1, true from generate_series(1, 10001) n`)
    await shop.api.sql(shop.database, 'insert into stock_levels (product_id, workspace_id, quantity, value, average_cost) select id, 1, 1, 1, 1 from products')
    expect(await errorsOf(shop.owner.reports.stock_valuation())).toEqual({ as_of: ['The report has more than 10000 rows; ask for less, or for CSV with up to 100000.'] })
    const text = await shop.owner.reports.stock_valuation({}, { accept: 'text/csv' })
    expect(text.trimEnd().split('\r\n')).toHaveLength(10_002)
  })

  test('is for those who may see reports and what goods cost', async () => {
    const reader = async (...abilities: string[]) => (await world.api.member(world.slug, { role: 'admin', abilities })).client
    expect(await (await reader('reports:view', 'products:view_cost')).reports.stock_valuation()).toHaveProperty('currency_code', 'DOP')
    for (const client of [await reader('reports:view'), await reader('products:view_cost'), (await world.api.member(world.slug)).client]) {
      expect(await refusalOf(client.reports.stock_valuation())).toBeInstanceOf(PermissionError)
    }
    expect(await refusalOf((await reader('reports:view', 'products:view_cost')).reports.stock_valuation({}, everywhere))).toBeInstanceOf(PermissionError)
  })

  test.each(['2026-02-29', 'yesterday', '0000-01-01'])('refuses %s', async (as_of) => {
    expect(await errorsOf(world.owner.reports.stock_valuation({ as_of }))).toEqual({ as_of: ['The as of is not a valid date (YYYY-MM-DD).'] })
  })
})
