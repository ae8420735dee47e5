import { describe, expect, it } from 'vitest'
import { localLookup } from './localhost.ts'
import { Optiflow } from './node.ts'
import { serve } from './test-server.ts'

const health = () => ({ body: { data: { status: 'ok' } } })

describe('in Node', () => {
  it('finds a tenant of localhost, and keeps its name in the Host', async () => {
    const { port, asked } = await serve(health)
    const optiflow = new Optiflow({ baseUrl: `http://acme.localhost:${port}/api/v1` })
    expect(await optiflow.health.get()).toEqual({ status: 'ok' })
    expect(asked[0]?.headers.host).toBe(`acme.localhost:${port}`)
  })

  it('finds it by tenant and domain too, and sends headers and body all the same', async () => {
    const { port, asked } = await serve(health)
    const optiflow = new Optiflow({ tenant: 'acme', domain: `localhost:${port}`, token: '1|abc' })
    await optiflow.invoices.update(7, { notes: 'ñ' })
    expect(asked[0]).toMatchObject({ url: '/api/v1/invoices/7', body: '{"notes":"ñ"}', headers: { authorization: 'Bearer 1|abc' } })
  })

  it('ends a call to a tenant of localhost by signal and by time', async () => {
    const { port } = await serve(() => 'silence')
    const optiflow = new Optiflow({ tenant: 'acme', domain: `localhost:${port}`, timeoutMs: 50, maxRetries: 0 })
    await expect(optiflow.health.get()).rejects.toMatchObject({ code: 'timed_out' })
    await expect(optiflow.health.get({ signal: AbortSignal.timeout(10) })).rejects.toMatchObject({ name: 'TimeoutError' })
  })

  it('says who it is', async () => {
    const { origin, asked } = await serve(health)
    await new Optiflow({ baseUrl: origin }).health.get()
    expect(asked[0]?.headers['user-agent']).toMatch(/^optiflow-sdk\/\d+\.\d+\.\d+ node\/\d+/)
  })

  it('leaves all other names to the resolver', async () => {
    const answer = new Promise((resolve) => localLookup('localhost.example.invalid', {}, (error) => resolve(error?.code)))
    expect(await answer).toMatch(/ENOTFOUND|EAI_AGAIN/)
  })
})
