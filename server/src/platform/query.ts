import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { OperationId } from '@optiflow/generated/operations.ts'
import { compile } from './ajv.ts'
import { byId, resolve, type Parameter, type Schema } from './contract.ts'
import { fieldErrors } from './messages.ts'
import { problem, refusal } from './problems.ts'

interface QueryRules { properties: Record<string, Schema>; filters: Record<string, Schema>; validate: ValidateFunction }

const rules = new Map<OperationId, QueryRules>()
for (const [id, { spec }] of byId) rules.set(id, compileRules(spec.parameters ?? []))

/**
 * Reads a query by the contract: commas split what is a list, digits become integers, an empty filter is none, defaults are filled in.
 * 400 for what does not exist, 422 for a value that cannot be.
 */
export function readQuery(id: OperationId, search: string): Record<string, unknown> {
  const { properties, filters, validate } = rules.get(id)!
  const query: Record<string, unknown> = {}
  const filter: Record<string, unknown> = {}
  for (const [name, text] of pairs(search)) {
    const field = /^filter\[(.*)\]$/s.exec(name)?.[1]
    if (field !== undefined && properties.filter) {
      if (text !== '') filter[field] = typed(filters[field], text)
    } else query[name] = text === '' && properties[name] && name !== 'page' && name !== 'per_page' ? undefined : typed(properties[name], text)
  }
  assertKnown(Object.keys(query), properties, 'unknown_parameter', (unknown) => `Requested parameter(s) ${unknown} are not allowed.`)
  assertKnown(Object.keys(filter), filters, 'unknown_filter', (unknown, allowed) => `Requested filter(s) ${unknown} are not allowed. Allowed filter(s) are ${allowed}.`)
  if (Object.keys(filter).length > 0) query.filter = filter
  assertSorts(query.sort, properties.sort)
  if (!validate(query)) throw problem('validation_failed', fieldErrors((validate.errors ?? []).map(fault), query))
  return query
}

function compileRules(parameters: Parameter[]): QueryRules {
  const properties = Object.fromEntries(parameters.filter((one) => one.in === 'query').map((one) => [one.name, resolve(one.schema)]))
  return { properties, filters: properties.filter?.properties ?? {}, validate: compile({ type: 'object', properties }) }
}

function pairs(search: string): [string, string][] {
  const list = [...new URLSearchParams(search)]
  const names = list.map(([name]) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw refusal('malformed_request', `The parameter ${quote(twice)} is given twice.`)
  for (const [name, text] of list) if (text.includes('\0') || name.includes('\0')) throw problem('validation_failed', { [name.replaceAll('\0', '')]: ['The value holds a character that cannot be stored.'] })
  return list
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
  if (unknown.length > 0) throw refusal(code, say(unknown.map(quote).join(', '), `\`${Object.keys(allowed).join(', ')}\``))
}

function assertSorts(sorts: unknown, schema: Schema | undefined) {
  if (!Array.isArray(sorts) || !schema?.items?.enum) return
  const allowed = schema.items.enum as string[]
  const unknown = sorts.filter((sort) => !allowed.includes(sort))
  const names = allowed.filter((sort) => !sort.startsWith('-')).join(', ')
  if (unknown.length > 0) throw refusal('unknown_sort', `Requested sort(s) ${unknown.map((sort) => quote(sort.replace(/^-/, ''))).join(', ')} is not allowed. Allowed sort(s) are \`${names}\`.`)
}

function fault(error: ErrorObject) {
  const allowed = error.keyword === 'enum' ? `: ${error.params.allowedValues.join(', ')}` : ''
  return { path: error.instancePath, keyword: error.keyword, message: `${error.message ?? ''}${allowed}` }
}

// Whatever the caller wrote comes back to it shortened: an answer is no place to store things.
function quote(name: string): string {
  return `\`${name.slice(0, 100)}\``
}
