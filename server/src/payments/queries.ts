import type { components } from '@optiflow/generated/types.ts'
import { workspaceOf, type Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { from, ofWorkspace, oneOf, oneOfIds, to } from '../platform/lists/conditions.ts'
import type { ListRules } from '../platform/lists/list.ts'
import { chooseSeries, drawing, type Chosen } from '../settings/index.ts'
import type { BankAccount, PaymentOrder } from './rules.ts'

type Payment = components['schemas']['Payment']
export type PaymentRow = Payment & { version: number }

/** The columns of a payment as the wire has them. */
export const paymentColumns = `payments.id, payments.workspace_id, payments.invoice_id, payments.contact_id, payments.bill_to, payments.bank_account_id, payments.document_subtype_id,
  payments.payment_number, payments.status, payments.payment_method, payments.payment_date, payments.currency_id, payments.currency_code, payments.amount,
  payments.remaining_amount, payments.note, payments.void_reason, payments.voided_at, payments.created_by, payments.external_id, payments.created_at, payments.updated_at`

export const paymentsList: ListRules<'payments.list'> = {
  columns: paymentColumns,
  from: 'payments',
  id: 'payments.id',
  scope: ofWorkspace('payments.workspace_id'),
  filters: {
    invoice_id: oneOfIds('payments.invoice_id'),
    contact_id: oneOfIds('payments.contact_id'),
    bank_account_id: oneOfIds('payments.bank_account_id'),
    status: oneOf('payments.status'),
    payment_method: oneOf('payments.payment_method'),
    payment_date_from: from('payments.payment_date'),
    payment_date_to: to('payments.payment_date'),
    external_id: oneOf('payments.external_id'),
    updated_at_from: from('payments.updated_at')
  },
  sorts: { payment_date: 'payments.payment_date', payment_number: 'payments.payment_number', amount: 'payments.amount', created_at: 'payments.created_at' },
  search: 'payments.search_text'
}

const find = sql<PaymentRow>(`select ${paymentColumns}, payments.version from payments where payments.id = :id and (:workspace_id::bigint is null or payments.workspace_id = :workspace_id)`)
export const findPayment = (ctx: Context, id: number) => ctx.db.first(find, { id, workspace_id: ctx.workspace_id })

/** What a payment needs to know of others. */
export interface Facts { account: (BankAccount & { name: string }) | null; series: Chosen | null; seller: object }

const lookup = (lock: string) => sql<Facts>(`
  select (select row_to_json(found) from (select name, currency_id, is_active from bank_accounts where id = :bank_account_id::bigint ${lock}) as found) as account,
    (select row_to_json(found) from (${chooseSeries}) as found) as series,
    (select row_to_json(found) from (select name, tax_id, address, phone, email, country, terms, logo_id from company) as found) as seller`)
const look = lookup('')
// From here to the commit nobody closes the account or changes its currency.
const lookToPay = lookup('for share')
export const findForPayment = (ctx: Context, { bank_account_id, document_subtype_id }: PaymentOrder, holds: boolean) =>
  ctx.db.one(holds ? lookToPay : look, { bank_account_id, document_subtype_id, workspace_id: workspaceOf(ctx), document_type: 'payment' })

/** The columns of a payment that are written; its number is drawn with it. */
export interface PaymentValues extends Omit<PaymentOrder, 'document_subtype_id'> {
  workspace_id: number; invoice_id: number; contact_id: number; bill_to: string; seller: string; document_subtype_id: number; currency_id: number; currency_code: string
  remaining_amount: string; account_name: string | null; created_by: number
}
const written: (keyof PaymentValues)[] = [
  'workspace_id', 'invoice_id', 'contact_id', 'bank_account_id', 'bill_to', 'seller', 'document_subtype_id', 'payment_method', 'payment_date', 'currency_id', 'currency_code',
  'amount', 'remaining_amount', 'account_name', 'note', 'created_by', 'external_id'
]
const insert = sql<PaymentRow>(`
  with number as (${drawing(':document_subtype_id')})
  insert into payments (payment_number, series_name, ${written.join(', ')})
  select number.document_number, number.name, ${written.map((name) => `:${name}`).join(', ')} from number
  returning ${paymentColumns}, payments.version`)
/** Writes a payment with the next number of its series, as the last lock; nothing when the series has none left. */
export const insertPayment = ({ db }: Pick<Context, 'db'>, payment: PaymentValues) => db.first(insert, { ...payment, issue_date: payment.payment_date })

const annul = sql<PaymentRow>(`
  update payments set status = 'voided', void_reason = :reason, voided_at = :voided_at, voided_by = :voided_by where id = :id
  returning ${paymentColumns}, payments.version`)
export const voidPayment = ({ db }: Pick<Context, 'db'>, voiding: { id: number; reason: string; voided_at: Date; voided_by: number }) => db.one(annul, voiding)
