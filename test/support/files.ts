/** Files of rows, made from the contract. */
import { stringify } from 'csv-stringify/sync'
import { examplesOf, resolve, schemaFaults, type FileMedia, type Schema } from './contract.ts'

/** Names of columns and rows of cells as a file. */
export function fileOf(columns: string[], rows: (string | null)[][]): string {
  return stringify([columns, ...rows], { record_delimiter: 'windows', quoted_match: /[\r\n]/ })
}

let made = 0

/** The contract's first example of a file, with SKUs that nobody has. */
export function freshFile(file: FileMedia): string {
  const [[, example] = []] = examplesOf(file)
  return String(example).replaceAll(/\b([A-Z]{3}-\w+)/g, `$1-${++made}x${process.pid}`)
}

/** Whether the contract refuses a text in a column of a file. An empty cell is one that is not given. */
export function isRefusedInCell({ schema }: FileMedia, column: string, text: string): boolean {
  const { properties = {}, required = [] } = resolve(schema.contentSchema.items!)
  const trimmed = text.trim()
  if (trimmed === '') return required.includes(column)
  return !trimmed.isWellFormed() || trimmed.includes('\0') || schemaFaults(properties[column]!, meaning(properties[column]!, trimmed)).length > 0
}

function meaning(reference: Schema, text: string): unknown {
  const { type, items } = resolve(reference)
  const kinds = [type].flat()
  const plain = text.replace(/^'(?='*[=+\-@\t\r])/, '')
  if (kinds.includes('boolean')) return ({ true: true, '1': true, false: false, '0': false } as Record<string, boolean>)[plain.toLowerCase()] ?? plain
  if (kinds.includes('integer')) return /^(0|-?[1-9]\d*)$/.test(plain) ? Number(plain) : plain
  if (kinds.includes('array')) return plain === 'none' ? [] : plain.split('|').map((part) => meaning(items!, part.trim()))
  return plain
}
