import type { components } from '@optiflow/generated/types.ts'
import { deleteDocument, deleteLines, insertLines, itemIds, type ItemColumns } from '../orders/index.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { from, ofWorkspace, oneOf, oneOfIds, to } from '../platform/lists/conditions.ts'
import type { ListRules } from '../platform/lists/list.ts'
import { invoiceColumns, isOverdue, linesOfInvoice, type InvoiceRow } from '../receivables/index.ts'
import { drawing, seriesExhausted } from '../settings/index.ts'

type Db = Pick<Context, 'db'>
type Invoice = components['schemas']['Invoice']

export const invoicesList: ListRules<'invoices.list'> = {
  columns: (bind, ctx) => invoiceColumns(bind(ctx.today)),
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
export const invoicesWithItems: ListRules<'invoices.list'> = { ...invoicesList, columns: (bind, ctx) => `${invoiceColumns(bind(ctx.today))}, ${linesOfInvoice}` }

/** The columns of an invoice that are written. */
export interface InvoiceValues {
  id: number; contact_id: number; bill_to: string; seller: string | null; document_subtype_id: number | null; series_name: string | null; document_number: string | null
  status: Invoice['status']; issue_date: string | null; due_date: string | null; payment_term: string | null; currency_id: number; currency_code: string; exchange_rate: string
  prices_include_tax: boolean; document_discount_rate: string | null; document_discount_amount: string; subtotal_amount: string; discount_amount: string; net_amount: string
  tax_amount: string; total_amount: string; base_total_amount: string; amount_paid: string; notes: string | null; issued_at: string | null; external_id: string | null
}
const written: (keyof InvoiceValues)[] = [
  'contact_id', 'bill_to', 'seller', 'document_subtype_id', 'series_name', 'document_number', 'status', 'issue_date', 'due_date', 'payment_term', 'currency_id',
  'currency_code', 'exchange_rate', 'prices_include_tax', 'document_discount_rate', 'document_discount_amount', 'subtotal_amount', 'discount_amount', 'net_amount',
  'tax_amount', 'total_amount', 'base_total_amount', 'amount_paid', 'notes', 'issued_at', 'external_id'
]

type NewInvoice = InvoiceValues & { workspace_id: number; created_by: number; quotation_id: number | null }
type Written = InvoiceRow & { item_ids: number[] }
const insert = sql<Written>(`
  with ${insertLines('invoice')}, new as (
    insert into invoices (id, workspace_id, created_by, quotation_id, ${written.join(', ')})
    overriding system value values (:id, :workspace_id, :created_by, :quotation_id, ${written.map((name) => `:${name}`).join(', ')})
    returning *
  ) select ${invoiceColumns(':today')}, invoices.version, ${itemIds} from new as invoices`)
export const insertDraft = (ctx: Context, invoice: NewInvoice, items: ItemColumns) => ctx.db.one(insert, { ...invoice, ...items, today: ctx.today })

// The number is drawn in the statement that writes the invoice: the row of the series, on which all others wait, is held for one round trip
// less. A series that was used up meanwhile gives no row, and then nothing is written: lines without their invoice would break a reference.
const drawn: Partial<Record<keyof InvoiceValues, string>> = { document_number: 'number.document_number', series_name: 'number.name' }
const insertNumbered = sql<Written>(`
  with number as (${drawing(':document_subtype_id')}), ${insertLines('invoice', 'number')}, new as (
    insert into invoices (id, workspace_id, created_by, quotation_id, ${written.join(', ')})
    overriding system value select :id, :workspace_id, :created_by, :quotation_id, ${written.map((name) => drawn[name] ?? `:${name}`).join(', ')} from number
    returning *
  ) select ${invoiceColumns(':today')}, invoices.version, ${itemIds} from new as invoices`)
/** Writes an issued invoice with the next number of its series, as the last lock. 422 when the series has none left. */
export const insertIssued = async (ctx: Context, invoice: NewInvoice, items: ItemColumns) => {
  const written = await ctx.db.first(insertNumbered, { ...invoice, ...items, today: ctx.today })
  if (!written) throw seriesExhausted()
  return written
}

const update = sql<Written>(`
  with ${insertLines('invoice')}, changed as (
    update invoices set ${written.map((name) => `${name} = :${name}`).join(', ')} where id = :id returning *
  ) select ${invoiceColumns(':today')}, invoices.version, ${itemIds} from changed as invoices`)
/** Writes an invoice anew; its former lines were deleted before. */
export const updateInvoice = (ctx: Context, invoice: InvoiceValues, items: ItemColumns) => ctx.db.one(update, { ...invoice, ...items, today: ctx.today })

const clear = sql(deleteLines('invoice'))
export const clearLines = ({ db }: Db, id: number) => db.all(clear, { id })

const remove = sql(deleteDocument('invoice'))
export const deleteInvoice = ({ db }: Db, id: number) => db.all(remove, { id })
