// What the contract says, as types: everything the SDK knows about an operation is derived here, nothing is written twice.
import type { components, operations as Operations } from '@optiflow/generated/types.ts'
import type { OperationId, operations } from '@optiflow/generated/operations.ts'
import type { RequestOptions } from './options.ts'

export type { OperationId }

/** A schema of the contract by its name: `Schema<'Invoice'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]

/** The line of `operations.ts`, as the run time sees it. */
export interface Operation {
  method: string
  path: string
  params: readonly string[]
  workspace: boolean
  body: boolean
  /** Its body is a file, which goes as it is. */
  file: boolean
  query: boolean
  writes: boolean
  idempotent: boolean
  lists: boolean
}

type Facts<Id extends OperationId> = (typeof operations)[Id]
type ParametersOf<Id extends OperationId> = Operations[Id]['parameters']
type ResponsesOf<Id extends OperationId> = Operations[Id]['responses']

export type ListId = { [Id in OperationId]: Facts<Id>['lists'] extends true ? Id : never }[OperationId]
/** Operations that can answer 304. */
export type CachedId = { [Id in OperationId]: 304 extends keyof ResponsesOf<Id> ? Id : never }[OperationId]
/** Operations that answer in JSON, or in CSV to who asks for it. */
export type TableId = { [Id in OperationId]: ResponsesOf<Id> extends { 200: { content: { 'application/json': unknown; 'text/csv': unknown } } } ? Id : never }[OperationId]
export type QueryId = { [Id in OperationId]: [NonNullable<ParametersOf<Id>['query']>] extends [never] ? never : Id }[OperationId]

// `id` is spelled out so that an editor shows `get(id: number)`; computed tuples have no names.
export type PathInput<Id extends OperationId> = Facts<Id>['params'] extends readonly []
  ? []
  : Facts<Id>['params'] extends readonly ['id']
    ? [id: Schema<'Id'>]
    : PathValues<Id, Facts<Id>['params']>
type PathValues<Id extends OperationId, Names extends readonly string[]> = { -readonly [Index in keyof Names]: PathValue<Id, Names[Index]> }
type PathValue<Id extends OperationId, Name> = Name extends keyof NonNullable<ParametersOf<Id>['path']>
  ? NonNullable<ParametersOf<Id>['path']>[Name]
  : never

/** What an operation takes as its body: JSON, or a file as text, as bytes or as it was chosen in a browser. */
export type Body<Id extends OperationId> = NonNullable<Operations[Id]['requestBody']> extends {
  content: { 'application/json': infer Json }
}
  ? Json
  : Facts<Id>['file'] extends true
    ? string | Uint8Array | Blob
    : never

/** What an operation takes as its query. Where the contract says a list, one value is enough. */
export type Query<Id extends OperationId> = Loose<NonNullable<ParametersOf<Id>['query']>>
type Loose<Q> = { [Name in keyof Q]: Name extends 'filter' ? LooseFields<Q[Name]> : OneOrMany<Q[Name]> }
type LooseFields<Fields> = { [Name in keyof Fields]: OneOrMany<Fields[Name]> }
type OneOrMany<T> = T extends readonly (infer One)[] ? One | readonly One[] : T

export type BodyOrQueryInput<Id extends OperationId> = [NonNullable<Operations[Id]['requestBody']>] extends [never]
  ? Id extends QueryId
    ? undefined extends ParametersOf<Id>['query']
      ? [query?: Query<Id>]
      : [query: Query<Id>]
    : []
  : undefined extends Operations[Id]['requestBody']
    ? [body?: Body<Id>]
    : Id extends QueryId
      ? [body: Body<Id>, query?: Query<Id>]
      : [body: Body<Id>]

interface OptionOfHeader {
  'Accept-Language': 'acceptLanguage'
  'Idempotency-Key': 'idempotencyKey'
  'If-Match': 'ifMatch'
  'If-None-Match': 'ifNoneMatch'
  'X-Workspace-ID': 'workspaceId'
}
type DeclaredHeader<Id extends OperationId> = KeyOf<NonNullable<ParametersOf<Id>['header']>> & keyof OptionOfHeader
// `keyof never` is every name there is.
type KeyOf<T> = [T] extends [never] ? never : keyof T
/** The request options of an operation: only those whose header the contract declares. */
export type Options<Id extends OperationId> = Pick<RequestOptions, 'signal' | 'headers' | OptionOfHeader[DeclaredHeader<Id>]>

type Success = 200 | 201 | 202 | 204 | 304
export type SuccessOf<Id extends OperationId> = keyof ResponsesOf<Id> & Success

/** What an operation's status brings: the `data` of the body, the whole page of a list, the bytes of a file. */
export type Content<Id extends OperationId, Status extends SuccessOf<Id>> = ResponsesOf<Id>[Status] extends { content: infer Bodies }
  ? Bodies extends { 'application/json': infer Json }
    ? Id extends ListId
      ? Json
      : Json extends { data: infer Data }
        ? Data
        : Json
    : Bodies extends { 'text/csv': unknown }
      ? string
      : Uint8Array<ArrayBuffer>
  : undefined

/** Where the contract promises an ETag there is one, so that it goes into `ifMatch` as it is. */
export type ETag<Id extends OperationId, Status extends SuccessOf<Id>> = ResponsesOf<Id>[Status] extends { headers: { ETag: string } }
  ? string
  : string | null

/** What `await optiflow.resource.verb()` gives. */
export type Data<Id extends OperationId> = Void<Content<Id, Exclude<SuccessOf<Id>, 304>>>
type Void<T> = [T] extends [undefined] ? void : T

/** One row of a list. */
export type Row<Id extends ListId> = Content<Id, Extract<SuccessOf<Id>, 200>> extends { data: (infer One)[] } ? One : never
