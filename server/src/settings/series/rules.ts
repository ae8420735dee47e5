import { invalidChoice, invalidField, type FieldErrors, type Problem } from '../../platform/problems.ts'
import type { Chosen, DocumentType, SeriesFields, SeriesRow } from './queries.ts'

const field = 'document_subtype_id'

/** Why a series cannot number a document of this type and day, or null; `asked` is the one that the caller named. */
export function seriesFault(series: Chosen | null, type: DocumentType, issue_date: string, asked: number | null = null): Problem | null {
  if (!series) return asked === null ? invalidField(field, `There is no default series of type ${type}.`) : invalidChoice(field)
  if (series.type !== type || !series.is_active) return invalidChoice(field)
  if (series.valid_until_date !== null && issue_date > series.valid_until_date) return invalidField(field, `The series is valid until ${series.valid_until_date}.`, 'series_expired')
  return series.is_exhausted ? seriesExhausted() : null
}

/** 422 for a series that was used up, or closed, before the document had its number. */
export function seriesExhausted(): Problem {
  return invalidField(field, 'The series has no numbers left.', 'series_exhausted')
}

/** What is wrong with a series in itself, by field. */
export function seriesErrors({ start_number, end_number, is_active, is_default }: SeriesFields & { is_default: boolean }): FieldErrors {
  if (end_number != null && end_number < start_number) return { end_number: ['The end number must be at least the start number.'] }
  if (is_default && !is_active) return { is_default: ['A series that is not active cannot be the default.'] }
  return {}
}

/** What keeps a series that is counted on, as a default or a preference, from numbering another type or nothing: those who count on it would stand without. */
export function countedOnErrors(series: SeriesRow, wanted: Pick<SeriesFields, 'type' | 'is_active'>): FieldErrors {
  const who = series.is_default ? 'The default series of a type' : series.preferred_workspace_ids.length > 0 ? 'A series that workspaces prefer' : null
  if (!who) return {}
  return { ...(wanted.type !== series.type && { type: [`${who} keeps its type.`] }), ...(series.is_active && !wanted.is_active && { is_active: [`${who} stays active.`] }) }
}
