import type { components } from '@optiflow/generated/types.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { from, oneOf } from '../platform/lists/conditions.ts'
import type { ListRules } from '../platform/lists/list.ts'

type Db = Pick<Context, 'db'>
type Tax = components['schemas']['Tax']
export type TaxRow = Tax & { version: number }
export type TaxFields = Pick<Tax, 'name' | 'type' | 'rate' | 'is_default'>

const taxColumns = 'taxes.id, taxes.name, taxes.type, taxes.rate, taxes.is_default, taxes.created_at, taxes.updated_at'

export const taxesList: ListRules<'taxes.list'> = {
  columns: taxColumns,
  from: 'taxes',
  id: 'taxes.id',
  filters: { type: oneOf('taxes.type'), updated_at_from: from('taxes.updated_at') },
  sorts: { name: 'taxes.name', rate: 'taxes.rate', created_at: 'taxes.created_at' },
  search: 'taxes.search_text'
}

const taxFind = sql<TaxRow>(`select ${taxColumns}, version from taxes where id = :id`)
export const findTax = ({ db }: Db, id: number) => db.first(taxFind, { id })

// The full lock waits for those who are just issuing a document with this tax.
const taxLock = sql<TaxRow>(`select ${taxColumns}, version from taxes where id = :id for update`)
export const lockTax = ({ db }: Db, id: number) => db.first(taxLock, { id })

// A quotation keeps its taxes itself, and so does the invoice made of it: it freezes nothing. A credit note bears those of its invoice.
const taxUsed = sql<{ is_used: boolean }>(`
  select exists (select from invoice_item_taxes join invoices on invoices.id = invoice_item_taxes.invoice_id
      where invoice_item_taxes.tax_id = :id and invoices.status <> 'draft') as is_used`)
export const isTaxUsed = async ({ db }: Db, id: number) => (await db.one(taxUsed, { id })).is_used

const taxInsert = sql<TaxRow>(`
  insert into taxes (name, type, rate, is_default) values (:name, :type, :rate, :is_default) returning ${taxColumns}, version`)
export const insertTax = ({ db }: Db, tax: TaxFields) => db.one(taxInsert, { ...tax })

const taxUpdate = sql<TaxRow>(`
  update taxes set name = :name, type = :type, rate = :rate, is_default = :is_default where id = :id returning ${taxColumns}, version`)
export const updateTax = ({ db }: Db, tax: TaxFields & { id: number }) => db.one(taxUpdate, { ...tax })

const taxDelete = sql('delete from taxes where id = :id')
export const deleteTax = ({ db }: Db, id: number) => db.all(taxDelete, { id })
