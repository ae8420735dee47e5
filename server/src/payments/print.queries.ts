import { letterheadColumns, letterheadSources, type LetterheadRow } from '../papers/index.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'

/** What a receipt has beside what the API says of its payment, as it was copied. */
interface Surroundings extends LetterheadRow { series_name: string | null; account_name: string | null; invoice_number: string; invoice_total: string }

const surroundings = sql<Surroundings>(`
  select ${letterheadColumns('payments.seller')}, payments.series_name, payments.account_name, invoices.document_number as invoice_number, invoices.total_amount as invoice_total
  from payments join invoices on invoices.id = payments.invoice_id ${letterheadSources('payments.seller')}
  where payments.id = :id and (:workspace_id::bigint is null or payments.workspace_id = :workspace_id)`)
export const findSurroundings = (ctx: Context, id: number) => ctx.db.first(surroundings, { id, workspace_id: ctx.workspace_id })
