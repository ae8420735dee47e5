import type { components } from '@optiflow/generated/types.ts'
import { itemsOf, orderColumns, taxesOf } from '../orders/index.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { most_payments } from './rules.ts'

type Invoice = components['schemas']['Invoice']
export type InvoiceRow = Omit<Invoice, 'items' | 'taxes' | 'payments'> & { version: number }
export type WholeInvoice = Invoice & { version: number }

/** The columns of an invoice as the wire has them; `today` is the place of the tenant's day. */
export const invoiceColumns = (today: string) => orderColumns('invoice', 'due_date',
  ['invoices.amount_paid', 'invoices.credited_amount', 'invoices.amount_due', `${isOverdue(today)} as is_overdue`, 'invoices.quotation_id', 'invoices.issued_at', 'invoices.cancelled_at',
    'invoices.cancel_reason'])

// Who pays by the cent must not make an answer without end: the last of them are enough, and the list of payments has all.
const paymentsOfInvoice = `(
  select coalesce(json_agg(json_build_object('id', paid.id, 'payment_number', paid.payment_number, 'payment_date', paid.payment_date, 'payment_method', paid.payment_method,
    'amount', decimal_text(paid.amount), 'status', paid.status, 'bank_account_id', paid.bank_account_id) order by paid.id), '[]')
  from (select * from payments where payments.invoice_id = invoices.id order by payments.id desc limit ${most_payments}) as paid) as payments`

/** What an invoice has beside its columns when it stands alone. */
export const linesOfInvoice = `${itemsOf('invoice')}, ${taxesOf('invoice')}, ${paymentsOfInvoice}`

/** Past the due date and not paid, as SQL. */
export function isOverdue(today: string): string {
  return `coalesce(invoices.due_date < ${today}::date and invoices.status in ('pending_payment', 'partially_paid'), false)`
}

const inScope = '(:workspace_id::bigint is null or invoices.workspace_id = :workspace_id)'
const find = sql<WholeInvoice>(`select ${invoiceColumns(':today')}, ${linesOfInvoice}, invoices.version from invoices where invoices.id = :id and ${inScope}`)
export const findInvoice = (ctx: Context, id: number) => ctx.db.first(find, { id, workspace_id: ctx.workspace_id, today: ctx.today })

// First the lock, then the look: one statement that had to wait for the row would still show the lines as they stood before.
const lock = sql<{ id: number }>(`select invoices.id from invoices where invoices.id = :id and ${inScope} for update`)
/** The invoice of the workspace in context, whole, and nobody else's to change until the commit. */
export const lockInvoice = async (ctx: Context, id: number) => (await ctx.db.first(lock, { id, workspace_id: ctx.workspace_id })) && findInvoice(ctx, id)

const settle = sql<InvoiceRow>(`
  update invoices set amount_paid = :amount_paid, credited_amount = :credited_amount, status = :status where id = :id
  returning ${invoiceColumns(':today')}, invoices.version`)
export const settleInvoice = (ctx: Pick<Context, 'db' | 'today'>, owed: { id: number; amount_paid: string; credited_amount: string; status: Invoice['status'] }) =>
  ctx.db.one(settle, { ...owed, today: ctx.today })

const credited = sql<{ is_credited: boolean }>('select exists (select from credit_notes where invoice_id = :id) as is_credited')
/** Whether a credit note stands against an invoice, be it of 0.00. */
export const isCredited = async ({ db }: Pick<Context, 'db'>, id: number) => (await db.one(credited, { id })).is_credited

const cancel = sql<InvoiceRow>(`
  update invoices set status = 'cancelled', cancelled_at = :cancelled_at, cancel_reason = :cancel_reason where id = :id
  returning ${invoiceColumns(':today')}, invoices.version`)
export const cancelInvoice = (ctx: Pick<Context, 'db' | 'today' | 'now'>, id: number, cancel_reason: string) =>
  ctx.db.one(cancel, { id, cancel_reason, cancelled_at: ctx.now, today: ctx.today })
