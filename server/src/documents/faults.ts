import { problem, type FieldErrors } from '../platform/problems.ts'

/** Notes what is wrong with a field. All of a document is looked at, so that one answer is enough to mend it. */
export function addFault(faults: FieldErrors, field: string, sentence: string): void {
  const sentences = (faults[field] ??= [])
  sentences.push(sentence)
}

/** Throws `validation_failed` when anything is wrong. */
export function assertFaultless(faults: FieldErrors): void {
  if (Object.keys(faults).length > 0) throw problem('validation_failed', faults)
}
