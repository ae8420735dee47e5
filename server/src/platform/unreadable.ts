/** What Node refuses before there is a request: it would answer with a bare line, which no client of ours can read. */
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { commonHeaders } from './common-headers.ts'
import { sortableId } from './ids.ts'
import type { Log } from './log.ts'
import type { ProblemCode } from './problems.ts'

type Refusal = [status: number, code: ProblemCode, message: string]

// The statuses are HTTP's own: no operation was reached that could declare one, and a browser repeats by itself what was a 408 and no other.
const refusals: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: [431, 'malformed_request', 'The address and the headers are larger than 16 kB together.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'payload_too_large', 'The extensions of a chunk are larger than 16 kB.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'malformed_request', 'The request took too long to arrive.']
}
const malformed: Refusal = [400, 'malformed_request', 'The request is not HTTP as it must be.']

/** Who closes while the other still sends cuts off what is on its way to them: they get a moment to read. */
const linger_ms = 1_000

/** Answers what cannot be read with a problem of the contract, and closes the connection. `running`: the answers that are still to be given. */
export function refuseUnreadable(server: Server, running: Iterable<ServerResponse>, public_url: string, log: Log): void {
  const refused = new WeakSet<Duplex>()
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Node tells of every further piece that comes.
    if (refused.has(socket)) return
    refused.add(socket)
    const ours = [...running].find(({ req }) => req.socket === socket)
    // Half an answer is out, or the request before this one still waits for its own: ours would be taken for it.
    const isSpokenFor = ours !== undefined && (ours.headersSent || ours.req.complete)
    if (isSpokenFor || !socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
    const request_id = String(ours?.getHeader('X-Request-Id') ?? sortableId())
    const [status, code, message] = refusals[error.code ?? ''] ?? malformed
    socket.end(answer(status, commonHeaders(request_id, public_url), JSON.stringify({ message, code, request_id })))
    setTimeout(() => socket.destroy(), linger_ms).unref()
    // Not the error itself: it holds what was sent, and that may be a token.
    log.info({ request_id, status, reason: error.code }, 'unreadable')
  })
}

function answer(status: number, headers: Record<string, string>, body: string): string {
  const all = { ...headers, 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body), Date: new Date().toUTCString(), Connection: 'close' }
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...Object.entries(all).map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n')
}
