import type { Context } from '../platform/context.ts'
import { sql } from '../platform/database/statement.ts'
import type { Logo } from '../printing/index.ts'
import type { Buyer, Seller } from './lookup.queries.ts'

/** A company as it can stand on paper. Documents issued before it had a logo, terms or a country have a copy without them. */
export type Letterhead = Seller & { country?: string; terms?: string | null; logo_id?: number | null }

interface Surroundings {
  /** As they were copied at issue. */
  seller: Letterhead | null
  series_name: string | null
  /** As they are now. */
  company: Letterhead & { country: string }
  buyer: Buyer
  current_series_name: string | null
}

// The company goes out whole: what it gets of columns, its paper has.
const surroundings = sql<Surroundings>(`
  select invoices.seller, invoices.series_name, (select to_jsonb(company) from company) as company,
    (select row_to_json(found) from (
      select id, name, status, contact_type, identification_type, identification_number, addresses from contacts where contacts.id = invoices.contact_id) as found) as buyer,
    (select name from document_subtypes where document_subtypes.id = invoices.document_subtype_id) as current_series_name
  from invoices where invoices.id = :id and (:workspace_id::bigint is null or invoices.workspace_id = :workspace_id)`)
/** What stands around an invoice on paper. */
export const findSurroundings = (ctx: Context, id: number) => ctx.db.first(surroundings, { id, workspace_id: ctx.workspace_id })

const logo = sql<Logo>('select logos.type, logos.image from logos where logos.id = :id')
export const findLogo = ({ db }: Pick<Context, 'db'>, id: number) => db.first(logo, { id })
