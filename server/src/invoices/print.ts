import { createHash } from 'node:crypto'
import { found, type Context } from '../platform/context.ts'
import { pdf } from '../platform/media.ts'
import { wantedLanguage } from '../platform/negotiation.ts'
import { fileName, languageOf, languages, print, type InvoicePaper, type Mark } from '../printing/index.ts'
import { findLogo, findSurroundings, type Letterhead } from './print.queries.ts'
import type { WholeRow } from './queries.ts'
import { billTo } from './rules.ts'

const marks: Partial<Record<WholeRow['status'], Mark>> = { draft: 'draft', cancelled: 'cancelled' }

/** An invoice as a PDF in the caller's language, else in the company's. It is set when it is sent, and not for those who have it. */
export async function printed(ctx: Context, { version, ...invoice }: WholeRow) {
  const around = found(await findSurroundings(ctx, invoice.id))
  const isDraft = invoice.status === 'draft'
  // Of an issued invoice nothing but the copies: what company or contact are called today is not what was sold.
  const seller: Letterhead = isDraft ? around.company : (around.seller ?? around.company)
  const country = seller.country ?? around.company.country
  const language = wantedLanguage(languages, languageOf(country), ctx.accept_language)
  const logo = seller.logo_id ? ((await findLogo(ctx, seller.logo_id)) ?? null) : null
  const { name, tax_id, address, phone, email, terms = null } = seller
  const paper: InvoicePaper = {
    ...invoice,
    kind: 'invoice',
    language,
    company: { name, tax_id, address, phone, email, country, logo },
    bill_to: isDraft ? billTo(around.buyer) : invoice.bill_to,
    series_name: isDraft ? around.current_series_name : around.series_name,
    mark: marks[invoice.status] ?? null,
    made_at: invoice.issued_at ?? invoice.updated_at,
    terms
  }
  const file_name = fileName(invoice.document_number, invoice.id, language)
  return pdf({ version: isDraft ? `${version}-${hashOf(paper)}` : version, language, file_name, make: () => print(paper) })
}

// A draft shows company and contact as they are now, and these change without it.
function hashOf(paper: InvoicePaper): string {
  return createHash('sha1').update(JSON.stringify(paper)).digest('hex').slice(0, 16)
}
