/** Requests made by chance from the contract: good ones, ones at the edge, and ones with one thing wrong. */
import fc, { type Arbitrary } from 'fast-check'
import { all, resolve, type Decimal, type Operation, type Schema } from './contract.ts'
import { garbage, queryGarbage } from './garbage.ts'
import { fieldsOf, withField, type Path } from './samples.ts'
import { resources } from './story.ts'

/** Stands for an id that is there when the request is sent. */
export interface Known { $known: string; at: number }
export interface Plan {
  id: string
  /** The example of the contract, with what of it may stand once made new, or a body made from the schema. */
  body: { example: true; which: number; leaveOut: number[]; change: [path: Path, value: unknown] | null } | { example: false; value: unknown } | null
  /** A file in the place of a body: the names of its columns, and its rows. */
  file: { columns: string[]; rows: string[][] } | null
  path: Known | number
  query: [name: string, value: unknown][]
  headers: Record<string, string>
}

const edge = <T>(...values: T[]) => fc.constantFrom(...values)

/** Values that a schema takes. */
export function valueOf(reference: Schema, name = ''): Arbitrary<unknown> {
  const schema = resolve<Schema & { const?: unknown }>(reference)
  const types = [schema.type ?? 'object'].flat()
  const value = plainValue(schema, types.find((type) => type !== 'null')!, name)
  return types.includes('null') ? fc.option(value, { freq: 4 }) : value
}

function plainValue(schema: Schema & { const?: unknown }, type: string, name: string): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum.filter((one) => one !== null))
  if (schema.anyOf ?? schema.oneOf) return fc.oneof(...(schema.anyOf ?? schema.oneOf)!.map((one) => valueOf(one, name)))
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer') return resources[name] ? knownId(resources[name]) : integer(schema)
  if (type === 'array') return list(schema, name)
  if (type === 'string') return text(schema)
  return object(schema)
}

function knownId(resource: string): Arbitrary<Known | number> {
  return fc.oneof({ weight: 9, arbitrary: fc.record({ $known: fc.constant(resource), at: fc.nat(999) }) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 ** 31 }) })
}

function integer({ minimum = -1000, maximum = Number.MAX_SAFE_INTEGER }: Schema): Arbitrary<number> {
  return fc.oneof(edge(minimum, maximum), fc.integer({ min: minimum, max: Math.min(maximum, minimum + 10_000) }), fc.bigInt({ min: BigInt(minimum), max: BigInt(maximum) }).map(Number))
}

function list({ items, minItems = 0, maxItems = 100 }: Schema, name: string): Arbitrary<unknown[]> {
  return fc.array(valueOf(items!, name), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 4)) })
}

function text({ format, minLength = 0, maxLength = 1000, 'x-decimal': limits }: Schema): Arbitrary<string> {
  if (limits) return decimal(limits)
  if (format === 'date') return fc.oneof(edge('1000-01-01', '9999-12-31', '2024-02-29', '2026-03-01'), fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)))
  if (format === 'date-time') return fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((day) => day.toISOString())
  if (format === 'email') return fc.oneof(edge('ana@ferreteria-duarte.example'), fc.stringMatching(/^[a-z]{1,10}@[a-z]{1,10}\.(com|do|example)$/))
  const exactly = (length: number) => fc.string({ unit: fc.constantFrom('a', 'é', '字', '9'), minLength: length, maxLength: length })
  return fc.oneof({ weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: Math.max(1, minLength), maxLength: Math.min(maxLength, 30) }).map((one) => cut(one, maxLength)) }, { weight: 1, arbitrary: exactly(Math.min(maxLength, 5000)) }, { weight: 1, arbitrary: exactly(Math.max(1, minLength)) })
}

// A letter of people can be several of a computer's.
function cut(letters: string, length: number): string {
  const kept = Array.from(letters)
  while (kept.join('').length > length) kept.pop()
  return kept.join('')
}

/** Decimals at their bounds, of as many digits as they may have, and round ones. */
function decimal({ scale, minimum, maximum }: Decimal): Arbitrary<string> {
  const units = (number: string) => BigInt(number.replace('.', '') + '0'.repeat(scale - (number.split('.')[1] ?? '').length))
  const written = (value: bigint) => {
    const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0')
    return `${value < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
  }
  const min = units(minimum)
  const max = units(maximum)
  const small = min + 1_000_000n < max ? min + 1_000_000n : max
  return fc.oneof(edge(minimum, maximum), fc.bigInt({ min, max: small }).map(written), fc.bigInt({ min, max }).map(written), fc.integer({ min: 1, max: 100 }).map(String))
}

function object({ properties = {}, required = [] }: Schema): Arbitrary<object> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valueOf(schema, name)]))
  return fc.record(fields, { requiredKeys: required })
}

const anyGarbage = fc.oneof(fc.constantFrom(...garbage), fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary', maxLength: 20 }))

function bodyOf({ body }: Operation): Arbitrary<Plan['body']> {
  if (!body) return fc.constant(null)
  const fields = fieldsOf(body.schema)
  const valid = fc.constantFrom(...fields).chain((field) => fc.tuple(fc.constant(field.path), valueOf(field.schema, field.name)))
  const invalid = fc.constantFrom(...fields).chain((field) => fc.tuple(fc.constant(field.path), anyGarbage))
  const example = (change: Arbitrary<[Path, unknown] | null>) => fc.record({ example: fc.constant(true as const), which: fc.nat(1), leaveOut: fc.array(fc.nat(20), { maxLength: 3 }), change })
  const whole = valueOf(body.schema).map((value) => ({ example: false as const, value }))
  const mutated = fc.tuple(valueOf(body.schema), invalid).map(([value, [path, wrong]]) => ({ example: false as const, value: withField(body.schema, value, path, wrong) }))
  return fc.oneof({ weight: 3, arbitrary: example(fc.constant(null)) }, { weight: 3, arbitrary: example(valid) }, { weight: 3, arbitrary: example(invalid) }, { weight: 2, arbitrary: whole }, { weight: 1, arbitrary: mutated })
}

/** A file of rows that the contract takes, with a cell in it that it may not take; text stands for all in a file. */
function fileOf({ file }: Operation): Arbitrary<Plan['file']> {
  if (!file) return fc.constant(null)
  const { properties = {}, required = [] } = resolve(file.schema.contentSchema.items!)
  const text = (value: unknown): string => (Array.isArray(value) ? value.map(text).join('|') || 'none' : typeof value === 'object' && value !== null ? '1' : String(value ?? ''))
  const good = (name: string) => valueOf(properties[name]!, name).map(text)
  const cell = (name: string) => fc.oneof({ weight: 30, arbitrary: good(name) }, { weight: 1, arbitrary: fc.constantFrom(...queryGarbage) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) })
  return fc.subarray(Object.keys(properties).filter((name) => !required.includes(name)), { maxLength: 4 }).map((others) => [...required, ...others])
    .chain((columns) => fc.record({ columns: fc.constant(columns), rows: fc.array(fc.tuple(...columns.map(cell)), { minLength: 1, maxLength: 4 }) }))
}

function queryOf({ parameters, method, file }: Operation): Arbitrary<Plan['query']> {
  const asked = parameters.filter((one) => one.in === 'query').flatMap(({ name, schema }): [string, Schema][] => {
    const { properties } = resolve(schema)
    return properties ? Object.entries(properties).map(([field, filter]) => [`${name}[${field}]`, filter]) : [[name, schema]]
  })
  if (file) return fc.constantFrom<Plan['query']>([], [['dry_run', 'true']], [['dry_run', 'false']])
  if (asked.length === 0 || method !== 'GET') return fc.oneof({ weight: 19, arbitrary: fc.constant<Plan['query']>([]) }, { weight: 1, arbitrary: fc.constant([['x', '1']] as Plan['query']) })
  const fieldOf = (name: string) => /\[(\w+)\]/.exec(name)?.[1] ?? name
  const one = fc.constantFrom(...asked).chain(([name, schema]) => fc.tuple(fc.constant(name), fc.oneof({ weight: 4, arbitrary: valueOf(schema, fieldOf(name)) }, { weight: 1, arbitrary: fc.constantFrom<unknown>(...queryGarbage) }))).map(([name, value]): [string, unknown] => [name, typeof value === 'string' ? value.slice(0, 600) : value])
  return fc.uniqueArray(one, { maxLength: 4, selector: ([name]) => name })
}

function headersOf({ workspace, idempotent, parameters }: Operation): Arbitrary<Record<string, string>> {
  const none = fc.constant(undefined)
  const space = workspace ? fc.oneof({ weight: 12, arbitrary: edge('1') }, { weight: 2, arbitrary: edge('2', '*') }, { weight: 1, arbitrary: edge('999', '0', 'x') }) : none
  const key = idempotent ? fc.oneof({ weight: 3, arbitrary: none }, { weight: 2, arbitrary: fc.uuid() }, { weight: 1, arbitrary: edge('same', 'other') }) : none
  const has = (name: string) => parameters.some((one) => one.name === name)
  const match = has('If-Match') ? fc.oneof({ weight: 8, arbitrary: none }, { weight: 1, arbitrary: edge('*', '"1-x"', '"2-x"', 'x') }) : none
  const noneMatch = has('If-None-Match') ? fc.oneof({ weight: 5, arbitrary: none }, { weight: 1, arbitrary: edge('*', '"1-x"', 'x') }) : none
  return fc.record({ 'x-workspace-id': space, 'idempotency-key': key, 'if-match': match, 'if-none-match': noneMatch })
    .map((headers) => Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)))
}

/** What an operation's path names; some acts are for drafts alone. */
function subjectOf(id: string): string {
  return ['invoices.update', 'invoices.delete', 'invoices.issue'].includes(id) ? 'drafts' : id.split('.')[0]!
}

function planOf(operation: Operation): Arbitrary<Plan> {
  const resource = subjectOf(operation.id)
  return fc.record({
    id: fc.constant(operation.id as string),
    body: bodyOf(operation),
    file: fileOf(operation),
    path: fc.oneof({ weight: 9, arbitrary: fc.record({ $known: fc.constant(resource), at: fc.nat(999) }) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 ** 31 }) }),
    query: queryOf(operation),
    headers: headersOf(operation)
  })
}

// A password is meant to take its time.
const slow = ['tokens.create', 'me.change_password', 'tokens.revoke_current']

/** Any request of the contract. */
export const anyPlan: Arbitrary<Plan> = fc.oneof(...all.map((operation) => ({ weight: slow.includes(operation.id) ? 1 : operation.writes ? 8 : 4, arbitrary: planOf(operation) })))

/** The plain example of an operation, on a thing that is there for it. */
export function plainPlan({ id, body }: Operation): Plan {
  return { id, body: body && { example: true, which: 0, leaveOut: [], change: null }, file: null, path: { $known: id, at: 0 }, query: [], headers: {} }
}
