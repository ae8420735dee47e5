import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { OperationId } from '@optiflow/generated/operations.ts'
import { compile } from './ajv.ts'
import { isStorable } from './cleaning.ts'
import { byId, resolve, type Parameter, type Schema } from './contract.ts'
import { fieldErrors, type Fault } from './messages.ts'
import { problem, refusal, shortened } from './problems.ts'

interface QueryRules { properties: Record<string, Schema>; filters: Record<string, Schema>; validate: ValidateFunction }

const rules = new Map<OperationId, QueryRules>()
for (const [id, { spec }] of byId) rules.set(id, compileRules(spec.parameters ?? []))

/**
 * Reads a query by the contract: commas split what is a list, digits become integers, an empty filter is none, defaults are filled in.
 * 400 for what does not exist, 422 for a value that cannot be.
 */
export function readQuery(id: OperationId, search: string): Record<string, unknown> {
  const { properties, filters, validate } = rules.get(id)!
  // Without a prototype: `?__proto__=` is a name like any other, and unknown.
  const query: Record<string, unknown> = Object.create(null)
  const filter: Record<string, unknown> = Object.create(null)
  for (const [name, text] of pairs(search)) {
    const field = /^filter\[(.*)\]$/s.exec(name)?.[1]
    if (field !== undefined && properties.filter) filter[field] = given(typed(filters[field], text))
    else query[name] = name === 'page' || name === 'per_page' ? typed(properties[name], text) : given(typed(properties[name], text))
  }
  assertKnown(Object.keys(query), properties, 'unknown_parameter', (unknown) => `Requested parameter(s) ${unknown} are not allowed.`)
  assertKnown(Object.keys(filter), filters, 'unknown_filter', (unknown, allowed) => `Requested filter(s) ${unknown} are not allowed. Allowed filter(s) are ${allowed}.`)
  assertSorts(query.sort, properties.sort)
  const filtered = Object.entries(filter).filter(([, value]) => value !== undefined)
  if (filtered.length > 0) query.filter = Object.fromEntries(filtered)
  const faults = [...unstorable(query), ...unstorable(filter, '/filter')]
  if (faults.length > 0) throw problem('validation_failed', fieldErrors(faults, query))
  if (!validate(query)) throw problem('validation_failed', fieldErrors((validate.errors ?? []).map(fault), query))
  return query
}

function compileRules(parameters: Parameter[]): QueryRules {
  const properties = Object.fromEntries(parameters.filter((one) => one.in === 'query').map((one) => [one.name, resolve(one.schema)]))
  return { properties, filters: properties.filter?.properties ?? {}, validate: compile({ type: 'object', properties }) }
}

function pairs(search: string): [string, string][] {
  const list = [...new URLSearchParams(search)]
  // The mark that stands for bytes which are not UTF-8: nobody looked for that.
  if (list.some((pair) => pair.join().includes('\ufffd'))) throw refusal('malformed_request', 'The query must be percent-encoded UTF-8.')
  const names = new Set<string>()
  for (const [name] of list) {
    if (names.has(name)) throw refusal('malformed_request', `The parameter ${quote(name)} is given twice.`)
    names.add(name)
  }
  return list
}

// What is empty is not given: `filter[status]=` comes from a form whose field was left alone.
function given(value: unknown): unknown {
  return value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value
}

function unstorable(values: Record<string, unknown>, path = ''): Fault[] {
  const names = Object.keys(values).filter((name) => [values[name]].flat().some((value) => typeof value === 'string' && !isStorable(value)))
  return names.map((name) => ({ path: `${path}/${name}`, keyword: 'storable', message: 'holds a character that cannot be stored' }))
}

function typed(schema: Schema | undefined, text: string): unknown {
  if (!schema) return text
  const { type, items } = resolve(schema)
  if (type === 'array') return text.split(',').map((part) => part.trim()).filter(Boolean).map((part) => typed(items, part))
  if (type === 'integer') return /^-?\d{1,17}$/.test(text) ? Number(text) : text
  if (type === 'boolean') return { true: true, '1': true, false: false, '0': false }[text] ?? text
  return text.trim()
}

function assertKnown(names: string[], allowed: Record<string, Schema>, code: 'unknown_parameter' | 'unknown_filter', say: (unknown: string, allowed: string) => string) {
  const unknown = names.filter((name) => !Object.hasOwn(allowed, name))
  if (unknown.length > 0) throw refusal(code, say(quoted(unknown), `\`${Object.keys(allowed).join(', ')}\``))
}

function assertSorts(sorts: unknown, schema: Schema | undefined) {
  if (!Array.isArray(sorts) || !schema?.items?.enum) return
  const allowed = schema.items.enum as string[]
  const unknown = sorts.filter((sort) => !allowed.includes(sort))
  const names = allowed.filter((sort) => !sort.startsWith('-')).join(', ')
  if (unknown.length > 0) throw refusal('unknown_sort', `Requested sort(s) ${quoted(unknown.map((sort) => sort.replace(/^-/, '')))} is not allowed. Allowed sort(s) are \`${names}\`.`)
}

// A fault of one value between the commas is one of the parameter.
function fault({ keyword, instancePath, message = '', params }: ErrorObject): Fault {
  const allowed = keyword === 'enum' ? `: ${params.allowedValues.join(', ')}` : ''
  return { path: instancePath.replace(/\/\d+$/, ''), keyword, message: `${message}${allowed}` }
}

function quoted(names: string[]): string {
  return names.slice(0, 5).map(quote).join(', ')
}

function quote(name: string): string {
  return `\`${shortened(name)}\``
}
