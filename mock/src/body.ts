import type { IncomingMessage } from 'node:http'
import { operations, type OperationId } from '@optiflow/generated/operations.ts'
import { passwords } from './contract.ts'
import { Refusal } from './refusal.ts'

const limit = 1024 * 1024

/** Reads a body as the API does: 415, 413, 400; texts are trimmed and empty ones null. Undefined when there is none, which is for Prism to judge. */
export async function readBody(req: IncomingMessage, id: OperationId): Promise<unknown> {
  const isEmpty = !req.headers['transfer-encoding'] && Number(req.headers['content-length'] ?? 0) === 0
  if (operations[id].method === 'GET' || isEmpty) return undefined
  assertJson(req.headers['content-type'] ?? '')
  const body = clean(parse(await textOf(req)), '')
  return operations[id].body ? body : assertNothing(body)
}

function assertJson(type: string) {
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i.test(type)) throw new Refusal('unsupported_media_type', 'The body must be application/json.')
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw new Refusal('payload_too_large', 'The body is larger than 1 MiB.', { headers: { connection: 'close' } })
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
