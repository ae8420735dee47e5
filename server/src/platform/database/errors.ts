import { invalidChoice, invalidField, label, problem, Problem } from '../problems.ts'

/** An error as pg gives it. */
interface DatabaseError extends Error { code?: string; constraint?: string; table?: string }

const socketErrors = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT'])
// Connection lost, resources short, shutting down, lock and statement time-outs, deadlock, no such database.
const passing = /^(08|53|57P0|55P03|57014|25P0[34]|40P01|40001|3D000)/
const lostConnection = /Connection terminated|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|aborted/i

// Constraints whose name does not say the field that a caller knows.
const fields: Record<string, [field: string, sentence: string]> = {
  users_email_key: ['email', 'The email has already been taken.'],
  document_subtypes_overlap: ['start_number', 'The range overlaps with that of another series of the same type and prefix.'],
  document_subtypes_range_check: ['end_number', 'The end number must be at least the start number.'],
  document_subtypes_next_check: ['end_number', 'The end number must not be below the numbers already drawn.'],
  document_subtypes_default_key: ['is_default', 'There is another default of this type.'],
  contacts_identification_number_key: ['identification_number', 'The identification number has already been taken.'],
  invoices_due_date_check: ['due_date', 'The due date must be a date after or equal to issue date.'],
  quotations_expiration_date_check: ['expiration_date', 'The expiration date must be a date after or equal to issue date.']
}

/** Whether the database is away, busy or short of something: worth trying again, no fault of the request. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '' } = error as DatabaseError
  return error.name.endsWith('TimeoutError') || socketErrors.has(code) || passing.test(code) || lostConnection.test(error.message) ||
    (error instanceof AggregateError && error.errors.some(isUnavailable))
}

/**
 * Says a violated constraint in the caller's words; what is no violation comes back as it is. Of a violated reference PostgreSQL says in
 * its own language alone at which end it broke: who deletes knows.
 */
export function translate(error: unknown, deletes = false): unknown {
  if (!(error instanceof Error) || error instanceof Problem) return error
  const { code, constraint = '', table = '' } = error as DatabaseError
  if (!code?.startsWith('23')) return error
  if (code === '23503' && deletes) return problem('in_use')
  if (constraint === 'idempotency_keys_pkey') return problem('idempotency_in_flight')
  const known = fields[constraint]
  if (known) return invalidField(...known)
  const field = constraint.replace(`${table}_`, '').replace(/_(key|foreign|check)$/, '')
  if (code === '23505') return invalidField(field, `The ${label(field)} has already been taken.`)
  if (code === '23503') return invalidChoice(field)
  return error
}
