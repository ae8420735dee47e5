import { addressFrom } from './address.ts'
import type { Fetch, OptiflowOptions } from './options.ts'
import { refuse } from './refuse.ts'

/** The options once checked and filled up. */
export interface Settings {
  baseUrl: string
  token: string | undefined
  workspaceId: number | '*' | undefined
  fetch: Fetch
  maxRetries: number
  timeoutMs: number
}

// setTimeout takes a longer time for zero.
const longestTimeoutMs = 2 ** 31 - 1

export function settingsFrom(options: OptiflowOptions): Settings {
  const { token, workspaceId, maxRetries = 2, timeoutMs = 30_000 } = options
  assertToken(token)
  assertWorkspace(workspaceId)
  refuse(!Number.isInteger(maxRetries) || maxRetries < 0, 'maxRetries is a whole number, 0 for never.')
  refuse(!(timeoutMs > 0 && timeoutMs <= longestTimeoutMs), `timeoutMs is more than 0 and at most ${longestTimeoutMs}.`)
  return { baseUrl: addressFrom(options), token, workspaceId, maxRetries, timeoutMs, fetch: options.fetch ?? platformFetch }
}

export function assertWorkspace(id: unknown): void {
  const known = id === undefined || id === '*' || (Number.isSafeInteger(id) && (id as number) > 0)
  refuse(!known, "workspaceId is the number of a workspace, or '*' for all.")
}

// Checked here because fetch would print the token in its complaint about the header.
function assertToken(token: unknown): void {
  if (token === undefined) return
  const printable = typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)
  refuse(!printable, "token has a space, a line break or another character that no token has. Give it as tokens.create gave it, without 'Bearer'.")
}

// Looked up at each call, so that a test or a tracer may replace the global one later.
const platformFetch: Fetch = (url, init) => globalThis.fetch(url, init)
