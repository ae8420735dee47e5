import { letterheadColumns, letterheadSources, type LetterheadRow } from '../papers/index.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { linesOfCreditNote, creditNoteColumns, type WholeCreditNote } from './queries.ts'

const print = sql<WholeCreditNote & LetterheadRow & { series_name: string; invoice_number: string }>(`
  select ${creditNoteColumns}, ${linesOfCreditNote}, credit_notes.version, ${letterheadColumns('credit_notes.seller')}, credit_notes.series_name, invoices.document_number as invoice_number
  from credit_notes join invoices on invoices.id = credit_notes.invoice_id ${letterheadSources('credit_notes.seller')}
  where credit_notes.id = :id and (:workspace_id::bigint is null or credit_notes.workspace_id = :workspace_id)`)
/** A credit note with all that its paper says, as it was copied, in one statement. */
export const findToPrint = (ctx: Context, id: number) => ctx.db.first(print, { id, workspace_id: ctx.workspace_id })
