import { resolve, type Schema } from './contract.ts'
import { label, problem, refusal, shortened, type Problem } from './problems.ts'

/** What must be known of a body before its validator looks into it. */
export interface Shape {
  isPassword: boolean
  most_items: number
  item: Shape
  fields: ReadonlyMap<string, Shape>
}

const deepest = 32
// Each fault costs the validator more than the fault cost the caller: an object that is nothing but faults is refused before.
const most_unknown = 100
const unknown: Shape = { isPassword: false, most_items: Infinity, fields: new Map(), get item() { return unknown } }

/** The shape of a schema; compiled once for each operation. */
export function shapeOf(reference: Schema | undefined): Shape {
  if (!reference) return unknown
  const { format, maxItems = Infinity, items, properties = {}, allOf = [] } = resolve(reference)
  const own = Object.entries(properties).map(([name, schema]) => [name, shapeOf(schema)] as const)
  return { isPassword: format === 'password', most_items: maxItems, item: shapeOf(items), fields: new Map([...allOf.flatMap((part) => [...shapeOf(part).fields]), ...own]) }
}

/** Trims strings, makes empty ones null, refuses what no database can hold and what is too long or too deep to look into. */
export function clean(value: unknown, shape: Shape, path = '', depth = 0): unknown {
  if (depth > deepest) throw refusal('malformed_request', `The body is nested deeper than ${deepest} levels.`)
  if (typeof value === 'string') return cleanText(value, shape, path)
  if (Array.isArray(value)) return cleanList(value, shape, path, depth)
  if (typeof value === 'object' && value !== null) return cleanObject(value, shape, path, depth)
  return value
}

/** 422 for fields that do not exist. */
export function notAllowed(names: string[]): Problem {
  return problem('validation_failed', Object.fromEntries(names.slice(0, most_unknown).map(shortened).map((name) => [name, [`The ${label(name)} field is not allowed.`]])))
}

function cleanText(text: string, { isPassword }: Shape, path: string): string | null {
  if (!isStorable(text)) throw problem('validation_failed', { [path || 'body']: [`The ${label(path || 'body')} holds a character that cannot be stored.`] })
  return isPassword ? text : text.trim() || null
}

function cleanList(list: unknown[], { most_items, item }: Shape, path: string, depth: number): unknown[] {
  if (list.length > most_items) throw problem('validation_failed', { [path]: [`The ${label(path)} must not have more than ${most_items} items.`] })
  return list.map((one, at) => clean(one, item, below(path, at), depth + 1))
}

function cleanObject(object: object, shape: Shape, path: string, depth: number): object {
  const fields = Object.entries(object)
  const strange = shape === unknown ? [] : fields.filter(([name]) => !shape.fields.has(name)).map(([name]) => below(path, name))
  if (strange.length > most_unknown) throw notAllowed(strange)
  // Made by fromEntries, a field named __proto__ stays a field, and the schema refuses it by name.
  return Object.fromEntries(fields.map(([name, one]) => [storable(name), clean(one, shape.fields.get(name) ?? unknown, below(path, name), depth + 1)]))
}

function storable(name: string): string {
  if (!isStorable(name)) throw problem('validation_failed', { body: ['The name of a field holds a character that cannot be stored.'] })
  return name
}

/** Whether PostgreSQL can hold a text: NUL it refuses, half a surrogate pair is no character. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

// Kept short, for it may stand in an answer.
function below(path: string, name: string | number): string {
  return shortened(path ? `${path}.${name}` : `${name}`)
}
