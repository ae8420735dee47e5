import type { Schema } from './contract.ts'

/** The contract's codes, three of the SDK's own, and whatever a newer server may say. */
export type ErrorCode = Schema<'ProblemCode'> | 'connection_failed' | 'timed_out' | 'unreadable_answer' | (string & {})

/** What an error knows; the errors are built from it. */
export interface Fault {
  status: number
  code: ErrorCode
  message: string
  requestId?: string | null
  details?: Record<string, unknown>
  errors?: Record<string, string[]>
  retryAfter?: number | null
  limit?: number | null
  remaining?: number | null
  cause?: unknown
}

/** Every failure of a call, except an abort of your own, is one of these. */
export class OptiflowError extends Error {
  override readonly name: string = 'OptiflowError'
  /** The HTTP status; 0 when there was no answer. */
  readonly status: number
  /** What went wrong, as a word that does not change. */
  readonly code: ErrorCode
  /** Finds the request in the server's log. */
  readonly requestId: string | null
  /** What a program may want to know about this code. */
  readonly details: Record<string, unknown> | undefined

  constructor(fault: Fault) {
    super(fault.message, fault.cause === undefined ? undefined : { cause: fault.cause })
    this.status = fault.status
    this.code = fault.code
    this.requestId = fault.requestId ?? null
    this.details = fault.details
  }
}

/** 400: the request cannot be read, or asks for a filter or a sort that does not exist. */
export class BadRequestError extends OptiflowError {
  override readonly name: string = 'BadRequestError'
}

/** 401: no token, or one that is wrong, expired or revoked. */
export class AuthenticationError extends OptiflowError {
  override readonly name: string = 'AuthenticationError'
}

/** 403: the token may not do this, or not in this workspace. */
export class PermissionError extends OptiflowError {
  override readonly name: string = 'PermissionError'
}

/** 404: missing, or of another workspace. */
export class NotFoundError extends OptiflowError {
  override readonly name: string = 'NotFoundError'
}

/** 409: the state of the resource refuses the act. */
export class ConflictError extends OptiflowError {
  override readonly name: string = 'ConflictError'
}

/** 412: the resource has changed since the ETag in `ifMatch`. */
export class PreconditionFailedError extends OptiflowError {
  override readonly name: string = 'PreconditionFailedError'
}

/** 422: readable but wrong. `errors` has the sentences of each field: `errors['items.0.quantity']?.[0]`. */
export class ValidationError extends OptiflowError {
  override readonly name: string = 'ValidationError'
  readonly errors: Record<string, string[]>

  constructor(fault: Fault) {
    super(fault)
    this.errors = fault.errors ?? {}
  }
}

/** 429: too many requests. The SDK does not wait behind your back. */
export class RateLimitError extends OptiflowError {
  override readonly name: string = 'RateLimitError'
  /** Seconds until it is worth trying again. */
  readonly retryAfter: number | null
  readonly limit: number | null
  readonly remaining: number | null

  constructor(fault: Fault) {
    super(fault)
    this.retryAfter = fault.retryAfter ?? null
    this.limit = fault.limit ?? null
    this.remaining = fault.remaining ?? null
  }
}

/** 5xx: a fault of the server's. */
export class ServerError extends OptiflowError {
  override readonly name: string = 'ServerError'
}

/** 503, after the retries: the server is there but cannot work at the moment. */
export class UnavailableError extends ServerError {
  override readonly name: string = 'UnavailableError'
  /** Seconds until it is worth trying again. */
  readonly retryAfter: number | null

  constructor(fault: Fault) {
    super(fault)
    this.retryAfter = fault.retryAfter ?? null
  }
}

/** No answer: `connection_failed` or `timed_out`, after the retries. `cause` is what fetch said. */
export class ConnectionError extends OptiflowError {
  override readonly name: string = 'ConnectionError'
}
