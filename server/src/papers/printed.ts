import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { pdf } from '../platform/media.ts'
import { wantedLanguage } from '../platform/negotiation.ts'
import { fileName, languageOf, languages, print, type Paper } from '../printing/index.ts'
import { letterheadOf, type LetterheadRow } from './letterhead.queries.ts'

// The head, and in which language it is said, is the same for every kind.
type Bare<Of extends Paper> = Of extends Paper ? Omit<Of, 'company' | 'terms' | 'language'> : never
/** What is printed: the version of a row. One that shows what may change without its version is told from itself by a hash of what it shows. */
interface Printed { id: number; version: number; copied?: boolean }

/** A document as a PDF in the caller's language, else in that of the company's country. It is set when it is sent, and not for those who have it. */
export function printed(ctx: Pick<Context, 'accept_language'>, { id, version, copied = true }: Printed, letterhead: LetterheadRow, bare: Bare<Paper>) {
  const { company, terms } = letterheadOf(letterhead)
  const language = wantedLanguage(languages, languageOf(company.country), ctx.accept_language)
  const paper: Paper = { ...bare, company, terms, language }
  const file_name = fileName(paper.document_number, id, language)
  return pdf({ version: copied ? version : `${version}-${hashOf(paper)}`, language, file_name, make: () => print(paper) })
}

function hashOf(paper: Paper): string {
  return createHash('sha1').update(JSON.stringify(paper)).digest('hex').slice(0, 16)
}
