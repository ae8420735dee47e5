// When a failed attempt may be tried again, and how long to wait before it.
import { ConflictError, ConnectionError, UnavailableError } from './errors.ts'

const firstPauseMs = 250
const longestPauseMs = 8_000
// A server that asks for more is not coming back soon: the caller, who knows what hangs on it, shall decide.
const longestRetryAfter = 30

/** The pause before the next attempt, or undefined when the error is final. `attempt` counts from 0. */
export function pauseAfter(error: unknown, attempt: number): number | undefined {
  if (error instanceof ConnectionError) return backOff(attempt)
  if (error instanceof UnavailableError) return unavailablePause(error, attempt)
  // Our first attempt is still at work on the server, though we gave up on it. On attempt 0 the key is in somebody else's hands.
  if (error instanceof ConflictError && error.code === 'idempotency_in_flight' && attempt > 0) return backOff(attempt)
  return undefined
}

function unavailablePause({ retryAfter }: UnavailableError, attempt: number): number | undefined {
  if (retryAfter === null) return backOff(attempt)
  return retryAfter > longestRetryAfter ? undefined : Math.max(retryAfter * 1000, backOff(attempt))
}

// Doubled each time, and half of it by chance, so that the clients of a restarted server do not come all at once.
function backOff(attempt: number): number {
  const pause = Math.min(firstPauseMs * 2 ** attempt, longestPauseMs)
  return pause / 2 + Math.random() * (pause / 2)
}

/** Waits, unless the signal ends the waiting: then it rejects with the signal's reason. */
export function sleep(pauseMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort)
      resolve()
    }, pauseMs)
    signal?.addEventListener('abort', abort, { once: true })
  })
}
