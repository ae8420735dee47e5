import type { Buyer } from '../orders/index.ts'
import { letterheadColumns, letterheadSources, type LetterheadRow } from '../papers/index.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { invoiceColumns, linesOfInvoice, type WholeInvoice } from '../receivables/index.ts'

/** What an invoice on paper has beside what the API says of it. */
interface Surroundings extends LetterheadRow {
  /** As it was copied at issue; of a draft as it is now. */
  series_name: string | null
  /** The contact as it is now. */
  buyer: Buyer
}

const print = sql<WholeInvoice & Surroundings>(`
  select ${invoiceColumns(':today')}, ${linesOfInvoice}, invoices.version, ${letterheadColumns('invoices.seller')},
    coalesce(invoices.series_name, (select name from document_subtypes where document_subtypes.id = invoices.document_subtype_id)) as series_name,
    (select row_to_json(found) from (
      select id, name, status, contact_type, identification_type, identification_number, credit_limit::text, addresses from contacts where contacts.id = invoices.contact_id) as found) as buyer
  from invoices ${letterheadSources('invoices.seller')}
  where invoices.id = :id and (:workspace_id::bigint is null or invoices.workspace_id = :workspace_id)`)
/** An invoice with all that its paper says, in one statement: what is written meanwhile is in all of it or in nothing. */
export const findToPrint = (ctx: Context, id: number) => ctx.db.first(print, { id, workspace_id: ctx.workspace_id, today: ctx.today })
