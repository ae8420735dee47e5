const statuses = {
  malformed_json: 400,
  malformed_request: 400,
  unknown_parameter: 400,
  unknown_filter: 400,
  unknown_sort: 400,
  unauthenticated: 401,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  payload_too_large: 413,
  unsupported_media_type: 415,
  validation_failed: 422,
  server_error: 500
}

/** A request that Prism never sees, because the API would refuse it before its schemas. */
export class Refusal extends Error {
  readonly code: keyof typeof statuses
  readonly status: number
  readonly headers: Record<string, string>
  readonly errors: Record<string, string[]> | undefined

  constructor(code: keyof typeof statuses, message: string, { headers = {}, errors }: { headers?: Record<string, string>; errors?: Record<string, string[]> } = {}) {
    super(message)
    this.code = code
    this.status = statuses[code]
    this.headers = headers
    this.errors = errors
  }
}
