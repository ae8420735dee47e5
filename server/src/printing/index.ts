import type { Paper } from './document.ts'
import { printInPool } from './pool.ts'

export type { Paper } from './document.ts'
export { stopPrinting } from './pool.ts'
export { fileName, languageOf, languages } from './words.ts'

/**
 * A paper as a PDF: an invoice, a quotation, a credit note or a receipt, told apart by `kind`. Rows of the wire fit in as they are, with
 * company, buyer and language beside them. The same paper is the same file, byte by byte. It is set in another thread and takes some
 * 50 ms, so call it where no connection is held: in the `make` of a reply. 503 when too many wait.
 */
export function print(paper: Paper): Promise<Uint8Array> {
  return printInPool(paper)
}
