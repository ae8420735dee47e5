import type { components } from '@optiflow/generated/types.ts'
import { actorOf, type Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { documents, inWorkspaces, lines, taxed } from './document.queries.ts'
import type { Period } from './rules.ts'

type Schemas = components['schemas']
export type Grouping = Schemas['SalesReport']['group_by']

/** The first row of every report is its sum: one statement, so that both are of one moment. */
interface Sum { is_sum: boolean; currency_code: string }
type SalesRow = Schemas['SalesByDayRow'] | Schemas['SalesByMonthRow'] | Schemas['SalesByProductRow'] | Schemas['SalesByContactRow']

const inCurrency = '(select currencies.code from company join currencies on currencies.id = company.default_currency_id) as currency_code'
// One more than there may be, to know when there are more, and the sum.
const limit = 'limit :most_rows::integer + 2'

const counts = (one: string) => `count(${one}) filter (where sign = 1) as invoice_count, count(${one}) filter (where sign = -1) as credit_note_count`
const sums = (total: string, tax: string) => `coalesce(sum(sign * (${total} - ${tax})), 0) as net_amount, coalesce(sum(sign * ${tax}), 0) as tax_amount, coalesce(sum(sign * ${total}), 0) as total_amount`
const ofDocuments = `${counts('*')}, ${sums('base_total_amount', 'base_tax_amount')}`
const amounts = 'sums.invoice_count, sums.credit_note_count, sums.net_amount, sums.tax_amount, sums.total_amount'

const byDate = (name: string, key: string) => sql<Sum & SalesRow>(`
  with ${documents}, sums as (
    select grouping(${key}) = 1 as is_sum, ${key} as ${name}, ${ofDocuments} from documents group by grouping sets ((${key}), ())
  )
  select is_sum, ${inCurrency}, ${name}, ${amounts} from sums order by is_sum desc, ${name} ${limit}`)

const byContact = sql<Sum & SalesRow>(`
  with ${documents}, sums as (
    select grouping(contact_id) = 1 as is_sum, contact_id, ${ofDocuments} from documents group by grouping sets ((contact_id), ())
  )
  select sums.is_sum, ${inCurrency}, sums.contact_id, contacts.name, ${amounts}
  from sums left join contacts on contacts.id = sums.contact_id order by sums.is_sum desc, sums.total_amount desc, sums.contact_id ${limit}`)

// A document with two lines of a product is one document of that product.
const byProduct = sql<Sum & SalesRow>(`
  with ${documents}, ${lines}, sums as (
    select grouping(product_id) = 1 as is_sum, product_id, sum(sign * quantity) as quantity, ${counts('distinct document')}, ${sums('base_total', 'base_tax')}
    from lines group by grouping sets ((product_id), ())
  )
  select sums.is_sum, ${inCurrency}, sums.product_id, products.sku, products.name, sums.quantity, ${amounts}
  from sums left join products on products.id = sums.product_id order by sums.is_sum desc, sums.total_amount desc, sums.product_id ${limit}`)

const salesBy = { day: byDate('date', 'issue_date'), month: byDate('month', `to_char(issue_date, 'YYYY-MM')`), product: byProduct, contact: byContact } satisfies Record<Grouping, unknown>
export const selectSales = (ctx: Context, group_by: Grouping, period: Period, most_rows: number) =>
  ctx.db.all(salesBy[group_by], { ...period, most_rows, workspace_id: ctx.workspace_id })

const taxes = sql<Sum & Schemas['TaxesRow'] & Schemas['ReportTotals']>(`
  with ${documents}, ${taxed}, sums as (
    select tax_id, type, rate, sum(sign * base_amount) as base_amount, sum(sign * amount) as amount from taxed group by tax_id, type, rate
  )
  select true as is_sum, ${inCurrency}, null::bigint as tax_id, null as name, null as type, null::numeric as rate, null::numeric as base_amount, null::numeric as amount, ${ofDocuments}
  from documents
  union all
  select false, null, sums.tax_id, taxes.name, sums.type, sums.rate, sums.base_amount, sums.amount, null, null, null, null, null from sums join taxes on taxes.id = sums.tax_id
  order by is_sum desc, tax_id, rate ${limit}`)
export const selectTaxes = (ctx: Context, period: Period, most_rows: number) => ctx.db.all(taxes, { ...period, most_rows, workspace_id: ctx.workspace_id })

/** The end of the day as an instant: what happened before it happened on that day or earlier. */
const dayEnd = '((:as_of::date + 1)::timestamp at time zone :time_zone)'
const age = ':as_of::date - coalesce(due_date, :as_of::date)'
const aged = (name: string, condition: string) => `coalesce(sum(amount) filter (where ${condition}), 0) as ${name}`

// Backwards from what is owed now: only what is open and what happened since is read, not the years before.
const receivables = sql<Sum & Schemas['ReceivablesRow']>(`
  with later as (
    select invoice_id, sum(amount) as amount from (
      select invoice_id, amount from payments where status = 'completed' and payment_date > :as_of and ${inWorkspaces}
      union all
      select invoice_id, -amount from payments where status = 'voided' and payment_date <= :as_of and voided_at >= ${dayEnd} and ${inWorkspaces}
      union all
      select invoice_id, applied_amount from credit_notes where issue_date > :as_of and ${inWorkspaces}) as changes
    group by invoice_id
  ), candidates as (
    select id from invoices where status in ('pending_payment', 'partially_paid') and ${inWorkspaces}
    union
    select id from invoices where status = 'cancelled' and cancelled_at >= ${dayEnd} and ${inWorkspaces}
    union
    select invoice_id from later
  ), owed as (
    select invoices.contact_id, ${age} as age, round((invoices.amount_due + coalesce(later.amount, 0)) * invoices.exchange_rate, 2) as amount
    from candidates join invoices on invoices.id = candidates.id left join later on later.invoice_id = invoices.id
    where invoices.issue_date <= :as_of and (invoices.status <> 'cancelled' or invoices.cancelled_at >= ${dayEnd}) and invoices.amount_due + coalesce(later.amount, 0) <> 0
  ), sums as (
    select grouping(contact_id) = 1 as is_sum, contact_id, count(*) as invoice_count, ${aged('amount_0', 'age <= 0')}, ${aged('amount_1_30', 'age between 1 and 30')},
      ${aged('amount_31_60', 'age between 31 and 60')}, ${aged('amount_61_90', 'age between 61 and 90')}, ${aged('amount_over_90', 'age > 90')},
      coalesce(sum(amount), 0) as total_amount
    from owed group by grouping sets ((contact_id), ())
  )
  select sums.is_sum, ${inCurrency}, sums.contact_id, contacts.name, sums.invoice_count, sums.amount_0, sums.amount_1_30, sums.amount_31_60, sums.amount_61_90,
    sums.amount_over_90, sums.total_amount
  from sums left join contacts on contacts.id = sums.contact_id order by sums.is_sum desc, sums.total_amount desc, sums.contact_id ${limit}`)
export const selectReceivables = (ctx: Context, as_of: string, most_rows: number) =>
  ctx.db.all(receivables, { as_of, most_rows, workspace_id: ctx.workspace_id, time_zone: actorOf(ctx).time_zone })

// Backwards from what lies there now, as the ledger says. Of each level the value is rounded once, so that workspaces add up to all of them.
const stockValuation = sql<Sum & Schemas['StockValuationRow'] & Schemas['StockValuationTotals']>(`
  with later as (
    select product_id, workspace_id, sum(quantity) as quantity, sum(value) as value from stock_movements where created_at >= ${dayEnd} and ${inWorkspaces} group by product_id, workspace_id
  ), levels as (
    select stock_levels.product_id, stock_levels.quantity - coalesce(later.quantity, 0) as quantity, stock_levels.value - coalesce(later.value, 0) as value
    from stock_levels left join later on later.product_id = stock_levels.product_id and later.workspace_id = stock_levels.workspace_id where stock_levels.${inWorkspaces}
  ), sums as (
    select grouping(product_id) = 1 as is_sum, product_id, count(distinct product_id) as product_count, sum(quantity) as quantity,
      round(sum(value) / nullif(sum(quantity), 0), 4) as average_cost, coalesce(sum(round(value, 2)), 0) as value
    from levels where quantity <> 0 or value <> 0 group by grouping sets ((product_id), ())
  )
  select sums.is_sum, ${inCurrency}, sums.product_id, products.sku, products.name, sums.quantity, sums.average_cost, sums.value, sums.product_count
  from sums left join products on products.id = sums.product_id order by sums.is_sum desc, sums.value desc, sums.product_id ${limit}`)
export const selectStockValuation = (ctx: Context, as_of: string, most_rows: number) =>
  ctx.db.all(stockValuation, { as_of, most_rows, workspace_id: ctx.workspace_id, time_zone: actorOf(ctx).time_zone })
