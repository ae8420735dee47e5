import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../support/api.ts'
import { answerFaults } from '../support/contract.ts'
import { expectOrder } from '../support/invariants.ts'
import { hold } from '../support/locks.ts'
import { snapshot } from '../support/snapshot.ts'
import { startWorld, worldIn, type World } from '../support/world.ts'

interface Timed { answer: Answer; ms: number }

let busy: World
let calm: World
let sale: object
beforeAll(async () => {
  busy = await startWorld()
  calm = await worldIn(busy.api)
  const contact = await busy.contact()
  const product = await busy.product({ initial_quantity: '1000' })
  sale = { contact_id: contact.id, items: [{ product_id: product.id, quantity: '1' }] }
})
afterAll(() => busy.api.stop())

const series = `select from document_subtypes where type = 'invoice' and is_default for update`

describe('a tenant that wants more connections than it may have', { timeout: 30_000 }, () => {
  test('hears 503 after its wait, and the other tenants do not notice', async () => {
    const release = await hold(busy, series)
    const before = await snapshot(busy.api, busy.database)
    const crowd = Array.from({ length: 24 }, (_, at) => (at % 3 === 2 ? timed(busy, 'GET', '/contacts') : timed(busy, 'POST', '/invoices', sale)))
    await new Promise((resolve) => setTimeout(resolve, 100))
    const neighbours = await Promise.all(Array.from({ length: 10 }, () => timed(calm, 'POST', '/contacts', { name: 'Neighbour', contact_type: 'customer' })))
    for (const { answer } of neighbours) expect(answer.status).toBe(201)
    // None of the crowd's writes has had its two seconds yet: whoever shared their queue would not have been served before them.
    expect(await Promise.race([...crowd.filter((_, at) => at % 3 !== 2), 'waits'])).toBe('waits')
    const answers = await Promise.all(crowd)
    const writes = answers.filter((_, at) => at % 3 !== 2)
    for (const { answer, ms } of writes) {
      expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '1'])
      expect(answerFaults('invoices.create', answer)).toEqual([])
      // Two seconds for a connection to learn who calls, two for one to work with, two for the lock; the rest is a busy machine's.
      expect(ms).toBeLessThan(12_000)
    }
    for (const { answer } of answers) expect([200, 503]).toContain(answer.status)
    expect(await snapshot(busy.api, busy.database)).toEqual(before)
    await release()
    expect((await timed(busy, 'POST', '/invoices', sale)).answer.status).toBe(201)
    await expectOrder(busy.api, busy.database)
  })

  test('a write that waits for one row hears 503 after two seconds, and its key is free for the next try', async () => {
    const release = await hold(busy, series)
    const key = { 'idempotency-key': 'waited too long' }
    const { answer, ms } = await timed(busy, 'POST', '/invoices', sale, key)
    expect([answer.status, answer.body.code]).toEqual([503, 'unavailable'])
    expect(ms).toBeGreaterThan(1_900)
    expect(ms).toBeLessThan(5_000)
    await release()
    const again = await timed(busy, 'POST', '/invoices', sale, key)
    expect([again.answer.status, again.answer.headers['idempotent-replayed']]).toEqual([201, undefined])
  })

  test('a read of a table that is being rebuilt hears 503 after two seconds', async () => {
    const release = await hold(busy, 'lock table contacts in access exclusive mode')
    const { answer, ms } = await timed(busy, 'GET', '/contacts')
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '1'])
    expect(ms).toBeLessThan(5_000)
    await release()
    expect((await timed(busy, 'GET', '/contacts')).answer.status).toBe(200)
  })
})

describe('a tenant whose connections are cut', () => {
  test('hears 503 at most once for each of them, and goes on with new ones', async () => {
    await Promise.all(Array.from({ length: 8 }, () => timed(busy, 'GET', '/contacts')))
    await calm.api.sql(calm.database, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [busy.database])
    const answers = await Promise.all(Array.from({ length: 16 }, () => timed(busy, 'GET', '/contacts')))
    for (const { answer } of answers) expect([200, 503]).toContain(answer.status)
    expect((await timed(busy, 'GET', '/contacts')).answer.status).toBe(200)
  })

  test('in the middle of writes: all or nothing', async () => {
    const writes = Array.from({ length: 30 }, (_, at) => timed(busy, 'POST', '/invoices', { ...sale, notes: `cut ${at}` }, { 'idempotency-key': `cut ${at}` }))
    for (let cut = 0; cut < 5; cut++) {
      await calm.api.sql(calm.database, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [busy.database])
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    for (const { answer } of await Promise.all(writes)) expect([201, 503], answer.text).toContain(answer.status)
    for (let at = 0; at < 30; at++) expect((await timed(busy, 'POST', '/invoices', { ...sale, notes: `cut ${at}` }, { 'idempotency-key': `cut ${at}` })).answer.status).toBe(201)
    expect(await busy.api.sql(busy.database, `select notes from invoices where notes like 'cut %' group by notes having count(*) <> 1`)).toEqual([])
    await expectOrder(busy.api, busy.database)
  })

  test('and whose database is dropped under it hears 503, also while the others work', async () => {
    const gone = await worldIn(busy.api)
    await gone.contact()
    await busy.api.drop(gone.database)
    for (let at = 0; at < 3; at++) {
      const { answer, ms } = await timed(gone, 'GET', '/contacts')
      expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '1'])
      expect(ms).toBeLessThan(5_000)
      expect((await timed(calm, 'GET', '/contacts')).answer.status).toBe(200)
    }
  })
})

test('none of it was a fault of ours', () => {
  expect(busy.api.logs.filter((line) => line.includes('unforeseen'))).toEqual([])
})

async function timed(world: World, method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Timed> {
  const began = Date.now()
  const answer = await world.api.raw(world.slug, method, `/api/v1${path}`, { headers: { authorization: `Bearer ${world.token}`, ...headers }, ...(body && { body }) })
  return { answer, ms: Date.now() - began }
}
