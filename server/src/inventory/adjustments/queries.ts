import type { components } from '@optiflow/generated/types.ts'
import type { Context } from '../../platform/context.ts'
import { sql } from '../../platform/database/statement.ts'
import { from, ofWorkspace, to } from '../../platform/lists/conditions.ts'
import type { ListRules } from '../../platform/lists/list.ts'
import { ofProducts } from '../moves/conditions.ts'
import { moveValues, writeMoves } from '../moves/queries.ts'
import type { Result } from '../moves/rules.ts'

type Adjustment = components['schemas']['StockAdjustment']
export type AdjustmentRow = Adjustment & { version: number }

const columns = `stock_adjustments.id, stock_adjustments.workspace_id, stock_adjustments.adjustment_date, stock_adjustments.reason, stock_adjustments.created_by,
  stock_adjustments.created_at`
const items = `(
  select coalesce(json_agg(json_build_object('product_id', item.product_id, 'adjustment_type', item.adjustment_type, 'quantity', decimal_text(item.quantity),
    'previous_quantity', decimal_text(item.previous_quantity), 'current_quantity', decimal_text(item.current_quantity)) order by item.position), '[]')
  from stock_adjustment_items item where item.stock_adjustment_id = stock_adjustments.id) as items`

export const adjustmentsList: ListRules<'stock_adjustments.list'> = {
  columns: `${columns}, ${items}`,
  from: 'stock_adjustments',
  id: 'stock_adjustments.id',
  scope: ofWorkspace('stock_adjustments.workspace_id'),
  filters: {
    product_id: ofProducts('stock_adjustment'),
    adjustment_date_from: from('stock_adjustments.adjustment_date'),
    adjustment_date_to: to('stock_adjustments.adjustment_date'),
    created_at_from: from('stock_adjustments.created_at'),
    created_at_to: to('stock_adjustments.created_at'),
    updated_at_from: from('stock_adjustments.created_at')
  },
  sorts: { adjustment_date: 'stock_adjustments.adjustment_date', created_at: 'stock_adjustments.created_at' },
  search: 'stock_adjustments.search_text'
}

// An adjustment is never changed: its first version is its last.
const find = sql<AdjustmentRow>(`
  select ${columns}, ${items}, 1 as version from stock_adjustments
  where stock_adjustments.id = :id and (:workspace_id::bigint is null or stock_adjustments.workspace_id = :workspace_id)`)
export const findAdjustment = (ctx: Context, id: number) => ctx.db.first(find, { id, workspace_id: ctx.workspace_id })

const insert = sql<Omit<AdjustmentRow, 'items'>>(`
  with ${writeMoves}, lines as (
    insert into stock_adjustment_items (stock_adjustment_id, position, product_id, adjustment_type, quantity, previous_quantity, current_quantity)
    select :id, place, product_id, adjustment_type, quantity, previous_quantity, current_quantity
    from unnest(:item_products::bigint[], :item_types::text[], :item_quantities::numeric[], :item_previous::numeric[], :item_current::numeric[])
      with ordinality as line (product_id, adjustment_type, quantity, previous_quantity, current_quantity, place)
  )
  insert into stock_adjustments (id, workspace_id, adjustment_date, reason, created_by)
  overriding system value values (:id, :workspace_id, :adjustment_date, :reason, :user_id)
  returning ${columns}, 1 as version`)
/** Writes an adjustment with its lines and movements: one statement, whatever its length. */
export const insertAdjustment = (ctx: Context, adjustment: Pick<Adjustment, 'id' | 'workspace_id' | 'adjustment_date' | 'reason'>, lines: Adjustment['items'], result: Result) => ctx.db.one(insert, {
  ...adjustment, ...moveValues(ctx, result, { reference: null, note: adjustment.reason, stock_adjustment_id: adjustment.id }),
  item_products: lines.map(({ product_id }) => product_id),
  item_types: lines.map(({ adjustment_type }) => adjustment_type),
  item_quantities: lines.map(({ quantity }) => quantity),
  item_previous: lines.map(({ previous_quantity }) => previous_quantity),
  item_current: lines.map(({ current_quantity }) => current_quantity)
})
