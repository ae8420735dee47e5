import type { Context } from '../platform/context.ts'
import { workspaceOf } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import type { TaxType } from '../documents/tax-types.ts'
import { chooseSeries, type Chosen } from '../settings/index.ts'

/** What a document needs to know of others, read in one round trip. */
export interface Lookup {
  /** The id of the document: that of the one there is, else the one that a new one will have. */
  id: number
  contact: Buyer | null
  products: Sold[]
  taxes: TaxRow[]
  series: Chosen | null
  company: Seller
  currency: Currency | null
}
export interface Buyer { id: number; name: string; status: string; contact_type: string; identification_type: string | null; identification_number: string | null; credit_limit: string; addresses: Address[] }
export interface Address { type: string; street: string | null; city: string | null; province: string | null; country: string | null; postal_code: string | null; is_primary: boolean }
export interface Sold { id: number; sku: string; name: string; price: string; is_active: boolean; track_stock: boolean; has_level: boolean; tax_ids: number[] }
export interface TaxRow { id: number; name: string; type: TaxType; rate: string }
/** The company as it stands on a document. */
export interface Seller { name: string; tax_id: string | null; address: string | null; phone: string | null; email: string | null; country: string; terms: string | null; logo_id: number | null }
/** A currency with what one unit of it is worth in the company's on the day; null where nobody has said. */
export interface Currency { id: number; code: string; is_active: boolean; rate: string | null }

export interface Wanted {
  id: number | null
  document_type: 'invoice' | 'quotation'
  contact_id: number
  document_subtype_id: number | null
  currency_id: number | null
  /** The day whose exchange rate counts, YYYY-MM-DD. */
  day: string
  product_ids: number[]
  tax_ids: number[]
}

const lookup = (locks: { held: string; products: string; taxes: string; company: string }) => sql<Lookup>(`
  ${locks.held}select coalesce(:id::bigint, nextval(pg_get_serial_sequence(:document_type::text || 's', 'id'))) as id,
    (select row_to_json(found) from (
      select id, name, status, contact_type, identification_type, identification_number, credit_limit::text, addresses from contacts
      where id = :contact_id and (workspace_id = :workspace_id or workspace_id is null)) as found) as contact,
    (select coalesce(json_agg(found), '[]') from (
      select products.id, products.sku, products.name, products.price::text, products.is_active, products.track_stock,
        exists (select from stock_levels where stock_levels.product_id = products.id and stock_levels.workspace_id = :workspace_id) as has_level,
        array(select tax_id from product_taxes where product_id = products.id order by position) as tax_ids
      from products where products.id = any(:product_ids::bigint[]) and (products.workspace_id = :workspace_id or products.workspace_id is null)
      ${locks.products}) as found) as products,
    (select coalesce(json_agg(found), '[]') from (
      select id, name, type, rate::text from taxes
      where id = any(:tax_ids::bigint[]) or id in (select tax_id from product_taxes where product_id = any(:product_ids::bigint[])) ${locks.taxes}) as found) as taxes,
    (select row_to_json(found) from (${chooseSeries}) as found) as series,
    (select row_to_json(found) from (select name, tax_id, address, phone, email, country, terms, logo_id from company) as found) as company,
    (select row_to_json(found) from (
      select currencies.id, currencies.code, currencies.is_active, decimal_text(case when currencies.id = company.default_currency_id then 1 else (
        select rate from currency_rates where currency_id = currencies.id and effective_date <= :day order by effective_date desc limit 1) end) as rate
      from company join currencies on currencies.id = coalesce(:currency_id::bigint, company.default_currency_id) ${locks.company}) as found) as currency`)

const look = lookup({ held: '', products: '', taxes: '', company: '' })
// Type and rate of a tax are frozen once an issued document bears it, and so is the currency of the books once there is one: from
// this look at them to the commit nobody changes them. The products are held before the levels of their stock, as by all who move stock: whoever
// deletes one, and then its levels, waits here and not in a circle. Held beside the look at them: what is read off a row that had to be waited for
// is newer than its taxes.
const lookToIssue = lookup({
  held: `with held as materialized (
    select id from products where id = any(:product_ids::bigint[]) and (workspace_id = :workspace_id or workspace_id is null) order by id for key share
  ) `,
  products: 'and products.id in (select id from held)', taxes: 'for key share of taxes', company: 'for key share of company'
})

/** Reads contact, products, taxes, series, company and currency within the workspace; what is elsewhere is not there. */
export function findForOrder(ctx: Context, wanted: Wanted, issues: boolean): Promise<Lookup> {
  return ctx.db.one(issues ? lookToIssue : look, { ...wanted, workspace_id: workspaceOf(ctx) })
}
