// From what a caller wrote to what goes over the wire.
import type { Operation } from './contract.ts'
import type { RequestOptions } from './options.ts'
import { queryString } from './query.ts'
import { assertWorkspace, type Settings } from './settings.ts'
import type { RawRequest } from './transport.ts'

export interface Input {
  path: unknown[]
  /** The body of an operation that has one, else the query. */
  content: unknown
  /** The query beside a body. */
  query?: unknown
  options: RequestOptions
}

export function compose(settings: Settings, operation: Operation, { path, content, query, options }: Input): Omit<RawRequest, 'signal'> {
  return {
    method: operation.method,
    path: operation.path,
    params: paramsFrom(operation, path),
    query: queryString((operation.body ? query : content) ?? {}),
    headers: headersFrom(settings, operation, options),
    // The types of the verbs hold the caller to a file where one is wanted.
    body: operation.file ? (content as RawRequest['body']) : operation.body && content !== undefined ? JSON.stringify(content) : undefined
  }
}

function paramsFrom(operation: Operation, values: unknown[]): Record<string, unknown> {
  return Object.fromEntries(operation.params.map((name, index) => [name, pathValue(name, values[index])]))
}

// An empty value or a dot would make the address one of another operation: `/invoices/..` deletes somewhere else.
function pathValue(name: string, value: unknown): unknown {
  const usable = typeof value === 'number' || (typeof value === 'string' && !/^\.{0,2}$/.test(value))
  if (!usable) throw new TypeError(`Optiflow: ${name} is needed here, not ${value === '' ? "''" : String(value)}.`)
  return value
}

function headersFrom(settings: Settings, operation: Operation, options: RequestOptions): Headers {
  // A PDF is welcome where there is no JSON; its errors still come as JSON.
  const headers = new Headers({ Accept: options.accept ?? 'application/json, */*;q=0.1' })
  assertWorkspace(options.workspaceId)
  const workspaceId = options.workspaceId ?? (operation.workspace ? settings.workspaceId : undefined)
  const idempotencyKey = operation.idempotent ? (options.idempotencyKey ?? crypto.randomUUID()) : undefined
  set(headers, 'Authorization', settings.token && `Bearer ${settings.token}`)
  set(headers, 'X-Workspace-ID', workspaceId?.toString())
  set(headers, 'Idempotency-Key', idempotencyKey)
  set(headers, 'Content-Type', operation.file ? 'text/csv; charset=utf-8' : undefined)
  set(headers, 'Accept-Language', options.acceptLanguage)
  set(headers, 'If-Match', options.ifMatch)
  set(headers, 'If-None-Match', options.ifNoneMatch)
  new Headers(options.headers).forEach((value, name) => headers.set(name, value))
  return headers
}

function set(headers: Headers, name: string, value: string | undefined): void {
  if (value !== undefined) headers.set(name, value)
}
