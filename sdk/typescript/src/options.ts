/** A `fetch` of your own, for example one that logs. It is called with the URL as a string. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export interface OptiflowOptions {
  /** The base of the API, `https://acme.example.com/api/v1`; `/api/v1` is added to a bare origin. */
  baseUrl?: string
  /** The tenant, `acme`; together with `domain` in the place of `baseUrl`. */
  tenant?: string
  /** The domain, `example.com` or `localhost:3000`: plain http for localhost, https for all else. */
  domain?: string
  /** The `plain_text_token` of `tokens.create`, without `Bearer`. */
  token?: string
  /** The workspace of every call. Without it, the user's current one; `*` reads all of them. */
  workspaceId?: number | '*'
  /** In the place of the platform's `fetch`. */
  fetch?: Fetch
  /** How often a call is tried again after a network error or a 503. Default 2, 0 for never. */
  maxRetries?: number
  /** How long one attempt may take. Default 30000. */
  timeoutMs?: number
}

/** What one call may say differently. An operation takes those options whose header it declares. */
export interface RequestOptions {
  /** The key under which the server remembers the answer. Without it every write gets one of its own. */
  idempotencyKey?: string
  /** The `etag` last seen: rejects with a PreconditionFailedError when the resource has changed since. */
  ifMatch?: string
  /** The `etag` last seen: gives `undefined` (304) when the resource has not changed since. */
  ifNoneMatch?: string
  /** The type of the answer, where the contract offers several. JSON unless said otherwise. */
  accept?: 'application/json' | 'text/csv'
  /** The language of what is printed, `es` or `en`. Without it, that of the company's country. */
  acceptLanguage?: string
  /** The workspace of this call; `*` reads all of them. */
  workspaceId?: number | '*'
  /** Ends the call, which then rejects with the signal's reason. */
  signal?: AbortSignal
  /** Further headers; they win over the SDK's own. */
  headers?: HeadersInit
}
