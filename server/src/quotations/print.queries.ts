import { letterheadColumns, letterheadSources, type LetterheadRow } from '../papers/index.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { quotationColumns, linesOfQuotation, type WholeQuotation } from './queries.ts'

const print = sql<WholeQuotation & LetterheadRow & { series_name: string }>(`
  select ${quotationColumns(':today')}, ${linesOfQuotation}, quotations.version, ${letterheadColumns('quotations.seller')}, quotations.series_name
  from quotations ${letterheadSources('quotations.seller')}
  where quotations.id = :id and (:workspace_id::bigint is null or quotations.workspace_id = :workspace_id)`)
/** A quotation with all that its paper says, as it was copied, in one statement: what is written meanwhile is in all of it or in nothing. */
export const findToPrint = (ctx: Context, id: number) => ctx.db.first(print, { id, workspace_id: ctx.workspace_id, today: ctx.today })
