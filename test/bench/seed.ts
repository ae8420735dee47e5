/** What the tenants of a run hold: a customer, products, and as many invoices as a job wants. */
import type { Installation, Tenant } from './installation.ts'
import { lines, matching_status, readable, sets } from './orders.ts'

const address = [{ type: 'billing', street: 'Calle El Conde 12', city: 'Santo Domingo', province: 'Distrito Nacional', country: 'DO', postal_code: '10210', is_primary: true }]
const bill_to = { name: 'Ferretería del Este', identification_type: 'rnc', identification_number: '131246796', address: 'Calle El Conde 12, Santo Domingo, Distrito Nacional, 10210, DO' }
const seller = { name: 'Bodega', tax_id: null, address: null, phone: null, email: null }

const customer = `
  insert into contacts (name, contact_type, identification_type, identification_number, email, addresses)
  values ('Ferretería del Este', 'customer', 'rnc', '131246796', 'compras@ferreteria.example', $1)`
const products = `
  with made as (
    insert into products (name, sku, product_type, price, cost, track_stock)
    select 'Disco de corte 4 1/2 ' || n, 'DSC-' || n, 'product', 100 + n, 60, true from generate_series(1, $1::integer) n returning id
  ), stock as (insert into stock_levels (product_id, workspace_id, quantity) select id, 1, 1e12 from made)
  insert into product_taxes (product_id, tax_id, position) select id, (select id from taxes where is_default), 0 from made`

// Five lines of two at 100.00 with 18 %: 1,180.00. One of fourteen is paid in part, the others whole.
const documents = `
  insert into invoices (workspace_id, contact_id, bill_to, seller, document_subtype_id, series_name, document_number, status, issue_date, due_date, currency_id,
    currency_code, exchange_rate, prices_include_tax, document_discount_amount, subtotal_amount, discount_amount, net_amount, tax_amount, total_amount,
    base_total_amount, amount_paid, issued_at, created_by, created_at, updated_at)
  select 1, 1, $3, $4, series.id, series.name, 'OLD-' || n, case when n % 14 = 0 then '${matching_status}' else 'paid' end, day::date, day::date + 30, 1,
    'DOP', 1, false, 0, 1000, 0, 1000, 180, 1180, 1180, case when n % 14 = 0 then 500 else 1180 end, day, 1, day, day
  from generate_series($1::integer, $2::integer) n, document_subtypes series, lateral (select timestamptz '2024-01-01' + n * interval '1 minute' as day) as days
  where series.type = 'invoice' and series.is_default`
const items = `
  insert into invoice_items (invoice_id, position, product_id, description, quantity, unit_price, discount_amount, document_discount_amount, subtotal_amount, net_amount,
    tax_amount, total_amount)
  select invoices.id, line, line + 1, 'Disco de corte 4 1/2', 2, 100, 0, 0, 200, 200, 36, 236 from invoices, generate_series(0, ${lines - 1}) line
  where invoices.id between $1 and $2 order by 1, 2`
const taxes = `
  insert into invoice_item_taxes (invoice_id, item_position, position, tax_id, name, type, rate, amount)
  select invoice_id, invoice_items.position, 0, taxes.id, taxes.name, taxes.type, taxes.rate, 36 from invoice_items, taxes
  where taxes.is_default and invoice_id between $1 and $2 order by 1, 2`
// What the dispatcher wrote for each of them, so that its tables are as long as they would be.
const trail = `
  with event as (
    insert into events (id, type, workspace_id, subject_type, subject_id, sequence, data)
    select 'evt_old_' || id, 'invoice.created', 1, 'invoice', id, 1, '{}' from invoices where id between $1 and $2 order by id
  ), key as (
    insert into idempotency_keys (user_id, key, fingerprint, status, body, headers, abilities)
    select 1, 'old ' || id, sha256(id::text::bytea), 201, '{}', '{}', '{}' from invoices where id between $1 and $2 order by id
  )
  insert into activities (operation, user_id, token_id, workspace_id, subject_type, subject_id, after, request_id)
  select 'invoices.create', 1, 1, 1, 'invoice', id, '{}', 'old ' || id from invoices where id between $1 and $2 order by id`

/** Who buys, what is sold, and a few invoices to read. */
export async function furnish({ sql }: Installation, { url }: Tenant, invoices = readable): Promise<void> {
  await sql(url, customer, [JSON.stringify(address)])
  await sql(url, products, [sets * lines])
  await grow(sql, url, invoices)
}

/** Brings a tenant to at least so many invoices, slice by slice, and lets PostgreSQL look at them. */
export async function grow(sql: Installation['sql'], url: string, wanted: number): Promise<void> {
  const [found] = await sql<{ old: number; is_superuser: boolean }>(url, seeded)
  const { old, is_superuser } = found!
  if (old >= wanted) return
  for (let first = old + 1; first <= wanted; first += 25_000) await slice(sql, url, [first, Math.min(first + 24_999, wanted)], is_superuser ? hurried : undefined)
  await sql(url, 'vacuum (analyze)')
  if (is_superuser && wanted >= 10_000) await sql(url, 'checkpoint')
}

const seeded = `select count(*)::integer as old, current_setting('is_superuser') = 'on' as is_superuser from invoices where document_number like 'OLD-%'`
// Rows that are right by construction need no foreign keys looked up; only a superuser may say so.
const hurried = '-c session_replication_role=replica -c synchronous_commit=off'

async function slice(sql: Installation['sql'], url: string, [first, last]: [number, number], options: string | undefined): Promise<void> {
  const [before] = await sql<{ id: string }>(url, 'select coalesce(max(id), 0) as id from invoices')
  await sql(url, documents, [first, last, JSON.stringify(bill_to), JSON.stringify(seller)], options)
  const [after] = await sql<{ id: string }>(url, 'select max(id) as id from invoices')
  const range = [Number(before!.id) + 1, Number(after!.id)]
  for (const text of [items, taxes, trail]) await sql(url, text, range, options)
}
