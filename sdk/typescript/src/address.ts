import type { OptiflowOptions } from './options.ts'
import { refuse } from './refuse.ts'

const version = '/api/v1'
const tenantForm = /^[a-z0-9](-?[a-z0-9])*$/
const domainForm = /^[a-z0-9.-]+(:\d+)?$/i
const localForm = /^(.+\.)?localhost(:\d+)?$/i

/** The base of every request, without a slash at its end. */
export function addressFrom({ baseUrl, tenant, domain }: OptiflowOptions): string {
  const named = tenant !== undefined || domain !== undefined
  refuse(baseUrl !== undefined && named, 'give baseUrl, or tenant and domain, not both.')
  if (baseUrl !== undefined) return fromBase(baseUrl)
  refuse(tenant === undefined || domain === undefined, "needs baseUrl ('https://acme.example.com'), or tenant and domain ('acme', 'example.com').")
  return fromNames(tenant!, domain!)
}

function fromBase(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  const web = url?.protocol === 'http:' || url?.protocol === 'https:'
  if (!url || !web) throw new TypeError(`Optiflow: baseUrl '${baseUrl}' is not an http or https address.`)
  refuse(url.search + url.hash !== '', 'baseUrl has no query and no fragment.')
  refuse(url.username + url.password !== '', 'baseUrl has no user and no password; use token.')
  const path = url.pathname.replace(/\/+$/, '')
  return url.origin + (path || version)
}

function fromNames(tenant: string, domain: string): string {
  refuse(!tenantForm.test(tenant) || tenant.length > 63, `tenant '${tenant}' is not a name of lower-case letters, digits and single hyphens.`)
  refuse(!domainForm.test(domain), `domain '${domain}' is a host, with a port if need be: no https:// and no path.`)
  const scheme = localForm.test(domain) ? 'http' : 'https'
  return `${scheme}://${tenant}.${domain}${version}`
}
