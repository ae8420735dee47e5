import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { refusal, type Problem } from '../platform/problems.ts'
import type { Paper } from './document.ts'

// 500 lines take half a second; what takes longer than this is stuck, or waits behind too many others.
const time_limit_ms = 20_000
const most_waiting = 100
const idle_ms = 60_000

let pool: Piscina<Paper, Uint8Array> | undefined

/** Sets a paper in a thread of its own: 503 when too many wait already, or when it takes too long. */
export async function printInPool(paper: Paper): Promise<Uint8Array> {
  const threads = (pool ??= start())
  if (threads.queueSize >= most_waiting) throw busy()
  try {
    return await threads.run(paper, { signal: AbortSignal.timeout(time_limit_ms) })
  } catch (error) {
    const isEnded = pool !== threads || (error instanceof Error && error.name === 'AbortError')
    if (isEnded) throw busy()
    // What draws images can throw where nobody catches it, and the thread is gone: the invoice must go out all the same.
    if (paper.company.logo) return printInPool({ ...paper, company: { ...paper.company, logo: null } })
    throw error
  }
}

/** Ends the threads, and what they were at: called when every answer was given. Who prints later starts new ones. */
export async function stopPrinting(): Promise<void> {
  const ending = pool
  pool = undefined
  await ending?.destroy()
}

function start(): Piscina<Paper, Uint8Array> {
  return new Piscina({
    filename: fileURLToPath(new URL('worker.ts', import.meta.url)),
    minThreads: 0,
    // One core stays with the requests.
    maxThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
    idleTimeout: idle_ms,
    resourceLimits: { maxOldGenerationSizeMb: 256 }
  })
}

function busy(): Problem {
  return refusal('unavailable', 'Service Unavailable', { 'Retry-After': '5' })
}
