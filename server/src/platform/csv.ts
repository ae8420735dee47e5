import { stringify } from 'csv-stringify/sync'

/** A column of a table: its head, and whether people wrote what stands in it or we counted it. */
export interface Column<Row> {
  name: keyof Row & string
  kind: 'text' | 'number'
}

/**
 * Rows as CSV, as RFC 4180 has it. A spreadsheet takes a cell that begins with one of these signs for a formula, and would compute what
 * a stranger wrote: such a text gets an apostrophe. A number is ours, and -12.50 stays one.
 */
export function csv<Row extends object>(columns: Column<Row>[], rows: Iterable<Row>): string {
  const head = columns.map(({ name }) => name)
  const body = Array.from(rows, (row) => columns.map(({ name, kind }) => cell(row[name], kind)))
  return stringify([head, ...body], { record_delimiter: 'windows' })
}

function cell(value: unknown, kind: Column<object>['kind']): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return text
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
