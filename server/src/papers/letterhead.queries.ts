type Image = { type: 'image/png' | 'image/jpeg'; image: Buffer }
/** What a document copies of the company when it is issued. Those issued before there were logos, terms and countries have none. */
interface Seller { name: string; tax_id: string | null; address: string | null; phone: string | null; email: string | null; country?: string; terms?: string | null }

/** The columns that `letterheadColumns` brings. */
export interface LetterheadRow { seller: Seller; company_country: string; logo_type: Image['type'] | null; logo_image: Buffer | null }

/**
 * The head of a document's paper, as parts of the statement that reads it. `seller` is its column with the copy; where that is null the
 * company stands there as it is now, as on a draft.
 */
export const letterheadColumns = (seller: string) => `coalesce(${seller}::jsonb, to_jsonb(company)) as seller, company.country as company_country, logos.type as logo_type, logos.image as logo_image`
export const letterheadSources = (seller: string) =>
  `cross join company left join logos on logos.id = case when ${seller} is null then company.logo_id else (${seller} ->> 'logo_id')::bigint end`

/** A row that was read with its letterhead, and that apart from it. Read in one statement, both are of the same moment. */
export function parted<Row extends LetterheadRow>({ seller, company_country, logo_type, logo_image, ...row }: Row) {
  return { row, letterhead: { seller, company_country, logo_type, logo_image } satisfies LetterheadRow }
}

/** The same as a paper takes it. */
export function letterheadOf({ seller, company_country, logo_type, logo_image }: LetterheadRow) {
  const { name, tax_id, address, phone, email, country = company_country, terms = null } = seller
  const logo: Image | null = logo_type && logo_image && { type: logo_type, image: logo_image }
  return { company: { name, tax_id, address, phone, email, country, logo }, terms }
}
