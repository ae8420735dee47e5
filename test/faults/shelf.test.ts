/** One shelf and two server processes on one PostgreSQL: whatever they do to it at once, it adds up. */
import { Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrder } from '../support/invariants.ts'
import { startProgram, type Program } from '../support/programs.ts'
import { refusalOf } from '../support/refusals.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let branch_id: number
let contact: Schema<'Contact'>
let clerks: Optiflow[]
const running: Program[] = []

beforeAll(async () => {
  world = await startWorld()
  branch_id = (await world.owner.workspaces.create({ name: 'Santiago' })).id
  contact = await world.contact({ workspace_id: null })
  clerks = await Promise.all([serve(), serve()])
})
afterAll(async () => {
  for (const { process } of running) process.kill('SIGTERM')
  await Promise.all(running.map(({ ended }) => ended))
  await world.api.stop()
})

/** A clerk at a server of its own, as an operator starts it. */
async function serve(): Promise<Optiflow> {
  const program = startProgram('server/src/main.ts', [], { DATABASE_URL: world.api.database_url, PORT: '0', HOST: '127.0.0.1', OPTIFLOW_RATE_LIMIT_USER: '1000000' })
  running.push(program)
  const [, port] = await program.says(/"port":(\d+).*"listening"/)
  return new Optiflow({ baseUrl: `http://${world.slug}.localhost:${port}`, token: world.token, maxRetries: 8 })
}

const shared = (quantity: string) => world.product({ workspace_id: null, cost: '7', initial_quantity: quantity })
const sell = (clerk: Optiflow, product: Schema<'Product'>) => clerk.invoices.create({ contact_id: contact.id, items: [{ product_id: product.id, quantity: '1' }] })
const clerk = (n: number) => clerks[n % clerks.length]!

describe('two processes', { timeout: 90_000 }, () => {
  test('sell the last piece once', async () => {
    const product = await shared('1')
    const sales = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => sell(clerk(n), product)))
    expect(sales.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const lost = sales.flatMap((sale) => (sale.status === 'rejected' ? [refusalOf(Promise.reject(sale.reason))] : []))
    expect(new Set((await Promise.all(lost)).map(({ code }) => code))).toEqual(new Set(['insufficient_stock']))
  })

  test('sell, cancel, credit, receive, count and carry both ways at once, and nothing is lost', async () => {
    const [one, other] = [await shared('100'), await shared('100')]
    const both = [{ product_id: one.id, quantity: '1' }, { product_id: other.id, quantity: '1' }]
    const acts: ((who: Optiflow) => Promise<unknown>)[] = [
      (who) => sell(who, one),
      async (who) => who.invoices.cancel((await sell(who, other)).id, { reason: 'Cambio de idea' }),
      async (who) => {
        const sale = await sell(who, one)
        await who.credit_notes.create({ invoice_id: sale.id, reason: 'Roto', items: [{ invoice_item_id: sale.items[0]!.id!, quantity: '1' }] })
      },
      (who) => who.stock_receipts.create({ items: both.map((item) => ({ ...item, unit_cost: '9' })) }),
      (who) => who.stock_adjustments.create({ reason: 'Perdido', items: [{ product_id: one.id, adjustment_type: 'remove', quantity: '1' }] }),
      (who) => who.stock_transfers.create({ from_workspace_id: 1, to_workspace_id: branch_id, items: both }),
      (who) => who.stock_transfers.create({ from_workspace_id: 1, to_workspace_id: branch_id, items: both.toReversed() })
    ]
    await Promise.all(Array.from({ length: 8 * acts.length }, (_, n) => acts[n % acts.length]!(clerk(Math.floor(n / acts.length)))))
    // Of eight rounds: one is sold, received, lost and carried twice; the other received and carried twice.
    const left = async (product: Schema<'Product'>, workspaceId: number) => (await world.owner.stock_levels.list({ filter: { product_id: product.id } }, { workspaceId })).data[0]!.quantity
    expect([await left(one, 1), await left(one, branch_id)]).toEqual(['76.00', '16.00'])
    expect([await left(other, 1), await left(other, branch_id)]).toEqual(['92.00', '16.00'])
    await expectOrder(world.api, world.database)
  })
})
