import { request, type IncomingMessage } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { PermissionError } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hold } from './support/locks.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
/** A shop with more movements than a table reads at once, thousands of one moment, and megabytes of notes. */
let busy: World
const moved = 20_000
beforeAll(async () => {
  world = await startWorld()
  busy = await worldIn(world.api)
  const { id } = await busy.product({ initial_quantity: '0' })
  await world.api.sql(busy.database, `
    insert into stock_movements (product_id, workspace_id, type, quantity, previous_quantity, current_quantity, note, user_id, created_at)
    select $1, 1, 'adjustment', 1, n - 1, n, repeat('x', 500), 1, timestamptz '2026-01-01' + (n / 3000) * interval '1 hour' from generate_series(1, ${moved}) as n`, [id])
})
afterAll(() => world.api.stop())

type Cells = Record<string, string>
const read = (text: string): Cells[] => parse(text, { columns: true, record_delimiter: '\r\n' })
const csv = { accept: 'text/csv' } as const
const used = ({ api, database }: World) => (api.server.pools.get(database).knex.client.pool as { numUsed(): number }).numUsed()

/** The answer as it begins to come, and not faster than it is taken. */
function open({ api, slug, token }: World, path: string, method = 'GET'): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: api.port, method, path: `/api/v1${path}`, agent: false, headers: { host: `${slug}.localhost`, authorization: `Bearer ${token}`, accept: 'text/csv' } }, resolve)
    call.on('error', reject).end()
  })
}

async function rest(answer: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of answer.setEncoding('utf8')) text += part
  return text
}

describe('stock levels as CSV', () => {
  test('are all levels that the filters let pass, with their products, in the order of the list', async () => {
    const shop = await worldIn(world.api)
    const products = []
    for (const [name, quantity] of [['=Disco, "9"', '3'], ['Lija\nfina', '1'], ['Clavo', '2']]) products.push(await shop.product({ name: name!, initial_quantity: quantity!, minimum_quantity: '1', cost: '5' }))
    const reply = await shop.owner.stock_levels.list({ sort: 'quantity', filter: { product_id: products.slice(0, 2).map(({ id }) => id) } }, csv).withResponse()
    const { data } = await shop.owner.stock_levels.list({ sort: 'quantity' })
    const [lija, , disc] = data
    const line = ({ id, product_id, workspace_id, quantity, reserved, available, minimum_quantity, status, average_cost, created_at, updated_at }: (typeof data)[number], product: string) =>
      [id, product_id, product, workspace_id, quantity, reserved, available, minimum_quantity, status, average_cost, created_at, updated_at].join()
    expect(reply.data).toBe([
      'id,product_id,sku,name,workspace_id,quantity,reserved,available,minimum_quantity,status,average_cost,created_at,updated_at',
      line(lija!, `${products[1]!.sku},"Lija\nfina"`), line(disc!, `${products[0]!.sku},"'=Disco, ""9"""`), ''
    ].join('\r\n'))
    expect(Object.fromEntries(['Content-Type', 'Content-Disposition', 'Vary', 'ETag', 'Content-Length'].map((name) => [name, reply.headers.get(name)]))).toEqual({
      'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': expect.stringMatching(/^attachment; filename="stock-levels_\d{4}-\d\d-\d\d\.csv"$/), Vary: 'Accept', ETag: null, 'Content-Length': null
    })
  })

  test('of nothing are their columns', async () => {
    const shop = await worldIn(world.api)
    expect(await shop.owner.stock_levels.list({}, csv)).toMatch(/^id,product_id,[^\n]*\r\n$/)
  })

  test('show no cost to those who may not see it, and nothing to those who may see no stock', async () => {
    await world.product({ cost: '5' })
    const member = (await world.api.member(world.slug)).client
    for (const text of [await member.stock_levels.list({}, csv), await member.stock_movements.list({}, csv)]) {
      expect(text).not.toContain('_cost')
      expect(read(text).length).toBeGreaterThan(0)
    }
    const narrow = (await world.api.member(world.slug, { abilities: ['products:view'] })).client
    expect(await refusalOf(narrow.stock_levels.list({}, csv))).toBeInstanceOf(PermissionError)
  })

  test('of a workspace are its own, under * those of all', async () => {
    const shop = await worldIn(world.api)
    const { id: branch_id } = await shop.owner.workspaces.create({ name: 'Santiago' })
    await shop.product({ workspace_id: null, initial_quantity: undefined, initial_quantities: [{ workspace_id: 1, quantity: '5' }, { workspace_id: branch_id, quantity: '7' }] })
    const held = async (workspaceId: number | '*') => read(await shop.owner.stock_levels.list({ sort: 'quantity' }, { ...csv, workspaceId })).map(({ quantity }) => quantity)
    expect([await held(1), await held(branch_id), await held('*')]).toEqual([['5.00'], ['7.00'], ['5.00', '7.00']])
  })
})

describe('stock movements as CSV', () => {
  test('keep numbers as numbers and dates as they are, and name the document', async () => {
    const shop = await worldIn(world.api)
    const product = await shop.product({ initial_quantity: '10', cost: '65' })
    const invoice = await shop.owner.invoices.create({ contact_id: (await shop.contact()).id, items: [{ product_id: product.id, quantity: '3' }] })
    const [movement] = (await shop.owner.stock_movements.list({ filter: { type: 'out' } })).data
    const [row, ...more] = read(await shop.owner.stock_movements.list({ filter: { type: 'out' } }, csv))
    expect(more).toEqual([])
    expect(row).toEqual({ ...Object.fromEntries(Object.entries(movement!).map(([name, value]) => [name, String(value ?? '')])), sku: product.sku, name: product.name })
    expect(row).toMatchObject({ quantity: '-3.00', reference: invoice.document_number, note: '', created_at: expect.stringMatching(/Z$/) })
  })

  test.each(['-id', 'id', 'created_at', '-created_at'] as const)('are all there, each once, in the order of %s', async (sort) => {
    const rows = read(await busy.owner.stock_movements.list({ sort }, csv))
    const keys = rows.map(({ created_at, id }) => (sort.endsWith('id') ? Number(id) : Date.parse(created_at!) * 1e6 + Number(id)))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(moved)
    expect(keys).toEqual([...keys].sort((one, other) => (sort.startsWith('-') ? other - one : one - other)))
  }, 20_000)

  test('have all rows, so a page of them is refused', async () => {
    for (const [query, name] of [['?page=1', 'page'], ['?per_page=10', 'per_page'], ['?pagination=cursor', 'pagination'], ['?cursor=x&pagination=cursor', 'pagination']]) {
      const { status, body } = await world.api.raw(world.slug, 'GET', `/api/v1/stock-movements${query}`, { headers: { authorization: `Bearer ${world.token}`, accept: 'text/csv' } })
      expect([status, Object.keys(body.errors)], query).toEqual([422, [name]])
    }
    expect(await errorsOf(world.owner.stock_movements.list({ filter: { type: 'gone' as never } }, csv))).toHaveProperty(['filter.type'])
  })

  test('are CSV or JSON, and nothing else', async () => {
    const ask = (accept: string, method = 'GET') => world.api.raw(world.slug, method, '/api/v1/stock-movements', { headers: { authorization: `Bearer ${world.token}`, accept } })
    expect(await ask('application/pdf')).toMatchObject({ status: 406, body: { code: 'not_acceptable' }, headers: { vary: 'Accept', 'content-type': 'application/json; charset=utf-8' } })
    expect(await ask('text/csv;q=0.5, application/json')).toMatchObject({ status: 200, headers: { 'content-type': 'application/json; charset=utf-8' } })
    expect(await ask('text/csv', 'HEAD')).toMatchObject({ status: 200, text: '', headers: { 'content-type': 'text/csv; charset=utf-8' } })
  })

  test('that cannot be read are answered as any other fault', async () => {
    const shop = await worldIn(world.api)
    const release = await hold(shop, 'lock table stock_movements in access exclusive mode')
    const answer = await world.api.raw(shop.slug, 'GET', '/api/v1/stock-movements', { headers: { authorization: `Bearer ${shop.token}`, accept: 'text/csv' } })
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' }, headers: { 'content-type': 'application/json; charset=utf-8' } })
    expect(answer.headers['content-disposition']).toBeUndefined()
    await release()
  })

  test('come to an end that one can see: what breaks in the middle is not taken for all', async () => {
    const answer = await open(busy, '/stock-movements')
    await setTimeout(200)
    const release = await hold(busy, 'lock table stock_movements in access exclusive mode')
    await expect(rest(answer)).rejects.toMatchObject({ code: 'ECONNRESET' })
    await release()
  }, 20_000)

  test('wait for a slow reader without a connection, and the reader gets them all, whatever others write', async () => {
    const answer = await open(busy, '/stock-movements?sort=id')
    // What the reader does not take stays with the server, which stops asking for more.
    await setTimeout(500)
    await expect.poll(() => used(busy)).toBe(0)
    expect(answer.complete).toBe(false)
    await world.api.sql(busy.database, `insert into stock_movements (product_id, workspace_id, type, quantity, previous_quantity, current_quantity, user_id) select product_id, 1, 'adjustment', 0, current_quantity, current_quantity, 1 from stock_movements order by id desc limit 1`)
    const ids = read(await rest(answer)).map(({ id }) => Number(id))
    expect(ids).toEqual((await world.api.sql<{ id: number }>(busy.database, 'select id from stock_movements order by id')).map(({ id }) => id))
  }, 20_000)

  test('stop when the reader hangs up', async () => {
    const lines = world.api.logs.length
    const answer = await open(busy, '/stock-movements')
    answer.once('error', () => undefined).once('data', () => answer.destroy())
    const told = () => world.api.logs.slice(lines).map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ operation }) => operation === 'stock_movements.list')
    await expect.poll(told).toMatchObject([{ status: 200, aborted: true }])
    await expect.poll(() => used(busy)).toBe(0)
    expect(world.api.logs.slice(lines).filter((line) => line.includes('unforeseen'))).toEqual([])
  })
})
