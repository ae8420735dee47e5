import { letterheadColumns, letterheadSources, type LetterheadRow } from '../papers/index.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'

const surroundings = sql<LetterheadRow & { series_name: string; invoice_number: string }>(`
  select ${letterheadColumns('credit_notes.seller')}, credit_notes.series_name, invoices.document_number as invoice_number
  from credit_notes join invoices on invoices.id = credit_notes.invoice_id ${letterheadSources('credit_notes.seller')}
  where credit_notes.id = :id and (:workspace_id::bigint is null or credit_notes.workspace_id = :workspace_id)`)
/** What a credit note on paper has beside what the API says of it, as it was copied. */
export const findSurroundings = (ctx: Context, id: number) => ctx.db.first(surroundings, { id, workspace_id: ctx.workspace_id })
