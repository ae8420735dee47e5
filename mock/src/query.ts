import type { OperationId } from '@optiflow/generated/operations.ts'
import { queryOf, resolve } from './contract.ts'
import { Refusal } from './refusal.ts'
import type { Schema } from './schemas.ts'

/** Reads a query as the API does: 400 for what does not exist; an empty value is none; lists lose their blanks. Values are Prism's to check. */
export function readQuery(id: OperationId, search: URLSearchParams): Record<string, string> {
  const known = new Map(queryOf(id).map(({ name, schema }) => [name, resolve<Schema>(schema)]))
  const names = [...search.keys()]
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Refusal('malformed_request', `The parameter ${quote(twice)} is given twice.`)
  assertKnown(names, [...known.keys()])
  const query = Object.fromEntries([...search].map(([name, text]) => [name, known.get(name)!.type === 'array' ? trimmed(text) : text.trim()]))
  assertSorts(query['sort'], known.get('sort'))
  return query
}

function assertKnown(names: string[], known: string[]) {
  const unknown = names.filter((name) => !known.includes(name))
  const filters = known.map(fieldOf).filter((field) => field !== undefined)
  const fields = filters.length > 0 ? unknown.map(fieldOf).filter((field) => field !== undefined) : []
  const parameters = filters.length > 0 ? unknown.filter((name) => fieldOf(name) === undefined) : unknown
  if (parameters.length > 0) throw new Refusal('unknown_parameter', `Requested parameter(s) ${parameters.map(quote).join(', ')} are not allowed.`)
  if (fields.length > 0) throw new Refusal('unknown_filter', `Requested filter(s) ${fields.map(quote).join(', ')} are not allowed. Allowed filter(s) are \`${filters.join(', ')}\`.`)
}

function assertSorts(sort: string | undefined, schema: Schema | undefined) {
  const allowed = (schema?.['items'] as { enum?: string[] } | undefined)?.enum
  if (!sort || !allowed) return
  const unknown = sort.split(',').filter((one) => !allowed.includes(one))
  const names = allowed.filter((one) => !one.startsWith('-')).join(', ')
  if (unknown.length > 0) throw new Refusal('unknown_sort', `Requested sort(s) ${unknown.map((one) => quote(one.replace(/^-/, ''))).join(', ')} is not allowed. Allowed sort(s) are \`${names}\`.`)
}

function fieldOf(name: string): string | undefined {
  return /^filter\[(.*)\]$/s.exec(name)?.[1]
}

function trimmed(list: string): string {
  return list.split(',').map((part) => part.trim()).filter(Boolean).join(',')
}

function quote(name: string): string {
  return `\`${name.slice(0, 100)}\``
}
