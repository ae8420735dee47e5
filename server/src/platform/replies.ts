import type { operations } from '@optiflow/generated/types.ts'

/** An operation of the contract; webhooks, which the types name too, are not. */
export type { OperationId } from '@optiflow/generated/operations.ts'
import type { OperationId } from '@optiflow/generated/operations.ts'

type Json<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : undefined
type Success = 200 | 201 | 204

/** What a handler may answer: the successes that the contract declares, each with its own body. */
export type Reply<Id extends OperationId> = {
  [Status in keyof operations[Id]['responses'] & Success]: Json<operations[Id]['responses'][Status]> extends infer Body
    ? Body extends undefined
      ? { status: Status }
      : { status: Status; body: Versioned<Body>; location?: string }
    : never
}[keyof operations[Id]['responses'] & Success]

/** A single resource may carry its row's version: the dispatcher lifts it out of the body into the ETag. */
type Versioned<Body> = Body extends { data: infer Data extends object } ? (Data extends unknown[] | { version: unknown } ? Body : { data: Data & { version?: number } }) : Body

export function ok<Body>(data: Body) {
  return { status: 200 as const, body: { data } }
}

/** 201; the dispatcher adds the Location where the contract has a GET for it. */
export function created<Body>(data: Body) {
  return { status: 201 as const, body: { data } }
}

export function noContent() {
  return { status: 204 as const }
}
