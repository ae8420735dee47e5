import { createHash } from 'node:crypto'

/** A statement that PostgreSQL prepares once a connection. `Row` is what it gives. */
export interface Statement<Row> {
  name: string
  text: string
  parameters: string[]
  row?: Row
}

/** Values by the names that the statement uses. */
export type Values = Record<string, unknown>

/** Writes a statement with `:named` values; `::casts` stay. The text is compiled here, once, and never per request. */
export function sql<Row = never>(text: string): Statement<Row> {
  const parameters: string[] = []
  const compiled = text.replaceAll(/(?<!:):([a-z_]+)/g, (_, name: string) => {
    const known = parameters.indexOf(name)
    return `$${known === -1 ? parameters.push(name) : known + 1}`
  })
  return { name: nameOf(compiled), text: compiled, parameters }
}

/** The name under which a text is prepared: the same text has the same name on every connection. */
export function nameOf(text: string): string {
  return createHash('sha1').update(text).digest('base64url')
}

/** The values in the order of a statement's parameters. A missing one is a mistake of ours, not null. */
export function arrange(statement: Statement<unknown>, values: Values): unknown[] {
  return statement.parameters.map((name) => {
    const value = values[name]
    if (value === undefined) throw new Error(`A statement needs a value for ${name}: ${statement.text.trim().slice(0, 80)}`)
    return value
  })
}
