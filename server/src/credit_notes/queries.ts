import type { components } from '@optiflow/generated/types.ts'
import { taxesOf } from '../orders/index.ts'
import { workspaceOf, type Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { from, ofWorkspace, oneOf, oneOfIds, to } from '../platform/lists/conditions.ts'
import type { ListRules } from '../platform/lists/list.ts'
import { chooseSeries, drawing, type Chosen } from '../settings/index.ts'
import type { NoteColumns } from './rows.ts'
import type { Credited } from './rules.ts'

export type WholeCreditNote = components['schemas']['CreditNote'] & { version: number }

/** The columns of a credit note as the wire has them. */
export const creditNoteColumns = `credit_notes.id, credit_notes.workspace_id, credit_notes.invoice_id, credit_notes.contact_id, credit_notes.bill_to, credit_notes.document_subtype_id,
  credit_notes.document_number, credit_notes.reason, credit_notes.issue_date, credit_notes.restock, credit_notes.currency_id, credit_notes.currency_code,
  credit_notes.exchange_rate, credit_notes.prices_include_tax, credit_notes.subtotal_amount, credit_notes.discount_amount, credit_notes.tax_amount,
  credit_notes.total_amount, credit_notes.base_total_amount, credit_notes.applied_amount, credit_notes.created_by, credit_notes.external_id,
  credit_notes.created_at, credit_notes.updated_at`

const items = `(
  select coalesce(json_agg(json_build_object('id', item.id, 'invoice_item_id', item.invoice_item_id, 'product_id', item.product_id, 'description', item.description,
      'quantity', decimal_text(item.quantity), 'unit_price', decimal_text(item.unit_price), 'discount_amount', decimal_text(item.discount_amount),
      'subtotal_amount', decimal_text(item.subtotal_amount), 'net_amount', decimal_text(item.net_amount), 'taxes', (
        select coalesce(json_agg(json_build_object('tax_id', tax.tax_id, 'name', tax.name, 'rate', decimal_text(tax.rate), 'amount', decimal_text(tax.amount)) order by tax.position), '[]')
        from credit_note_item_taxes tax where tax.credit_note_id = item.credit_note_id and tax.item_position = item.position),
      'tax_amount', decimal_text(item.tax_amount), 'total_amount', decimal_text(item.total_amount)) order by item.position), '[]')
  from credit_note_items item where item.credit_note_id = credit_notes.id) as items`
/** What a credit note has beside its columns when it stands alone. */
export const linesOfCreditNote = `${items}, ${taxesOf('credit_note')}`

export const creditNotesList: ListRules<'credit_notes.list'> = {
  columns: creditNoteColumns,
  from: 'credit_notes',
  id: 'credit_notes.id',
  scope: ofWorkspace('credit_notes.workspace_id'),
  filters: {
    invoice_id: oneOfIds('credit_notes.invoice_id'),
    contact_id: oneOfIds('credit_notes.contact_id'),
    document_subtype_id: oneOfIds('credit_notes.document_subtype_id'),
    issue_date_from: from('credit_notes.issue_date'),
    issue_date_to: to('credit_notes.issue_date'),
    total_amount_from: from('credit_notes.total_amount'),
    total_amount_to: to('credit_notes.total_amount'),
    external_id: oneOf('credit_notes.external_id'),
    updated_at_from: from('credit_notes.updated_at')
  },
  sorts: {
    issue_date: 'credit_notes.issue_date', document_number: 'credit_notes.document_number', total_amount: 'credit_notes.total_amount', created_at: 'credit_notes.created_at'
  },
  search: 'credit_notes.search_text'
}
export const creditNotesWithItems: ListRules<'credit_notes.list'> = { ...creditNotesList, columns: `${creditNoteColumns}, ${linesOfCreditNote}` }

const find = sql<WholeCreditNote>(`
  select ${creditNoteColumns}, ${linesOfCreditNote}, credit_notes.version from credit_notes
  where credit_notes.id = :id and (:workspace_id::bigint is null or credit_notes.workspace_id = :workspace_id)`)
export const findCreditNote = (ctx: Context, id: number) => ctx.db.first(find, { id, workspace_id: ctx.workspace_id })

/** What a credit note needs to know of others: the id that it will have, its series, the company, and what earlier notes took off the same invoice. */
export interface Facts { id: number; series: Chosen | null; seller: object; credited: Credited[]; credited_total: string }

const lookup = sql<Facts>(`
  select nextval(pg_get_serial_sequence('credit_notes', 'id')) as id,
    (select row_to_json(found) from (${chooseSeries}) as found) as series,
    (select row_to_json(found) from (select name, tax_id, address, phone, email, country, terms, logo_id from company) as found) as seller,
    (select coalesce(json_agg(found), '[]') from (
      select item.invoice_item_id, decimal_text(sum(item.quantity)) as quantity from credit_note_items item join credit_notes on credit_notes.id = item.credit_note_id
      where credit_notes.invoice_id = :invoice_id group by item.invoice_item_id) as found) as credited,
    (select coalesce(sum(total_amount), 0) from credit_notes where invoice_id = :invoice_id) as credited_total`)
export const findForNote = (ctx: Context, asked: { invoice_id: number; document_subtype_id: number | null }) =>
  ctx.db.one(lookup, { ...asked, workspace_id: workspaceOf(ctx), document_type: 'credit_note' })

/** The columns of a credit note that are written; its number is drawn with it. */
export interface NoteValues {
  id: number; workspace_id: number; invoice_id: number; contact_id: number; bill_to: string; seller: string; document_subtype_id: number; reason: string; issue_date: string
  restock: boolean; currency_id: number; currency_code: string; exchange_rate: string; prices_include_tax: boolean; subtotal_amount: string; discount_amount: string
  net_amount: string; tax_amount: string; total_amount: string; base_total_amount: string; applied_amount: string; created_by: number; external_id: string | null
}
const written: (keyof NoteValues)[] = [
  'id', 'workspace_id', 'invoice_id', 'contact_id', 'bill_to', 'seller', 'document_subtype_id', 'reason', 'issue_date', 'restock', 'currency_id', 'currency_code', 'exchange_rate',
  'prices_include_tax', 'subtotal_amount', 'discount_amount', 'net_amount', 'tax_amount', 'total_amount', 'base_total_amount', 'applied_amount', 'created_by', 'external_id'
]
const insert = sql<{ id: number }>(`
  with number as (${drawing(':document_subtype_id')}), new_items as (
    insert into credit_note_items (credit_note_id, position, invoice_item_id, product_id, description, quantity, unit_price, discount_amount, subtotal_amount, net_amount,
      tax_amount, total_amount)
    select :id, line.* from number, unnest(:positions::integer[], :invoice_item_ids::bigint[], :product_ids::bigint[], :descriptions::text[], :quantities::numeric[],
      :unit_prices::numeric[], :discount_amounts::numeric[], :subtotal_amounts::numeric[], :net_amounts::numeric[], :tax_amounts::numeric[], :total_amounts::numeric[]) as line
  ), new_taxes as (
    insert into credit_note_item_taxes (credit_note_id, item_position, position, tax_id, name, type, rate, amount)
    select :id, tax.* from number, unnest(:tax_items::integer[], :tax_positions::integer[], :tax_ids::bigint[], :tax_names::text[], :tax_types::text[], :tax_rates::numeric[],
      :line_tax_amounts::numeric[]) as tax
  )
  insert into credit_notes (document_number, series_name, ${written.join(', ')})
  overriding system value select number.document_number, number.name, ${written.map((name) => `:${name}`).join(', ')} from number
  returning id`)
/** Writes a credit note with its lines and the next number of its series, as the last lock; nothing when the series has none left. */
export const insertCreditNote = ({ db }: Pick<Context, 'db'>, note: NoteValues, lines: NoteColumns) => db.first(insert, { ...note, ...lines })
