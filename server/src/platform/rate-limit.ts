import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from './problems.ts'

const window_s = 60

/** Limits by a fixed window of a minute from the first hit. In memory: the limit of one server. */
export interface Limiter {
  /** Takes one; 429 with all its headers when none is left. Gives the headers of the answer. */
  take(key: string): Promise<Record<string, string>>
}

export function createLimiter(name: string, points: number): Limiter {
  const memory = new RateLimiterMemory({ keyPrefix: name, points, duration: window_s })
  return {
    async take(key) {
      const result: RateLimiterRes = await memory.consume(key).catch((refused) => refused)
      if (!('msBeforeNext' in result)) throw result
      const headers = headersOf(name, points, result)
      if (result.consumedPoints > points) throw new Problem('too_many_requests', { headers: { ...headers, ...refusedHeaders(result) } })
      return headers
    }
  }
}

function headersOf(name: string, points: number, { remainingPoints, msBeforeNext }: RateLimiterRes): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(points),
    'X-RateLimit-Remaining': String(remainingPoints),
    RateLimit: `"${name}";r=${remainingPoints};t=${Math.ceil(msBeforeNext / 1000)}`,
    'RateLimit-Policy': `"${name}";q=${points};w=${window_s}`
  }
}

function refusedHeaders({ msBeforeNext }: RateLimiterRes): Record<string, string> {
  return {
    'Retry-After': String(Math.max(1, Math.ceil(msBeforeNext / 1000))),
    'X-RateLimit-Reset': String(Math.ceil((Date.now() + msBeforeNext) / 1000))
  }
}

/** The bucket of an address: IPv6 counts by its /64, for a host has all of it. */
export function bucketOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('%')[0]!.split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
