import type { operations } from '@optiflow/generated/types.ts'
import type { OperationId } from '@optiflow/generated/operations.ts'
import type { Context } from '../context.ts'
import { csvHead, csvLines, type Column } from '../csv.ts'
import { csvFile } from '../media.ts'
import { invalidField, label } from '../problems.ts'
import { contains, type Bind, type Condition } from './conditions.ts'
import { allRows, cursorPage } from './cursor.ts'
import { sortKeys, type SortKey } from './order.ts'
import { numberedPage } from './pages.ts'

export type ListId = Extract<OperationId, `${string}.list`>
type Query<Id extends ListId> = NonNullable<operations[Id]['parameters']['query']>
type Filters<Id extends ListId> = Query<Id> extends { filter?: infer Filter } ? NonNullable<Filter> : Record<never, never>
type SortWord<Id extends ListId> = Query<Id> extends { sort?: (infer Word)[] } ? Exclude<Word, `-${string}`> & string : never
type Row<Id extends ListId> = operations[Id]['responses'][200]['content']['application/json']['data'][number]
export type Page<Id extends ListId> = operations[Id]['responses'][200]['content']['application/json']

/** A part of a statement, which may need values of the request. */
type Text = string | ((bind: Bind, ctx: Context) => string)

/** Where a list gets its rows and what its filters and sorts mean: one entry for each that the contract has, or it does not compile. */
export type ListRules<Id extends ListId> = {
  /** The selected columns; they are the wire. */
  columns: Text
  /** The table, with what it needs joined. */
  from: Text
  /** The column that ends every order. */
  id: string
  scope?: (bind: Bind, ctx: Context) => string | null
  filters: { [Name in keyof Required<Filters<Id>>]: Condition }
  sorts: { [Name in SortWord<Id>]: string }
} & (Query<Id> extends { search?: string } ? { search: string } : { search?: never })

/** A list as the parts of a statement: what both ways of paging share. */
export interface Selection {
  columns: string
  from: string
  where: string
  values: unknown[]
  /** How many of the values stand before the columns: a count needs only those. */
  counted: number
  keys: SortKey[]
}

interface PageQuery { page?: number; per_page?: number; pagination?: 'page' | 'cursor'; cursor?: string; sort?: string[]; search?: string; filter?: Record<string, unknown> }
type PlainRules = { columns: Text; from: Text; id: string; scope?: (bind: Bind, ctx: Context) => string | null; filters: Record<string, Condition>; sorts: Record<string, string>; search?: string }

/** Answers a list operation: by page numbers with an exact total, or by cursor. `complete` adds what only the rows of this page need. */
export async function list<Id extends ListId>(ctx: Context, rules: ListRules<Id>, query: Query<Id>, complete?: (rows: Row<Id>[]) => Promise<Row<Id>[]>): Promise<{ status: 200; body: Page<Id> }> {
  const asked: PageQuery = query
  const selection = select(ctx, rules as unknown as PlainRules, asked)
  const per_page = asked.per_page ?? 15
  assertOneWayOfPaging(ctx, asked)
  const page = asked.pagination === 'cursor' ? await cursorPage(ctx, selection, per_page, asked.cursor) : await numberedPage(ctx, selection, per_page, asked.page ?? 1)
  const data = complete ? await complete(page.data as Row<Id>[]) : page.data
  return { status: 200, body: { ...page, data } as Page<Id> }
}

/** A list as a table: what it is called, its columns, and what becomes of a row before it is written. */
export interface Table<Row extends object, Line extends object> { name: string; columns: Column<Line>[]; line(row: Row): Line }

const rows_at_once = 1_000

/**
 * Answers a list operation with all its rows as CSV, in the order of the list. They are read in pieces when the caller takes them, each on a connection that
 * is given back at once, by the place of the last row: one that is there all the while and keeps its place is told once, whatever others write meanwhile.
 */
export function tableOf<Id extends ListId, Row extends object, Line extends object>(ctx: Context, rules: ListRules<Id>, query: Query<Id>, table: Table<Row, Line>) {
  for (const name of ['page', 'per_page', 'pagination', 'cursor']) {
    if (new URLSearchParams(ctx.url.search).has(name)) throw invalidField(name, `The ${label(name)} field is not allowed with text/csv, which has all rows.`)
  }
  const selection = select(ctx, rules as unknown as PlainRules, query)
  return csvFile(`${table.name}_${ctx.today}.csv`, async () => lines(allRows<Row>(ctx, selection, rows_at_once), table))
}

async function* lines<Row extends object, Line extends object>(pieces: AsyncGenerator<Row[]>, { columns, line }: Table<Row, Line>): AsyncGenerator<string> {
  let head = csvHead(columns)
  for await (const rows of pieces) {
    yield head + csvLines(columns, rows.map(line))
    head = ''
  }
}

function select(ctx: Context, rules: PlainRules, query: PageQuery): Selection {
  const values: unknown[] = []
  const bind: Bind = (value) => `$${values.push(value)}`
  const text = (part: Text) => (typeof part === 'string' ? part : part(bind, ctx))
  const source = text(rules.from)
  const conditions = [
    rules.scope?.(bind, ctx) ?? null,
    ...Object.entries(query.filter ?? {}).map(([name, value]) => rules.filters[name]!(bind, value, ctx)),
    query.search && rules.search ? contains(rules.search)(bind, query.search, ctx) : null
  ].filter((condition) => condition !== null)
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''
  const counted = values.length
  return { columns: text(rules.columns), from: source, where, values, counted, keys: sortKeys(ctx.operation, rules, query.sort ?? []) }
}

function assertOneWayOfPaging(ctx: Context, { pagination, cursor }: PageQuery) {
  const paged = new URLSearchParams(ctx.url.search).has('page')
  if (cursor !== undefined && (pagination !== 'cursor' || paged)) throw invalidField('cursor', 'The cursor needs pagination=cursor and no page.')
  if (pagination === 'cursor' && paged) throw invalidField('page', 'The page cannot be chosen with pagination=cursor.')
}
