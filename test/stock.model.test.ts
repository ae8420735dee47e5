import fc from 'fast-check'
import type { Optiflow } from '@optiflow/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectOrder } from './support/invariants.ts'
import { refusalOf } from './support/refusals.ts'
import { startWorld, type World } from './support/world.ts'

// A failure prints its seed; STOCK_SEED tries it again, STOCK_RUNS makes the search longer.
const seed = Number(process.env.STOCK_SEED ?? Date.now() % 2 ** 31)
const runs = Number(process.env.STOCK_RUNS ?? 60)
const far = '2999-01-01T00:00:00.000Z'

let world: World
let branch_id: number
let clients: [main: Optiflow, branch: Optiflow]
let contact_id: number
beforeAll(async () => {
  world = await startWorld()
  branch_id = (await world.owner.workspaces.create({ name: 'Santiago' })).id
  clients = [world.owner, world.api.client(world.slug, world.token, { workspaceId: branch_id })]
  contact_id = (await world.contact({ workspace_id: null })).id
})
afterAll(async () => {
  await expectOrder(world.api, world.database)
  expect(world.api.logs.filter((line) => /40P01|deadlock|unforeseen/.test(line))).toEqual([])
  await world.api.stop()
})

const words = ['sell', 'cancel', 'credit', 'receive', 'add', 'remove', 'set', 'carry', 'reserve', 'release', 'expire', 'offer', 'convert', 'withdraw'] as const
interface Act { act: (typeof words)[number]; product: number; with_other: boolean; place: 0 | 1; quantity: number; cost: number; pick: number; keeps: boolean }
const anyAct = fc.record<Act>({
  act: fc.constantFrom(...words), product: fc.nat(2), with_other: fc.boolean(), place: fc.constantFrom(0, 1), quantity: fc.integer({ min: 1, max: 40 }).map((n) => n / 4),
  cost: fc.integer({ min: 0, max: 99_999 }).map((n) => n / 10_000), pick: fc.nat(), keeps: fc.boolean()
})
// Something lies there before chance begins, or most acts would find nothing.
const acts = fc.array(anyAct, { minLength: 8, maxLength: 24, size: 'max' })

type Line = { product: number; quantity: number }
interface Hold { id: number; quantity: number; quotation: number | null }
/** `average` is what one costs, null while nobody knows. */
interface Shelf { quantity: number; value: number; average: number | null; holds: Hold[] }
/** `cost` is what one of a line went for. */
interface Sale { id: number; place: 0 | 1; lines: (Line & { item: number; left: number; cost: number | null })[]; is_whole: boolean }
interface Offer { id: number; place: 0 | 1; lines: Line[] }

/** What products cost by their own entry. Nobody knows of the third one, until somebody says. */
const costs = [2, 2, null]

/** What the books should say. Quantities are quarters, which a float adds exactly; of values it is near enough. */
class Model {
  /** By product, then by place. The third product may be sold below zero. */
  readonly shelves: [Shelf, Shelf][] = costs.map((cost, product) => [shelfOf(product === 1 ? 5 : 0, cost), shelfOf(0, null)])
  readonly sales: Sale[] = []
  readonly offers: Offer[] = []

  shelf(product: number, place: 0 | 1): Shelf {
    return this.shelves[product]![place]
  }
  /** Whether all lines can be had of a place; what is kept for a quotation is its own. */
  has(lines: Line[], place: 0 | 1, quotation: number | null = null): boolean {
    return lines.every(({ product, quantity }) => product === 2 || free(this.shelf(product, place), quotation) >= quantity)
  }
  /** What goods without a cost of their own come at. */
  costOf(product: number, place: 0 | 1): number | null {
    const { quantity, average } = this.shelf(product, place)
    return average ?? (quantity === 0 ? costs[product]! : null)
  }
  /** Goods come; `value` is what they bring when that is not their cost. */
  bring({ product, quantity }: Line, place: 0 | 1, cost: number | null, value = quantity * (cost ?? 0)): void {
    const shelf = this.shelf(product, place)
    const isNew = shelf.quantity <= 0 || shelf.average === null
    const more = shelf.quantity === 0 ? value : isNew ? (shelf.quantity + quantity) * cost! - shelf.value : value
    shelf.quantity += quantity
    if (cost === null) return
    shelf.value = shelf.quantity === 0 ? 0 : shelf.value + more
    shelf.average = isNew ? cost : shelf.value / shelf.quantity
  }
  /** Goods go at the average, which stays; what they were worth. */
  take({ product, quantity }: Line, place: 0 | 1): { cost: number | null; value: number } {
    const shelf = this.shelf(product, place)
    const cost = (shelf.average = this.costOf(product, place))
    const before = shelf.value
    shelf.quantity -= quantity
    shelf.value = shelf.quantity > 0 ? before - quantity * (cost ?? 0) : shelf.quantity * (cost ?? 0)
    return { cost, value: before - shelf.value }
  }
  sell(id: number, place: 0 | 1, lines: Line[], items: { id?: number | null }[]): void {
    this.sales.push({ id, place, is_whole: true, lines: lines.map((line, at) => ({ ...line, item: items[at]!.id!, left: line.quantity, cost: this.take(line, place).cost })) })
  }
  carry(lines: Line[], from: 0 | 1, to: 0 | 1): void {
    for (const line of lines) {
      const { cost, value } = this.take(line, from)
      this.bring(line, to, cost ?? this.costOf(line.product, to), value)
    }
  }
  drop(which: (hold: Hold) => boolean): void {
    for (const shelf of this.shelves.flat()) shelf.holds = shelf.holds.filter((hold) => !which(hold))
  }
}

function shelfOf(quantity: number, cost: number | null): Shelf {
  return { quantity, value: quantity * (cost ?? 0), average: quantity === 0 ? null : cost, holds: [] }
}

function free({ quantity, holds }: Shelf, quotation: number | null = null): number {
  return quantity - holds.filter((hold) => quotation === null || hold.quotation !== quotation).reduce((sum, hold) => sum + hold.quantity, 0)
}

/** Does an act, or expects its refusal, as the model says. */
async function play(model: Model, ids: number[], { act, product, with_other, place, quantity, cost, pick, keeps }: Act): Promise<void> {
  const client = clients[place]
  const product_id = ids[product]!
  const shelf = model.shelf(product, place)
  const lines = [{ product, quantity }, ...(with_other ? [{ product: (product + 1) % 3, quantity }] : [])]
  const items = lines.map((line) => ({ product_id: ids[line.product]!, quantity: String(line.quantity) }))
  const one = <T>(list: T[]): T | undefined => list[pick % list.length]
  const expected = async <T>(possible: boolean, call: Promise<T>): Promise<T | null> => {
    if (possible) return call
    expect((await refusalOf(call)).code).toBe('insufficient_stock')
    return null
  }

  switch (act) {
    case 'sell': {
      const invoice = await expected(model.has(lines, place), client.invoices.create({ contact_id, items }))
      if (!invoice) return
      return model.sell(invoice.id, place, lines, invoice.items)
    }
    case 'cancel': {
      const sale = one(model.sales.filter(({ is_whole }) => is_whole))
      if (!sale) return
      await clients[sale.place].invoices.cancel(sale.id, { reason: 'x' })
      for (const line of sale.lines) model.bring(line, sale.place, line.cost)
      model.sales.splice(model.sales.indexOf(sale), 1)
      return
    }
    case 'credit': {
      const sale = one(model.sales)
      const line = sale && one(sale.lines.filter(({ left }) => left > 0))
      if (!sale || !line) return
      const back = Math.min(quantity, line.left)
      await clients[sale.place].credit_notes.create({ invoice_id: sale.id, reason: 'x', restock: keeps, items: [{ invoice_item_id: line.item, quantity: String(back) }] })
      line.left -= back
      sale.is_whole = false
      if (keeps) model.bring({ product: line.product, quantity: back }, sale.place, line.cost)
      return
    }
    case 'receive':
      await client.stock_receipts.create({ items: items.map((item) => ({ ...item, unit_cost: String(cost) })) })
      for (const line of lines) model.bring(line, place, cost)
      return
    case 'add':
    case 'remove':
    case 'set': {
      const possible = act !== 'remove' || product === 2 || shelf.quantity >= quantity
      const done = await expected(possible, client.stock_adjustments.create({ reason: 'Prueba', items: [{ product_id, adjustment_type: act, quantity: String(quantity) }] }))
      const change = act === 'set' ? quantity - shelf.quantity : act === 'add' ? quantity : -quantity
      if (done && change > 0) model.bring({ product, quantity: change }, place, model.costOf(product, place))
      if (done && change < 0) model.take({ product, quantity: -change }, place)
      return
    }
    case 'carry': {
      const [from_workspace_id, to_workspace_id] = place === 0 ? [1, branch_id] : [branch_id, 1]
      const is_there = lines.every((line) => free(model.shelf(line.product, place)) >= line.quantity)
      const done = await expected(is_there, world.owner.stock_transfers.create({ from_workspace_id, to_workspace_id, items }))
      return done ? model.carry(lines, place, place === 0 ? 1 : 0) : undefined
    }
    case 'reserve': {
      const made = await expected(model.has([{ product, quantity }], place), client.stock_reservations.create({ product_id, quantity: String(quantity), expires_at: far }))
      if (made) shelf.holds.push({ id: made.id, quantity, quotation: null })
      return
    }
    case 'release':
    case 'expire': {
      const hold = one(shelf.holds)
      if (!hold) return
      if (act === 'release') await client.stock_reservations.release(hold.id)
      else await expire(hold.id)
      return model.drop(({ id }) => id === hold.id)
    }
    case 'offer': {
      const { id } = await client.quotations.create({ contact_id, items })
      await client.quotations.send(id)
      const approved = await expected(!keeps || model.has(lines, place), client.quotations.approve(id, { reserve: keeps }))
      if (!approved) return
      expect(approved.is_reserved).toBe(keeps)
      model.offers.push({ id, place, lines })
      if (!keeps) return
      const { data } = await client.stock_reservations.list({ filter: { quotation_id: id } })
      for (const kept of data) model.shelf(ids.indexOf(kept.product_id), place).holds.push({ id: kept.id, quantity: Number(kept.quantity), quotation: id })
      return
    }
    case 'convert': {
      const offer = one(model.offers)
      if (!offer) return
      const invoice = await expected(model.has(offer.lines, offer.place, offer.id), clients[offer.place].quotations.convert(offer.id))
      if (!invoice) return
      model.offers.splice(model.offers.indexOf(offer), 1)
      model.drop(({ quotation }) => quotation === offer.id)
      return model.sell(invoice.id, offer.place, offer.lines, invoice.items)
    }
    case 'withdraw': {
      const offer = one(model.offers)
      if (!offer) return
      await clients[offer.place].quotations.cancel(offer.id, { reason: 'x' })
      model.offers.splice(model.offers.indexOf(offer), 1)
      return model.drop(({ quotation }) => quotation === offer.id)
    }
  }
}

/** The instant of a reservation comes, in its row and in that of its level. */
const expire = (id: number) => world.api.sql(world.database, `
  with over as (update stock_reservations set expires_at = now() - interval '1 second' where id = $1 returning product_id, workspace_id)
  update stock_levels set holds = array(select row(hold.id, hold.quantity, case when hold.id = $1 then now() - interval '1 second' else hold.expires_at end)::stock_hold from unnest(holds) as hold)
  from over where stock_levels.product_id = over.product_id and stock_levels.workspace_id = over.workspace_id`, [id])

test(`any acts in any order end where the model ends, and each is done or refused as the model says, seed ${seed}`, async () => {
  await fc.assert(fc.asyncProperty(acts, async (sequence) => {
    const make = (initial_quantity: string | undefined, cost: string | null, allow_negative_stock = false) => world.product({ workspace_id: null, cost, initial_quantity, allow_negative_stock })
    const ids = [(await make(undefined, '2')).id, (await make('5', '2')).id, (await make(undefined, null, true)).id]
    const model = new Model()
    for (const act of sequence) await play(model, ids, act)
    for (const [product, id] of ids.entries()) for (const place of [0, 1] as const) {
      const { data: [found] } = await clients[place].stock_levels.list({ filter: { product_id: id } })
      const shelf = model.shelf(product, place)
      expect([Number(found?.quantity ?? 0), Number(found?.available ?? 0)]).toEqual([shelf.quantity, free(shelf)])
      expect([found?.average_cost ?? null, shelf.average].map((cost) => cost === null)).toEqual([shelf.average === null, shelf.average === null])
      expect(Number(found?.average_cost ?? 0)).toBeCloseTo(shelf.average ?? 0, 3)
    }
    for (const { id, place } of model.offers) {
      const kept = model.shelves.flat().some(({ holds }) => holds.some(({ quotation }) => quotation === id))
      expect(await clients[place].quotations.get(id)).toMatchObject({ status: 'approved', is_reserved: kept })
    }
  }), { seed, numRuns: runs })
}, 180_000)
