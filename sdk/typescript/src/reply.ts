import type { Reply } from './call.ts'
import type { Operation } from './contract.ts'
import { unreadable } from './problem.ts'
import type { RawReply } from './transport.ts'

export function replyFrom(raw: RawReply, operation: Operation): Reply {
  const { status, headers } = raw
  return {
    status,
    data: contentOf(raw, operation),
    headers,
    etag: headers.get('ETag'),
    requestId: headers.get('X-Request-Id'),
    replayed: headers.get('Idempotent-Replayed') === 'true',
    notModified: status === 304
  }
}

function contentOf(raw: RawReply, operation: Operation): unknown {
  const { status, body } = raw
  if (status === 204 || status === 304) return undefined
  if (typeof body === 'string' || body instanceof Uint8Array) return body
  if (!isEnvelope(body)) throw unreadable(raw)
  return operation.lists ? body : body.data
}

function isEnvelope(body: unknown): body is { data: unknown } {
  return typeof body === 'object' && body !== null && 'data' in body
}
