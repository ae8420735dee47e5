import { randomUUID } from 'node:crypto'
import { ConflictError, NotFoundError, PermissionError, type Optiflow, type Schema } from '@optiflow/sdk'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { expectOrder } from './support/invariants.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

type Invoice = Schema<'Invoice'>
type Given = Partial<Schema<'CreditNoteCreate'>>
type Line = Omit<Schema<'DocumentItemFields'>, 'product_id'> & { product_id?: number }

const cash = 1
const [itbis18, tip] = [1, 5]

let world: World
let branch: Optiflow
let everywhere: Optiflow
let contact: Schema<'Contact'>
let service: Schema<'Product'>
let currency_id: number

beforeAll(async () => {
  world = await startWorld()
  const { id } = await world.owner.workspaces.create({ name: 'Santiago' })
  branch = world.api.client(world.slug, world.token, { workspaceId: id })
  everywhere = world.api.client(world.slug, world.token, { workspaceId: '*' })
  contact = await world.contact({ name: 'Ferretería Peña', workspace_id: null })
  service = await world.service({ price: '100.00', workspace_id: null })
  currency_id = (await world.api.sql(world.database, `insert into currencies (code, name, symbol) values ('USD', 'US dollar', '$') returning id`))[0].id
  await world.api.sql(world.database, `insert into currency_rates (currency_id, rate, effective_date) values ($1, 58.123457, '2026-01-01'), ($1, 61.5, '2026-06-01')`, [currency_id])
})
afterEach(() => void vi.useRealTimers())
afterAll(async () => {
  await expectOrder(world.api, world.database)
  await world.api.stop()
})

const sell = (items: Line[], more: Partial<Schema<'InvoiceCreate'>> = {}, client = world.owner) =>
  client.invoices.create({ contact_id: contact.id, items: items.map((item) => ({ product_id: service.id, ...item })), ...more })
const pay = ({ id }: Invoice, amount: string, more: Partial<Schema<'PaymentCreate'>> = {}) => world.owner.payments.create({ invoice_id: id, bank_account_id: cash, amount, payment_method: 'cash', ...more })
/** Credits so much of each line, in their order. */
const credit = (invoice: Invoice, quantities: (string | null)[], more: Given = {}, client = world.owner) => client.credit_notes.create({
  invoice_id: invoice.id, reason: 'Devolución', items: quantities.flatMap((quantity, at) => (quantity === null ? [] : [{ invoice_item_id: invoice.items[at]!.id!, quantity }])), ...more
})
const shelf = async (id: number) => (await world.owner.products.get(id)).stock!.quantity
const traces = () => world.api.sql(world.database, `select (select count(*) from credit_notes) as notes, (select sum(next_number) from document_subtypes) as numbers,
  (select count(*) from stock_movements) as movements, (select sum(credited_amount) from invoices) as credited, (select count(*) from events) as events`)

describe('credit_notes.create', () => {
  test('of one of two discs takes half of every amount and puts it back on the shelf', async () => {
    const product = await world.product({ name: 'Disco' })
    const invoice = await sell([{ product_id: product.id, quantity: '2', discount_rate: '10' }], { issue_date: '2026-03-01' })
    const { data: note, status, headers, etag } = await credit(invoice, ['1'], { issue_date: '2026-03-08', external_id: randomUUID() }).withResponse()
    expect(status).toBe(201)
    expect(headers.get('Location')).toBe(`${world.api.origin(world.slug)}/api/v1/credit-notes/${note.id}`)
    expect(note).toEqual({
      id: expect.any(Number), workspace_id: 1, invoice_id: invoice.id, contact_id: contact.id, bill_to: invoice.bill_to, document_subtype_id: 3, document_number: expect.stringMatching(/^CN-\d{4}$/),
      reason: 'Devolución', issue_date: '2026-03-08', restock: true, currency_id: 1, currency_code: 'DOP', exchange_rate: '1.00', prices_include_tax: false, subtotal_amount: '100.00',
      discount_amount: '10.00', tax_amount: '16.20', total_amount: '106.20', base_total_amount: '106.20', applied_amount: '106.20', created_by: 1, external_id: note.external_id,
      created_at: expect.any(String), updated_at: note.created_at,
      items: [{
        id: expect.any(Number), invoice_item_id: invoice.items[0]!.id, product_id: product.id, description: 'Disco', quantity: '1.00', unit_price: '100.00', discount_amount: '10.00', subtotal_amount: '100.00',
        net_amount: '90.00', taxes: [{ tax_id: itbis18, name: 'ITBIS 18%', rate: '18.00', amount: '16.20' }], tax_amount: '16.20', total_amount: '106.20'
      }],
      taxes: [{ tax_id: itbis18, name: 'ITBIS 18%', type: 'itbis', rate: '18.00', base_amount: '90.00', amount: '16.20' }]
    })
    const reply = await world.owner.credit_notes.get(note.id).withResponse()
    expect([reply.data, reply.etag]).toEqual([note, etag])
    expect(await world.owner.invoices.get(invoice.id)).toEqual({ ...invoice, status: 'partially_paid', credited_amount: '106.20', amount_due: '106.20', updated_at: expect.any(String) })
    expect(await shelf(product.id)).toBe('39.00')
    const events = await world.api.sql(world.database, `select type, sequence, workspace_id, data from events where subject_type = 'credit_note' and subject_id = $1`, [note.id])
    expect(events).toEqual([{ type: 'credit_note.created', sequence: 1, workspace_id: 1, data: note }])
  })

  test('of all settles what was not paid, and says that the invoice is paid', async () => {
    const invoice = await sell([{ quantity: '2' }])
    await credit(invoice, ['2'])
    expect(await world.owner.invoices.get(invoice.id)).toMatchObject({ status: 'paid', amount_paid: '0.00', credited_amount: '236.00', amount_due: '0.00' })
    const told = await world.api.sql(world.database, `select type from events where subject_type = 'invoice' and subject_id = $1 order by sequence`, [invoice.id])
    expect(told.map(({ type }) => type)).toEqual(['invoice.created', 'invoice.paid'])
  })

  test('of what was paid becomes the credit of the contact, which pays another invoice', async () => {
    const buyer = await world.contact()
    const invoice = await sell([{ quantity: '2' }], { contact_id: buyer.id })
    await pay(invoice, '200')
    expect((await credit(invoice, ['1'])).applied_amount).toBe('36.00')
    expect(await world.owner.invoices.get(invoice.id)).toMatchObject({ status: 'paid', amount_paid: '200.00', credited_amount: '36.00', amount_due: '0.00' })
    expect((await credit(invoice, ['1'])).applied_amount).toBe('0.00')
    const balance = async () => (({ balance_due, credit_balance }) => [balance_due, credit_balance])(await world.owner.contacts.get(buyer.id))
    expect(await balance()).toEqual(['0.00', '200.00'])
    const other = await sell([{ quantity: '1' }], { contact_id: buyer.id })
    const spend = (amount: string) => pay(other, amount, { payment_method: 'credit_balance', bank_account_id: null })
    const spent = await spend('118')
    expect([spent.remaining_amount, spent.bank_account_id]).toEqual(['0.00', null])
    expect(await balance()).toEqual(['0.00', '82.00'])
    const third = await sell([{ quantity: '1' }], { contact_id: buyer.id })
    const body = { invoice_id: third.id, amount: '82.01', payment_method: 'credit_balance' as const }
    expect(await errorsOf(world.owner.payments.create(body))).toEqual({ amount: ['The amount must not be greater than the credit of the contact, 82.00.'] })
    await world.owner.payments.void(spent.id, { reason: 'x' })
    expect(await balance()).toEqual(['236.00', '200.00'])
    const sale = await sell([{ quantity: '2' }], { contact_id: buyer.id, payment: { amount: '200', payment_method: 'credit_balance' } })
    expect(sale).toMatchObject({ status: 'partially_paid', amount_due: '36.00', payments: [{ payment_method: 'credit_balance', bank_account_id: null }] })
    expect((await balance())[1]).toBe('0.00')
    expect((await world.owner.contacts.list({ filter: { status: 'active' }, search: buyer.name })).data[0]).toEqual(await world.owner.contacts.get(buyer.id))
  })

  test('stays applied when a payment is voided later', async () => {
    const invoice = await sell([{ quantity: '2' }])
    const payment = await pay(invoice, '200')
    await credit(invoice, ['1'])
    await world.owner.payments.void(payment.id, { reason: 'x' })
    expect(await world.owner.invoices.get(invoice.id)).toMatchObject({ status: 'partially_paid', amount_paid: '0.00', credited_amount: '36.00', amount_due: '200.00' })
    expect((await world.owner.contacts.get(contact.id)).credit_balance).toBe('82.00')
  })

  test('never takes back more than was invoiced, lines of one item together', async () => {
    const invoice = await sell([{ quantity: '2' }, { quantity: '0.5' }])
    const [one, two] = invoice.items.map(({ id }) => id!)
    const left = (quantity: string, at = 0) => ({ [`items.${at}.quantity`]: [`The items.${at}.quantity must not be greater than ${quantity}, what was invoiced and not yet credited.`] })
    const before = await traces()
    expect(await errorsOf(credit(invoice, ['2.0001']))).toEqual(left('2.00'))
    expect(await errorsOf(credit(invoice, [], { items: [{ invoice_item_id: one!, quantity: '1.5' }, { invoice_item_id: two!, quantity: '0.5' }, { invoice_item_id: one!, quantity: '0.6' }] }))).toEqual({ ...left('2.00'), ...left('2.00', 2) })
    expect(await traces()).toEqual(before)
    await credit(invoice, [], { items: [{ invoice_item_id: one!, quantity: '0.5' }, { invoice_item_id: one!, quantity: '0.75' }] })
    expect(await errorsOf(credit(invoice, ['0.7501']))).toEqual(left('0.75'))
    await credit(invoice, ['0.75', '0.5'])
    expect(await errorsOf(credit(invoice, ['0.0001', '0.0001']))).toEqual({ ...left('0.00'), ...left('0.00', 1) })
  })

  test('is of lines of that invoice', async () => {
    const [invoice, other] = [await sell([{ quantity: '2' }]), await sell([{ quantity: '2' }])]
    expect(await errorsOf(credit(invoice, [], { items: [{ invoice_item_id: invoice.items[0]!.id!, quantity: '1' }, { invoice_item_id: other.items[0]!.id!, quantity: '1' }] })))
      .toEqual({ 'items.1.invoice_item_id': ['The selected items.1.invoice_item_id is invalid.'] })
    expect(await errorsOf(credit(invoice, []))).toHaveProperty('items')
    expect(await errorsOf(credit(invoice, ['0']))).toHaveProperty(['items.0.quantity'])
  })

  test('is of an invoice of the workspace, issued and not cancelled', async () => {
    const there = await sell([{ quantity: '2' }], {}, branch)
    const stranger = await worldIn(world.api)
    const attempts = [() => credit(there, ['1']), () => credit({ ...there, id: 999_999 }, ['1']), () => credit(there, ['1'], {}, stranger.owner)]
    for (const attempt of attempts) expect(await errorsOf(attempt())).toEqual({ invoice_id: ['The selected invoice id is invalid.'] })
    expect(await errorsOf(credit(there, ['1'], {}, everywhere))).toHaveProperty('workspace_id')
    expect((await credit(there, ['1'], {}, branch)).workspace_id).toBe(there.workspace_id)
    const draft = await sell([{ quantity: '2' }], { draft: true })
    const refusal = await refusalOf(credit(draft, ['1']))
    expect(refusal).toBeInstanceOf(ConflictError)
    expect(refusal).toMatchObject({ code: 'invalid_state', message: 'An invoice that is draft cannot be credited.' })
    const cancelled = await world.owner.invoices.cancel((await sell([{ quantity: '1' }])).id, { reason: 'x' })
    expect((await refusalOf(credit(cancelled, ['1']))).message).toBe('An invoice that is cancelled cannot be credited.')
  })

  test('is of today where the tenant is, and not from before the invoice', async () => {
    const invoice = await sell([{ quantity: '2' }], { issue_date: '2026-03-01' })
    vi.useFakeTimers({ now: new Date('2026-03-02T02:30:00Z'), toFake: ['Date'] })
    expect((await credit(invoice, ['0.1'])).issue_date).toBe('2026-03-01')
    vi.useRealTimers()
    expect(await errorsOf(credit(invoice, ['0.1'], { issue_date: '2026-02-28' }))).toEqual({ issue_date: ['The issue date must be a date after or equal to that of the invoice.'] })
    expect((await credit(invoice, ['0.1'], { issue_date: '2026-03-01' })).issue_date).toBe('2026-03-01')
  })

  test('leaves the goods where they are when it is told to, and gives back only what was taken', async () => {
    const product = await world.product()
    const [loose, bound] = [await world.product({ track_stock: false, initial_quantity: undefined }), await world.product()]
    const invoice = await sell([{ product_id: product.id, quantity: '3' }, { product_id: loose.id, quantity: '3' }, { product_id: bound.id, quantity: '3' }, { product_id: bound.id, quantity: '1' }])
    await credit(invoice, ['1', '1', null, null], { restock: false })
    expect(await shelf(product.id)).toBe('37.00')
    const note = await credit(invoice, ['2', '2', '3', '1'])
    expect([await shelf(product.id), await shelf(bound.id)]).toEqual(['39.00', '40.00'])
    const { data } = await world.owner.stock_movements.list({ filter: { invoice_id: invoice.id, type: 'return_in' }, sort: 'id' })
    expect(data.map(({ product_id, quantity }) => [product_id, quantity])).toEqual([[product.id, '2.00'], [bound.id, '4.00']])
    expect(await world.api.sql(world.database, 'select count(*) as count from stock_movements where credit_note_id = $1', [note.id])).toEqual([{ count: 2 }])
  })

  test('has a number of its own series', async () => {
    const invoice = await sell([{ quantity: '9' }])
    const series = await world.owner.document_subtypes.create({ name: 'Nota de crédito', type: 'credit_note', prefix: 'B99', padding: 8, end_number: 1 })
    const before = await traces()
    expect(await errorsOf(credit(invoice, ['1'], { document_subtype_id: 1 }))).toEqual({ document_subtype_id: ['The selected document subtype id is invalid.'] })
    expect(await traces()).toEqual(before)
    expect(await credit(invoice, ['1'], { document_subtype_id: series.id })).toMatchObject({ document_number: 'B9900000001', document_subtype_id: series.id })
    expect((await refusalOf(credit(invoice, ['1'], { document_subtype_id: series.id }))).code).toBe('series_exhausted')
    await world.owner.document_subtypes.update(series.id, { end_number: 9, valid_until_date: '2026-01-31' })
    expect((await refusalOf(credit(invoice, ['1'], { document_subtype_id: series.id }))).code).toBe('series_expired')
    const [first, second] = [await credit(invoice, ['1']), await credit(invoice, ['1'])]
    expect(Number(second.document_number.slice(3))).toBe(Number(first.document_number.slice(3)) + 1)
  })

  test('twice with one key, or with one id of another system, is one', async () => {
    const invoice = await sell([{ quantity: '9' }])
    const body = { invoice_id: invoice.id, reason: 'x', items: [{ invoice_item_id: invoice.items[0]!.id!, quantity: '1' }], external_id: randomUUID() }
    const idempotencyKey = randomUUID()
    const first = await world.owner.credit_notes.create(body, { idempotencyKey })
    expect(await world.owner.credit_notes.create(body, { idempotencyKey }).withResponse()).toMatchObject({ replayed: true, data: first })
    const before = await traces()
    expect(await errorsOf(world.owner.credit_notes.create(body))).toEqual({ external_id: ['The external id has already been taken.'] })
    expect(await traces()).toEqual(before)
  })

  test('in another currency is at the rate of its invoice, and what is spent whole leaves nothing', async () => {
    const buyer = await world.contact()
    const account = (await world.api.sql(world.database, `insert into bank_accounts (name, type, currency_id) values ('Dollars', 'bank', $1) returning id`, [currency_id]))[0].id
    const abroad = (issue_date: string) => sell([{ quantity: '3', unit_price: '11.11', tax_ids: [] }], { contact_id: buyer.id, currency_id, issue_date })
    const invoice = await abroad('2026-03-01')
    await pay(invoice, '33.33', { bank_account_id: account })
    const notes = [await credit(invoice, ['1']), await credit(invoice, ['1']), await credit(invoice, ['1'])]
    expect(notes.map(({ exchange_rate }) => exchange_rate)).toEqual(Array(3).fill('58.123457'))
    expect(notes.map(({ base_total_amount }) => Number(base_total_amount)).reduce((a, b) => a + b).toFixed(2)).toBe(invoice.base_total_amount)
    const credited = async () => (await world.owner.contacts.get(buyer.id)).credit_balance
    expect(await credited()).toBe('1937.25')
    const dear = await abroad('2026-07-01')
    expect(dear.exchange_rate).toBe('61.50')
    const spend = (amount: string) => world.owner.payments.create({ invoice_id: dear.id, amount, payment_method: 'credit_balance' })
    await spend('11.11')
    expect(await credited()).toBe('1291.50')
    // Credit of one currency pays nothing in another.
    const home = await sell([{ quantity: '1' }], { contact_id: buyer.id })
    expect(await errorsOf(world.owner.payments.create({ invoice_id: home.id, amount: '1', payment_method: 'credit_balance' }))).toHaveProperty('amount')
    await spend('22.22')
    expect(await credited()).toBe('0.00')
  })

  test('of a line that rounds to less than nothing by the piece is refused, and taken whole it is not', async () => {
    // Ten lines of a cent with three taxes inside, of two cents each: they go to the first two lines, which are left with a net of -0.02.
    const taxes = await Promise.all(['A', 'B', 'C'].map((name) => world.owner.taxes.create({ name, type: 'other', rate: '60' })))
    const invoice = await sell(Array.from({ length: 10 }, () => ({ quantity: '3', unit_price: '0.0033', tax_ids: taxes.map(({ id }) => id) })), { prices_include_tax: true })
    expect(invoice.items[0]).toMatchObject({ net_amount: '-0.02', tax_amount: '0.03', total_amount: '0.01' })
    expect(await errorsOf(credit(invoice, ['1']))).toEqual({ items: ['The total would be below zero: credit more at once.'] })
    expect(await credit(invoice, ['3'])).toMatchObject({ total_amount: '0.01', tax_amount: '0.03', items: [{ net_amount: '-0.02' }] })
  })

  test('is for those who may', async () => {
    const invoice = await sell([{ quantity: '9' }])
    const seller = (await world.api.member(world.slug, { abilities: ['invoices:create', 'credit_notes:view'] })).client
    expect(await refusalOf(credit(invoice, ['1'], {}, seller))).toBeInstanceOf(PermissionError)
    const { client } = await world.api.member(world.slug)
    expect((await credit(invoice, ['1'], {}, client)).created_by).not.toBe(1)
    for (const reason of ['', ' ', 'x'.repeat(501)]) expect(await errorsOf(credit(invoice, ['1'], { reason }))).toHaveProperty('reason')
  })
})

describe('crediting everything', () => {
  const digits = (units: bigint, count: number) => `${units / 10n ** BigInt(count)}.${String(units % 10n ** BigInt(count)).padStart(count, '0')}`
  const line = fc.record({ quantity: fc.bigInt(1n, 9_0000n), price: fc.bigInt(100n, 99_9999n), rate: fc.bigInt(0n, 50_00n), taxes: fc.subarray([itbis18, tip]) })
  const documents = fc.record({ prices_include_tax: fc.boolean(), off: fc.bigInt(0n, 30_00n), lines: fc.array(line, { minLength: 1, maxLength: 3 }), steps: fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), { maxLength: 3 }) })

  test('in random steps gives exactly the invoice, and the shelf back what it had', { timeout: 30_000 }, async () => {
    const product = await world.product({ initial_quantity: '1000000' })
    await fc.assert(fc.asyncProperty(documents, async ({ prices_include_tax, off, lines, steps }) => {
      const before = await shelf(product.id)
      const invoice = await sell(lines.map(({ quantity, price, rate, taxes }) => ({ product_id: product.id, quantity: digits(quantity, 4), unit_price: digits(price, 4), discount_rate: digits(rate, 2), tax_ids: taxes })), { prices_include_tax, document_discount_rate: digits(off, 2) })
      const left = lines.map(({ quantity }) => quantity)
      const notes: Schema<'CreditNote'>[] = []
      const take = async (parts: bigint[]) => {
        if (parts.every((part) => part === 0n)) return
        notes.push(await credit(invoice, parts.map((part) => (part === 0n ? null : digits(part, 4)))))
        for (const [at, part] of parts.entries()) left[at]! -= part
      }
      for (const step of steps) await take(left.map((rest, at) => BigInt(Math.floor(Number(rest) * step[at]!))))
      await take([...left])
      const sum = (name: 'subtotal_amount' | 'discount_amount' | 'tax_amount' | 'total_amount' | 'base_total_amount' | 'applied_amount') => notes.reduce((all, note) => all + Math.round(Number(note[name]) * 100), 0)
      for (const name of ['subtotal_amount', 'discount_amount', 'tax_amount', 'total_amount', 'base_total_amount'] as const) expect(sum(name), name).toBe(Math.round(Number(invoice[name]) * 100))
      expect(sum('applied_amount')).toBe(sum('total_amount'))
      expect(await world.owner.invoices.get(invoice.id)).toMatchObject({ amount_due: '0.00', credited_amount: invoice.total_amount, status: 'paid' })
      expect(await shelf(product.id)).toBe(before)
    }), { numRuns: 25, interruptAfterTimeLimit: 12_000 })
    await expectOrder(world.api, world.database)
  })
})

describe('credit_notes.get', () => {
  test('of another workspace is not there, except for those who look at all', async () => {
    const note = await credit(await sell([{ quantity: '1' }], {}, branch), ['1'], {}, branch)
    expect(await refusalOf(world.owner.credit_notes.get(note.id))).toBeInstanceOf(NotFoundError)
    expect(await everywhere.credit_notes.get(note.id)).toEqual(note)
  })
})

describe('credit_notes.list', () => {
  let books: World
  let series: number
  const names: Record<number, string> = {}
  let invoices: Invoice[]
  const found = async (query: Parameters<Optiflow['credit_notes']['list']>[0]) => (await books.owner.credit_notes.list(query)).data.map(({ id }) => names[id])

  // a and b credit the first invoice, c the second, in a series of its own.
  beforeAll(async () => {
    books = await worldIn(world.api)
    const { id: product_id } = await books.service({ default_tax_ids: [] })
    series = (await books.owner.document_subtypes.create({ name: 'Fiscal', type: 'credit_note', prefix: 'B04X', padding: 8 })).id
    const buyers = [await books.contact({ name: 'Ferretería Peña' }), await books.contact({ name: 'Álvarez & 100% Hijos' })]
    invoices = await Promise.all(buyers.map(({ id }) => books.owner.invoices.create({ contact_id: id, issue_date: '2026-01-01', items: [{ product_id, quantity: '10', unit_price: '10' }] })))
    const credited = async (name: string, invoice: number, quantity: string, more: Given) => {
      const { id, items } = invoices[invoice]!
      names[(await books.owner.credit_notes.create({ invoice_id: id, reason: 'x', items: [{ invoice_item_id: items[0]!.id!, quantity }], ...more })).id] = name
    }
    await credited('a', 0, '3', { issue_date: '2026-03-10', external_id: 'x-a' })
    await credited('b', 0, '1', { issue_date: '2026-01-10' })
    await credited('c', 1, '2', { issue_date: '2026-02-10', document_subtype_id: series, external_id: 'x-c' })
  })

  test('shows the newest first, without lines', async () => {
    const { data, meta } = await books.owner.credit_notes.list()
    expect([data.map(({ id }) => names[id]), meta.total]).toEqual([['c', 'b', 'a'], 3])
    for (const row of data) {
      const { items, taxes, ...note } = await books.owner.credit_notes.get(row.id)
      expect([row, items.length, taxes]).toEqual([note, 1, []])
    }
  })

  test('brings the lines along for who asks', async () => {
    const { data } = await books.owner.credit_notes.list({ include: ['items'], sort: 'document_number' })
    expect(data).toEqual(await Promise.all(data.map(({ id }) => books.owner.credit_notes.get(id))))
  })

  test('filters', async () => {
    expect(await found({ filter: { invoice_id: invoices[0]!.id } })).toEqual(['b', 'a'])
    expect(await found({ filter: { contact_id: invoices[1]!.contact_id } })).toEqual(['c'])
    expect(await found({ filter: { document_subtype_id: series } })).toEqual(['c'])
    expect(await found({ filter: { issue_date_from: '2026-02-10' } })).toEqual(['c', 'a'])
    expect(await found({ filter: { issue_date_from: '2026-01-11', issue_date_to: '2026-02-10' } })).toEqual(['c'])
    expect(await found({ filter: { total_amount_from: '20', total_amount_to: '20.00' } })).toEqual(['c'])
    expect(await found({ filter: { external_id: ['x-a', 'x-c', 'x-z'] } })).toEqual(['c', 'a'])
    const [c] = (await books.owner.credit_notes.list()).data
    expect(await found({ filter: { updated_at_from: c!.updated_at } })).toEqual(['c'])
  })

  test('sorts, and finds by number and by buyer', async () => {
    expect(await found({ sort: 'issue_date' })).toEqual(['b', 'c', 'a'])
    expect(await found({ sort: '-total_amount' })).toEqual(['a', 'c', 'b'])
    expect(await found({ sort: 'document_number' })).toEqual(['c', 'a', 'b'])
    expect(await found({ sort: 'created_at' })).toEqual(['a', 'b', 'c'])
    expect(await found({ search: 'cn-0002' })).toEqual(['b'])
    expect(await found({ search: 'FERRETERIA pena' })).toEqual(['b', 'a'])
    expect(await found({ search: '100%' })).toEqual(['c'])
  })
})
