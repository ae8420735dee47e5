/** Requests as fast as the answers come, from several connections. Answers that are no success end the run. */
import autocannon from 'autocannon'
import { headersOf, type Request } from './call.ts'
import type { Tenant } from './installation.ts'

/** What one connection sends, over and over: each request is made anew when it is a function. */
export interface Sender { tenant: Tenant; requests: (Request | (() => Request))[] }
export interface Rate { per_second: number; answers: number; latency_ms: number }

export async function load(port: number, seconds: number, senders: Sender[]): Promise<Rate> {
  let connected = 0
  let bad: string | null = null
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: senders.length,
    duration: seconds,
    setupClient(client) {
      let failing = false
      client.setRequests(requestsOf(senders[connected++ % senders.length]!))
      client.on('headers', ({ statusCode }) => (failing = Number(statusCode) >= 300))
      client.on('body', (chunk) => void (failing && (bad ??= chunk.toString())))
    }
  })
  if (result.non2xx + result.errors + result.timeouts > 0) throw new Error(`${result.non2xx} answers were no success, ${result.errors} connections failed: ${bad ?? ''}`)
  return { per_second: result['2xx'] / result.duration, answers: result['2xx'], latency_ms: result.latency.p50 }
}

function requestsOf({ tenant, requests }: Sender): autocannon.Request[] {
  const headers = headersOf(tenant)
  return requests.map((request) => {
    if (typeof request !== 'function') return { ...request, headers: { ...headers, ...request.headers } }
    return { setupRequest: (built: autocannon.Request) => withMore(built, request(), headers) }
  })
}

function withMore(built: autocannon.Request, request: Request, headers: Record<string, string>): autocannon.Request {
  return { ...built, ...request, headers: { ...headers, ...request.headers } }
}
