import type { Context } from '../platform/context.ts'
import { workspaceOf } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import type { TaxType } from '../documents/tax-types.ts'
import { chooseSeries, type Chosen } from '../settings/index.ts'

/** What an invoice needs to know of others, read in one round trip. */
export interface Lookup {
  id: number
  contact: Buyer | null
  products: Sold[]
  taxes: TaxRow[]
  series: Chosen | null
  company: Seller & { currency_id: number; currency_code: string }
}
export interface Buyer { id: number; name: string; status: string; contact_type: string; identification_type: string | null; identification_number: string | null; addresses: Address[] }
export interface Address { type: string; street: string | null; city: string | null; province: string | null; country: string | null; postal_code: string | null; is_primary: boolean }
export interface Sold { id: number; sku: string; name: string; price: string; is_active: boolean; track_stock: boolean; has_level: boolean; tax_ids: number[] }
export interface TaxRow { id: number; name: string; type: TaxType; rate: string }
export interface Seller { name: string; tax_id: string | null; address: string | null; phone: string | null; email: string | null }

interface Wanted { contact_id: number; document_subtype_id: number | null; product_ids: number[]; tax_ids: number[] }

const lookup = (lock: string) => sql<Lookup>(`
  select nextval(pg_get_serial_sequence('invoices', 'id')) as id,
    (select row_to_json(found) from (
      select id, name, status, contact_type, identification_type, identification_number, addresses from contacts
      where id = :contact_id and (workspace_id = :workspace_id or workspace_id is null)) as found) as contact,
    (select coalesce(json_agg(found), '[]') from (
      select products.id, products.sku, products.name, products.price::text, products.is_active, products.track_stock,
        exists (select from stock_levels where stock_levels.product_id = products.id and stock_levels.workspace_id = :workspace_id) as has_level,
        array(select tax_id from product_taxes where product_id = products.id order by position) as tax_ids
      from products where products.id = any(:product_ids::bigint[]) and (products.workspace_id = :workspace_id or products.workspace_id is null)) as found) as products,
    (select coalesce(json_agg(found), '[]') from (
      select id, name, type, rate::text from taxes
      where id = any(:tax_ids::bigint[]) or id in (select tax_id from product_taxes where product_id = any(:product_ids::bigint[])) ${lock}) as found) as taxes,
    (select row_to_json(found) from (${chooseSeries}) as found) as series,
    (select row_to_json(found) from (
      select company.name, tax_id, address, phone, email, currencies.id as currency_id, currencies.code as currency_code
      from company join currencies on currencies.id = company.default_currency_id) as found) as company`)

const look = lookup('')
// Type and rate of a tax are frozen once an issued document bears it: from this look at the rate to the commit nobody changes it.
const lookToIssue = lookup('for key share of taxes')

/** Reads contact, products, taxes, series and company within the workspace; what is elsewhere is not there. */
export function findForInvoice(ctx: Context, wanted: Wanted, issues: boolean): Promise<Lookup> {
  return ctx.db.one(issues ? lookToIssue : look, { ...wanted, workspace_id: workspaceOf(ctx), document_type: 'invoice' })
}
