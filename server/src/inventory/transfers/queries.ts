import type { components } from '@optiflow/generated/types.ts'
import type { Context } from '../../platform/context.ts'
import { sql } from '../../platform/database/statement.ts'
import { from, oneOfIds, to } from '../../platform/lists/conditions.ts'
import type { ListRules } from '../../platform/lists/list.ts'
import { ofProducts } from '../moves/conditions.ts'
import { moveValues, writeMoves } from '../moves/queries.ts'
import type { Result } from '../moves/rules.ts'

type Transfer = components['schemas']['StockTransfer']
export type TransferRow = Transfer & { version: number }
export type TransferValues = Pick<Transfer, 'id' | 'from_workspace_id' | 'to_workspace_id' | 'transfer_date' | 'reference' | 'note'>

const columns = `stock_transfers.id, stock_transfers.from_workspace_id, stock_transfers.to_workspace_id, stock_transfers.transfer_date, stock_transfers.reference,
  stock_transfers.note, stock_transfers.created_by, stock_transfers.created_at`
const items = `(
  select coalesce(json_agg(json_build_object('product_id', item.product_id, 'quantity', decimal_text(item.quantity)) order by item.position), '[]')
  from stock_transfer_items item where item.stock_transfer_id = stock_transfers.id) as items`
const touches = (workspace: string) => `(stock_transfers.from_workspace_id = ${workspace} or stock_transfers.to_workspace_id = ${workspace})`

export const transfersList: ListRules<'stock_transfers.list'> = {
  columns: `${columns}, ${items}`,
  from: 'stock_transfers',
  id: 'stock_transfers.id',
  scope: (bind, ctx) => (ctx.workspace_id === null ? null : touches(bind(ctx.workspace_id))),
  filters: {
    from_workspace_id: oneOfIds('stock_transfers.from_workspace_id'),
    to_workspace_id: oneOfIds('stock_transfers.to_workspace_id'),
    product_id: ofProducts('stock_transfer'),
    transfer_date_from: from('stock_transfers.transfer_date'),
    transfer_date_to: to('stock_transfers.transfer_date'),
    created_at_from: from('stock_transfers.created_at'),
    created_at_to: to('stock_transfers.created_at'),
    updated_at_from: from('stock_transfers.created_at')
  },
  sorts: { transfer_date: 'stock_transfers.transfer_date', created_at: 'stock_transfers.created_at' },
  search: 'stock_transfers.search_text'
}

// A transfer is never changed: its first version is its last.
const find = sql<TransferRow>(`
  select ${columns}, ${items}, 1 as version from stock_transfers where stock_transfers.id = :id and (:workspace_id::bigint is null or ${touches(':workspace_id')})`)
export const findTransfer = (ctx: Context, id: number) => ctx.db.first(find, { id, workspace_id: ctx.workspace_id })

const insert = sql<Omit<TransferRow, 'items'>>(`
  with ${writeMoves}, lines as (
    insert into stock_transfer_items (stock_transfer_id, position, product_id, quantity)
    select :id, place, product_id, quantity from unnest(:item_products::bigint[], :item_quantities::numeric[]) with ordinality as line (product_id, quantity, place)
  )
  insert into stock_transfers (id, from_workspace_id, to_workspace_id, transfer_date, reference, note, created_by)
  overriding system value values (:id, :from_workspace_id, :to_workspace_id, :transfer_date, :reference, :note, :user_id)
  returning ${columns}, 1 as version`)
/** Writes a transfer with its lines and both sides of its movements: one statement, whatever its length. */
export const insertTransfer = (ctx: Context, transfer: TransferValues, lines: Transfer['items'], result: Result) => ctx.db.one(insert, {
  ...transfer, ...moveValues(ctx, result, { reference: transfer.reference ?? null, note: transfer.note ?? null, stock_transfer_id: transfer.id }),
  item_products: lines.map(({ product_id }) => product_id), item_quantities: lines.map(({ quantity }) => quantity)
})
