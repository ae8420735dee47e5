import type { Context } from '../platform/context.ts'
import { invalidField } from '../platform/problems.ts'
import { drawFromSeries } from './series/queries.ts'

export { chooseSeries, insertSeries, type Chosen } from './series/queries.ts'
export { insertTax } from './queries.ts'
export { seriesFault } from './series/rules.ts'

/**
 * Draws the next number of a series. Numbers are taken inside the transaction, as its last lock: a rolled-back document must not
 * leave a gap, because the tax office reads gaps as hidden sales. 422 when the series was used up or closed meanwhile.
 */
export async function drawNumber(ctx: Pick<Context, 'db'>, series: { id: number; issue_date: string }) {
  const drawn = await drawFromSeries(ctx, series)
  if (!drawn) throw invalidField('document_subtype_id', 'The series has no numbers left.', 'series_exhausted')
  return drawn
}
