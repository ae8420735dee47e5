import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../support/api.ts'
import { expectOrder } from '../support/invariants.ts'
import { startPostgres, type Postgres } from '../support/own-postgres.ts'
import { startWorldOn, type World } from '../support/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'optiflow-fault-'))
let postgres: Postgres
let world: World
beforeAll(async () => {
  chmodSync(folder, 0o755)
  postgres = await startPostgres(join(folder, 'data'))
  world = await startWorldOn(postgres.url)
})
afterAll(async () => {
  await world.api.stop()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const authorization = () => ({ authorization: `Bearer ${world.token}` })
const postmaster = () => Number(readFileSync(join(folder, 'data', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])

/** An answer in good time: within 2.5 s, and as much again for a machine that has other things to do. */
async function promptly(): Promise<Answer> {
  const began = Date.now()
  const answer = await world.api.raw(world.slug, 'GET', '/api/v1/contacts', { headers: authorization() })
  expect(Date.now() - began).toBeLessThan(5_000)
  return answer
}

describe('PostgreSQL is killed', () => {
  test('answers are 503 with Retry-After, never 500, and good again when it is back', async () => {
    await world.contact()
    process.kill(postmaster(), 'SIGKILL')
    const answers: Answer[] = []
    const until = Date.now() + 15_000
    // Watched until it has failed and recovered: the embedded server is started again by itself.
    while (Date.now() < until) {
      answers.push(await promptly())
      if (answers.some(({ status }) => status === 503) && answers.at(-1)!.status === 200) break
      await pause(50)
    }
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused.length).toBeGreaterThan(0)
    for (const answer of refused) expect([answer.status, answer.body.code, Number(answer.headers['retry-after']) > 0]).toEqual([503, 'unavailable', true])
    expect(answers.at(-1)!.status).toBe(200)
  })

  test('and stays away for seconds: the server lives, says that it is not ready, and answers 503 in time', async () => {
    await postgres.stop()
    for (const until = Date.now() + 4_000; Date.now() < until; await pause(100)) expect((await promptly()).status).toBe(503)
    expect(await Promise.all(['/livez', '/readyz', '/api/v1/health'].map(async (path) => (await world.api.raw(world.slug, 'GET', path)).status))).toEqual([200, 503, 200])
    postgres = await startPostgres(join(folder, 'data'))
    await expect.poll(async () => (await promptly()).status, { interval: 50, timeout: 5_000 }).toBe(200)
    expect((await world.api.raw(world.slug, 'GET', '/readyz')).status).toBe(200)
  })

  test('in the middle of sales: each key has one effect, no number is missing, the shelf adds up', async () => {
    const contact = await world.contact()
    const product = await world.product({ initial_quantity: '1000' })
    const body = { contact_id: contact.id, items: [{ product_id: product.id, quantity: '1' }] }
    const sell = async (key: string) => {
      for (let attempt = 0; attempt < 200; attempt++) {
        const answer = await world.api.raw(world.slug, 'POST', '/api/v1/invoices', { headers: { ...authorization(), 'idempotency-key': key }, body })
        if (answer.status === 201) return answer.body.data.document_number as string
        expect([409, 503]).toContain(answer.status)
        await pause(100)
      }
      throw new Error('never sold')
    }
    const sales = Array.from({ length: 40 }, (_, at) => pause(at * 25).then(() => sell(`sale-${at}`)))
    await pause(400)
    process.kill(postmaster(), 'SIGKILL')
    const numbers = await Promise.all(sales)
    expect(new Set(numbers).size).toBe(40)
    expect((await world.owner.products.get(product.id)).stock?.quantity).toBe('960.00')
    await expectOrder(world.api, world.database)
  }, 60_000)
})

describe('a tenant that holds its own locks', () => {
  test('waits its two seconds and gets 503, and another tenant does not notice', async () => {
    const other = await world.api.tenant()
    const contact = await world.contact()
    const holder = await world.api.server.pools.get(world.database).acquire()
    try {
      await holder.query('begin')
      await holder.query('select from contacts where id = $1 for update', [contact.id])
      const held = world.api.raw(world.slug, 'PATCH', `/api/v1/contacts/${contact.id}`, { headers: authorization(), body: { name: 'Later' } })
      const neighbour = await other.owner.contacts.create({ name: 'Neighbour', contact_type: 'customer' })
      expect(neighbour.id).toBe(1)
      // Answered while the other still waits.
      expect(await Promise.race([held, 'waits'])).toBe('waits')
      expect((await held).status).toBe(503)
    } finally {
      await holder.query('rollback')
      await world.api.server.pools.get(world.database).release(holder)
    }
    expect((await world.owner.contacts.update(contact.id, { name: 'Now' })).name).toBe('Now')
  })
})

describe('a tenant whose database cannot be used', () => {
  test('is 503 while it is behind in migrations, and when its database is gone; others go on', async () => {
    const other = await world.api.tenant()
    await world.api.control(`update tenants set schema_version = 'older' where slug = $1`, [other.slug])
    await expect.poll(async () => (await world.api.raw(other.slug, 'GET', '/api/v1/me', { headers: { authorization: `Bearer ${other.token}` } })).status, { timeout: 10_000 }).toBe(503)
    const gone = await world.api.tenant()
    await world.api.server.pools.close(gone.database)
    await world.api.drop(gone.database)
    expect((await world.api.raw(gone.slug, 'GET', '/api/v1/me', { headers: { authorization: `Bearer ${gone.token}` } })).status).toBe(503)
    expect((await world.owner.me.get()).role).toBe('owner')
  })
})
