import contract from '@optiflow/generated/openapi.json' with { type: 'json' }
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, startSecond, type Api } from './support/api.ts'

let api: Api
beforeAll(async () => void (api = await startApi({ OPTIFLOW_RATE_LIMIT_IP: '1' })))
afterAll(() => api.stop())

describe('health.get', () => {
  test('says that it is there, in which version, and what time it is', async () => {
    const reply = await api.client('acme').health.get()
    expect(reply).toEqual({ status: 'ok', version: contract.info.version, time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) })
    expect(Math.abs(Date.parse(reply.time) - Date.now())).toBeLessThan(5_000)
  })

  test.each(['unknown.localhost', 'localhost', '127.0.0.1', 'acme.evil.io', 'a.b.c', 'UPPER.localhost:1'])('answers on the host %s', async (host) => {
    const { status, body } = await api.raw('acme', 'GET', '/api/v1/health', { host })
    expect(status).toBe(200)
    expect(body.data.status).toBe('ok')
  })

  test('stands outside of tokens and limits', async () => {
    for (let at = 0; at < 5; at++) {
      const { status, headers } = await api.raw('acme', 'GET', '/api/v1/health', { headers: { authorization: 'Bearer 1|guess' } })
      expect(status).toBe(200)
      expect(Object.keys(headers).filter((name) => /ratelimit/.test(name))).toEqual([])
    }
  })

  test('asks no database: it answers when all of them are gone', async () => {
    const second = await startSecond(api)
    await second.server.pools.closeAll()
    expect((await second.raw('acme', 'GET', '/api/v1/health')).status).toBe(200)
    expect((await second.raw('acme', 'GET', '/livez')).status).toBe(200)
    expect((await second.raw('acme', 'GET', '/readyz')).status).toBe(503)
  })

  test('has headers like every answer, HEAD included, and takes no parameters', async () => {
    const got = await api.raw('acme', 'GET', '/api/v1/health')
    expect(got.headers).toMatchObject({ 'cache-control': 'private, no-cache', 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' })
    const head = await api.raw('acme', 'HEAD', '/api/v1/health')
    expect([head.status, head.text]).toEqual([200, ''])
    expect((await api.raw('acme', 'GET', '/api/v1/health?verbose=1')).body).toMatchObject({ code: 'unknown_parameter' })
  })
})

describe('an operator asks', () => {
  test('whether the process lives and whether it is ready', async () => {
    expect(await api.raw('acme', 'GET', '/livez', { host: 'localhost' })).toMatchObject({ status: 200, text: 'ok' })
    expect(await api.raw('acme', 'GET', '/readyz', { host: 'localhost' })).toMatchObject({ status: 200, text: 'ready' })
  })
})
