import type { Call } from './operator.ts'
import type { Offer } from './offers.ts'
import type { Aftermath, Sale } from './sales.ts'

export type Ids = Map<string, number>
/** An invoice of the story, and where it was made. */
export interface Sold { branch: Sale['branch']; id: number; items: { id: number | null; product_id: number }[] }
export interface Store { branches: Record<Sale['branch'], number>; contacts: Ids; products: Ids }

/** Sells, or keeps a draft. */
export async function sell(call: Call, store: Store, { branch, contact, sold, due, items, ...terms }: Sale, today: string) {
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

/** Makes an offer, and goes on with it as far as the story does. */
export async function quote(call: Call, store: Store, { branch, contact, offered, expires, items, acts, ...terms }: Offer, today: string): Promise<void> {
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
    if (act === 'reserve') await call('quotations.approve', { path, body: { reserve: true } }, workspace_id)
    else if (typeof act === 'string') await call(`quotations.${act}`, { path }, workspace_id)
    else if ('reject' in act) await call('quotations.reject', { path, body: { reason: act.reject } }, workspace_id)
    else await call('quotations.cancel', { path, body: { reason: act.cancel } }, workspace_id)
  }
}

/** What came after a sale: money, a cancelled order, goods that came back. */
export async function follow(call: Call, store: Store, { id, items, branch }: Sold, aftermath: Aftermath, today: string): Promise<void> {
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

/** Goods that came, and goods that went to the other branch. */
export async function moveStock(call: Call, { branches, contacts, products }: Store, today: string): Promise<void> {
  const id = (sku: string) => products.get(sku)!
  await call('stock_receipts.create', {
    body: {
      contact_id: contacts.get('Pinturas Quisqueya SRL')!, receipt_date: dayFrom(today, -2), reference: 'FAC-2291',
      items: [{ product_id: id('PIN-001'), quantity: '12.00', unit_cost: '1010.00' }, { product_id: id('BRO-003'), quantity: '20.00', unit_cost: '108.50' }]
    }
  }, branches.main)
  await call('stock_transfers.create', {
    body: { from_workspace_id: branches.main, to_workspace_id: branches.santiago, transfer_date: dayFrom(today, -1), reference: 'TR-1', items: [{ product_id: id('BLO-006'), quantity: '150.00' }] }
  })
}

/** A day of the story, counted from today. */
export function dayFrom(today: string, days: number): string {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

function linesOf(store: Store, items: Sale['items']) {
  return items.map(([sku, quantity, discount_rate]) => ({ product_id: store.products.get(sku)!, quantity, ...(discount_rate && { discount_rate }) }))
}
