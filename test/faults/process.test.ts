import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { send, type Answer } from '../support/api.ts'
import { expectOrder } from '../support/invariants.ts'
import { hold, waiting } from '../support/locks.ts'
import { startProgram, type Program } from '../support/programs.ts'
import { startWorld, type World } from '../support/world.ts'

/** What became of one sale; without a status nobody answered. */
interface Sale { key: string; status: number | null; error: string | null; number: string | null; ms: number }
interface Server { port: number; program: Program }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let world: World
let body: object
let running: Program[] = []
beforeAll(async () => {
  world = await startWorld()
  const contact = await world.contact()
  const product = await world.product({ initial_quantity: '100000' })
  body = { contact_id: contact.id, items: [{ product_id: product.id, quantity: '1' }] }
})
afterEach(() => {
  for (const { process } of running) process.kill('SIGKILL')
  running = []
})
afterAll(() => world.api.stop())

describe('SIGTERM', { timeout: 60_000 }, () => {
  test.each([['a connection for each request', () => undefined], ['connections that are kept', () => new Agent({ keepAlive: true, maxSockets: 8 })]])('under load, %s: every request that was taken is answered, nothing else has an effect, and the code is 0', async (_, makeAgent) => {
    const { port, program } = await serve()
    const sales: Sale[] = []
    const agent = makeAgent()
    const sellers = Array.from({ length: 8 }, async () => {
      for (;;) {
        const sale = await sell(port, randomUUID(), agent)
        sales.push(sale)
        // It takes no more: this seller goes home.
        if (sale.status === null) return
      }
    })
    // The first sales compile and connect: the signal comes when they flow.
    while (sales.length < 30) await pause(10)
    program.process.kill('SIGTERM')
    const { code } = await program.ended
    await Promise.all(sellers)
    expect(code).toBe(0)
    const answered = sales.filter(({ status }) => status !== null)
    expect(answered.length).toBeGreaterThanOrEqual(30)
    expect(answered.filter(({ status }) => status !== 201)).toEqual([])
    expect(await effects(answered)).toEqual(new Set([1]))
    expect(await effects(sales.filter(({ status }) => status === null))).toEqual(new Set([0]))
    await expectOrder(world.api, world.database)
  })

  test('a request that waits for a lock is finished before the server goes, and no new one is taken', async () => {
    const { port, program } = await serve()
    await sell(port, randomUUID())
    const release = await hold(world, `select from document_subtypes where type = 'invoice' and is_default for update`)
    const slow = sell(port, randomUUID())
    await waiting(world, 1)
    program.process.kill('SIGTERM')
    await pause(300)
    expect(await sell(port, randomUUID())).toMatchObject({ status: null, error: 'ECONNREFUSED' })
    await release()
    expect(await slow).toMatchObject({ status: 201 })
    expect((await program.ended).code).toBe(0)
  })
})

describe('kill -9', { timeout: 90_000 }, () => {
  test('of the server, time after time in the middle of sales: the same key has exactly one effect', async () => {
    const keys: string[] = []
    let server = await serve()
    for (const kill_after_ms of [250, 400, 150]) {
      const sold: Sale[] = []
      const sellers = Array.from({ length: 8 }, async () => {
        for (;;) {
          const sale = await sell(server.port, randomUUID())
          sold.push(sale)
          if (sale.status === null) return
        }
      })
      // The first sales compile and connect; the kill comes when they flow.
      while (sold.length < 8) await pause(10)
      await pause(kill_after_ms)
      server.program.process.kill('SIGKILL')
      await Promise.all(sellers)
      server = await serve()
      const again = await Promise.all(sold.filter(({ status }) => status !== 201).map(({ key }) => sellUntilSold(server.port, key)))
      const repeated = await Promise.all(sold.filter(({ status }) => status === 201).slice(-20).map(async ({ key, number }) => ({ number, again: (await sell(server.port, key)).number })))
      expect(repeated.filter(({ number, again }) => number !== again)).toEqual([])
      expect(again.map(({ status }) => status)).toEqual(again.map(() => 201))
      keys.push(...sold.map(({ key }) => key))
      await expectOrder(world.api, world.database)
    }
    expect(keys.length).toBeGreaterThan(30)
    expect(await effects(keys.map((key) => ({ key })))).toEqual(new Set([1]))
  })

  test('at its commit, before anybody has read the answer: the key finds what was done', async () => {
    const { port, program } = await serve()
    const key = randomUUID()
    // As soon as another session sees it, the server dies with the answer in its hands or just out of them.
    const lost = sell(port, key)
    await expect.poll(async () => (await effects([{ key }])).has(1), { interval: 1, timeout: 5_000 }).toBe(true)
    program.process.kill('SIGKILL')
    await lost
    const next = await serve()
    const answer = await ask(next.port, key)
    expect([answer.status, answer.headers['idempotent-replayed']]).toEqual([201, 'true'])
    expect(await effects([{ key }])).toEqual(new Set([1]))
  })
})

/** The server as an operator starts it, on the installation of this test. */
async function serve(): Promise<Server> {
  const program = startProgram('server/src/main.ts', [], { DATABASE_URL: world.api.database_url, PORT: '0', HOST: '127.0.0.1', OPTIFLOW_RATE_LIMIT_USER: '1000000' })
  running.push(program)
  const [, port] = await program.says(/"port":(\d+).*"listening"/)
  return { port: Number(port), program }
}

function ask(port: number, key: string, agent?: Agent): Promise<Answer> {
  return send(port, `${world.slug}.localhost:${port}`, 'POST', '/api/v1/invoices', {
    headers: { authorization: `Bearer ${world.token}`, 'idempotency-key': key }, body: { ...body, notes: key }, ...(agent && { agent })
  })
}

async function sell(port: number, key: string, agent?: Agent): Promise<Sale> {
  const began = Date.now()
  const sale = await ask(port, key, agent).then(
    ({ status, body }) => ({ status, error: null, number: body?.data?.document_number ?? null }),
    (error: NodeJS.ErrnoException) => ({ status: null, error: error.code ?? error.message, number: null })
  )
  return { key, ...sale, ms: Date.now() - began }
}

// The session of a server that was killed lives until PostgreSQL notices: until then its key is in flight.
async function sellUntilSold(port: number, key: string): Promise<Sale> {
  for (let attempt = 0; ; attempt++) {
    const sale = await sell(port, key)
    if (sale.status === 201 || attempt === 50) return sale
    expect([409, 503]).toContain(sale.status)
    await pause(100)
  }
}

/** How often sales had an effect, whatever they were answered. */
async function effects(sales: { key: string }[]): Promise<Set<number>> {
  const keys = sales.map(({ key }) => key)
  const rows = await world.api.sql(world.database, 'select count(invoices.id) as count from unnest($1::text[]) as key left join invoices on invoices.notes = key group by key', [keys])
  return new Set(rows.map(({ count }) => Number(count)))
}
