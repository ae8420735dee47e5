import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { operations } from '@optiflow/generated/operations.ts'
import { Optiflow } from './client.ts'
import { type Script, serve } from './test-server.ts'

const invoice = { id: 7, status: 'paid' }

async function world(script: Script = () => ({ body: { data: invoice } }), options = {}) {
  const server = await serve(script)
  return { ...server, optiflow: new Optiflow({ baseUrl: server.origin, token: '1|abc', ...options }) }
}

describe('the client', () => {
  it('has every operation of the contract under its two words', () => {
    const optiflow = new Optiflow({ baseUrl: 'https://acme.example.com' }) as unknown as Record<string, Record<string, unknown>>
    for (const id of Object.keys(operations)) {
      const [resource, verb] = id.split('.') as [string, string]
      expect(optiflow[resource]?.[verb], id).toBeTypeOf('function')
    }
  })

  it('does not show the token to whoever prints it', () => {
    expect(inspect(new Optiflow({ baseUrl: 'https://acme.example.com', token: '1|secret' }), { depth: 9, showHidden: true })).not.toContain('secret')
  })

  it('gives the data of the answer', async () => {
    const { optiflow, asked } = await world()
    expect(await optiflow.invoices.get(7)).toEqual(invoice)
    expect(asked[0]).toMatchObject({ method: 'GET', url: '/api/v1/invoices/7', body: '' })
    expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer 1|abc', accept: expect.stringMatching(/^application\/json/) })
    expect(asked[0]?.headers).not.toHaveProperty('idempotency-key')
    expect(asked[0]?.headers).not.toHaveProperty('content-type')
  })

  it('sends the ids, then the body, then the options', async () => {
    const { optiflow, asked } = await world()
    await optiflow.invoices.update(7, { notes: 'Thank you' }, { ifMatch: '"3-abc"', idempotencyKey: 'mine', headers: { 'X-Request-Id': 'r-9' } })
    expect(asked[0]).toMatchObject({ method: 'PATCH', url: '/api/v1/invoices/7', body: '{"notes":"Thank you"}' })
    expect(asked[0]?.headers).toMatchObject({ 'if-match': '"3-abc"', 'idempotency-key': 'mine', 'x-request-id': 'r-9', 'content-type': 'application/json' })
  })

  it('takes the options right after the id where there is no body', async () => {
    const { optiflow, asked } = await world()
    await optiflow.invoices.issue(7, { idempotencyKey: 'mine' })
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/api/v1/invoices/7/issue', body: '' })
    expect(asked[0]?.headers['idempotency-key']).toBe('mine')
  })

  it('gives every write a key of its own, and none where the contract ignores it', async () => {
    const { optiflow, asked } = await world()
    await optiflow.invoices.issue(7)
    await optiflow.invoices.issue(7)
    await optiflow.tokens.create({ email: 'ann@acme.test', password: 'secret', name: 'laptop' })
    const keys = asked.map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(keys[1]).not.toBe(keys[0])
    expect(keys[2]).toBeUndefined()
  })

  it('names the workspace where the contract asks for one', async () => {
    const { optiflow, asked } = await world(undefined, { workspaceId: 3 })
    await optiflow.invoices.get(7)
    await optiflow.invoices.get(7, { workspaceId: '*' })
    await optiflow.me.get()
    expect(asked.map(({ headers }) => headers['x-workspace-id'])).toEqual(['3', '*', undefined])
  })

  it('gives nothing for 204', async () => {
    const { optiflow } = await world(() => ({ status: 204 }))
    expect(await optiflow.tokens.revoke_current()).toBeUndefined()
  })

  it('gives the bytes of a file and the text of a table', async () => {
    const files = [
      { headers: { 'Content-Type': 'application/pdf' }, body: new Uint8Array([0x25, 0x50, 0x44, 0x46]) },
      { headers: { 'Content-Type': 'text/csv; charset=utf-8' }, body: 'month,total\n' }
    ]
    const { optiflow } = await world((_, count) => files[count]!)
    expect(await optiflow.invoices.pdf(7)).toEqual(new Uint8Array([0x25, 0x50, 0x44, 0x46]))
    expect(await optiflow.invoices.get(7)).toBe('month,total\n')
  })

  it('asks for a language where the contract lets it choose', async () => {
    const { optiflow, asked } = await world(() => ({ headers: { 'Content-Type': 'application/pdf' }, body: new Uint8Array([0x25]) }))
    await optiflow.invoices.pdf(7, { acceptLanguage: 'en' })
    await optiflow.invoices.pdf(7)
    expect(asked.map(({ headers }) => headers['accept-language'])).toEqual(['en', '*'])
    expect(asked[0]?.headers.accept).toContain('*/*')
  })

  it('sends a write that nobody awaits', async () => {
    const { optiflow, asked } = await world()
    void optiflow.invoices.issue(7)
    await expect.poll(() => asked.length).toBe(1)
  })

  it('sends once, however often it is awaited', async () => {
    const { optiflow, asked } = await world()
    const call = optiflow.invoices.issue(7)
    await Promise.all([call, call, call.withResponse(), call.finally(() => {})])
    expect(asked).toHaveLength(1)
  })

  it.each([undefined, null, '', '..'])('refuses %o for an id', async (id) => {
    const { optiflow, asked } = await world()
    await expect(optiflow.invoices.delete(id as unknown as number)).rejects.toThrow(/id is needed here/)
    expect(asked).toHaveLength(0)
  })

  it('takes a fetch of your own, called with an address and an init', async () => {
    const seen: string[] = []
    const fetch = (url: string, init: RequestInit) => {
      seen.push(`${init.method} ${url}`)
      return globalThis.fetch(url, init)
    }
    const { optiflow, origin } = await world(undefined, { fetch })
    await optiflow.invoices.get(7)
    expect(seen).toEqual([`GET ${origin}/api/v1/invoices/7`])
  })
})

describe('withResponse', () => {
  it('gives what came around the data', async () => {
    const headers = { ETag: '"3-abc"', 'Idempotent-Replayed': 'true', Location: '/api/v1/invoices/7' }
    const { optiflow } = await world(() => ({ status: 201, headers, body: { data: invoice } }))
    const reply = await optiflow.invoices.create({ contact_id: 1, items: [] }).withResponse()
    expect(reply).toMatchObject({ status: 201, data: invoice, etag: '"3-abc"', requestId: 'request-1', replayed: true, notModified: false })
    expect(reply.headers.get('Location')).toBe('/api/v1/invoices/7')
  })

  it('tells that nothing has changed', async () => {
    const { optiflow, asked } = await world(() => ({ status: 304, headers: { ETag: '"3-abc"' } }))
    const call = optiflow.invoices.get(7, { ifNoneMatch: '"3-abc"' })
    expect(await call.withResponse()).toMatchObject({ status: 304, data: undefined, notModified: true, etag: '"3-abc"' })
    expect(await call).toBeUndefined()
    expect(asked[0]?.headers['if-none-match']).toBe('"3-abc"')
  })
})
