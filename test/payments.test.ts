import { randomUUID } from 'node:crypto'
import { ConflictError, NotFoundError, PermissionError, PreconditionFailedError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { expectOrder } from './support/invariants.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

type Invoice = Schema<'Invoice'>
type Given = Partial<Schema<'PaymentCreate'>>

const cash = 1

let world: World
let branch: Optiflow
let everywhere: Optiflow
let member: Optiflow
let contact: Schema<'Contact'>
let service: Schema<'Product'>
/** A bank account in another currency, and one that is closed. */
let dollars: number
let closed: number

beforeAll(async () => {
  world = await startWorld()
  const { id } = await world.owner.workspaces.create({ name: 'Santiago' })
  branch = world.api.client(world.slug, world.token, { workspaceId: id })
  everywhere = world.api.client(world.slug, world.token, { workspaceId: '*' })
  member = (await world.api.member(world.slug)).client
  contact = await world.contact({ name: 'Ferretería Peña', workspace_id: null })
  service = await world.service({ price: '100.00', default_tax_ids: [], workspace_id: null })
  const account = async (name: string, currency: number, is_active: boolean): Promise<number> =>
    (await world.api.sql(world.database, `insert into bank_accounts (name, type, currency_id, is_active) values ($1, 'bank', $2, $3) returning id`, [name, currency, is_active]))[0].id
  const [currency] = await world.api.sql(world.database, `insert into currencies (code, name, symbol) values ('USD', 'US dollar', '$') returning id`)
  await world.api.sql(world.database, `insert into currency_rates (currency_id, rate, effective_date) values ($1, 60, '2026-01-01')`, [currency.id])
  dollars = await account('Dollars', currency.id, true)
  closed = await account('Old till', 1, false)
})
afterEach(() => void vi.useRealTimers())
afterAll(async () => {
  await expectOrder(world.api, world.database)
  await world.api.stop()
})

const sell = (total: string, more: Partial<Schema<'InvoiceCreate'>> = {}, client = world.owner) =>
  client.invoices.create({ contact_id: contact.id, items: [{ product_id: service.id, quantity: '1', unit_price: total }], ...more })
const pay = ({ id }: Pick<Invoice, 'id'>, amount: string, more: Given = {}, client = world.owner) =>
  client.payments.create({ invoice_id: id, bank_account_id: cash, amount, payment_method: 'cash', ...more })
const eventsOf = (subject: string, id: number) => world.api.sql(world.database, 'select type, sequence, workspace_id, data from events where subject_type = $1 and subject_id = $2 order by sequence', [subject, id])
const activitiesOf = (subject: string, id: number) =>
  world.api.sql(world.database, 'select operation, before, after from activities where subject_type = $1 and subject_id = $2 order by id', [subject, id])
const traces = () => world.api.sql(world.database, `
  select (select count(*) from payments) as payments, (select sum(next_number) from document_subtypes) as numbers, (select count(*) from invoices) as invoices,
    (select sum(amount_paid) from invoices) as paid, (select count(*) from events) as events, (select count(*) from activities) as activities`)
const numberOf = ({ payment_number }: Schema<'Payment'>) => Number(payment_number.slice(4))

describe('payments.create', () => {
  test('takes a part, then the rest', async () => {
    const invoice = await sell('212.40')
    const { data: first, status, headers, etag } = await pay(invoice, '100', { payment_date: '2026-03-05', note: 'En caja', external_id: randomUUID() }).withResponse()
    expect(status).toBe(201)
    expect(headers.get('Location')).toBe(`${world.api.origin(world.slug)}/api/v1/payments/${first.id}`)
    expect(first).toEqual({
      id: expect.any(Number), workspace_id: 1, invoice_id: invoice.id, contact_id: contact.id, bill_to: invoice.bill_to, bank_account_id: cash, document_subtype_id: 4,
      payment_number: expect.stringMatching(/^PAY-\d{4}$/), status: 'completed', payment_method: 'cash', payment_date: '2026-03-05', currency_id: 1, currency_code: 'DOP', amount: '100.00',
      remaining_amount: '112.40', note: 'En caja', void_reason: null, voided_at: null, created_by: 1, external_id: first.external_id, created_at: expect.any(String), updated_at: first.created_at
    })
    const reply = await world.owner.payments.get(first.id).withResponse()
    expect([reply.data, reply.etag]).toEqual([first, etag])
    const shown = ({ id, payment_number, payment_date, payment_method, amount, status, bank_account_id }: Schema<'Payment'>) => ({ id, payment_number, payment_date, payment_method, amount, status, bank_account_id })
    expect(await world.owner.invoices.get(invoice.id)).toEqual({
      ...invoice, status: 'partially_paid', amount_paid: '100.00', amount_due: '112.40', payments: [shown(first)], updated_at: expect.any(String)
    })
    const second = await pay(invoice, '112.4', { payment_method: 'bank_transfer' })
    expect([second.remaining_amount, numberOf(second)]).toEqual(['0.00', numberOf(first) + 1])
    expect(await world.owner.invoices.get(invoice.id)).toMatchObject({ status: 'paid', amount_paid: '212.40', amount_due: '0.00', payments: [shown(first), shown(second)] })
  })

  test('says what happened: the payment, and the invoice when it is paid', async () => {
    const invoice = await sell('100')
    const first = await pay(invoice, '40')
    const between = await world.owner.invoices.get(invoice.id)
    const second = await pay(invoice, '60')
    const settled = await world.owner.invoices.get(invoice.id)
    expect(await eventsOf('payment', second.id)).toEqual([{ type: 'payment.received', sequence: 1, workspace_id: 1, data: second }])
    expect(await eventsOf('invoice', invoice.id)).toMatchObject([{ type: 'invoice.created' }, { type: 'invoice.paid', sequence: 2, data: settled }])
    expect(await activitiesOf('payment', first.id)).toEqual([{ operation: 'payments.create', before: null, after: first }])
    expect((await activitiesOf('invoice', invoice.id)).slice(1)).toEqual([{ operation: 'payments.create', before: invoice, after: between }, { operation: 'payments.create', before: between, after: settled }])
  })

  test('never takes more than is due', async () => {
    const invoice = await sell('212.40')
    const before = await traces()
    expect(await refusalOf(pay(invoice, '212.41'))).toMatchObject({ status: 422, code: 'amount_exceeds_due', errors: { amount: ['The amount must not be greater than the amount due, 212.40.'] } })
    expect(await errorsOf(pay(invoice, '0'))).toEqual({ amount: ['The amount must be at least 0.01.'] })
    expect(await errorsOf(pay(invoice, '0.001'))).toHaveProperty('amount')
    expect(await errorsOf(pay(invoice, '-1'))).toHaveProperty('amount')
    expect(await traces()).toEqual(before)
    await pay(invoice, '212.39')
    expect((await refusalOf(pay(invoice, '0.02'))).code).toBe('amount_exceeds_due')
    expect((await pay(invoice, '0.01')).remaining_amount).toBe('0.00')
  })

  test('on a draft, a cancelled or a paid invoice is refused by its state, whatever else is wrong', async () => {
    const [draft, cancelled, paid, free] = [await sell('10', { draft: true }), await sell('10'), await sell('10'), await sell('0')]
    await world.owner.invoices.cancel(cancelled.id, { reason: 'x' })
    await pay(paid, '10')
    for (const [invoice, status] of [[draft, 'draft'], [cancelled, 'cancelled'], [paid, 'paid'], [free, 'paid']] as const) {
      const refusal = await refusalOf(pay(invoice, '999999', { bank_account_id: 4711 }))
      expect(refusal).toBeInstanceOf(ConflictError)
      expect(refusal).toMatchObject({ code: 'invalid_state', message: `An invoice that is ${status} takes no payment.` })
    }
  })

  test('wants an account that is there, open and in the currency of the invoice', async () => {
    const invoice = await sell('10')
    const fault = (bank_account_id: number | null | undefined, more: Given = {}) => errorsOf(pay(invoice, '1', { ...more, bank_account_id }))
    expect(await fault(4711)).toEqual({ bank_account_id: ['The selected bank account id is invalid.'] })
    expect(await fault(closed)).toEqual({ bank_account_id: ['The bank account is inactive and takes no payment.'] })
    expect(await fault(dollars)).toEqual({ bank_account_id: ['The bank account must be in the currency of the invoice.'] })
    for (const none of [null, undefined]) expect(await fault(none)).toEqual({ bank_account_id: ['The bank account id field is required.'] })
    expect(await fault(cash, { payment_method: 'credit_balance' })).toEqual({ bank_account_id: ['The bank account id field is prohibited when payment method is credit_balance.'] })
    const abroad = await sell('10', { currency_id: (await world.api.sql(world.database, `select id from currencies where code = 'USD'`))[0].id })
    expect(await errorsOf(pay(abroad, '1'))).toHaveProperty('bank_account_id')
    expect(await pay(abroad, '4', { bank_account_id: dollars })).toMatchObject({ currency_code: 'USD', remaining_amount: '6.00' })
  })

  test('of an invoice of another workspace or tenant is of none', async () => {
    const there = await sell('10', {}, branch)
    const stranger = await worldIn(world.api)
    for (const attempt of [() => pay(there, '1'), () => pay({ id: 999_999 }, '1'), () => pay(there, '1', {}, stranger.owner)]) expect(await errorsOf(attempt())).toEqual({ invoice_id: ['The selected invoice id is invalid.'] })
    expect(await errorsOf(pay(there, '1', {}, everywhere))).toHaveProperty('workspace_id')
    expect((await pay(there, '1', {}, branch)).workspace_id).toBe(there.workspace_id)
  })

  test('is of the day it is where the tenant is, or of a real day that is named', async () => {
    const invoice = await sell('10')
    vi.useFakeTimers({ now: new Date('2026-03-02T02:30:00Z'), toFake: ['Date'] })
    expect((await pay(invoice, '1')).payment_date).toBe('2026-03-01')
    expect((await pay(invoice, '1', { payment_date: null })).payment_date).toBe('2026-03-01')
    vi.useRealTimers()
    expect((await pay(invoice, '1', { payment_date: '2020-02-29' })).payment_date).toBe('2020-02-29')
    expect(await errorsOf(pay(invoice, '1', { payment_date: '2026-02-29' }))).toHaveProperty('payment_date')
  })

  test('draws its number from a series of payments', async () => {
    const invoice = await sell('10')
    const series = await world.owner.document_subtypes.create({ name: 'Recibos', type: 'payment', prefix: 'R', end_number: 1, padding: 1 })
    expect(await pay(invoice, '1', { document_subtype_id: series.id })).toMatchObject({ payment_number: 'R1', document_subtype_id: series.id })
    expect((await refusalOf(pay(invoice, '1', { document_subtype_id: series.id }))).code).toBe('series_exhausted')
    expect(await errorsOf(pay(invoice, '1', { document_subtype_id: 1 }))).toEqual({ document_subtype_id: ['The selected document subtype id is invalid.'] })
    await world.owner.document_subtypes.update(series.id, { end_number: 9, valid_until_date: '2026-01-31' })
    expect((await refusalOf(pay(invoice, '1', { document_subtype_id: series.id, payment_date: '2026-02-01' }))).code).toBe('series_expired')
    expect((await pay(invoice, '1', { document_subtype_id: series.id, payment_date: '2026-01-31' })).payment_number).toBe('R2')
  })

  test('twice with one key is one payment', async () => {
    const invoice = await sell('10')
    const body = { invoice_id: invoice.id, bank_account_id: cash, amount: '4', payment_method: 'cash' as const }
    const idempotencyKey = randomUUID()
    const first = await world.owner.payments.create(body, { idempotencyKey }).withResponse()
    const again = await world.owner.payments.create(body, { idempotencyKey }).withResponse()
    expect([again.replayed, again.data]).toEqual([true, first.data])
    expect((await world.owner.invoices.get(invoice.id)).amount_due).toBe('6.00')
  })

  test('takes an id of another system once', async () => {
    const invoice = await sell('10')
    const external_id = randomUUID()
    await pay(invoice, '1', { external_id })
    const before = await traces()
    expect(await errorsOf(pay(invoice, '1', { external_id }))).toEqual({ external_id: ['The external id has already been taken.'] })
    expect(await traces()).toEqual(before)
  })

  test('is for those who may take money', async () => {
    const invoice = await sell('10')
    const seller = (await world.api.member(world.slug, { abilities: ['invoices:create', 'payments:view'] })).client
    expect(await refusalOf(pay(invoice, '1', {}, seller))).toBeInstanceOf(PermissionError)
    expect((await pay(invoice, '1', {}, member)).created_by).not.toBe(1)
  })
})

describe('payments.void', () => {
  const annul = ({ id }: Schema<'Payment'>, reason = 'Se equivocó', client = world.owner) => client.payments.void(id, { reason })

  test('takes a payment back, and the invoice to where it would be without it', async () => {
    const invoice = await sell('100')
    const [first, second] = [await pay(invoice, '60'), await pay(invoice, '40')]
    const voided = await annul(first)
    expect(voided).toEqual({ ...first, status: 'voided', void_reason: 'Se equivocó', voided_at: expect.any(String), updated_at: expect.any(String) })
    expect(await world.owner.payments.get(first.id)).toEqual(voided)
    expect(await world.owner.invoices.get(invoice.id)).toMatchObject({ status: 'partially_paid', amount_paid: '40.00', amount_due: '60.00', payments: [{ id: first.id, status: 'voided' }, { id: second.id, status: 'completed' }] })
    await annul(second)
    expect(await world.owner.invoices.get(invoice.id)).toMatchObject({ status: 'pending_payment', amount_paid: '0.00', amount_due: '100.00' })
    expect((await pay(invoice, '100')).remaining_amount).toBe('0.00')
    expect((await eventsOf('invoice', invoice.id)).map(({ type }) => type)).toEqual(['invoice.created', 'invoice.paid', 'invoice.paid'])
  })

  test('happens once', async () => {
    const payment = await pay(await sell('100'), '60')
    const voided = await annul(payment)
    const refusal = await refusalOf(annul(payment, 'again'))
    expect(refusal).toMatchObject({ status: 409, code: 'invalid_state', message: 'A payment that is voided cannot be voided.' })
    expect(await world.owner.payments.get(payment.id)).toEqual(voided)
    expect((await eventsOf('payment', payment.id)).map(({ type, sequence, data }) => [type, sequence, data])).toEqual([['payment.received', 1, payment], ['payment.voided', 2, voided]])
  })

  test('needs a reason, and somebody who may', async () => {
    const payment = await pay(await sell('100'), '60')
    for (const reason of ['', ' ', 'x'.repeat(501)]) expect(await errorsOf(annul(payment, reason))).toHaveProperty('reason')
    expect(await refusalOf(annul(payment, 'x', member))).toBeInstanceOf(PermissionError)
    expect(await refusalOf(annul(payment, 'x', branch))).toBeInstanceOf(NotFoundError)
    expect(await errorsOf(annul(payment, 'x', everywhere))).toHaveProperty('workspace_id')
    expect((await world.owner.payments.get(payment.id)).status).toBe('completed')
  })

  test('of what has changed since it was read is refused', async () => {
    const payment = await pay(await sell('100'), '60')
    const { etag } = await world.owner.payments.get(payment.id).withResponse()
    expect(await refusalOf(world.owner.payments.void(payment.id, { reason: 'x' }, { ifMatch: '"999-0"' }))).toBeInstanceOf(PreconditionFailedError)
    const reply = await world.owner.payments.void(payment.id, { reason: 'x' }, { ifMatch: etag }).withResponse()
    expect((await world.owner.payments.get(payment.id).withResponse()).etag).toBe(reply.etag)
  })
})

describe('payments.get', () => {
  test('of another workspace is not there, except for those who look at all', async () => {
    const payment = await pay(await sell('10', {}, branch), '1', {}, branch)
    expect(await refusalOf(world.owner.payments.get(payment.id))).toBeInstanceOf(NotFoundError)
    expect(await everywhere.payments.get(payment.id)).toEqual(payment)
  })
})

describe('payments.list', () => {
  let books: World
  const names: Record<number, string> = {}
  let invoices: Invoice[]
  let till: number
  const found = async (query: Parameters<Optiflow['payments']['list']>[0]) => (await books.owner.payments.list(query)).data.map(({ id }) => names[id])

  // a and b pay the first invoice, c the second and is voided, d the second.
  beforeAll(async () => {
    books = await worldIn(world.api)
    const { id: product_id } = await books.service({ default_tax_ids: [] })
    till = (await books.api.sql(books.database, `insert into bank_accounts (name, type, currency_id) values ('Banco', 'bank', 1) returning id`))[0].id
    const buyers = [await books.contact({ name: 'Ferretería Peña' }), await books.contact({ name: 'Álvarez & 100% Hijos' })]
    invoices = await Promise.all(buyers.map(({ id }) => books.owner.invoices.create({ contact_id: id, items: [{ product_id, quantity: '1', unit_price: '500' }] })))
    const paid = async (name: string, invoice: number, amount: string, more: Given) => {
      const { id } = await books.owner.payments.create({ invoice_id: invoices[invoice]!.id, bank_account_id: cash, amount, payment_method: 'cash', ...more })
      names[id] = name
      return id
    }
    await paid('a', 0, '30', { payment_date: '2026-03-10', external_id: 'x-a' })
    await paid('b', 0, '10', { payment_date: '2026-01-10', bank_account_id: till, payment_method: 'bank_transfer' })
    const c = await paid('c', 1, '20', { payment_date: '2026-02-10', payment_method: 'check' })
    await paid('d', 1, '40', { payment_date: '2026-02-10', bank_account_id: till, payment_method: 'check', external_id: 'x-d' })
    await books.owner.payments.void(c, { reason: 'x' })
  })

  test('shows the newest first, as GET does', async () => {
    const { data, meta } = await books.owner.payments.list()
    expect([data.map(({ id }) => names[id]), meta.total]).toEqual([['d', 'c', 'b', 'a'], 4])
    expect(data).toEqual(await Promise.all(data.map(({ id }) => books.owner.payments.get(id))))
  })

  test('filters', async () => {
    expect(await found({ filter: { invoice_id: invoices[0]!.id } })).toEqual(['b', 'a'])
    expect(await found({ filter: { contact_id: invoices[1]!.contact_id } })).toEqual(['d', 'c'])
    expect(await found({ filter: { bank_account_id: till } })).toEqual(['d', 'b'])
    expect(await found({ filter: { status: 'voided' } })).toEqual(['c'])
    expect(await found({ filter: { status: 'completed', payment_method: ['check', 'cash'] } })).toEqual(['d', 'a'])
    expect(await found({ filter: { payment_date_from: '2026-02-10' } })).toEqual(['d', 'c', 'a'])
    expect(await found({ filter: { payment_date_from: '2026-01-11', payment_date_to: '2026-02-10' } })).toEqual(['d', 'c'])
    expect(await found({ filter: { external_id: ['x-a', 'x-d', 'x-z'] } })).toEqual(['d', 'a'])
    const [, c] = (await books.owner.payments.list()).data
    expect(await found({ filter: { updated_at_from: c!.updated_at } })).toEqual(['c'])
    expect(await errorsOf(books.owner.payments.list({ filter: { payment_date_from: '2026-02-30' } }))).toHaveProperty(['filter.payment_date_from'])
  })

  test('sorts', async () => {
    expect(await found({ sort: 'payment_date' })).toEqual(['b', 'c', 'd', 'a'])
    expect(await found({ sort: ['-payment_date', 'amount'] })).toEqual(['a', 'c', 'd', 'b'])
    expect(await found({ sort: 'amount' })).toEqual(['b', 'c', 'a', 'd'])
    expect(await found({ sort: '-payment_number' })).toEqual(['d', 'c', 'b', 'a'])
    expect(await found({ sort: 'created_at' })).toEqual(['a', 'b', 'c', 'd'])
  })

  test('finds by number and by payer', async () => {
    expect(await found({ search: 'pay-0002' })).toEqual(['b'])
    expect(await found({ search: 'FERRETERIA pena' })).toEqual(['b', 'a'])
    expect(await found({ search: '100%' })).toEqual(['d', 'c'])
  })
})

describe('a payment made with the invoice', () => {
  const sold = (total: string, payment: Partial<Schema<'FirstPayment'>>, more: Partial<Schema<'InvoiceCreate'>> = {}, client = world.owner) =>
    sell(total, { payment: { bank_account_id: cash, amount: total, payment_method: 'cash', ...payment }, ...more }, client)

  test('is written with it, and both say so', async () => {
    const invoice = await sold('100', { amount: '40', note: 'Abono' }, { issue_date: '2026-03-01' })
    expect(invoice).toMatchObject({ status: 'partially_paid', amount_paid: '40.00', amount_due: '60.00', payments: [{ amount: '40.00', payment_date: '2026-03-01', status: 'completed' }] })
    const payment = await world.owner.payments.get(invoice.payments[0]!.id)
    expect(payment).toMatchObject({ invoice_id: invoice.id, remaining_amount: '60.00', note: 'Abono', bill_to: invoice.bill_to })
    expect(await world.owner.invoices.get(invoice.id)).toEqual(invoice)
    expect(await eventsOf('invoice', invoice.id)).toMatchObject([{ type: 'invoice.created', data: invoice }])
    expect(await eventsOf('payment', payment.id)).toMatchObject([{ type: 'payment.received', data: payment }])
    await world.owner.payments.void(payment.id, { reason: 'x' })
    expect(await world.owner.invoices.get(invoice.id)).toMatchObject({ status: 'pending_payment', amount_due: '100.00' })
  })

  test('settles it at once', async () => {
    const { data: invoice, etag } = await sold('100', { payment_date: '2026-03-09' }).withResponse()
    expect(invoice).toMatchObject({ status: 'paid', amount_due: '0.00', payments: [{ payment_date: '2026-03-09' }] })
    expect((await world.owner.invoices.get(invoice.id).withResponse()).etag).toBe(etag)
    const told = await world.api.sql(world.database, `select type, subject_type from events order by position desc limit 3`)
    expect(told.map(({ type }) => type)).toEqual(['invoice.paid', 'payment.received', 'invoice.created'])
  })

  test('is refused by the name of its field, and then nothing is written', async () => {
    const before = await traces()
    expect(await refusalOf(sold('100', { amount: '100.01' }))).toMatchObject({ code: 'amount_exceeds_due', errors: { 'payment.amount': ['The payment.amount must not be greater than the amount due, 100.00.'] } })
    expect(await refusalOf(sold('0', { amount: '0.01' }))).toMatchObject({ code: 'amount_exceeds_due' })
    expect(await errorsOf(sold('100', { amount: '0' }))).toHaveProperty(['payment.amount'])
    expect(await errorsOf(sold('100', { bank_account_id: 4711 }))).toEqual({ 'payment.bank_account_id': ['The selected payment.bank_account_id is invalid.'] })
    expect(await errorsOf(sold('100', { bank_account_id: dollars }))).toEqual({ 'payment.bank_account_id': ['The bank account must be in the currency of the invoice.'] })
    expect(await errorsOf(sold('100', { bank_account_id: null }))).toEqual({ 'payment.bank_account_id': ['The payment.bank_account_id field is required.'] })
    expect(await errorsOf(sold('100', { payment_date: '2026-02-30' }))).toHaveProperty(['payment.payment_date'])
    expect(await errorsOf(sold('100', { payment_method: 'credit_balance', bank_account_id: null }))).toEqual({ 'payment.amount': ['The payment.amount must not be greater than the credit of the contact, 0.00.'] })
    expect(await errorsOf(sold('100', {}, { draft: true }))).toEqual({ payment: ['The payment field is prohibited when draft is true.'] })
    expect(await traces()).toEqual(before)
  })

  test('has a number of its own series, or says where that failed', async () => {
    const shop = await worldIn(world.api)
    const [buyer, thing] = [await shop.contact(), await shop.service({ default_tax_ids: [] })]
    const sale = () => shop.owner.invoices.create({ contact_id: buyer.id, items: [{ product_id: thing.id, quantity: '1', unit_price: '10' }], payment: { bank_account_id: 1, amount: '10', payment_method: 'cash' } })
    expect((await sale()).payments[0]!.payment_number).toBe('PAY-0001')
    await shop.owner.document_subtypes.update(4, { end_number: 1 })
    expect(await refusalOf(sale())).toMatchObject({ code: 'series_exhausted', errors: { 'payment.document_subtype_id': ['The series has no numbers left.'] } })
    expect((await shop.owner.document_subtypes.next_number(1)).next_number).toBe(2)
    await expectOrder(shop.api, shop.database)
  })

  test('needs the right to take money', async () => {
    const seller = (await world.api.member(world.slug, { abilities: ['invoices:create'] })).client
    expect(await refusalOf(sold('100', {}, {}, seller))).toBeInstanceOf(PermissionError)
    const body = { contact_id: contact.id, items: [{ product_id: service.id, quantity: '1' }], payment: { bank_account_id: cash, amount: '1', payment_method: 'cash' as const } }
    expect(await refusalOf(seller.invoices.preview(body))).toBeInstanceOf(PermissionError)
    expect((await sold('100', {}, {}, member)).status).toBe('paid')
  })

  test('is checked by the preview, which writes nothing', async () => {
    const preview = (payment: Partial<Schema<'FirstPayment'>>, more: Partial<Schema<'InvoiceCreate'>> = {}) => world.owner.invoices.preview({
      contact_id: contact.id, items: [{ product_id: service.id, quantity: '1', unit_price: '100' }], payment: { bank_account_id: cash, amount: '100', payment_method: 'cash', ...payment }, ...more })
    const before = await traces()
    expect((await preview({})).total_amount).toBe('100.00')
    expect((await refusalOf(preview({ amount: '100.01' }))).code).toBe('amount_exceeds_due')
    expect(await errorsOf(preview({ bank_account_id: closed }))).toHaveProperty(['payment.bank_account_id'])
    expect(await errorsOf(preview({ payment_method: 'credit_balance', bank_account_id: null }))).toHaveProperty(['payment.amount'])
    expect(await errorsOf(preview({}, { draft: true }))).toHaveProperty('payment')
    expect(await traces()).toEqual(before)
  })
})
