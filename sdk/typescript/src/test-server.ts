// A real server for the tests: it answers what a test tells it to and remembers what it was asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Asked {
  method: string
  /** Path and query as they came over the wire. */
  url: string
  headers: IncomingMessage['headers']
  body: string
}

export interface Answer {
  status?: number
  headers?: Record<string, string>
  /** JSON, unless it is text or bytes. */
  body?: unknown
}

/** What a test says for the request with this number (from 0): an answer, no answer at all, or a broken connection. */
export type Script = (asked: Asked, count: number) => Answer | 'silence' | 'hang up'

export async function serve(script: Script): Promise<{ origin: string; port: number; asked: Asked[] }> {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const one = await read(request)
    asked.push(one)
    reply(response, script(one, asked.length - 1))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port, asked }
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = await request.toArray()
  const { method = '', url = '', headers } = request
  return { method, url, headers, body: Buffer.concat(chunks).toString() }
}

function reply(response: ServerResponse, answer: ReturnType<Script>): void {
  if (answer === 'silence') return
  if (answer === 'hang up') return void response.socket?.destroy()
  const { status = 200, headers = {}, body } = answer
  const raw = typeof body === 'string' || body instanceof Uint8Array
  response.writeHead(status, { 'X-Request-Id': 'request-1', ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }), ...headers })
  response.end(body === undefined || raw ? body : JSON.stringify(body))
}

/** An error as the contract has it. */
export function problem(status: number, code: string, more: object = {}, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: { message: 'No.', code, request_id: 'request-1', ...more } }
}
