import { createHash } from 'node:crypto'
import { billTo } from '../orders/index.ts'
import { found, type Context } from '../platform/context.ts'
import { pdf } from '../platform/media.ts'
import { wantedLanguage } from '../platform/negotiation.ts'
import { fileName, languageOf, languages, print, type InvoicePaper, type Mark } from '../printing/index.ts'
import type { WholeInvoice } from '../receivables/index.ts'
import { letterheadOf } from '../settings/index.ts'
import { findSurroundings } from './print.queries.ts'

const marks: Partial<Record<WholeInvoice['status'], Mark>> = { draft: 'draft', cancelled: 'cancelled' }

/** An invoice as a PDF in the caller's language, else in that of the company's country. It is set when it is sent, and not for those who have it. */
export async function printed(ctx: Context, { version, ...invoice }: WholeInvoice) {
  const around = found(await findSurroundings(ctx, invoice.id))
  const { company, terms } = letterheadOf(around)
  const language = wantedLanguage(languages, languageOf(company.country), ctx.accept_language)
  const isDraft = invoice.status === 'draft'
  const paper: InvoicePaper = {
    ...invoice,
    kind: 'invoice',
    language,
    company,
    terms,
    // Issued, it bears the copy: what the contact is called today is not who bought.
    bill_to: isDraft ? billTo(around.buyer) : invoice.bill_to,
    series_name: around.series_name,
    mark: marks[invoice.status] ?? null,
    made_at: invoice.issued_at ?? invoice.updated_at
  }
  const file_name = fileName(invoice.document_number, invoice.id, language)
  return pdf({ version: isDraft ? `${version}-${hashOf(paper)}` : version, language, file_name, make: () => print(paper) })
}

// A draft shows company and contact as they are now, and these change without it.
function hashOf(paper: InvoicePaper): string {
  return createHash('sha1').update(JSON.stringify(paper)).digest('hex').slice(0, 16)
}
