import type { components } from '@optiflow/generated/types.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { from, is, ofWorkspaceOrShared, oneOf, oneOfIds, type Bind, type Condition } from '../platform/lists/conditions.ts'
import type { ListRules } from '../platform/lists/list.ts'
import { stockStatus } from '../inventory/index.ts'

type Db = Pick<Context, 'db'>
type Product = components['schemas']['Product']
type Category = components['schemas']['Category']
export type ProductRow = Product & { version: number }
export type ProductFields = Required<Omit<Product, 'id' | 'margin_rate' | 'stock' | 'created_at' | 'updated_at'>>

const columns = `products.id, products.workspace_id, products.name, products.sku, products.product_type, products.price, products.cost,
  case when products.price > 0 then round((products.price - coalesce(stock_levels.average_cost, products.cost)) * 100 / products.price, 2) end as margin_rate,
  products.description, products.unit, products.category_id,
  array(select tax_id from product_taxes where product_id = products.id order by position) as default_tax_ids,
  products.track_stock, products.allow_negative_stock, products.is_active, products.external_id`
const timestamps = 'products.created_at, products.updated_at'
const quantity = 'coalesce(stock_levels.quantity, 0)'
const minimum = 'coalesce(stock_levels.minimum_quantity, 0)'
// The stock of the workspace in context; under `*` there is none to show.
const stock = (workspace: string) => `case when products.track_stock and ${workspace}::bigint is not null then json_build_object('quantity', decimal_text(${quantity}),
  'minimum_quantity', decimal_text(${minimum}), 'status', ${stockStatus(quantity, minimum)}) end as stock`
const joined = (workspace: string) => `products left join stock_levels on stock_levels.product_id = products.id and stock_levels.workspace_id = ${workspace}`
// What is low has an index of its own, so it is named and not looked for; what has no level here has run out. Under `*` a product is low when it is so in any workspace.
// Whatever has run out is low too: a minimum is never below zero.
const idsWhere = (level: string, workspace: string | null) => workspace === null ? `select product_id from stock_levels where ${level}` :
  `select product_id from stock_levels where stock_levels.workspace_id = ${workspace} and ${level} union all
   select tracked.id from products as tracked where tracked.track_stock and not exists (select from stock_levels where product_id = tracked.id and stock_levels.workspace_id = ${workspace})`
const stockWhere = (level: string): Condition => (bind, value, { workspace_id }) =>
  `${value ? '' : 'not '}(products.track_stock and products.id in (${idsWhere(level, workspace_id === null ? null : bind(workspace_id))}))`
const inScope = '(:workspace_id::bigint is null or products.workspace_id = :workspace_id or products.workspace_id is null)'

export const productsList: ListRules<'products.list'> = {
  columns: (bind, ctx) => `${columns}, ${stock(bind(ctx.workspace_id))}, ${timestamps}`,
  from: (bind: Bind, ctx: Context) => joined(bind(ctx.workspace_id)),
  id: 'products.id',
  scope: ofWorkspaceOrShared('products.workspace_id'),
  filters: {
    product_type: oneOf('products.product_type'),
    is_active: is('products.is_active'),
    track_stock: is('products.track_stock'),
    category_id: oneOfIds('products.category_id'),
    low_stock: stockWhere('is_low'),
    out_of_stock: stockWhere('is_low and quantity <= 0'),
    sku: oneOf('products.sku'),
    external_id: oneOf('products.external_id'),
    updated_at_from: from('products.updated_at')
  },
  sorts: { name: 'products.name', sku: 'products.sku', price: 'products.price', created_at: 'products.created_at' },
  search: 'products.search_text'
}

/** The same with the names of their categories, for a table. */
export const productsTable: ListRules<'products.list'> = {
  ...productsList,
  columns: (bind, ctx) => `${columns}, categories.name as category, ${stock(bind(ctx.workspace_id))}`,
  from: (bind: Bind, ctx: Context) => `${joined(bind(ctx.workspace_id))} left join categories on categories.id = products.category_id`
}

const find = sql<ProductRow>(`
  select ${columns}, ${stock(':workspace_id')}, ${timestamps}, products.version from ${joined(':workspace_id')} where products.id = :id and ${inScope}`)
export const findProduct = (ctx: Context, id: number) => ctx.db.first(find, { id, workspace_id: ctx.workspace_id })

const findMany = sql<ProductRow>(`
  select ${columns}, ${stock(':workspace_id')}, ${timestamps}, products.version from ${joined(':workspace_id')} where products.id = any(:ids::bigint[]) order by products.id`)
export const selectProducts = (ctx: Context, ids: number[]) => ctx.db.all(findMany, { ids, workspace_id: ctx.workspace_id })

const locking = (strength: string) => sql<{ id: number }>(`select products.id from products where products.id = :id and ${inScope} for ${strength}`)
const lock = locking('update')
const lockBeside = locking('no key update')
// First the lock, then the look: one statement that had to wait for the row would still show the taxes as they stood before.
const lockWith = (statement: typeof lock) => async (ctx: Context, id: number) => (await ctx.db.first(statement, { id, workspace_id: ctx.workspace_id })) && findProduct(ctx, id)
export const lockProduct = lockWith(lock)
/** The same beside those who sell or move it: who waited for all of them would never come to change the price of what sells well. */
export const lockProductBeside = lockWith(lockBeside)

const insert = sql<{ id: number }>(`
  with new as (
    insert into products (workspace_id, name, sku, product_type, price, cost, description, unit, category_id, track_stock, allow_negative_stock, is_active, external_id)
    values (:workspace_id, :name, :sku, :product_type, :price, :cost, :description, :unit, :category_id, :track_stock, :allow_negative_stock, :is_active, :external_id)
    returning id
  ), new_taxes as (
    insert into product_taxes (product_id, tax_id, position) select new.id, tax_id, position from new, unnest(:default_tax_ids::bigint[]) with ordinality as tax (tax_id, position)
  ) select id from new`)
export const insertProduct = ({ db }: Db, product: ProductFields) => db.one(insert, { ...product })

const updating = (names: string) => sql(`
  update products set ${names}workspace_id = :workspace_id, name = :name, product_type = :product_type, price = :price, cost = :cost, description = :description,
    unit = :unit, category_id = :category_id, track_stock = :track_stock, allow_negative_stock = :allow_negative_stock, is_active = :is_active
  where id = :id`)
const update = updating('')
// What is unique cannot be written beside those who hold the row, not even as it is.
const updateUnique = updating('sku = :sku, external_id = :external_id, ')
export const updateProduct = ({ db }: Db, before: Pick<ProductFields, 'sku' | 'external_id'>, product: ProductFields & { id: number }) =>
  db.all(product.sku === before.sku && product.external_id === before.external_id ? update : updateUnique, { ...product })

const clearTaxes = sql('delete from product_taxes where product_id = :id')
export const deleteProductTaxes = ({ db }: Db, id: number) => db.all(clearTaxes, { id })

const addTaxes = sql('insert into product_taxes (product_id, tax_id, position) select :id, tax_id, position from unnest(:default_tax_ids::bigint[]) with ordinality as tax (tax_id, position)')
export const insertProductTaxes = ({ db }: Db, product: { id: number; default_tax_ids: number[] }) => db.all(addTaxes, product)

const findTaxes = sql<{ id: number; type: components['schemas']['TaxType']; is_default: boolean }>('select id, type, is_default from taxes where id = any(:ids::bigint[]) or (:or_default and is_default) order by id')
export const selectTaxes = ({ db }: Db, wanted: { ids: number[]; or_default: boolean }) => db.all(findTaxes, wanted)

const removeProduct = sql(`
  with gone as (delete from product_taxes where product_id = :id), levels as (delete from stock_levels where product_id = :id and quantity = 0)
  delete from products where id = :id`)
export const deleteProduct = ({ db }: Db, id: number) => db.all(removeProduct, { id })

const categoryColumns = 'categories.id, categories.name, categories.description, categories.created_at, categories.updated_at'
export const categoriesList: ListRules<'categories.list'> = {
  columns: categoryColumns,
  from: 'categories',
  id: 'categories.id',
  filters: { updated_at_from: from('categories.updated_at') },
  sorts: { name: 'categories.name', created_at: 'categories.created_at' },
  search: 'categories.search_text'
}

type CategoryRow = Category & { version: number }
const categoryFind = sql<CategoryRow>(`select ${categoryColumns}, version from categories where id = :id`)
export const findCategory = ({ db }: Db, id: number) => db.first(categoryFind, { id })

const categoryLock = sql<CategoryRow>(`select ${categoryColumns}, version from categories where id = :id for update`)
export const lockCategory = ({ db }: Db, id: number) => db.first(categoryLock, { id })

const categoryInsert = sql<CategoryRow>(`insert into categories (name, description) values (:name, :description) returning ${categoryColumns}, version`)
export const insertCategory = ({ db }: Db, category: Pick<Category, 'name' | 'description'>) => db.one(categoryInsert, category)

const categoryUpdate = sql<CategoryRow>(`update categories set name = :name, description = :description where id = :id returning ${categoryColumns}, version`)
export const updateCategory = ({ db }: Db, { id, name, description }: Category) => db.one(categoryUpdate, { id, name, description })

const categoryDelete = sql('delete from categories where id = :id')
export const deleteCategory = ({ db }: Db, id: number) => db.all(categoryDelete, { id })
