import { randomUUID } from 'node:crypto'
import { ConflictError, PermissionError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { expectOrder } from './support/invariants.ts'
import { hold, waiting } from './support/locks.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, type World } from './support/world.ts'

let world: World
let contact: Schema<'Contact'>
/** The owner, patient: who is told to come back in a moment (503, on a slow machine) comes back with the same key. */
let patient: Optiflow
beforeAll(async () => {
  world = await startWorld({ OPTIFLOW_POOL_PER_TENANT: '20' })
  patient = world.api.client(world.slug, world.token, { maxRetries: 5 })
  contact = await world.contact()
})
afterAll(async () => {
  await expectOrder(world.api, world.database)
  expect(world.api.logs.filter((line) => /40P01|deadlock|unforeseen/.test(line))).toEqual([])
  await world.api.stop()
})
afterEach(() => void vi.useRealTimers())

type Lines = [product_id: number, quantity: string][]
const shelf = (initial_quantity: string, more: Partial<Schema<'ProductCreate'>> = {}) => world.product({ initial_quantity, ...more })
/** A quotation that waits for the customer's word. */
async function offer(lines: Lines, more: Partial<Schema<'QuotationCreate'>> = {}) {
  const { id } = await patient.quotations.create({ contact_id: contact.id, items: lines.map(([product_id, quantity]) => ({ product_id, quantity })), ...more })
  return patient.quotations.send(id)
}
const keep = (id: number) => patient.quotations.approve(id, { reserve: true })
const kept = async (lines: Lines, more: Partial<Schema<'QuotationCreate'>> = {}) => keep((await offer(lines, more)).id)
const reservations = async (quotation_id: number) => (await world.owner.stock_reservations.list({ filter: { quotation_id }, sort: 'created_at' })).data
const level = async (product_id: number) => (await world.owner.stock_levels.list({ filter: { product_id } })).data[0]
const sell = (product_id: number, quantity: string) => patient.invoices.create({ contact_id: contact.id, items: [{ product_id, quantity }] })
/** What is kept for a quotation is over: at once, or at an instant. */
const lapse = (quotation_id: number, instant = new Date(Date.now() - 1_000).toISOString()) => world.api.sql(world.database, `
  with over as (update stock_reservations set expires_at = $2 where quotation_id = $1 returning id, product_id, workspace_id)
  update stock_levels set holds = array(select row(hold.id, hold.quantity, case when hold.id in (select id from over) then $2 else hold.expires_at end)::stock_hold from unnest(holds) as hold)
  from over where stock_levels.product_id = over.product_id and stock_levels.workspace_id = over.workspace_id`, [quotation_id, instant])
const activities = (subject_type: string, id: number) => world.api.sql<{ operation: string; status: string }>(
  world.database, `select operation, after ->> 'status' as status from activities where subject_type = $1 and subject_id = $2 order by id`, [subject_type, id])
const code = async (call: Promise<unknown>) => (await refusalOf(call)).code
/** Two calls that meet at one row, the first one before the second; how each ended. */
async function meetAt(lock: string, values: unknown[], first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const release = await hold(world, lock, values)
  const one = Promise.allSettled([first()])
  await waiting(world, 1)
  const other = Promise.allSettled([second()])
  await waiting(world, 2)
  await release()
  const ends = [(await one)[0]!, (await other)[0]!]
  return Promise.all(ends.map((end) => (end.status === 'fulfilled' ? 'done' : code(Promise.reject(end.reason)))))
}
const lockLevel = 'select 1 from stock_levels where product_id = $1 for update'

describe('quotations.approve', () => {
  test('keeps the goods of its lines, the lines of one product together and those of a service not at all', async () => {
    const [discs, hammers, service] = [await shelf('10'), await shelf('4'), await world.service()]
    const sent = await offer([[discs.id, '2'], [service.id, '7'], [hammers.id, '4'], [discs.id, '1.5']], { expiration_date: '2999-12-31' })
    const approved = await keep(sent.id)
    expect(approved).toEqual({ ...sent, status: 'approved', is_reserved: true, approved_at: expect.any(String), updated_at: expect.any(String) })
    expect(await world.owner.quotations.get(sent.id)).toEqual(approved)
    // The end of the day in Santo Domingo, four hours after that of London.
    const common = { quotation_id: sent.id, status: 'active', expires_at: '3000-01-01T04:00:00.000Z', reference: sent.document_number, workspace_id: 1, created_by: 1 }
    expect((await reservations(sent.id)).sort((a, b) => a.product_id - b.product_id)).toMatchObject([{ ...common, product_id: discs.id, quantity: '3.50' }, { ...common, product_id: hammers.id, quantity: '4.00' }])
    expect([await level(discs.id), await level(hammers.id)]).toMatchObject([{ quantity: '10.00', reserved: '3.50', available: '6.50' }, { quantity: '4.00', reserved: '4.00', available: '0.00' }])
    expect(await errorsOf(sell(hammers.id, '1'))).toEqual({ 'items.0.quantity': [`Insufficient stock for ${hammers.sku}: 1.00 requested, 0.00 available.`] })
    const { data: [row] } = await world.owner.quotations.list({ per_page: 1 })
    expect(row).toMatchObject({ id: sent.id, is_reserved: true })
  })

  test.each([['no body', undefined], ['an empty one', {}], ['reserve: false', { reserve: false }]])('with %s keeps nothing', async (_, body) => {
    const product = await shelf('1')
    const { id } = await offer([[product.id, '5']])
    expect(await world.owner.quotations.approve(id, body)).toMatchObject({ status: 'approved', is_reserved: false })
    expect(await reservations(id)).toEqual([])
  })

  test('keeps for thirty days what is good for ever', async () => {
    const { id } = await kept([[(await shelf('1')).id, '1']])
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santo_Domingo' }).format(new Date())
    const last = new Date(Date.parse(today) + 31 * 86_400_000).toISOString()
    expect((await reservations(id))[0]!.expires_at).toBe(last.replace('T00', 'T04'))
  })

  test('keeps until the last instant there is', async () => {
    const { id, is_reserved } = await kept([[(await shelf('1')).id, '1']], { expiration_date: '9999-12-31' })
    expect([is_reserved, (await reservations(id))[0]!.expires_at]).toEqual([true, '9998-12-31T23:59:59.999Z'])
  })

  test('that finds too little leaves it sent and keeps none of it', async () => {
    const [discs, hammers] = [await shelf('3'), await shelf('1')]
    const { id } = await offer([[hammers.id, '1'], [discs.id, '2'], [discs.id, '2']])
    expect(await refusalOf(keep(id))).toMatchObject({
      status: 422, code: 'insufficient_stock',
      errors: { 'items.1.quantity': [`Insufficient stock for ${discs.sku}: 4.00 requested, 3.00 available.`], 'items.2.quantity': [expect.any(String)] },
      details: { lines: [{ line: 1, product_id: discs.id, sku: discs.sku, requested: '4.00', available: '3.00' }, { line: 2 }] }
    })
    expect(await world.owner.quotations.get(id)).toMatchObject({ status: 'sent', is_reserved: false, approved_at: null })
    expect([await reservations(id), (await level(hammers.id))?.reserved]).toEqual([[], '0.00'])
    // It can be approved all the same, or when there is enough.
    await world.owner.stock_receipts.create({ items: [{ product_id: discs.id, quantity: '1', unit_cost: '1' }] })
    expect((await keep(id)).is_reserved).toBe(true)
  })

  test('keeps nothing of services and of what is not tracked, and more than there is where that is allowed', async () => {
    const [service, loose, untracked] = [await world.service(), await shelf('1', { allow_negative_stock: true }), await world.product({ track_stock: false, initial_quantity: undefined })]
    expect(await kept([[service.id, '1'], [untracked.id, '9']])).toMatchObject({ status: 'approved', is_reserved: false })
    const { id } = await kept([[loose.id, '3']])
    expect(await level(loose.id)).toMatchObject({ quantity: '1.00', reserved: '3.00', available: '-2.00' })
    await world.owner.quotations.convert(id)
    expect(await level(loose.id)).toMatchObject({ quantity: '-2.00', reserved: '0.00' })
  })

  test('keeps no more of one product than a reservation can say', async () => {
    const loose = await shelf('1', { allow_negative_stock: true, price: '0' })
    const { id } = await offer([[loose.id, '99999999.9999'], [loose.id, '0.0001']])
    expect(await errorsOf(keep(id))).toEqual(Object.fromEntries([0, 1].map((at) => [`items.${at}.quantity`, [`All of the product of items.${at}.quantity must not be more than 99999999.9999.`]])))
    expect((await world.owner.quotations.approve(id)).status).toBe('approved')
  })

  test('is done once for one key, and told with what it kept', async () => {
    const product = await shelf('5')
    const { id } = await offer([[product.id, '5']])
    const idempotencyKey = randomUUID()
    const call = () => world.owner.quotations.approve(id, { reserve: true }, { idempotencyKey })
    expect(await call()).toEqual(await call())
    const rows = await reservations(id)
    expect(rows).toHaveLength(1)
    expect(await activities('stock_reservation', rows[0]!.id)).toEqual([{ operation: 'quotations.approve', status: 'active' }])
    const [event] = await world.api.sql(world.database, `select data from events where type = 'quotation.approved' and subject_id = $1`, [id])
    expect(event.data).toMatchObject({ id, status: 'approved', is_reserved: true })
    expect(await code(keep(id))).toBe('invalid_state')
  })

  test('refuses what is no yes or no, and who may not', async () => {
    const { id } = await offer([[(await shelf('5')).id, '5']])
    expect(await errorsOf(world.owner.quotations.approve(id, { reserve: 'yes' as unknown as boolean }))).toEqual({ reserve: ['The reserve field must be true or false.'] })
    const viewer = (await world.api.member(world.slug, { abilities: ['quotations:view'] })).client
    expect(await refusalOf(viewer.quotations.approve(id, { reserve: true }))).toBeInstanceOf(PermissionError)
    expect(await reservations(id)).toEqual([])
  })

  test('of two that want the last piece keeps it for one', async () => {
    const product = await shelf('1')
    const offers = await Promise.all(Array.from({ length: 6 }, () => offer([[product.id, '1']])))
    const outcomes = await Promise.allSettled(offers.map(({ id }) => keep(id)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await Promise.all(offers.map(async ({ id }) => (await world.owner.quotations.get(id)).status))).sort()).toEqual(['approved', ...Array(5).fill('sent')])
    expect(await level(product.id)).toMatchObject({ quantity: '1.00', available: '0.00' })
  })

  test('of many whose lines stand in another order waits in no circle', async () => {
    const ids = (await Promise.all(Array.from({ length: 4 }, () => shelf('100')))).map(({ id }) => id)
    const offers = await Promise.all(Array.from({ length: 12 }, (_, n) => offer((n % 2 ? ids : ids.toReversed()).map((id) => [id, '1']))))
    const acts = offers.flatMap(({ id }, n) => [keep(id), patient.invoices.create({ contact_id: contact.id, items: (n % 2 ? ids.toReversed() : ids).map((product_id) => ({ product_id, quantity: '1' })) })])
    await Promise.all(acts)
    await Promise.all(offers.map(({ id }, n) => (n % 2 ? patient.quotations.convert(id) : patient.quotations.cancel(id, { reason: 'x' }))))
    for (const id of ids) expect(await level(id)).toMatchObject({ quantity: '82.00', reserved: '0.00' })
  })
})

describe('quotations.convert', () => {
  test('takes what was kept for it, which nobody else could have', async () => {
    const product = await shelf('5', { cost: '3' })
    const { id } = await kept([[product.id, '5']])
    expect(await code(sell(product.id, '1'))).toBe('insufficient_stock')
    const invoice = await world.owner.quotations.convert(id)
    expect(await level(product.id)).toMatchObject({ quantity: '0.00', reserved: '0.00', available: '0.00' })
    expect(await world.owner.quotations.get(id)).toMatchObject({ status: 'converted', is_reserved: false })
    const [row] = await reservations(id)
    expect(row).toMatchObject({ status: 'consumed', consumed_at: expect.any(String), released_at: null })
    expect(await activities('stock_reservation', row!.id)).toEqual([{ operation: 'quotations.approve', status: 'active' }, { operation: 'quotations.convert', status: 'consumed' }])
    const { data } = await world.owner.stock_movements.list({ filter: { invoice_id: invoice.id } })
    expect(data).toMatchObject([{ type: 'out', quantity: '-5.00', unit_cost: '3.00' }])
    expect((await refusalOf(world.owner.stock_reservations.release(row!.id))).message).toBe('A reservation that is consumed cannot be released.')
  })

  test('does not take what is kept for others', async () => {
    const product = await shelf('5')
    const [own, other] = [await kept([[product.id, '3']]), await kept([[product.id, '2']])]
    await world.owner.stock_adjustments.create({ reason: 'Rotos', items: [{ product_id: product.id, adjustment_type: 'remove', quantity: '1' }] })
    expect(await errorsOf(world.owner.quotations.convert(own.id))).toEqual({ 'items.0.quantity': [`Insufficient stock for ${product.sku}: 3.00 requested, 2.00 available.`] })
    // Nothing of it happened: it is approved still, and what was kept for it is.
    expect(await world.owner.quotations.get(own.id)).toMatchObject({ status: 'approved', is_reserved: true })
    expect((await level(product.id))?.reserved).toBe('5.00')
    // Of goods that are promised to two and suffice for one, somebody has to say whose they are.
    expect(await code(world.owner.quotations.convert(other.id))).toBe('insufficient_stock')
    await world.owner.quotations.cancel(other.id, { reason: 'x' })
    await world.owner.quotations.convert(own.id)
    expect(await level(product.id)).toMatchObject({ quantity: '1.00', reserved: '0.00' })
  })

  test('goes by the shelf when a part of it was released by hand', async () => {
    const [discs, hammers] = [await shelf('5'), await shelf('5')]
    const { id } = await kept([[discs.id, '5'], [hammers.id, '5']])
    const ofHammers = (await reservations(id)).find(({ product_id }) => product_id === hammers.id)!
    await world.owner.stock_reservations.release(ofHammers.id)
    expect((await world.owner.quotations.get(id)).is_reserved).toBe(true)
    await sell(hammers.id, '1')
    expect(await errorsOf(world.owner.quotations.convert(id))).toEqual({ 'items.1.quantity': [`Insufficient stock for ${hammers.sku}: 5.00 requested, 4.00 available.`] })
    await world.owner.stock_receipts.create({ items: [{ product_id: hammers.id, quantity: '1', unit_cost: '1' }] })
    await world.owner.quotations.convert(id)
    expect([(await level(discs.id))?.quantity, (await level(hammers.id))?.quantity]).toEqual(['0.00', '0.00'])
    expect((await reservations(id)).map(({ status }) => status).sort()).toEqual(['consumed', 'released'])
  })

  test('frees what it kept of a product that is no longer tracked, and takes none of it', async () => {
    const [discs, hammers] = [await shelf('5'), await shelf('5')]
    const { id } = await kept([[discs.id, '2'], [hammers.id, '5']])
    const movements = async () => (await world.owner.stock_movements.list({ filter: { product_id: hammers.id } })).data.length
    const before = await movements()
    await world.owner.products.update(hammers.id, { track_stock: false })
    await world.owner.quotations.convert(id)
    expect([await level(discs.id), await level(hammers.id), await movements()]).toMatchObject([{ quantity: '3.00', reserved: '0.00' }, { quantity: '5.00', reserved: '0.00' }, before])
    const { id: all } = await kept([[discs.id, '3']])
    await world.owner.products.update(discs.id, { track_stock: false })
    await world.owner.quotations.convert(all)
    expect(await level(discs.id)).toMatchObject({ quantity: '3.00', reserved: '0.00' })
    expect((await reservations(all))[0]!.status).toBe('consumed')
  })

  test('finds only what is left when its time was over', async () => {
    const product = await shelf('5')
    const { id } = await kept([[product.id, '5']])
    await lapse(id)
    expect(await world.owner.quotations.get(id)).toMatchObject({ status: 'approved', is_reserved: false })
    await sell(product.id, '1')
    expect(await errorsOf(world.owner.quotations.convert(id))).toEqual({ 'items.0.quantity': [`Insufficient stock for ${product.sku}: 5.00 requested, 4.00 available.`] })
    await world.owner.stock_receipts.create({ items: [{ product_id: product.id, quantity: '1', unit_cost: '1' }] })
    await world.owner.quotations.convert(id)
    // What expired was not taken from what was kept.
    expect((await reservations(id))[0]).toMatchObject({ status: 'expired', consumed_at: null })
  })

  test('of one that has expired, by force, takes what is there', async () => {
    const product = await shelf('5')
    const { id } = await kept([[product.id, '5']], { expiration_date: '2998-01-01' })
    await lapse(id)
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2998-01-02T12:00:00Z') })
    const refused = await refusalOf(world.owner.quotations.convert(id))
    expect(refused).toBeInstanceOf(ConflictError)
    await world.owner.quotations.convert(id, { force: true })
    expect((await level(product.id))?.quantity).toBe('0.00')
  })

  test('asked for by many at once takes once', async () => {
    const product = await shelf('4')
    const { id } = await kept([[product.id, '2']])
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => patient.quotations.convert(id)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await level(product.id)).toMatchObject({ quantity: '2.00', reserved: '0.00' })
  })

  test('meets a sale of the last piece at the shelf: the sale goes without, whoever came first', async () => {
    const product = await shelf('1')
    const first = await kept([[product.id, '1']])
    expect(await meetAt(lockLevel, [product.id], () => sell(product.id, '1'), () => patient.quotations.convert(first.id))).toEqual(['insufficient_stock', 'done'])
    await world.owner.stock_receipts.create({ items: [{ product_id: product.id, quantity: '1', unit_cost: '1' }] })
    const second = await kept([[product.id, '1']])
    expect(await meetAt(lockLevel, [product.id], () => patient.quotations.convert(second.id), () => sell(product.id, '1'))).toEqual(['done', 'insufficient_stock'])
    expect(await level(product.id)).toMatchObject({ quantity: '0.00', reserved: '0.00' })
  })

  test('waits for who releases a part of it, and then goes by what is free', async () => {
    const product = await shelf('1')
    const { id } = await kept([[product.id, '1']])
    const [{ id: reservation }] = await reservations(id) as [Schema<'StockReservation'>]
    const lock = 'select 1 from stock_reservations where id = $1 for update'
    expect(await meetAt(lock, [reservation], () => patient.stock_reservations.release(reservation), () => patient.quotations.convert(id))).toEqual(['done', 'done'])
    expect((await reservations(id))[0]).toMatchObject({ status: 'released' })
    const other = await kept([[(await shelf('1')).id, '1']])
    const [{ id: kept_there }] = await reservations(other.id) as [Schema<'StockReservation'>]
    expect(await meetAt(lock, [kept_there], () => patient.quotations.convert(other.id), () => patient.stock_reservations.release(kept_there))).toEqual(['done', 'invalid_state'])
  })

  test('that began while something was kept and comes to the shelf when that is over and sold finds nothing', async () => {
    const product = await shelf('1')
    const { id } = await kept([[product.id, '1']])
    const until = new Date(Date.now() + 1_000).toISOString()
    await lapse(id, until)
    // The quotation reads itself while its reservation counts, and waits here until it does not any more.
    const release = await hold(world, 'select 1 from stock_reservations where quotation_id = $1 for update', [id])
    const converted = code(patient.quotations.convert(id))
    await waiting(world, 1)
    await expect.poll(() => Date.now() > Date.parse(until), { timeout: 5_000 }).toBe(true)
    await sell(product.id, '1')
    await release()
    expect(await converted).toBe('insufficient_stock')
    expect((await reservations(id))[0]!.status).toBe('expired')
  })

  test('and a sale, of what has expired: one of them has it', async () => {
    const product = await shelf('1')
    const { id } = await kept([[product.id, '1']])
    await lapse(id)
    const outcomes = await Promise.allSettled([sell(product.id, '1'), patient.quotations.convert(id)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await level(product.id))?.quantity).toBe('0.00')
  })
})

describe('quotations.cancel', () => {
  test('frees what was kept, once, and nothing of others', async () => {
    const product = await shelf('5')
    const [own, other] = [await kept([[product.id, '2']]), await kept([[product.id, '3']])]
    expect(await world.owner.quotations.cancel(own.id, { reason: 'x' })).toMatchObject({ status: 'cancelled', is_reserved: false })
    expect(await level(product.id)).toMatchObject({ reserved: '3.00', available: '2.00' })
    const [row] = await reservations(own.id)
    expect(row).toMatchObject({ status: 'released', released_at: expect.any(String) })
    expect(await activities('stock_reservation', row!.id)).toMatchObject([{}, { operation: 'quotations.cancel', status: 'released' }])
    expect((await world.owner.quotations.get(other.id)).is_reserved).toBe(true)
    await sell(product.id, '2')
  })

  test('leaves what expired as it is', async () => {
    const { id } = await kept([[(await shelf('5')).id, '2']])
    await lapse(id)
    await world.owner.quotations.cancel(id, { reason: 'x' })
    expect((await reservations(id))[0]).toMatchObject({ status: 'expired', released_at: null })
  })

  test('leaves what was released before as it was, and frees the rest', async () => {
    const [discs, hammers] = [await shelf('5'), await shelf('5')]
    const { id } = await kept([[discs.id, '2'], [hammers.id, '3']])
    const [first] = await reservations(id)
    const released = await world.owner.stock_reservations.release(first!.id)
    await world.owner.quotations.cancel(id, { reason: 'x' })
    expect(await world.owner.stock_reservations.get(first!.id)).toEqual(released)
    expect((await reservations(id)).map(({ status }) => status)).toEqual(['released', 'released'])
    expect((await activities('stock_reservation', first!.id)).map(({ operation }) => operation)).toEqual(['quotations.approve', 'stock_reservations.release'])
    expect([await level(discs.id), await level(hammers.id)]).toMatchObject([{ reserved: '0.00' }, { reserved: '0.00' }])
  })

  test('and a conversion at once: one of them has the goods', async () => {
    const product = await shelf('3')
    const { id } = await kept([[product.id, '3']])
    const lock = 'select 1 from quotations where id = $1 for update'
    expect(await meetAt(lock, [id], () => patient.quotations.cancel(id, { reason: 'x' }), () => patient.quotations.convert(id))).toEqual(['done', 'invalid_state'])
    expect(await level(product.id)).toMatchObject({ quantity: '3.00', reserved: '0.00' })
  })
})

test('stock_levels tell of what is kept in their workspace alone', async () => {
  const { id: workspaceId } = await world.owner.workspaces.create({ name: 'Santiago' })
  const branch = world.api.client(world.slug, world.token, { workspaceId })
  const product = await shelf('5', { workspace_id: null })
  await branch.stock_receipts.create({ items: [{ product_id: product.id, quantity: '5', unit_cost: '1' }] })
  await kept([[product.id, '5']])
  const { data: [there] } = await branch.stock_levels.list({ filter: { product_id: product.id } })
  expect(there).toMatchObject({ reserved: '0.00', available: '5.00' })
})
