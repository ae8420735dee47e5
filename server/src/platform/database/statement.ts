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
  const compiled = text.replaceAll(/(?<!:):([a-z_][a-z0-9_]*)/g, (_, name: string) => {
    const known = parameters.indexOf(name)
    return `$${known === -1 ? parameters.push(name) : known + 1}`
  })
  return { name: nameOf(compiled), text: compiled, parameters }
}

/** The name under which a text is prepared: the same text has the same name on every connection. */
export function nameOf(text: string): string {
  return createHash('sha1').update(text).digest('base64url')
}

// What is prepared stays with its connection, and callers can ask for a list in more ways than PostgreSQL should remember.
const most_composed = 500
const composed = new Map<string, string>()

/** The name of a composed text: the first few hundred have one, what comes later is parsed each time. */
export function composedName(text: string): string | undefined {
  const known = composed.get(text)
  if (known !== undefined || composed.size >= most_composed) return known
  const name = nameOf(text)
  composed.set(text, name)
  return name
}

/** The values in the order of a statement's parameters. A missing one is a mistake of ours, not null. */
export function arrange(statement: Statement<unknown>, values: Values): unknown[] {
  return statement.parameters.map((name) => {
    const value = values[name]
    if (value === undefined) throw new Error(`A statement needs a value for ${name}: ${statement.text.trim().slice(0, 80)}`)
    return value
  })
}
