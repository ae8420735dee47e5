import { randomUUID } from 'node:crypto'
import { PreconditionFailedError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { jpeg, png, pngOf } from './support/images.ts'
import { startSecond } from './support/api.ts'
import { hold, waiting } from './support/locks.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

/** There is one company in a tenant: who changes more than it takes back founds another. */
let first: World
let world: World
let owner: Optiflow
beforeAll(async () => void (first = await startWorld()))
afterAll(() => first.api.stop())
beforeEach(() => enter(first))
const enter = (other: World) => void ([world, owner] = [other, other.owner])
const found = async () => enter(await worldIn(first.api))
afterEach(() => void vi.useRealTimers())

const base64 = (image: Buffer) => image.toString('base64')
const logos = () => world.api.sql<{ id: number; type: string }>(world.database, 'select id, type from logos order by id')
const sell = async (given: Partial<Schema<'InvoiceCreate'>> = {}) => {
  const [contact, service] = [await world.contact(), await world.service()]
  return owner.invoices.create({ contact_id: contact.id, items: [{ product_id: service.id, quantity: '1' }], ...given })
}
const dollars = () => owner.currencies.create({ code: 'USD', name: 'Dólar', symbol: 'US$' })
const whole = {
  name: 'Ferretería Duarte SRL', tax_id: '130000018', address: 'Av. Duarte 120', phone: '809-555-0120', email: 'ventas@duarte.example', logo: base64(png()), default_currency_id: 1,
  time_zone: 'America/New_York', terms: 'Goods are exchanged within 8 days.'
}

describe('company.get', () => {
  test('a new tenant is a company by its name, in the currency and the time zone of its country', async () => {
    await found()
    const { data, etag } = await owner.company.get().withResponse()
    expect(data).toEqual({
      name: world.slug, tax_id: null, address: null, phone: null, email: null, logo: null, default_currency_id: 1, time_zone: 'America/Santo_Domingo', terms: null, country: 'DO',
      created_at: expect.any(String), updated_at: expect.any(String)
    })
    expect(await owner.company.get({ ifNoneMatch: etag })).toBeUndefined()
    const german = await world.api.tenant(undefined, 'DE')
    expect(await german.owner.company.get()).toMatchObject({ country: 'DE', time_zone: 'UTC' })
  })

  test('members see it, and a token without the ability does not', async () => {
    expect(await (await world.api.member(world.slug)).client.company.get()).toMatchObject({ country: 'DO' })
    expect(await refusalOf((await world.api.member(world.slug, { abilities: ['taxes:view'] })).client.company.get())).toMatchObject({ status: 403 })
  })
})

describe('company.update', () => {
  test('keeps all that is sent and leaves the rest', async () => {
    await found()
    const reply = await owner.company.update(whole).withResponse()
    expect(reply.data).toMatchObject({ ...whole, country: 'DO' })
    const read = await owner.company.get().withResponse()
    expect([read.data, read.etag]).toEqual([reply.data, reply.etag])
    expect(await owner.company.update({ phone: null })).toEqual({ ...reply.data, phone: null, updated_at: expect.any(String) })
  })

  test('is written in the audit trail without the image, and tells nobody outside', async () => {
    await found()
    await owner.company.update({ logo: base64(png()), name: 'Duarte' })
    await owner.company.update({ logo: null })
    const told = await world.api.sql(world.database, `select operation, subject_type, before, after from activities where subject_type = 'company' order by id`)
    expect(told).toMatchObject([
      { operation: 'company.update', before: { name: world.slug, has_logo: false }, after: { name: 'Duarte', has_logo: true } },
      { before: { has_logo: true }, after: { has_logo: false } }
    ])
    expect(JSON.stringify(told)).not.toContain(base64(png()).slice(0, 40))
    expect(await world.api.sql(world.database, `select from events where subject_type = 'company'`)).toEqual([])
  })

  test('is for those who may', async () => {
    expect(await refusalOf((await world.api.member(world.slug)).client.company.update({ name: 'Mine' }))).toMatchObject({ status: 403 })
    expect(await refusalOf((await world.api.member(world.slug, { role: 'admin', abilities: ['company:view'] })).client.company.update({ name: 'Mine' }))).toMatchObject({ status: 403 })
    expect(await (await world.api.member(world.slug, { role: 'admin' })).client.company.update({ name: 'Ours' })).toMatchObject({ name: 'Ours' })
  })

  test('that of another tenant stays as it was', async () => {
    const other = await worldIn(world.api)
    await owner.company.update(whole)
    expect(await other.owner.company.get()).toMatchObject({ name: other.slug, logo: null })
  })

  test('of two who saw the same, one writes', async () => {
    const { etag } = await owner.company.get().withResponse()
    const outcomes = await Promise.allSettled(['One', 'Other'].map((name) => owner.company.update({ name }, { ifMatch: etag })))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(owner.company.update({ name: 'Late' }, { ifMatch: etag }))).toBeInstanceOf(PreconditionFailedError)
  })

  test('twice with one key is done once', async () => {
    await found()
    const options = { idempotencyKey: randomUUID() }
    const [one, again] = [await owner.company.update(whole, options).withResponse(), await owner.company.update(whole, options).withResponse()]
    expect([again.headers.get('idempotent-replayed'), again.data]).toEqual(['true', one.data])
    expect(await world.api.sql(world.database, `select from activities where subject_type = 'company'`)).toHaveLength(1)
  })

  test.each<[field: string, value: unknown]>([
    ['name', null], ['name', '  '], ['name', 'x'.repeat(256)], ['tax_id', 'x'.repeat(51)], ['address', 'x'.repeat(501)], ['phone', '8'.repeat(21)], ['email', 'nobody'], ['email', 7],
    ['terms', 'x'.repeat(5001)], ['logo', {}], ['logo', 'not base64!'], ['default_currency_id', null], ['default_currency_id', '1'], ['time_zone', null], ['country', 'US'], ['id', 1], ['logo_id', 1]
  ])('%s of %j is refused', async (field, value) => {
    const before = await owner.company.get()
    expect(await errorsOf(owner.company.update({ [field]: value }))).toEqual({ [field]: [expect.any(String)] })
    expect(await owner.company.get()).toEqual(before)
  })

  describe('its logo', () => {
    test.each([['a PNG', png()], ['a JPEG', jpeg], ['a PNG of 256 kB', pngOf(262_144)], ['one of 3000 pixels a side', png({ width: 3000, height: 3000 })]])('can be %s, and comes back the same', async (_, image) => {
      expect((await owner.company.update({ logo: base64(image) })).logo).toBe(base64(image))
      expect((await owner.company.get()).logo).toBe(base64(image))
    })

    test.each([['null', null], ['an empty text', '']])('is taken away by %s', async (_, logo) => {
      await owner.company.update({ logo: base64(jpeg) })
      expect(await owner.company.update({ name: 'Renamed' })).toMatchObject({ logo: base64(jpeg) })
      expect(await owner.company.update({ logo })).toMatchObject({ logo: null })
    })

    const broken = png()
    broken[40]! ^= 1
    const noImage = 'The logo must be a PNG or JPEG image.'
    test.each<[what: string, logo: string, sentence: string]>([
      ['a text', base64(Buffer.from('hello world')), noImage],
      ['a GIF', base64(Buffer.from('47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b', 'hex')), noImage],
      ['an SVG', base64(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), noImage],
      ['the first bytes of a PNG', base64(png().subarray(0, 8)), noImage],
      ['a PNG without its end', base64(png().subarray(0, -12)), noImage],
      ['a PNG with one bit turned', base64(broken), noImage],
      ['a PNG with more behind it', base64(Buffer.concat([png(), Buffer.from('x')])), noImage],
      ['a PNG without width', base64(png({ width: 0, pixels: Buffer.alloc(9) })), noImage],
      ['a PNG of a colour that is none', base64(png({ colour: 5 })), noImage],
      ['a PNG with fewer pixels than it says', base64(png({ pixels: Buffer.alloc(3) })), noImage],
      ['a PNG that unfolds to far more than it says', base64(png({ pixels: Buffer.alloc(20_000_000) })), noImage],
      ['the first bytes of a JPEG', base64(jpeg.subarray(0, 20)), noImage],
      ['a JPEG without its end', base64(jpeg.subarray(0, -2)), noImage],
      ['a PNG with a line that was filtered in a sixth way', base64(png({ pixels: Buffer.alloc(15).fill(5, 10, 11) })), noImage],
      ['an interlaced one', base64(png({ interlace: 1, pixels: Buffer.alloc(18).fill(5, 13, 14) })), noImage],
      ['one that is interlaced in another way', base64(png({ interlace: 2 })), noImage],
      ['a PNG of 3001 pixels', base64(png({ width: 3001, height: 1 })), 'The logo must not be larger than 3000 pixels a side.'],
      ['a PNG as wide as can be written', base64(png({ width: 2 ** 32 - 1, height: 1, pixels: Buffer.alloc(9) })), 'The logo must not be larger than 3000 pixels a side.'],
      ['an image of a byte too many', base64(pngOf(262_145)), 'The logo must not be greater than 256 kB.'],
      ['base64 that another text would give too', `${base64(png()).slice(0, -3)}J==`, 'The logo must be base64.'],
      ['base64 without its end', base64(jpeg).slice(0, -1), 'The logo must be base64.']
    ])('is not %s', async (_, logo, sentence) => {
      const before = [await owner.company.get(), await logos()]
      expect(await errorsOf(owner.company.update({ logo, name: 'Not kept' }))).toEqual({ logo: [sentence] })
      expect([await owner.company.get(), await logos()]).toEqual(before)
    })

    test('is kept once however often it is set, and never changed or deleted', async () => {
      await found()
      for (const image of [png(), jpeg, png()]) await owner.company.update({ logo: base64(image) })
      await owner.company.update({ logo: null })
      expect(await logos()).toEqual([{ id: expect.any(Number), type: 'image/png' }, { id: expect.any(Number), type: 'image/jpeg' }])
      await expect(world.api.sql(world.database, 'delete from logos')).rejects.toThrow('never changed')
      await expect(world.api.sql(world.database, `update logos set type = 'image/png'`)).rejects.toThrow('never changed')
    })

    test('of many at the same time is one of theirs', async () => {
      await found()
      await Promise.all([png(), jpeg, png(), jpeg, png()].map((image) => owner.company.update({ logo: base64(image) })))
      expect([base64(png()), base64(jpeg)]).toContain((await owner.company.get()).logo)
      expect(await logos()).toHaveLength(2)
    })
  })

  describe('an issued document', () => {
    const sellerOf = async (id: number) => (await world.api.sql(world.database, 'select seller from invoices where id = $1', [id]))[0].seller
    test('keeps the company as it was, a draft gets it at issue', async () => {
      await found()
      const draft = await sell({ draft: true })
      await owner.company.update(whole)
      const logo_id = (await logos())[0]!.id
      const issued = await sell()
      await owner.company.update({ name: 'Other', logo: base64(jpeg), terms: null })
      const { logo, default_currency_id, time_zone, ...shown } = whole
      expect(await sellerOf(issued.id)).toEqual({ ...shown, country: 'DO', logo_id })
      await owner.invoices.issue(draft.id)
      expect(await sellerOf(draft.id)).toMatchObject({ name: 'Other', terms: null })
    })
  })

  describe('its time zone', () => {
    test.each(['UTC', 'America/Santo_Domingo', 'Asia/Kolkata', 'Europe/Kyiv', 'Etc/GMT+4', 'America/Argentina/Buenos_Aires'])('can be %s', async (time_zone) => {
      expect(await owner.company.update({ time_zone })).toMatchObject({ time_zone })
    })

    test.each(['Mars/Olympus', 'america/santo_domingo', '+04:00', 'GMT+4', 'localtime', '../etc/passwd', '4', "UTC'; --"])('cannot be %s', async (time_zone) => {
      const before = await owner.company.get()
      expect(await errorsOf(owner.company.update({ time_zone }))).toEqual({ time_zone: ['The time zone must be a valid timezone.'] })
      expect(await owner.company.get()).toEqual(before)
    })

    test('says which day it is, at once', async () => {
      await found()
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T11:30:00Z') })
      expect((await sell()).issue_date).toBe('2026-03-01')
      await owner.company.update({ time_zone: 'Pacific/Kiritimati' })
      expect((await sell()).issue_date).toBe('2026-03-02')
      await owner.company.update({ time_zone: 'Pacific/Pago_Pago' })
      expect((await sell()).issue_date).toBe('2026-03-01')
      expect((await sell({ issue_date: '2026-02-27', due_date: '2026-02-28' })).is_overdue).toBe(true)
    })

    test('another server notices within seconds', async () => {
      await found()
      const second = await startSecond(world.api)
      const there = { ...world, owner: second.client(world.slug, world.token) }
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T11:30:00Z') })
      const [contact, service] = [await world.contact(), await world.service()]
      const day = async () => (await there.owner.invoices.preview({ contact_id: contact.id, items: [{ product_id: service.id, quantity: '1' }] })).issue_date
      expect(await day()).toBe('2026-03-01')
      await owner.company.update({ time_zone: 'Pacific/Kiritimati' })
      vi.setSystemTime(new Date('2026-03-01T11:30:05.001Z'))
      expect(await day()).toBe('2026-03-02')
    })
  })

  describe('the currency of its books', () => {
    test('is another active currency while nothing is issued, and the rates of the former one go', async () => {
      await found()
      const usd = await dollars()
      await owner.currency_rates.create(usd.id, { rate: '62', effective_date: '2026-01-01' })
      await sell({ draft: true })
      expect(await owner.company.update({ default_currency_id: usd.id })).toMatchObject({ default_currency_id: usd.id })
      expect((await owner.currencies.list({ sort: 'code' })).data.map(({ code, is_default, current_rate }) => [code, is_default, current_rate])).toEqual([['DOP', false, null], ['USD', true, '1.00']])
      expect((await owner.currency_rates.list(usd.id)).data).toEqual([])
      expect(await sell()).toMatchObject({ currency_code: 'USD', exchange_rate: '1.00' })
    })

    test('stays once a document is issued, or a quotation is written', async () => {
      await found()
      const usd = await dollars()
      await owner.currency_rates.create(usd.id, { rate: '62', effective_date: '2026-01-01' })
      await sell({ currency_id: usd.id })
      expect(await refusalOf(owner.company.update({ default_currency_id: usd.id, name: 'Not kept' }))).toMatchObject({ status: 409, code: 'in_use' })
      expect(await owner.company.update({ default_currency_id: 1 })).toMatchObject({ default_currency_id: 1, name: world.slug })
      expect((await owner.currency_rates.list(usd.id)).data).toHaveLength(1)
    })

    test('is none that is not there, or not active', async () => {
      await found()
      const usd = await dollars()
      await owner.currencies.update(usd.id, { is_active: false })
      for (const default_currency_id of [usd.id, 999_999]) expect(await errorsOf(owner.company.update({ default_currency_id }))).toEqual({ default_currency_id: ['The selected default currency id is invalid.'] })
    })

    test('does not change under a document that is just being issued', async () => {
      await found()
      const usd = await dollars()
      const [contact, service] = [await world.contact(), await world.service()]
      // The invoice has looked at the currency and waits for its number; who changes the books then waits for the invoice.
      const release = await hold(world, `select from document_subtypes where type = 'invoice' for update`)
      const issuing = owner.invoices.create({ contact_id: contact.id, items: [{ product_id: service.id, quantity: '1' }] })
      await waiting(world, 1)
      const moving = refusalOf(owner.company.update({ default_currency_id: usd.id }))
      await waiting(world, 2)
      await release()
      expect(await issuing).toMatchObject({ currency_code: 'DOP', exchange_rate: '1.00' })
      expect(await moving).toMatchObject({ status: 409, code: 'in_use' })
    })

    test('a document that waits for the change is issued in the new one', async () => {
      await found()
      const usd = await dollars()
      const [contact, service] = [await world.contact(), await world.service()]
      const release = await hold(world, `select from company for update; update company set default_currency_id = ${usd.id}`)
      const issuing = owner.invoices.create({ contact_id: contact.id, currency_id: usd.id, items: [{ product_id: service.id, quantity: '1' }] })
      await waiting(world, 1)
      await release()
      expect(await issuing).toMatchObject({ currency_code: 'USD', exchange_rate: '1.00', base_total_amount: '59.00' })
    })
  })
})
