import type { components } from '@optiflow/generated/types.ts'
import type { Handler } from '../platform/context.ts'
import { ok } from '../platform/replies.ts'
import { selectReceivables, selectSales, selectTaxes, type Grouping } from './queries.ts'
import { bounded, periodOf } from './rules.ts'

type Schemas = components['schemas']

const sums = ['invoice_count', 'credit_note_count', 'net_amount', 'tax_amount', 'total_amount'] as const
const owed = ['invoice_count', 'amount_0', 'amount_1_30', 'amount_31_60', 'amount_61_90', 'amount_over_90', 'total_amount'] as const
const taxColumns = ['tax_id', 'name', 'type', 'rate', 'base_amount', 'amount'] as const
const salesColumns = {
  day: ['date', ...sums],
  month: ['month', ...sums],
  product: ['product_id', 'sku', 'name', 'quantity', ...sums],
  contact: ['contact_id', 'name', ...sums]
} as const satisfies Record<Grouping, readonly string[]>

export const sales: Handler<'reports.sales'> = async (ctx, { query = {} }) => {
  const { group_by = 'day' } = query
  const period = periodOf(query, ctx.today)
  const { sum, rows } = split(await selectSales(ctx, group_by, period))
  const report = { ...period, group_by, currency_code: sum.currency_code, rows: table(bounded(rows, 'date_to'), salesColumns[group_by]), totals: pick(sum, sums) }
  // Each grouping has a statement of its own, which gives its columns: the compiler cannot see the two go together.
  return ok(report as Schemas['SalesReport'])
}

export const receivables: Handler<'reports.receivables'> = async (ctx, { query = {} }) => {
  const { as_of = ctx.today } = query
  const { sum, rows } = split(await selectReceivables(ctx, as_of))
  return ok({ as_of, currency_code: sum.currency_code, rows: table(bounded(rows, 'as_of'), ['contact_id', 'name', ...owed]), totals: pick(sum, owed) })
}

export const taxes: Handler<'reports.taxes'> = async (ctx, { query = {} }) => {
  const period = periodOf(query, ctx.today)
  const { sum, rows } = split(await selectTaxes(ctx, period))
  return ok({ ...period, currency_code: sum.currency_code, rows: table(bounded(rows, 'date_to'), taxColumns), totals: pick(sum, sums) })
}

function split<Row>([sum, ...rows]: Row[]): { sum: Row; rows: Row[] } {
  if (!sum) throw new Error('A report has a sum, also of nothing.')
  return { sum, rows }
}

function table<Row extends object>(rows: Row[], columns: readonly string[]): Row[] {
  return rows.map((row) => pick(row, columns as readonly (keyof Row)[]))
}

function pick<Row extends object, Name extends keyof Row>(row: Row, names: readonly Name[]): Pick<Row, Name> {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Row, Name>
}
