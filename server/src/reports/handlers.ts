import type { components } from '@optiflow/generated/types.ts'
import type { Handler } from '../platform/context.ts'
import { ok } from '../platform/replies.ts'
import { selectReceivables, selectSales, selectStockValuation, selectTaxes } from './queries.ts'
import { periodOf } from './rules.ts'
import { columns, mostRows, owed, pick, reportOf, sums, table, tableFile, worth } from './tables.ts'

type Schemas = components['schemas']

export const sales: Handler<'reports.sales'> = async (ctx, { query = {} }) => {
  const { group_by = 'day' } = query
  const period = periodOf(query, ctx.today)
  const { sum, rows } = reportOf(ctx, await selectSales(ctx, group_by, period, mostRows(ctx)), 'date_to')
  if (ctx.wants === 'text/csv') return tableFile(rows, columns[group_by], [`sales-by-${group_by}`, period.date_from, period.date_to])
  const report = { ...period, group_by, currency_code: sum.currency_code, rows: table(rows, columns[group_by]), totals: pick(sum, sums) }
  // Each grouping has a statement of its own, which gives its columns: the compiler cannot see the two go together.
  return ok(report as Schemas['SalesReport'])
}

export const receivables: Handler<'reports.receivables'> = async (ctx, { query = {} }) => {
  const { as_of = ctx.today } = query
  const { sum, rows } = reportOf(ctx, await selectReceivables(ctx, as_of, mostRows(ctx)), 'as_of')
  if (ctx.wants === 'text/csv') return tableFile(rows, columns.receivables, ['receivables', as_of])
  return ok({ as_of, currency_code: sum.currency_code, rows: table(rows, columns.receivables), totals: pick(sum, owed) })
}

export const taxes: Handler<'reports.taxes'> = async (ctx, { query = {} }) => {
  const period = periodOf(query, ctx.today)
  const { sum, rows } = reportOf(ctx, await selectTaxes(ctx, period, mostRows(ctx)), 'date_to')
  if (ctx.wants === 'text/csv') return tableFile(rows, columns.taxes, ['taxes', period.date_from, period.date_to])
  return ok({ ...period, currency_code: sum.currency_code, rows: table(rows, columns.taxes), totals: pick(sum, sums) })
}

export const stock_valuation: Handler<'reports.stock_valuation'> = async (ctx, { query = {} }) => {
  const { as_of = ctx.today } = query
  const { sum, rows } = reportOf(ctx, await selectStockValuation(ctx, as_of, mostRows(ctx)), 'as_of')
  if (ctx.wants === 'text/csv') return tableFile(rows, columns.stock_valuation, ['stock-valuation', as_of])
  return ok({ as_of, currency_code: sum.currency_code, rows: table(rows, columns.stock_valuation), totals: pick(sum, worth) })
}
