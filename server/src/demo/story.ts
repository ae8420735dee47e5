import { randomBytes } from 'node:crypto'
import { makeUser } from '../access/index.ts'
import type { Context } from '../platform/context.ts'
import { insertMembership } from '../workspaces/index.ts'
import { categories, contacts, delivery, goods } from './catalogue.ts'
import { bank, company, dollar, dollarRates } from './company.ts'
import type { Call } from './operator.ts'
import { offers, type Offer } from './offers.ts'
import { aftermaths, sales, type Aftermath, type Sale } from './sales.ts'

type Ids = Map<string, number>
interface Sold { branch: Sale['branch']; id: number; items: { id: number | null; product_id: number }[] }
interface Store { branches: Record<Sale['branch'], number>; contacts: Ids; products: Ids }

/** The hardware store of the contract's examples: two branches, its people, its shelves and three weeks of business. */
export async function tellStory(call: Call, ctx: Pick<Context, 'db'>, today: string): Promise<void> {
  await foundCompany(call, today)
  const branches = await openBranches(call)
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

async function sell(call: Call, store: Store, { branch, contact, sold, due, items, ...terms }: Sale, today: string) {
  const body = {
    ...terms,
    contact_id: store.contacts.get(contact)!,
    issue_date: sold === null ? null : dayFrom(today, sold),
    due_date: due === null ? null : dayFrom(today, due),
    items: linesOf(store, items),
    draft: sold === null
  }
  return call('invoices.create', { body }, store.branches[branch])
}

async function quote(call: Call, store: Store, { branch, contact, offered, expires, items, acts, ...terms }: Offer, today: string): Promise<void> {
  const workspace_id = store.branches[branch]
  const body = {
    ...terms,
    contact_id: store.contacts.get(contact)!,
    issue_date: dayFrom(today, offered),
    expiration_date: expires === null ? null : dayFrom(today, expires),
    items: linesOf(store, items)
  }
  const path = { id: (await call('quotations.create', { body }, workspace_id)).id }
  for (const act of acts) {
    if (typeof act === 'string') await call(`quotations.${act}`, { path }, workspace_id)
    else if ('reject' in act) await call('quotations.reject', { path, body: { reason: act.reject } }, workspace_id)
    else await call('quotations.cancel', { path, body: { reason: act.cancel } }, workspace_id)
  }
}

async function follow(call: Call, store: Store, { id, items, branch }: Sold, aftermath: Aftermath, today: string): Promise<void> {
  const workspace_id = store.branches[branch]
  if ('cancelled' in aftermath) await call('invoices.cancel', { path: { id }, body: { reason: aftermath.cancelled } }, workspace_id)
  else if ('paid' in aftermath) {
    const { order, paid, ...terms } = aftermath
    await call('payments.create', { body: { ...terms, invoice_id: id, bank_account_id: 1, payment_date: dayFrom(today, paid) } }, workspace_id)
  } else {
    const line = items.find(({ product_id }) => product_id === store.products.get(aftermath.sku))!
    const body = { invoice_id: id, reason: aftermath.reason, issue_date: dayFrom(today, aftermath.credited), items: [{ invoice_item_id: line.id!, quantity: aftermath.quantity }] }
    await call('credit_notes.create', { body }, workspace_id)
  }
}

function linesOf(store: Store, items: Sale['items']) {
  return items.map(([sku, quantity, discount_rate]) => ({ product_id: store.products.get(sku)!, quantity, ...(discount_rate && { discount_rate }) }))
}

function dayFrom(today: string, days: number): string {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
