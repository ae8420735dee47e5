import { invalidChoice, invalidField, type Problem } from '../../platform/problems.ts'
import type { Chosen, DocumentType } from './queries.ts'

const field = 'document_subtype_id'

/** Why a series cannot number a document of this type and day, or null. */
export function seriesFault(series: Chosen | null, type: DocumentType, issue_date: string): Problem | null {
  if (!series) return invalidField(field, `There is no default series of type ${type}.`)
  if (series.type !== type || !series.is_active) return invalidChoice(field)
  if (series.valid_until_date !== null && issue_date > series.valid_until_date) return invalidField(field, `The series is valid until ${series.valid_until_date}.`, 'series_expired')
  if (series.is_exhausted) return invalidField(field, 'The series has no numbers left.', 'series_exhausted')
  return null
}
