import { createHash } from 'node:crypto'
import type { components } from '@optiflow/generated/types.ts'
import type { Context } from '../../platform/context.ts'
import { sql } from '../../platform/database/statement.ts'
import type { Logo } from './logo.ts'

type Db = Pick<Context, 'db'>
type Company = components['schemas']['Company']
type CompanyRow = Company & { version: number }
type CompanyFields = Omit<Company, 'logo' | 'country' | 'created_at' | 'updated_at'>

// `encode` breaks its lines after 76 letters.
const columns = `company.name, company.tax_id, company.address, company.phone, company.email,
  (select translate(encode(logos.image, 'base64'), E'\\n', '') from logos where logos.id = company.logo_id) as logo,
  company.default_currency_id, company.time_zone, company.terms, company.country, company.created_at, company.updated_at`

const find = sql<CompanyRow>(`select ${columns}, company.version from company`)
export const findCompany = ({ db }: Db) => db.one(find)

// Whoever issues a document holds the row while it relies on the currency of the books. First the lock, then the look.
const lock = sql('select from company for update')
export const lockCompany = async ({ db }: Db) => (await db.all(lock), findCompany({ db }))

const update = sql(`
  update company set name = :name, tax_id = :tax_id, address = :address, phone = :phone, email = :email, default_currency_id = :default_currency_id,
    time_zone = :time_zone, terms = :terms, logo_id = case when :has_new_logo::boolean then :logo_id::bigint else logo_id end`)
/** Writes the company; its logo stays unless there is the id of another, or null for none. */
export const updateCompany = ({ db }: Db, company: CompanyFields, logo_id: number | null | undefined) =>
  db.all(update, { ...company, has_new_logo: logo_id !== undefined, logo_id: logo_id ?? null })

// Content-addressed: the same image is kept once, for documents issued with it show it for ever. The company's row is locked, so nobody keeps one beside.
const keep = sql<{ id: number }>(`
  with known as (select id from logos where sha256 = :hash::bytea),
    new as (insert into logos (sha256, type, image) select :hash::bytea, :type::text, :image::bytea where not exists (select from known) returning id)
  select id from known union all select id from new`)
export const keepLogo = async ({ db }: Db, { type, image }: Logo) =>
  (await db.one(keep, { type, image, hash: createHash('sha256').update(image).digest() })).id

// Held to the commit, so that it is neither deactivated nor given rates meanwhile.
const lockActive = sql<{ id: number }>('select id from currencies where id = :id and is_active for update')
export const lockActiveCurrency = ({ db }: Db, id: number) => db.first(lockActive, { id })

// Every quotation has a number and a total in the currency of the books.
const issued = sql<{ has_issued: boolean }>(`select exists (select from invoices where document_number is not null) or exists (select from quotations) as has_issued`)
export const hasIssued = async ({ db }: Db) => (await db.one(issued)).has_issued

const forgetRates = sql('delete from currency_rates')
export const deleteRates = ({ db }: Db) => db.all(forgetRates)
