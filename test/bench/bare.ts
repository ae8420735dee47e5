/** What a hand-written server could do at most: Fastify and pg with our statements. It checks nothing and knows nobody. */
import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyRequest } from 'fastify'
import pg from 'pg'
import { answer } from './child.ts'
import { fill, roundTrips, type Recording, type Slot, type Step } from './recording.ts'

interface Row { id?: number; version?: number; item_ids?: number[]; cursor_keys?: string[]; total?: number; [column: string]: unknown }
interface Order { items: { product_id: number }[] }

// The cheapest readers there are: texts stay texts, ids become numbers.
for (const type of [pg.types.builtins.DATE, pg.types.builtins.TIMESTAMPTZ, pg.types.builtins.NUMERIC]) pg.types.setTypeParser(type, (text: string) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(1016 as never, (text: string) => text.slice(1, -1).split(',').map(Number))

const server = Fastify()
const pools = new Map<string, pg.Pool>()

answer({ serve, port: () => (server.server.address() as { port: number }).port }, async () => {
  await server.close()
  await Promise.all([...pools.values()].map((pool) => pool.end()))
})

async function serve({ recording, urls }: { recording: Recording; urls: Record<string, string> }): Promise<void> {
  for (const [slug, connectionString] of Object.entries(urls)) pools.set(slug, new pg.Pool({ connectionString, max: 8, pipeline: true, options: '-c timezone=UTC' }))
  server.post('/api/v1/invoices', async (request, reply) => reply.code(201).type('application/json').send(await create(recording, poolOf(request), request)))
  server.get<{ Params: { id: string } }>('/api/v1/invoices/:id', async (request) => {
    const [{ version, ...data }] = (await run(poolOf(request), recording.get, { id: Number(request.params.id) })) as [Row]
    return { data }
  })
  server.get<{ Querystring: { pagination?: string } }>('/api/v1/invoices', (request) => (request.query.pagination === 'cursor' ? byCursor : withTotal)(recording, poolOf(request)))
  await server.listen({ host: '127.0.0.1', port: 0 })
}

function poolOf({ headers }: FastifyRequest): pg.Pool {
  return pools.get(headers.host!.split('.')[0]!)!
}

async function create({ create: steps, items, taxes }: Recording, pool: pg.Pool, request: FastifyRequest): Promise<string> {
  const slots: Partial<Record<Slot, unknown>> = {
    key: request.headers['idempotency-key'], request: randomUUID(), event: `evt_${randomUUID()}`, products: (request.body as Order).items.map(({ product_id }) => product_id)
  }
  const client = await pool.connect()
  for (const trip of roundTrips(steps)) {
    const [answered] = await together(client, trip.map((step) => queryOf(step, slots)))
    const [row] = answered!.rows as Row[]
    const [{ gives }] = trip as [Step]
    if (gives === 'id') slots.id = row!.id
    if (gives === 'row') {
      const { version, item_ids, ...fields } = row!
      slots.data = JSON.stringify({ ...fields, items: items.map((item, at) => ({ ...item, id: item_ids![at] })), taxes })
      slots.body = `{"data":${String(slots.data)}}`
    }
  }
  client.release()
  return slots.body as string
}

// In one packet, as ours go.
function together(client: pg.PoolClient, queries: pg.QueryConfig[]): Promise<pg.QueryResult[]> {
  const { stream } = client.connection
  stream.cork()
  const sent = queries.map((query) => client.query(query))
  stream.uncork()
  return Promise.all(sent)
}

async function byCursor({ cursor: [step] }: Recording, pool: pg.Pool) {
  const found = await run(pool, [step!], {})
  const data = found.slice(0, -1).map(({ cursor_keys, ...row }) => row)
  const next = Buffer.from(JSON.stringify(found.at(-2)?.cursor_keys)).toString('base64url')
  return { data, meta: { per_page: data.length, next_cursor: next, prev_cursor: null }, links: { next: `?cursor=${next}`, prev: null } }
}

async function withTotal({ total: [page, count] }: Recording, pool: pg.Pool) {
  const data = await run(pool, [page!], {})
  const [{ total }] = (await run(pool, [count!], {})) as [Row]
  return { data, meta: { current_page: 1, per_page: data.length, total }, links: { next: '?page=2', prev: null } }
}

async function run(pool: pg.Pool, [step]: Step[], slots: Partial<Record<Slot, unknown>>): Promise<Row[]> {
  const { rows } = await pool.query(queryOf(step!, slots))
  return rows as Row[]
}

function queryOf({ name, text, values }: Step, slots: Partial<Record<Slot, unknown>>): pg.QueryConfig {
  return { ...(name && { name }), text, values: fill(values, slots) }
}
