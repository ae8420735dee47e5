/** What clumsy and hostile callers send, and whether the contract lets it pass. */
import { resolve, schemaFaults, type Schema } from './contract.ts'

const deep = (depth: number): unknown => (depth === 0 ? [] : [deep(depth - 1)])

/** Values for any field of a body, whatever its type. */
export const garbage: unknown[] = [
  null, true, false, 0, 1, -1, 1.5, 2 ** 53, -(2 ** 53), 1e15, 1e308, [], {}, [[]], [null], [{}], { length: 1 }, { id: 1 }, { toString: 1 }, deep(40),
  '', ' ', '\t\n', '\0', 'a\0b', '\ud800', 'a\udc00b', '\ufffe', '\u202e', '😀', 'x',
  '0', '1', '-0', '-1', '+1', '007', '.5', '5.', '1.005', '1.00000001', '1e5', '1E400', '1,5', '1 000', '0x10', '１', 'NaN', 'Infinity', '-Infinity', 'null', 'true',
  '1000000000000000', '1000000000000000.00', '9999999999999.99', '99999999.9999', '9'.repeat(400), `0.${'0'.repeat(400)}1`,
  '2026-02-30', '2026-2-3', '0000-01-01', '0999-12-31', '10000-01-01', '-2026-01-01', '2026-13-01', '2026-03-01T00:00:00', '2026-03-01T25:00:00Z', '2026-03-01 ', 'today', '9999-12-31',
  `'; drop table contacts; --`, '%', '_', '\\', '{{7*7}}', '<script>alert(1)</script>', '=1+1', '__proto__', 'constructor'
]

/** Names that no schema has and some objects do. */
export const strangeNames = ['surprise', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', ' name', 'Name', 'name.', 'a~b', '😀', 'x'.repeat(5000)]

/** Texts for any parameter of a query. */
export const queryGarbage = [
  '', ' ', '0', '-1', '1.5', '1e3', '+1', '01', 'abc', 'null', 'true', '99999999999999999999', '9007199254740993', '100001', ',', ',,,', '1,2,abc', '1,1', Array.from({ length: 200 }, (_, at) => at + 1).join(','),
  '\0', 'a\0', '\u202e', '😀', '[]', '{}', '*', '--id', '-', '%', '_', '\\', `' or 1=1 --`, 'x'.repeat(600), '2026-02-30', '0000-01-01', '10000-01-01', '2026-03-01T25:00:00Z', '1.005', '1000000000000000', '__proto__', 'constructor'
]

/** A body as the server takes it: texts without space around them, empty ones as null. */
export function cleaned(value: unknown, passwords: ReadonlySet<string> = new Set(), name = ''): unknown {
  if (typeof value === 'string') return passwords.has(name) ? value : value.trim() || null
  if (Array.isArray(value)) return value.map((item) => cleaned(item, passwords, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleaned(item, passwords, key)]))
}

/** Whether any text in it cannot be stored. */
export function isUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed()
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, item]) => isUnstorable(key) || isUnstorable(item))
}

/** Whether the contract refuses a body. */
export function isRefused(schema: Schema, body: unknown): boolean {
  return isUnstorable(body) || schemaFaults(schema, cleaned(body, passwordsOf(schema))).length > 0
}

function passwordsOf(reference: Schema): Set<string> {
  const { properties = {} } = resolve(reference)
  return new Set(Object.entries(properties).filter(([, property]) => resolve(property).format === 'password').map(([name]) => name))
}

/** Whether the contract refuses a text as the value of a parameter of a query. An empty one is none. */
export function isRefusedInQuery(reference: Schema, text: string): boolean {
  const schema = resolve(reference)
  const trimmed = text.trim()
  if (trimmed === '') return false
  if (isUnstorable(text)) return true
  if (schema.type === 'array') {
    const parts = trimmed.split(',').map((part) => part.trim()).filter(Boolean)
    return parts.length > (schema.maxItems ?? Infinity) || parts.some((part) => isRefusedInQuery(schema.items!, part))
  }
  if (schema.type === 'integer') return !/^-?\d+$/.test(trimmed) || schemaFaults(schema, Number(trimmed)).length > 0
  if (schema.type === 'boolean') return !['true', 'false', '0', '1'].includes(trimmed)
  return schemaFaults(schema, trimmed).length > 0
}

/** Runs a piece of work for each, a few at once. */
export async function forEach<T>(list: readonly T[], work: (one: T) => Promise<void>, at_once = 8): Promise<void> {
  let next = 0
  await Promise.all(Array.from({ length: Math.min(at_once, list.length) }, async () => {
    while (next < list.length) await work(list[next++]!)
  }))
}
