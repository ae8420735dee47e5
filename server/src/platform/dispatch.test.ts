import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { handlers } from '../handlers.ts'
import type { Context, Handlers } from './context.ts'
import { dispatch } from './dispatch.ts'
import { createLog } from './log.ts'
import { ok } from './replies.ts'

const key = { key: null, fingerprint: Buffer.alloc(0) }
const false_reply = { ...handlers, 'health.get': async () => ok({ mood: 'good' }) } as unknown as Handlers

/** What an operation without a database needs of a context. */
function world() {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  return { lines, ctx: { operation: 'health.get', log, db: { release: async () => undefined } } as unknown as Context }
}

describe('a reply that breaks the contract', () => {
  test('fails where the server is made', async () => {
    const { ctx } = world()
    await expect(dispatch({ handlers: false_reply, strict: true }, ctx, {}, key)).rejects.toThrow(/breaks the contract. health\.get 200: /)
  })

  test('is sent in production, and told to those who run it', async () => {
    const { ctx, lines } = world()
    const answer = await dispatch({ handlers: false_reply, strict: false }, ctx, {}, key)
    expect(answer).toMatchObject({ status: 200, body: '{"data":{"mood":"good"}}' })
    await nextTurn()
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 'error', msg: 'the reply breaks the contract', fault: expect.stringContaining('health.get 200: ') }])
  })
})
