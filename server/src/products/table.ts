import type { components } from '@optiflow/generated/types.ts'
import { can, type Context } from '../platform/context.ts'
import type { Column } from '../platform/csv.ts'
import type { Table } from '../platform/lists/list.ts'

type Schemas = components['schemas']
type Row = Schemas['Product'] & { category: string | null }
/** What `products.import` takes of a product, as far as a product says it. */
type Line = Partial<Record<Exclude<keyof Schemas['ProductImportRow'], 'category_id' | 'default_taxes'>, string | boolean | null>>

const columns = {
  name: 'text', sku: 'text', product_type: 'text', price: 'number', cost: 'number', description: 'text', unit: 'text', category: 'text', default_tax_ids: 'text', track_stock: 'text',
  allow_negative_stock: 'text', is_active: 'text', external_id: 'text', is_shared: 'text', initial_quantity: 'number', minimum_quantity: 'number'
} satisfies Record<keyof Line, Column<Line>['kind']>

/** Products as a file that can be imported again. */
export function productTable(ctx: Context): Table<Row, Line> {
  const seen = (Object.keys(columns) as (keyof Line)[]).filter((name) => name !== 'cost' || can(ctx, 'products:view_cost'))
  return { name: 'products', columns: seen.map((name) => ({ name, kind: columns[name] })), line: lineOf }
}

function lineOf({ workspace_id, default_tax_ids = [], stock, ...product }: Row): Line {
  return {
    ...product,
    // An empty cell would stand for the taxes that are usual.
    default_tax_ids: default_tax_ids.join('|') || 'none',
    is_shared: workspace_id === null,
    initial_quantity: stock?.quantity ?? null,
    minimum_quantity: stock?.minimum_quantity ?? null
  }
}
