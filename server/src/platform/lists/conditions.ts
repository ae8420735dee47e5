import type { Context } from '../context.ts'

/** Adds a value to the statement and gives its place: no value ever becomes part of the text. */
export type Bind = (value: unknown) => string
/** What a filter means in SQL. */
export type Condition = (bind: Bind, value: unknown, ctx: Context) => string

/** One of the values between the commas. A single one is said as that: the rows of one value stand in the order of their index, those of several do not. */
export const oneOf = (column: string, type = 'text'): Condition => (bind, value) =>
  Array.isArray(value) && value.length === 1 ? `${column} = ${bind(value[0])}::${type}` : `${column} = any(${bind(value)}::${type}[])`
export const oneOfIds = (column: string): Condition => oneOf(column, 'bigint')
export const is = (column: string): Condition => (bind, value) => `${column} = ${bind(value)}`
export const from = (column: string): Condition => (bind, value) => `${column} >= ${bind(value)}`
export const to = (column: string): Condition => (bind, value) => `${column} <= ${bind(value)}`

/** Contains, blind to case and accents; the column holds the search key already. */
export const contains = (column: string): Condition => (bind, value) => `${column} like '%' || replace(replace(replace(search_key(${bind(value)}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`

/** Rows of the workspace in context; under `*` of all of them. */
export const ofWorkspace = (column: string) => (bind: Bind, ctx: Context) => (ctx.workspace_id === null ? null : `${column} = ${bind(ctx.workspace_id)}`)

/** Rows of the workspace in context and those shared by all. */
export const ofWorkspaceOrShared = (column: string) => (bind: Bind, ctx: Context) => (ctx.workspace_id === null ? null : `(${column} = ${bind(ctx.workspace_id)} or ${column} is null)`)
