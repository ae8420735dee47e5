import type { IncomingMessage } from 'node:http'
import { operations, type OperationId } from '@optiflow/generated/operations.ts'
import { fileLimitOf, passwords } from './contract.ts'
import { Refusal } from './refusal.ts'

const json_limit = 1024 * 1024

/** Reads a body as the API does: 415, 413, 400; texts are trimmed and empty ones null. A file stays a text: nobody looks into its rows. Undefined when there is none, which is for Prism to judge. */
export async function readBody(req: IncomingMessage, id: OperationId): Promise<unknown> {
  const isEmpty = !req.headers['transfer-encoding'] && Number(req.headers['content-length'] ?? 0) === 0
  if (operations[id].method === 'GET' || isEmpty) return undefined
  const limit = fileLimitOf(id)
  assertType(limit === undefined ? 'application/json' : 'text/csv', req.headers['content-type'] ?? '')
  const text = await textOf(req, limit ?? json_limit)
  if (limit !== undefined) return text
  const body = clean(parse(text), '')
  return operations[id].body ? body : assertNothing(body)
}

function assertType(wanted: string, type: string) {
  const [kind = '', charset = 'charset=utf-8', ...rest] = type.toLowerCase().split(';').map((part) => part.trim())
  if (kind !== wanted || !/^charset="?utf-8"?$/.test(charset) || rest.length > 0) throw new Refusal('unsupported_media_type', `The body must be ${wanted}.`)
}

async function textOf(req: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw new Refusal('payload_too_large', `The body is larger than ${limit / 1024 / 1024} MiB.`, { headers: { connection: 'close' } })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    throw new Refusal('malformed_json', 'The body is not valid JSON.')
  }
}

function clean(value: unknown, name: string): unknown {
  if (typeof value === 'string') return passwords.has(name) ? value : value.trim() || null
  if (Array.isArray(value)) return value.map((item) => clean(item, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item, key)]))
}

// An act without a body also takes `{}`.
function assertNothing(body: unknown): undefined {
  const names = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : ['body']
  if (body === undefined || names.length === 0) return undefined
  throw new Refusal('validation_failed', 'The given data was invalid.', { errors: Object.fromEntries(names.map((name) => [name, [`The ${name} field is not allowed.`]])) })
}
