import { finished } from 'node:stream/promises'
import { parse, type CsvError } from 'csv-parse'
import type { CsvBody } from './csv-body.ts'
import { headProblem, readRow, type RowRules } from './csv-rows.ts'
import { problem, refusal } from './problems.ts'

const most_cells = 100

/** Lines of cells into a body: the first one names the columns. */
export class CsvTable {
  readonly #rules: RowRules
  readonly #body: CsvBody
  readonly #parser = parse({ bom: true, record_delimiter: ['\r\n', '\n'], relax_column_count: true, skip_empty_lines: true })
  readonly #done = finished(this.#parser)
  readonly #width = new Width()
  #names: string[] | null = null
  #lines = 0

  constructor(rules: RowRules, body: CsvBody) {
    this.#rules = rules
    this.#body = body
    // Until somebody waits for the end, a fault is kept.
    this.#done.catch(() => undefined)
    this.#parser.on('data', (cells: string[]) => (this.#names ? this.#line(this.#names, cells) : this.#head(cells)))
  }

  write(piece: Buffer): void {
    this.#width.measure(piece)
    if (this.#parser.writable && !this.#isOver) this.#parser.write(piece)
  }

  async end(): Promise<void> {
    this.#assertSize()
    if (this.#body.problem) return
    if (this.#parser.writable) this.#parser.end()
    await this.#done.catch((error: CsvError) => {
      throw refusal('malformed_request', `The CSV cannot be read in ${placeOf(error)}: ${saysOf(error)}.`)
    })
    this.#assertSize()
    if (!this.#names) this.#head([])
    if (this.#lines === 0) this.#body.problem ??= problem('validation_failed', { rows: ['The file must have at least 1 row.'] })
  }

  #assertSize() {
    const { most_rows } = this.#rules
    if (this.#lines > most_rows) throw refusal('payload_too_large', `The file has more than ${most_rows} rows.`)
    if (this.#width.isTooWide) throw refusal('malformed_request', `The CSV cannot be read: a line has more than ${most_cells} cells.`)
  }

  // What is refused already is counted to its end, and no longer looked into.
  get #isOver(): boolean {
    return this.#width.isTooWide || this.#lines > this.#rules.most_rows || this.#body.problem !== null
  }

  #head(cells: string[]) {
    this.#names = cells.map((cell) => cell.trim())
    this.#body.problem = headProblem(this.#rules, this.#names)
  }

  #line(names: string[], cells: string[]) {
    const row = ++this.#lines
    if (this.#isOver) return
    this.#body.row_count = row
    if (cells.length !== names.length) return this.#body.add({ row, field: null, message: `The row has ${cells.length} cells and not ${names.length}.` })
    const { value, errors } = readRow(this.#rules, names, cells)
    const faults = Object.entries(errors)
    for (const [field, [message = '']] of faults) this.#body.add({ row, field, message })
    this.#body.rows.push({ row, value, is_sound: faults.length === 0 })
  }
}

// By the row, and not by the line at which the parser noticed: a quote that is not closed goes on to the end of the file.
function placeOf({ records }: CsvError): string {
  return Number(records) > 0 ? `row ${records}` : 'its first line'
}

function saysOf({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote is not closed'
  return code === 'CSV_INVALID_CLOSING_QUOTE' ? 'a quote is closed before the end of its cell' : 'a quote stands inside of a cell that has none'
}

const [quote, comma, newline] = [0x22, 0x2c, 0x0a]

/** How wide a file is. Nothing costs a parser more than empty cells: 8 MiB of commas, which nobody needs, kept one busy for 6 s. */
class Width {
  isTooWide = false
  #cells = 1
  #isQuoted = false

  measure(piece: Buffer): void {
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at]
      if (byte === quote) this.#isQuoted = !this.#isQuoted
      else if (byte === comma && !this.#isQuoted && ++this.#cells > most_cells) this.isTooWide = true
      else if (byte === newline && !this.#isQuoted) this.#cells = 1
    }
  }
}
