import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { ConflictError, NotFoundError, PermissionError, PreconditionFailedError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { expectOrder } from './support/invariants.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

type Line = Schema<'DocumentItemFields'>
type Order = Schema<'QuotationCreate'>
type Quotation = Schema<'Quotation'>

// As a new tenant of the Dominican Republic has them.
const itbis18 = 1
const tip = 5

let world: World
/** Another tenant. */
let stranger: World
let member: Optiflow
let branch_id: number
let branch: Optiflow
let everywhere: Optiflow
let contact: Schema<'Contact'>
/** 100.00 a piece, with ITBIS; an order of it needs no stock. */
let service: Schema<'Product'>

beforeAll(async () => {
  world = await startWorld()
  stranger = await worldIn(world.api)
  member = (await world.api.member(world.slug)).client
  branch_id = (await world.owner.workspaces.create({ name: 'Santiago' })).id
  branch = world.api.client(world.slug, world.token, { workspaceId: branch_id })
  everywhere = world.api.client(world.slug, world.token, { workspaceId: '*' })
  contact = await world.contact({ workspace_id: null, name: 'Constructora del Este SRL' })
  service = await world.service({ workspace_id: null, name: 'Instalación', price: '100.00' })
})
afterAll(async () => {
  await expectOrder(world.api, world.database)
  await world.api.stop()
})
afterEach(() => void vi.useRealTimers())

const create = (more: Partial<Order> = {}, client = world.owner) => client.quotations.create({ contact_id: contact.id, items: [{ product_id: service.id, quantity: '1' }], ...more })
const lines = (...items: (Partial<Line> & { quantity: string })[]) => items.map((item) => ({ product_id: service.id, ...item }))
/** What leads a draft to each state. */
const ways: Record<Quotation['status'], ((id: number) => Promise<unknown>)[]> = {
  draft: [],
  sent: [(id) => world.owner.quotations.send(id)],
  approved: [(id) => world.owner.quotations.send(id), (id) => world.owner.quotations.approve(id)],
  rejected: [(id) => world.owner.quotations.send(id), (id) => world.owner.quotations.reject(id, { reason: 'Too dear' })],
  cancelled: [(id) => world.owner.quotations.cancel(id, { reason: 'A mistake' })],
  converted: [(id) => world.owner.quotations.send(id), (id) => world.owner.quotations.approve(id), (id) => world.owner.quotations.convert(id)]
}
/** A quotation that stands where it is asked to. */
async function standing(status: Quotation['status'], more: Partial<Order> = {}): Promise<Quotation> {
  const { id } = await create(more)
  for (const step of ways[status]) await step(id)
  return world.owner.quotations.get(id)
}

const told = (subject: 'quotation' | 'invoice', id: number) => world.api.sql<{ type: string; sequence: number; data: unknown }>(
  world.database, 'select type, sequence, data from events where subject_type = $1 and subject_id = $2 order by position', [subject, id])
const activities = (id: number) => world.api.sql<{ operation: string; user_id: number; before: unknown; after: unknown }>(
  world.database, `select operation, user_id, before, after from activities where subject_type = 'quotation' and subject_id = $1 order by id`, [id])
/** All that a write could leave behind. */
const traces = () => world.api.sql(world.database, `
  select (select count(*) from quotations) as quotations, (select sum(version) from quotations) as versions, (select count(*) from quotation_items) as items,
    (select count(*) from quotation_item_taxes) as taxes, (select count(*) from invoices) as invoices, (select count(*) from events) as events, (select count(*) from activities) as activities,
    (select count(*) from idempotency_keys) as keys, (select count(*) from stock_movements) as movements, (select sum(next_number) from document_subtypes) as numbers`)
const numberOf = ({ document_number }: { document_number: string | null }) => Number(/\d+$/.exec(document_number!)![0])
const level = async (product_id: number) => (await world.owner.stock_levels.list({ filter: { product_id } })).data[0]?.quantity
/** Sets the clock of the server, which runs in this process. */
const at = (instant: string) => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })

describe('quotations.create', () => {
  test('says all of it, and GET says the same', async () => {
    const external_id = randomUUID()
    const { status, data, headers, etag } = await create({
      items: lines({ quantity: '2', discount_rate: '10' }), issue_date: '2026-03-01', expiration_date: '2999-12-31', payment_term: 'Net 30', notes: 'Gracias', external_id, expected_total_amount: '212.40'
    }).withResponse()
    expect(status).toBe(201)
    expect(headers.get('Location')).toBe(`${world.api.origin(world.slug)}/api/v1/quotations/${data.id}`)
    expect(data).toEqual({
      id: expect.any(Number), workspace_id: 1, contact_id: contact.id, bill_to: { name: 'Constructora del Este SRL', identification_type: null, identification_number: null, address: null },
      document_subtype_id: 2, document_number: expect.stringMatching(/^QT-\d{4}$/), status: 'draft', issue_date: '2026-03-01', expiration_date: '2999-12-31', payment_term: 'Net 30',
      currency_id: 1, currency_code: 'DOP', exchange_rate: '1.00', prices_include_tax: false, document_discount_rate: null, document_discount_amount: '0.00', subtotal_amount: '200.00',
      discount_amount: '20.00', tax_amount: '32.40', total_amount: '212.40', base_total_amount: '212.40', is_expired: false, is_reserved: false, invoice_id: null, sent_at: null, approved_at: null, rejected_at: null,
      reject_reason: null, cancelled_at: null, cancel_reason: null, notes: 'Gracias', created_by: 1, external_id, created_at: expect.any(String), updated_at: data.created_at,
      items: [{
        id: expect.any(Number), product_id: service.id, description: 'Instalación', quantity: '2.00', unit_price: '100.00', discount_rate: '10.00', discount_amount: '20.00',
        document_discount_amount: '0.00', subtotal_amount: '200.00', net_amount: '180.00', taxes: [{ tax_id: itbis18, name: 'ITBIS 18%', rate: '18.00', amount: '32.40' }],
        tax_amount: '32.40', total_amount: '212.40'
      }],
      taxes: [{ tax_id: itbis18, name: 'ITBIS 18%', type: 'itbis', rate: '18.00', base_amount: '180.00', amount: '32.40' }]
    })
    const reply = await world.owner.quotations.get(data.id).withResponse()
    expect([reply.data, reply.etag]).toEqual([data, etag])
    expect(await told('quotation', data.id)).toEqual([{ type: 'quotation.created', sequence: 1, data }])
    expect(await activities(data.id)).toEqual([{ operation: 'quotations.create', user_id: 1, before: null, after: data }])
  })

  test('is numbered as a draft, of the day it is where the tenant is, and takes no stock', async () => {
    const product = await world.product({ initial_quantity: '1' })
    // Half past ten in the evening in Santo Domingo.
    at('2026-03-02T02:30:00Z')
    const first = await create({ items: [{ product_id: product.id, quantity: '5' }] })
    const second = await create({ issue_date: null })
    vi.useRealTimers()
    expect([first.issue_date, second.issue_date, first.expiration_date]).toEqual(['2026-03-01', '2026-03-01', null])
    expect(numberOf(second)).toBe(numberOf(first) + 1)
    expect(await level(product.id)).toBe('1.00')
    expect((await world.owner.contacts.get(contact.id)).balance_due).toBe('0.00')
  })

  test('is numbered by the series asked for, else the one the workspace prefers, else the default; never by one of invoices', async () => {
    const shop = await worldIn(world.api)
    const [buyer, thing] = [await shop.contact({ workspace_id: null }), await shop.service({ workspace_id: null })]
    const there = shop.api.client(shop.slug, shop.token, { workspaceId: (await shop.owner.workspaces.create({ name: 'Santiago' })).id })
    const numbered = async (more: Partial<Order> = {}, client = shop.owner) => (await client.quotations.create({ contact_id: buyer.id, items: [{ product_id: thing.id, quantity: '1' }], ...more })).document_number
    const asked = await shop.owner.document_subtypes.create({ name: 'Ferias', type: 'quotation', prefix: 'FER-', valid_until_date: '2026-04-30', end_number: 1 })
    await there.document_subtypes.set_preferred((await shop.owner.document_subtypes.create({ name: 'Santiago', type: 'quotation', prefix: 'STI-', padding: 2 })).id)
    expect([await numbered(), await numbered({}, there), await numbered({ document_subtype_id: 2 }, there)]).toEqual(['QT-0001', 'STI-01', 'QT-0002'])
    expect(await refusalOf(numbered({ document_subtype_id: asked.id, issue_date: '2026-05-01' }))).toMatchObject({ status: 422, code: 'series_expired' })
    expect(await numbered({ document_subtype_id: asked.id, issue_date: '2026-04-30' })).toBe('FER-0001')
    expect(await refusalOf(numbered({ document_subtype_id: asked.id, issue_date: '2026-04-30' }))).toMatchObject({ status: 422, code: 'series_exhausted' })
    for (const document_subtype_id of [1, 999_999]) expect(await errorsOf(numbered({ document_subtype_id }))).toEqual({ document_subtype_id: ['The selected document subtype id is invalid.'] })
    expect(await numbered()).toBe('QT-0003')
  })

  test('that is refused leaves no trace, not even a number', async () => {
    const external_id = randomUUID()
    await create({ external_id })
    const [inactive, supplier] = [await world.contact({ status: 'inactive' }), await world.contact({ contact_type: 'supplier' })]
    const old = await world.product()
    await world.owner.products.update(old.id, { is_active: false })
    const theirs = await world.contact({}, branch)
    const refused: [Partial<Order>, Record<string, unknown>][] = [
      [{ contact_id: inactive.id }, { contact_id: ['The contact is inactive and cannot be invoiced.'] }],
      [{ contact_id: supplier.id }, { contact_id: ['The contact is not a customer.'] }],
      [{ contact_id: theirs.id }, { contact_id: ['The selected contact id is invalid.'] }],
      [{ items: [{ product_id: old.id, quantity: '1' }] }, { 'items.0.product_id': [`The product ${old.sku} is inactive and cannot be invoiced.`] }],
      [{ items: lines({ quantity: '1', tax_ids: [tip, 999_999] }) }, { 'items.0.tax_ids.1': ['The selected items.0.tax_ids.1 is invalid.'] }],
      [{ currency_id: 7 }, { currency_id: ['The selected currency id is invalid.'] }],
      [{ issue_date: '2026-03-02', expiration_date: '2026-03-01' }, { expiration_date: ['The expiration date must be a date after or equal to issue date.'] }],
      [{ expiration_date: '2020-01-01' }, { expiration_date: ['The expiration date must be a date after or equal to issue date.'] }],
      [{ expected_total_amount: '1' }, { expected_total_amount: ['The total is 118.00, not 1.'] }],
      [{ external_id }, { external_id: ['The external id has already been taken.'] }],
      [{ workspace_id: branch_id }, { workspace_id: ['The selected workspace id is invalid.'] }]
    ]
    const before = await traces()
    for (const [more, errors] of refused) expect(await errorsOf(create(more))).toEqual(errors)
    expect(await errorsOf(create({}, everywhere))).toEqual({ workspace_id: ['The workspace id field is required.'] })
    const reader = (await world.api.member(world.slug, { abilities: ['quotations:view'] })).client
    expect(await refusalOf(create({}, reader))).toBeInstanceOf(PermissionError)
    expect(await traces()).toEqual(before)
    expect(await create({ issue_date: '2026-03-02', expiration_date: '2026-03-02' })).toMatchObject({ expiration_date: '2026-03-02' })
  })

  test('keeps what it names: contact, product and tax stay', async () => {
    const [buyer, tax] = [await world.contact(), await world.owner.taxes.create({ name: randomUUID(), type: 'other', rate: '3' })]
    const product = await world.product()
    await create({ contact_id: buyer.id, items: [{ product_id: product.id, quantity: '1', tax_ids: [tax.id] }] })
    for (const remove of [() => world.owner.contacts.delete(buyer.id), () => world.owner.products.delete(product.id), () => world.owner.taxes.delete(tax.id)]) expect((await refusalOf(remove())).code).toBe('in_use')
  })
})

describe('quotations.get', () => {
  test('of another workspace or tenant is not there, except for those who look at all', async () => {
    const quotation = await create({}, branch)
    expect(await refusalOf(world.owner.quotations.get(quotation.id))).toBeInstanceOf(NotFoundError)
    expect(await everywhere.quotations.get(quotation.id)).toEqual(quotation)
    expect(await refusalOf(stranger.owner.quotations.get(quotation.id))).toBeInstanceOf(NotFoundError)
  })

  test('is expired when its last day is over, where the tenant is, unless that no longer matters', async () => {
    at('2026-02-20T12:00:00Z')
    const all = await Promise.all((Object.keys(ways) as Quotation['status'][]).map((status) => standing(status, { issue_date: '2026-02-01', expiration_date: '2026-03-01' })))
    const expired = async (instant: string) => {
      at(instant)
      return (await Promise.all(all.map(({ id }) => world.owner.quotations.get(id)))).filter(({ is_expired }) => is_expired).map(({ status }) => status)
    }
    expect(await expired('2026-03-02T03:59:59Z')).toEqual([])
    expect(await expired('2026-03-02T04:00:00Z')).toEqual(['draft', 'sent', 'approved'])
  })
})

describe('quotations.update', () => {
  test('changes what is named and keeps the rest, the number too', async () => {
    const before = await create({ items: lines({ quantity: '2', discount_rate: '10', description: 'Así' }), notes: 'x', payment_term: 'y', expiration_date: '2999-12-31', document_discount_rate: '5', external_id: randomUUID() })
    const after = await world.owner.quotations.update(before.id, { notes: null, expiration_date: null })
    const items = before.items.map((item, place) => ({ ...item, id: after.items[place]!.id }))
    expect(after).toEqual({ ...before, notes: null, expiration_date: null, items, updated_at: expect.any(String) })
    expect(await world.owner.quotations.get(before.id)).toEqual(after)
    expect((await told('quotation', before.id)).slice(1)).toEqual([{ type: 'quotation.updated', sequence: 2, data: after }])
    expect((await activities(before.id))[1]).toEqual({ operation: 'quotations.update', user_id: 1, before, after })
  })

  test('replaces the lines as a whole and computes anew, with the taxes, the buyer and the rate of the day', async () => {
    const tax = await world.owner.taxes.create({ name: 'Impuesto de la semana', type: 'other', rate: '10' })
    const buyer = await world.contact()
    const { id } = await create({ contact_id: buyer.id, items: lines({ quantity: '2', tax_ids: [tax.id] }, { quantity: '3' }), document_discount_rate: '10' })
    await world.owner.taxes.update(tax.id, { rate: '20' })
    await world.owner.contacts.update(buyer.id, { name: 'Renamed' })
    expect(await world.owner.quotations.get(id)).toMatchObject({ bill_to: { name: buyer.name }, taxes: [{ amount: '48.60' }, { rate: '10.00', amount: '18.00' }] })
    const after = await world.owner.quotations.update(id, { notes: 'x' })
    expect(after).toMatchObject({ bill_to: { name: 'Renamed' }, taxes: [{ amount: '48.60' }, { rate: '20.00', amount: '36.00' }], total_amount: '534.60' })
    expect(await world.owner.quotations.update(id, { items: lines({ quantity: '1', unit_price: '50', tax_ids: [tip] }), document_discount_amount: '5' })).toMatchObject({
      subtotal_amount: '50.00', document_discount_rate: null, document_discount_amount: '5.00', tax_amount: '4.50', total_amount: '49.50', items: [{ unit_price: '50.00' }]
    })
  })

  test('checks the quotation that results', async () => {
    const { id } = await create({ issue_date: '2026-03-10', expiration_date: '2026-03-31' })
    const refused: [Schema<'QuotationUpdate'>, string][] = [
      [{ expiration_date: '2026-03-09' }, 'expiration_date'], [{ issue_date: '2026-04-01' }, 'expiration_date'], [{ issue_date: null }, 'expiration_date'], [{ contact_id: 999_999 }, 'contact_id'],
      [{ expected_total_amount: '1' }, 'expected_total_amount'], [{ document_discount_amount: '100.01' }, 'document_discount_amount'], [{ items: [] }, 'items'], [{ external_id: (await create({ external_id: randomUUID() })).external_id }, 'external_id']
    ]
    const before = await traces()
    for (const [given, field] of refused) expect(await errorsOf(world.owner.quotations.update(id, given)), field).toHaveProperty(field)
    for (const name of ['document_subtype_id', 'status', 'document_number', 'invoice_id', 'is_expired']) expect(await errorsOf(world.owner.quotations.update(id, { [name]: 1 }))).toEqual({ [name]: [`The ${name.replaceAll('_', ' ')} field is not allowed.`] })
    expect(await traces()).toEqual(before)
  })

  test('leaves the series as it was, and asks it only about another day', async () => {
    const series = await world.owner.document_subtypes.create({ name: 'Ferias', type: 'quotation', prefix: 'FER-', end_number: 1, valid_until_date: '2026-04-30' })
    const { id, document_number } = await create({ document_subtype_id: series.id, issue_date: '2026-04-01' })
    await world.owner.document_subtypes.update(series.id, { is_active: false })
    expect(await world.owner.quotations.update(id, { issue_date: '2026-04-30', notes: 'x' })).toMatchObject({ document_number, document_subtype_id: series.id, issue_date: '2026-04-30' })
    expect((await refusalOf(world.owner.quotations.update(id, { issue_date: '2026-05-01' }))).code).toBe('series_expired')
    await world.owner.document_subtypes.update(series.id, { valid_until_date: '2026-04-02' })
    expect(await world.owner.quotations.update(id, { notes: 'y' })).toMatchObject({ notes: 'y', issue_date: '2026-04-30' })
  })
})

describe('quotations.delete', () => {
  test('takes a draft away with its lines; its number stays used, and the audit trail knows why', async () => {
    const draft = await create()
    expect(await refusalOf(member.quotations.delete(draft.id))).toBeInstanceOf(PermissionError)
    expect(await world.owner.quotations.delete(draft.id)).toBeUndefined()
    expect(await refusalOf(world.owner.quotations.get(draft.id))).toBeInstanceOf(NotFoundError)
    expect(await world.api.sql(world.database, 'select 1 from quotation_items where quotation_id = $1 union all select 1 from quotation_item_taxes where quotation_id = $1', [draft.id])).toEqual([])
    expect((await activities(draft.id)).at(-1)).toEqual({ operation: 'quotations.delete', user_id: 1, before: draft, after: null })
    expect(numberOf(await create())).toBe(numberOf(draft) + 1)
  })
})

describe('quotations.send', () => {
  test('keeps from then on what was offered: taxes, buyer, company and totals', async () => {
    const tax = await world.owner.taxes.create({ name: 'Antes', type: 'other', rate: '10' })
    const buyer = await world.contact()
    const product = await world.product({ price: '100', default_tax_ids: [tax.id] })
    const draft = await create({ contact_id: buyer.id, items: [{ product_id: product.id, quantity: '1' }] })
    await world.owner.taxes.update(tax.id, { rate: '12', name: 'Al enviar' })
    await world.owner.contacts.update(buyer.id, { name: 'Renamed before' })
    await world.owner.products.update(product.id, { price: '250' })
    await world.api.sql(world.database, `update company set name = 'Before' where name <> 'Before'`)
    at('2026-11-20T15:00:00Z')
    const sent = await world.owner.quotations.send(draft.id)
    vi.useRealTimers()
    expect(sent).toEqual({
      ...draft, status: 'sent', sent_at: '2026-11-20T15:00:00.000Z', bill_to: { ...draft.bill_to, name: 'Renamed before' }, tax_amount: '12.00', total_amount: '112.00', base_total_amount: '112.00',
      taxes: [{ tax_id: tax.id, name: 'Al enviar', type: 'other', rate: '12.00', base_amount: '100.00', amount: '12.00' }], updated_at: expect.any(String),
      items: [{ ...draft.items[0]!, id: sent.items[0]!.id, taxes: [{ tax_id: tax.id, name: 'Al enviar', rate: '12.00', amount: '12.00' }], tax_amount: '12.00', total_amount: '112.00' }]
    })
    await world.owner.taxes.update(tax.id, { rate: '20', name: 'Después' })
    await world.owner.contacts.update(buyer.id, { name: 'Renamed after' })
    await world.api.sql(world.database, `update company set name = 'After'`)
    expect(await world.owner.quotations.get(draft.id)).toEqual(sent)
    expect((await world.api.sql(world.database, 'select seller from quotations where id = $1', [draft.id]))[0].seller.name).toBe('Before')
    expect((await told('quotation', draft.id)).map(({ type, sequence }) => [type, sequence])).toEqual([['quotation.created', 1], ['quotation.sent', 2]])
  })

  test('checks anew, and stays a draft where something is wrong', async () => {
    const buyer = await world.contact()
    const draft = await create({ contact_id: buyer.id })
    await world.owner.contacts.update(buyer.id, { status: 'inactive' })
    expect(await errorsOf(world.owner.quotations.send(draft.id))).toHaveProperty('contact_id')
    expect(await world.owner.quotations.get(draft.id)).toEqual(draft)
  })
})

describe('quotations.approve', () => {
  test('notes when, and changes nothing else', async () => {
    const sent = await standing('sent')
    at('2026-11-21T15:00:00Z')
    const approved = await world.owner.quotations.approve(sent.id)
    vi.useRealTimers()
    expect(approved).toEqual({ ...sent, status: 'approved', approved_at: '2026-11-21T15:00:00.000Z', updated_at: expect.any(String) })
    expect(await world.owner.quotations.get(sent.id)).toEqual(approved)
    expect((await told('quotation', sent.id)).at(-1)).toEqual({ type: 'quotation.approved', sequence: 3, data: approved })
    expect((await activities(sent.id)).at(-1)).toEqual({ operation: 'quotations.approve', user_id: 1, before: sent, after: approved })
  })
})

describe('quotations.reject', () => {
  test('notes when and why', async () => {
    const sent = await standing('sent')
    expect(await errorsOf(world.owner.quotations.reject(sent.id, { reason: ' ' }))).toHaveProperty('reason')
    expect(await errorsOf(world.owner.quotations.reject(sent.id, { reason: 'x'.repeat(501) }))).toHaveProperty('reason')
    const rejected = await world.owner.quotations.reject(sent.id, { reason: 'Another offer was lower' })
    expect(rejected).toEqual({ ...sent, status: 'rejected', rejected_at: expect.any(String), reject_reason: 'Another offer was lower', updated_at: expect.any(String) })
    expect(await world.owner.quotations.get(sent.id)).toEqual(rejected)
    expect((await told('quotation', sent.id)).at(-1)).toEqual({ type: 'quotation.rejected', sequence: 3, data: rejected })
  })
})

describe('quotations.cancel', () => {
  test('notes when and why, of a draft, of what was sent, of what was approved', async () => {
    for (const status of ['draft', 'sent', 'approved'] as const) {
      const before = await standing(status)
      const cancelled = await world.owner.quotations.cancel(before.id, { reason: 'Out of business' })
      expect(cancelled).toEqual({ ...before, status: 'cancelled', cancelled_at: expect.any(String), cancel_reason: 'Out of business', updated_at: expect.any(String) })
      expect(await world.owner.quotations.get(before.id)).toEqual(cancelled)
      expect((await activities(before.id)).at(-1)).toEqual({ operation: 'quotations.cancel', user_id: 1, before, after: cancelled })
    }
    expect(await refusalOf(member.quotations.cancel((await create()).id, { reason: 'x' }))).toBeInstanceOf(PermissionError)
    expect(await errorsOf(world.owner.quotations.cancel((await create()).id, { reason: '' }))).toHaveProperty('reason')
  })
})

describe('quotations.convert', () => {
  test('makes the invoice: its own number, today, the goods taken, the same totals, linked both ways', async () => {
    const product = await world.product()
    const approved = await standing('approved', { items: [{ product_id: product.id, quantity: '2', discount_rate: '10' }], payment_term: 'Net 30', notes: 'Gracias', external_id: randomUUID(), issue_date: '2026-03-01', document_discount_amount: '1' })
    at('2026-11-22T02:30:00Z')
    const { status, data: invoice, headers, etag } = await world.owner.quotations.convert(approved.id).withResponse()
    vi.useRealTimers()
    expect([status, headers.get('Location')]).toEqual([201, `${world.api.origin(world.slug)}/api/v1/invoices/${invoice.id}`])
    const kept = ['workspace_id', 'contact_id', 'bill_to', 'payment_term', 'currency_id', 'currency_code', 'exchange_rate', 'prices_include_tax', 'document_discount_rate', 'document_discount_amount',
      'subtotal_amount', 'discount_amount', 'tax_amount', 'total_amount', 'base_total_amount', 'notes', 'taxes'] as const
    expect(invoice).toMatchObject({
      ...Object.fromEntries(kept.map((name) => [name, approved[name]])), items: approved.items.map((item) => ({ ...item, id: expect.any(Number) })), quotation_id: approved.id, document_subtype_id: 1,
      document_number: expect.stringMatching(/^INV-\d{4}$/), status: 'pending_payment', issue_date: '2026-11-21', due_date: null, issued_at: '2026-11-22T02:30:00.000Z', external_id: null, created_by: 1
    })
    const reply = await world.owner.invoices.get(invoice.id).withResponse()
    expect([reply.data, reply.etag]).toEqual([invoice, etag])
    expect(await level(product.id)).toBe('38.00')
    const converted = await world.owner.quotations.get(approved.id)
    expect(converted).toEqual({ ...approved, status: 'converted', invoice_id: invoice.id, updated_at: expect.any(String) })
    expect((await told('quotation', approved.id)).at(-1)).toEqual({ type: 'quotation.converted', sequence: 4, data: converted })
    expect(await told('invoice', invoice.id)).toEqual([{ type: 'invoice.created', sequence: 1, data: invoice }])
    expect((await activities(approved.id)).at(-1)).toEqual({ operation: 'quotations.convert', user_id: 1, before: approved, after: converted })
  })

  test('happens once: the second time says which invoice it is', async () => {
    const approved = await standing('approved')
    const invoice = await world.owner.quotations.convert(approved.id)
    for (const given of [undefined, {}, { force: true }, { force: false }]) {
      const refusal = await refusalOf(world.owner.quotations.convert(approved.id, given))
      expect(refusal).toBeInstanceOf(ConflictError)
      expect(refusal).toMatchObject({ code: 'already_converted', message: 'The quotation has already been converted.', details: { invoice_id: invoice.id } })
    }
  })

  test('answers the same again to the same key', async () => {
    const approved = await standing('approved')
    const idempotencyKey = randomUUID()
    const first = await world.owner.quotations.convert(approved.id, {}, { idempotencyKey }).withResponse()
    const again = await world.owner.quotations.convert(approved.id, {}, { idempotencyKey }).withResponse()
    expect([first.replayed, again.replayed]).toEqual([false, true])
    expect([again.status, again.data, again.etag, again.headers.get('Location')]).toEqual([201, first.data, first.etag, first.headers.get('Location')])
    expect((await refusalOf(world.owner.quotations.convert(approved.id, { force: true }, { idempotencyKey }))).code).toBe('idempotency_mismatch')
  })

  test('keeps the tax that was offered, though it is another today', async () => {
    const tax = await world.owner.taxes.create({ name: 'Ofrecido', type: 'other', rate: '10' })
    const approved = await standing('approved', { items: lines({ quantity: '3', unit_price: '33.33', tax_ids: [tip, tax.id] }), prices_include_tax: true })
    await world.owner.taxes.update(tax.id, { rate: '99', name: 'Hoy', type: 'isc' })
    const invoice = await world.owner.quotations.convert(approved.id)
    expect(invoice.taxes).toEqual(approved.taxes)
    expect(invoice).toMatchObject({ tax_amount: approved.tax_amount, total_amount: approved.total_amount, items: [{ net_amount: approved.items[0]!.net_amount, taxes: approved.items[0]!.taxes }] })
    expect(await world.owner.invoices.get(invoice.id)).toEqual(invoice)
  })

  test('is at the exchange rate of the day of the invoice', async () => {
    const [{ id: currency_id }] = await world.api.sql(world.database, `insert into currencies (code, name, symbol) values ('USD', 'US dollar', 'US$') returning id`)
    const rate = (value: string, day: string) => world.api.sql(world.database, 'insert into currency_rates (currency_id, rate, effective_date) values ($1, $2, $3)', [currency_id, value, day])
    await rate('60', '2026-01-01')
    const approved = await standing('approved', { currency_id, issue_date: '2026-02-01', items: lines({ quantity: '1', unit_price: '10', tax_ids: [] }) })
    expect(approved).toMatchObject({ currency_code: 'USD', exchange_rate: '60.00', total_amount: '10.00', base_total_amount: '600.00' })
    await rate('62.5', '2026-03-01')
    expect(await world.owner.quotations.convert(approved.id)).toMatchObject({ currency_code: 'USD', exchange_rate: '62.50', total_amount: '10.00', base_total_amount: '625.00' })
    expect(await world.owner.quotations.get(approved.id)).toMatchObject({ exchange_rate: '60.00', base_total_amount: '600.00' })
  })

  test('that is refused leaves it approved: no invoice, no number, no stock', async () => {
    const [buyer, scarce, other] = [await world.contact(), await world.product({ initial_quantity: '1' }), await world.product()]
    const approved = await standing('approved', { contact_id: buyer.id, items: [{ product_id: other.id, quantity: '1' }, { product_id: scarce.id, quantity: '2' }] })
    const before = await traces()
    const short = await refusalOf(world.owner.quotations.convert(approved.id))
    expect(short).toMatchObject({ status: 422, code: 'insufficient_stock', errors: { 'items.1.quantity': [expect.stringContaining('2.00 requested, 1.00 available')] } })
    expect(await traces()).toEqual(before)
    await world.owner.contacts.update(buyer.id, { status: 'inactive' })
    await world.owner.products.update(other.id, { is_active: false })
    expect(await errorsOf(world.owner.quotations.convert(approved.id))).toEqual({
      contact_id: ['The contact is inactive and cannot be invoiced.'], 'items.0.product_id': [`The product ${other.sku} is inactive and cannot be invoiced.`]
    })
    expect(await world.owner.quotations.get(approved.id)).toEqual(approved)
    await world.owner.contacts.update(buyer.id, { status: 'active' })
    await world.owner.products.update(other.id, { is_active: true })
    await world.owner.products.update(scarce.id, { allow_negative_stock: true })
    expect(await world.owner.quotations.convert(approved.id)).toMatchObject({ status: 'pending_payment', quotation_id: approved.id })
  })

  test('of nothing to pay is paid at once', async () => {
    const approved = await standing('approved', { items: lines({ quantity: '1', unit_price: '0' }) })
    const invoice = await world.owner.quotations.convert(approved.id)
    expect(invoice.status).toBe('paid')
    expect((await told('invoice', invoice.id)).map(({ type }) => type)).toEqual(['invoice.created', 'invoice.paid'])
  })

  test('needs both abilities: to edit quotations and to create invoices', async () => {
    const { id } = await standing('approved')
    for (const abilities of [['quotations:edit'], ['invoices:create'], ['quotations:create', 'quotations:delete', 'quotations:view', 'invoices:edit', 'invoices:view']]) {
      expect(await refusalOf((await world.api.member(world.slug, { abilities })).client.quotations.convert(id)), abilities.join()).toBeInstanceOf(PermissionError)
    }
    const both = (await world.api.member(world.slug, { abilities: ['quotations:edit', 'invoices:create'] })).client
    expect(await both.quotations.convert(id)).toMatchObject({ quotation_id: id })
  })

  test('is told by the invoice alone that was made so', async () => {
    const body = { contact_id: contact.id, items: lines({ quantity: '1' }) }
    const [direct, draft] = [await world.owner.invoices.create(body), await world.owner.invoices.create({ ...body, draft: true })]
    expect([direct.quotation_id, draft.quotation_id, (await world.owner.invoices.issue(draft.id)).quotation_id]).toEqual([null, null, null])
    const invoice = await world.owner.quotations.convert((await standing('approved')).id)
    const { data: [row] } = await world.owner.invoices.list({ per_page: 1 })
    expect([row!.id, row!.quotation_id]).toEqual([invoice.id, invoice.quotation_id])
  })
})

describe('every act in every state', () => {
  const acts: Record<string, { word: string; run: (id: number, options?: { ifMatch?: string }, client?: Optiflow) => Promise<unknown> }> = {
    update: { word: 'changed', run: (id, options, client = world.owner) => client.quotations.update(id, { notes: 'x' }, options) },
    delete: { word: 'deleted', run: (id, options, client = world.owner) => client.quotations.delete(id, options) },
    send: { word: 'sent', run: (id, options, client = world.owner) => client.quotations.send(id, options) },
    approve: { word: 'approved', run: (id, options, client = world.owner) => client.quotations.approve(id, {}, options) },
    reject: { word: 'rejected', run: (id, options, client = world.owner) => client.quotations.reject(id, { reason: 'x' }, options) },
    cancel: { word: 'cancelled', run: (id, options, client = world.owner) => client.quotations.cancel(id, { reason: 'x' }, options) },
    convert: { word: 'converted', run: (id, options, client = world.owner) => client.quotations.convert(id, {}, options) },
    force: { word: 'converted', run: (id, options, client = world.owner) => client.quotations.convert(id, { force: true }, options) }
  }
  const from: Record<string, string[]> = {
    update: ['draft'], delete: ['draft'], send: ['draft'], approve: ['sent'], reject: ['sent'], cancel: ['draft', 'sent', 'approved'], convert: ['approved'], force: ['approved']
  }
  const cells = (Object.keys(ways) as Quotation['status'][]).flatMap((status) => Object.keys(acts).map((act) => [status, act, from[act]!.includes(status) ? 'goes' : 'is refused'] as const))

  test.each(cells)('%s, %s: %s', async (status, act, outcome) => {
    const quotation = await standing(status)
    const { word, run } = acts[act]!
    if (outcome === 'goes') return void (await run(quotation.id))
    const before = await traces()
    const refusal = await refusalOf(run(quotation.id))
    expect(refusal.status).toBe(409)
    if (status === 'converted' && word === 'converted') expect(refusal).toMatchObject({ code: 'already_converted', details: { invoice_id: quotation.invoice_id } })
    else expect(refusal).toMatchObject({ code: 'invalid_state', message: `A quotation that is ${status} cannot be ${word}.` })
    expect(await traces()).toEqual(before)
    expect(await world.owner.quotations.get(quotation.id)).toEqual(quotation)
  })

  // What is past its last day goes no further towards a sale; all else it may.
  test.each([
    ['draft', 'send', 'sent'], ['sent', 'approve', 'approved'], ['approved', 'convert', 'converted'], ['draft', 'update', null], ['draft', 'delete', null], ['sent', 'reject', null], ['approved', 'cancel', null], ['approved', 'force', null]
  ] as const)('expired and %s, %s', async (status, act, refused) => {
    at('2026-02-20T12:00:00Z')
    const { id } = await standing(status, { issue_date: '2026-02-01', expiration_date: '2026-03-01' })
    vi.useRealTimers()
    const quotation = await world.owner.quotations.get(id)
    expect(quotation.is_expired).toBe(true)
    if (refused === null) return void (await acts[act]!.run(id))
    expect(await refusalOf(acts[act]!.run(id))).toMatchObject({ status: 409, code: 'invalid_state', message: `A quotation that expired on 2026-03-01 cannot be ${refused}.` })
    expect(await world.owner.quotations.get(id)).toEqual(quotation)
  })

  test('an expired draft is good again with another day', async () => {
    const { id } = await create({ issue_date: '2026-02-01', expiration_date: '2026-03-01' })
    expect((await refusalOf(world.owner.quotations.send(id))).code).toBe('invalid_state')
    expect(await world.owner.quotations.update(id, { expiration_date: '2999-12-31' })).toMatchObject({ is_expired: false })
    expect(await world.owner.quotations.send(id)).toMatchObject({ status: 'sent' })
  })

  test.each(Object.keys(acts))('%s of another workspace, under all of them, of another tenant, or of what has changed is refused', async (act) => {
    const { run } = acts[act]!
    const { id } = await standing(from[act]![0] as Quotation['status'])
    const seen = await world.owner.quotations.get(id).withResponse()
    // Somebody changed it meanwhile, in a way that leaves it where it stands.
    await world.api.sql(world.database, 'update quotations set notes = $2 where id = $1', [id, 'changed'])
    const before = await traces()
    expect(await refusalOf(run(id, {}, branch))).toBeInstanceOf(NotFoundError)
    expect(await errorsOf(run(id, {}, everywhere))).toHaveProperty('workspace_id')
    expect(await refusalOf(run(id, { ifMatch: seen.etag }))).toBeInstanceOf(PreconditionFailedError)
    expect(await traces()).toEqual(before)
    expect(await refusalOf(run(id, {}, stranger.owner))).toBeInstanceOf(NotFoundError)
    await run(id, { ifMatch: (await world.owner.quotations.get(id).withResponse()).etag })
  })

  test('a stale ETag is told before the state', async () => {
    const { id } = await standing('rejected')
    for (const act of Object.values(acts)) expect(await refusalOf(act.run(id, { ifMatch: '"1-0000000000000000"' }))).toBeInstanceOf(PreconditionFailedError)
  })
})

describe('quotations.list', () => {
  let books: World
  let series: number
  let buyers: Schema<'Contact'>[]
  const names: Record<number, string> = {}
  const found = async (query: Parameters<Optiflow['quotations']['list']>[0]) => (await books.owner.quotations.list(query)).data.map(({ id }) => names[id])

  // a is sent, b a draft that lasts for ever, c expired, d became an invoice, e is of another series.
  beforeAll(async () => {
    books = await worldIn(world.api)
    series = (await books.owner.document_subtypes.create({ name: 'Ferias', type: 'quotation', prefix: 'FER-' })).id
    buyers = [await books.contact({ name: 'Ferretería Peña' }), await books.contact({ name: 'Álvarez & 100% Hijos' })]
    const { id: product_id } = await books.service({ price: '100', default_tax_ids: [] })
    const made = async (name: string, buyer: number, quantity: string, more: Partial<Order>, ...acts: ('send' | 'approve' | 'convert')[]) => {
      const { id } = await books.owner.quotations.create({ contact_id: buyers[buyer]!.id, items: [{ product_id, quantity }], ...more })
      names[id] = name
      for (const act of acts) await books.owner.quotations[act](id)
    }
    await made('a', 0, '3', { issue_date: '2026-01-10', expiration_date: '2999-01-01', external_id: 'x-a' }, 'send')
    await made('b', 1, '1', { issue_date: '2026-03-10' })
    await made('c', 0, '2', { issue_date: '2026-01-20', expiration_date: '2026-02-01' })
    await made('d', 1, '9', { issue_date: '2026-02-10', expiration_date: '2999-02-11' }, 'send', 'approve', 'convert')
    await made('e', 0, '5', { issue_date: '2026-02-10', expiration_date: '2999-02-20', document_subtype_id: series, external_id: 'x-e' })
  })

  test('shows the newest first, without lines, or with them when asked', async () => {
    const { data, meta } = await books.owner.quotations.list()
    expect(data.map(({ id }) => names[id])).toEqual(['e', 'd', 'c', 'b', 'a'])
    expect(meta.total).toBe(5)
    const whole = await Promise.all(data.map(({ id }) => books.owner.quotations.get(id)))
    expect(data).toEqual(whole.map(({ items, taxes, ...row }) => row))
    expect((await books.owner.quotations.list({ include: 'items' })).data).toEqual(whole)
    expect(data.map(({ invoice_id }) => invoice_id !== null)).toEqual([false, true, false, false, false])
  })

  test('filters', async () => {
    expect(await found({ filter: { status: 'draft' } })).toEqual(['e', 'c', 'b'])
    expect(await found({ filter: { status: ['sent', 'converted'] } })).toEqual(['d', 'a'])
    expect(await found({ filter: { contact_id: buyers[1]!.id } })).toEqual(['d', 'b'])
    expect(await found({ filter: { document_subtype_id: series } })).toEqual(['e'])
    expect(await found({ filter: { external_id: ['x-a', 'x-e', 'x-z'] } })).toEqual(['e', 'a'])
    expect(await found({ filter: { is_expired: true } })).toEqual(['c'])
    expect(await found({ filter: { is_expired: false } })).toEqual(['e', 'd', 'b', 'a'])
  })

  test('filters ranges, with their ends', async () => {
    expect(await found({ filter: { issue_date_from: '2026-02-10' } })).toEqual(['e', 'd', 'b'])
    expect(await found({ filter: { issue_date_to: '2026-02-10' } })).toEqual(['e', 'd', 'c', 'a'])
    expect(await found({ filter: { expiration_date_from: '2999-01-01', expiration_date_to: '2999-02-11' } })).toEqual(['d', 'a'])
    expect(await found({ filter: { total_amount_from: '200', total_amount_to: '300.00' } })).toEqual(['c', 'a'])
    const [e, d] = (await books.owner.quotations.list()).data
    expect(await found({ filter: { created_at_from: e!.created_at } })).toEqual(['e'])
    expect(await found({ filter: { created_at_to: d!.created_at } })).toEqual(['d', 'c', 'b', 'a'])
    expect(await found({ filter: { updated_at_from: e!.updated_at } })).toEqual(['e'])
  })

  test('sorts, what has no value last', async () => {
    expect(await found({ sort: 'issue_date' })).toEqual(['a', 'c', 'd', 'e', 'b'])
    expect(await found({ sort: '-expiration_date' })).toEqual(['e', 'd', 'a', 'c', 'b'])
    expect(await found({ sort: 'expiration_date' })).toEqual(['c', 'a', 'd', 'e', 'b'])
    expect(await found({ sort: 'document_number' })).toEqual(['e', 'a', 'b', 'c', 'd'])
    expect(await found({ sort: '-total_amount' })).toEqual(['d', 'e', 'a', 'c', 'b'])
    expect(await found({ sort: 'created_at' })).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('finds by number and by buyer', async () => {
    expect(await found({ search: 'qt-0002' })).toEqual(['b'])
    expect(await found({ search: 'FERRETERIA pena' })).toEqual(['e', 'c', 'a'])
    expect(await found({ search: '100%' })).toEqual(['d', 'b'])
  })

  test('of a workspace are its own; under * those of all', async () => {
    const { id: contact_id } = await world.contact({ workspace_id: null })
    const [here, there] = [await create({ contact_id }), await create({ contact_id }, branch)]
    const ids = async (client: Optiflow) => (await client.quotations.list({ filter: { contact_id } })).data.map(({ id }) => id)
    expect([await ids(world.owner), await ids(member), await ids(branch), await ids(everywhere)]).toEqual([[here.id], [here.id], [there.id], [there.id, here.id]])
  })
})

describe('any order', () => {
  let shop: World
  let buyer: number
  let thing: number
  let cumulative: number[]
  beforeEach(async () => {
    shop = await worldIn(world.api)
    buyer = (await shop.contact()).id
    thing = (await shop.service()).id
    cumulative = [tip, (await shop.owner.taxes.create({ type: 'other', name: 'QST', rate: '9.975' })).id]
  })

  const decimal = (units: number, digits: number) => (units / 10 ** digits).toFixed(digits)
  const rate = fc.option(fc.integer({ min: 0, max: 100_00 }).map((units) => decimal(units, 2)), { nil: null })
  const line = () => fc.record({
    quantity: fc.integer({ min: 1, max: 99_9999 }), price: fc.integer({ min: 0, max: 999_9999 }), discount_rate: rate, exclusive: fc.constantFrom([], [1], [2], [3], [4]), more: fc.subarray(cumulative)
  }).map(({ quantity, price, discount_rate, exclusive, more }): Line => ({ product_id: thing, quantity: decimal(quantity, 4), unit_price: decimal(price, 4), discount_rate, tax_ids: [...more, ...exclusive] }))
  const orders = () => fc.record({ prices_include_tax: fc.boolean(), document_discount_rate: rate, items: fc.array(line(), { minLength: 1, maxLength: 5 }) })

  const amounts = ({ subtotal_amount, discount_amount, document_discount_amount, tax_amount, total_amount, base_total_amount, taxes, items }: Omit<Schema<'InvoicePreview'>, 'document_subtype_id' | 'issue_date' | 'due_date'>) =>
    ({ subtotal_amount, discount_amount, document_discount_amount, tax_amount, total_amount, base_total_amount, taxes, items: items.map(({ id, ...item }) => item) })

  test('comes to the same as a preview, as a quotation and as the invoice made of it, whatever the taxes did meanwhile', { timeout: 30_000 }, async () => {
    await fc.assert(fc.asyncProperty(orders(), fc.integer({ min: 0, max: 100 }), async (order, later) => {
      const body = { contact_id: buyer, ...order }
      const seen = await shop.owner.invoices.preview(body)
      const quoted = await shop.owner.quotations.create(body)
      expect(amounts(quoted)).toEqual(amounts(seen))
      const sent = await shop.owner.quotations.send(quoted.id)
      expect(amounts(sent)).toEqual(amounts(seen))
      await shop.owner.quotations.approve(quoted.id)
      await shop.api.sql(shop.database, `update taxes set rate = $1 where name = 'QST'`, [later])
      const invoice = await shop.owner.quotations.convert(quoted.id)
      await shop.api.sql(shop.database, `update taxes set rate = 9.975 where name = 'QST'`)
      expect(amounts(invoice)).toEqual(amounts(seen))
      expect(await shop.owner.invoices.get(invoice.id)).toEqual(invoice)
    }), { numRuns: 60, interruptAfterTimeLimit: 10_000 })
    await expectOrder(shop.api, shop.database)
  })
})
