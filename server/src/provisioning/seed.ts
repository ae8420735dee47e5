import { makeUser } from '../access/index.ts'
import { Database } from '../platform/database/database.ts'
import { sql } from '../platform/database/statement.ts'
import type { Pool } from '../platform/database/pools.ts'
import { insertSeries, insertTax } from '../settings/index.ts'
import { insertWorkspace } from '../workspaces/index.ts'
import { countryPack, type CountryPack } from './countries.ts'

/** Who owns a new tenant, and where it does business. */
export interface Founding { name: string; country: string; owner: { name: string; email: string; password: string } }

const born = sql<{ is_born: boolean }>('select exists (select from company) as is_born')
const insertCompany = sql(`
  with currency as (insert into currencies (code, name, symbol) values (:code, :currency_name, :symbol) returning id),
    company as (insert into company (name, country, time_zone, default_currency_id) select :name, :country, :time_zone, currency.id from currency)
  insert into bank_accounts (name, type, currency_id) select :account, 'cash', currency.id from currency`)
const enter = sql('update users set current_workspace_id = :workspace_id where id = :user_id')

const plainSeries = [
  { type: 'invoice', prefix: 'INV-' },
  { type: 'quotation', prefix: 'QT-' },
  { type: 'credit_note', prefix: 'CN-' },
  { type: 'payment', prefix: 'PAY-' }
] as const

/** Whether a tenant's database is filled. */
export async function isSeeded(pool: Pool): Promise<boolean> {
  const db = new Database(() => pool)
  try {
    return (await db.one(born)).is_born
  } finally {
    await db.release()
  }
}

/** Fills a new tenant's database, in one transaction and once: a second call finds it filled. */
export async function seedTenant(pool: Pool, founding: Founding): Promise<void> {
  const db = new Database(() => pool)
  try {
    await db.begin()
    if (!(await db.one(born)).is_born) await seed(db, founding)
    await db.commit()
  } finally {
    await db.release()
  }
}

async function seed(db: Database, { name, country, owner }: Founding) {
  const pack = countryPack(country)
  const { code, symbol } = pack.currency
  await db.all(insertCompany, { name, country, code, symbol, currency_name: pack.currency.name, time_zone: pack.time_zone, account: pack.account })
  const user = await makeUser({ db }, { ...owner, role: 'owner' })
  const nothing = { code: null, description: null, address: null, phone: null, is_active: true }
  const workspace = await insertWorkspace({ db }, { ...nothing, name: 'Main', slug: 'main', owner_id: user.id })
  await db.all(enter, { workspace_id: workspace.id, user_id: user.id })
  await seedPack(db, pack)
}

async function seedPack(db: Database, { taxes, series, names }: CountryPack) {
  for (const tax of taxes) await insertTax({ db }, tax)
  const open = { padding: 4, start_number: 1, end_number: null, valid_until_date: null, is_active: true, is_default: true }
  for (const one of plainSeries) await insertSeries({ db }, { ...open, ...one, name: names[one.type] })
  for (const one of series) await insertSeries({ db }, { ...open, ...one, padding: 8, is_active: false, is_default: false })
}
