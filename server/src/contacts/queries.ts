import type { components } from '@optiflow/generated/types.ts'
import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import { from, ofWorkspaceOrShared, oneOf } from '../platform/lists/conditions.ts'
import type { ListRules } from '../platform/lists/list.ts'

type Contact = components['schemas']['Contact']
export type ContactFields = Omit<Contact, 'id' | 'balance_due' | 'credit_balance' | 'warnings' | 'created_at' | 'updated_at'>
/** A contact as it is kept; the warnings follow from its identification. */
export type ContactRow = Omit<Contact, 'warnings'>
type LockedRow = ContactRow & { version: number }

// Each invoice at the rate of its own day.
const balanceDue = `(select coalesce(sum(round(invoices.amount_due * invoices.exchange_rate, 2)), 0) from invoices
    where invoices.contact_id = contacts.id and invoices.status in ('pending_payment', 'partially_paid'))`

// What is left of a currency's credit is worth what its credit notes were on average: so what is spent whole leaves nothing behind, whatever
// the rates of the invoices were that it paid.
const creditBalance = `(
  select coalesce(sum(round((given.amount - coalesce(spent.amount, 0)) * given.base_amount / given.amount, 2)), 0)
  from (select currency_id, sum(total_amount - applied_amount) as amount, sum((total_amount - applied_amount) * exchange_rate) as base_amount
    from credit_notes where contact_id = contacts.id and applied_amount < total_amount group by currency_id) as given
  left join (select currency_id, sum(amount) as amount
    from payments where contact_id = contacts.id and payment_method = 'credit_balance' and status = 'completed' group by currency_id) as spent using (currency_id))`

const columns = `contacts.id, contacts.workspace_id, contacts.name, contacts.contact_type, contacts.status, contacts.email, contacts.phone_primary,
  contacts.phone_secondary, contacts.mobile, contacts.fax, contacts.identification_type, contacts.identification_number, contacts.credit_limit,
  contacts.birth_date, contacts.gender, contacts.observations, contacts.addresses, contacts.external_id,
  ${balanceDue} as balance_due, ${creditBalance} as credit_balance,
  contacts.created_at, contacts.updated_at`
const inScope = '(:workspace_id::bigint is null or contacts.workspace_id = :workspace_id or contacts.workspace_id is null)'

export const contactsList: ListRules<'contacts.list'> = {
  columns,
  from: 'contacts',
  id: 'contacts.id',
  scope: ofWorkspaceOrShared('contacts.workspace_id'),
  filters: {
    contact_type: oneOf('contacts.contact_type'),
    status: oneOf('contacts.status'),
    identification_number: oneOf('contacts.identification_number'),
    external_id: oneOf('contacts.external_id'),
    updated_at_from: from('contacts.updated_at')
  },
  sorts: { name: 'contacts.name', email: 'contacts.email', created_at: 'contacts.created_at' },
  search: 'contacts.search_text'
}

const find = sql<LockedRow>(`select ${columns}, contacts.version from contacts where contacts.id = :id and ${inScope}`)
export const findContact = (ctx: Context, id: number) => ctx.db.first(find, { id, workspace_id: ctx.workspace_id })

const lock = sql<LockedRow>(`select ${columns}, contacts.version from contacts where contacts.id = :id and ${inScope} for update`)
export const lockContact = (ctx: Context, id: number) => ctx.db.first(lock, { id, workspace_id: ctx.workspace_id })

const insert = sql<LockedRow>(`
  insert into contacts (workspace_id, name, contact_type, status, email, phone_primary, phone_secondary, mobile, fax, identification_type,
    identification_number, credit_limit, birth_date, gender, observations, addresses, external_id)
  values (:workspace_id, :name, :contact_type, :status, :email, :phone_primary, :phone_secondary, :mobile, :fax, :identification_type,
    :identification_number, :credit_limit, :birth_date, :gender, :observations, :addresses, :external_id)
  returning ${columns}, contacts.version`)
export const insertContact = ({ db }: Pick<Context, 'db'>, contact: ContactFields) => db.one(insert, { ...contact, addresses: JSON.stringify(contact.addresses) })

const update = sql<LockedRow>(`
  update contacts set workspace_id = :workspace_id, name = :name, contact_type = :contact_type, status = :status, email = :email,
    phone_primary = :phone_primary, phone_secondary = :phone_secondary, mobile = :mobile, fax = :fax, identification_type = :identification_type,
    identification_number = :identification_number, credit_limit = :credit_limit, birth_date = :birth_date, gender = :gender,
    observations = :observations, addresses = :addresses, external_id = :external_id
  where id = :id returning ${columns}, contacts.version`)
export const updateContact = ({ db }: Pick<Context, 'db'>, contact: ContactFields & { id: number }) => db.one(update, { ...contact, addresses: JSON.stringify(contact.addresses) })

/** What a contact is looked for by; null where it is not. */
export interface Description { name: string | null; identification_number: string | null; email: string | null; phone: string | null }

// Names are compared by their trigrams: "Constructora del Este" and "Constructora del Este SRL" have three quarters of them in common, two
// companies that share a word or the form of their law a quarter. The operator, which the index knows, lets through what has 0.3.
const alike = 'similarity(search_key(contacts.name), search_key(:name))'
const duplicates = sql<ContactRow & Pick<components['schemas']['ContactDuplicate'], 'matched_on' | 'score'>>(`
  with compared as (
    select contacts.id, contacts.identification_number = :identification_number as by_number, lower(contacts.email) = lower(:email) as by_email,
      contacts.phone_digits && phone_digits(:phone) as by_phone, ${alike} >= 0.4 as by_name, ${alike} as likeness
    from contacts
    where ${inScope} and (contacts.identification_number = :identification_number or lower(contacts.email) = lower(:email)
      or contacts.phone_digits && phone_digits(:phone) or search_key(contacts.name) % nullif(search_key(:name), ''))
  ), candidates as (
    select id, greatest(case when by_number then 100 end, case when by_email then 90 end, case when by_phone then 80 end, case when by_name then round(100 * likeness)::integer end) as score,
      array_remove(array[case when by_number then 'identification_number' end, case when by_email then 'email' end, case when by_phone then 'phone' end, case when by_name then 'name' end], null) as matched_on
    from compared where by_number or by_email or by_phone or by_name
  ), surest as (
    select id, score, matched_on from candidates order by score desc, cardinality(matched_on) desc, id limit 20
  )
  select ${columns}, surest.matched_on, surest.score from surest join contacts on contacts.id = surest.id
  order by surest.score desc, cardinality(surest.matched_on) desc, surest.id`)
export const selectDuplicates = (ctx: Context, description: Description) => ctx.db.all(duplicates, { ...description, workspace_id: ctx.workspace_id })

const remove = sql('delete from contacts where id = :id')
export const deleteContact = ({ db }: Pick<Context, 'db'>, id: number) => db.all(remove, { id })

/** What a contact may owe and owes, in the company's currency, and what it has to its credit in one of its own choice. */
export interface Account { credit_limit: string; balance_due: string; credit_amount: string }

const account = sql<Account>(`
  select credit_limit, ${balanceDue} as balance_due,
    (select coalesce(sum(total_amount - applied_amount), 0) from credit_notes
      where contact_id = contacts.id and currency_id = :currency_id and applied_amount < total_amount) -
    (select coalesce(sum(amount), 0) from payments
      where contact_id = contacts.id and currency_id = :currency_id and payment_method = 'credit_balance' and status = 'completed') as credit_amount
  from contacts where id = :id`)
export const findAccount = ({ db }: Pick<Context, 'db'>, id: number, currency_id: number) => db.one(account, { id, currency_id })

const lockRow = sql('select id from contacts where id = :id for no key update')
/** The same, and nobody else's to owe or to spend until the commit. First the lock, then the look: who waited sees what the other one did. */
export const lockAccount = async (ctx: Pick<Context, 'db'>, id: number, currency_id: number) => {
  await ctx.db.all(lockRow, { id })
  return findAccount(ctx, id, currency_id)
}
