import type { Request, Response } from 'express'

const exposed = 'ETag, Location, Content-Disposition, X-Request-Id, Idempotent-Replayed, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, RateLimit, RateLimit-Policy'
const allowed = 'Authorization, Content-Type, X-Workspace-ID, Idempotency-Key, If-Match, If-None-Match, X-Request-Id'
const local = /^https?:\/\/([a-z0-9-]+\.)*localhost(:\d+)?$|^https?:\/\/127\.0\.0\.1(:\d+)?$/

/** Lets the pages of allowed origins read answers. True when this was a preflight, which is then answered. */
export function cors(req: Request, res: Response, origins: string[], demo: boolean): boolean {
  const origin = req.headers.origin
  if (origin === undefined) return false
  res.vary('Origin')
  if (!origins.includes(origin) && !(demo && local.test(origin))) return false
  res.setHeader('Access-Control-Allow-Origin', origin)
  res.setHeader('Access-Control-Expose-Headers', exposed)
  if (req.method !== 'OPTIONS' || !req.headers['access-control-request-method']) return false
  res.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, POST, PATCH, DELETE')
  res.setHeader('Access-Control-Allow-Headers', allowed)
  res.setHeader('Access-Control-Max-Age', '600')
  res.status(204).end()
  return true
}
