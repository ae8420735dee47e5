/** Requests as fast as the answers come, from several connections. Answers that are no success end the run. */
import autocannon from 'autocannon'
import { headersOf, type Request } from './call.ts'
import type { Tenant } from './installation.ts'

/** What one connection sends, over and over. */
export type Sender = autocannon.Request[]
export interface Rate { per_second: number; answers: number; latency_ms: number }

/** A request to a tenant, always the same. */
export function same(tenant: Tenant, request: Request): autocannon.Request {
  return { ...request, headers: { ...headersOf(tenant), ...request.headers } }
}

/** A request to a tenant, made anew each time. */
export function anew(tenant: Tenant, make: () => Request): autocannon.Request {
  return { setupRequest: (built) => ({ ...built, ...same(tenant, make()) }) }
}

export async function load(port: number, seconds: number, senders: Sender[]): Promise<Rate> {
  let connected = 0
  let bad: string | null = null
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: senders.length,
    duration: seconds,
    setupClient(client) {
      let failing = false
      // Copies: the load generator writes into its requests.
      client.setRequests(senders[connected++ % senders.length]!.map((request) => ({ ...request })))
      client.on('headers', ({ statusCode }) => (failing = Number(statusCode) >= 300))
      client.on('body', (chunk) => void (failing && (bad ??= chunk.toString())))
    }
  })
  const { non2xx, errors, timeouts } = result
  if (non2xx + errors + timeouts > 0) throw new Error(`${non2xx} answers were no success, ${errors} connections failed, ${timeouts} waited too long: ${bad ?? ''}`)
  if (result['2xx'] === 0) throw new Error(`no answer within ${seconds} s`)
  return { per_second: result['2xx'] / result.duration, answers: result['2xx'], latency_ms: result.latency.p50 }
}
