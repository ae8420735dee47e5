import type { Request } from 'express'
import { problem, refusal } from './problems.ts'
import { slugOf } from './tenancy.ts'

export const base = '/api/v1'
const plainPath = /^\/api\/v1(\/[a-z0-9]+(-[a-z0-9]+)*)+$/

/** The raw path below the base: 404 unless it is spelled exactly as the contract spells paths. */
export function guardPath(url: string): { path: string; search: string } {
  const at = url.indexOf('?')
  const path = at === -1 ? url : url.slice(0, at)
  // "GET http://elsewhere/ HTTP/1.1" names a host of its own.
  if (!path.startsWith('/')) throw refusal('malformed_request', 'The request target must be a path.')
  if (!plainPath.test(path)) throw problem('not_found')
  return { path: path.slice(base.length), search: at === -1 ? '' : url.slice(at) }
}

/** The tenant's subdomain from the one raw Host header: 400 for what is malformed, doubled or outside of the domain. */
export function guardHost(req: Request, domain: string): string {
  const hosts = req.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  const slug = hosts.length === 1 ? slugOf(req.headers.host ?? '', domain) : null
  if (slug === null) throw refusal('malformed_request', `The host must be a tenant below ${domain}.`)
  return slug
}
