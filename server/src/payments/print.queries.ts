import { letterheadColumns, letterheadSources, type LetterheadRow } from '../papers/index.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { paymentColumns, type PaymentRow } from './queries.ts'

/** What a receipt has beside what the API says of its payment, as it was copied. */
interface Surroundings extends LetterheadRow { series_name: string | null; account_name: string | null; invoice_number: string; invoice_total: string }

const print = sql<PaymentRow & Surroundings>(`
  select ${paymentColumns}, payments.version, ${letterheadColumns('payments.seller')}, payments.series_name, payments.account_name, invoices.document_number as invoice_number,
    invoices.total_amount as invoice_total
  from payments join invoices on invoices.id = payments.invoice_id ${letterheadSources('payments.seller')}
  where payments.id = :id and (:workspace_id::bigint is null or payments.workspace_id = :workspace_id)`)
/** A payment with all that its receipt says, in one statement. */
export const findToPrint = (ctx: Context, id: number) => ctx.db.first(print, { id, workspace_id: ctx.workspace_id })
