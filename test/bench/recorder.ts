/** Runs our server in this process and listens to what it says to PostgreSQL, once for each kind of request. */
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { readConfig } from '../../server/src/config.ts'
import { createLog } from '../../server/src/platform/log.ts'
import { startServer } from '../../server/src/server.ts'
import { call, type Request } from './call.ts'
import { answer } from './child.ts'
import type { Tenant } from './installation.ts'
import { create, get, lines, listByCursor, listWithTotal } from './orders.ts'
import { marks, withSlots, type Recording, type Step } from './recording.ts'

interface Said { name: string; text: string; values: unknown[]; rows: Record<string, unknown>[]; along: boolean }
interface Invoice { data: { id: number; items: Record<string, unknown>[]; taxes: unknown[] } }

let said: Said[] = []
let unanswered = 0

// pg's own function under ours; both forms of its arguments come through as they are.
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
pg.Client.prototype.query = function listen(this: pg.Client, ...args: unknown[]) {
  const result = query.apply(this, args)
  const [given] = args as [pg.QueryConfig | string]
  if (!(result instanceof Promise)) return result
  const { name = '', text, values = [] } = typeof given === 'string' ? { text: given } : given
  const one: Said = { name, text, values, rows: [], along: unanswered++ > 0 }
  said.push(one)
  return result.finally(() => unanswered--).then((answered: pg.QueryResult) => ((one.rows = answered.rows), answered))
} as typeof pg.Client.prototype.query

const config = readConfig(process.env)
const server = await startServer(config, config.database_url!, createLog('silent'))

answer({ record }, () => server.stop())

async function record(tenant: Tenant): Promise<Recording> {
  const products = Array.from({ length: lines }, (_, at) => marks.set * lines + at + 1)
  // The first of each kind looks tenant and token up, which the next ones remember.
  for (const warm of [create(0), listWithTotal]) await call(server.port, tenant, warm)
  // That a token was used is noted a little later, and belongs to no request.
  await setTimeout(500)
  const heard = async (request: Request) => {
    said = []
    const reply = await call<Invoice>(server.port, tenant, request)
    return { reply, steps: said.map((one) => stepOf(one, products)) }
  }
  await mark(tenant)
  const marked = create(marks.set, marks.key)
  const made = await heard({ ...marked, headers: { ...marked.headers, 'X-Request-Id': marks.request } })
  const { items, taxes } = made.reply.data
  if (made.reply.data.id !== marks.id) throw new Error('The recorded invoice does not bear the mark.')
  return {
    create: made.steps, items, taxes,
    get: (await heard(get(marks.id))).steps,
    cursor: (await heard(listByCursor)).steps,
    total: (await heard(listWithTotal)).steps
  }
}

function stepOf({ name, text, values, rows, along }: Said, products: number[]): Step {
  const row = rows[0] ?? {}
  const gives = 'item_ids' in row ? 'row' : 'contact' in row ? 'id' : null
  return { name, text: text.replaceAll(/\s+/g, ' ').trim(), values: values.map((value) => withSlots(value, products)), gives, along }
}

// The next ids and the next number of this tenant become ones that nothing else looks like.
async function mark({ url }: Tenant): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`alter table invoices alter id restart with ${marks.id}`)
  await client.query(`alter table invoice_items alter id restart with ${marks.item}`)
  await client.query(`update document_subtypes set next_number = ${marks.number} where type = 'invoice' and is_default`)
  await client.end()
}
