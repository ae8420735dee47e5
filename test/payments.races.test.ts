import { type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrder } from './support/invariants.ts'
import { hold, waiting } from './support/locks.ts'
import { refusalOf } from './support/refusals.ts'
import { startWorld, type World } from './support/world.ts'

type Invoice = Schema<'Invoice'>

let world: World
/** The owner, patient: who is told to come back in a moment (503, on a slow machine) comes back with the same key. */
let people: Optiflow
let contact: Schema<'Contact'>
let service: Schema<'Product'>

beforeAll(async () => {
  world = await startWorld({ OPTIFLOW_POOL_PER_TENANT: '20' })
  people = world.api.client(world.slug, world.token, { maxRetries: 8 })
  contact = await world.contact()
  service = await world.service({ default_tax_ids: [] })
})
afterAll(async () => {
  await expectOrder(world.api, world.database)
  await world.api.stop()
})

const sell = (total: string, more: Partial<Schema<'InvoiceCreate'>> = {}) => people.invoices.create({ contact_id: contact.id, items: [{ product_id: service.id, quantity: '1', unit_price: total }], ...more })
const pay = ({ id }: Invoice, amount: string) => people.payments.create({ invoice_id: id, bank_account_id: 1, amount, payment_method: 'cash' })
const spend = ({ id }: Invoice, amount: string) => people.payments.create({ invoice_id: id, amount, payment_method: 'credit_balance' })
const credit = (invoice: Invoice, quantity = '1') => people.credit_notes.create({ invoice_id: invoice.id, reason: 'x', items: [{ invoice_item_id: invoice.items[0]!.id!, quantity }] })
const cancel = ({ id }: Invoice) => people.invoices.cancel(id, { reason: 'x' })
const times = <T>(count: number, make: (n: number) => Promise<T>) => Promise.allSettled(Array.from({ length: count }, (_, n) => make(n)))
const made = <T>(outcomes: PromiseSettledResult<T>[]) => outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
/** The codes of the refusals; what is no refusal fails the test. */
const codes = (outcomes: PromiseSettledResult<unknown>[]) =>
  Promise.all(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [refusalOf(Promise.reject(outcome.reason)).then(({ code }) => code)] : [])))
const now = ({ id }: Invoice) => world.owner.invoices.get(id)

/** Two acts on one invoice, of which the first has come to its lock before the second. */
async function inThisOrder(invoice: Invoice, acts: (() => Promise<unknown>)[]) {
  const release = await hold(world, 'select 1 from invoices where id = $1 for update', [invoice.id])
  const running: Promise<PromiseSettledResult<unknown>[]>[] = []
  for (const [at, act] of acts.entries()) {
    running.push(Promise.allSettled([act()]))
    await waiting(world, at + 1)
  }
  await release()
  return (await Promise.all(running)).map(([outcome]) => outcome!)
}

describe('one invoice', () => {
  test('of which a hundred pay sixty percent at once is paid by one of them', { timeout: 60_000 }, async () => {
    const invoice = await sell('100')
    const outcomes = await times(100, () => pay(invoice, '60'))
    expect(made(outcomes)).toHaveLength(1)
    expect(new Set(await codes(outcomes))).toEqual(new Set(['amount_exceeds_due']))
    expect(await now(invoice)).toMatchObject({ status: 'partially_paid', amount_paid: '60.00', amount_due: '40.00' })
  })

  test('of which thirty pay ten percent at once is paid by ten of them', async () => {
    const invoice = await sell('100')
    const outcomes = await times(30, () => pay(invoice, '10'))
    const paid = made(outcomes)
    expect(paid).toHaveLength(10)
    expect(await codes(outcomes)).toEqual(Array(20).fill('invalid_state'))
    expect(paid.map(({ remaining_amount }) => Number(remaining_amount)).sort((a, b) => a - b)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90])
    expect(await now(invoice)).toMatchObject({ status: 'paid', amount_paid: '100.00' })
    expect(await world.api.sql(world.database, `select count(*) as count from events where type = 'invoice.paid' and subject_id = $1`, [invoice.id])).toEqual([{ count: 1 }])
  })

  test('of which a payment is voided by many at once has it voided once', async () => {
    const invoice = await sell('100')
    const payment = await pay(invoice, '60')
    await pay(invoice, '40')
    const outcomes = await times(20, () => people.payments.void(payment.id, { reason: 'x' }))
    expect(made(outcomes)).toHaveLength(1)
    expect(await codes(outcomes)).toEqual(Array(19).fill('invalid_state'))
    expect(await now(invoice)).toMatchObject({ status: 'partially_paid', amount_paid: '40.00', amount_due: '60.00' })
  })

  test('is paid or cancelled, never both', async () => {
    const [paid, cancelled] = [await sell('100'), await sell('100')]
    expect((await inThisOrder(paid, [() => pay(paid, '60'), () => cancel(paid)])).map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect((await now(paid)).status).toBe('partially_paid')
    expect((await inThisOrder(cancelled, [() => cancel(cancelled), () => pay(cancelled, '60')])).map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await now(cancelled)).toMatchObject({ status: 'cancelled', amount_paid: '0.00', payments: [] })
    const either = await Promise.all(Array.from({ length: 10 }, () => sell('100')))
    const outcomes = await times<unknown>(20, (n) => (n % 2 ? pay(either[n >> 1]!, '60') : cancel(either[n >> 1]!)))
    expect(made(outcomes)).toHaveLength(10)
    expect(await codes(outcomes)).toEqual(Array(10).fill('invalid_state'))
  })

  test('is credited or cancelled, never both, and its goods come back once', async () => {
    const product = await world.product()
    const invoice = await sell('0', { items: [{ product_id: product.id, quantity: '5', unit_price: '10' }] })
    const outcomes = await times<unknown>(10, (n) => (n % 2 ? credit(invoice, '5') : cancel(invoice)))
    expect(made(outcomes)).toHaveLength(1)
    expect((await world.owner.products.get(product.id)).stock!.quantity).toBe('40.00')
  })

  test('that is paid and credited at once has what is due fall by both, or the payment refused', async () => {
    const [first, second] = [await sell('100'), await sell('100')]
    expect((await inThisOrder(first, [() => credit(first, '0.5'), () => pay(first, '60')])).map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await now(first)).toMatchObject({ amount_paid: '0.00', credited_amount: '50.00', amount_due: '50.00' })
    const [payment, note] = await inThisOrder(second, [() => pay(second, '60'), () => credit(second, '0.5')])
    expect([payment!.status, (note as PromiseFulfilledResult<Schema<'CreditNote'>>).value]).toMatchObject(['fulfilled', { total_amount: '50.00', applied_amount: '40.00' }])
    expect(await now(second)).toMatchObject({ status: 'paid', amount_paid: '60.00', credited_amount: '40.00', amount_due: '0.00' })
  })

  test('has its last unit credited once', async () => {
    const product = await world.product()
    const invoice = await sell('0', { items: [{ product_id: product.id, quantity: '3', unit_price: '33.33' }] })
    await credit(invoice, '2')
    const outcomes = await times(10, () => credit(invoice))
    expect(made(outcomes)).toHaveLength(1)
    expect(await codes(outcomes)).toEqual(Array(9).fill('validation_failed'))
    expect((await world.owner.products.get(product.id)).stock!.quantity).toBe('40.00')
    expect(await now(invoice)).toMatchObject({ status: 'paid', amount_due: '0.00' })
  })
})

describe('the credit of one contact', () => {
  test('is spent once, on however many invoices at once', async () => {
    const buyer = await world.contact()
    const source = await sell('100', { contact_id: buyer.id })
    await pay(source, '100')
    await credit(source)
    const invoices = await Promise.all(Array.from({ length: 12 }, () => sell('100', { contact_id: buyer.id })))
    // Half of them spend it on an invoice that is there, half on a new one.
    const outcomes = await times<unknown>(12, (n) => (n % 2 ? spend(invoices[n]!, '30') : sell('30', { contact_id: buyer.id, payment: { amount: '30', payment_method: 'credit_balance' } })))
    expect(made(outcomes)).toHaveLength(3)
    expect(await codes(outcomes)).toEqual(Array(9).fill('validation_failed'))
    expect((await world.owner.contacts.get(buyer.id)).credit_balance).toBe('10.00')
  })
})

test('numbers of payments and credit notes have no gap where others failed', async () => {
  const invoices = await Promise.all(Array.from({ length: 6 }, () => sell('100')))
  const taken = await pay(await sell('1'), '1').then(({ id }) => people.payments.void(id, { reason: 'x' }))
  await world.api.sql(world.database, `update payments set external_id = 'taken' where id = $1`, [taken.id])
  const outcomes = await times<unknown>(36, (n) => {
    const invoice = invoices[n % 6]!
    if (n % 3 === 0) return credit(invoice, '0.3')
    // A third fails after its number was drawn.
    return people.payments.create({ invoice_id: invoice.id, bank_account_id: 1, amount: '7', payment_method: 'cash', external_id: n % 3 === 1 ? 'taken' : null })
  })
  expect(new Set(await codes(outcomes))).toEqual(new Set(['validation_failed']))
  await expectOrder(world.api, world.database)
})
