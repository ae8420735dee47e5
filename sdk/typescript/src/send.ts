// One call from its input to its reply: composed once, attempted until it is settled.
import type { Reply } from './call.ts'
import { compose, type Input } from './compose.ts'
import type { Operation } from './contract.ts'
import { deadline } from './deadline.ts'
import { connectionError, errorFrom, timeoutError } from './problem.ts'
import { replyFrom } from './reply.ts'
import { pauseAfter, sleep } from './retry.ts'
import type { Settings } from './settings.ts'
import { createTransport, type RawReply, type Transport } from './transport.ts'

export type Send = (operation: Operation, input: Input) => Promise<Reply>

export function createSend(settings: Settings): Send {
  const transport = createTransport(settings.baseUrl, settings.fetch)
  return async (operation, input) => {
    const { signal } = input.options
    // Once for all attempts: they have to carry the same idempotency key.
    const request = compose(settings, operation, input)
    const attempt = async () => {
      const reply = await exchange((limited) => transport({ ...request, signal: limited }), settings, signal)
      if (!isSuccess(reply)) throw errorFrom(reply)
      return reply
    }
    return replyFrom(await retried(attempt, repeatable(operation) ? settings.maxRetries : 0, signal), operation)
  }
}

// A write that ignores keys may have reached the server: done again, it would be done twice.
function repeatable(operation: Operation): boolean {
  return !operation.writes || operation.idempotent
}

async function retried(attempt: () => Promise<RawReply>, maxRetries: number, signal: AbortSignal | undefined): Promise<RawReply> {
  for (let tried = 0; ; tried++) {
    signal?.throwIfAborted()
    try {
      return await attempt()
    } catch (error) {
      const pauseMs = tried < maxRetries && !signal?.aborted ? pauseAfter(error, tried) : undefined
      if (pauseMs === undefined) throw error
      await sleep(pauseMs, signal)
    }
  }
}

async function exchange(
  send: (signal: AbortSignal) => ReturnType<Transport>,
  { baseUrl, timeoutMs }: Settings,
  caller: AbortSignal | undefined
): Promise<RawReply> {
  const limit = deadline(timeoutMs, caller)
  try {
    return await send(limit.signal)
  } catch (error) {
    caller?.throwIfAborted()
    throw limit.passed() ? timeoutError(error, baseUrl, timeoutMs) : connectionError(error, baseUrl)
  } finally {
    limit.clear()
  }
}

function isSuccess({ status }: RawReply): boolean {
  return (status >= 200 && status < 300) || status === 304
}
