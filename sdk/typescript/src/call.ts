import type { Content, ETag, OperationId, SuccessOf } from './contract.ts'

/** An answer with what came around it. `data` is what a plain `await` gives. */
export interface Reply<Status extends number = number, Data = unknown, Version = string | null> {
  status: Status
  data: Data
  headers: Headers
  /** The version of the resource, for `ifMatch` and `ifNoneMatch`. */
  etag: Version
  /** Finds the request in the server's log. */
  requestId: string | null
  /** The server had answered this idempotency key before; nothing was done twice. */
  replayed: boolean
  /** 304: what you have is still true. */
  notModified: Status extends 304 ? true : number extends Status ? boolean : false
}

/** Every answer an operation declares, told apart by `status`. */
export type Replies<Id extends OperationId> = { [Status in SuccessOf<Id>]: Reply<Status, Content<Id, Status>, ETag<Id, Status>> }[SuccessOf<Id>]

/** A promise of the data that can also give the whole answer. */
export interface Call<Value, Answer = Reply> extends Promise<Value> {
  /** The status, the headers, the ETag and the request id with the data. */
  withResponse(): Promise<Answer>
}

/** Sends when first asked, and only once. */
export class LazyCall<Value> implements Call<Value> {
  readonly [Symbol.toStringTag] = 'Call'
  readonly #send: () => Promise<Reply>
  #reply: Promise<Reply> | undefined

  constructor(send: () => Promise<Reply>) {
    this.#send = send
  }

  withResponse(): Promise<Reply> {
    this.#reply ??= this.#send()
    return this.#reply
  }

  then<A = Value, B = never>(
    fulfilled?: ((value: Value) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null
  ): Promise<A | B> {
    // The contract types the body; the server checks its replies against the same contract.
    return this.withResponse().then((reply) => reply.data as Value).then(fulfilled, rejected)
  }

  catch<B = never>(rejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Value | B> {
    return this.then(undefined, rejected)
  }

  finally(settled?: (() => void) | null): Promise<Value> {
    return this.then().finally(settled)
  }
}

/** Sends at once: a write that nobody awaits must still happen. */
export function startCall<Value>(send: () => Promise<Reply>): Call<Value> {
  const call = new LazyCall<Value>(send)
  void call.withResponse()
  return call
}
