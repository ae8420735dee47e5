import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLog } from './log.ts'
import { refuseUnreadable } from './unreadable.ts'

// The server's own times are 20 and 60 seconds, for which a test would have to wait.
const server: Server = createServer({ headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 }, () => undefined)
beforeAll(() => {
  refuseUnreadable(server, [], 'https://{tenant}.example.com', createLog('silent'))
  return new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

/** Sends something and no more; gives what came until the connection ended. */
function send(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => void socket.write(text))
    socket.on('data', (part) => (answer += part)).on('error', reject).on('close', () => resolve(answer))
  })
}

describe('a request that does not come to its end', () => {
  test.each([
    ['in its headers', 'GET /api/v1/me HTTP/1.1\r\nHost: acme.example.com\r\n'],
    ['in its first line', 'GET /api']
  ])('%s is a 408 that says so', async (_, text) => {
    const answer = await send(text)
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
    expect(answer).toMatch(/\r\nConnection: close\r\n/)
    expect(answer).toMatch(/\r\nStrict-Transport-Security: /)
    const { request_id, ...body } = JSON.parse(answer.split('\r\n\r\n')[1]!)
    expect(body).toEqual({ message: 'The request took too long to arrive.', code: 'malformed_request' })
    expect(answer).toContain(`X-Request-Id: ${request_id}\r\n`)
  })
})
