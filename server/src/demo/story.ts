import { randomBytes } from 'node:crypto'
import { makeUser } from '../access/index.ts'
import type { Context } from '../platform/context.ts'
import { insertMembership } from '../workspaces/index.ts'
import { dayFrom, follow, moveStock, quote, sell, type Ids, type Sold, type Store } from './business.ts'
import { categories, contacts, delivery, goods } from './catalogue.ts'
import { bank, company, dollar, dollarRates } from './company.ts'
import type { Call } from './operator.ts'
import { offers } from './offers.ts'
import { aftermaths, sales } from './sales.ts'

/** The hardware store of the contract's examples: two branches, its people, its shelves and three weeks of business. The owner calls as one who works in these branches. */
export async function tellStory(callIn: (workspace_ids: number[]) => Call, ctx: Pick<Context, 'db'>, today: string): Promise<void> {
  await foundCompany(callIn([]), today)
  const branches = await openBranches(callIn([]))
  const call = callIn(Object.values(branches))
  // Nobody knows this password: a token of Luis's is made with `npm run optiflow -- tokens create`.
  const cashier = await makeUser(ctx, { name: 'Luis Peralta', email: 'luis@ferreteria-duarte.example', role: 'member', password: randomBytes(32).toString('base64url') })
  await insertMembership(ctx, { workspace_id: branches.main, user_id: cashier.id })
  const store = { branches, contacts: await meet(call, branches.main), products: await fillShelves(call, branches) }
  const sold = new Map<string, Sold>()
  for (const sale of sales) {
    const invoice = await sell(call, store, sale, today)
    if (sale.external_id) sold.set(sale.external_id, { ...invoice, branch: sale.branch })
  }
  for (const aftermath of aftermaths) await follow(call, store, sold.get(aftermath.order)!, aftermath, today)
  for (const offer of offers) await quote(call, store, offer, today)
  await moveStock(call, store, today)
}

async function foundCompany(call: Call, today: string): Promise<void> {
  await call('company.update', { body: company })
  const { id } = await call('currencies.create', { body: dollar })
  for (const [days, rate] of dollarRates) await call('currency_rates.create', { path: { id }, body: { rate, effective_date: dayFrom(today, days) } })
  await call('bank_accounts.create', { body: { ...bank, initial_balance_date: dayFrom(today, -30) } })
}

async function openBranches(call: Call): Promise<Store['branches']> {
  const { workspaces } = await call('me.get', {})
  const main = workspaces[0]!.id
  await call('workspaces.update', { path: { id: main }, body: { address: 'Av. Duarte 120, Santo Domingo', phone: '809-555-0120' } })
  const santiago = await call('workspaces.create', { body: { name: 'Santiago', code: 'STI', address: 'Calle del Sol 45, Santiago', phone: '809-555-0145' } })
  return { main, santiago: santiago.id }
}

async function meet(call: Call, workspace_id: number): Promise<Ids> {
  const ids: Ids = new Map()
  for (const contact of contacts) ids.set(contact.name, (await call('contacts.create', { body: contact }, workspace_id)).id)
  return ids
}

async function fillShelves(call: Call, { main, santiago }: Store['branches']): Promise<Ids> {
  const groups: Ids = new Map()
  for (const category of categories) groups.set(category.name, (await call('categories.create', { body: category })).id)
  const ids: Ids = new Map()
  for (const { category, product, ...stock } of goods) {
    const initial_quantities = [opening(main, stock.main), opening(santiago, stock.santiago)]
    ids.set(product.sku, (await call('products.create', { body: { ...product, category_id: groups.get(category)!, initial_quantities } }, main)).id)
  }
  return ids.set(delivery.sku, (await call('products.create', { body: delivery }, main)).id)
}

function opening(workspace_id: number, [quantity, minimum_quantity]: [string, string]) {
  return { workspace_id, quantity, minimum_quantity }
}
