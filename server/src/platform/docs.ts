import { createReadStream, readdirSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Request, RequestHandler, Response } from 'express'

const folder = fileURLToPath(new URL('../../../docs/dist/', import.meta.url))
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8', '.md': 'text/markdown; charset=utf-8', '.txt': 'text/plain; charset=utf-8'
}

/**
 * Serves the built documentation below /docs, on any host, outside of tenants and limits. What is not in the list of its files does not
 * exist: nothing that a request says becomes a path on the disk.
 */
export function docs(public_url: string): RequestHandler {
  let built_at = 0
  let files = new Map<string, string>()
  return (req, res, next) => {
    const [path = '', query = ''] = req.url.split('?', 2)
    const isRead = req.method === 'GET' || req.method === 'HEAD'
    if (!isRead || (path !== '/docs' && !path.startsWith('/docs/'))) return next()
    const now = builtAt()
    if (now === 0) return void res.status(404).type('text/plain').send('The documentation is not built: npm run docs:build\n')
    // Built anew while we run.
    if (now !== built_at) [built_at, files] = [now, list()]
    const file = files.get(path.replace(/^\/docs\/?/, ''))
    protect(res, public_url)
    send(req, res.status(file ? 200 : 404), file ?? '404.html', path.startsWith('/docs/assets/') && query.startsWith('v='))
  }
}

// The build writes this file when all others are written.
function builtAt(): number {
  return statSync(`${folder}built`, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** The files by their addresses: pages go without their ending, the first page without a name. */
function list(): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return new Map(names.filter((name) => types[extname(name)]).map((name) => [name.replace(/(^index)?\.html$/, ''), name]))
}

// Redoc and Scalar write their styles into the page; scripts come from our files alone. Trying an operation out calls a tenant.
function protect(res: Response, public_url: string) {
  const tenants = public_url.replace('{tenant}', '*')
  res.setHeader('Content-Security-Policy', `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' ${tenants}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`)
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Referrer-Policy', 'no-referrer')
  if (public_url.startsWith('https:')) res.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
}

function send(req: Request, res: Response, name: string, isVersioned: boolean) {
  const gzip = req.acceptsEncodings('gzip') ? statSync(`${folder}${name}.gz`, { throwIfNoEntry: false }) : undefined
  const file = gzip ?? statSync(folder + name, { throwIfNoEntry: false })
  // Gone since it was listed.
  if (!file) return void res.status(404).end()
  const { size, mtimeMs } = file
  const etag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
  res.setHeader('Cache-Control', isVersioned ? 'public, max-age=31536000, immutable' : 'no-cache')
  res.setHeader('ETag', etag)
  res.vary('Accept-Encoding')
  if (res.statusCode === 200 && req.headers['if-none-match'] === etag) return void res.status(304).end()
  res.setHeader('Content-Type', types[extname(name)]!)
  res.setHeader('Content-Length', size)
  if (gzip) res.setHeader('Content-Encoding', 'gzip')
  if (req.method === 'HEAD') return void res.end()
  createReadStream(folder + name + (gzip ? '.gz' : '')).on('error', () => res.destroy()).pipe(res)
}
