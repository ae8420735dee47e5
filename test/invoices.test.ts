import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { ConflictError, NotFoundError, PermissionError, PreconditionFailedError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

type Line = Schema<'DocumentItemFields'>
type Order = Schema<'InvoiceCreate'>

// As a new tenant of the Dominican Republic has them.
const itbis18 = 1
const itbis16 = 2
const itbis0 = 3
const exempt = 4
const tip = 5

let world: World
let member: Optiflow
let branch_id: number
let branch: Optiflow
let everywhere: Optiflow
let contact: Schema<'Contact'>
/** 100.00 a piece, with ITBIS; an order of it needs no stock. */
let service: Schema<'Product'>

beforeAll(async () => {
  world = await startWorld()
  member = (await world.api.member(world.slug)).client
  branch_id = (await world.owner.workspaces.create({ name: 'Santiago' })).id
  branch = world.api.client(world.slug, world.token, { workspaceId: branch_id })
  everywhere = world.api.client(world.slug, world.token, { workspaceId: '*' })
  contact = await world.contact({ workspace_id: null, name: 'Constructora del Este SRL' })
  service = await world.service({ workspace_id: null, name: 'Instalación', price: '100.00' })
})
afterAll(() => world.api.stop())
afterEach(() => void vi.useRealTimers())

const order = (items: (Partial<Line> & { quantity: string })[], more: Partial<Order> = {}): Order =>
  ({ contact_id: contact.id, ...more, items: items.map((item) => ({ product_id: service.id, ...item })) })
const create = (items: (Partial<Line> & { quantity: string })[], more: Partial<Order> = {}, client = world.owner) => client.invoices.create(order(items, more))
const preview = (items: (Partial<Line> & { quantity: string })[], more: Partial<Order> = {}, client = world.owner) => client.invoices.preview(order(items, more))
const post = (body: object) => world.api.raw(world.slug, 'POST', '/api/v1/invoices', { headers: { authorization: `Bearer ${world.token}` }, body })

const events = (id: number) => world.api.sql<{ type: string; sequence: number; workspace_id: number; data: unknown }>(
  world.database, `select type, sequence, workspace_id, data from events where subject_type = 'invoice' and subject_id = $1 order by position`, [id])
const activities = (id: number) => world.api.sql<{ operation: string; user_id: number; workspace_id: number; before: unknown; after: unknown }>(
  world.database, `select operation, user_id, workspace_id, before, after from activities where subject_type = 'invoice' and subject_id = $1 order by id`, [id])
/** All that a write could leave behind. */
const traces = () => world.api.sql(world.database, `
  select (select count(*) from invoices) as invoices, (select count(*) from invoice_items) as items, (select count(*) from invoice_item_taxes) as taxes,
    (select count(*) from events) as events, (select count(*) from activities) as activities, (select count(*) from idempotency_keys) as keys,
    (select count(*) from stock_movements) as movements, (select sum(quantity) from stock_levels) as stock, (select sum(next_number) from document_subtypes) as numbers`)
/** The digits behind the prefix. */
const numberOf = ({ document_number }: { document_number: string | null }) => Number(/\d+$/.exec(document_number!)![0])
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santo_Domingo' }).format(new Date())
/** Sets the clock of the server, which runs in this process. */
const at = (instant: string) => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })

describe('invoices.create', () => {
  test('two discs of 100.00 less ten percent with ITBIS come to 212.40 and leave 38 in stock', async () => {
    const product = await world.product()
    const invoice = await world.owner.invoices.create({ contact_id: contact.id, items: [{ product_id: product.id, quantity: '2', discount_rate: '10' }], expected_total_amount: '212.40' })
    expect(invoice).toMatchObject({ subtotal_amount: '200.00', discount_amount: '20.00', tax_amount: '32.40', total_amount: '212.40', status: 'pending_payment' })
    expect((await world.owner.products.get(product.id)).stock).toMatchObject({ quantity: '38.00' })
    expect(await world.owner.invoices.get(invoice.id)).toEqual(invoice)
  })

  test('says all of it, and GET says the same', async () => {
    const { status, data, headers, etag } = await create([{ quantity: '2', discount_rate: '10' }], { issue_date: '2026-03-01', due_date: '2026-03-31', payment_term: 'Net 30', notes: 'Gracias', external_id: randomUUID() }).withResponse()
    expect(status).toBe(201)
    expect(headers.get('Location')).toBe(`${world.api.origin(world.slug)}/api/v1/invoices/${data.id}`)
    expect(data).toEqual({
      id: expect.any(Number), workspace_id: 1, contact_id: contact.id, bill_to: { name: 'Constructora del Este SRL', identification_type: null, identification_number: null, address: null },
      document_subtype_id: 1, document_number: expect.stringMatching(/^INV-\d{4}$/), status: 'pending_payment', issue_date: '2026-03-01', due_date: '2026-03-31', payment_term: 'Net 30',
      currency_id: 1, currency_code: 'DOP', exchange_rate: '1.00', prices_include_tax: false, document_discount_rate: null, document_discount_amount: '0.00', subtotal_amount: '200.00',
      discount_amount: '20.00', tax_amount: '32.40', total_amount: '212.40', base_total_amount: '212.40', amount_paid: '0.00', credited_amount: '0.00', amount_due: '212.40', is_overdue: true, quotation_id: null,
      notes: 'Gracias', issued_at: expect.any(String), cancelled_at: null, cancel_reason: null, created_by: 1, external_id: data.external_id, created_at: expect.any(String), updated_at: data.created_at,
      items: [{
        id: expect.any(Number), product_id: service.id, description: 'Instalación', quantity: '2.00', unit_price: '100.00', discount_rate: '10.00', discount_amount: '20.00',
        document_discount_amount: '0.00', subtotal_amount: '200.00', net_amount: '180.00', taxes: [{ tax_id: itbis18, name: 'ITBIS 18%', rate: '18.00', amount: '32.40' }],
        tax_amount: '32.40', total_amount: '212.40'
      }],
      taxes: [{ tax_id: itbis18, name: 'ITBIS 18%', type: 'itbis', rate: '18.00', base_amount: '180.00', amount: '32.40' }],
      payments: []
    })
    const reply = await world.owner.invoices.get(data.id).withResponse()
    expect(reply.data).toEqual(data)
    expect(reply.etag).toBe(etag)
  })

  test('with the legal tip, on the same base, it comes to 230.40', async () => {
    const invoice = await create([{ quantity: '2', discount_rate: '10', tax_ids: [tip, itbis18] }])
    expect(invoice).toMatchObject({ subtotal_amount: '200.00', discount_amount: '20.00', tax_amount: '50.40', total_amount: '230.40' })
    expect(invoice.items[0]).toMatchObject({ net_amount: '180.00', tax_amount: '50.40', total_amount: '230.40' })
    expect(invoice.items[0]!.taxes.map(({ tax_id, amount }) => [tax_id, amount])).toEqual([[tip, '18.00'], [itbis18, '32.40']])
    expect(invoice.taxes.map(({ tax_id, type, base_amount, amount }) => [tax_id, type, base_amount, amount])).toEqual([[itbis18, 'itbis', '180.00', '32.40'], [tip, 'legal_tip', '180.00', '18.00']])
    expect(await world.owner.invoices.get(invoice.id)).toEqual(invoice)
  })

  test('takes the tax out of prices that include it; the price never moves', async () => {
    const inside = { prices_include_tax: true }
    expect(await create([{ quantity: '1', unit_price: '118' }], inside)).toMatchObject({ prices_include_tax: true, subtotal_amount: '118.00', tax_amount: '18.00', total_amount: '118.00', items: [{ net_amount: '100.00' }] })
    expect(await create([{ quantity: '1', unit_price: '100' }], inside)).toMatchObject({ subtotal_amount: '100.00', tax_amount: '15.25', total_amount: '100.00', items: [{ net_amount: '84.75' }] })
    const both = await create([{ quantity: '1', unit_price: '128', tax_ids: [itbis18, tip] }], inside)
    expect(both).toMatchObject({ tax_amount: '28.00', total_amount: '128.00', taxes: [{ base_amount: '100.00', amount: '18.00' }, { base_amount: '100.00', amount: '10.00' }] })
    const reduced = await create([{ quantity: '2', unit_price: '118', discount_amount: '36' }, { quantity: '1', unit_price: '50', tax_ids: [exempt] }], { ...inside, document_discount_rate: '10' })
    expect(reduced).toMatchObject({ subtotal_amount: '286.00', document_discount_amount: '25.00', discount_amount: '61.00', tax_amount: '27.46', total_amount: '225.00' })
    expect(reduced.items.map(({ document_discount_amount, net_amount, total_amount }) => [document_discount_amount, net_amount, total_amount])).toEqual([['20.00', '152.54', '180.00'], ['5.00', '45.00', '45.00']])
  })

  test('shares a discount on the whole out over the lines, to the cent', async () => {
    const byRate = await create([{ quantity: '1' }, { quantity: '1', unit_price: '50' }, { quantity: '1', unit_price: '50', discount_amount: '10' }], { document_discount_rate: '10' })
    expect(byRate).toMatchObject({ document_discount_rate: '10.00', document_discount_amount: '19.00', discount_amount: '29.00', subtotal_amount: '200.00', tax_amount: '30.78', total_amount: '201.78' })
    expect(byRate.items.map((item) => item.document_discount_amount)).toEqual(['10.00', '5.00', '4.00'])
    const third = { quantity: '1', unit_price: '33.33' }
    const byAmount = await create([third, third, third], { document_discount_amount: '10' })
    expect(byAmount).toMatchObject({ document_discount_rate: null, document_discount_amount: '10.00' })
    expect(byAmount.items.map((item) => item.document_discount_amount)).toEqual(['3.34', '3.33', '3.33'])
    const whole = await create([{ quantity: '1' }], { document_discount_rate: '100', document_discount_amount: '100.00' })
    expect(whole).toMatchObject({ document_discount_rate: '100.00', total_amount: '0.00' })
  })

  test('refuses a discount that is more than the line or the whole, or that says two things', async () => {
    expect(await errorsOf(create([{ quantity: '1', discount_amount: '100.01' }]))).toEqual({ 'items.0.discount_amount': ['The items.0.discount_amount must not be greater than the subtotal of the line.'] })
    expect(await errorsOf(create([{ quantity: '1', discount_rate: '100.01' }]))).toHaveProperty(['items.0.discount_rate'])
    expect(await errorsOf(create([{ quantity: '1', discount_rate: '10', discount_amount: '10.01' }]))).toEqual({ 'items.0.discount_amount': ['The items.0.discount_amount and items.0.discount_rate must agree.'] })
    expect(await errorsOf(create([{ quantity: '1', discount_rate: '10' }], { document_discount_amount: '90.01' }))).toEqual({ document_discount_amount: ['The document discount amount must not be greater than the sum of the lines.'] })
    expect(await errorsOf(create([{ quantity: '1' }], { document_discount_rate: '10', document_discount_amount: '9' }))).toEqual({ document_discount_amount: ['The document discount amount and document discount rate must agree.'] })
    expect(await create([{ quantity: '1', discount_rate: '10', discount_amount: '10' }])).toMatchObject({ discount_amount: '10.00', items: [{ discount_rate: '10.00', discount_amount: '10.00' }] })
  })

  test('computes with rates of three and four digits, and rounds once for each tax', async () => {
    const quebec = await world.owner.taxes.create({ name: 'QST', type: 'other', rate: '9.975' })
    const fine = await world.owner.taxes.create({ name: 'Fine', type: 'other', rate: '0.0001' })
    const invoice = await create([{ quantity: '1', tax_ids: [quebec.id, fine.id] }, { quantity: '3', unit_price: '0.333', tax_ids: [quebec.id] }])
    expect(invoice.taxes).toEqual([
      { tax_id: quebec.id, name: 'QST', type: 'other', rate: '9.975', base_amount: '101.00', amount: '10.07' },
      { tax_id: fine.id, name: 'Fine', type: 'other', rate: '0.0001', base_amount: '100.00', amount: '0.00' }
    ])
    expect(invoice.items.map(({ unit_price, subtotal_amount, tax_amount }) => [unit_price, subtotal_amount, tax_amount])).toEqual([['100.00', '100.00', '9.97'], ['0.333', '1.00', '0.10']])
    expect(await world.owner.invoices.get(invoice.id)).toEqual(invoice)
    const cents = await create(Array.from({ length: 3 }, () => ({ quantity: '1', unit_price: '0.99' })))
    expect(cents).toMatchObject({ tax_amount: '0.53', total_amount: '3.50' })
    expect(cents.items.map((item) => item.tax_amount)).toEqual(['0.18', '0.18', '0.17'])
  })

  test('shows taxes of nothing too, ordered by tax', async () => {
    const invoice = await create([{ quantity: '1', tax_ids: [tip, exempt] }, { quantity: '1', tax_ids: [itbis0] }, { quantity: '1', tax_ids: [itbis16] }, { quantity: '1', tax_ids: [exempt] }])
    expect(invoice.taxes.map(({ tax_id, base_amount, amount }) => [tax_id, base_amount, amount])).toEqual([[itbis16, '100.00', '16.00'], [itbis0, '100.00', '0.00'], [exempt, '200.00', '0.00'], [tip, '100.00', '10.00']])
    expect(await world.owner.invoices.get(invoice.id)).toEqual(invoice)
  })

  test('takes price, description and taxes from the product unless given', async () => {
    const product = await world.product({ name: 'Lámpara', price: '12.3456', default_tax_ids: [tip, itbis16] })
    const [bare, full, untaxed] = (await create([
      { product_id: product.id, quantity: '1' }, { product_id: product.id, quantity: '1', unit_price: '9.5', description: 'A "rara" {b},\\c NULL', tax_ids: [exempt] }, { product_id: product.id, quantity: '1', tax_ids: [], description: '' }
    ])).items
    expect(bare).toMatchObject({ description: 'Lámpara', unit_price: '12.3456', subtotal_amount: '12.35', taxes: [{ tax_id: tip }, { tax_id: itbis16 }] })
    expect(full).toMatchObject({ description: 'A "rara" {b},\\c NULL', unit_price: '9.50', taxes: [{ tax_id: exempt, amount: '0.00' }] })
    expect(untaxed).toMatchObject({ description: 'Lámpara', taxes: [], tax_amount: '0.00', total_amount: '12.35' })
  })

  test('is of the day it is where the tenant is, and of the default series', async () => {
    // Half past ten in the evening in Santo Domingo; in UTC and in Auckland it is tomorrow.
    at('2026-03-02T02:30:00Z')
    const invoice = await create([{ quantity: '1' }])
    expect(invoice.issue_date).toBe('2026-03-01')
    expect(today()).toBe('2026-03-01')
    expect(invoice).toMatchObject({ issued_at: '2026-03-02T02:30:00.000Z', due_date: null, document_subtype_id: 1, currency_code: 'DOP', prices_include_tax: false })
    vi.useRealTimers()
    const before = today()
    const { issue_date } = await preview([{ quantity: '1' }])
    expect([before, today()]).toContain(issue_date)
  })

  test('numbers follow each other, each once', async () => {
    const first = await create([{ quantity: '1' }])
    const second = await create([{ quantity: '1' }])
    expect(numberOf(second)).toBe(numberOf(first) + 1)
    expect((await world.owner.document_subtypes.next_number(1)).next_number).toBe(numberOf(second) + 1)
  })

  test('says what happened: an event, a line in the audit trail', async () => {
    const invoice = await create([{ quantity: '1' }], {}, branch)
    expect(await events(invoice.id)).toEqual([{ type: 'invoice.created', sequence: 1, workspace_id: branch_id, data: invoice }])
    expect(await activities(invoice.id)).toEqual([{ operation: 'invoices.create', user_id: 1, workspace_id: branch_id, before: null, after: invoice }])
  })

  test('of 0.00 is born paid, and says so', async () => {
    const invoice = await create([{ quantity: '1', discount_rate: '100' }])
    expect(invoice).toMatchObject({ status: 'paid', total_amount: '0.00', amount_due: '0.00', amount_paid: '0.00', is_overdue: false })
    expect((await events(invoice.id)).map(({ type, sequence, data }) => [type, sequence, data])).toEqual([['invoice.created', 1, invoice], ['invoice.paid', 2, invoice]])
    expect(await world.owner.invoices.get(invoice.id)).toEqual(invoice)
    const free = await world.service({ price: '0' })
    expect(await create([{ product_id: free.id, quantity: '3' }])).toMatchObject({ status: 'paid' })
    expect(await create([{ product_id: free.id, quantity: '3' }], { draft: true })).toMatchObject({ status: 'draft' })
  })

  test('bills the buyer as it is today, also when it is renamed tomorrow', async () => {
    const address = { street: 'Av. Independencia 300', city: 'Santo Domingo', province: 'Distrito Nacional', country: 'DO', postal_code: '10101' }
    const buyer = await world.contact({ identification_type: 'rnc', identification_number: '1-31-24678-8', addresses: [{ type: 'billing', city: 'Moca' }, { type: 'shipping', ...address, is_primary: true }] })
    const billTo = { name: buyer.name, identification_type: 'rnc', identification_number: '131246788', address: 'Av. Independencia 300, Santo Domingo, Distrito Nacional, 10101, DO' }
    const invoice = await create([{ quantity: '1' }], { contact_id: buyer.id })
    expect(invoice.bill_to).toEqual(billTo)
    await world.owner.contacts.update(buyer.id, { name: 'Renamed', identification_type: null, identification_number: null, addresses: [{ type: 'other', city: 'Azua' }, { type: 'billing', city: 'Moca' }] })
    expect(await world.owner.invoices.get(invoice.id)).toEqual(invoice)
    expect((await create([{ quantity: '1' }], { contact_id: buyer.id })).bill_to).toEqual({ name: 'Renamed', identification_type: null, identification_number: null, address: 'Moca' })
  })

  test('keeps the tax as it was called', async () => {
    const tax = await world.owner.taxes.create({ name: 'Impuesto verde', type: 'other', rate: '2.5' })
    const invoice = await create([{ quantity: '1', tax_ids: [tax.id] }])
    await world.owner.taxes.update(tax.id, { name: 'Impuesto azul' })
    expect(await world.owner.invoices.get(invoice.id)).toEqual(invoice)
    expect(invoice.taxes[0]).toMatchObject({ name: 'Impuesto verde', rate: '2.50', amount: '2.50' })
    expect((await create([{ quantity: '1', tax_ids: [tax.id] }])).items[0]!.taxes[0]!.name).toBe('Impuesto azul')
  })

  test('refuses whom and what cannot be invoiced', async () => {
    const bought = async (given: Partial<Schema<'ContactCreate'>>) => errorsOf(create([{ quantity: '1' }], { contact_id: (await world.contact(given)).id }))
    expect(await bought({ status: 'inactive' })).toEqual({ contact_id: ['The contact is inactive and cannot be invoiced.'] })
    expect(await bought({ contact_type: 'supplier' })).toEqual({ contact_id: ['The contact is not a customer.'] })
    const retired = await world.product({ is_active: false })
    expect(await errorsOf(create([{ quantity: '1' }, { product_id: retired.id, quantity: '1' }]))).toEqual({ 'items.1.product_id': [`The product ${retired.sku} is inactive and cannot be invoiced.`] })
    expect(await errorsOf(create([{ quantity: '1', tax_ids: [itbis18, 999] }, { product_id: 999_999, quantity: '1' }], { contact_id: 999_999, currency_id: 999 }))).toEqual({
      contact_id: ['The selected contact id is invalid.'], currency_id: ['The selected currency id is invalid.'],
      'items.0.tax_ids.1': ['The selected items.0.tax_ids.1 is invalid.'], 'items.1.product_id': ['The selected items.1.product_id is invalid.']
    })
    expect(await create([{ quantity: '1' }], { contact_id: (await world.contact({ contact_type: 'both' })).id, currency_id: 1 })).toMatchObject({ status: 'pending_payment' })
  })

  test('bears one exclusive tax on a line, and each tax once', async () => {
    expect(await errorsOf(create([{ quantity: '1', tax_ids: [itbis18, tip, exempt] }]))).toEqual({ 'items.0.tax_ids': ['The items.0.tax_ids must not contain more than one exclusive tax.'] })
    expect(await errorsOf(create([{ quantity: '1' }, { quantity: '1', tax_ids: [tip, tip] }]))).toEqual({ 'items.1.tax_ids': ['The items.1.tax_ids field has a duplicate value.'] })
  })

  test('is not due before it is issued', async () => {
    expect(await errorsOf(create([{ quantity: '1' }], { issue_date: '2026-03-02', due_date: '2026-03-01' }))).toEqual({ due_date: ['The due date must be a date after or equal to issue date.'] })
    expect(await errorsOf(create([{ quantity: '1' }], { due_date: '2020-01-01' }))).toHaveProperty('due_date')
    expect(await create([{ quantity: '1' }], { issue_date: '2026-03-02', due_date: '2026-03-02' })).toMatchObject({ due_date: '2026-03-02' })
    expect(await errorsOf(create([{ quantity: '1' }], { issue_date: '2026-02-29' }))).toEqual({ issue_date: ['The issue date is not a valid date (YYYY-MM-DD).'] })
  })

  test('of another total than expected is not made', async () => {
    const before = await traces()
    const refusal = await refusalOf(create([{ quantity: '1' }], { expected_total_amount: '118.01' }))
    expect(refusal).toMatchObject({ status: 422, code: 'total_mismatch', errors: { expected_total_amount: ['The total is 118.00, not 118.01.'] } })
    expect(await traces()).toEqual(before)
    expect(await create([{ quantity: '1' }], { expected_total_amount: '118' })).toMatchObject({ total_amount: '118.00' })
  })

  test('that is refused leaves no trace: no number, no stock, no event, no activity, no key', async () => {
    const [scarce, plenty] = [await world.product({ initial_quantity: '1' }), await world.product()]
    const external_id = randomUUID()
    await create([{ quantity: '1' }], { external_id })
    const before = await traces()
    expect((await refusalOf(create([{ product_id: plenty.id, quantity: '1' }, { product_id: scarce.id, quantity: '2' }]))).code).toBe('insufficient_stock')
    // Stock was taken and a number drawn before the database noticed this one.
    expect(await errorsOf(create([{ product_id: plenty.id, quantity: '1' }], { external_id }))).toEqual({ external_id: ['The external id has already been taken.'] })
    await errorsOf(create([{ product_id: plenty.id, quantity: '1' }], { contact_id: 999_999 }))
    await errorsOf(create([{ product_id: plenty.id, quantity: '1' }], { draft: true, external_id }))
    expect(await traces()).toEqual(before)
  })

  test('goes up to what the books can hold, and no further', async () => {
    const untaxed = { quantity: '1000', unit_price: '9999999999.99', tax_ids: [] }
    const largest = await create([untaxed, { quantity: '1', unit_price: '9.99', tax_ids: [] }])
    expect(largest).toMatchObject({ subtotal_amount: '9999999999999.99', total_amount: '9999999999999.99', amount_due: '9999999999999.99' })
    expect(await world.owner.invoices.get(largest.id)).toEqual(largest)
    expect(await errorsOf(create([untaxed, { quantity: '1', unit_price: '10', tax_ids: [] }]))).toEqual({ items: ['The sum of the items must not be greater than 9999999999999.99.'] })
    expect(await errorsOf(create([{ quantity: '99999999.9999', unit_price: '9999999999.9999' }]))).toHaveProperty('items')
    expect(await errorsOf(create([{ ...untaxed, tax_ids: [itbis18] }]))).toEqual({ total_amount: ['The total amount must not be greater than 9999999999999.99.'] })
    expect(await errorsOf(create([{ quantity: '100000000' }]))).toHaveProperty(['items.0.quantity'])
    expect(await errorsOf(create([{ quantity: '0' }]))).toEqual({ 'items.0.quantity': ['The items.0.quantity must be at least 0.0001.'] })
    expect(await errorsOf(create([{ quantity: '1.00001' }]))).toEqual({ 'items.0.quantity': ['The items.0.quantity must not have more than 4 digits after the point.'] })
    expect(await create([{ quantity: '0.0001', unit_price: '0.0001' }])).toMatchObject({ subtotal_amount: '0.00', status: 'paid' })
  })

  test('has up to 500 lines, in their order', async () => {
    const lines = Array.from({ length: 500 }, (_, n) => ({ quantity: '1', unit_price: '0.01', description: `Line ${n}` }))
    const invoice = await create(lines)
    expect(invoice).toMatchObject({ subtotal_amount: '5.00', tax_amount: '0.90', total_amount: '5.90' })
    expect(invoice.items.map(({ description }) => description)).toEqual(lines.map(({ description }) => description))
    expect(await world.owner.invoices.get(invoice.id)).toEqual(invoice)
    expect(await errorsOf(create([...lines, lines[0]!]))).toEqual({ items: ['The items must not have more than 500 items.'] })
    expect(await errorsOf(create([]))).toEqual({ items: ['The items must have at least 1 items.'] })
    // However much is wrong, an answer names a hundred fields.
    expect(Object.keys(await errorsOf(create(lines.map((line) => ({ ...line, product_id: 999_999 })))))).toHaveLength(100)
  })

  test('names every field that is not a caller’s to write', async () => {
    const forbidden = { id: 1, total_amount: '1.00', status: 'paid', document_number: 'INV-9999', created_by: 1, amount_paid: '1.00', colour: 'red' }
    const { status, body } = await post({ ...order([{ quantity: '1' }]), ...forbidden, items: [{ product_id: service.id, quantity: '1', net_amount: '1.00' }] })
    expect(status).toBe(422)
    expect(body.errors).toEqual({
      ...Object.fromEntries(Object.keys(forbidden).map((name) => [name, [`The ${name.replaceAll('_', ' ')} field is not allowed.`]])),
      'items.0.net_amount': ['The items.0.net_amount field is not allowed.']
    })
    const draft = await create([{ quantity: '1' }], { draft: true })
    for (const name of ['status', 'total_amount', 'document_number', 'id', 'created_by', 'draft']) expect(await errorsOf(world.owner.invoices.update(draft.id, { [name]: 'x' }))).toEqual({ [name]: [`The ${name.replaceAll('_', ' ')} field is not allowed.`] })
  })

  test('takes decimals as strings only', async () => {
    const { body } = await post({ ...order([{ quantity: '1' }]), document_discount_rate: 10, expected_total_amount: 118, items: [{ product_id: service.id, quantity: 2, unit_price: 100.5, discount_amount: 0 }] })
    expect(body.errors).toEqual({
      'items.0.quantity': ['The items.0.quantity must be a string, not a JSON number.'], 'items.0.unit_price': ['The items.0.unit_price must be a string, not a JSON number.'],
      'items.0.discount_amount': ['The items.0.discount_amount must be a string, not a JSON number.'], document_discount_rate: ['The document discount rate must be a string, not a JSON number.'],
      expected_total_amount: ['The expected total amount must be a string, not a JSON number.']
    })
    for (const quantity of ['1e3', '1,000', '+1', '01', '.5', '1.', '-1', 'NaN', '١']) expect(await errorsOf(create([{ quantity }])), quantity).toHaveProperty(['items.0.quantity'])
  })

  test('is made of what the workspace has', async () => {
    const [ours, theirs] = [await world.contact(), await world.contact({}, branch)]
    const product = await world.product({}, branch)
    expect(await errorsOf(create([{ quantity: '1' }], { contact_id: theirs.id }))).toEqual({ contact_id: ['The selected contact id is invalid.'] })
    expect(await errorsOf(create([{ quantity: '1' }], { contact_id: ours.id }, branch))).toEqual({ contact_id: ['The selected contact id is invalid.'] })
    expect(await errorsOf(create([{ product_id: product.id, quantity: '1' }]))).toEqual({ 'items.0.product_id': ['The selected items.0.product_id is invalid.'] })
    expect(await create([{ product_id: product.id, quantity: '1' }], { contact_id: theirs.id, workspace_id: branch_id }, branch)).toMatchObject({ workspace_id: branch_id })
    expect(await errorsOf(create([{ quantity: '1' }], { workspace_id: branch_id }))).toEqual({ workspace_id: ['The selected workspace id is invalid.'] })
    expect(await errorsOf(create([{ quantity: '1' }], {}, everywhere))).toEqual({ workspace_id: ['The workspace id field is required.'] })
    const reader = (await world.api.member(world.slug, { abilities: ['invoices:view'] })).client
    expect(await refusalOf(create([{ quantity: '1' }], {}, reader))).toBeInstanceOf(PermissionError)
  })

  test('takes an id of another system once', async () => {
    const external_id = randomUUID()
    await create([{ quantity: '1' }], { external_id, draft: true })
    expect(await errorsOf(create([{ quantity: '1' }], { external_id }, branch))).toEqual({ external_id: ['The external id has already been taken.'] })
  })
})

describe('the series of an invoice', () => {
  let shop: World
  let buyer: number
  let thing: number
  const series = (given: Partial<Schema<'DocumentSubtypeCreate'>>) => shop.owner.document_subtypes.create({ name: 'Serie', type: 'invoice', prefix: 'X', ...given })
  const numbered = async (more: Partial<Order> = {}, client = shop.owner) => (await client.invoices.create({ contact_id: buyer, items: [{ product_id: thing, quantity: '1' }], ...more })).document_number

  beforeEach(async () => {
    shop = await worldIn(world.api)
    buyer = (await shop.contact({ workspace_id: null })).id
    thing = (await shop.service({ workspace_id: null })).id
  })

  test('is the one asked for, else the one the workspace prefers, else the default', async () => {
    const [fiscal, local] = [await series({ prefix: 'E31', padding: 8, start_number: 41 }), await series({ prefix: 'STI-', padding: 2 })]
    const second = await shop.owner.workspaces.create({ name: 'Santiago' })
    const there = shop.api.client(shop.slug, shop.token, { workspaceId: second.id })
    await there.document_subtypes.set_preferred(local.id)
    expect(await numbered()).toBe('INV-0001')
    expect(await numbered({ document_subtype_id: fiscal.id })).toBe('E3100000041')
    expect(await numbered({}, there)).toBe('STI-01')
    expect(await numbered({ document_subtype_id: fiscal.id }, there)).toBe('E3100000042')
    expect(await numbered({ document_subtype_id: 1 }, there)).toBe('INV-0002')
    await shop.owner.document_subtypes.set_default(fiscal.id)
    expect(await numbered()).toBe('E3100000043')
    expect(await numbered({}, there)).toBe('STI-02')
  })

  test('must be active, of invoices, and there', async () => {
    const closed = await series({ prefix: 'C', is_active: false })
    const quotations = (await shop.owner.document_subtypes.list({ filter: { type: 'quotation' } })).data[0]!
    for (const document_subtype_id of [closed.id, quotations.id, 999_999]) {
      expect(await errorsOf(numbered({ document_subtype_id }))).toEqual({ document_subtype_id: ['The selected document subtype id is invalid.'] })
    }
    expect(await numbered()).toBe('INV-0001')
  })

  test('numbers up to its last day', async () => {
    const { id } = await series({ prefix: 'E', valid_until_date: '2026-01-31' })
    expect(await numbered({ document_subtype_id: id, issue_date: '2026-01-31' })).toBe('E0001')
    const refusal = await refusalOf(numbered({ document_subtype_id: id, issue_date: '2026-02-01' }))
    expect(refusal).toMatchObject({ status: 422, code: 'series_expired', errors: { document_subtype_id: ['The series is valid until 2026-01-31.'] } })
    expect((await refusalOf(numbered({ document_subtype_id: id }))).code).toBe('series_expired')
    expect((await shop.owner.document_subtypes.get(id)).next_number).toBe(2)
  })

  test('numbers up to its last number', async () => {
    const { id } = await series({ prefix: 'L', start_number: 8, end_number: 9, padding: 1 })
    expect([await numbered({ document_subtype_id: id }), await numbered({ document_subtype_id: id })]).toEqual(['L8', 'L9'])
    const refusal = await refusalOf(numbered({ document_subtype_id: id }))
    expect(refusal).toMatchObject({ status: 422, code: 'series_exhausted', errors: { document_subtype_id: ['The series has no numbers left.'] } })
    await shop.owner.document_subtypes.update(id, { end_number: 10 })
    expect(await numbered({ document_subtype_id: id })).toBe('L10')
  })
})

describe('invoices.preview', () => {
  test('is what create makes of the same body', async () => {
    const product = await world.product()
    const body = order([{ product_id: product.id, quantity: '3', discount_rate: '12.5' }, { quantity: '0.3333', unit_price: '9.99', tax_ids: [tip, itbis16] }], {
      issue_date: '2026-03-01', due_date: '2026-03-31', document_discount_amount: '7.77', prices_include_tax: true, notes: 'x', payment_term: 'y', external_id: randomUUID()
    })
    const seen = await world.owner.invoices.preview(body)
    const made = await world.owner.invoices.create(body)
    expect(seen.items.map(({ id }) => id)).toEqual([null, null])
    expect({ ...seen, items: seen.items.map((item, at) => ({ ...item, id: made.items[at]!.id })) }).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, made[name as keyof typeof made]])))
  })

  test('stores nothing, draws no number and looks at no stock', async () => {
    const product = await world.product({ initial_quantity: '1' })
    const before = await traces()
    const { next_number } = await world.owner.document_subtypes.next_number(1)
    await preview([{ product_id: product.id, quantity: '100' }])
    await preview([{ product_id: product.id, quantity: '1' }], { draft: true })
    expect(await traces()).toEqual(before)
    expect((await world.owner.document_subtypes.next_number(1)).next_number).toBe(next_number)
  })

  test('refuses what create refuses', async () => {
    const closed = await world.owner.document_subtypes.create({ name: 'Old', type: 'invoice', prefix: 'OLD', valid_until_date: '2020-01-01' })
    const inactive = await world.contact({ status: 'inactive' })
    const foreign = await world.contact({}, branch)
    const refused: Partial<Order>[] = [{ contact_id: inactive.id }, { contact_id: foreign.id }, { document_subtype_id: closed.id }, { expected_total_amount: '1' }, { due_date: '2020-01-01' }, { document_discount_amount: '200' }, { currency_id: 7 }]
    for (const more of refused) expect(await errorsOf(preview([{ quantity: '1' }], more))).toEqual(await errorsOf(create([{ quantity: '1' }], more)))
    expect(await errorsOf(preview([{ quantity: '1' }], {}, everywhere))).toHaveProperty('workspace_id')
    const reader = (await world.api.member(world.slug, { abilities: ['invoices:view'] })).client
    expect(await refusalOf(preview([{ quantity: '1' }], {}, reader))).toBeInstanceOf(PermissionError)
  })
})

describe('invoices.get', () => {
  test('of another workspace is not there, except for those who look at all', async () => {
    const invoice = await create([{ quantity: '1' }], {}, branch)
    expect(await refusalOf(world.owner.invoices.get(invoice.id))).toBeInstanceOf(NotFoundError)
    expect(await everywhere.invoices.get(invoice.id)).toEqual(invoice)
    expect(await refusalOf(world.owner.invoices.get(999_999))).toBeInstanceOf(NotFoundError)
    const stranger = await worldIn(world.api)
    expect(await refusalOf(stranger.owner.invoices.get(invoice.id))).toBeInstanceOf(NotFoundError)
  })

  test('is overdue when its last day to pay is over, where the tenant is', async () => {
    const invoice = await create([{ quantity: '1' }], { issue_date: '2026-02-01', due_date: '2026-03-01' })
    const free = await create([{ quantity: '1', unit_price: '0' }], { issue_date: '2026-02-01', due_date: '2026-03-01' })
    const draft = await create([{ quantity: '1' }], { issue_date: '2026-02-01', due_date: '2026-03-01', draft: true })
    const overdue = async (instant: string) => {
      at(instant)
      return Promise.all([invoice, free, draft].map(async ({ id }) => (await world.owner.invoices.get(id)).is_overdue))
    }
    expect(await overdue('2026-03-02T03:59:59Z')).toEqual([false, false, false])
    expect(await overdue('2026-03-02T04:00:00Z')).toEqual([true, false, false])
  })
})

describe('invoices.update', () => {
  const draft = (items: (Partial<Line> & { quantity: string })[] = [{ quantity: '1' }], more: Partial<Order> = {}) => create(items, { draft: true, ...more })

  test('a draft has no number, takes no stock and waits for its day', async () => {
    const product = await world.product({ initial_quantity: '1' })
    const made = await draft([{ product_id: product.id, quantity: '5' }])
    expect(made).toMatchObject({ status: 'draft', document_number: null, document_subtype_id: null, issue_date: null, issued_at: null, total_amount: '590.00', is_overdue: false })
    expect((await world.owner.products.get(product.id)).stock?.quantity).toBe('1.00')
    expect(await world.owner.invoices.get(made.id)).toEqual(made)
  })

  test('changes what is named and keeps the rest', async () => {
    const before = await draft([{ quantity: '2', discount_rate: '10', description: 'Así' }], { notes: 'x', payment_term: 'y', due_date: '2026-12-31', document_discount_rate: '5', external_id: randomUUID() })
    const after = await world.owner.invoices.update(before.id, { notes: null, due_date: '2027-01-31' })
    const items = before.items.map((item, at) => ({ ...item, id: after.items[at]!.id }))
    expect(after).toEqual({ ...before, notes: null, due_date: '2027-01-31', items, updated_at: expect.any(String) })
    expect(await world.owner.invoices.get(before.id)).toEqual(after)
    expect((await events(before.id)).slice(1)).toEqual([{ type: 'invoice.updated', sequence: 2, workspace_id: 1, data: after }])
    expect((await activities(before.id))[1]).toEqual({ operation: 'invoices.update', user_id: 1, workspace_id: 1, before, after })
  })

  test('replaces the lines as a whole and computes anew', async () => {
    const { id } = await draft([{ quantity: '2' }, { quantity: '3' }], { document_discount_rate: '10' })
    const after = await world.owner.invoices.update(id, { items: [{ product_id: service.id, quantity: '1', unit_price: '50', tax_ids: [tip] }] })
    expect(after).toMatchObject({ subtotal_amount: '50.00', document_discount_rate: '10.00', document_discount_amount: '5.00', tax_amount: '4.50', total_amount: '49.50' })
    expect(after.items).toHaveLength(1)
    expect(await world.owner.invoices.get(id)).toEqual(after)
    expect(await world.owner.invoices.update(id, { prices_include_tax: true })).toMatchObject({ subtotal_amount: '50.00', document_discount_amount: '5.00', tax_amount: '4.09', total_amount: '45.00' })
    expect(await errorsOf(world.owner.invoices.update(id, { items: [] }))).toHaveProperty('items')
  })

  test('naming one half of a discount replaces both', async () => {
    const { id } = await draft([{ quantity: '2' }], { document_discount_rate: '10' })
    const discounted = async (given: Schema<'InvoiceUpdate'>) => {
      const { document_discount_rate, document_discount_amount } = await world.owner.invoices.update(id, given)
      return [document_discount_rate, document_discount_amount]
    }
    expect(await discounted({ document_discount_amount: '5' })).toEqual([null, '5.00'])
    expect(await discounted({ document_discount_rate: '20' })).toEqual(['20.00', '40.00'])
    expect(await discounted({ notes: 'kept' })).toEqual(['20.00', '40.00'])
    expect(await discounted({ document_discount_rate: '25', document_discount_amount: '50.00' })).toEqual(['25.00', '50.00'])
    expect(await discounted({ document_discount_rate: null })).toEqual([null, '0.00'])
    expect(await errorsOf(world.owner.invoices.update(id, { document_discount_rate: '25', document_discount_amount: '51' }))).toHaveProperty('document_discount_amount')
  })

  test('takes back the lines that GET gave', async () => {
    const before = await draft([{ quantity: '3', unit_price: '33.3333', discount_rate: '7.77' }, { quantity: '1', discount_amount: '1.11', tax_ids: [] }], { document_discount_rate: '3.33' })
    const items = before.items.map(({ product_id, description, quantity, unit_price, discount_rate, discount_amount, taxes }) =>
      ({ product_id, description, quantity, unit_price, discount_rate, discount_amount, tax_ids: taxes.map(({ tax_id }) => tax_id) }))
    const { document_discount_rate, document_discount_amount, prices_include_tax, total_amount } = before
    const after = await world.owner.invoices.update(before.id, { items, document_discount_rate, document_discount_amount, prices_include_tax, expected_total_amount: total_amount })
    expect({ ...after, items: after.items.map((item, at) => ({ ...item, id: before.items[at]!.id })) }).toEqual({ ...before, updated_at: expect.any(String) })
  })

  test('checks the order that results', async () => {
    const { id } = await draft([{ quantity: '1' }], { issue_date: '2026-03-10' })
    expect(await errorsOf(world.owner.invoices.update(id, { due_date: '2026-03-09' }))).toHaveProperty('due_date')
    expect(await errorsOf(world.owner.invoices.update(id, { contact_id: 999_999 }))).toEqual({ contact_id: ['The selected contact id is invalid.'] })
    expect(await errorsOf(world.owner.invoices.update(id, { document_subtype_id: 999_999 }))).toEqual({ document_subtype_id: ['The selected document subtype id is invalid.'] })
    expect((await refusalOf(world.owner.invoices.update(id, { expected_total_amount: '1' }))).code).toBe('total_mismatch')
    expect(await errorsOf(world.owner.invoices.update(id, { document_discount_amount: '100.01' }))).toHaveProperty('document_discount_amount')
    const external_id = randomUUID()
    await draft([{ quantity: '1' }], { external_id })
    expect(await errorsOf(world.owner.invoices.update(id, { external_id }))).toHaveProperty('external_id')
  })

  test('an issued invoice is what it is', async () => {
    const invoice = await create([{ quantity: '1' }])
    const refusal = await refusalOf(world.owner.invoices.update(invoice.id, { notes: 'changed' }))
    expect(refusal).toBeInstanceOf(ConflictError)
    expect(refusal).toMatchObject({ code: 'invalid_state', message: 'An invoice that is pending_payment cannot be changed.' })
    expect((await refusalOf(world.owner.invoices.delete(invoice.id))).code).toBe('invalid_state')
    expect((await refusalOf(world.owner.invoices.issue(invoice.id))).code).toBe('invalid_state')
    expect(await world.owner.invoices.get(invoice.id)).toEqual(invoice)
    expect(await events(invoice.id)).toHaveLength(1)
  })

  test('of another workspace, under all of them, or of what has changed, is refused', async () => {
    const { id } = await draft()
    expect(await refusalOf(branch.invoices.update(id, { notes: 'x' }))).toBeInstanceOf(NotFoundError)
    expect(await errorsOf(everywhere.invoices.update(id, { notes: 'x' }))).toHaveProperty('workspace_id')
    const { etag } = await world.owner.invoices.get(id).withResponse()
    const reply = await world.owner.invoices.update(id, { notes: 'first' }, { ifMatch: etag }).withResponse()
    expect(await refusalOf(world.owner.invoices.update(id, { notes: 'second' }, { ifMatch: etag }))).toBeInstanceOf(PreconditionFailedError)
    expect((await world.owner.invoices.get(id).withResponse()).etag).toBe(reply.etag)
    expect((await member.invoices.update(id, { notes: 'third' })).notes).toBe('third')
  })
})

describe('invoices.delete', () => {
  test('takes a draft away, with its lines', async () => {
    const draft = await create([{ quantity: '1' }], { draft: true })
    expect(await refusalOf(branch.invoices.delete(draft.id))).toBeInstanceOf(NotFoundError)
    expect(await refusalOf(member.invoices.delete(draft.id))).toBeInstanceOf(PermissionError)
    const { etag } = await world.owner.invoices.get(draft.id).withResponse()
    const changed = await world.owner.invoices.update(draft.id, { notes: 'x' })
    expect(await refusalOf(world.owner.invoices.delete(draft.id, { ifMatch: etag }))).toBeInstanceOf(PreconditionFailedError)
    expect(await world.owner.invoices.delete(draft.id)).toBeUndefined()
    expect(await refusalOf(world.owner.invoices.get(draft.id))).toBeInstanceOf(NotFoundError)
    expect(await refusalOf(world.owner.invoices.delete(draft.id))).toBeInstanceOf(NotFoundError)
    expect(await world.api.sql(world.database, 'select 1 from invoice_items where invoice_id = $1 union all select 1 from invoice_item_taxes where invoice_id = $1', [draft.id])).toEqual([])
    expect((await activities(draft.id)).at(-1)).toEqual({ operation: 'invoices.delete', user_id: 1, workspace_id: 1, before: changed, after: null })
  })
})

describe('invoices.issue', () => {
  test('gives a draft its number, its day and takes the stock', async () => {
    const product = await world.product()
    const draft = await create([{ product_id: product.id, quantity: '2', discount_rate: '10' }], { draft: true })
    at('2026-03-02T02:30:00Z')
    const issued = await world.owner.invoices.issue(draft.id)
    vi.useRealTimers()
    expect(issued).toEqual({
      ...draft, document_number: expect.stringMatching(/^INV-\d{4}$/), document_subtype_id: 1, status: 'pending_payment', issue_date: '2026-03-01', issued_at: '2026-03-02T02:30:00.000Z',
      items: draft.items.map((item, at) => ({ ...item, id: issued.items[at]!.id })), updated_at: expect.any(String)
    })
    expect(await world.owner.invoices.get(draft.id)).toEqual(issued)
    const { data } = await world.owner.stock_movements.list({ filter: { invoice_id: draft.id } })
    expect(data).toMatchObject([{ type: 'out', quantity: '-2.00', previous_quantity: '40.00', current_quantity: '38.00', reference: issued.document_number }])
    expect((await events(draft.id)).map(({ type, sequence, data }) => [type, sequence, data])).toEqual([['invoice.created', 1, draft], ['invoice.issued', 2, issued]])
    expect((await activities(draft.id))[1]).toMatchObject({ operation: 'invoices.issue', before: draft, after: issued })
    expect((await refusalOf(world.owner.invoices.issue(draft.id))).code).toBe('invalid_state')
  })

  test('keeps the price that was agreed and follows the tax of the day', async () => {
    const tax = await world.owner.taxes.create({ name: 'Impuesto de la semana', type: 'other', rate: '10' })
    const product = await world.product({ price: '100', default_tax_ids: [tax.id], name: 'Viejo' })
    const draft = await create([{ product_id: product.id, quantity: '1' }], { draft: true, document_discount_rate: '10' })
    expect(draft).toMatchObject({ tax_amount: '9.00', total_amount: '99.00' })
    await world.owner.products.update(product.id, { price: '250', name: 'Nuevo', default_tax_ids: [] })
    await world.owner.taxes.update(tax.id, { rate: '20', name: 'Impuesto del mes' })
    const issued = await world.owner.invoices.issue(draft.id)
    expect(issued).toMatchObject({ subtotal_amount: '100.00', document_discount_amount: '10.00', tax_amount: '18.00', total_amount: '108.00', taxes: [{ name: 'Impuesto del mes', rate: '20.00' }] })
    expect(issued.items[0]).toMatchObject({ unit_price: '100.00', description: 'Viejo' })
    expect(await world.owner.invoices.get(draft.id)).toEqual(issued)
  })

  test('keeps the day and the series that were asked for', async () => {
    const series = await world.owner.document_subtypes.create({ name: 'Ferias', type: 'invoice', prefix: 'FER-', valid_until_date: '2026-04-30' })
    const draft = await create([{ quantity: '1' }], { draft: true, document_subtype_id: series.id, issue_date: '2026-04-30' })
    expect(await world.owner.invoices.issue(draft.id)).toMatchObject({ document_number: 'FER-0001', issue_date: '2026-04-30' })
    const late = await create([{ quantity: '1' }], { draft: true, document_subtype_id: series.id })
    expect((await refusalOf(world.owner.invoices.issue(late.id))).code).toBe('series_expired')
    expect((await world.owner.invoices.get(late.id)).status).toBe('draft')
  })

  test('checks now what a draft could wait for', async () => {
    const buyer = await world.contact()
    const product = await world.product({ initial_quantity: '1' })
    await world.owner.contacts.update(buyer.id, { status: 'inactive' })
    await world.owner.products.update(product.id, { is_active: false })
    const draft = await create([{ product_id: product.id, quantity: '2' }], { draft: true, contact_id: buyer.id, due_date: '2020-01-01' })
    expect((await world.owner.invoices.update(draft.id, { notes: 'still' })).notes).toBe('still')
    expect(await errorsOf(world.owner.invoices.issue(draft.id))).toEqual({
      contact_id: ['The contact is inactive and cannot be invoiced.'], 'items.0.product_id': [`The product ${product.sku} is inactive and cannot be invoiced.`]
    })
    await world.owner.contacts.update(buyer.id, { status: 'active' })
    await world.owner.products.update(product.id, { is_active: true })
    expect(await errorsOf(world.owner.invoices.issue(draft.id))).toEqual({ due_date: ['The due date must be a date after or equal to issue date.'] })
    await world.owner.invoices.update(draft.id, { due_date: null })
    const before = [await traces(), await world.owner.invoices.get(draft.id)]
    expect((await refusalOf(world.owner.invoices.issue(draft.id))).code).toBe('insufficient_stock')
    expect([await traces(), await world.owner.invoices.get(draft.id)]).toEqual(before)
    await world.owner.invoices.update(draft.id, { items: [{ product_id: product.id, quantity: '1' }] })
    expect(await world.owner.invoices.issue(draft.id)).toMatchObject({ status: 'pending_payment', total_amount: '118.00' })
  })

  test('follows the buyer until then, and no longer', async () => {
    const buyer = await world.contact()
    const draft = await create([{ quantity: '1' }], { draft: true, contact_id: buyer.id })
    await world.owner.contacts.update(buyer.id, { name: 'Renamed before' })
    expect((await world.owner.invoices.issue(draft.id)).bill_to.name).toBe('Renamed before')
    await world.owner.contacts.update(buyer.id, { name: 'Renamed after' })
    expect((await world.owner.invoices.get(draft.id)).bill_to.name).toBe('Renamed before')
  })

  test('of nothing is paid at once', async () => {
    const draft = await create([{ quantity: '1', unit_price: '0' }], { draft: true })
    expect((await world.owner.invoices.issue(draft.id)).status).toBe('paid')
    expect((await events(draft.id)).map(({ type, sequence }) => [type, sequence])).toEqual([['invoice.created', 1], ['invoice.issued', 2], ['invoice.paid', 3]])
  })

  test('of another workspace, or of what has changed, is refused', async () => {
    const draft = await create([{ quantity: '1' }], { draft: true })
    expect(await refusalOf(branch.invoices.issue(draft.id))).toBeInstanceOf(NotFoundError)
    expect(await errorsOf(everywhere.invoices.issue(draft.id))).toHaveProperty('workspace_id')
    const { etag } = await world.owner.invoices.get(draft.id).withResponse()
    await world.owner.invoices.update(draft.id, { notes: 'changed' })
    expect(await refusalOf(world.owner.invoices.issue(draft.id, { ifMatch: etag }))).toBeInstanceOf(PreconditionFailedError)
    expect((await member.invoices.issue(draft.id)).created_by).toBe(1)
  })
})

describe('invoices.list', () => {
  let books: World
  let series: number
  let buyers: Schema<'Contact'>[]
  const names: Record<number, string> = {}
  const found = async (query: Parameters<Optiflow['invoices']['list']>[0]) => (await books.owner.invoices.list(query)).data.map(({ id }) => names[id])

  // a and b are issued, c is a draft without a day, d was free, e is of another series and late.
  beforeAll(async () => {
    books = await worldIn(world.api)
    series = (await books.owner.document_subtypes.create({ name: 'Fiscal', type: 'invoice', prefix: 'E31', padding: 8 })).id
    buyers = [await books.contact({ name: 'Ferretería Peña' }), await books.contact({ name: 'Álvarez & 100% Hijos' })]
    const { id: product_id } = await books.service({ price: '100', default_tax_ids: [] })
    const made = async (name: string, buyer: number, quantity: string, more: Partial<Order>) => {
      const { id } = await books.owner.invoices.create({ contact_id: buyers[buyer]!.id, items: [{ product_id, quantity, ...(quantity === '9' && { unit_price: '0' }) }], ...more })
      names[id] = name
    }
    await made('a', 0, '3', { issue_date: '2026-01-10', due_date: '2999-01-01', external_id: 'x-a' })
    await made('b', 1, '1', { issue_date: '2026-03-10' })
    await made('c', 0, '2', { draft: true, due_date: '2026-02-01' })
    await made('d', 1, '9', { issue_date: '2026-02-10', due_date: '2026-02-11' })
    await made('e', 0, '5', { issue_date: '2026-02-10', due_date: '2026-02-20', document_subtype_id: series, external_id: 'x-e' })
  })

  test('shows the newest first, without lines', async () => {
    const { data, meta } = await books.owner.invoices.list()
    expect(data.map(({ id }) => names[id])).toEqual(['e', 'd', 'c', 'b', 'a'])
    expect(meta.total).toBe(5)
    for (const row of data) {
      const { items, taxes, payments, ...invoice } = await books.owner.invoices.get(row.id)
      expect(row).toEqual(invoice)
      expect(items).toHaveLength(1)
      expect([taxes, payments]).toEqual([[], []])
    }
  })

  test('brings the lines when asked', async () => {
    const { data } = await books.owner.invoices.list({ include: 'items' })
    expect(data).toEqual(await Promise.all(data.map(({ id }) => books.owner.invoices.get(id))))
    const { data: [taxed] } = await world.owner.invoices.list({ include: 'items', filter: { contact_id: (await create([{ quantity: '1', tax_ids: [tip, itbis18] }])).contact_id } })
    expect(taxed).toEqual(await world.owner.invoices.get(taxed!.id))
    expect(taxed!.taxes).toHaveLength(2)
  })

  test('filters', async () => {
    expect(await found({ filter: { status: 'draft' } })).toEqual(['c'])
    expect(await found({ filter: { status: ['paid', 'draft'] } })).toEqual(['d', 'c'])
    expect(await found({ filter: { contact_id: buyers[1]!.id } })).toEqual(['d', 'b'])
    expect(await found({ filter: { document_subtype_id: series } })).toEqual(['e'])
    expect(await found({ filter: { document_subtype_id: [1, series], status: 'pending_payment' } })).toEqual(['e', 'b', 'a'])
    expect(await found({ filter: { external_id: ['x-a', 'x-e', 'x-z'] } })).toEqual(['e', 'a'])
    expect(await found({ filter: { is_overdue: true } })).toEqual(['e'])
    expect(await found({ filter: { is_overdue: false } })).toEqual(['d', 'c', 'b', 'a'])
    expect(await found({ filter: { contact_id: 999_999 } })).toEqual([])
  })

  test('filters ranges, with their ends', async () => {
    expect(await found({ filter: { issue_date_from: '2026-02-10' } })).toEqual(['e', 'd', 'b'])
    expect(await found({ filter: { issue_date_to: '2026-02-10' } })).toEqual(['e', 'd', 'a'])
    expect(await found({ filter: { issue_date_from: '2026-02-11', issue_date_to: '2026-03-09' } })).toEqual([])
    expect(await found({ filter: { due_date_from: '2026-02-11', due_date_to: '2026-02-20' } })).toEqual(['e', 'd'])
    expect(await found({ filter: { total_amount_from: '200', total_amount_to: '300.00' } })).toEqual(['c', 'a'])
    expect(await found({ filter: { total_amount_to: '0' } })).toEqual(['d'])
    const [e, d] = (await books.owner.invoices.list()).data
    expect(await found({ filter: { created_at_from: e!.created_at } })).toEqual(['e'])
    expect(await found({ filter: { created_at_to: d!.created_at } })).toEqual(['d', 'c', 'b', 'a'])
    expect(await found({ filter: { updated_at_from: e!.updated_at } })).toEqual(['e'])
    expect(await errorsOf(books.owner.invoices.list({ filter: { issue_date_from: '2026-02-30' } }))).toHaveProperty(['filter.issue_date_from'])
    expect(await errorsOf(books.owner.invoices.list({ filter: { total_amount_from: '1e2' } }))).toHaveProperty(['filter.total_amount_from'])
  })

  test('sorts, what has no value last', async () => {
    expect(await found({ sort: 'issue_date' })).toEqual(['a', 'd', 'e', 'b', 'c'])
    expect(await found({ sort: '-issue_date' })).toEqual(['b', 'e', 'd', 'a', 'c'])
    expect(await found({ sort: ['issue_date', '-total_amount'] })).toEqual(['a', 'e', 'd', 'b', 'c'])
    expect(await found({ sort: 'due_date' })).toEqual(['c', 'd', 'e', 'a', 'b'])
    expect(await found({ sort: 'total_amount' })).toEqual(['d', 'b', 'c', 'a', 'e'])
    expect(await found({ sort: 'document_number' })).toEqual(['e', 'a', 'b', 'd', 'c'])
    expect(await found({ sort: 'created_at' })).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('finds by number and by buyer', async () => {
    expect(await found({ search: 'inv-0002' })).toEqual(['b'])
    expect(await found({ search: 'e310' })).toEqual(['e'])
    expect(await found({ search: 'FERRETERIA pena' })).toEqual(['e', 'c', 'a'])
    expect(await found({ search: '100%' })).toEqual(['d', 'b'])
    expect(await found({ search: '%' })).toEqual(['d', 'b'])
    expect(await found({ search: '_' })).toEqual([])
  })

  test('of a workspace are its own; under * those of all', async () => {
    const { id: contact_id } = await world.contact({ workspace_id: null })
    const [here, there] = [await create([{ quantity: '1' }], { contact_id }), await create([{ quantity: '1' }], { contact_id }, branch)]
    const ids = async (client: Optiflow) => (await client.invoices.list({ filter: { contact_id } })).data.map(({ id }) => id)
    expect(await ids(world.owner)).toEqual([here.id])
    expect(await ids(member)).toEqual([here.id])
    expect(await ids(branch)).toEqual([there.id])
    expect(await ids(everywhere)).toEqual([there.id, here.id])
  })
})

describe('any invoice', () => {
  let shop: World
  let buyer: number
  let thing: number
  let cumulative: number[]
  beforeAll(async () => {
    shop = await worldIn(world.api)
    buyer = (await shop.contact()).id
    thing = (await shop.service()).id
    const other = { type: 'other' } as const
    cumulative = [tip, (await shop.owner.taxes.create({ ...other, name: 'QST', rate: '9.975' })).id, (await shop.owner.taxes.create({ ...other, name: 'Fine', rate: '0.0001' })).id]
  })

  /** A decimal of so many digits after the point, from a whole number of its last digit. */
  const decimal = (units: bigint, digits: number) => `${units / 10n ** BigInt(digits)}.${String(units % 10n ** BigInt(digits)).padStart(digits, '0')}`
  const cents = (amount: string) => BigInt(amount.replace('.', ''))
  const sum = (amounts: string[]) => amounts.reduce((all, amount) => all + cents(amount), 0n)
  const rate = fc.option(fc.bigInt(0n, 100_00n).map((units) => decimal(units, 2)), { nil: null })

  const line = () => fc.record({
    quantity: fc.oneof(fc.bigInt(1n, 99_9999n), fc.constant(1_0000n)), price: fc.oneof(fc.bigInt(0n, 99_9999n), fc.bigInt(0n, 999_999_9999n)),
    off: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, rate.map((discount_rate) => ({ discount_rate })), fc.bigInt(0n, 100n)),
    exclusive: fc.constantFrom([], [itbis18], [itbis16], [itbis0], [exempt]), more: fc.subarray(cumulative), turned: fc.boolean()
  }).map(({ quantity, price, off, exclusive, more, turned }): Line => ({
    product_id: thing, quantity: decimal(quantity, 4), unit_price: decimal(price, 4), tax_ids: turned ? [...more, ...exclusive] : [...exclusive, ...more],
    // A share of the line in percent, as an amount that is never more than the line.
    ...(typeof off === 'bigint' ? { discount_amount: decimal((quantity * price * off) / 100_000_000n, 2) } : off)
  }))
  const documents = () => fc.record({ prices_include_tax: fc.boolean(), document_discount_rate: rate, items: fc.array(line(), { minLength: 1, maxLength: 6 }) }).map((document): Order => ({ contact_id: buyer, ...document }))

  test('adds up in every column, and is what its preview said', { timeout: 30_000 }, async () => {
    await fc.assert(fc.asyncProperty(documents(), async (document) => {
      const seen = await shop.owner.invoices.preview(document)
      const made = await shop.owner.invoices.create(document)
      expect(await shop.owner.invoices.get(made.id)).toEqual(made)
      expect(made).toMatchObject({ ...seen, items: seen.items.map((item) => ({ ...item, id: expect.any(Number) })) })
      expectToAddUp(made)
    }), { numRuns: 80, interruptAfterTimeLimit: 12_000 })
  })

  function expectToAddUp({ items, taxes, ...invoice }: Schema<'Invoice'>) {
    const column = (name: 'subtotal_amount' | 'discount_amount' | 'document_discount_amount' | 'net_amount' | 'tax_amount' | 'total_amount') => sum(items.map((item) => item[name]))
    expect(column('subtotal_amount')).toBe(cents(invoice.subtotal_amount))
    expect(column('document_discount_amount')).toBe(cents(invoice.document_discount_amount))
    expect(column('discount_amount') + column('document_discount_amount')).toBe(cents(invoice.discount_amount))
    expect(column('tax_amount')).toBe(cents(invoice.tax_amount))
    expect(column('total_amount')).toBe(cents(invoice.total_amount))
    expect(column('net_amount') + column('tax_amount')).toBe(cents(invoice.total_amount))
    const gross = cents(invoice.subtotal_amount) - cents(invoice.discount_amount)
    expect(cents(invoice.total_amount)).toBe(invoice.prices_include_tax ? gross : gross + cents(invoice.tax_amount))
    for (const item of items) {
      expect(sum([item.net_amount, item.tax_amount])).toBe(cents(item.total_amount))
      expect(sum(item.taxes.map(({ amount }) => amount))).toBe(cents(item.tax_amount))
    }
    for (const tax of taxes) {
      const bearers = items.filter((item) => item.taxes.some(({ tax_id }) => tax_id === tax.tax_id))
      expect(sum(bearers.map(({ net_amount }) => net_amount))).toBe(cents(tax.base_amount))
      expect(sum(bearers.map((item) => item.taxes.find(({ tax_id }) => tax_id === tax.tax_id)!.amount))).toBe(cents(tax.amount))
      // Half a cent from the exact tax at most: it was rounded once, on the whole base.
      const apart = cents(tax.amount) * 1_000_000n - cents(tax.base_amount) * BigInt(Math.round(Number(tax.rate) * 10_000))
      if (!invoice.prices_include_tax) expect(apart >= -500_000n && apart <= 500_000n, `${tax.amount} of ${tax.base_amount}`).toBe(true)
    }
    expect(sum(taxes.map(({ amount }) => amount))).toBe(cents(invoice.tax_amount))
  }
})
