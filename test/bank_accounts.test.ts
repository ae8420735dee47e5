import { randomUUID } from 'node:crypto'
import { PreconditionFailedError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hold, waiting } from './support/locks.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
let owner: Optiflow
let member: Optiflow
let usd: number
beforeAll(async () => {
  world = await startWorld()
  owner = world.owner
  member = (await world.api.member(world.slug)).client
  usd = (await owner.currencies.create({ code: 'USD', name: 'Dólar', symbol: 'US$' })).id
})
afterAll(() => world.api.stop())

let made = 0
const create = (given: Partial<Schema<'BankAccountCreate'>> = {}, client = owner) => client.bank_accounts.create({ name: `Account ${++made}`, type: 'bank', ...given })
const inUse = { status: 409, code: 'in_use' }
const activities = (id: number) => world.api.sql(world.database, `select operation, before, after from activities where subject_type = 'bank_account' and subject_id = $1 order by id`, [id])

// Written as it is kept, for it is the balance that is asked here.
const payment = `
  insert into payments (workspace_id, invoice_id, contact_id, bank_account_id, bill_to, seller, document_subtype_id, payment_number, status, payment_method, payment_date,
    currency_id, currency_code, amount, remaining_amount, void_reason, voided_at)
  select invoices.workspace_id, invoices.id, invoices.contact_id, $1::bigint, bill_to, seller, 4, $2, $3, 'cash', '2026-03-01', currency_id, currency_code, $4::numeric, 0,
    case when $3 = 'voided' then 'mistake' end, case when $3 = 'voided' then now() end
  from invoices where invoices.document_number is not null limit 1`
async function pay(bank_account_id: number, amount: string, status = 'completed', of = world) {
  const [contact, service] = [await of.contact(), await of.service()]
  await of.owner.invoices.create({ contact_id: contact.id, items: [{ product_id: service.id, quantity: '1' }] })
  await of.api.sql(of.database, payment, [bank_account_id, `OLD-${++made}`, status, amount])
}

describe('bank_accounts.list', () => {
  test('every tenant has a till', async () => {
    const tenant = await worldIn(world.api)
    expect((await tenant.owner.bank_accounts.list()).data).toEqual([{
      id: 1, name: 'Caja', type: 'cash', currency_id: 1, account_number: null, initial_balance: '0.00', initial_balance_date: null, description: null, is_active: true, balance: '0.00',
      created_at: expect.any(String), updated_at: expect.any(String)
    }])
  })

  test('filters, sorts and searches', async () => {
    const tenant = await worldIn(world.api)
    const dollars = (await tenant.owner.currencies.create({ code: 'USD', name: 'Dólar', symbol: '$' })).id
    await create({ name: 'Ánimo', type: 'credit_card', is_active: false }, tenant.owner)
    await create({ name: 'Banco Popular', account_number: '792-013456', currency_id: dollars }, tenant.owner)
    const names = async (query: Parameters<Optiflow['bank_accounts']['list']>[0]) => (await tenant.owner.bank_accounts.list(query)).data.map(({ name }) => name)
    expect(await names({ sort: 'name' })).toEqual(['Ánimo', 'Banco Popular', 'Caja'])
    expect(await names({ sort: '-created_at' })).toEqual(['Banco Popular', 'Ánimo', 'Caja'])
    expect(await names({ filter: { type: ['cash', 'credit_card'] }, sort: 'name' })).toEqual(['Ánimo', 'Caja'])
    expect(await names({ filter: { currency_id: dollars } })).toEqual(['Banco Popular'])
    expect(await names({ filter: { is_active: false } })).toEqual(['Ánimo'])
    expect(await names({ search: 'animo' })).toEqual(['Ánimo'])
    expect(await names({ search: '792-0' })).toEqual(['Banco Popular'])
    expect(await names({ filter: { updated_at_from: '2999-01-01T00:00:00Z' } })).toEqual([])
  })

  test('members see them, and make none', async () => {
    expect((await member.bank_accounts.list()).data.length).toBeGreaterThan(0)
    for (const call of [() => create({}, member), () => member.bank_accounts.update(1, { name: 'Mine' }), () => member.bank_accounts.delete(1)]) expect(await refusalOf(call())).toMatchObject({ status: 403 })
  })

  test('the balance of a page is read from its index alone, and for the rows of the page alone', async () => {
    const tenant = await worldIn(world.api)
    await tenant.api.sql(tenant.database, `insert into bank_accounts (name, type, currency_id) select 'Till ' || n, 'cash', 1 from generate_series(1, 200) as n`)
    await pay(1, '1.00', 'completed', tenant)
    await tenant.api.sql(tenant.database, `insert into payments (workspace_id, invoice_id, contact_id, bank_account_id, bill_to, seller, document_subtype_id, payment_number, payment_method, payment_date, currency_id, currency_code, amount, remaining_amount)
      select workspace_id, invoice_id, contact_id, 1 + n % 200, bill_to, seller, document_subtype_id, 'N-' || n, 'cash', payment_date, currency_id, currency_code, 1, 0 from payments, generate_series(1, 20000) as n`)
    const plan = async () => {
      const [{ 'QUERY PLAN': [{ Plan: top }] }] = await tenant.api.sql(tenant.database, `explain (analyze, format json) select bank_accounts.id, bank_accounts.initial_balance + (
        select coalesce(sum(payments.amount), 0) from payments where payments.bank_account_id = bank_accounts.id and payments.status = 'completed') as balance
        from bank_accounts order by bank_accounts.name, bank_accounts.id limit 15`)
      return nodesOf(top)
    }
    // A vacuum marks no page that somebody looked at when it passed, such as PostgreSQL's own that comes by: then another one does.
    await expect.poll(() => tenant.api.sql(tenant.database, 'vacuum analyze payments').then(plan), { timeout: 15_000 })
      .toContainEqual(expect.objectContaining({ 'Node Type': 'Index Only Scan', 'Index Name': 'payments_balance_index', 'Actual Loops': 15, 'Heap Fetches': 0 }))
    expect((await tenant.owner.bank_accounts.list({ sort: 'created_at', per_page: 2 })).data.map(({ balance }) => balance)).toEqual(['101.00', '100.00'])
  })
})

interface Node { Plans?: Node[]; [name: string]: unknown }
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

describe('bank_accounts.create', () => {
  test('keeps all that is sent, and answers with what GET gives', async () => {
    const given = { name: 'Banco Popular', type: 'bank', currency_id: usd, account_number: '792013456', initial_balance: '85000.5', initial_balance_date: '2026-02-09', description: 'Transfers', is_active: false } as const
    const reply = await create(given).withResponse()
    expect(reply.data).toEqual({ ...given, id: expect.any(Number), initial_balance: '85000.50', balance: '85000.50', created_at: expect.any(String), updated_at: expect.any(String) })
    expect(reply.headers.get('location')).toBe(`${world.api.origin(world.slug)}/api/v1/bank-accounts/${reply.data.id}`)
    expect(await owner.bank_accounts.get(reply.data.id)).toEqual(reply.data)
    expect(await activities(reply.data.id)).toEqual([{ operation: 'bank_accounts.create', before: null, after: reply.data }])
  })

  test('asks for no more than a name and a type: it is empty, in the currency of the books', async () => {
    expect(await create()).toMatchObject({ currency_id: 1, account_number: null, initial_balance: '0.00', initial_balance_date: null, description: null, is_active: true, balance: '0.00' })
    const tenant = await worldIn(world.api)
    const { id } = await tenant.owner.currencies.create({ code: 'USD', name: 'Dólar', symbol: '$' })
    await tenant.owner.company.update({ default_currency_id: id })
    expect(await create({}, tenant.owner)).toMatchObject({ currency_id: id })
  })

  test('what was owed at the start is negative', async () => {
    expect(await create({ type: 'credit_card', initial_balance: '-1250.75' })).toMatchObject({ initial_balance: '-1250.75', balance: '-1250.75' })
  })

  test('is in a currency that is active', async () => {
    const { id } = await owner.currencies.create({ code: 'EUR', name: 'Euro', symbol: '€', is_active: false })
    for (const currency_id of [id, 999_999]) expect(await errorsOf(create({ currency_id }))).toEqual({ currency_id: ['The selected currency id is invalid.'] })
  })

  test.each<[string, unknown]>([
    ['name', ''], ['name', 'x'.repeat(256)], ['type', 'piggy_bank'], ['type', null], ['currency_id', null], ['currency_id', '1'], ['account_number', 'x'.repeat(51)], ['initial_balance', '1.005'],
    ['initial_balance', 100], ['initial_balance', null], ['initial_balance', '10000000000000'], ['initial_balance_date', '2026-02-30'], ['description', 'x'.repeat(1001)], ['is_active', 1], ['balance', '5.00'], ['id', 1]
  ])('%s of %j is refused', async (field, value) => {
    expect(await errorsOf(create({ [field]: value }))).toEqual({ [field]: [expect.any(String)] })
  })

  test('twice with one key is done once', async () => {
    const options = { idempotencyKey: randomUUID() }
    const body = { name: 'Once', type: 'bank' } as const
    const [one, again] = [await owner.bank_accounts.create(body, options), await owner.bank_accounts.create(body, options).withResponse()]
    expect([again.data, again.headers.get('idempotent-replayed')]).toEqual([one, 'true'])
  })
})

describe('bank_accounts.get', () => {
  test('its balance is the initial one and the completed payments, not the voided ones', async () => {
    const { id } = await create({ initial_balance: '100.10' })
    await pay(id, '50.25')
    await pay(id, '0.01')
    await pay(id, '1000.00', 'voided')
    expect(await owner.bank_accounts.get(id)).toMatchObject({ initial_balance: '100.10', balance: '150.36' })
  })

  test('its ETag changes with its balance', async () => {
    const { id } = await create()
    const { etag } = await owner.bank_accounts.get(id).withResponse()
    expect(await owner.bank_accounts.get(id, { ifNoneMatch: etag })).toBeUndefined()
    await pay(id, '1.00')
    expect(await owner.bank_accounts.get(id, { ifNoneMatch: etag })).toMatchObject({ balance: '1.00' })
  })

  test('one of another tenant is not found', async () => {
    const other = await worldIn(world.api)
    await world.api.sql(other.database, `select setval(pg_get_serial_sequence('bank_accounts', 'id'), 900)`)
    const { id } = await create({}, other.owner)
    for (const call of [() => owner.bank_accounts.get(id), () => owner.bank_accounts.update(id, { name: 'Mine' }), () => owner.bank_accounts.delete(id)]) expect(await refusalOf(call())).toMatchObject({ status: 404 })
  })
})

describe('bank_accounts.update', () => {
  test('changes what is named and keeps the rest', async () => {
    const before = await create({ initial_balance: '10.00' })
    expect(await owner.bank_accounts.update(before.id, { name: 'Renamed' })).toEqual({ ...before, name: 'Renamed', updated_at: expect.any(String) })
    expect(await owner.bank_accounts.update(before.id, { initial_balance: '-5', type: 'other', is_active: false })).toMatchObject({ name: 'Renamed', balance: '-5.00', type: 'other', is_active: false })
    expect((await activities(before.id)).map(({ operation }) => operation)).toEqual(['bank_accounts.create', 'bank_accounts.update', 'bank_accounts.update'])
  })

  test('the currency is another active one until a payment lies in it', async () => {
    const { id } = await create()
    expect(await owner.bank_accounts.update(id, { currency_id: usd })).toMatchObject({ currency_id: usd })
    expect(await errorsOf(owner.bank_accounts.update(id, { currency_id: 999_999 }))).toEqual({ currency_id: ['The selected currency id is invalid.'] })
    await owner.bank_accounts.update(id, { currency_id: 1 })
    await pay(id, '1.00', 'voided')
    expect(await refusalOf(owner.bank_accounts.update(id, { currency_id: usd, name: 'Not kept' }))).toMatchObject(inUse)
    expect(await owner.bank_accounts.update(id, { currency_id: 1, description: 'Kept' })).toMatchObject({ currency_id: 1, description: 'Kept' })
  })

  test('one whose currency is no longer active goes on', async () => {
    const { id: currency_id } = await owner.currencies.create({ code: 'CHF', name: 'Franco', symbol: 'Fr' })
    const { id } = await create({ currency_id })
    await owner.currencies.update(currency_id, { is_active: false })
    expect(await owner.bank_accounts.update(id, { name: 'Goes on', currency_id })).toMatchObject({ name: 'Goes on', currency_id })
  })

  test('waits for a payment that is just coming into it', async () => {
    const { id } = await create()
    await pay(id, '1.00', 'voided')
    await world.api.sql(world.database, 'delete from payments where bank_account_id = $1', [id])
    const release = await hold(world, payment, [id, `OLD-${++made}`, 'completed', '7.00'])
    const moving = refusalOf(owner.bank_accounts.update(id, { currency_id: usd }))
    await waiting(world, 1)
    await release()
    expect(await moving).toMatchObject(inUse)
    expect(await owner.bank_accounts.get(id)).toMatchObject({ currency_id: 1, balance: '7.00' })
  })

  test('of two who saw the same, one writes', async () => {
    const { id } = await create()
    const { etag } = await owner.bank_accounts.get(id).withResponse()
    const outcomes = await Promise.allSettled(['One', 'Other'].map((name) => owner.bank_accounts.update(id, { name }, { ifMatch: etag })))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(owner.bank_accounts.delete(id, { ifMatch: etag }))).toBeInstanceOf(PreconditionFailedError)
  })
})

describe('bank_accounts.delete', () => {
  test('one without payments is gone', async () => {
    const account = await create()
    expect(await owner.bank_accounts.delete(account.id)).toBeUndefined()
    expect(await refusalOf(owner.bank_accounts.get(account.id))).toMatchObject({ status: 404 })
    expect(await refusalOf(owner.bank_accounts.delete(account.id))).toMatchObject({ status: 404 })
    expect((await activities(account.id)).at(-1)).toEqual({ operation: 'bank_accounts.delete', before: account, after: null })
  })

  test.each(['completed', 'voided'])('one with a %s payment stays', async (status) => {
    const { id } = await create()
    await pay(id, '1.00', status)
    expect(await refusalOf(owner.bank_accounts.delete(id))).toMatchObject(inUse)
    expect(await owner.bank_accounts.get(id)).toMatchObject({ id })
  })
})
