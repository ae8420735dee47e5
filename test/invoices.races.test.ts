import { randomUUID } from 'node:crypto'
import { ConflictError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSecond } from './support/api.ts'
import { hold, waiting } from './support/locks.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, type World } from './support/world.ts'

type Invoice = Schema<'Invoice'>

const tip = 5

let world: World
/** The owner, patient: who is told to come back in a moment (503, on a slow machine) comes back with the same key. */
let buyers: Optiflow
let branch_id: number
let branch: Optiflow
let contact: Schema<'Contact'>
let service: Schema<'Product'>

beforeAll(async () => {
  world = await startWorld({ OPTIFLOW_POOL_PER_TENANT: '20' })
  buyers = world.api.client(world.slug, world.token, { maxRetries: 5 })
  branch_id = (await world.owner.workspaces.create({ name: 'Santiago' })).id
  branch = world.api.client(world.slug, world.token, { workspaceId: branch_id, maxRetries: 5 })
  contact = await world.contact({ workspace_id: null })
  service = await world.service({ workspace_id: null, price: '100.00' })
})
afterAll(() => world.api.stop())

const lines = (...pairs: [product_id: number, quantity: string][]) => pairs.map(([product_id, quantity]) => ({ product_id, quantity }))
const buy = (pairs: [product_id: number, quantity: string][], options: { idempotencyKey?: string } = {}, client = buyers) =>
  client.invoices.create({ contact_id: contact.id, items: lines(...pairs) }, options)
const times = <T>(count: number, make: (n: number) => Promise<T>) => Promise.allSettled(Array.from({ length: count }, (_, n) => make(n)))
const made = <T>(outcomes: PromiseSettledResult<T>[]) => outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
/** The codes of the refusals; what is no refusal fails the test. */
const codes = (outcomes: PromiseSettledResult<unknown>[]) =>
  Promise.all(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [refusalOf(Promise.reject(outcome.reason)).then(({ code }) => code)] : [])))
const numbers = (invoices: Invoice[]) => invoices.map(({ document_number }) => Number(document_number!.slice(4))).sort((a, b) => a - b)
const level = async (product_id: number, client = world.owner) => (await client.stock_levels.list({ filter: { product_id } })).data[0]?.quantity
const count = async (text: string, values: unknown[] = []) => (await world.api.sql<{ count: number }>(world.database, `select count(*) as count from ${text}`, values))[0]!.count
const nextNumber = async () => (await world.owner.document_subtypes.next_number(1)).next_number

const holdSeries = () => hold(world, 'select 1 from document_subtypes where id = 1 for update')

describe('numbers', () => {
  test('of fifty invoices at once follow each other', async () => {
    const first = await nextNumber()
    const invoices = made(await times(50, () => buy([[service.id, '1']])))
    expect(numbers(invoices)).toEqual(Array.from({ length: 50 }, (_, n) => first + n))
    expect(await nextNumber()).toBe(first + 50)
  })

  test('have no gap where others failed', async () => {
    const scarce = await world.product({ initial_quantity: '5' })
    const { external_id } = await world.owner.invoices.create({ contact_id: contact.id, items: lines([service.id, '1']), external_id: randomUUID() })
    const first = await nextNumber()
    const outcomes = await times(45, (n) => {
      // A third falls short of stock, and a third fails after its number was drawn.
      if (n % 3 === 0) return buy([[scarce.id, '1']])
      return buyers.invoices.create({ contact_id: contact.id, items: lines([service.id, '1']), external_id: n % 3 === 1 ? external_id : null })
    })
    expect((await codes(outcomes)).sort()).toEqual([...Array(10).fill('insufficient_stock'), ...Array(15).fill('validation_failed')])
    expect(numbers(made(outcomes))).toEqual(Array.from({ length: 20 }, (_, n) => first + n))
    expect(await nextNumber()).toBe(first + 20)
  })

  test('of the last invoice in a range go to one alone', async () => {
    const { id } = await world.owner.document_subtypes.create({ name: 'Short', type: 'invoice', prefix: 'SH-', end_number: 3 })
    const outcomes = await times(8, () => buyers.invoices.create({ contact_id: contact.id, items: lines([service.id, '1']), document_subtype_id: id }))
    expect(made(outcomes).map(({ document_number }) => document_number).sort()).toEqual(['SH-0001', 'SH-0002', 'SH-0003'])
    expect(await codes(outcomes)).toEqual(Array(5).fill('series_exhausted'))
  })
})

describe('stock', () => {
  test('of one last unit goes to one of twenty buyers', async () => {
    const product = await world.product({ initial_quantity: '1' })
    const first = await nextNumber()
    const outcomes = await times(20, () => buy([[product.id, '1']]))
    expect(made(outcomes)).toHaveLength(1)
    expect(await codes(outcomes)).toEqual(Array(19).fill('insufficient_stock'))
    expect(await level(product.id)).toBe('0.00')
    expect(await count('stock_movements where product_id = $1', [product.id])).toBe(2)
    expect(await nextNumber()).toBe(first + 1)
  })

  test('is taken in one order, however the lines stand', async () => {
    const products = await Promise.all(Array.from({ length: 4 }, () => world.product({ initial_quantity: '1000' })))
    const ids = products.map(({ id }) => id)
    const outcomes = await times(40, (n) => buy((n % 2 ? ids : ids.toReversed()).map((id) => [id, '1'])))
    expect(await codes(outcomes)).toEqual([])
    expect(await Promise.all(ids.map((id) => level(id)))).toEqual(Array(4).fill('960.00'))
  })

  test('of a workspace that never had the product is opened once', async () => {
    const { id } = await world.product({ workspace_id: null, allow_negative_stock: true })
    expect(await codes(await times(10, () => buy([[id, '1']], {}, branch)))).toEqual([])
    expect(await level(id, branch)).toBe('-10.00')
  })

  test('says once that it is low, also when it runs low in two workspaces in one moment', async () => {
    // Each workspace has a series of its own, so that nothing but the product is common to both.
    const { id } = await world.owner.document_subtypes.create({ name: 'Santiago', type: 'invoice', prefix: 'STI-' })
    await branch.document_subtypes.set_preferred(id)
    const opened = (workspace_id: number) => ({ workspace_id, quantity: '11', minimum_quantity: '10' })
    const rounds = 10
    for (let round = 0; round < rounds; round++) {
      const product = await world.product({ workspace_id: null, initial_quantity: undefined, initial_quantities: [opened(1), opened(branch_id)] })
      expect(await codes(await Promise.allSettled([buyers, branch].map((client) => buy([[product.id, '1']], {}, client))))).toEqual([])
      const told = await world.api.sql(world.database, `select sequence, workspace_id from events where type = 'product.stock_low' and subject_id = $1 order by workspace_id`, [product.id])
      expect(told.map(({ workspace_id }) => workspace_id)).toEqual([1, branch_id])
      expect(told.map(({ sequence }) => sequence).sort()).toEqual([2, 3])
    }
  })
})

describe('one idempotency key', () => {
  test('has one effect, however often it is sent at once', async () => {
    const product = await world.product()
    const idempotencyKey = randomUUID()
    const outcomes = await times(12, () => buy([[product.id, '1']], { idempotencyKey }).withResponse())
    const replies = made(outcomes)
    expect(replies.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(new Set(replies.map(({ data }) => data.id)).size).toBe(1)
    expect(new Set(await codes(outcomes))).toEqual(new Set(outcomes.length > replies.length ? ['idempotency_in_flight'] : []))
    expect(await level(product.id)).toBe('39.00')
    expect(await count('idempotency_keys where key = $1', [idempotencyKey])).toBe(1)
  })

  test('is refused while the first request runs, and answered as the first one once it is done', async () => {
    const idempotencyKey = randomUUID()
    const release = await holdSeries()
    const first = buy([[service.id, '1']], { idempotencyKey }).withResponse()
    await waiting(world, 1)
    const refusal = await refusalOf(buy([[service.id, '1']], { idempotencyKey }))
    expect(refusal).toBeInstanceOf(ConflictError)
    expect(refusal.code).toBe('idempotency_in_flight')
    await release()
    const made = await first
    const again = await buy([[service.id, '1']], { idempotencyKey }).withResponse()
    expect([made.replayed, again.replayed]).toEqual([false, true])
    expect([again.status, again.data, again.etag]).toEqual([201, made.data, made.etag])
    expect(again.headers.get('Location')).toBe(made.headers.get('Location'))
  })

  test('stands for one request: another body, another workspace, another act are a mistake', async () => {
    const idempotencyKey = randomUUID()
    const { id } = await world.owner.invoices.create({ contact_id: contact.id, draft: true, items: lines([service.id, '1']) }, { idempotencyKey })
    const before = await count('invoices')
    const mistakes = [() => buy([[service.id, '2']], { idempotencyKey }), () => buy([[service.id, '1']], { idempotencyKey }, branch), () => world.owner.invoices.issue(id, { idempotencyKey })]
    for (const mistake of mistakes) {
      expect(await refusalOf(mistake())).toMatchObject({ status: 422, code: 'idempotency_mismatch', errors: { idempotency_key: ['The idempotency key was used for another request.'] } })
    }
    expect(await count('invoices')).toBe(before)
    expect((await world.owner.invoices.get(id)).status).toBe('draft')
  })

  test('of a refused request is free again', async () => {
    const product = await world.product({ initial_quantity: '1' })
    const idempotencyKey = randomUUID()
    expect((await refusalOf(buy([[product.id, '2']], { idempotencyKey }))).code).toBe('insufficient_stock')
    expect(await count('idempotency_keys where key = $1', [idempotencyKey])).toBe(0)
    await world.owner.products.update(product.id, { allow_negative_stock: true })
    const { replayed, data } = await buy([[product.id, '2']], { idempotencyKey }).withResponse()
    expect(replayed).toBe(false)
    expect((await buy([[product.id, '2']], { idempotencyKey }).withResponse())).toMatchObject({ replayed: true, data: { id: data.id } })
    expect(await level(product.id)).toBe('-1.00')
  })

  test('belongs to its user', async () => {
    const idempotencyKey = randomUUID()
    const { client } = await world.api.member(world.slug)
    const [mine, theirs] = [await buy([[service.id, '1']], { idempotencyKey }), await buy([[service.id, '1']], { idempotencyKey }, client)]
    expect(theirs.id).not.toBe(mine.id)
  })
})

describe('two servers of one installation', () => {
  test('number without a gap, sell the last unit once and share their keys', async () => {
    const second = (await startSecond(world.api, { OPTIFLOW_POOL_PER_TENANT: '20' })).client(world.slug, world.token, { maxRetries: 5 })
    const either = (n: number) => (n % 2 ? second : buyers)
    const product = await world.product({ initial_quantity: '10' })
    const first = await nextNumber()
    const outcomes = await times(30, (n) => buy([[product.id, '1']], {}, either(n)))
    expect(numbers(made(outcomes))).toEqual(Array.from({ length: 10 }, (_, n) => first + n))
    expect(await codes(outcomes)).toEqual(Array(20).fill('insufficient_stock'))
    expect(await level(product.id)).toBe('0.00')

    const idempotencyKey = randomUUID()
    const keyed = await times(10, (n) => buy([[service.id, '1']], { idempotencyKey }, either(n)))
    expect(new Set(made(keyed).map(({ id }) => id)).size).toBe(1)
    expect((await codes(keyed)).filter((code) => code !== 'idempotency_in_flight')).toEqual([])
    expect(await nextNumber()).toBe(first + 11)
    expect((await buy([[service.id, '1']], { idempotencyKey }, second).withResponse()).replayed).toBe(true)
  })
})

describe('one draft', () => {
  const draft = (more: Partial<Schema<'InvoiceCreate'>> = {}) => world.owner.invoices.create({ contact_id: contact.id, draft: true, items: lines([service.id, '1']), ...more })

  test('is issued once', async () => {
    const product = await world.product()
    const { id } = await draft({ items: lines([product.id, '1']) })
    const first = await nextNumber()
    const outcomes = await times(5, () => world.owner.invoices.issue(id))
    expect(made(outcomes)).toHaveLength(1)
    expect(await codes(outcomes)).toEqual(Array(4).fill('invalid_state'))
    expect(await nextNumber()).toBe(first + 1)
    expect(await level(product.id)).toBe('39.00')
    expect(await count(`events where type = 'invoice.issued' and subject_id = $1`, [id])).toBe(1)
  })

  test('is issued with the lines that were written a moment before', async () => {
    const { id } = await draft()
    const release = await hold(world, 'select 1 from invoices where id = $1 for update', [id])
    const changed = world.owner.invoices.update(id, { items: lines([service.id, '7'], [service.id, '3']), document_discount_amount: '500' })
    await waiting(world, 1)
    const issuing = world.owner.invoices.issue(id)
    await waiting(world, 2)
    await release()
    const { total_amount } = await changed
    const issued = await issuing
    expect(issued.items.map(({ quantity }) => quantity)).toEqual(['7.00', '3.00'])
    expect(issued.total_amount).toBe(total_amount)
    expect(await world.owner.invoices.get(id)).toEqual(issued)
  })

  test('keeps what two people changed at once', async () => {
    const { id } = await draft()
    const release = await hold(world, 'select 1 from invoices where id = $1 for update', [id])
    const one = world.owner.invoices.update(id, { items: lines([service.id, '7']) })
    await waiting(world, 1)
    const other = world.owner.invoices.update(id, { notes: 'Urgente' })
    await waiting(world, 2)
    await release()
    await Promise.all([one, other])
    expect(await world.owner.invoices.get(id)).toMatchObject({ notes: 'Urgente', items: [{ quantity: '7.00' }], total_amount: '826.00' })
    const [, second] = await world.api.sql(world.database, `select before, after from activities where operation = 'invoices.update' and subject_id = $1 order by id`, [id])
    expect(second.before.items).toMatchObject([{ quantity: '7.00' }])
  })

  test('that is being issued is neither changed nor deleted', async () => {
    const { id } = await draft()
    const release = await holdSeries()
    const issuing = world.owner.invoices.issue(id)
    await waiting(world, 1)
    const late = [refusalOf(world.owner.invoices.update(id, { notes: 'late' })), refusalOf(world.owner.invoices.delete(id))]
    await waiting(world, 3)
    await release()
    expect((await issuing).status).toBe('pending_payment')
    expect((await Promise.all(late)).map(({ code }) => code)).toEqual(['invalid_state', 'invalid_state'])
  })
})

describe('while an invoice is being issued', () => {
  /** An invoice that has read all it needs and waits for its number. */
  async function pending(given: Partial<Schema<'InvoiceCreate'>>) {
    const release = await holdSeries()
    const invoice = world.owner.invoices.create({ contact_id: contact.id, items: lines([service.id, '1']), ...given })
    invoice.catch(() => undefined)
    await waiting(world, 1)
    return { invoice, release }
  }

  test('a tax that it bears keeps its rate', async () => {
    const tax = await world.owner.taxes.create({ name: randomUUID(), type: 'other', rate: '10' })
    const { invoice, release } = await pending({ items: [{ product_id: service.id, quantity: '1', tax_ids: [tip, tax.id] }] })
    const change = refusalOf(world.owner.taxes.update(tax.id, { rate: '12' }))
    await waiting(world, 2)
    await release()
    expect((await invoice).tax_amount).toBe('20.00')
    expect((await change).code).toBe('in_use')
    expect((await world.owner.taxes.get(tax.id)).rate).toBe('10.00')
  })

  test('its buyer cannot go without a word', async () => {
    const buyer = await world.contact()
    const first = await nextNumber()
    const { invoice, release } = await pending({ contact_id: buyer.id })
    await world.owner.contacts.delete(buyer.id)
    await release()
    expect(await errorsOf(invoice)).toEqual({ contact_id: ['The selected contact id is invalid.'] })
    expect(await nextNumber()).toBe(first)
  })
})

describe('in the end', () => {
  test('every level is the sum of its movements, step by step', async () => {
    expect(await world.api.sql(world.database, `
      with chain as (
        select product_id, workspace_id, previous_quantity, current_quantity, lag(current_quantity, 1, 0.0) over (partition by product_id, workspace_id order by id) as before
        from stock_movements
      ), sums as (select product_id, workspace_id, sum(quantity) as quantity from stock_movements group by product_id, workspace_id)
      select 'chain' as broken, product_id, workspace_id from chain where previous_quantity <> before
      union all
      select 'level', product_id, workspace_id from stock_levels full join sums using (product_id, workspace_id) where coalesce(stock_levels.quantity, 0) <> coalesce(sums.quantity, 0)`)).toEqual([])
    expect(await count(`stock_movements where type = 'out'`)).toBeGreaterThan(150)
  })

  test('every series has given out all its numbers, each once', async () => {
    const rows = await world.api.sql<{ given: number; drawn: number; least: number; most: number }>(world.database, `
      select count(*) as given, next_number - start_number as drawn, start_number as least, next_number - 1 as most,
        min(right(document_number, 4)::bigint) as first, max(right(document_number, 4)::bigint) as last
      from invoices join document_subtypes on document_subtypes.id = document_subtype_id group by document_subtypes.id`)
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(row).toMatchObject({ given: row.drawn, first: row.least, last: row.most })
  })

  test('every event of an object has its place, and every invoice its line in the audit trail', async () => {
    expect(await world.api.sql(world.database, 'select subject_type, subject_id from events group by subject_type, subject_id having count(*) <> max(sequence) or min(sequence) <> 1')).toEqual([])
    expect(await world.api.sql(world.database, `select id from invoices where not exists (select from activities where subject_type = 'invoice' and subject_id = invoices.id and before is null)`)).toEqual([])
  })

  test('nobody waited in a circle', () => {
    expect(world.api.logs.filter((line) => line.includes('40P01') || line.includes('deadlock'))).toEqual([])
    expect(world.api.logs.filter((line) => line.includes('server_error') || line.includes('unforeseen'))).toEqual([])
  })
})
