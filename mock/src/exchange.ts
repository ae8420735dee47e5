import type { IncomingMessage } from 'node:http'
import { operations } from '@optiflow/generated/operations.ts'
import { readBody } from './body.ts'
import { answersOf, fileLimitOf, home } from './contract.ts'
import { fieldErrors } from './errors.ts'
import { readPrefer } from './prefer.ts'
import type { Answer, Prism } from './prism.ts'
import { readQuery } from './query.ts'
import { Refusal } from './refusal.ts'
import { base, findOperation } from './route.ts'

/** One request and its answer: what the API checks before its schemas in the API's order, then Prism. */
export async function exchange(req: IncomingMessage, prism: Prism): Promise<Answer> {
  const { pathname, searchParams } = split(req.url!)
  if (!pathname.startsWith(`${base}/`)) throw new Refusal('not_found', `Not found. The mock answers under ${base}.`)
  const path = pathname.slice(base.length)
  const { id, methods } = findOperation(req.method === 'HEAD' ? 'GET' : req.method!, path)
  if (!(id && operations[id].abilities === null)) assertToken(req.headers.authorization)
  if (!id) throw nowhere(methods)
  const wish = readPrefer(req.headers.prefer?.toString(), id, req.headers.accept)
  assertHeaders(req, operations[id])
  const body = await readBody(req, id)
  const url = { path, query: readQuery(id, searchParams) }
  const method = operations[id].method.toLowerCase() as 'get'
  const answer = withLocation(path, await prism(id, { method, url, headers: headersFor(req, body, fileLimitOf(id) !== undefined), body }, wish))
  return isKnown(req, answer) && 304 in answersOf(id) ? { ...answer, status: 304, body: undefined } : withErrors(answer)
}

// By hand: `new URL` would tidy the path, and the API takes it as it is.
function split(url: string): { pathname: string; searchParams: URLSearchParams } {
  const at = url.indexOf('?')
  return at === -1 ? { pathname: url, searchParams: new URLSearchParams() } : { pathname: url.slice(0, at), searchParams: new URLSearchParams(url.slice(at)) }
}

// Any token will do: what a token may do is a matter of the database.
function assertToken(authorization: string | undefined) {
  if (!/^Bearer\s+\S/i.test(authorization ?? '')) throw new Refusal('unauthenticated', 'Unauthenticated.', { headers: { 'www-authenticate': 'Bearer' } })
}

function nowhere(methods: string[]): Refusal {
  if (methods.length === 0) return new Refusal('not_found', 'Not found.')
  const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')
  return new Refusal('method_not_allowed', 'The method is not allowed here.', { headers: { allow } })
}

// The operations that ignore a header do not look into it either.
function assertHeaders({ headers }: IncomingMessage, { method, workspace, idempotent }: { method: string; workspace: boolean; idempotent: boolean }) {
  const id = headers['x-workspace-id']?.toString() ?? '1'
  const key = headers['idempotency-key']?.toString() ?? '-'
  if (workspace && id === '*' && method !== 'GET') throw new Refusal('validation_failed', 'The given data was invalid.', { errors: { workspace_id: ['The workspace id field is required.'] } })
  if (workspace && !/^(\*|[1-9]\d{0,15})$/.test(id)) throw new Refusal('malformed_request', 'The X-Workspace-ID header must be a workspace id or *.')
  if (idempotent && !/^[\x20-\x7e]{1,255}$/.test(key)) throw new Refusal('malformed_request', 'The Idempotency-Key header must be 1 to 255 printable ASCII characters.')
}

// Prism asks the length whether there is a body, and the type of the body that we have read and judged already.
function headersFor(req: IncomingMessage, body: unknown, isFile: boolean): Record<string, string> {
  const { 'content-type': _, 'content-length': __, 'transfer-encoding': ___, accept: ____, ...headers } = req.headers as Record<string, string>
  return body === undefined ? headers : { ...headers, 'content-type': isFile ? 'text/csv' : 'application/json', 'content-length': '1' }
}

// The contract has one example of the header for all; what was created in a collection is found below it.
function withLocation(path: string, answer: Answer): Answer {
  const { id } = (answer.body as { data?: { id?: number } } | undefined)?.data ?? {}
  if (!answer.headers['location'] || id === undefined || /\d/.test(path)) return answer
  return { ...answer, headers: { ...answer.headers, location: `${home}${path}/${id}` } }
}

// Prism answers the contract's 422; a form wants to know which of its own fields is wrong.
function withErrors(answer: Answer): Answer {
  if (answer.status !== 422 || answer.faults.length === 0) return answer
  return { ...answer, body: { message: 'The given data was invalid.', errors: fieldErrors(answer.faults), code: 'validation_failed', request_id: '' } }
}

function isKnown(req: IncomingMessage, { status, headers }: Answer): boolean {
  return status === 200 && headers['etag'] !== undefined && req.headers['if-none-match'] === headers['etag']
}
