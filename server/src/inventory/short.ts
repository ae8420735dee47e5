import { problem } from '../platform/problems.ts'
import { shortSentence, type ShortLine } from './rules.ts'

const most_shown = 100

/** 422 `insufficient_stock` with an entry for each line of a document that is short. */
export function assertNoneShort(lines: ShortLine[], field = (line: number) => `items.${line}.quantity`): void {
  if (lines.length === 0) return
  const errors = Object.fromEntries(lines.map(({ line, sku, requested, available }) => [field(line), [shortSentence(sku, requested, available)]]))
  throw problem('insufficient_stock', errors, { lines: lines.slice(0, most_shown) })
}
