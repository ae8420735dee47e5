import { letterheadColumns, letterheadSources, type LetterheadRow } from '../papers/index.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'

const surroundings = sql<LetterheadRow & { series_name: string }>(`
  select ${letterheadColumns('quotations.seller')}, quotations.series_name from quotations ${letterheadSources('quotations.seller')}
  where quotations.id = :id and (:workspace_id::bigint is null or quotations.workspace_id = :workspace_id)`)
/** What a quotation on paper has beside what the API says of it, as it was copied. */
export const findSurroundings = (ctx: Context, id: number) => ctx.db.first(surroundings, { id, workspace_id: ctx.workspace_id })
