// From an answer that is no success to the error that is thrown.
import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  type Fault,
  NotFoundError,
  OptiflowError,
  PermissionError,
  PreconditionFailedError,
  RateLimitError,
  ServerError,
  UnavailableError,
  ValidationError
} from './errors.ts'
import type { RawReply } from './transport.ts'

const classes: Record<number, new (fault: Fault) => OptiflowError> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  412: PreconditionFailedError,
  422: ValidationError,
  429: RateLimitError,
  503: UnavailableError
}

export function errorFrom(reply: RawReply): OptiflowError {
  const Class = classes[reply.status] ?? (reply.status >= 500 ? ServerError : OptiflowError)
  return new Class({ ...faultFrom(reply), ...waitingFrom(reply.headers) })
}

/** An answer that promises success and is none of ours: a portal's login page, a proxy's greeting. */
export function unreadable(reply: RawReply): OptiflowError {
  return new OptiflowError(unreadableFault(reply))
}

export function connectionError(cause: unknown, address: string): ConnectionError {
  const message = `Could not reach ${address}: ${reasonOf(cause)}`
  return new ConnectionError({ status: 0, code: 'connection_failed', message, cause })
}

export function timeoutError(cause: unknown, address: string, timeoutMs: number): ConnectionError {
  const message = `No answer from ${address} within ${timeoutMs} ms.`
  return new ConnectionError({ status: 0, code: 'timed_out', message, cause })
}

function faultFrom(reply: RawReply): Fault {
  const { body } = reply
  if (!isProblem(body)) return unreadableFault(reply)
  return { ...body, status: reply.status, requestId: body.request_id ?? requestIdOf(reply) }
}

interface Problem {
  message: string
  code: string
  request_id?: string
  details?: Record<string, unknown>
  errors?: Record<string, string[]>
}

function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null) return false
  return 'message' in body && typeof body.message === 'string' && 'code' in body && typeof body.code === 'string'
}

function unreadableFault(reply: RawReply): Fault {
  const { status, headers } = reply
  const requestId = requestIdOf(reply)
  const target = headers.get('Location')
  // The API never redirects: a redirect comes from a proxy, mostly from http to https.
  // In a browser it hides behind status 0.
  if (status === 0 || (status >= 300 && status < 400)) {
    const message = `The server redirects${target ? ` to ${target}` : ''}. Is the baseUrl right?`
    return { status, code: 'unreadable_answer', message, requestId }
  }
  const type = headers.get('Content-Type') ?? 'no content type'
  const message = `The server answered ${status} with something that is not OptiFlow's (${type}). Is the baseUrl right, or is it a proxy's answer?`
  return { status, code: 'unreadable_answer', message, requestId }
}

function waitingFrom(headers: Headers): Pick<Fault, 'retryAfter' | 'limit' | 'remaining'> {
  return {
    retryAfter: secondsFrom(headers.get('Retry-After')),
    limit: numberFrom(headers.get('X-RateLimit-Limit')),
    remaining: numberFrom(headers.get('X-RateLimit-Remaining'))
  }
}

// Seconds, or a date where a proxy speaks.
function secondsFrom(text: string | null): number | null {
  const seconds = numberFrom(text)
  if (seconds !== null || text === null) return seconds
  const instant = Date.parse(text)
  return Number.isNaN(instant) ? null : Math.max(0, Math.ceil((instant - Date.now()) / 1000))
}

function numberFrom(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text.trim()) ? Number(text) : null
}

function requestIdOf(reply: RawReply): string | null {
  return reply.headers.get('X-Request-Id')
}

// fetch says "fetch failed" and hides the reason in its cause; when several addresses failed, that one has a code only.
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (!(cause instanceof Error)) return error.message
  return cause.message || ('code' in cause ? String(cause.code) : error.message)
}
