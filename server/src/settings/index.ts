import type { Context } from '../platform/context.ts'
import { drawFromSeries } from './series/queries.ts'
import { seriesExhausted } from './series/rules.ts'

export { chooseSeries, drawing, insertSeries, type Chosen } from './series/queries.ts'
export { insertTax } from './queries.ts'
export { seriesExhausted, seriesFault } from './series/rules.ts'

/**
 * Draws the next number of a series, by itself; `drawing` does the same within the statement that writes the document. Numbers are taken inside the transaction, as its last lock: a rolled-back document must not
 * leave a gap, because the tax office reads gaps as hidden sales. 422 when the series was used up or closed meanwhile.
 */
export async function drawNumber(ctx: Pick<Context, 'db'>, series: { id: number; issue_date: string }) {
  const drawn = await drawFromSeries(ctx, series)
  if (!drawn) throw seriesExhausted()
  return drawn
}
