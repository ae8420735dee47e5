import type { components } from '@optiflow/generated/types.ts'
import type { Context } from '../../platform/context.ts'
import { sql } from '../../platform/database/statement.ts'
import type { ProductFields } from '../queries.ts'

type Db = Pick<Context, 'db'>
export interface Taken { field: 'sku' | 'external_id'; value: string }
export interface NamedTax { id: number; name: string; type: components['schemas']['TaxType']; is_default: boolean }
export type NumberedProduct = ProductFields & { id: number }

const findTaken = sql<Taken>(`
  select 'sku' as field, sku as value from products where sku = any(:skus::text[]) and id <> all(:but::bigint[])
  union all
  select 'external_id', external_id from products where external_id = any(:external_ids::text[]) and id <> all(:but::bigint[])`)
/** What of a file other products have already. */
export const selectTaken = ({ db }: Db, asked: { skus: string[]; external_ids: string[]; but: number[] }) => db.all(findTaken, asked)

const findCategories = sql<{ id: number; name: string }>('select id, name from categories where name = any(:names::text[]) or id = any(:ids::bigint[])')
export const selectCategories = ({ db }: Db, asked: { names: string[]; ids: number[] }) => db.all(findCategories, asked)

const findTaxes = sql<NamedTax>('select id, name, type, is_default from taxes order by id')
export const selectAllTaxes = ({ db }: Db) => db.all(findTaxes)

const draw = sql<{ id: number }>(`select nextval(pg_get_serial_sequence('products', 'id')) as id from generate_series(1, :count::integer)`)
/** Ids for new products, before they are there: so they follow the rows of the file, whatever the order in which these are written. */
export const drawIds = async ({ db }: Db, count: number) => (await db.all(draw, { count })).map(({ id }) => id)

const insert = sql<{ id: number }>(`
  with new as (
    insert into products (id, workspace_id, name, sku, product_type, price, cost, description, unit, category_id, track_stock, allow_negative_stock, is_active, external_id)
      overriding system value
    select id, workspace_id, name, sku, product_type, price, cost, description, unit, category_id, track_stock, allow_negative_stock, is_active, external_id
    from unnest(:ids::bigint[], :workspace_ids::bigint[], :names::text[], :skus::text[], :product_types::text[], :prices::numeric[], :costs::numeric[], :descriptions::text[],
      :units::text[], :category_ids::bigint[], :track_stocks::boolean[], :allow_negative_stocks::boolean[], :is_actives::boolean[], :external_ids::text[]) with ordinality
      as product (id, workspace_id, name, sku, product_type, price, cost, description, unit, category_id, track_stock, allow_negative_stock, is_active, external_id, place)
    order by place
    on conflict do nothing
    returning id
  ), new_taxes as (
    insert into product_taxes (product_id, tax_id, position)
    select tax.product_id, tax.tax_id, tax.position from unnest(:tax_product_ids::bigint[], :tax_ids::bigint[], :positions::integer[]) as tax (product_id, tax_id, position)
    join new on new.id = tax.product_id
  ) select id from new`)
/** Writes products in their order; those whose SKU or external id somebody has taken meanwhile are left out. */
export const insertProducts = async ({ db }: Db, products: NumberedProduct[]) => (await db.all(insert, columnsOf(products))).length

function columnsOf(products: NumberedProduct[]) {
  const all = <Name extends keyof NumberedProduct>(name: Name) => products.map((product) => product[name])
  const taxes = products.flatMap(({ id, default_tax_ids }) => default_tax_ids.map((tax_id, at) => ({ id, tax_id, position: at + 1 })))
  return {
    ids: all('id'), workspace_ids: all('workspace_id'), names: all('name'), skus: all('sku'), product_types: all('product_type'), prices: all('price'), costs: all('cost'),
    descriptions: all('description'), units: all('unit'), category_ids: all('category_id'), track_stocks: all('track_stock'), allow_negative_stocks: all('allow_negative_stock'),
    is_actives: all('is_active'), external_ids: all('external_id'),
    tax_product_ids: taxes.map(({ id }) => id), tax_ids: taxes.map(({ tax_id }) => tax_id), positions: taxes.map(({ position }) => position)
  }
}
