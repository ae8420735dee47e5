import type { Context } from '../platform/context.ts'
import { csv } from '../platform/csv.ts'
import { csvFile } from '../platform/media.ts'
import { bounded, most_rows } from './rules.ts'

/** The columns of the reports, in the order of a table. */
export const sums = ['invoice_count', 'credit_note_count', 'net_amount', 'tax_amount', 'total_amount'] as const
export const owed = ['invoice_count', 'amount_0', 'amount_1_30', 'amount_31_60', 'amount_61_90', 'amount_over_90', 'total_amount'] as const
export const worth = ['product_count', 'value'] as const
export const columns = {
  day: ['date', ...sums],
  month: ['month', ...sums],
  product: ['product_id', 'sku', 'name', 'quantity', ...sums],
  contact: ['contact_id', 'name', ...sums],
  receivables: ['contact_id', 'name', ...owed],
  stock_valuation: ['product_id', 'sku', 'name', 'quantity', 'average_cost', 'value'],
  taxes: ['tax_id', 'name', 'type', 'rate', 'base_amount', 'amount']
} as const
const texts = new Set<string>(['date', 'month', 'sku', 'name', 'type'])

/** How many rows the caller gets at most. */
export function mostRows({ wants }: Context): number {
  return most_rows[wants === 'text/csv' ? wants : 'application/json']
}

/** A report as it was selected, its sum apart from its rows; 422 on the parameter `narrows` when it has more rows than the caller gets. */
export function reportOf<Row extends object>(ctx: Context, [sum, ...rows]: Row[], narrows: string): { sum: Row; rows: Row[] } {
  if (!sum) throw new Error('A report has a sum, also of nothing.')
  return { sum, rows: bounded(rows, mostRows(ctx), narrows) }
}

/** The rows with these columns and no other. */
export function table<Row extends object>(rows: Row[], names: readonly string[]): Row[] {
  return rows.map((row) => pick(row, names as readonly (keyof Row)[]))
}

/** The rows as a file named after the report and its days. */
export function tableFile<Row extends object>(rows: Row[], names: readonly string[], title: string[]) {
  const kinds = names.map((name) => ({ name: name as keyof Row & string, kind: texts.has(name) ? ('text' as const) : ('number' as const) }))
  return csvFile(`${title.join('_')}.csv`, async () => csv(kinds, rows))
}

export function pick<Row extends object, Name extends keyof Row>(row: Row, names: readonly Name[]): Pick<Row, Name> {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Row, Name>
}
