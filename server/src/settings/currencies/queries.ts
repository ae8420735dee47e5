import type { components } from '@optiflow/generated/types.ts'
import type { Context } from '../../platform/context.ts'
import { sql } from '../../platform/database/statement.ts'
import { from, is, to } from '../../platform/lists/conditions.ts'
import type { ListRules } from '../../platform/lists/list.ts'

type Db = Pick<Context, 'db'>
type Day = Pick<Context, 'db' | 'today'>
type Currency = components['schemas']['Currency']
type CurrencyRow = Currency & { version: number }
type CurrencyFields = Pick<Currency, 'name' | 'symbol' | 'is_active'>
type Rate = components['schemas']['CurrencyRate']

const columns = (today: string) => `currencies.id, currencies.code, currencies.name, currencies.symbol, currencies.is_active,
  currencies.id = company.default_currency_id as is_default,
  case when currencies.id = company.default_currency_id then 1::numeric else (
    select currency_rates.rate from currency_rates where currency_rates.currency_id = currencies.id and currency_rates.effective_date <= ${today}::date
    order by currency_rates.effective_date desc limit 1) end as current_rate,
  currencies.created_at, currencies.updated_at`
const joined = 'currencies cross join company'

export const currenciesList: ListRules<'currencies.list'> = {
  columns: (bind, ctx) => columns(bind(ctx.today)),
  from: joined,
  id: 'currencies.id',
  filters: { is_active: is('currencies.is_active'), updated_at_from: from('currencies.updated_at') },
  sorts: { code: 'currencies.code', name: 'currencies.name', created_at: 'currencies.created_at' },
  search: 'currencies.search_text'
}

const rateColumns = 'currency_rates.id, currency_rates.currency_id, currency_rates.rate, currency_rates.effective_date, currency_rates.created_at'

/** The rates of one currency. */
export const ratesList = (currency_id: number): ListRules<'currency_rates.list'> => ({
  columns: rateColumns,
  from: 'currency_rates',
  id: 'currency_rates.id',
  scope: (bind) => `currency_rates.currency_id = ${bind(currency_id)}`,
  filters: { effective_date_from: from('currency_rates.effective_date'), effective_date_to: to('currency_rates.effective_date') },
  sorts: { effective_date: 'currency_rates.effective_date' }
})

const find = sql<CurrencyRow>(`select ${columns(':today')}, currencies.version from ${joined} where currencies.id = :id`)
export const findCurrency = ({ db, today }: Day, id: number) => db.first(find, { id, today })

// First the lock, then the look: whether it is the default may have changed while this waited for the company.
const lock = sql<{ id: number }>('select id from currencies where id = :id for no key update')
export const lockCurrency = async (ctx: Day, id: number) => (await ctx.db.first(lock, { id })) && findCurrency(ctx, id)

const insert = sql<{ id: number }>('insert into currencies (code, name, symbol, is_active) values (:code, :name, :symbol, :is_active) returning id')
export const insertCurrency = ({ db }: Db, currency: CurrencyFields & { code: string }) => db.one(insert, { ...currency })

const update = sql('update currencies set name = :name, symbol = :symbol, is_active = :is_active where id = :id')
export const updateCurrency = ({ db }: Db, currency: CurrencyFields & { id: number }) => db.all(update, { ...currency })

const insertRates = sql<Rate>(`insert into currency_rates (currency_id, rate, effective_date) values (:currency_id, :rate, :effective_date) returning ${rateColumns}`)
export const insertRate = ({ db }: Db, rate: Pick<Rate, 'currency_id' | 'rate' | 'effective_date'>) => db.one(insertRates, { ...rate })
