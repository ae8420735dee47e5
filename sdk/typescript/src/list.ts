import { type Call, LazyCall, type Reply } from './call.ts'
import type { Schema } from './contract.ts'

export type PageMeta = Schema<'PageMeta'>
export type CursorMeta = Schema<'CursorMeta'>

/** A page of a list. */
export interface Page<Row, Meta = PageMeta> {
  data: Row[]
  meta: Meta
  links: Schema<'PageLinks'>
}

/** Awaited it is one page; iterated it is every row, page after page. Nothing is sent before either. */
export interface List<Row, Meta = PageMeta> extends Call<Page<Row, Meta>, Reply<200, Page<Row, Meta>>>, AsyncIterable<Row> {
  /** Every page, one request each, by cursor: stable while others write. */
  pages(): AsyncIterable<Page<Row, CursorMeta>>
}

export type ListQuery = Record<string, unknown>
type SendPage = (query: ListQuery) => Promise<Reply>

/** How many rows a request brings when nobody says otherwise: as many as the contract allows, to spare the rate limit. */
const rowsPerRequest = 100

export class LazyList<Row> extends LazyCall<Page<Row>> {
  readonly #sendPage: SendPage
  readonly #query: ListQuery

  constructor(sendPage: SendPage, query: ListQuery = {}) {
    super(() => sendPage(query))
    this.#sendPage = sendPage
    this.#query = query
  }

  async *pages(): AsyncGenerator<Page<Row, CursorMeta>, void, undefined> {
    let query = cursorQuery(this.#query)
    for (;;) {
      const page = (await this.#sendPage(query)).data as Page<Row, CursorMeta>
      yield page
      const cursor = page.meta.next_cursor
      // A mock gives the same cursor for ever: what does not move on has ended.
      if (!cursor || cursor === query['cursor']) return
      query = { ...query, cursor }
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Row, void, undefined> {
    for await (const page of this.pages()) yield* page.data
  }
}

function cursorQuery({ page, ...query }: ListQuery): ListQuery {
  if (page !== undefined) throw new TypeError('Optiflow: a list with `page` is one page. Await it, or leave `page` out to iterate.')
  return { ...query, pagination: 'cursor', per_page: query['per_page'] ?? rowsPerRequest }
}
