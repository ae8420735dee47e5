import type { IncomingMessage, ServerResponse } from 'node:http'

const exposed = 'ETag, Location, Content-Disposition, X-Request-Id, Idempotent-Replayed, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, RateLimit, RateLimit-Policy'
// What the API allows and not a header more, or a page would work here and fail there; Prefer is the mock's own.
const allowed = 'Authorization, Content-Type, X-Workspace-ID, Idempotency-Key, If-Match, If-None-Match, X-Request-Id, Prefer'

/** Lets the pages of every origin read answers. True when this was a preflight, which is then answered. */
export function cors(req: IncomingMessage, res: ServerResponse): boolean {
  const { origin } = req.headers
  if (origin === undefined) return false
  res.setHeader('Vary', 'Origin')
  res.setHeader('Access-Control-Allow-Origin', origin)
  res.setHeader('Access-Control-Expose-Headers', exposed)
  if (req.method !== 'OPTIONS' || !req.headers['access-control-request-method']) return false
  res.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, POST, PATCH, DELETE')
  res.setHeader('Access-Control-Allow-Headers', allowed)
  res.setHeader('Access-Control-Max-Age', '600')
  res.writeHead(204).end()
  return true
}
