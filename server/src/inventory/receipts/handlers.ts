import { can, found, workspaceOf, type Context, type Handler } from '../../platform/context.ts'
import { formatDecimal } from '../../platform/decimal.ts'
import { list as listRows } from '../../platform/lists/list.ts'
import { record } from '../../platform/outbox.ts'
import { created, ok } from '../../platform/replies.ts'
import { tellLow } from '../low.ts'
import { crossings, type Step } from '../moves/rules.ts'
import { lockStock, moveStock, shelfOf } from '../moves/stock.ts'
import { findReceipt, insertReceipt, receiptsList } from './queries.ts'

export const list: Handler<'stock_receipts.list'> = (ctx, { query }) => listRows(ctx, receiptsList, query ?? {}, async (rows) => rows.map((row) => forCaller(ctx, row)))

export const get: Handler<'stock_receipts.get'> = async (ctx, { path }) => ok(forCaller(ctx, found(await findReceipt(ctx, path.id))))

export const create: Handler<'stock_receipts.create'> = async (ctx, { body: { items, ...given } }) => {
  const workspace_id = workspaceOf(ctx)
  const contact_id = given.contact_id ?? null
  const locked = await lockStock(ctx, { table: 'stock_receipts', workspace_ids: [workspace_id], items, contact_id }, ({ contact_type }) => supplierErrors(contact_id, contact_type))
  const result = moveStock(locked.shelves, items.map(({ product_id, quantity, unit_cost }, line): Step => ({ line, shelf: shelfOf(locked, product_id, workspace_id), type: 'in', act: 'add', quantity, unit_cost })))
  const values = { receipt_date: ctx.today, reference: null, note: null, ...given, contact_id, id: locked.id, workspace_id }
  const row = await insertReceipt(ctx, values, items, result)
  const receipt = { ...row, items: items.map(({ product_id, quantity, unit_cost }) => ({ product_id, quantity: formatDecimal(quantity), unit_cost: formatDecimal(unit_cost) })) }
  record(ctx, 'stock.received', null, receipt, receipt.id, 'stock_receipt')
  await tellLow(ctx, crossings(result))
  return created(forCaller(ctx, receipt))
}

function supplierErrors(contact_id: number | null, contact_type: string | null): Record<string, string[]> {
  if (contact_id === null || contact_type === 'supplier' || contact_type === 'both') return {}
  return { contact_id: [contact_type === null ? 'The selected contact id is invalid.' : 'The contact must be a supplier.'] }
}

// What goods cost is for those who may see it.
function forCaller<Item extends { unit_cost?: string }, Row extends { items: Item[] }>(ctx: Context, row: Row) {
  return can(ctx, 'products:view_cost') ? row : { ...row, items: row.items.map(({ unit_cost, ...item }) => item) }
}
