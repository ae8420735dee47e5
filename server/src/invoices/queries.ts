import type { components } from '@optiflow/generated/types.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { from, ofWorkspace, oneOf, oneOfIds, to } from '../platform/lists/conditions.ts'
import type { ListRules } from '../platform/lists/list.ts'
import type { ItemColumns } from './rows.ts'

type Db = Pick<Context, 'db'>
type Invoice = components['schemas']['Invoice']
export type InvoiceRow = Omit<Invoice, 'items' | 'taxes'> & { version: number }
export type WholeRow = Invoice & { version: number }

const columns = (today: string) => `invoices.id, invoices.workspace_id, invoices.contact_id, invoices.bill_to, invoices.document_subtype_id, invoices.document_number,
  invoices.status, invoices.issue_date, invoices.due_date, invoices.payment_term, invoices.currency_id, invoices.currency_code, invoices.exchange_rate,
  invoices.prices_include_tax, invoices.document_discount_rate, invoices.document_discount_amount, invoices.subtotal_amount, invoices.discount_amount,
  invoices.tax_amount, invoices.total_amount, invoices.base_total_amount, invoices.amount_paid, invoices.credited_amount, invoices.amount_due,
  ${isOverdue(today)} as is_overdue, invoices.notes, invoices.issued_at, invoices.created_by, invoices.external_id, invoices.created_at, invoices.updated_at`

function isOverdue(today: string): string {
  return `coalesce(invoices.due_date < ${today}::date and invoices.status in ('pending_payment', 'partially_paid'), false)`
}

const itemsOf = `(
  select coalesce(json_agg(json_build_object('id', item.id, 'product_id', item.product_id, 'description', item.description, 'quantity', decimal_text(item.quantity),
      'unit_price', decimal_text(item.unit_price), 'discount_rate', decimal_text(item.discount_rate), 'discount_amount', decimal_text(item.discount_amount),
      'document_discount_amount', decimal_text(item.document_discount_amount), 'subtotal_amount', decimal_text(item.subtotal_amount),
      'net_amount', decimal_text(item.net_amount), 'taxes', (
        select coalesce(json_agg(json_build_object('tax_id', tax.tax_id, 'name', tax.name, 'rate', decimal_text(tax.rate), 'amount', decimal_text(tax.amount)) order by tax.position), '[]')
        from invoice_item_taxes tax where tax.invoice_id = item.invoice_id and tax.item_position = item.position),
      'tax_amount', decimal_text(item.tax_amount), 'total_amount', decimal_text(item.total_amount)) order by item.position), '[]')
  from invoice_items item where item.invoice_id = invoices.id) as items`
// One row for each tax and rate that any line bears: it follows from the lines and is kept nowhere else.
const taxesOf = `(
  select coalesce(json_agg(json_build_object('tax_id', tax_id, 'name', name, 'type', type, 'rate', decimal_text(rate), 'base_amount', decimal_text(base), 'amount', decimal_text(amount))
    order by tax_id, rate), '[]')
  from (select tax.tax_id, tax.name, tax.type, tax.rate, sum(item.net_amount) as base, sum(tax.amount) as amount
    from invoice_item_taxes tax join invoice_items item on item.invoice_id = tax.invoice_id and item.position = tax.item_position
    where tax.invoice_id = invoices.id group by tax.tax_id, tax.name, tax.type, tax.rate) as groups) as taxes`

export const invoicesList: ListRules<'invoices.list'> = {
  columns: (bind, ctx) => columns(bind(ctx.today)),
  from: 'invoices',
  id: 'invoices.id',
  scope: ofWorkspace('invoices.workspace_id'),
  filters: {
    status: oneOf('invoices.status'),
    contact_id: oneOfIds('invoices.contact_id'),
    document_subtype_id: oneOfIds('invoices.document_subtype_id'),
    issue_date_from: from('invoices.issue_date'),
    issue_date_to: to('invoices.issue_date'),
    due_date_from: from('invoices.due_date'),
    due_date_to: to('invoices.due_date'),
    total_amount_from: from('invoices.total_amount'),
    total_amount_to: to('invoices.total_amount'),
    created_at_from: from('invoices.created_at'),
    created_at_to: to('invoices.created_at'),
    is_overdue: (bind, value, ctx) => `${isOverdue(bind(ctx.today))} = ${bind(value)}`,
    external_id: oneOf('invoices.external_id'),
    updated_at_from: from('invoices.updated_at')
  },
  sorts: {
    issue_date: 'invoices.issue_date', due_date: 'invoices.due_date', document_number: 'invoices.document_number',
    total_amount: 'invoices.total_amount', created_at: 'invoices.created_at'
  },
  search: 'invoices.search_text'
}
export const invoicesWithItems: ListRules<'invoices.list'> = { ...invoicesList, columns: (bind, ctx) => `${columns(bind(ctx.today))}, ${itemsOf}, ${taxesOf}` }

const inScope = '(:workspace_id::bigint is null or invoices.workspace_id = :workspace_id)'
const find = sql<WholeRow>(`select ${columns(':today')}, ${itemsOf}, ${taxesOf}, invoices.version from invoices where invoices.id = :id and ${inScope}`)
export const findInvoice = (ctx: Context, id: number) => ctx.db.first(find, { id, workspace_id: ctx.workspace_id, today: ctx.today })

// First the lock, then the look: one statement that had to wait for the row would still show the lines as they stood before.
const lock = sql<{ id: number }>(`select invoices.id from invoices where invoices.id = :id and ${inScope} for update`)
export const lockInvoice = async (ctx: Context, id: number) => (await ctx.db.first(lock, { id, workspace_id: ctx.workspace_id })) && findInvoice(ctx, id)

/** The columns of an invoice that are written. */
export interface InvoiceValues {
  id: number; contact_id: number; bill_to: string; seller: string | null; document_subtype_id: number | null; series_name: string | null; document_number: string | null
  status: Invoice['status']; issue_date: string | null; due_date: string | null; payment_term: string | null; currency_id: number; currency_code: string; exchange_rate: string
  prices_include_tax: boolean; document_discount_rate: string | null; document_discount_amount: string; subtotal_amount: string; discount_amount: string; net_amount: string
  tax_amount: string; total_amount: string; base_total_amount: string; notes: string | null; issued_at: string | null; external_id: string | null
}
const written: (keyof InvoiceValues)[] = [
  'contact_id', 'bill_to', 'seller', 'document_subtype_id', 'series_name', 'document_number', 'status', 'issue_date', 'due_date', 'payment_term', 'currency_id',
  'currency_code', 'exchange_rate', 'prices_include_tax', 'document_discount_rate', 'document_discount_amount', 'subtotal_amount', 'discount_amount', 'net_amount',
  'tax_amount', 'total_amount', 'base_total_amount', 'notes', 'issued_at', 'external_id'
]

// An invoice with all its lines and taxes goes in as one statement: columns as arrays, one round trip for 1 line or 500.
const insertLines = `
  new_items as (
    insert into invoice_items (invoice_id, position, product_id, description, quantity, unit_price, discount_rate, discount_amount, document_discount_amount,
      subtotal_amount, net_amount, tax_amount, total_amount)
    select :id, line.* from unnest(:positions::integer[], :product_ids::bigint[], :descriptions::text[], :quantities::numeric[], :unit_prices::numeric[],
      :discount_rates::numeric[], :discount_amounts::numeric[], :document_discount_amounts::numeric[], :subtotal_amounts::numeric[], :net_amounts::numeric[],
      :tax_amounts::numeric[], :total_amounts::numeric[]) as line
    returning id, position
  ), new_taxes as (
    insert into invoice_item_taxes (invoice_id, item_position, position, tax_id, name, type, rate, amount)
    select :id, tax.* from unnest(:tax_items::integer[], :tax_positions::integer[], :tax_ids::bigint[], :tax_names::text[], :tax_types::text[], :tax_rates::numeric[],
      :line_tax_amounts::numeric[]) as tax
  )`
const itemIds = 'array(select id from new_items order by position) as item_ids'

type Written = InvoiceRow & { item_ids: number[] }
const insert = sql<Written>(`
  with ${insertLines}, new as (
    insert into invoices (id, workspace_id, created_by, ${written.join(', ')})
    overriding system value values (:id, :workspace_id, :created_by, ${written.map((name) => `:${name}`).join(', ')})
    returning *
  ) select ${columns(':today')}, invoices.version, ${itemIds} from new as invoices`)
export const insertInvoice = (ctx: Context, invoice: InvoiceValues & { workspace_id: number; created_by: number }, items: ItemColumns) =>
  ctx.db.one(insert, { ...invoice, ...items, today: ctx.today })

const update = sql<Written>(`
  with ${insertLines}, changed as (
    update invoices set ${written.map((name) => `${name} = :${name}`).join(', ')} where id = :id returning *
  ) select ${columns(':today')}, invoices.version, ${itemIds} from changed as invoices`)
/** Writes an invoice anew; its former lines were deleted before. */
export const updateInvoice = (ctx: Context, invoice: InvoiceValues, items: ItemColumns) => ctx.db.one(update, { ...invoice, ...items, today: ctx.today })

const clearLines = sql(`
  with taxes as (delete from invoice_item_taxes where invoice_id = :id) delete from invoice_items where invoice_id = :id`)
export const deleteLines = ({ db }: Db, id: number) => db.all(clearLines, { id })

const remove = sql(`
  with taxes as (delete from invoice_item_taxes where invoice_id = :id), items as (delete from invoice_items where invoice_id = :id)
  delete from invoices where id = :id`)
export const deleteInvoice = ({ db }: Db, id: number) => db.all(remove, { id })
