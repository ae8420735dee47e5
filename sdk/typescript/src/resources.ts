// The shape of the client: `optiflow.<resource>.<verb>`, both words as the contract spells them.
import type { OperationId } from '@optiflow/generated/operations.ts'
import type { Call, Replies, Reply } from './call.ts'
import type { BodyOrQueryInput, CachedId, Data, ListId, Options, PathInput, Query, Row, TableId } from './contract.ts'
import type { CursorMeta, List, PageMeta } from './list.ts'

type ResourceName = OperationId extends `${infer Name}.${string}` ? Name : never
type ResourceOf<Id> = Id extends `${infer Name}.${string}` ? Name : never
type VerbOf<Id> = Id extends `${string}.${infer Name}` ? Name : never

/** Every resource of the contract. */
export type Resources = { [Name in ResourceName]: Resource<Name> }

/** Every verb of a resource. */
export type Resource<Name extends string> = {
  [Id in OperationId as ResourceOf<Id> extends Name ? VerbOf<Id> : never]: Verb<Id>
}

export type Verb<Id extends OperationId> = Id extends ListId
  ? Id extends TableId
    ? TableListVerb<Id>
    : ListVerb<Id>
  : Id extends CachedId
    ? CachedVerb<Id>
    : Id extends TableId
      ? TableVerb<Id>
      : (...input: [...PathInput<Id>, ...BodyOrQueryInput<Id>, options?: Options<Id>]) => Call<Data<Id>, Replies<Id>>

/** The query of a list by page numbers; also what `for await` takes. */
export type PageQuery<Id extends ListId> = Omit<Query<Id>, 'pagination' | 'cursor'> & { pagination?: 'page' }
/** The query of a list by cursors, for those who turn the pages themselves. */
export type CursorQuery<Id extends ListId> = Omit<Query<Id>, 'pagination' | 'page'> & { pagination: 'cursor' }

/** Await it for one page, or iterate over it for every row. */
export interface ListVerb<Id extends ListId> {
  (...input: [...PathInput<Id>, query: CursorQuery<Id>, options?: Options<Id>]): List<Row<Id>, CursorMeta>
  (...input: [...PathInput<Id>, query?: PageQuery<Id>, options?: Options<Id>]): List<Row<Id>, PageMeta>
}

/** What a table of a list takes: it has all rows, so there are no pages to choose. */
export type TableQuery<Id extends ListId> = Omit<Query<Id>, 'page' | 'per_page' | 'pagination' | 'cursor'>

/** A list, or with `accept: 'text/csv'` all its rows as a table in one text. */
export interface TableListVerb<Id extends ListId & TableId> {
  (...input: [...PathInput<Id>, query: TableQuery<Id>, options: Options<Id> & { accept: 'text/csv' }]): Call<string, Reply<200, string>>
  (...input: [...PathInput<Id>, query: CursorQuery<Id>, options?: Options<Id>]): List<Row<Id>, CursorMeta>
  (...input: [...PathInput<Id>, query?: PageQuery<Id>, options?: Options<Id>]): List<Row<Id>, PageMeta>
}

/** Only who sends `ifNoneMatch` can be told "not modified", so only they get `undefined`. */
export interface CachedVerb<Id extends CachedId> {
  (...input: [...PathInput<Id>, ...BodyOrQueryInput<Id>, options: Options<Id> & { ifNoneMatch: string }]): Call<Data<Id> | undefined, Replies<Id>>
  (
    ...input: [...PathInput<Id>, ...BodyOrQueryInput<Id>, options?: Options<Id> & { ifNoneMatch?: undefined }]
  ): Call<Data<Id>, Exclude<Replies<Id>, { status: 304 }>>
}

/** JSON, or with `accept: 'text/csv'` the rows as a table in one text. */
export interface TableVerb<Id extends TableId> {
  (...input: [...PathInput<Id>, ...BodyOrQueryInput<Id>, options: Options<Id> & { accept: 'text/csv' }]): Call<string, Reply<200, string>>
  (...input: [...PathInput<Id>, ...BodyOrQueryInput<Id>, options?: Options<Id> & { accept?: 'application/json' }]): Call<Data<Id>, Replies<Id>>
}
