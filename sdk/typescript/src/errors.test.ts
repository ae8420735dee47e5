import { describe, expect, it } from 'vitest'
import * as sdk from './index.ts'
import { type Answer, problem, serve } from './test-server.ts'

async function failure(answer: Answer): Promise<sdk.OptiflowError> {
  const { origin } = await serve(() => answer)
  const optiflow = new sdk.Optiflow({ baseUrl: origin, maxRetries: 0 })
  return optiflow.invoices.get(7).then(
    () => expect.unreachable(),
    (error) => error
  )
}

describe('an error', () => {
  it.each([
    [400, 'unknown_filter', sdk.BadRequestError],
    [401, 'unauthenticated', sdk.AuthenticationError],
    [403, 'forbidden', sdk.PermissionError],
    [404, 'not_found', sdk.NotFoundError],
    [405, 'method_not_allowed', sdk.OptiflowError],
    [409, 'in_use', sdk.ConflictError],
    [412, 'precondition_failed', sdk.PreconditionFailedError],
    [422, 'validation_failed', sdk.ValidationError],
    [429, 'too_many_requests', sdk.RateLimitError],
    [500, 'server_error', sdk.ServerError],
    [503, 'unavailable', sdk.UnavailableError]
  ])('of status %i is known by its class', async (status, code, Class) => {
    const error = await failure(problem(status, code, { details: { invoice_id: 7 } }))
    expect(error.constructor).toBe(Class)
    expect(error).toBeInstanceOf(sdk.OptiflowError)
    expect(error).toMatchObject({ name: Class.name, status, code, message: 'No.', requestId: 'request-1', details: { invoice_id: 7 } })
  })

  it('of 422 has the sentences of each field', async () => {
    const errors = { contact_id: ['The contact id field is required.'], 'items.0.quantity': ['Too small.'] }
    const error = await failure(problem(422, 'validation_failed', { errors }))
    expect((error as sdk.ValidationError).errors).toEqual(errors)
  })

  it('of 429 says when to come again, and does not wait by itself', async () => {
    const headers = { 'Retry-After': '17', 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '0' }
    expect(await failure(problem(429, 'too_many_requests', {}, headers))).toMatchObject({ retryAfter: 17, limit: 60, remaining: 0 })
  })

  it('of 503 reads a date as seconds', async () => {
    const date = new Date(Date.now() + 60_000).toUTCString()
    const error = (await failure(problem(503, 'unavailable', {}, { 'Retry-After': date }))) as sdk.UnavailableError
    expect(error.retryAfter).toBeGreaterThan(55)
    expect(error.retryAfter).toBeLessThanOrEqual(60)
  })

  it("is sane for a proxy's HTML", async () => {
    const error = await failure({ status: 502, headers: { 'Content-Type': 'text/html' }, body: '<h1>Bad Gateway</h1>' })
    expect(error).toBeInstanceOf(sdk.ServerError)
    expect(error).toMatchObject({ status: 502, code: 'unreadable_answer', requestId: 'request-1' })
    expect(error.message).toMatch(/answered 502 .*text\/html.*proxy/)
  })

  it.each([
    ['a login page', { headers: { 'Content-Type': 'text/html' }, body: '<form>' }],
    ['JSON that is cut off', { headers: { 'Content-Type': 'application/json' }, body: '{"data": [1,' }],
    ['JSON of somebody else', { body: { hello: 'world' } }],
    ['nothing', {}]
  ])('is thrown for a 200 with %s', async (_, answer) => {
    expect(await failure(answer)).toMatchObject({ name: 'OptiflowError', status: 200, code: 'unreadable_answer' })
  })

  it('is thrown for a redirect, which would turn a POST into a GET', async () => {
    const error = await failure({ status: 301, headers: { Location: 'https://acme.example.com/' } })
    expect(error).toMatchObject({ status: 301, code: 'unreadable_answer', message: expect.stringContaining('redirects to https://acme.example.com/') })
  })

  it('of the connection names the address and the cause', async () => {
    const optiflow = new sdk.Optiflow({ baseUrl: 'http://127.0.0.1:1', maxRetries: 0 })
    const error = await optiflow.health.get().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(sdk.ConnectionError)
    expect(error).toMatchObject({ status: 0, code: 'connection_failed', requestId: null, cause: expect.any(Error) })
    expect((error as Error).message).toContain('http://127.0.0.1:1/api/v1')
  })

  it('of the caller is thrown before anything is sent', async () => {
    const { origin, asked } = await serve(() => ({}))
    const optiflow = new sdk.Optiflow({ baseUrl: origin })
    await expect(optiflow.invoices.list({ filter: { external_id: 'a,b' } })).rejects.toThrow(TypeError)
    await expect(optiflow.invoices.get(7, { headers: { 'X-Bad': 'line\nbreak' } })).rejects.toThrow(TypeError)
    expect(asked).toHaveLength(0)
  })
})
