import { stringify } from 'csv-stringify/sync'

/** A column of a table: its head, and whether people wrote what stands in it or we counted it. */
export interface Column<Row> {
  name: keyof Row & string
  kind: 'text' | 'number'
}

/** Rows as CSV, as RFC 4180 has it, below a line with the names of their columns. */
export function csv<Row extends object>(columns: Column<Row>[], rows: Iterable<Row>): string {
  return csvHead(columns) + csvLines(columns, rows)
}

export function csvHead<Row extends object>(columns: Column<Row>[]): string {
  return written([columns.map(({ name }) => name)])
}

export function csvLines<Row extends object>(columns: Column<Row>[], rows: Iterable<Row>): string {
  return written(Array.from(rows, (row) => columns.map(({ name, kind }) => cell(row[name], kind))))
}

/** A cell that was read, without the apostrophe that a table puts before what begins as a formula does. */
export function unguarded(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

// Left to itself, the library quotes what holds a whole delimiter, CR and LF; readers take either for the end of a line.
function written(lines: string[][]): string {
  return stringify(lines, { record_delimiter: 'windows', quoted_match: /[\r\n]/ })
}

// A spreadsheet takes a cell that begins with one of these signs for a formula, and would compute what a stranger wrote: such a text gets an
// apostrophe. One that has the apostrophe already gets another, so that what is read back is what was written. A number is ours, and -12.50 stays one.
function cell(value: unknown, kind: Column<object>['kind']): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return text
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
