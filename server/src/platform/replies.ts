import type { operations } from '@optiflow/generated/types.ts'
import type { Media } from './media.ts'

/** An operation of the contract; webhooks, which the types name too, are not. */
export type { OperationId } from '@optiflow/generated/operations.ts'
import type { OperationId } from '@optiflow/generated/operations.ts'

type Success = 200 | 201 | 204

/** What a handler may answer: the successes that the contract declares, each with its own body or its own media types. */
export type Reply<Id extends OperationId> = {
  [Status in keyof operations[Id]['responses'] & Success]: ReplyOf<Status, operations[Id]['responses'][Status]>
}[keyof operations[Id]['responses'] & Success]

type ReplyOf<Status, Response> = Response extends { content: infer Contents } ? JsonReply<Status, Contents> | MediaReply<Status, Exclude<keyof Contents, 'application/json'>> : { status: Status }
type JsonReply<Status, Contents> = Contents extends { 'application/json': infer Body } ? { status: Status; body: Versioned<Body>; location?: string; undone?: true } : never
type MediaReply<Status, Type> = Type extends string ? { status: Status; media: Media<Type> } : never

/** A single resource may carry its row's version: the dispatcher lifts it out of the body into the ETag. */
type Versioned<Body> = Body extends { data: infer Data extends object } ? ([Data] extends [unknown[] | { version: unknown }] ? Body : { data: Data & { version?: number } }) : Body

export function ok<Body>(data: Body) {
  return { status: 200 as const, body: { data } }
}

/** 200 to who only wanted to know: whatever the operation wrote is rolled back, and its idempotency key is not kept. */
export function undone<Body>(data: Body) {
  return { status: 200 as const, body: { data }, undone: true as const }
}

/** 201; the dispatcher adds the Location where the contract has a GET for it. */
export function created<Body>(data: Body) {
  return { status: 201 as const, body: { data } }
}

export function noContent() {
  return { status: 204 as const }
}
