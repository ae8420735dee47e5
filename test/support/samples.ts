/** Values made from the schemas of the contract: the least that is valid, every field of a body, and a body with one of them replaced. */
import { resolve, type FileMedia, type Operation, type Schema } from './contract.ts'
import { fileOf } from './files.ts'
import { bodyExample } from './story.ts'

export type Path = (string | number)[]
export interface Field { path: Path; name: string; schema: Schema }

/** The least value that a schema takes. */
export function sample(reference: Schema): unknown {
  const schema = resolve<Schema & { const?: unknown; example?: unknown }>(reference)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf ?? schema.oneOf) return sample((schema.anyOf ?? schema.oneOf)![0]!)
  const [type] = [schema.type ?? 'object'].flat()
  if (type === 'integer') return schema.minimum ?? 1
  if (type === 'boolean') return true
  if (type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items!))
  if (type === 'string') return sampleText(schema)
  return Object.fromEntries((schema.required ?? []).map((name) => [name, sample(schema.properties![name]!)]))
}

function sampleText({ format, minLength = 1, example, 'x-decimal': limits }: Schema & { example?: unknown }): string {
  if (limits) return limits.minimum === '0' ? '1' : limits.minimum
  if (format === 'date') return '2026-03-01'
  if (format === 'date-time') return '2999-01-01T00:00:00.000Z'
  if (format === 'email') return 'somebody@example.com'
  return typeof example === 'string' ? example : 'x'.repeat(Math.max(1, minLength))
}

/** A file with the columns that must be there, and one row. */
export function leastFile({ schema }: FileMedia): string {
  const { properties = {}, required = [] } = resolve(schema.contentSchema.items!)
  return fileOf(required, [required.map((name) => String(sample(properties[name]!)))])
}

/** Every field of a body, however deep; the first of a list stands for all of them. */
export function fieldsOf(reference: Schema, path: Path = []): Field[] {
  const schema = resolve(reference)
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [{ path: [...path, name], name, schema: resolve(property) }, ...fieldsOf(property, [...path, name])])
  if (!schema.items) return below
  const name = String(path.at(-1) ?? '')
  return [...below, { path: [...path, 0], name, schema: resolve(schema.items) }, ...fieldsOf(schema.items, [...path, 0])]
}

/** Whether a field names a thing by its id. */
export function namesThing({ schema }: Field): boolean {
  return schema.format === 'int64'
}

/** A body with one field replaced; what has to stand around the field is made from the schema. */
export function withField(reference: Schema, body: unknown, path: Path, value: unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  const schema = resolve(reference)
  if (typeof name === 'number') {
    const list = Array.isArray(body) && body.length > 0 ? [...body] : [sample(schema.items!)]
    list[name] = withField(schema.items!, list[name], rest, value)
    return list
  }
  const around = (typeof body === 'object' && body !== null ? body : sample(schema)) as Record<string, unknown>
  // A key named __proto__ must stay a key.
  return Object.fromEntries([...Object.entries(around).filter(([key]) => key !== name), [name, withField(schema.properties?.[name] ?? {}, Object.hasOwn(around, name) ? around[name] : undefined, rest, value)]])
}

let made = 0
// The codes that no example has.
const codes = Intl.supportedValuesOf('currency').filter((code) => !['DOP', 'USD', 'EUR'].includes(code))

/** The contract's example of a body, with everything in it new that may exist only once. */
export function freshBody({ id, body }: Operation, name?: string): Record<string, unknown> {
  const example = bodyExample(id, name)
  const mark = `${++made}x${process.pid}`
  const once: Record<string, string | null> = { name: `${example.name ?? ''} ${mark}`, sku: `SKU-${mark}`, external_id: `ext-${mark}`, prefix: `P${made}-`, code: codes[made % codes.length]!, effective_date: new Date(Date.UTC(2000, 0, made)).toISOString().slice(0, 10), identification_number: null, identification_type: null }
  const unique = Object.fromEntries(Object.entries(once).filter(([field]) => field in example || (field === 'external_id' && resolve(body!.schema).properties?.[field])))
  const { expected_total_amount, ...rest } = example
  return id === 'tokens.create' ? rest : { ...rest, ...unique }
}
