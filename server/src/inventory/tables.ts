import type { components } from '@optiflow/generated/types.ts'
import { can, type Context } from '../platform/context.ts'
import type { Column } from '../platform/csv.ts'
import type { Table } from '../platform/lists/list.ts'

type Schemas = components['schemas']
interface OfProduct { sku: string; name: string }
type Level = Schemas['StockLevel'] & OfProduct
type Movement = Schemas['StockMovement'] & OfProduct

const texts = new Set(['sku', 'name', 'status', 'type', 'reference', 'note', 'created_at', 'updated_at'])
const level = ['id', 'product_id', 'sku', 'name', 'workspace_id', 'quantity', 'reserved', 'available', 'minimum_quantity', 'status', 'average_cost', 'created_at', 'updated_at'] as const
const movement = [
  'id', 'product_id', 'sku', 'name', 'workspace_id', 'type', 'quantity', 'previous_quantity', 'current_quantity', 'unit_cost', 'invoice_id', 'credit_note_id', 'stock_receipt_id',
  'stock_adjustment_id', 'stock_transfer_id', 'reference', 'note', 'user_id', 'created_at'
] as const

export const levelTable = (ctx: Context): Table<Level, Level> => ({ name: 'stock-levels', columns: columnsFor<Level>(ctx, level), line: (row) => row })

export const movementTable = (ctx: Context): Table<Movement, Movement> => ({ name: 'stock-movements', columns: columnsFor<Movement>(ctx, movement), line: (row) => row })

// What goods cost is for those who may see it.
function columnsFor<Line>(ctx: Context, names: readonly Column<Line>['name'][]): Column<Line>[] {
  const seen = can(ctx, 'products:view_cost') ? names : names.filter((name) => !name.endsWith('_cost'))
  return seen.map((name) => ({ name, kind: texts.has(name) ? 'text' : 'number' }))
}
