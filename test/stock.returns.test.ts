import type { Optiflow, Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSecond } from './support/api.ts'
import { expectOrder } from './support/invariants.ts'
import { hold, waiting } from './support/locks.ts'
import { refusalOf } from './support/refusals.ts'
import { startWorld, type World } from './support/world.ts'

let world: World
let contact_id: number
let patient: Optiflow
beforeAll(async () => {
  world = await startWorld({ OPTIFLOW_POOL_PER_TENANT: '20' })
  patient = world.api.client(world.slug, world.token, { maxRetries: 8 })
  contact_id = (await world.contact({ workspace_id: null })).id
})
afterAll(async () => {
  await expectOrder(world.api, world.database)
  expect(world.api.logs.filter((line) => /40P01|deadlock|unforeseen/.test(line))).toEqual([])
  await world.api.stop()
})

type Line = [product_id: number, quantity: string]
const sell = (...lines: Line[]) => patient.invoices.create({ contact_id, items: lines.map(([product_id, quantity]) => ({ product_id, quantity })) })
const receive = (product_id: number, quantity: string, unit_cost: string) => world.owner.stock_receipts.create({ items: [{ product_id, quantity, unit_cost }] })
/** Credits of each line of an invoice as much as is said, null for nothing. */
const credit = ({ id, items }: Schema<'Invoice'>, quantities: (string | null)[], more: Partial<Schema<'CreditNoteCreate'>> = {}) => world.owner.credit_notes.create({
  invoice_id: id, reason: 'Devolución', items: quantities.flatMap((quantity, at) => (quantity === null ? [] : [{ invoice_item_id: items[at]!.id!, quantity }])), ...more
})
const cancel = (invoice: Schema<'Invoice'>) => patient.invoices.cancel(invoice.id, { reason: 'x' })
/** What a shelf holds, what it is worth and what one costs. */
const worth = async (product_id: number) => (await world.api.sql<{ quantity: string; value: string; average_cost: string | null }>(
  world.database, 'select quantity::text, trim_scale(value)::text as value, average_cost::text from stock_levels where product_id = $1 and workspace_id = 1', [product_id]))[0]
const moves = async (product_id: number, type?: 'return_in' | 'out') => (await world.owner.stock_movements.list({ filter: { product_id, ...(type && { type }) }, sort: 'id' })).data
const plain = (text: string | null | undefined) => Number(text)
const low = (product_id: number) => world.api.sql<{ sequence: number; workspace_id: number; data: { quantity: string } }>(
  world.database, `select sequence, workspace_id, data from events where type = 'product.stock_low' and subject_id = $1 order by sequence`, [product_id])

describe('what is cancelled or credited', () => {
  test('comes back once, at what it went for, whatever goods cost since', async () => {
    const product = await world.product({ initial_quantity: '10', cost: '3' })
    await receive(product.id, '5', '4')
    const invoice = await sell([product.id, '9'])
    await receive(product.id, '4', '9')
    const note = await credit(invoice, ['2'])
    const [returned] = await moves(product.id, 'return_in')
    expect(returned).toMatchObject({ quantity: '2.00', current_quantity: '12.00', unit_cost: '3.3333', invoice_id: invoice.id, credit_note_id: note.id, reference: note.document_number })
    // (6 x 3.3333... + 4 x 9 + 2 x 3.3333...) / 12
    expect((await world.owner.stock_levels.list({ filter: { product_id: product.id } })).data).toMatchObject([{ quantity: '12.00', average_cost: '5.2222' }])
    await credit(invoice, ['7'])
    expect((await moves(product.id, 'return_in')).map(({ quantity }) => quantity)).toEqual(['2.00', '7.00'])
    expect((await refusalOf(credit(invoice, ['0.0001']))).code).toBe('validation_failed')
    expect(plain((await worth(product.id))?.quantity)).toBe(19)
  })

  test('leaves the shelf worth what it was', async () => {
    const product = await world.product({ initial_quantity: '7', cost: '3.3333' })
    await receive(product.id, '4', '0.0007')
    const before = await worth(product.id)
    const cancelled = await sell([product.id, '11'])
    expect(await worth(product.id)).toMatchObject({ quantity: '0.0000' })
    await cancel(cancelled)
    expect(await worth(product.id)).toEqual(before)
    await credit(await sell([product.id, '11']), ['11'])
    expect(await worth(product.id)).toEqual(before)
  })

  test('of goods that nobody knows the cost of brings none, whatever the product costs since', async () => {
    const product = await world.product({ initial_quantity: '7' })
    await world.owner.products.update(product.id, { cost: '6' })
    const before = await worth(product.id)
    await cancel(await sell([product.id, '2']))
    await credit(await sell([product.id, '7']), ['7'])
    expect((await moves(product.id)).map(({ unit_cost }) => unit_cost)).toEqual([null, null, null, null, null])
    expect(await worth(product.id)).toEqual(before)
  })

  test('in a race moves once', async () => {
    const product = await world.product({ initial_quantity: '5' })
    const invoice = await sell([product.id, '5'])
    const outcomes = await Promise.allSettled([...Array.from({ length: 4 }, () => cancel(invoice)), ...Array.from({ length: 4 }, () => credit(invoice, ['5']))])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await moves(product.id, 'return_in')).map(({ quantity }) => quantity)).toEqual(['5.00'])
  })

  test('in many invoices at once comes back from all of them, beside goods that come', async () => {
    const product = await world.product({ initial_quantity: '10', cost: '3' })
    const [first, second] = [await sell([product.id, '2']), await sell([product.id, '3'])]
    const release = await hold(world, 'select 1 from stock_levels where product_id = $1 for update', [product.id])
    const acts = [cancel(first), credit(second, ['3']), receive(product.id, '1', '4')]
    await waiting(world, acts.length)
    await release()
    await Promise.all(acts)
    expect(await worth(product.id)).toMatchObject({ quantity: '11.0000', value: '34' })
  })

  test('of two lines of one product comes back line by line, and no more than both', async () => {
    const [product, other] = [await world.product({ initial_quantity: '20', cost: '2' }), await world.product({ initial_quantity: '3', cost: '1' })]
    const before = await worth(product.id)
    const invoice = await sell([product.id, '4'], [other.id, '3'], [product.id, '6'])
    // One movement for a product, however many lines.
    expect((await moves(product.id, 'out')).map(({ quantity }) => quantity)).toEqual(['-10.00'])
    await credit(invoice, ['4', null, '1.5'])
    expect((await moves(product.id, 'return_in')).map(({ quantity }) => quantity)).toEqual(['5.50'])
    await credit(invoice, [null, '1', '4.5'])
    expect([await worth(product.id), plain((await worth(other.id))?.quantity)]).toEqual([before, 1])
  })

  test('of two lines of one product that is cancelled comes back whole', async () => {
    const product = await world.product({ initial_quantity: '20' })
    await cancel(await sell([product.id, '4'], [product.id, '6']))
    expect((await moves(product.id, 'return_in')).map(({ quantity }) => quantity)).toEqual(['10.00'])
  })

  test('of a sale from before the product was tracked brings nothing, and of a later sale what that took', async () => {
    const product = await world.product({ track_stock: false, initial_quantity: undefined })
    const [first, second] = [await sell([product.id, '3']), await sell([product.id, '3'])]
    await world.owner.products.update(product.id, { track_stock: true })
    await receive(product.id, '10', '1')
    await cancel(first)
    await credit(second, ['2'])
    expect(plain((await worth(product.id))?.quantity)).toBe(10)
    const third = await sell([product.id, '4'])
    await cancel(third)
    expect((await moves(product.id)).map(({ type, quantity }) => `${type} ${quantity}`)).toEqual(['in 10.00', 'out -4.00', 'return_in 4.00'])
  })

  test('comes back to a product that is tracked no longer, for it was taken from its shelf', async () => {
    const product = await world.product({ initial_quantity: '5' })
    const invoice = await sell([product.id, '2'])
    await world.owner.products.update(product.id, { track_stock: false })
    await cancel(invoice)
    expect(plain((await worth(product.id))?.quantity)).toBe(5)
  })

  test('stays away when the note says so, and what is left of it comes back by the next', async () => {
    const product = await world.product({ initial_quantity: '5', cost: '2' })
    const invoice = await sell([product.id, '4'])
    await credit(invoice, ['1'], { restock: false })
    await credit(invoice, ['3'])
    expect([plain((await worth(product.id))?.quantity), plain((await worth(product.id))?.value)]).toEqual([4, 8])
  })

  test('is free to sell, but for what is kept', async () => {
    const product = await world.product({ initial_quantity: '5' })
    const invoice = await sell([product.id, '2'])
    await world.owner.stock_reservations.create({ product_id: product.id, quantity: '3', expires_at: '2999-01-01T00:00:00Z' })
    await credit(invoice, ['1'])
    expect((await refusalOf(sell([product.id, '2']))).code).toBe('insufficient_stock')
    await sell([product.id, '1'])
  })
})

describe('where more may be sold than there is', () => {
  test('the shelf owes, and what is cancelled pays it back at what it went for', async () => {
    const product = await world.product({ initial_quantity: '1', cost: '5', allow_negative_stock: true })
    const invoice = await sell([product.id, '4'])
    expect(await worth(product.id)).toMatchObject({ quantity: '-3.0000' })
    expect(plain((await worth(product.id))?.value)).toBe(-15)
    await cancel(invoice)
    expect([plain((await worth(product.id))?.quantity), plain((await worth(product.id))?.value)]).toEqual([1, 5])
  })

  test('the next cost that comes values all that is there', async () => {
    const product = await world.product({ initial_quantity: '1', cost: '5', allow_negative_stock: true })
    await sell([product.id, '4'])
    await receive(product.id, '5', '7')
    expect(await worth(product.id)).toMatchObject({ quantity: '2.0000' })
    expect([plain((await worth(product.id))?.value), plain((await worth(product.id))?.average_cost)]).toEqual([14, 7])
  })
})

describe('what has no stock', () => {
  test('is sold, credited, cancelled and offered without a movement', async () => {
    const [service, untracked] = [await world.service(), await world.product({ track_stock: false, initial_quantity: undefined })]
    const lines: Line[] = [[service.id, '2'], [untracked.id, '3']]
    await cancel(await sell(...lines))
    await credit(await sell(...lines), ['1', '3'])
    const { id } = await world.owner.quotations.create({ contact_id, items: lines.map(([product_id, quantity]) => ({ product_id, quantity })) })
    await world.owner.quotations.send(id)
    await world.owner.quotations.approve(id, { reserve: true })
    await world.owner.quotations.convert(id)
    expect((await world.owner.stock_movements.list({ filter: { product_id: [service.id, untracked.id] } })).data).toEqual([])
    expect((await world.owner.stock_levels.list({ filter: { product_id: [service.id, untracked.id] } })).data).toEqual([])
    expect((await world.owner.stock_reservations.list({ filter: { quotation_id: id } })).data).toEqual([])
  })
})

describe('product.stock_low', () => {
  test('is told once of a crossing, when many buy at two servers', async () => {
    const second = (await startSecond(world.api, { OPTIFLOW_POOL_PER_TENANT: '20' })).client(world.slug, world.token, { maxRetries: 8 })
    const product = await world.product({ initial_quantity: '30', minimum_quantity: '10' })
    const buy = (n: number) => (n % 2 ? second : patient).invoices.create({ contact_id, items: [{ product_id: product.id, quantity: '1' }] })
    await Promise.all(Array.from({ length: 25 }, (_, n) => buy(n)))
    expect(await low(product.id)).toMatchObject([{ workspace_id: 1, data: { quantity: '10.00' } }])
  }, 60_000)

  test('is told again after goods came, of each workspace, by whatever act', async () => {
    const { id: workspaceId } = await world.owner.workspaces.create({ name: 'Santiago' })
    const branch = world.api.client(world.slug, world.token, { workspaceId, maxRetries: 8 })
    const product = await world.product({ workspace_id: null, initial_quantities: [{ workspace_id: 1, quantity: '12', minimum_quantity: '10' }, { workspace_id: workspaceId, quantity: '12', minimum_quantity: '10' }], initial_quantity: undefined })
    const second = (await startSecond(world.api)).client(world.slug, world.token, { workspaceId, maxRetries: 8 })
    await Promise.all([sell([product.id, '3']), second.invoices.create({ contact_id, items: [{ product_id: product.id, quantity: '3' }] })])
    expect((await low(product.id)).map((event) => event.workspace_id).sort()).toEqual([1, workspaceId].sort())
    const back = await sell([product.id, '1'])
    await receive(product.id, '5', '1')
    // Below already, then above, then down by what was kept for a quotation; a reservation alone moves nothing.
    const { id } = await world.owner.quotations.create({ contact_id, items: [{ product_id: product.id, quantity: '4' }] })
    await world.owner.quotations.send(id)
    await world.owner.quotations.approve(id, { reserve: true })
    expect(await low(product.id)).toHaveLength(2)
    await world.owner.quotations.convert(id)
    expect((await low(product.id)).at(-1)).toMatchObject({ sequence: 4, workspace_id: 1, data: { quantity: '9.00' } })
    await cancel(back)
    await receive(product.id, '1', '1')
    await world.owner.stock_transfers.create({ from_workspace_id: 1, to_workspace_id: workspaceId, items: [{ product_id: product.id, quantity: '2' }] })
    await branch.stock_adjustments.create({ reason: 'Rotos', items: [{ product_id: product.id, adjustment_type: 'remove', quantity: '2' }] })
    expect((await low(product.id)).map((event) => [event.workspace_id, event.data.quantity]).slice(3)).toEqual([[1, '9.00'], [workspaceId, '9.00']])
  }, 60_000)
})

describe('the stock filters', () => {
  test('of products and of levels know what is low, what has run out and what no shelf has', async () => {
    const shop = await world.owner.workspaces.create({ name: 'La Vega' })
    const there = world.api.client(world.slug, world.token, { workspaceId: shop.id })
    const make = (initial_quantity: string | undefined, more: Partial<Schema<'ProductCreate'>> = {}) => world.product({ initial_quantity, minimum_quantity: '5', ...more }, there)
    const [enough, few, none] = [await make('6'), await make('5'), await make('0')]
    const unshelved = await world.product({ initial_quantity: undefined }, there)
    const untracked = await world.product({ initial_quantity: undefined, track_stock: false }, there)
    const ids = async (low_stock: boolean, options = {}) => {
      const found: number[] = []
      for await (const { id } of there.products.list({ filter: { low_stock }, sort: 'created_at', per_page: 2 }, options)) found.push(id)
      return found.filter((id) => id >= enough.id)
    }
    expect(await ids(true)).toEqual([few.id, none.id, unshelved.id])
    expect(await ids(false)).toEqual([enough.id, untracked.id])
    // Under all workspaces what no shelf has is not low anywhere.
    expect(await ids(true, { workspaceId: '*' })).toEqual([few.id, none.id])
    expect(await ids(false, { workspaceId: '*' })).toEqual([enough.id, unshelved.id, untracked.id])
    const levels = async (status: ('low_stock' | 'out_of_stock' | 'in_stock')[]) => (await there.stock_levels.list({ filter: { status } })).data.map(({ product_id }) => product_id).sort((a, b) => a - b)
    expect([await levels(['low_stock']), await levels(['out_of_stock', 'low_stock']), await levels(['in_stock', 'out_of_stock'])]).toEqual([[few.id], [few.id, none.id], [enough.id, none.id]])
    const { data: [level] } = await there.stock_levels.list({ filter: { product_id: enough.id } })
    await there.stock_levels.update(level!.id, { minimum_quantity: '6' })
    expect(await levels(['low_stock'])).toEqual([enough.id, few.id])
  })

  test('a level that is only locked keeps its version, and one that moves gets another', async () => {
    const product = await world.product({ initial_quantity: '5' })
    const version = async () => (await world.api.sql<{ version: number }>(world.database, 'select version from stock_levels where product_id = $1', [product.id]))[0]!.version
    const first = await version()
    expect((await refusalOf(world.owner.stock_reservations.create({ product_id: product.id, quantity: '6', expires_at: '2999-01-01T00:00:00Z' }))).code).toBe('insufficient_stock')
    await world.owner.stock_adjustments.create({ reason: 'Conteo', items: [{ product_id: product.id, adjustment_type: 'set', quantity: '5' }] })
    expect(await version()).toBe(first)
    await world.owner.stock_reservations.create({ product_id: product.id, quantity: '1', expires_at: '2999-01-01T00:00:00Z' })
    await sell([product.id, '1'])
    expect(await version()).toBe(first + 2)
  })
})
