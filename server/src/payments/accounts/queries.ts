import type { components } from '@optiflow/generated/types.ts'
import type { Context } from '../../platform/context.ts'
import { sql } from '../../platform/database/statement.ts'
import { from, is, oneOf, oneOfIds } from '../../platform/lists/conditions.ts'
import type { ListRules } from '../../platform/lists/list.ts'

type Db = Pick<Context, 'db'>
type Account = components['schemas']['BankAccount']
type AccountRow = Account & { version: number }
type AccountFields = Omit<Account, 'id' | 'balance' | 'created_at' | 'updated_at'>

// Computed for the rows of a page alone, from payments_balance_index and nothing else.
const columns = `bank_accounts.id, bank_accounts.name, bank_accounts.type, bank_accounts.currency_id, bank_accounts.account_number, bank_accounts.initial_balance,
  bank_accounts.initial_balance_date, bank_accounts.description, bank_accounts.is_active,
  bank_accounts.initial_balance + (select coalesce(sum(payments.amount), 0) from payments
    where payments.bank_account_id = bank_accounts.id and payments.status = 'completed') as balance,
  bank_accounts.created_at, bank_accounts.updated_at`

export const accountsList: ListRules<'bank_accounts.list'> = {
  columns,
  from: 'bank_accounts',
  id: 'bank_accounts.id',
  filters: {
    type: oneOf('bank_accounts.type'), currency_id: oneOfIds('bank_accounts.currency_id'), is_active: is('bank_accounts.is_active'),
    updated_at_from: from('bank_accounts.updated_at')
  },
  sorts: { name: 'bank_accounts.name', created_at: 'bank_accounts.created_at' },
  search: 'bank_accounts.search_text'
}

const find = sql<AccountRow>(`select ${columns}, bank_accounts.version from bank_accounts where bank_accounts.id = :id`)
export const findAccount = ({ db }: Db, id: number) => db.first(find, { id })

// The full lock waits for those who are just paying into it. First the lock, then the look: the balance is that after them.
const lock = sql<{ id: number }>('select id from bank_accounts where id = :id for update')
export const lockAccount = async (ctx: Db, id: number) => (await ctx.db.first(lock, { id })) && findAccount(ctx, id)

const active = sql<{ is_active: boolean }>('select exists (select from currencies where id = :id and is_active) as is_active')
export const isActiveCurrency = async ({ db }: Db, id: number) => (await db.one(active, { id })).is_active

const payments = sql<{ has_payments: boolean }>('select exists (select from payments where bank_account_id = :id) as has_payments')
export const hasPayments = async ({ db }: Db, id: number) => (await db.one(payments, { id })).has_payments

const insert = sql<AccountRow>(`
  insert into bank_accounts (name, type, currency_id, account_number, initial_balance, initial_balance_date, description, is_active)
  select :name, :type, coalesce(:currency_id::bigint, company.default_currency_id), :account_number, :initial_balance, :initial_balance_date, :description, :is_active from company
  returning ${columns}, bank_accounts.version`)
export const insertAccount = ({ db }: Db, account: Omit<AccountFields, 'currency_id'> & { currency_id: number | null }) => db.one(insert, { ...account })

const update = sql<AccountRow>(`
  update bank_accounts set name = :name, type = :type, currency_id = :currency_id, account_number = :account_number, initial_balance = :initial_balance,
    initial_balance_date = :initial_balance_date, description = :description, is_active = :is_active
  where id = :id returning ${columns}, bank_accounts.version`)
export const updateAccount = ({ db }: Db, account: AccountFields & { id: number }) => db.one(update, { ...account })

const remove = sql('delete from bank_accounts where id = :id')
export const deleteAccount = ({ db }: Db, id: number) => db.all(remove, { id })
