import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { Answer } from './dispatch.ts'
import { isNamed } from './etag.ts'
import { isUnavailable } from './database/errors.ts'
import { sendDescription, sendVariant, type Made, type Media } from './media.ts'
import { Problem, problem } from './problems.ts'
import type { Log } from './log.ts'
import { unavailable } from './tenancy.ts'

const most_errors = 100
/** How long a caller may take nothing of a long answer before it is given up. */
const stalled_ms = 60_000

/** Sends the answer of an operation; 304 when the caller has it already. */
export async function send(req: Request, res: Response, { status, body, headers, replayed, media }: Answer): Promise<void> {
  const reads = req.method === 'GET' || req.method === 'HEAD'
  const tag = media ? media.etag : headers.ETag
  const isKnown = reads && Boolean(tag) && isNamed(req.headers['if-none-match'], tag!)
  // Before any header is set: what cannot be made is answered as a problem, and must not look like what it is not.
  const made = media && !isKnown && req.method !== 'HEAD' ? await begun(await media.make()) : body
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
  if (replayed) res.setHeader('Idempotent-Replayed', 'true')
  if (reads) res.setHeader('Cache-Control', 'private, no-cache')
  if (media) sendVariant(res, media)
  if (isKnown) return void res.status(304).end()
  if (media) return writeMedia(res, status, media, made)
  write(res, status, body)
}

/** Sends what was thrown as a problem; what nobody foresaw is a 500 that tells nothing but where to look. */
export function sendProblem(res: Response, error: unknown, call: { request_id: string; readonly log: Log }): void {
  const known = toProblem(error)
  if (known.status === 500) call.log.error({ err: error }, 'unforeseen error')
  if (known.status === 503) call.log.warn({ err: error }, 'unavailable')
  if (res.headersSent) return void res.destroy()
  for (const [name, value] of Object.entries(known.headers)) res.setHeader(name, value)
  if (known.status === 401) res.setHeader('WWW-Authenticate', 'Bearer')
  // What was refused before its body had come is not worth waiting for the rest.
  if (!res.req.complete) res.setHeader('Connection', 'close')
  const { message, code, errors, details } = known
  const capped = errors && Object.fromEntries(Object.entries(errors).slice(0, most_errors))
  write(res, known.status, JSON.stringify({ message, errors: capped, code, request_id: call.request_id, details }))
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return isUnavailable(error) ? unavailable() : problem('server_error')
}

// The first piece is made like a whole: most that can go wrong goes wrong there, and is still answered as a problem.
async function begun(made: Made): Promise<Made> {
  if (typeof made === 'string' || made instanceof Uint8Array) return made
  const { value: first = '' } = await made.next()
  return continued(first, made)
}

async function* continued(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    yield first
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

async function writeMedia(res: Response, status: number, media: Media, made: Made | null): Promise<void> {
  res.statusCode = status
  sendDescription(res, media)
  // HEAD: how long it would be is known only to those who make it.
  if (made === null) return void res.end()
  if (typeof made === 'object' && !(made instanceof Uint8Array)) return writePieces(res, made)
  res.setHeader('Content-Length', Buffer.byteLength(made))
  res.end(made)
}

// Of how long it gets nothing is said: who gets less than all of it sees that the end is missing.
async function writePieces(res: Response, pieces: AsyncGenerator<string>): Promise<void> {
  res.setTimeout(stalled_ms, () => res.destroy())
  // One piece is on its way, one is made: no more is held of what a slow caller has not taken yet.
  const source = Readable.from(pieces, { objectMode: true, highWaterMark: 1 })
  await pipeline(source, res).catch((error: NodeJS.ErrnoException) => {
    // Who hangs up has had enough.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}

function write(res: Response, status: number, body: string | null): void {
  res.statusCode = status
  if (body === null) return void res.end()
  res.setHeader('Content-Type', 'application/json; charset=utf-8')
  res.setHeader('Content-Length', Buffer.byteLength(body))
  res.end(body)
}
