import type { components } from '@optiflow/generated/types.ts'
import { deleteDocument, deleteLines, insertLines, itemIds, itemsOf, orderColumns, taxesOf, type ItemColumns } from '../orders/index.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { from, ofWorkspace, oneOf, oneOfIds, to } from '../platform/lists/conditions.ts'
import type { ListRules } from '../platform/lists/list.ts'
import { drawing, seriesExhausted } from '../settings/index.ts'

type Db = Pick<Context, 'db'>
type Quotation = components['schemas']['Quotation']
export type QuotationRow = Omit<Quotation, 'items' | 'taxes'> & { version: number }
export type WholeQuotation = Quotation & { version: number }

const isExpired = (today: string) => `coalesce(quotations.expiration_date < ${today}::date and quotations.status in ('draft', 'sent', 'approved'), false)`
// The link is kept at one end, where it is unique: the invoice says of which quotation it is.
const invoiceId = '(select invoices.id from invoices where invoices.quotation_id = quotations.id) as invoice_id'

const isReserved = `exists (select from stock_reservations where stock_reservations.quotation_id = quotations.id and released_at is null and consumed_at is null
  and expires_at > now()) as is_reserved`

/** The columns of a quotation as the wire has them; `today` is the place of the tenant's day. */
export const quotationColumns = (today: string) => orderColumns('quotation', 'expiration_date', [
  `${isExpired(today)} as is_expired`, isReserved, invoiceId,
  ...['sent_at', 'approved_at', 'rejected_at', 'reject_reason', 'cancelled_at', 'cancel_reason'].map((column) => `quotations.${column}`)
])
/** What a quotation has beside its columns when it stands alone. */
export const linesOfQuotation = `${itemsOf('quotation')}, ${taxesOf('quotation')}`

export const quotationsList: ListRules<'quotations.list'> = {
  columns: (bind, ctx) => quotationColumns(bind(ctx.today)),
  from: 'quotations',
  id: 'quotations.id',
  scope: ofWorkspace('quotations.workspace_id'),
  filters: {
    status: oneOf('quotations.status'),
    contact_id: oneOfIds('quotations.contact_id'),
    document_subtype_id: oneOfIds('quotations.document_subtype_id'),
    issue_date_from: from('quotations.issue_date'),
    issue_date_to: to('quotations.issue_date'),
    expiration_date_from: from('quotations.expiration_date'),
    expiration_date_to: to('quotations.expiration_date'),
    total_amount_from: from('quotations.total_amount'),
    total_amount_to: to('quotations.total_amount'),
    created_at_from: from('quotations.created_at'),
    created_at_to: to('quotations.created_at'),
    is_expired: (bind, value, ctx) => `${isExpired(bind(ctx.today))} = ${bind(value)}`,
    external_id: oneOf('quotations.external_id'),
    updated_at_from: from('quotations.updated_at')
  },
  sorts: {
    issue_date: 'quotations.issue_date', expiration_date: 'quotations.expiration_date', document_number: 'quotations.document_number',
    total_amount: 'quotations.total_amount', created_at: 'quotations.created_at'
  },
  search: 'quotations.search_text'
}
export const quotationsWithItems: ListRules<'quotations.list'> = { ...quotationsList, columns: (bind, ctx) => `${quotationColumns(bind(ctx.today))}, ${linesOfQuotation}` }

const inScope = '(:workspace_id::bigint is null or quotations.workspace_id = :workspace_id)'
const find = sql<WholeQuotation>(`select ${quotationColumns(':today')}, ${linesOfQuotation}, quotations.version from quotations where quotations.id = :id and ${inScope}`)
export const findQuotation = (ctx: Context, id: number) => ctx.db.first(find, { id, workspace_id: ctx.workspace_id, today: ctx.today })

// First the lock, then the look: one statement that had to wait for the row would still show the lines as they stood before.
const lock = sql<{ id: number }>(`select quotations.id from quotations where quotations.id = :id and ${inScope} for update`)
/** The quotation of the workspace in context, whole, and nobody else's to change until the commit. */
export const lockQuotation = async (ctx: Context, id: number) => (await ctx.db.first(lock, { id, workspace_id: ctx.workspace_id })) && findQuotation(ctx, id)

/** The columns that an update writes: the number and its series stay. */
export interface QuotationValues {
  contact_id: number; bill_to: string; seller: string; issue_date: string; expiration_date: string | null; payment_term: string | null; currency_id: number; currency_code: string
  exchange_rate: string; prices_include_tax: boolean; document_discount_rate: string | null; document_discount_amount: string; subtotal_amount: string; discount_amount: string
  net_amount: string; tax_amount: string; total_amount: string; base_total_amount: string; notes: string | null; external_id: string | null; status: Quotation['status']; sent_at: string | null
}
const changed: (keyof QuotationValues)[] = [
  'contact_id', 'bill_to', 'seller', 'issue_date', 'expiration_date', 'payment_term', 'currency_id', 'currency_code', 'exchange_rate', 'prices_include_tax', 'document_discount_rate',
  'document_discount_amount', 'subtotal_amount', 'discount_amount', 'net_amount', 'tax_amount', 'total_amount', 'base_total_amount', 'notes', 'external_id', 'status', 'sent_at'
]
interface Owned { id: number; workspace_id: number; created_by: number; document_subtype_id: number }
const owned = ['id', 'workspace_id', 'created_by', 'document_subtype_id']

type Written = QuotationRow & { item_ids: number[] }
// The number is drawn in the statement that writes the quotation, as an invoice's is: a series that was used up meanwhile gives no row, and then nothing is written.
const insert = sql<Written>(`
  with number as (${drawing(':document_subtype_id')}), ${insertLines('quotation', 'number')}, new as (
    insert into quotations (${[...owned, ...changed].join(', ')}, document_number, series_name)
    overriding system value select ${[...owned, ...changed].map((name) => `:${name}`).join(', ')}, number.document_number, number.name from number
    returning *
  ) select ${quotationColumns(':today')}, quotations.version, ${itemIds} from new as quotations`)
/** Writes a new quotation with the next number of its series, as the last lock. 422 when the series has none left. */
export const insertQuotation = async (ctx: Context, quotation: QuotationValues & Owned, items: ItemColumns) => {
  const written = await ctx.db.first(insert, { ...quotation, ...items, today: ctx.today })
  if (!written) throw seriesExhausted()
  return written
}

const update = sql<Written>(`
  with ${insertLines('quotation')}, changed as (
    update quotations set ${changed.map((name) => `${name} = :${name}`).join(', ')} where id = :id returning *
  ) select ${quotationColumns(':today')}, quotations.version, ${itemIds} from changed as quotations`)
/** Writes a quotation anew; its former lines were deleted before. */
export const updateQuotation = (ctx: Context, quotation: QuotationValues & { id: number }, items: ItemColumns) => ctx.db.one(update, { ...quotation, ...items, today: ctx.today })

export type Marks = Partial<Pick<Quotation, 'approved_at' | 'rejected_at' | 'reject_reason' | 'cancelled_at' | 'cancel_reason'>> & Pick<Quotation, 'status'>
const unmarked = { approved_at: null, rejected_at: null, reject_reason: null, cancelled_at: null, cancel_reason: null }
const mark = sql<QuotationRow>(`
  with changed as (
    update quotations set status = :status, approved_at = coalesce(:approved_at, approved_at), rejected_at = :rejected_at, reject_reason = :reject_reason,
      cancelled_at = :cancelled_at, cancel_reason = :cancel_reason
    where id = :id returning *
  ) select ${quotationColumns(':today')}, quotations.version from changed as quotations`)
/** Notes where a quotation stands now, when it came there and why. */
export const markQuotation = (ctx: Context, id: number, marks: Marks) => ctx.db.one(mark, { ...unmarked, ...marks, id, today: ctx.today })

const clear = sql(deleteLines('quotation'))
export const clearLines = ({ db }: Db, id: number) => db.all(clear, { id })

const remove = sql(deleteDocument('quotation'))
export const deleteQuotation = ({ db }: Db, id: number) => db.all(remove, { id })
