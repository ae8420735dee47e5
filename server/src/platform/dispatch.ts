import { operations, type OperationId } from '@optiflow/generated/operations.ts'
import type { Context, Handlers, Input } from './context.ts'
import { byId } from './contract.ts'
import { etag } from './etag.ts'
import { beginWithKey, type IdempotencyKey, type StoredAnswer } from './idempotency.ts'
import type { Media } from './media.ts'
import { closing, outboxColumns, writeAhead } from './outbox.ts'
import { replyFault } from './reply-check.ts'
import { wireOf } from './wire.ts'
import { translate } from './database/errors.ts'

/** What goes over the wire; `media` in the place of a body. */
export interface Answer extends StoredAnswer { replayed: boolean; media: Media | null }

interface PlainReply { status: number; body?: { data?: unknown }; media?: Media; undone?: true }
type PlainHandler = (ctx: Context, input: Input<OperationId>) => Promise<PlainReply>

export interface Dispatch {
  handlers: Handlers
  /** What to do with a reply that the contract does not know: fail in tests and development, log in production. */
  strict: boolean
}

/** Runs one operation: a read as it is, a write in one transaction with its key, events and activities. */
export async function dispatch({ handlers, strict }: Dispatch, ctx: Context, input: unknown, key: IdempotencyKey): Promise<Answer> {
  const handler = handlers[ctx.operation] as unknown as PlainHandler
  try {
    const run = () => handler(ctx, input as Input<OperationId>)
    return operations[ctx.operation].writes ? await write(ctx, key, run, strict) : toAnswer(ctx, await run(), strict)
  } catch (error) {
    throw translate(error, operations[ctx.operation].method === 'DELETE')
  } finally {
    await ctx.db.release()
  }
}

async function write(ctx: Context, key: IdempotencyKey, run: () => Promise<PlainReply>, strict: boolean): Promise<Answer> {
  const earlier = await beginWithKey(ctx, key)
  if (earlier) return { ...earlier, replayed: true, media: null }
  const reply = await run()
  const answer = toAnswer(ctx, reply, strict)
  // Given back without a commit, the connection rolls back.
  if (reply.undone) return answer
  await writeAhead(ctx)
  const { status, body, headers } = answer
  await ctx.db.commitWith(closing, { ...outboxColumns(ctx), ...key, status, body, headers: JSON.stringify(headers), abilities: [...ctx.relied_on] })
  for (const then of ctx.after_commit) then()
  return answer
}

function toAnswer(ctx: Context, reply: PlainReply, strict: boolean): Answer {
  const { version, body, text } = written(reply.body)
  const fault = () => replyFault(ctx.operation, reply.status, body, reply.media?.type)
  if (strict) assertKnown(fault())
  else setImmediate(() => tell(ctx, fault()))
  const headers: Record<string, string> = {}
  if (version !== undefined && text !== null) headers.ETag = etag(version, text)
  const location = reply.status === 201 ? locationOf(ctx, body) : null
  if (location) headers.Location = location
  return { status: reply.status, body: text, headers, replayed: false, media: reply.media ?? null }
}

function assertKnown(fault: string | null): void {
  if (fault) throw new Error(`The reply breaks the contract. ${fault}`)
}

// Where a fault is only told, nobody waits for it to be looked for: others may wait for the number series that this transaction holds.
function tell(ctx: Context, fault: string | null): void {
  if (fault) ctx.log.error({ fault }, 'the reply breaks the contract')
}

function written(body: PlainReply['body']): { version?: number | undefined; body: PlainReply['body']; text: string | null } {
  if (body === undefined) return { body, text: null }
  const { data } = body
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { body, text: JSON.stringify(body) }
  const { version, fields, text } = wireOf(data)
  const plain = { ...body, data: fields }
  return { version, body: plain, text: Object.keys(plain).length === 1 ? `{"data":${text}}` : JSON.stringify(plain) }
}

const getters = new Map(Object.entries(operations).filter(([id]) => id.endsWith('.get')).map(([id, { path }]) => [id.split('.')[0], path as string]))

// Where the new thing can be read: by the GET of its resource, or by the one that the contract links to where an act makes something else.
function locationOf(ctx: Context, body: PlainReply['body']): string | null {
  const [link] = Object.values(byId.get(ctx.operation)!.spec.responses[201]?.links ?? {})
  const path = link ? operations[link.operationId].path : getters.get(ctx.operation.split('.')[0])
  const { id } = (body?.data ?? {}) as { id?: number }
  return path?.endsWith('/{id}') && id ? `${ctx.url.origin}/api/v1${path.replace('{id}', String(id))}` : null
}
