import type { Optiflow, Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Api } from './support/api.ts'
import { hold, waiting } from './support/locks.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
let api: Api
let owner: Optiflow
beforeAll(async () => {
  world = await startWorld()
  ;({ api, owner } = world)
})
afterAll(() => api.stop())

let made = 0
const types = ['invoice', 'quotation', 'credit_note', 'payment'] as const
const tax = (given: Partial<Schema<'TaxCreate'>> = {}, client = owner) => client.taxes.create({ name: `Tax ${++made}`, type: 'other', rate: '5', ...given })
const series = (given: Partial<Schema<'DocumentSubtypeCreate'>> = {}, client = owner) => client.document_subtypes.create({ name: `Series ${++made}`, type: 'invoice', prefix: `S${made}-`, ...given })
/** An invoice of one service, by this series or with these taxes. */
async function invoice(given: { document_subtype_id?: number; tax_ids?: number[]; draft?: boolean; issue_date?: string } = {}, of = world) {
  const { tax_ids, ...rest } = given
  const [contact, service] = [await of.contact(), await of.service()]
  return of.owner.invoices.create({ contact_id: contact.id, items: [{ product_id: service.id, quantity: '1', ...(tax_ids && { tax_ids }) }], ...rest })
}
const inUse = { status: 409, code: 'in_use' }

/** The day so many days from today, where the tenant is. */
function dayFromToday(days: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santo_Domingo' }).format(new Date())
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
}

describe('taxes.list', () => {
  test('a Dominican tenant is born with ITBIS, the exemption and the legal tip', async () => {
    const { owner } = await worldIn(api)
    expect((await owner.taxes.list({ sort: 'created_at' })).data.map(({ name, type, rate, is_default }) => [name, type, rate, is_default])).toEqual([
      ['ITBIS 18%', 'itbis', '18.00', true], ['ITBIS 16%', 'itbis', '16.00', false], ['ITBIS 0%', 'itbis', '0.00', false], ['Exento', 'exempt', '0.00', false], ['Propina legal 10%', 'legal_tip', '10.00', false]
    ])
  })

  test('filters, sorts by rate as a number and searches', async () => {
    const { owner } = await worldIn(api)
    const rates = async (query: Parameters<Optiflow['taxes']['list']>[0]) => (await owner.taxes.list(query)).data.map(({ rate }) => rate)
    await tax({ name: 'Años luz', rate: '9.975' }, owner)
    expect(await rates({ filter: { type: ['itbis', 'exempt'] }, sort: 'rate' })).toEqual(['0.00', '0.00', '16.00', '18.00'])
    expect(await rates({ filter: { type: ['other', 'legal_tip', 'itbis'] }, sort: ['-rate', 'name'] })).toEqual(['18.00', '16.00', '10.00', '9.975', '0.00'])
    expect(await rates({ search: 'anos' })).toEqual(['9.975'])
    expect(await rates({ search: '18%' })).toEqual(['18.00'])
    expect(await rates({ filter: { updated_at_from: '2999-01-01T00:00:00Z' } })).toEqual([])
  })
})

describe('taxes.create', () => {
  test('answers with what GET gives', async () => {
    const reply = await tax({ name: ' ISC 10% ', type: 'isc', rate: '10' }).withResponse()
    expect(reply.data).toEqual({ id: expect.any(Number), name: 'ISC 10%', type: 'isc', rate: '10.00', is_default: false, created_at: expect.any(String), updated_at: expect.any(String) })
    expect(await owner.taxes.get(reply.data.id)).toEqual(reply.data)
    expect(reply.headers.get('location')).toBe(`${api.origin(world.slug)}/api/v1/taxes/${reply.data.id}`)
  })

  test.each([['0', '0.00'], ['100', '100.00'], ['18.5', '18.50'], ['9.975', '9.975'], ['0.0001', '0.0001'], ['12.3400', '12.34']])('a rate of %s is %s', async (rate, shown) => {
    expect((await tax({ rate })).rate).toBe(shown)
  })

  test.each([
    ['100.0001', 'must not be greater than 100'], ['-1', 'must be at least 0'], ['1.00001', 'must not have more than 4 digits after the point'], ['1e1', 'must be a decimal number in a string, such as "1500.50"'],
    ['1,5', 'must be a decimal number in a string, such as "1500.50"'], ['NaN', 'must be a decimal number in a string, such as "1500.50"'], [18, 'must be a string, not a JSON number'], [null, 'field is required']
  ])('a rate of %j is refused', async (rate, sentence) => {
    await expect(tax({ rate: rate as string })).rejects.toMatchObject({ status: 422, errors: { rate: [`The rate ${sentence}.`] } })
  })

  test('a name is taken once', async () => {
    await tax({ name: 'Once' })
    await expect(tax({ name: ' Once ' })).rejects.toMatchObject({ status: 422, errors: { name: ['The name has already been taken.'] } })
  })

  test('a default tax is borne by products that are made without taxes', async () => {
    const tenant = await worldIn(api)
    const extra = await tax({ is_default: true }, tenant.owner)
    expect((await tenant.product()).default_tax_ids).toEqual([1, extra.id])
    await tenant.owner.taxes.update(1, { is_default: false })
    expect((await tenant.product()).default_tax_ids).toEqual([extra.id])
  })

  test('a type that does not exist is refused', async () => {
    await expect(tax({ type: 'vat' as 'other' })).rejects.toMatchObject({ status: 422, errors: { type: [expect.stringContaining('itbis, isc, exempt, not_billable, legal_tip, other')] } })
  })

  test('is not for members', async () => {
    await expect(tax({}, (await api.member(world.slug)).client)).rejects.toMatchObject({ status: 403 })
  })
})

describe('taxes.get', () => {
  test('one of another tenant is not found', async () => {
    const other = await worldIn(api)
    let theirs = await tax({}, other.owner)
    while (theirs.id <= (await owner.taxes.list({ per_page: 1 })).data[0]!.id) theirs = await tax({}, other.owner)
    await expect(owner.taxes.get(theirs.id)).rejects.toMatchObject({ status: 404, code: 'not_found' })
  })
})

describe('taxes.update', () => {
  test('changes what is named and keeps the rest', async () => {
    const before = await tax({ rate: '7.5' })
    expect(await owner.taxes.update(before.id, { rate: '8' })).toMatchObject({ name: before.name, type: 'other', rate: '8.00' })
    expect(await owner.taxes.update(before.id, { name: 'Renamed', type: 'isc' })).toMatchObject({ name: 'Renamed', type: 'isc', rate: '8.00' })
    await expect(owner.taxes.update(before.id, { name: 'ITBIS 18%' })).rejects.toMatchObject({ status: 422, errors: { name: ['The name has already been taken.'] } })
    await expect(owner.taxes.update(999_999, { name: 'x' })).rejects.toMatchObject({ status: 404 })
  })

  test('type and rate are frozen once an issued document bears the tax; name and default are not', async () => {
    const used = await tax({ rate: '5' })
    await invoice({ tax_ids: [used.id] })
    await expect(owner.taxes.update(used.id, { rate: '6' })).rejects.toMatchObject(inUse)
    await expect(owner.taxes.update(used.id, { type: 'legal_tip' })).rejects.toMatchObject(inUse)
    expect(await owner.taxes.update(used.id, { name: 'Still free', is_default: false, type: 'other', rate: '5.0000' })).toMatchObject({ name: 'Still free', rate: '5.00' })
  })

  test('a draft does not freeze it, and follows it until it is issued', async () => {
    const used = await tax({ rate: '5' })
    const draft = await invoice({ tax_ids: [used.id], draft: true })
    expect(draft.tax_amount).toBe('2.50')
    await owner.taxes.update(used.id, { rate: '10' })
    expect(await owner.invoices.issue(draft.id)).toMatchObject({ tax_amount: '5.00', total_amount: '55.00' })
    await expect(owner.taxes.update(used.id, { rate: '11' })).rejects.toMatchObject(inUse)
  })
})

describe('a tax on a quotation', () => {
  test('is not frozen, for the quotation keeps its taxes itself; but it stays', async () => {
    const offered = await tax()
    const product = await world.service({ workspace_id: null })
    const contact = await world.contact()
    const { id } = await owner.quotations.create({ contact_id: contact.id, items: [{ product_id: product.id, quantity: '1', tax_ids: [offered.id] }] })
    await owner.quotations.send(id)
    expect(await owner.taxes.update(offered.id, { rate: '6' })).toMatchObject({ rate: '6.00' })
    await expect(owner.taxes.delete(offered.id)).rejects.toMatchObject(inUse)
  })
})

describe('taxes.delete', () => {
  test('an unused tax is gone', async () => {
    const { id } = await tax()
    expect(await owner.taxes.delete(id)).toBeUndefined()
    await expect(owner.taxes.get(id)).rejects.toMatchObject({ status: 404 })
    await expect(owner.taxes.delete(id)).rejects.toMatchObject({ status: 404 })
  })

  test('one that a product, a draft or an issued document refers to stays', async () => {
    const [ofProduct, ofDraft, ofInvoice] = [await tax(), await tax(), await tax()]
    await world.product({ default_tax_ids: [ofProduct.id] })
    await invoice({ tax_ids: [ofDraft.id], draft: true })
    await invoice({ tax_ids: [ofInvoice.id] })
    for (const { id } of [ofProduct, ofDraft, ofInvoice]) {
      await expect(owner.taxes.delete(id)).rejects.toMatchObject(inUse)
      expect(await owner.taxes.get(id)).toMatchObject({ id })
    }
  })
})

describe('document_subtypes.list', () => {
  test('a Dominican tenant is born with one series of each type and the fiscal ones, which wait for their range', async () => {
    const { owner } = await worldIn(api)
    const { data } = await owner.document_subtypes.list({ sort: 'created_at', per_page: 100 })
    expect(data.map(({ prefix, type, padding, is_default, is_active }) => [prefix, type, padding, is_default, is_active])).toEqual([
      ['INV-', 'invoice', 4, true, true], ['QT-', 'quotation', 4, true, true], ['CN-', 'credit_note', 4, true, true], ['PAY-', 'payment', 4, true, true], ['B01', 'invoice', 8, false, false],
      ['B02', 'invoice', 8, false, false], ['B04', 'credit_note', 8, false, false], ['B14', 'invoice', 8, false, false], ['B15', 'invoice', 8, false, false]
    ])
  })

  test.each([
    ['DO', ['Facturas', 'Cotizaciones', 'Notas de crédito', 'Pagos'], 'Caja'], ['US', ['Invoices', 'Quotations', 'Credit notes', 'Payments'], 'Cash']
  ])('a tenant in %s is born with series and a till that are called in its language', async (country, names, till) => {
    const { owner } = await api.tenant(undefined, country)
    const { data } = await owner.document_subtypes.list({ filter: { is_active: true }, sort: 'created_at' })
    expect(data.map(({ name }) => name)).toEqual(names)
    expect((await owner.bank_accounts.list()).data.map(({ name }) => name)).toEqual([till])
  })

  test('filters, sorts and searches in name and prefix', async () => {
    const { owner } = await worldIn(api)
    const prefixes = async (query: Parameters<Optiflow['document_subtypes']['list']>[0]) => (await owner.document_subtypes.list(query)).data.map(({ prefix }) => prefix)
    expect(await prefixes({ filter: { type: ['credit_note', 'payment'], is_active: true }, sort: 'prefix' })).toEqual(['CN-', 'PAY-'])
    expect(await prefixes({ filter: { is_active: false, type: ['invoice'] }, sort: '-name' })).toEqual(['B14', 'B15', 'B01', 'B02'])
    expect(await prefixes({ search: 'credito fiscal' })).toEqual(['B01'])
    expect(await prefixes({ search: 'b1', sort: '-prefix' })).toEqual(['B15', 'B14'])
  })
})

describe('document_subtypes.create', () => {
  test('starts at one with four digits unless told otherwise', async () => {
    const reply = await series({ prefix: 'NEW-' }).withResponse()
    expect(reply.data).toEqual({
      id: expect.any(Number), name: expect.any(String), type: 'invoice', prefix: 'NEW-', padding: 4, start_number: 1, end_number: null, valid_until_date: null, is_default: false, is_active: true,
      next_number: 1, next_document_number: 'NEW-0001', is_near_expiry: false, is_running_low: false, preferred_workspace_ids: [], created_at: expect.any(String), updated_at: expect.any(String)
    })
    expect(await owner.document_subtypes.get(reply.data.id)).toEqual(reply.data)
    expect(reply.headers.get('location')).toBe(`${api.origin(world.slug)}/api/v1/document-subtypes/${reply.data.id}`)
    expect(await series({ prefix: 'X', padding: 8, start_number: 51, end_number: 500, valid_until_date: '2999-12-31' })).toMatchObject({ next_number: 51, next_document_number: 'X00000051' })
  })

  test.each(types)('the first active series of %s is its default', async (type) => {
    const tenant = await worldIn(api)
    await api.sql(tenant.database, 'delete from document_subtypes where type = $1', [type])
    const made = []
    for (const is_active of [false, true, true]) made.push(await series({ type, is_active }, tenant.owner))
    expect(made.map(({ is_default }) => is_default)).toEqual([false, true, false])
  })

  test.each(types)('ranges of %s and one prefix never overlap, nor do those that come at the same time', async (type) => {
    const range = (start_number: number, end_number: number) => series({ type, prefix: `O-${type.slice(0, 3)}`, start_number, end_number })
    const outcomes = await Promise.allSettled([range(1, 50), range(50, 99), range(50, 60), range(1, 99)])
    const kept = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    for (const one of kept) for (const other of kept) expect(one === other || one.end_number! < other.start_number || other.end_number! < one.start_number).toBe(true)
    expect(kept.length).toBeGreaterThan(0)
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ status: 422, errors: { start_number: [expect.stringContaining('overlaps')] } })
  })

  test('one that is made the default takes the place of the former one', async () => {
    const tenant = await worldIn(api)
    const { id } = await series({ is_default: true }, tenant.owner)
    expect(await tenant.owner.document_subtypes.get(id)).toMatchObject({ is_default: true })
    expect(await tenant.owner.document_subtypes.get(1)).toMatchObject({ is_default: false })
    expect((await invoice({}, tenant)).document_subtype_id).toBe(id)
    await expect(series({ is_default: true, is_active: false }, tenant.owner)).rejects.toMatchObject({ status: 422, errors: { is_default: ['A series that is not active cannot be the default.'] } })
    expect(await tenant.owner.document_subtypes.get(id)).toMatchObject({ is_default: true })
  })

  test('ranges of one type and prefix may touch but not overlap', async () => {
    const range = (start_number: number, end_number?: number, more: object = {}) => series({ prefix: 'R', start_number, ...(end_number && { end_number }), ...more })
    const overlaps = { status: 422, errors: { start_number: ['The range overlaps with that of another series of the same type and prefix.'] } }
    const middle = await range(100, 199)
    await range(1, 99)
    for (const [start, end] of [[199, 300], [50, 100], [120, 130], [1, 1000]] as const) await expect(range(start, end)).rejects.toMatchObject(overlaps)
    await range(200)
    await expect(range(5_000, 6_000)).rejects.toMatchObject(overlaps)
    await range(100, 199, { type: 'payment' })
    await range(100, 199, { prefix: 'r' })
    await expect(owner.document_subtypes.update(middle.id, { end_number: 200 })).rejects.toMatchObject(overlaps)
  })

  test('an end before the start is refused', async () => {
    for (const [start_number, end_number] of [[10, 9], [10, 1], [2, 1]]) {
      await expect(series({ start_number, end_number })).rejects.toMatchObject({ status: 422, errors: { end_number: ['The end number must be at least the start number.'] } })
    }
    expect(await series({ start_number: 10, end_number: 10 })).toMatchObject({ next_number: 10, is_running_low: true })
  })

  test.each<[keyof Schema<'DocumentSubtypeCreate'>, unknown]>([
    ['prefix', 'ELEVENCHARS'], ['prefix', 'a b'], ['prefix', ''], ['padding', 0], ['padding', 13], ['start_number', 0], ['end_number', 1e12], ['type', 'receipt'], ['valid_until_date', '2026-02-30'], ['name', '']
  ])('%s of %j is refused', async (field, value) => {
    await expect(series({ [field]: value })).rejects.toMatchObject({ status: 422, errors: { [field]: [expect.any(String)] } })
  })

  test.each(['next_number', 'next_document_number', 'preferred_workspace_ids'])('nobody sends %s', async (field) => {
    await expect(series({ [field]: 7 })).rejects.toMatchObject({ status: 422, errors: { [field]: [expect.stringContaining('is not allowed')] } })
  })
})

describe('document_subtypes.get', () => {
  test('says when it is about to expire: in fewer than thirty days', async () => {
    const until = async (days: number) => (await series({ valid_until_date: dayFromToday(days) })).is_near_expiry
    expect([await until(31), await until(30), await until(29), await until(0), await until(-1)]).toEqual([false, false, true, true, true])
  })

  test('says when it is running low: with fewer than a hundred numbers left', async () => {
    const [plenty, few] = [await series({ end_number: 100 }), await series({ start_number: 2, end_number: 100 })]
    expect([plenty.is_running_low, few.is_running_low]).toEqual([false, true])
    await invoice({ document_subtype_id: plenty.id })
    expect(await owner.document_subtypes.get(plenty.id)).toMatchObject({ next_number: 2, is_running_low: true })
  })

  test('a number longer than its padding is not cut, and a used up series has none', async () => {
    const one = await series({ prefix: 'L', padding: 2, start_number: 12_345, end_number: 12_345 })
    expect(one.next_document_number).toBe('L12345')
    expect((await invoice({ document_subtype_id: one.id })).document_number).toBe('L12345')
    expect(await owner.document_subtypes.get(one.id)).toMatchObject({ next_number: 12_346, next_document_number: null })
  })
})

describe('document_subtypes.update', () => {
  test('an unused series changes freely, and its next number follows its start', async () => {
    const { id } = await series()
    expect(await owner.document_subtypes.update(id, { prefix: 'FREE', type: 'payment', start_number: 7, padding: 3 })).toMatchObject({ type: 'payment', next_number: 7, next_document_number: 'FREE007' })
    await expect(owner.document_subtypes.update(999_999, { name: 'x' })).rejects.toMatchObject({ status: 404 })
  })

  test('once a number is drawn, prefix, type and start are frozen and the rest is not', async () => {
    const { id } = await series({ end_number: 10 })
    await invoice({ document_subtype_id: id })
    for (const change of [{ prefix: 'OTHER' }, { type: 'payment' as const }, { start_number: 2 }]) await expect(owner.document_subtypes.update(id, change)).rejects.toMatchObject(inUse)
    const { prefix, type, start_number } = await owner.document_subtypes.get(id)
    expect(await owner.document_subtypes.update(id, { prefix, type, start_number, name: 'Renamed', padding: 6, end_number: 1_000, valid_until_date: '2999-12-31' })).toMatchObject({
      name: 'Renamed', end_number: 1_000, next_document_number: `${prefix}000002`
    })
  })

  test('drafts do not count as use', async () => {
    const { id } = await series()
    const draft = await invoice({ document_subtype_id: id, draft: true })
    expect(draft.document_number).toBeNull()
    expect(await owner.document_subtypes.update(id, { prefix: 'DRAFTED-' })).toMatchObject({ next_number: 1 })
    expect((await owner.invoices.issue(draft.id)).document_number).toBe('DRAFTED-0001')
  })

  test('the end is not moved below the start or the numbers that were drawn', async () => {
    const { id } = await series({ start_number: 5, end_number: 10 })
    await expect(owner.document_subtypes.update(id, { end_number: 4 })).rejects.toMatchObject({ status: 422, errors: { end_number: ['The end number must be at least the start number.'] } })
    for (let at = 0; at < 2; at++) await invoice({ document_subtype_id: id })
    await expect(owner.document_subtypes.update(id, { end_number: 5 })).rejects.toMatchObject({ status: 422, errors: { end_number: ['The end number must not be below the numbers already drawn.'] } })
    expect(await owner.document_subtypes.update(id, { end_number: 6 })).toMatchObject({ next_document_number: null })
    expect(await owner.document_subtypes.update(id, { end_number: null })).toMatchObject({ end_number: null, next_number: 7 })
  })

  test.each(types)('the default of %s, and a series that workspaces prefer, stay active', async (type) => {
    const tenant = await worldIn(api)
    const [{ id }] = (await tenant.owner.document_subtypes.list({ filter: { type } })).data.filter(({ is_default }) => is_default) as [Schema<'DocumentSubtype'>]
    await expect(tenant.owner.document_subtypes.update(id, { is_active: false })).rejects.toMatchObject({ status: 422, errors: { is_active: ['The default series of a type stays active.'] } })
    const other = await series({ type }, tenant.owner)
    await tenant.owner.document_subtypes.set_default(other.id)
    expect(await tenant.owner.document_subtypes.update(id, { is_active: false })).toMatchObject({ is_active: false, is_default: false })
    const preferred = await series({ type }, tenant.owner)
    await tenant.owner.document_subtypes.set_preferred(preferred.id)
    await expect(tenant.owner.document_subtypes.update(preferred.id, { is_active: false })).rejects.toMatchObject({ status: 422, errors: { is_active: ['A series that workspaces prefer stays active.'] } })
    expect(await tenant.owner.document_subtypes.get(preferred.id)).toMatchObject({ is_active: true })
  })

  test('one that comes to be preferred while somebody deactivates it stays active', async () => {
    const tenant = await worldIn(api)
    const { id } = await series({}, tenant.owner)
    const release = await hold(tenant, `select from document_subtypes where id = ${id} for update; insert into document_subtype_preferences (workspace_id, type, document_subtype_id) values (1, 'invoice', ${id})`)
    const closing = tenant.owner.document_subtypes.update(id, { is_active: false }).then(() => 'done', ({ errors }) => errors)
    await waiting(tenant, 1)
    await release()
    expect(await closing).toEqual({ is_active: ['A series that workspaces prefer stays active.'] })
  })

  test.each(types)('a series of %s that has given numbers keeps type, prefix and start', async (type) => {
    const { id, prefix } = await series({ type })
    // Drawn as documents draw it.
    await api.sql(world.database, 'update document_subtypes set next_number = next_number + 1 where id = $1', [id])
    for (const change of [{ prefix: 'OTHER' }, { type: types.find((other) => other !== type)! }, { start_number: 2 }]) await expect(owner.document_subtypes.update(id, change)).rejects.toMatchObject(inUse)
    expect(await owner.document_subtypes.update(id, { prefix, type, start_number: 1, padding: 5 })).toMatchObject({ next_document_number: `${prefix}00002` })
  })

  test('a series that is counted on, as a default or a preference, keeps its type', async () => {
    const tenant = await worldIn(api)
    await expect(tenant.owner.document_subtypes.update(1, { type: 'payment' })).rejects.toMatchObject({ status: 422, errors: { type: ['The default series of a type keeps its type.'] } })
    const { id } = await series({}, tenant.owner)
    await tenant.owner.document_subtypes.set_preferred(id)
    await expect(tenant.owner.document_subtypes.update(id, { type: 'payment' })).rejects.toMatchObject({ status: 422, errors: { type: ['A series that workspaces prefer keeps its type.'] } })
    expect((await invoice({}, tenant)).document_subtype_id).toBe(id)
  })
})

describe('document_subtypes.delete', () => {
  test('one that nobody uses or counts on is gone', async () => {
    const one = await series()
    expect(await owner.document_subtypes.delete(one.id)).toBeUndefined()
    await expect(owner.document_subtypes.get(one.id)).rejects.toMatchObject({ status: 404 })
    await expect(owner.document_subtypes.delete(one.id)).rejects.toMatchObject({ status: 404 })
    const told = await api.sql(world.database, `select operation, before, after from activities where subject_type = 'document_subtype' and subject_id = $1 order by id desc limit 1`, [one.id])
    expect(told).toEqual([{ operation: 'document_subtypes.delete', before: one, after: null }])
    // Its range is free again.
    expect(await series({ prefix: one.prefix })).toMatchObject({ next_number: 1 })
  })

  test.each(types)('the default of %s stays, and one that a workspace prefers', async (type) => {
    const tenant = await worldIn(api)
    const [{ id }] = (await tenant.owner.document_subtypes.list({ filter: { type } })).data.filter(({ is_default }) => is_default) as [Schema<'DocumentSubtype'>]
    await expect(tenant.owner.document_subtypes.delete(id)).rejects.toMatchObject(inUse)
    const preferred = await series({ type }, tenant.owner)
    await tenant.owner.document_subtypes.set_preferred(preferred.id)
    await expect(tenant.owner.document_subtypes.delete(preferred.id)).rejects.toMatchObject(inUse)
    const other = await series({ type }, tenant.owner)
    await tenant.owner.document_subtypes.set_preferred(other.id)
    expect(await tenant.owner.document_subtypes.delete(preferred.id)).toBeUndefined()
  })

  test('one that has numbered a document stays, and one that a draft names', async () => {
    const [used, named] = [await series(), await series()]
    await invoice({ document_subtype_id: used.id })
    const draft = await invoice({ document_subtype_id: named.id, draft: true })
    for (const { id } of [used, named]) await expect(owner.document_subtypes.delete(id)).rejects.toMatchObject(inUse)
    await owner.invoices.delete(draft.id)
    expect(await owner.document_subtypes.delete(named.id)).toBeUndefined()
  })

  test('of a series that is deleted and preferred at the same time, one happens', async () => {
    const tenant = await worldIn(api)
    const { id } = await series({}, tenant.owner)
    const release = await hold(tenant, 'select from document_subtypes where id = $1 for update', [id])
    const both = [tenant.owner.document_subtypes.set_preferred(id), tenant.owner.document_subtypes.delete(id)].map((call) => call.then(() => 'done', ({ status }) => status))
    await waiting(tenant, 2)
    await release()
    expect([['done', 409], [404, 'done']]).toContainEqual(await Promise.all(both))
  })

  test('is not for members', async () => {
    const { id } = await series()
    await expect((await api.member(world.slug)).client.document_subtypes.delete(id)).rejects.toMatchObject({ status: 403 })
  })
})

describe('document_subtypes.set_default', () => {
  test('moves the default within its type and leaves that of others', async () => {
    const tenant = await worldIn(api)
    const { id } = await series({}, tenant.owner)
    expect(await tenant.owner.document_subtypes.set_default(id)).toMatchObject({ id, is_default: true })
    const { data } = await tenant.owner.document_subtypes.list({ per_page: 100 })
    expect(data.filter(({ is_default }) => is_default).map(({ id }) => id).sort((a, b) => a - b)).toEqual([2, 3, 4, id])
    expect(await tenant.owner.document_subtypes.set_default(id)).toMatchObject({ is_default: true })
  })

  test('a series that is not active cannot be it', async () => {
    const { id } = await series({ is_active: false })
    await expect(owner.document_subtypes.set_default(id)).rejects.toMatchObject({ status: 409, code: 'invalid_state' })
    await expect(owner.document_subtypes.set_default(999_999)).rejects.toMatchObject({ status: 404 })
  })

  test.each(types)('a series of %s is the default of its type alone', async (type) => {
    const tenant = await worldIn(api)
    const { id } = await series({ type }, tenant.owner)
    await tenant.owner.document_subtypes.set_default(id)
    await tenant.owner.document_subtypes.set_preferred(id)
    const defaults = (await tenant.owner.document_subtypes.list({ per_page: 100 })).data.filter(({ is_default }) => is_default)
    expect(new Set(defaults.map((one) => one.type))).toEqual(new Set(types))
    expect(defaults.filter((one) => one.type === type)).toMatchObject([{ id, preferred_workspace_ids: [1] }])
  })

  test('of several at the same time, one is the default in the end', async () => {
    const tenant = await worldIn(api)
    const ids = [1]
    for (let at = 0; at < 3; at++) ids.push((await series({}, tenant.owner)).id)
    await Promise.all([...ids, ...ids].map((id) => tenant.owner.document_subtypes.set_default(id)))
    const { data } = await tenant.owner.document_subtypes.list({ filter: { type: ['invoice'] }, per_page: 100 })
    expect(data.filter(({ is_default }) => is_default)).toHaveLength(1)
  })
})

describe('document_subtypes.set_preferred', () => {
  test('each workspace draws from the series that it prefers', async () => {
    const tenant = await worldIn(api)
    const north = await tenant.owner.workspaces.create({ name: 'Norte' })
    const { id } = await series({}, tenant.owner)
    expect(await tenant.owner.document_subtypes.set_preferred(id, { workspaceId: north.id })).toMatchObject({ id, preferred_workspace_ids: [north.id], is_default: false })
    const create = async (workspaceId: number) => {
      const contact = await tenant.owner.contacts.create({ name: 'Shared', contact_type: 'customer' }, { workspaceId })
      const service = await tenant.owner.products.create({ name: 'S', sku: `P${++made}`, product_type: 'service', price: '1' }, { workspaceId })
      return tenant.owner.invoices.create({ contact_id: contact.id, items: [{ product_id: service.id, quantity: '1' }] }, { workspaceId })
    }
    expect((await create(north.id)).document_subtype_id).toBe(id)
    expect((await create(1)).document_subtype_id).toBe(1)
  })

  test('a workspace prefers one series of a type', async () => {
    const tenant = await worldIn(api)
    const [first, second] = [await series({}, tenant.owner), await series({}, tenant.owner)]
    await tenant.owner.document_subtypes.set_preferred(first.id)
    await tenant.owner.document_subtypes.set_preferred(2)
    expect(await tenant.owner.document_subtypes.set_preferred(second.id)).toMatchObject({ preferred_workspace_ids: [1] })
    expect(await tenant.owner.document_subtypes.get(first.id)).toMatchObject({ preferred_workspace_ids: [] })
    expect(await tenant.owner.document_subtypes.get(2)).toMatchObject({ preferred_workspace_ids: [1] })
  })

  test('not one that is not active, and not in all workspaces at once', async () => {
    const { id } = await series({ is_active: false })
    await expect(owner.document_subtypes.set_preferred(id)).rejects.toMatchObject({ status: 409, code: 'invalid_state' })
    await expect(owner.document_subtypes.set_preferred(1, { workspaceId: '*' })).rejects.toMatchObject({ status: 422, errors: { workspace_id: [expect.any(String)] } })
  })
})

describe('document_subtypes.next_number', () => {
  test('shows the next number and reserves nothing', async () => {
    const { id } = await series({ prefix: 'NXT' })
    for (let at = 0; at < 2; at++) expect(await owner.document_subtypes.next_number(id)).toEqual({ next_number: 1, document_number: 'NXT0001' })
    expect((await invoice({ document_subtype_id: id })).document_number).toBe('NXT0001')
    expect(await owner.document_subtypes.next_number(id)).toEqual({ next_number: 2, document_number: 'NXT0002' })
  })

  test('says why there is none: used up, expired, not active', async () => {
    const [used, expired, closed] = [await series({ end_number: 1 }), await series({ valid_until_date: dayFromToday(-1) }), await series({ is_active: false })]
    await invoice({ document_subtype_id: used.id })
    await expect(owner.document_subtypes.next_number(used.id)).rejects.toMatchObject({ status: 422, code: 'series_exhausted', errors: { document_subtype_id: ['The series has no numbers left.'] } })
    await expect(owner.document_subtypes.next_number(expired.id)).rejects.toMatchObject({ status: 422, code: 'series_expired', errors: { document_subtype_id: [`The series is valid until ${dayFromToday(-1)}.`] } })
    await expect(owner.document_subtypes.next_number(closed.id)).rejects.toMatchObject({ status: 422, code: 'validation_failed', errors: { document_subtype_id: ['The selected document subtype id is invalid.'] } })
    await expect(owner.document_subtypes.next_number(999_999)).rejects.toMatchObject({ status: 404 })
  })

  test('is good through its last day', async () => {
    const last = await series({ valid_until_date: dayFromToday(0) })
    expect(await owner.document_subtypes.next_number(last.id)).toMatchObject({ next_number: 1 })
    await expect(invoice({ document_subtype_id: last.id, issue_date: dayFromToday(1) })).rejects.toMatchObject({ status: 422, code: 'series_expired' })
  })
})
