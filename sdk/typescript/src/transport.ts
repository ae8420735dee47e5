// The only file that knows openapi-fetch, so that it can be replaced. It joins the address and merges headers for us;
// the typing by operation is ours, because it types calls by path and the SDK calls by name.
import createClient from 'openapi-fetch'
import type { Fetch } from './options.ts'

export interface RawRequest {
  method: string
  /** With its parameters still in braces: `/invoices/{id}`. */
  path: string
  params: Record<string, unknown>
  query: string
  headers: Headers
  /** Serialised already, or a file. */
  body: string | Uint8Array | Blob | undefined
  signal: AbortSignal
}

/** `body` is parsed JSON, text or bytes by its content type; undefined when there is none or it cannot be read. */
export interface RawReply {
  status: number
  headers: Headers
  body: unknown
}

/** Rejects only when there was no answer, or none to its end. */
export type Transport = (request: RawRequest) => Promise<RawReply>

export function createTransport(baseUrl: string, fetch: Fetch): Transport {
  const client = createClient<Record<string, never>>({
    baseUrl,
    // Only its constructor and `method` are used, which Draft has.
    Request: Draft as unknown as typeof Request,
    fetch: (draft) => fetch(draft.url, (draft as unknown as Draft).init),
    redirect: 'manual'
  })
  return async ({ method, path, params, query, headers, body, signal }) => {
    const init = {
      params: { path: params },
      querySerializer: () => query,
      bodySerializer: () => body,
      parseAs: 'stream',
      body,
      headers,
      signal
    }
    // Untyped on purpose: the path is chosen at run time, and the contract's types are applied at the door (resources.ts).
    const { response, error } = await client.request(method as 'get', path as never, init as never)
    return { status: response.status, headers: response.headers, body: response.ok ? await read(response) : error }
  }
}

// openapi-fetch hands fetch a Request, and the Request of one fetch is not known to another (Node's and undici's, a
// polyfill's). So it gets this in place of a Request, and fetch the address and the init that every fetch understands.
class Draft {
  readonly url: string
  readonly init: RequestInit
  readonly method: string | undefined

  constructor(url: string, init: RequestInit) {
    this.url = url
    this.init = init
    this.method = init.method
  }
}

// What the contract answers with. All else is not ours and stays unread.
const readers: Record<string, (response: Response) => Promise<unknown>> = {
  'application/json': async (response) => parse(await response.text()),
  'text/csv': (response) => response.text(),
  'application/pdf': async (response) => new Uint8Array(await response.arrayBuffer())
}

async function read(response: Response): Promise<unknown> {
  const type = response.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  const reader = readers[type ?? '']
  if (reader && response.status !== 204) return reader(response)
  // An unread body would hold on to its connection.
  await response.body?.cancel()
  return undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
