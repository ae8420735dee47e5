import { randomUUID } from 'node:crypto'
import type { Optiflow, Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrder } from './support/invariants.ts'
import { hold, waiting } from './support/locks.ts'
import { refusalOf } from './support/refusals.ts'
import { startWorld, type World } from './support/world.ts'

let world: World
/** The owner, patient: who is told to come back in a moment (503, on a slow machine) comes back with the same key. */
let patient: Optiflow
let contact: Schema<'Contact'>
beforeAll(async () => {
  world = await startWorld({ OPTIFLOW_POOL_PER_TENANT: '20' })
  patient = world.api.client(world.slug, world.token, { maxRetries: 5 })
  contact = await world.contact()
})
afterAll(async () => {
  await expectOrder(world.api, world.database)
  expect(world.api.logs.filter((line) => line.includes('40P01') || line.includes('deadlock') || line.includes('unforeseen'))).toEqual([])
  await world.api.stop()
})

const quotations = () => patient.quotations
/** A quotation over some of a product, and how far it came. */
async function quote(product_id: number, quantity: string, ...acts: ('send' | 'approve')[]) {
  const { id } = await quotations().create({ contact_id: contact.id, items: [{ product_id, quantity }] })
  for (const act of acts) await quotations()[act](id)
  return id
}
const level = async (product_id: number) => (await world.owner.stock_levels.list({ filter: { product_id } })).data[0]?.quantity
const nextNumber = async (series: number) => (await world.owner.document_subtypes.next_number(series)).next_number
const times = <T>(count: number, make: (n: number) => Promise<T>) => Promise.allSettled(Array.from({ length: count }, (_, n) => make(n)))
const made = <T>(outcomes: PromiseSettledResult<T>[]) => outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
const refused = (outcomes: PromiseSettledResult<unknown>[]) =>
  Promise.all(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [refusalOf(Promise.reject(outcome.reason))] : [])))
/** Two calls that meet at the row of a quotation, the first one before the second; how both ended. */
async function oneAfterTheOther<A, B>(id: number, first: () => Promise<A>, second: () => Promise<B>) {
  const release = await hold(world, 'select 1 from quotations where id = $1 for update', [id])
  const one = Promise.allSettled([first()])
  await waiting(world, 1)
  const other = Promise.allSettled([second()])
  await waiting(world, 2)
  await release()
  return { first: (await one)[0]!, second: (await other)[0]! }
}

describe('one approved quotation', () => {
  test('becomes one invoice, however many convert it at once', async () => {
    const product = await world.product()
    const id = await quote(product.id, '2', 'send', 'approve')
    const first = await nextNumber(1)
    const outcomes = await times(8, () => quotations().convert(id))
    const [invoice, ...others] = made(outcomes)
    expect(others).toEqual([])
    expect((await refused(outcomes)).map(({ code, details }) => `${code} ${details?.invoice_id}`)).toEqual(Array(7).fill(`already_converted ${invoice!.id}`))
    expect(await level(product.id)).toBe('38.00')
    expect(await nextNumber(1)).toBe(first + 1)
  })

  test('is converted once for one key', async () => {
    const id = await quote((await world.product()).id, '1', 'send', 'approve')
    const idempotencyKey = randomUUID()
    const outcomes = await times(6, () => quotations().convert(id, {}, { idempotencyKey }))
    expect(new Set(made(outcomes).map((invoice) => invoice.id)).size).toBe(1)
    expect((await refused(outcomes)).filter(({ code }) => code !== 'idempotency_in_flight')).toEqual([])
  })

  test('is converted or cancelled, not both', async () => {
    const product = await world.product()
    const [converted, cancelled] = [await quote(product.id, '1', 'send', 'approve'), await quote(product.id, '1', 'send', 'approve')]
    const late = await oneAfterTheOther(converted, () => quotations().convert(converted), () => quotations().cancel(converted, { reason: 'x' }))
    expect([late.first.status, (await refused([late.second]))[0]]).toMatchObject(['fulfilled', { code: 'invalid_state', message: 'A quotation that is converted cannot be cancelled.' }])
    const early = await oneAfterTheOther(cancelled, () => quotations().cancel(cancelled, { reason: 'x' }), () => quotations().convert(cancelled))
    expect([early.first.status, (await refused([early.second]))[0]]).toMatchObject(['fulfilled', { code: 'invalid_state', message: 'A quotation that is cancelled cannot be converted.' }])
    expect(await level(product.id)).toBe('39.00')
  })

  test('is not approved and rejected', async () => {
    const id = await quote((await world.product()).id, '1', 'send')
    const outcomes = await Promise.allSettled([quotations().approve(id), quotations().reject(id, { reason: 'x' })])
    expect(made(outcomes)).toHaveLength(1)
    expect((await refused(outcomes)).map(({ code }) => code)).toEqual(['invalid_state'])
  })
})

describe('one draft', () => {
  test('is sent with the lines that were written a moment before, and changed no more after', async () => {
    const product = await world.product()
    const items = [{ product_id: product.id, quantity: '7' }, { product_id: product.id, quantity: '3' }]
    const [written, gone] = [await quote(product.id, '1'), await quote(product.id, '1')]
    const before = await oneAfterTheOther(written, () => quotations().update(written, { items }), () => quotations().send(written))
    expect([before.first.status, before.second]).toMatchObject(['fulfilled', { status: 'fulfilled', value: { status: 'sent', total_amount: '1180.00', items: [{ quantity: '7.00' }, { quantity: '3.00' }] } }])
    expect(await quotations().get(written)).toEqual((before.second as PromiseFulfilledResult<unknown>).value)
    const after = await oneAfterTheOther(gone, () => quotations().send(gone), () => quotations().update(gone, { items }))
    expect([after.first.status, (await refused([after.second]))[0]]).toMatchObject(['fulfilled', { code: 'invalid_state', message: 'A quotation that is sent cannot be changed.' }])
    expect((await quotations().get(gone)).items).toMatchObject([{ quantity: '1.00' }])
  })

  test('is deleted or sent, not both', async () => {
    const id = await quote((await world.product()).id, '1')
    const outcomes = await oneAfterTheOther(id, () => quotations().delete(id), () => quotations().send(id))
    expect([outcomes.first.status, (await refused([outcomes.second]))[0]!.code]).toEqual(['fulfilled', 'not_found'])
  })
})

describe('many quotations', () => {
  test('made at once are numbered one after the other', async () => {
    const product = await world.product()
    const first = await nextNumber(2)
    const numbers = made(await times(20, () => quotations().create({ contact_id: contact.id, items: [{ product_id: product.id, quantity: '1' }] }))).map(({ document_number }) => Number(document_number.slice(3)))
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => first + n))
  })

  test('of the last units on the shelf: as many are converted as there are goods, the others stay approved', async () => {
    const product = await world.product({ initial_quantity: '3' })
    const ids = await Promise.all(Array.from({ length: 6 }, () => quote(product.id, '1', 'send', 'approve')))
    const first = await nextNumber(1)
    const outcomes = await times(6, (n) => quotations().convert(ids[n]!))
    expect((await refused(outcomes)).map(({ code }) => code)).toEqual(Array(3).fill('insufficient_stock'))
    expect([await level(product.id), await nextNumber(1)]).toEqual(['0.00', first + 3])
    const states = await Promise.all(ids.map(async (id) => (await quotations().get(id)).status))
    expect(states.sort()).toEqual([...Array(3).fill('approved'), ...Array(3).fill('converted')])
  })
})
