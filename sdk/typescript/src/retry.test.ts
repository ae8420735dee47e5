import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { Optiflow } from './client.ts'
import { ConnectionError, RateLimitError, UnavailableError } from './errors.ts'
import { pauseAfter } from './retry.ts'
import { type Script, problem, serve } from './test-server.ts'

const paid = { body: { data: { id: 7 } } }
const away = problem(503, 'unavailable')
const inFlight = problem(409, 'idempotency_in_flight')

async function world(script: Script, options = {}) {
  const server = await serve(script)
  return { ...server, optiflow: new Optiflow({ baseUrl: server.origin, ...options }) }
}

/** The first answers in turn, then the last one for ever. */
function inTurn(...answers: ReturnType<Script>[]): Script {
  return (_, count) => answers[Math.min(count, answers.length - 1)]!
}

describe('a retry', () => {
  it('follows a broken connection, with the same key and body', async () => {
    const { optiflow, asked } = await world(inTurn('hang up', 'hang up', paid))
    await optiflow.invoices.update(7, { notes: 'x' })
    expect(asked).toHaveLength(3)
    expect(asked[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
    expect(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    expect(new Set(asked.map(({ body }) => body))).toEqual(new Set(['{"notes":"x"}']))
  })

  it('follows a 503', async () => {
    const { optiflow, asked } = await world(inTurn(away, paid))
    expect(await optiflow.invoices.get(7)).toEqual({ id: 7 })
    expect(asked).toHaveLength(2)
  })

  it('waits as long as Retry-After says', async () => {
    const { optiflow } = await world(inTurn(problem(503, 'unavailable', {}, { 'Retry-After': '1' }), paid))
    const start = performance.now()
    await optiflow.invoices.get(7)
    expect(performance.now() - start).toBeGreaterThanOrEqual(990)
  })

  it('gives up when the server asks for more than half a minute', async () => {
    const { optiflow, asked } = await world(inTurn(problem(503, 'unavailable', {}, { 'Retry-After': '120' })))
    await expect(optiflow.invoices.get(7)).rejects.toMatchObject({ name: 'UnavailableError', retryAfter: 120 })
    expect(asked).toHaveLength(1)
  })

  it('ends after maxRetries with the last error', async () => {
    const { optiflow, asked } = await world(inTurn(away), { maxRetries: 1 })
    await expect(optiflow.invoices.issue(7)).rejects.toBeInstanceOf(UnavailableError)
    expect(asked).toHaveLength(2)
  })

  it('waits for its own first attempt that is still at work', async () => {
    const { optiflow, asked } = await world(inTurn('hang up', inFlight, paid))
    expect(await optiflow.invoices.issue(7)).toEqual({ id: 7 })
    expect(asked).toHaveLength(3)
  })

  it("does not wait for somebody else's attempt", async () => {
    const { optiflow, asked } = await world(inTurn(inFlight))
    await expect(optiflow.invoices.issue(7, { idempotencyKey: 'shared' })).rejects.toMatchObject({ code: 'idempotency_in_flight' })
    expect(asked).toHaveLength(1)
  })

  it.each([
    [422, 'validation_failed'],
    [429, 'too_many_requests'],
    [409, 'in_use'],
    [500, 'server_error']
  ])('does not follow %i', async (status, code) => {
    const { optiflow, asked } = await world(inTurn(problem(status, code)))
    await expect(optiflow.invoices.issue(7)).rejects.toMatchObject({ status, code })
    expect(asked).toHaveLength(1)
  })

  it.each([['hang up' as const], [away]])('never follows a write that ignores keys', async (answer) => {
    const { optiflow, asked } = await world(inTurn(answer))
    await expect(optiflow.tokens.create({ email: 'ann@acme.test', password: 'secret', name: 'laptop' })).rejects.toThrow()
    expect(asked).toHaveLength(1)
  })

  it('follows a preview, which writes nothing', async () => {
    const { optiflow, asked } = await world(inTurn('hang up', paid))
    await optiflow.invoices.preview({ contact_id: 1, items: [] })
    expect(asked).toHaveLength(2)
  })
})

describe('the pause', () => {
  const lost = new ConnectionError({ status: 0, code: 'connection_failed', message: '' })

  it('doubles, by chance up to half shorter, and stays below eight seconds', () => {
    for (const [attempt, longest] of [[0, 250], [1, 500], [2, 1000], [9, 8000]] as const) {
      const pause = pauseAfter(lost, attempt)
      expect(pause).toBeGreaterThanOrEqual(longest / 2)
      expect(pause).toBeLessThanOrEqual(longest)
    }
  })

  it('is none for what would fail again', () => {
    expect(pauseAfter(new RateLimitError({ status: 429, code: 'too_many_requests', message: '' }), 0)).toBeUndefined()
    expect(pauseAfter(new TypeError('ours'), 0)).toBeUndefined()
  })
})

describe('a time-out', () => {
  it('ends an attempt that gets no answer', async () => {
    const { optiflow, asked } = await world(inTurn('silence'), { timeoutMs: 50, maxRetries: 1 })
    const error = await optiflow.invoices.get(7).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ code: 'timed_out', message: expect.stringContaining('within 50 ms') })
    expect(asked).toHaveLength(2)
  })

  it('is of one attempt, not of all', async () => {
    const { optiflow } = await world(inTurn('silence', 'silence', paid), { timeoutMs: 100 })
    expect(await optiflow.invoices.get(7)).toEqual({ id: 7 })
  })
})

describe('an abort', () => {
  const reason = new Error('The user left.')

  it('rejects with the reason of the caller, and is not tried again', async () => {
    const { optiflow, asked } = await world(inTurn('silence'))
    const controller = new AbortController()
    const call = optiflow.invoices.get(7, { signal: controller.signal })
    setTimeout(() => controller.abort(reason), 50)
    await expect(call).rejects.toBe(reason)
    expect(asked).toHaveLength(1)
  })

  it('ends the waiting between two attempts', async () => {
    const { optiflow, asked } = await world(inTurn(problem(503, 'unavailable', {}, { 'Retry-After': '20' })))
    const controller = new AbortController()
    const call = optiflow.invoices.get(7, { signal: controller.signal })
    setTimeout(() => controller.abort(reason), 100)
    await expect(call).rejects.toBe(reason)
    expect(asked).toHaveLength(1)
  })

  it('that came before sends nothing', async () => {
    const { optiflow, asked } = await world(inTurn(paid))
    await expect(optiflow.invoices.issue(7, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(asked).toHaveLength(0)
  })

  it('leaves no listener behind on a signal that lives long', async () => {
    const { optiflow } = await world(inTurn(away, paid))
    const { signal } = new AbortController()
    await optiflow.invoices.get(7, { signal })
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })
})
