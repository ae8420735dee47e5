import type { components } from '@optiflow/generated/types.ts'
import { itemsOf, orderColumns, taxesOf } from '../orders/index.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'

type Invoice = components['schemas']['Invoice']
export type InvoiceRow = Omit<Invoice, 'items' | 'taxes'> & { version: number }
export type WholeInvoice = Invoice & { version: number }

/** The columns of an invoice as the wire has them; `today` is the place of the tenant's day. */
export const invoiceColumns = (today: string) => orderColumns('invoice', 'due_date',
  ['invoices.amount_paid', 'invoices.credited_amount', 'invoices.amount_due', `${isOverdue(today)} as is_overdue`, 'invoices.quotation_id', 'invoices.issued_at'])

/** What an invoice has beside its columns when it stands alone. */
export const linesOfInvoice = `${itemsOf('invoice')}, ${taxesOf('invoice')}`

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

const settle = sql(`update invoices set amount_paid = :amount_paid, credited_amount = :credited_amount, status = :status where id = :id`)
export const settleInvoice = ({ db }: Pick<Context, 'db'>, owed: { id: number; amount_paid: string; credited_amount: string; status: Invoice['status'] }) => db.all(settle, { ...owed })
