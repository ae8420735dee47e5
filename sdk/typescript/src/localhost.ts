// `acme.localhost` is this machine in browsers and curl, not in Node: its resolver does not know the name, and its fetch
// drops a Host header. So these hosts go through undici's own fetch and a lookup of ours; all others through the
// platform's fetch, with whatever proxy or tracer the application has given it.
import { lookup, type LookupOptions } from 'node:dns'
import type { Agent } from 'undici'
import type { Fetch } from './options.ts'

type LookupAnswer = (error: NodeJS.ErrnoException | null, address: string | { address: string; family: number }[], family?: number) => void

const loopback = { address: '127.0.0.1', family: 4 }

export function isLocalName(hostname: string): boolean {
  return hostname.toLowerCase().endsWith('.localhost')
}

export function localLookup(hostname: string, options: LookupOptions, answer: LookupAnswer): void {
  if (!isLocalName(hostname)) return lookup(hostname, options, answer)
  if (options.all) answer(null, [loopback])
  else answer(null, loopback.address, loopback.family)
}

export const localFetch: Fetch = async (url, init) => {
  if (!isLocalName(new URL(url).hostname)) return globalThis.fetch(url, init)
  const { dispatcher, fetch } = await local()
  // undici's fetch is the platform's under other type names.
  return fetch(url, { ...init, dispatcher } as object) as unknown as Promise<Response>
}

let loaded: Promise<{ fetch: typeof import('undici').fetch; dispatcher: Agent }> | undefined

// Loaded at the first use: in production nobody calls localhost.
function local() {
  loaded ??= import('undici').then(({ Agent, fetch }) => ({ fetch, dispatcher: new Agent({ connect: { lookup: localLookup } }) }))
  return loaded
}
