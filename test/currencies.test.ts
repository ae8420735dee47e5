import { randomUUID } from 'node:crypto'
import { PreconditionFailedError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { hold, waiting } from './support/locks.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
let owner: Optiflow
let member: Optiflow
/** A second currency, which has no rate of its own accord. */
let usd: Schema<'Currency'>
beforeAll(async () => {
  world = await startWorld()
  owner = world.owner
  member = (await world.api.member(world.slug)).client
  usd = await owner.currencies.create({ code: 'USD', name: 'Dólar', symbol: 'US$' })
})
afterAll(() => world.api.stop())
afterEach(() => void vi.useRealTimers())

const at = (instant: string) => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })
const peso = 1
/** Codes that no test has used. */
const unused = Intl.supportedValuesOf('currency').filter((code) => !['DOP', 'USD'].includes(code))
const create = (given: Partial<Schema<'CurrencyCreate'>> = {}, client = owner) => client.currencies.create({ code: unused.shift()!, name: 'Moneda', symbol: '¤', ...given })
const rate = (id: number, effective_date: string, value: string, client = owner) => client.currency_rates.create(id, { rate: value, effective_date })
const activities = (type: string, id: number) => world.api.sql(world.database, 'select operation, before, after from activities where subject_type = $1 and subject_id = $2 order by id', [type, id])

describe('currencies.list', () => {
  test('the company keeps its books in the currency of its country', async () => {
    const tenant = await worldIn(world.api)
    expect((await tenant.owner.currencies.list()).data).toEqual([
      { id: 1, code: 'DOP', name: 'Peso dominicano', symbol: 'RD$', is_active: true, is_default: true, current_rate: '1.00', created_at: expect.any(String), updated_at: expect.any(String) }
    ])
    const { owner: german } = await world.api.tenant(undefined, 'DE')
    expect((await german.currencies.list()).data).toMatchObject([{ code: 'USD', is_default: true, current_rate: '1.00' }])
  })

  test('filters, sorts and searches', async () => {
    const tenant = await worldIn(world.api)
    await create({ code: 'EUR', name: 'Euro', symbol: '€', is_active: false }, tenant.owner)
    await create({ code: 'USD', name: 'Dólar', symbol: '$' }, tenant.owner)
    const codes = async (query: Parameters<Optiflow['currencies']['list']>[0]) => (await tenant.owner.currencies.list(query)).data.map(({ code }) => code)
    expect(await codes({ sort: 'code' })).toEqual(['DOP', 'EUR', 'USD'])
    expect(await codes({ sort: '-name' })).toEqual(['DOP', 'EUR', 'USD'])
    expect(await codes({ filter: { is_active: false } })).toEqual(['EUR'])
    expect(await codes({ search: 'dolar' })).toEqual(['USD'])
    expect(await codes({ filter: { updated_at_from: '2999-01-01T00:00:00Z' } })).toEqual([])
  })
})

describe('currencies.create', () => {
  test('answers with what GET gives', async () => {
    const reply = await create({ code: 'JPY', name: ' Yen ', symbol: '¥' }).withResponse()
    expect(reply.data).toEqual({ id: expect.any(Number), code: 'JPY', name: 'Yen', symbol: '¥', is_active: true, is_default: false, current_rate: null, created_at: expect.any(String), updated_at: expect.any(String) })
    expect(reply.headers.get('location')).toBe(`${world.api.origin(world.slug)}/api/v1/currencies/${reply.data.id}`)
    expect(await owner.currencies.get(reply.data.id)).toEqual(reply.data)
    expect(await activities('currency', reply.data.id)).toEqual([{ operation: 'currencies.create', before: null, after: reply.data }])
  })

  test.each([['ABC', 'The selected code is invalid.'], ['QQQ', 'The selected code is invalid.'], ['usd', 'The code format is invalid.'], ['U$D', 'The code format is invalid.'], ['EURO', expect.any(String)], ['', expect.any(String)], [null, expect.any(String)], [840, expect.any(String)]])('a code of %j is none of ISO 4217', async (code, sentence) => {
    expect(await errorsOf(create({ code: code as string }))).toEqual({ code: [sentence] })
  })

  test.each<[string, unknown]>([['name', ''], ['name', 'x'.repeat(256)], ['symbol', null], ['symbol', 'x'.repeat(11)], ['is_active', 'yes'], ['is_default', true], ['current_rate', '2'], ['rate', '2'], ['id', 7]])('%s of %j is refused', async (field, value) => {
    expect(await errorsOf(create({ code: 'CHF', [field]: value }))).toEqual({ [field]: [expect.any(String)] })
  })

  test('a code is taken once, also by those who come at the same time', async () => {
    expect(await errorsOf(create({ code: 'USD' }))).toEqual({ code: ['The code has already been taken.'] })
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => create({ code: 'SEK' })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await owner.currencies.list({ search: 'SEK' })).data).toHaveLength(1)
    // Another tenant has currencies of its own.
    expect(await create({ code: 'USD' }, (await worldIn(world.api)).owner)).toMatchObject({ code: 'USD' })
  })

  test('is not for members', async () => {
    expect(await refusalOf(create({}, member))).toMatchObject({ status: 403 })
  })

  test('twice with one key is done once', async () => {
    const body = { code: 'NOK', name: 'Corona', symbol: 'kr' }
    const options = { idempotencyKey: randomUUID() }
    const [one, again] = [await owner.currencies.create(body, options), await owner.currencies.create(body, options).withResponse()]
    expect([again.data, again.headers.get('idempotent-replayed')]).toEqual([one, 'true'])
  })
})

describe('currencies.get', () => {
  test('shows the rate of today: of several the latest that is in force', async () => {
    const { id } = await create()
    const current = async () => (await owner.currencies.get(id)).current_rate
    at('2026-03-10T12:00:00Z')
    await rate(id, '2026-03-11', '61')
    expect(await current()).toBeNull()
    await rate(id, '2026-03-05', '59.123456')
    await rate(id, '2026-03-01', '58.5')
    expect(await current()).toBe('59.123456')
    // Midnight in Santo Domingo is four hours later.
    at('2026-03-11T03:59:59Z')
    expect(await current()).toBe('59.123456')
    at('2026-03-11T04:00:00Z')
    expect(await current()).toBe('61.00')
  })

  test('one of another tenant is not found', async () => {
    const other = await worldIn(world.api)
    await world.api.sql(other.database, `select setval(pg_get_serial_sequence('currencies', 'id'), 900)`)
    const theirs = await create({}, other.owner)
    const calls = [() => owner.currencies.get(theirs.id), () => owner.currencies.update(theirs.id, { name: 'Mine' }), () => owner.currency_rates.list(theirs.id), () => rate(theirs.id, '2026-01-01', '1')]
    for (const call of calls) expect(await refusalOf(call())).toMatchObject({ status: 404 })
  })
})

describe('currencies.update', () => {
  test('changes what is named and keeps the rest', async () => {
    const before = await create()
    expect(await owner.currencies.update(before.id, { name: 'Otra' })).toEqual({ ...before, name: 'Otra', updated_at: expect.any(String) })
    const after = await owner.currencies.update(before.id, { symbol: 'O', is_active: false })
    expect(after).toMatchObject({ name: 'Otra', symbol: 'O', is_active: false })
    expect(await activities('currency', before.id)).toHaveLength(3)
  })

  test('the code stays', async () => {
    expect(await errorsOf(owner.currencies.update(usd.id, { code: 'EUR' } as object))).toEqual({ code: ['The code field is not allowed.'] })
  })

  test('the one of the books stays active', async () => {
    expect(await refusalOf(owner.currencies.update(peso, { is_active: false }))).toMatchObject({ status: 409, code: 'in_use' })
    expect(await owner.currencies.update(peso, { name: 'Peso', is_active: true })).toMatchObject({ name: 'Peso', is_active: true })
  })

  test('of one that becomes that of the books and is deactivated at the same time, one happens', async () => {
    const tenant = await worldIn(world.api)
    const { id } = await create({ code: 'EUR' }, tenant.owner)
    const release = await hold(tenant, 'select from currencies where id = $1 for update', [id])
    const both = [tenant.owner.company.update({ default_currency_id: id }), tenant.owner.currencies.update(id, { is_active: false })].map((call) => call.then(() => 'done', ({ status }) => status))
    await waiting(tenant, 2)
    await release()
    expect((await Promise.all(both)).filter((outcome) => outcome === 'done')).toHaveLength(1)
    const { is_default, is_active } = await tenant.owner.currencies.get(id)
    expect(is_default).toBe(is_active)
  })

  test('of two who saw the same, one writes', async () => {
    const { id } = await create()
    const { etag } = await owner.currencies.get(id).withResponse()
    await owner.currencies.update(id, { name: 'One' }, { ifMatch: etag })
    expect(await refusalOf(owner.currencies.update(id, { name: 'Other' }, { ifMatch: etag }))).toBeInstanceOf(PreconditionFailedError)
  })
})

describe('currency_rates.list', () => {
  test('has those of one currency, the newest first, by day and between days', async () => {
    const [one, other] = [await create(), await create()]
    for (const [day, value] of [['2026-02-01', '58'], ['2026-01-01', '57.5'], ['2026-03-01', '59.25']] as const) await rate(one.id, day, value)
    await rate(other.id, '2026-01-15', '66')
    const days = async (query: Parameters<Optiflow['currency_rates']['list']>[1] = {}) => (await owner.currency_rates.list(one.id, query)).data.map(({ effective_date }) => effective_date)
    expect(await days()).toEqual(['2026-03-01', '2026-01-01', '2026-02-01'])
    expect(await days({ sort: 'effective_date' })).toEqual(['2026-01-01', '2026-02-01', '2026-03-01'])
    expect(await days({ sort: '-effective_date', per_page: 2 })).toEqual(['2026-03-01', '2026-02-01'])
    expect(await days({ filter: { effective_date_from: '2026-02-01' } })).toEqual(['2026-03-01', '2026-02-01'])
    expect(await days({ filter: { effective_date_from: '2026-01-02', effective_date_to: '2026-02-28' } })).toEqual(['2026-02-01'])
    const all = []
    for await (const { rate } of owner.currency_rates.list(one.id, { sort: 'effective_date', per_page: 1 })) all.push(rate)
    expect(all).toEqual(['57.50', '58.00', '59.25'])
    expect(await refusalOf(owner.currency_rates.list(999_999))).toMatchObject({ status: 404 })
  })

  test('members see them', async () => {
    expect((await member.currency_rates.list(usd.id)).data).toEqual([])
    expect(await refusalOf((await world.api.member(world.slug, { abilities: ['taxes:view'] })).client.currency_rates.list(usd.id))).toMatchObject({ status: 403 })
  })
})

describe('currency_rates.create', () => {
  test('answers with the rate and writes it in the audit trail', async () => {
    const { id } = await create()
    const reply = await rate(id, '2026-03-01', '58.5').withResponse()
    expect([reply.status, reply.data]).toEqual([201, { id: expect.any(Number), currency_id: id, rate: '58.50', effective_date: '2026-03-01', created_at: expect.any(String) }])
    expect(await activities('currency_rate', reply.data.id)).toEqual([{ operation: 'currency_rates.create', before: null, after: reply.data }])
  })

  test.each([['0.000001', '0.000001'], ['9999999999.999999', '9999999999.999999'], ['62', '62.00'], ['62.450000', '62.45']])('a rate of %s is %s', async (value, shown) => {
    expect((await rate((await create()).id, '2026-03-01', value)).rate).toBe(shown)
  })

  test.each<[unknown, string]>([
    ['0', 'must be at least 0.000001'], ['-1', 'must be at least 0.000001'], ['0.0000001', 'must not have more than 6 digits after the point'], ['10000000000', 'must not be greater than 9999999999.999999'],
    ['1e3', 'must be a decimal number in a string, such as "1500.50"'], [62, 'must be a string, not a JSON number'], [null, 'field is required']
  ])('a rate of %j is refused', async (value, sentence) => {
    expect(await errorsOf(rate(usd.id, '2026-03-01', value as string))).toEqual({ rate: [`The rate ${sentence}.`] })
  })

  test.each(['2026-02-29', '01/03/2026', '2026-3-1', '2026-03-01T00:00:00Z', '', null])('a day of %j is refused', async (day) => {
    expect(await errorsOf(rate(usd.id, day as string, '62'))).toEqual({ effective_date: [expect.any(String)] })
  })

  test('a day has one rate, also when several come at the same time', async () => {
    const { id } = await create()
    const outcomes = await Promise.allSettled(['58', '59', '60', '61'].map((value) => rate(id, '2026-03-01', value)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await errorsOf(rate(id, '2026-03-01', '62'))).toEqual({ effective_date: ['The effective date has already been taken.'] })
    expect((await owner.currency_rates.list(id)).data).toHaveLength(1)
    // The same day of another currency is another day.
    expect(await rate((await create()).id, '2026-03-01', '70')).toMatchObject({ rate: '70.00' })
  })

  test('that of the books takes none', async () => {
    expect(await refusalOf(rate(peso, '2026-03-01', '1'))).toMatchObject({ status: 409, code: 'invalid_state' })
    expect((await owner.currency_rates.list(peso)).data).toEqual([])
  })

  test('one that becomes that of the books meanwhile takes none either', async () => {
    const tenant = await worldIn(world.api)
    const { id } = await create({ code: 'EUR' }, tenant.owner)
    const release = await hold(tenant, `select from currencies where id = ${id} for update; update company set default_currency_id = ${id}`)
    const adding = refusalOf(rate(id, '2026-03-01', '66', tenant.owner))
    await waiting(tenant, 1)
    await release()
    expect(await adding).toMatchObject({ status: 409, code: 'invalid_state' })
  })

  test('is not for members, and twice with one key is done once', async () => {
    expect(await refusalOf(rate(usd.id, '2026-03-01', '62', member))).toMatchObject({ status: 403 })
    const { id } = await create()
    const body = { rate: '62', effective_date: '2026-03-01' }
    const options = { idempotencyKey: randomUUID() }
    const [one, again] = [await owner.currency_rates.create(id, body, options), await owner.currency_rates.create(id, body, options).withResponse()]
    expect([again.data, again.headers.get('idempotent-replayed')]).toEqual([one, 'true'])
  })
})

describe('an invoice in another currency', () => {
  let shop: World
  let dollar: number
  let buyer: number
  /** 6,000.00 pesos, and no tax. */
  let thing: number
  beforeAll(async () => {
    shop = await worldIn(world.api)
    dollar = (await create({ code: 'USD' }, shop.owner)).id
    await rate(dollar, '2026-01-01', '60', shop.owner)
    await rate(dollar, '2026-02-01', '62.5', shop.owner)
    buyer = (await shop.contact()).id
    thing = (await shop.service({ price: '6000.00', default_tax_ids: [] })).id
  })

  const sell = (given: Partial<Schema<'InvoiceCreate'>> = {}) => shop.owner.invoices.create({ contact_id: buyer, currency_id: dollar, items: [{ product_id: thing, quantity: '1', unit_price: '100.01' }], ...given })
  const count = async () => (await shop.api.sql(shop.database, `select (select count(*) from invoices) as invoices, (select next_number from document_subtypes where id = 1) as next, (select count(*) from activities) as activities`))[0]

  test('takes the rate of its day of issue, and not of today', async () => {
    expect(await sell({ issue_date: '2026-01-31' })).toMatchObject({ currency_id: dollar, currency_code: 'USD', exchange_rate: '60.00', total_amount: '100.01', base_total_amount: '6000.60' })
    expect(await sell({ issue_date: '2026-02-01' })).toMatchObject({ exchange_rate: '62.50', base_total_amount: '6250.63' })
    at('2026-01-15T12:00:00Z')
    expect(await sell()).toMatchObject({ issue_date: '2026-01-15', exchange_rate: '60.00' })
  })

  test('has a base total of two digits, half away from zero', async () => {
    await rate(dollar, '2026-02-10', '61.234567', shop.owner)
    // 100.01 x 61.234567 = 6124.0690...; 0.05 x 62.5 = 3.125.
    expect(await sell({ issue_date: '2026-02-10' })).toMatchObject({ exchange_rate: '61.234567', base_total_amount: '6124.07' })
    expect(await sell({ issue_date: '2026-02-05', items: [{ product_id: thing, quantity: '1', unit_price: '0.05' }] })).toMatchObject({ base_total_amount: '3.13' })
  })

  test('is refused where nobody has said what the currency is worth, and nothing is kept', async () => {
    const before = await count()
    const issue_date = '2025-12-31'
    const preview = () => shop.owner.invoices.preview({ contact_id: buyer, currency_id: dollar, issue_date, items: [{ product_id: thing, quantity: '1' }] })
    for (const call of [() => sell({ issue_date }), () => sell({ issue_date, draft: true }), preview]) {
      expect(await errorsOf(call())).toEqual({ currency_id: ['There is no exchange rate for USD on this day.'] })
    }
    expect(await count()).toEqual(before)
  })

  test('is refused in one that is not active or not there', async () => {
    const { id } = await create({ code: 'EUR', is_active: false }, shop.owner)
    await rate(id, '2026-01-01', '66', shop.owner)
    const before = await count()
    for (const currency_id of [id, 999_999]) expect(await errorsOf(sell({ currency_id }))).toEqual({ currency_id: ['The selected currency id is invalid.'] })
    expect(await count()).toEqual(before)
  })

  test('converts the price of the product, to four digits, and takes a price that is sent as it is', async () => {
    const priceOn = async (issue_date: string) => (await sell({ issue_date, items: [{ product_id: thing, quantity: '2' }] })).items[0]
    expect(await priceOn('2026-01-10')).toMatchObject({ unit_price: '100.00', total_amount: '200.00' })
    // 6000 / 61.234567 = 97.98387...
    expect(await priceOn('2026-02-10')).toMatchObject({ unit_price: '97.9839', total_amount: '195.97' })
    expect((await sell({ issue_date: '2026-01-10' })).items[0]).toMatchObject({ unit_price: '100.01' })
  })

  test('is refused where the books, or a unit price, cannot hold what it comes to', async () => {
    const yen = (await create({ code: 'JPY' }, shop.owner)).id
    await rate(yen, '2026-01-01', '0.4', shop.owner)
    const dear = (await shop.service({ price: '9999999999.9999', default_tax_ids: [] })).id
    const line = { product_id: dear, quantity: '17', unit_price: '9999999999.9999' }
    const before = await count()
    const orders: [Partial<Schema<'InvoiceCreate'>>, Record<string, string[]>][] = [
      [{ items: [line] }, { total_amount: ["The total amount must not be greater than 9999999999999.99 in the company's currency."] }],
      [{ currency_id: yen, items: [{ product_id: dear, quantity: '1' }] }, { 'items.0.unit_price': ['The items.0.unit_price must not be greater than 9999999999.9999.'] }]
    ]
    for (const [given, errors] of orders) {
      const order = { contact_id: buyer, currency_id: dollar, issue_date: '2026-01-10', items: [], ...given }
      for (const draft of [false, true]) expect(await errorsOf(shop.owner.invoices.create({ ...order, draft }))).toEqual(errors)
      expect(await errorsOf(shop.owner.invoices.preview(order))).toEqual(errors)
      expect(await errorsOf(shop.owner.quotations.create(order))).toEqual(errors)
    }
    expect(await count()).toEqual(before)
    expect(await sell({ issue_date: '2026-01-10', items: [{ ...line, quantity: '16' }] })).toMatchObject({ base_total_amount: '9600000000000.00' })
  })

  test('a rate for a past day changes no document that is there', async () => {
    const issued = await sell({ issue_date: '2026-01-20' })
    const draft = await sell({ issue_date: '2026-01-20', draft: true })
    await rate(dollar, '2026-01-15', '61', shop.owner)
    expect(await shop.owner.invoices.get(issued.id)).toEqual(issued)
    expect(await shop.owner.invoices.get(draft.id)).toEqual(draft)
    expect(await sell({ issue_date: '2026-01-20' })).toMatchObject({ exchange_rate: '61.00' })
  })

  test('a draft takes the rate of its day again when it is issued', async () => {
    at('2026-01-10T12:00:00Z')
    const undated = await sell({ draft: true })
    expect(undated).toMatchObject({ issue_date: null, exchange_rate: '60.00', base_total_amount: '6000.60' })
    const dated = await sell({ draft: true, issue_date: '2026-01-10' })
    at('2026-02-01T12:00:00Z')
    expect(await shop.owner.invoices.issue(undated.id)).toMatchObject({ issue_date: '2026-02-01', exchange_rate: '62.50', base_total_amount: '6250.63' })
    expect(await shop.owner.invoices.issue(dated.id)).toMatchObject({ issue_date: '2026-01-10', exchange_rate: '60.00', base_total_amount: '6000.60' })
  })

  test('a draft whose currency was deactivated meanwhile is not issued', async () => {
    const { id } = await create({ code: 'CHF' }, shop.owner)
    await rate(id, '2026-01-01', '70', shop.owner)
    const draft = await sell({ currency_id: id, draft: true })
    await shop.owner.currencies.update(id, { is_active: false })
    expect(await errorsOf(shop.owner.invoices.issue(draft.id))).toEqual({ currency_id: ['The selected currency id is invalid.'] })
    expect((await shop.owner.invoices.get(draft.id)).status).toBe('draft')
  })

  test('what a contact owes adds up in the currency of the books', async () => {
    const { id } = await shop.contact()
    await sell({ contact_id: id, issue_date: '2026-01-02' })
    await sell({ contact_id: id, issue_date: '2026-02-02' })
    await sell({ contact_id: id, issue_date: '2026-02-02', draft: true })
    await sell({ contact_id: id, currency_id: peso, items: [{ product_id: thing, quantity: '1', unit_price: '0.05' }] })
    expect((await shop.owner.contacts.get(id)).balance_due).toBe('12251.28')
  })
})
