import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { operations } from '@optiflow/generated/operations.ts'
import { home } from './contract.ts'
import { cors } from './cors.ts'
import { exchange } from './exchange.ts'
import { blankPage } from './pdf.ts'
import { createPrism, type Answer } from './prism.ts'
import { Refusal } from './refusal.ts'
import { base } from './route.ts'

export interface Mock { address: string; operations: number; stop(): void }
/** Called once for each request. */
type Log = (line: string) => void

/** Starts the mock on this machine alone; rejects when the port is taken. */
export async function startMock(port: number, log: Log): Promise<Mock> {
  const prism = await createPrism()
  const server = createServer(async (req, res) => {
    if (cors(req, res)) return
    const answer = await exchange(req, prism).catch(refused)
    write(req, res, answer)
    log([req.method, req.url, answer.status, ...answer.faults.map(({ message }) => message)].join(' '))
  })
  const taken = await listen(server, port)
  return {
    address: `http://localhost:${taken}${base}`,
    operations: Object.keys(operations).length,
    stop() {
      server.close()
      server.closeAllConnections()
    }
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function refused(error: unknown): Answer {
  const refusal = error instanceof Refusal ? error : fromPrism(error)
  const { message, errors, code } = refusal
  return { status: refusal.status, headers: { ...refusal.headers, 'content-type': 'application/json' }, body: { message, errors, code, request_id: '' }, faults: [] }
}

function fromPrism(error: unknown): Refusal {
  if (error instanceof Error && 'status' in error && error.status === 406) return new Refusal('not_acceptable', 'None of the accepted types can be given.')
  // Who hangs up in the middle of a body is no fault of ours.
  if (!(error instanceof Error && 'code' in error && error.code === 'ECONNRESET')) console.error(error)
  return new Refusal('server_error', `The mock failed: ${error instanceof Error ? error.message : String(error)}`)
}

function write(req: IncomingMessage, res: ServerResponse, { status, headers, body }: Answer): void {
  const { 'content-type': type = '', 'idempotent-replayed': _, ...others } = headers
  const given = req.headers['x-request-id']?.toString()
  const request_id = given && /^[\w-]{1,128}$/.test(given) ? given : (headers['x-request-id'] ?? crypto.randomUUID())
  for (const [name, value] of Object.entries(others)) res.setHeader(name, local(value, req))
  res.setHeader('x-request-id', request_id)
  res.setHeader('x-content-type-options', 'nosniff')
  res.setHeader('cache-control', status < 400 && (req.method === 'GET' || req.method === 'HEAD') ? 'private, no-cache' : 'no-store')
  res.statusCode = status
  if (body === undefined) return void res.end()
  res.setHeader('content-type', type === 'application/pdf' ? type : `${type}; charset=utf-8`)
  res.end(local(textOf(type, isProblem(body) ? { ...body, request_id } : body), req))
}

function textOf(type: string, body: unknown): string {
  if (type === 'application/json') return JSON.stringify(body)
  return type === 'application/pdf' ? blankPage : String(body)
}

function isProblem(body: unknown): body is { request_id: string } {
  return typeof body === 'object' && body !== null && 'request_id' in body
}

// The examples live at the API's address. Who follows their links shall stay here.
function local(text: string, { headers: { host = '' } }: IncomingMessage): string {
  return /^[\w.:[\]-]+$/.test(host) ? text.replaceAll(home, `http://${host}${base}`) : text
}
