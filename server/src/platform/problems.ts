import type { components } from '@optiflow/generated/types.ts'

export type ProblemCode = components['schemas']['ProblemCode']
export type FieldErrors = Record<string, string[]>

const invalid = 'The given data was invalid.'
const most_echoed = 100

const answers = {
  malformed_json: [400, 'The body is not valid JSON.'],
  malformed_request: [400, 'The request cannot be read.'],
  unknown_parameter: [400, 'A requested parameter is not allowed.'],
  unknown_filter: [400, 'A requested filter is not allowed.'],
  unknown_sort: [400, 'A requested sort is not allowed.'],
  unauthenticated: [401, 'Unauthenticated.'],
  forbidden: [403, 'This action is unauthorized.'],
  not_found: [404, 'Not found.'],
  method_not_allowed: [405, 'The method is not allowed here.'],
  not_acceptable: [406, 'None of the accepted types can be given.'],
  invalid_state: [409, 'The state of the resource refuses this.'],
  already_converted: [409, 'The quotation has already been converted.'],
  in_use: [409, 'The resource is in use.'],
  idempotency_in_flight: [409, 'A request with this Idempotency-Key is still being processed.'],
  precondition_failed: [412, 'The resource has changed since it was read.'],
  payload_too_large: [413, 'The body is larger than 1 MiB.'],
  unsupported_media_type: [415, 'The body must be application/json.'],
  validation_failed: [422, invalid],
  insufficient_stock: [422, invalid],
  series_exhausted: [422, invalid],
  series_expired: [422, invalid],
  amount_exceeds_due: [422, invalid],
  total_mismatch: [422, invalid],
  idempotency_mismatch: [422, invalid],
  too_many_requests: [429, 'Too Many Attempts.'],
  server_error: [500, 'Server Error'],
  unavailable: [503, 'Service Unavailable']
} satisfies Record<ProblemCode, [status: number, message: string]>

/** An answer that is not a success. Thrown anywhere below the pipeline; the last step writes it. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly errors: FieldErrors | undefined
  readonly details: object | undefined
  readonly headers: Record<string, string>

  constructor(code: ProblemCode, facts: { message?: string; errors?: FieldErrors; details?: object; headers?: Record<string, string> }) {
    super(facts.message ?? answers[code][1])
    this.code = code
    this.status = answers[code][0]
    this.errors = facts.errors
    this.details = facts.details
    this.headers = facts.headers ?? {}
  }
}

/** A problem with a field: 422 with its errors by field name, and details for programs. */
export function problem(code: ProblemCode, errors?: FieldErrors, details?: object): Problem {
  return new Problem(code, { ...(errors && { errors }), ...(details && { details }) })
}

/** A problem that says in its own words what refuses: "An invoice that is paid cannot be changed." */
export function refusal(code: ProblemCode, message: string, headers?: Record<string, string>): Problem {
  return new Problem(code, { message, ...(headers && { headers }) })
}

/** 422 on one field with one sentence. */
export function invalidField(field: string, sentence: string, code: ProblemCode = 'validation_failed'): Problem {
  return problem(code, { [field]: [sentence] })
}

/** 422 as Laravel words a foreign key that is not there: "The selected contact id is invalid." */
export function invalidChoice(field: string): Problem {
  return invalidField(field, `The selected ${label(field)} is invalid.`)
}

/** A field as it stands in a sentence: a top-level name loses its underscores, a nested one stays as it is. */
export function label(field: string): string {
  return field.includes('.') ? field : field.replaceAll('_', ' ')
}

/** What a caller wrote comes back to it shortened: an answer is no place to store things. */
export function shortened(text: string): string {
  return text.length > most_echoed ? `${text.slice(0, most_echoed)}...` : text
}
