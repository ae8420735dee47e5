import { ConflictError, NotFoundError, PermissionError, PreconditionFailedError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrder } from './support/invariants.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, type World } from './support/world.ts'

type Invoice = Schema<'Invoice'>

const cash = 1

let world: World
let branch: Optiflow
let everywhere: Optiflow
let contact: Schema<'Contact'>
let service: Schema<'Product'>

beforeAll(async () => {
  world = await startWorld({ OPTIFLOW_POOL_PER_TENANT: '20' })
  const { id } = await world.owner.workspaces.create({ name: 'Santiago' })
  branch = world.api.client(world.slug, world.token, { workspaceId: id })
  everywhere = world.api.client(world.slug, world.token, { workspaceId: '*' })
  contact = await world.contact({ workspace_id: null })
  service = await world.service({ workspace_id: null, default_tax_ids: [] })
})
afterAll(async () => {
  await expectOrder(world.api, world.database)
  await world.api.stop()
})

const sell = (total: string, more: Partial<Schema<'InvoiceCreate'>> = {}, client = world.owner) =>
  client.invoices.create({ contact_id: contact.id, items: [{ product_id: service.id, quantity: '1', unit_price: total }], ...more })
const pay = ({ id }: Pick<Invoice, 'id'>, amount: string) => world.owner.payments.create({ invoice_id: id, bank_account_id: cash, amount, payment_method: 'cash' })
const credit = (invoice: Invoice, quantity: string) => world.owner.credit_notes.create({ invoice_id: invoice.id, reason: 'x', items: [{ invoice_item_id: invoice.items[0]!.id!, quantity }] })
const cancel = ({ id }: Pick<Invoice, 'id'>, reason = 'Ya no lo quiere', client = world.owner) => client.invoices.cancel(id, { reason })

describe('invoices.cancel', () => {
  test('keeps the number, gives the goods back and says why', async () => {
    const [product, other] = [await world.product(), await world.product()]
    const invoice = await sell('0', { items: [{ product_id: product.id, quantity: '3' }, { product_id: other.id, quantity: '2' }, { product_id: product.id, quantity: '1.5' }, { product_id: service.id, quantity: '1' }] })
    const cancelled = await cancel(invoice)
    expect(cancelled).toEqual({ ...invoice, status: 'cancelled', cancelled_at: expect.any(String), cancel_reason: 'Ya no lo quiere', updated_at: expect.any(String) })
    expect(await world.owner.invoices.get(invoice.id)).toEqual(cancelled)
    expect([(await world.owner.products.get(product.id)).stock!.quantity, (await world.owner.products.get(other.id)).stock!.quantity]).toEqual(['40.00', '40.00'])
    const { data } = await world.owner.stock_movements.list({ filter: { invoice_id: invoice.id, type: 'return_in' }, sort: 'id' })
    expect(data.map(({ product_id, quantity, reference }) => [product_id, quantity, reference])).toEqual([[product.id, '4.50', invoice.document_number], [other.id, '2.00', invoice.document_number]])
    const [, told] = await world.api.sql(world.database, `select type, sequence, data from events where subject_type = 'invoice' and subject_id = $1 order by sequence`, [invoice.id])
    expect(told).toEqual({ type: 'invoice.cancelled', sequence: 2, data: cancelled })
    const [, line] = await world.api.sql(world.database, `select operation, before, after from activities where subject_type = 'invoice' and subject_id = $1 order by id`, [invoice.id])
    expect(line).toEqual({ operation: 'invoices.cancel', before: invoice, after: cancelled })
    const next = await sell('1')
    expect(Number(next.document_number!.slice(4))).toBe(Number(invoice.document_number!.slice(4)) + 1)
    expect((await world.owner.contacts.get(contact.id)).balance_due).toBe('1.00')
    await cancel(next)
  })

  test('is no longer overdue, and owes nothing', async () => {
    const buyer = await world.contact()
    const invoice = await sell('100', { contact_id: buyer.id, issue_date: '2020-01-01', due_date: '2020-01-31' })
    expect(invoice.is_overdue).toBe(true)
    expect((await cancel(invoice)).is_overdue).toBe(false)
    expect((await world.owner.contacts.get(buyer.id)).balance_due).toBe('0.00')
  })

  test('is refused while a payment lives, and not when it was voided', async () => {
    const invoice = await sell('100')
    const payment = await pay(invoice, '1')
    expect(await refusalOf(cancel(invoice))).toMatchObject({ code: 'invalid_state', message: 'An invoice that is partially_paid cannot be cancelled.' })
    await world.owner.payments.void(payment.id, { reason: 'x' })
    expect(await cancel(invoice)).toMatchObject({ status: 'cancelled', payments: [{ id: payment.id, status: 'voided' }] })
  })

  test('is refused where something was credited, be it of nothing', async () => {
    const invoice = await sell('100', { items: [{ product_id: service.id, quantity: '1', unit_price: '100' }, { product_id: service.id, quantity: '1', unit_price: '0' }] })
    const note = await world.owner.credit_notes.create({ invoice_id: invoice.id, reason: 'x', items: [{ invoice_item_id: invoice.items[1]!.id!, quantity: '1' }] })
    expect(note).toMatchObject({ total_amount: '0.00', applied_amount: '0.00' })
    expect((await world.owner.invoices.get(invoice.id)).status).toBe('pending_payment')
    expect((await refusalOf(cancel(invoice))).message).toBe('An invoice that has a credit note cannot be cancelled.')
  })

  test('needs a reason, the right, and the invoice as it was read', async () => {
    const invoice = await sell('100')
    for (const reason of ['', ' ', 'x'.repeat(501)]) expect(await errorsOf(cancel(invoice, reason))).toHaveProperty('reason')
    expect(await refusalOf(cancel(invoice, 'x', (await world.api.member(world.slug)).client))).toBeInstanceOf(PermissionError)
    expect(await refusalOf(cancel(invoice, 'x', branch))).toBeInstanceOf(NotFoundError)
    expect(await errorsOf(cancel(invoice, 'x', everywhere))).toHaveProperty('workspace_id')
    expect(await refusalOf(world.owner.invoices.cancel(invoice.id, { reason: 'x' }, { ifMatch: '"999-0"' }))).toBeInstanceOf(PreconditionFailedError)
    const reply = await cancel(invoice).withResponse()
    expect((await world.owner.invoices.get(invoice.id).withResponse()).etag).toBe(reply.etag)
  })
})

describe('every act in every state of an invoice', () => {
  const states = ['draft', 'pending_payment', 'partially_paid', 'paid', 'cancelled'] as const
  const made: Record<typeof states[number], () => Promise<Invoice>> = {
    draft: () => sell('100', { draft: true }),
    pending_payment: () => sell('100'),
    partially_paid: () => sell('100', { payment: { bank_account_id: cash, amount: '40', payment_method: 'cash' } }),
    paid: () => sell('100', { payment: { bank_account_id: cash, amount: '100', payment_method: 'cash' } }),
    cancelled: async () => cancel(await sell('100'))
  }
  const acts: [act: string, allowed: typeof states[number][], run: (invoice: Invoice) => Promise<unknown>, leads: (state: typeof states[number]) => string | null][] = [
    ['update', ['draft'], ({ id }) => world.owner.invoices.update(id, { notes: 'x' }), () => 'draft'],
    ['delete', ['draft'], ({ id }) => world.owner.invoices.delete(id), () => null],
    ['issue', ['draft'], ({ id }) => world.owner.invoices.issue(id), () => 'pending_payment'],
    ['cancel', ['pending_payment'], (invoice) => cancel(invoice), () => 'cancelled'],
    ['pay', ['pending_payment', 'partially_paid'], (invoice) => pay(invoice, '10'), () => 'partially_paid'],
    ['credit a part', ['pending_payment', 'partially_paid', 'paid'], (invoice) => credit(invoice, '0.5'), (state) => (state === 'paid' ? 'paid' : 'partially_paid')],
    ['credit all', ['pending_payment', 'partially_paid', 'paid'], (invoice) => credit(invoice, '1'), () => 'paid'],
    ['void its payment', ['partially_paid', 'paid'], ({ payments }) => world.owner.payments.void(payments[0]!.id, { reason: 'x' }), () => 'pending_payment']
  ]
  // What has no payment has none to void.
  const cells = acts.flatMap(([act, allowed, run, leads]) => states.filter((state) => act !== 'void its payment' || allowed.includes(state)).map((state) => [act, state, allowed.includes(state), run, leads] as const))

  test.each(cells)('%s, %s: %s', async (_, state, isAllowed, run, leads) => {
    const invoice = await made[state]()
    expect(invoice.status).toBe(state)
    if (isAllowed) {
      await run(invoice)
      const after = await world.owner.invoices.get(invoice.id).catch((error: unknown) => error)
      expect(after instanceof NotFoundError ? null : (after as Invoice).status).toBe(leads(state))
      return
    }
    const refusal = await refusalOf(run(invoice))
    expect(refusal).toBeInstanceOf(ConflictError)
    expect(refusal.code).toBe('invalid_state')
    expect(await world.owner.invoices.get(invoice.id)).toEqual(invoice)
  })
})

describe('the credit limit of a contact', () => {
  const limited = (credit_limit: string) => world.contact({ credit_limit, workspace_id: null })
  const owed = async (id: number) => (await world.owner.contacts.get(id)).balance_due
  const over = (sum: string, limit: string) => ({ contact_id: [`The contact would owe ${sum}, more than its credit limit of ${limit}.`] })

  test('is what it may owe, to the cent, of all its workspaces', async () => {
    const { id: contact_id } = await limited('100')
    await sell('60', { contact_id })
    await sell('39.99', { contact_id }, branch)
    expect(await errorsOf(sell('0.02', { contact_id }))).toEqual(over('100.01', '100.00'))
    await sell('0.01', { contact_id })
    expect(await owed(contact_id)).toBe('100.00')
    expect(await errorsOf(sell('0.01', { contact_id }, branch))).toEqual(over('100.01', '100.00'))
    expect((await sell('0', { contact_id })).status).toBe('paid')
  })

  test('of 0.00 is none', async () => {
    const { id: contact_id } = await limited('0')
    expect((await sell('999999', { contact_id })).status).toBe('pending_payment')
  })

  test('is free again when something is paid, credited or cancelled', async () => {
    const { id: contact_id } = await limited('100')
    const invoices = [await sell('50', { contact_id }), await sell('50', { contact_id })]
    await pay(invoices[0]!, '20')
    await sell('20', { contact_id })
    await credit(invoices[1]!, '0.5')
    const more = await sell('25', { contact_id })
    expect(await errorsOf(sell('0.01', { contact_id }))).toHaveProperty('contact_id')
    await cancel(more)
    expect((await sell('25', { contact_id })).status).toBe('pending_payment')
  })

  test('does not count what is paid in the same request', async () => {
    const { id: contact_id } = await limited('100')
    const payment = { bank_account_id: cash, payment_method: 'cash' as const }
    await sell('1000', { contact_id, payment: { ...payment, amount: '900' } })
    expect(await errorsOf(sell('1000', { contact_id, payment: { ...payment, amount: '999.99' } }))).toEqual(over('100.01', '100.00'))
    expect((await sell('1000', { contact_id, payment: { ...payment, amount: '1000' } })).status).toBe('paid')
  })

  test('holds when a draft is issued, and a draft may wait', async () => {
    const { id: contact_id } = await limited('100')
    const draft = await sell('100.01', { contact_id, draft: true })
    expect(await errorsOf(world.owner.invoices.issue(draft.id))).toEqual(over('100.01', '100.00'))
    expect((await world.owner.invoices.get(draft.id)).status).toBe('draft')
    await world.owner.contacts.update(contact_id, { credit_limit: '100.01' })
    expect((await world.owner.invoices.issue(draft.id)).status).toBe('pending_payment')
  })

  test('is seen by the preview', async () => {
    const { id: contact_id } = await limited('100')
    const preview = (total: string, more: Partial<Schema<'InvoiceCreate'>> = {}) => world.owner.invoices.preview({ contact_id, items: [{ product_id: service.id, quantity: '1', unit_price: total }], ...more })
    expect(await errorsOf(preview('100.01'))).toEqual(over('100.01', '100.00'))
    expect((await preview('100')).total_amount).toBe('100.00')
    expect((await preview('100.01', { draft: true })).total_amount).toBe('100.01')
  })

  test('is in the currency of the company', async () => {
    const { id: contact_id } = await limited('100')
    const [{ id: currency_id }] = await world.api.sql(world.database, `insert into currencies (code, name, symbol) values ('USD', 'US dollar', '$') returning id`)
    await world.api.sql(world.database, `insert into currency_rates (currency_id, rate, effective_date) values ($1, 60, '2026-01-01')`, [currency_id])
    expect(await errorsOf(sell('2', { contact_id, currency_id }))).toEqual(over('120.00', '100.00'))
    await sell('1', { contact_id, currency_id })
    expect(await owed(contact_id)).toBe('60.00')
    expect(await errorsOf(sell('40.01', { contact_id }))).toHaveProperty('contact_id')
  })

  test('is kept when many buy at once', async () => {
    const { id: contact_id } = await limited('100')
    const buyers = world.api.client(world.slug, world.token, { maxRetries: 5 })
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => sell('30', { contact_id }, buyers)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(await errorsOf(Promise.reject(outcome.reason))).toEqual(over('120.00', '100.00'))
    expect(await owed(contact_id)).toBe('90.00')
  })
})

describe('the database holds what an invoice is called to what was paid of it', () => {
  const change = (id: number, set: string) => world.api.sql(world.database, `update invoices set ${set} where id = $1`, [id])

  test.each([
    ['open', "status = 'paid'"], ['open', "status = 'partially_paid'"], ['open', 'amount_paid = 40'], ['open', 'amount_paid = 100'],
    ['part', "status = 'paid'"], ['part', "status = 'pending_payment'"], ['part', 'amount_paid = 0'], ['part', 'credited_amount = 60'],
    ['whole', "status = 'partially_paid'"], ['whole', "status = 'pending_payment'"], ['whole', 'amount_paid = 99.99']
  ] as const)('%s, it takes no %s', async (kind, set) => {
    const invoice = await sell('100.00')
    if (kind !== 'open') await pay(invoice, { part: '40.00', whole: '100.00' }[kind])
    await expect(change(invoice.id, set)).rejects.toMatchObject({ code: '23514', constraint: 'invoices_settled_check' })
  })

  test('one of 0.00 is paid, and a draft has taken nothing', async () => {
    await expect(change((await sell('0.00')).id, "status = 'pending_payment'")).rejects.toMatchObject({ constraint: 'invoices_settled_check' })
    await expect(change((await sell('1.00', { draft: true })).id, 'amount_paid = 1')).rejects.toMatchObject({ constraint: 'invoices_settled_check' })
  })

  test('and its total in the company\'s currency to its rate', async () => {
    await expect(change((await sell('1.00')).id, 'exchange_rate = 60')).rejects.toMatchObject({ constraint: 'invoices_base_total_amount_check' })
    const { id } = await world.owner.quotations.create({ contact_id: contact.id, items: [{ product_id: service.id, quantity: '1' }] })
    await expect(world.api.sql(world.database, 'update quotations set base_total_amount = 1 where id = $1', [id])).rejects.toMatchObject({ constraint: 'quotations_base_total_amount_check' })
  })
})
