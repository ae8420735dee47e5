import type { components } from '@optiflow/generated/types.ts'
import type { Context } from '../../platform/context.ts'
import { sql } from '../../platform/database/statement.ts'
import { from, ofWorkspace, oneOfIds, to } from '../../platform/lists/conditions.ts'
import type { ListRules } from '../../platform/lists/list.ts'
import { ofProducts } from '../moves/conditions.ts'
import { moveValues, writeMoves } from '../moves/queries.ts'
import type { Result } from '../moves/rules.ts'

export type ReceiptRow = components['schemas']['StockReceipt'] & { version: number }
export interface ReceiptValues { id: number; workspace_id: number; contact_id: number | null; receipt_date: string; reference: string | null; note: string | null }
export interface Received { product_id: number; quantity: string; unit_cost: string }

const columns = `stock_receipts.id, stock_receipts.workspace_id, stock_receipts.contact_id, stock_receipts.receipt_date, stock_receipts.reference, stock_receipts.note,
  stock_receipts.created_by, stock_receipts.created_at`
const items = `(
  select coalesce(json_agg(json_build_object('product_id', item.product_id, 'quantity', decimal_text(item.quantity), 'unit_cost', decimal_text(item.unit_cost)) order by item.position), '[]')
  from stock_receipt_items item where item.stock_receipt_id = stock_receipts.id) as items`

export const receiptsList: ListRules<'stock_receipts.list'> = {
  columns: `${columns}, ${items}`,
  from: 'stock_receipts',
  id: 'stock_receipts.id',
  scope: ofWorkspace('stock_receipts.workspace_id'),
  filters: {
    contact_id: oneOfIds('stock_receipts.contact_id'),
    product_id: ofProducts('stock_receipt'),
    receipt_date_from: from('stock_receipts.receipt_date'),
    receipt_date_to: to('stock_receipts.receipt_date'),
    created_at_from: from('stock_receipts.created_at'),
    created_at_to: to('stock_receipts.created_at'),
    updated_at_from: from('stock_receipts.created_at')
  },
  sorts: { receipt_date: 'stock_receipts.receipt_date', created_at: 'stock_receipts.created_at' },
  search: 'stock_receipts.search_text'
}

// A receipt is never changed: its first version is its last.
const find = sql<ReceiptRow>(`
  select ${columns}, ${items}, 1 as version from stock_receipts
  where stock_receipts.id = :id and (:workspace_id::bigint is null or stock_receipts.workspace_id = :workspace_id)`)
export const findReceipt = (ctx: Context, id: number) => ctx.db.first(find, { id, workspace_id: ctx.workspace_id })

const insert = sql<Omit<ReceiptRow, 'items'>>(`
  with ${writeMoves}, lines as (
    insert into stock_receipt_items (stock_receipt_id, position, product_id, quantity, unit_cost)
    select :id, place, product_id, quantity, unit_cost
    from unnest(:item_products::bigint[], :item_quantities::numeric[], :item_costs::numeric[]) with ordinality as line (product_id, quantity, unit_cost, place)
  )
  insert into stock_receipts (id, workspace_id, contact_id, receipt_date, reference, note, created_by)
  overriding system value values (:id, :workspace_id, :contact_id, :receipt_date, :reference, :note, :user_id)
  returning ${columns}, 1 as version`)
/** Writes a receipt with its lines and movements: one statement, whatever its length. */
export const insertReceipt = (ctx: Context, receipt: ReceiptValues, lines: Received[], result: Result) => ctx.db.one(insert, {
  ...receipt, ...moveValues(ctx, result, { reference: receipt.reference, note: receipt.note, stock_receipt_id: receipt.id }),
  item_products: lines.map(({ product_id }) => product_id), item_quantities: lines.map(({ quantity }) => quantity), item_costs: lines.map(({ unit_cost }) => unit_cost)
})
