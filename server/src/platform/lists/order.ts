import type { OperationId } from '@optiflow/generated/operations.ts'
import { byId, resolve, type Schema } from '../contract.ts'

/** One column of an order. What can be null stands last, whichever way the others go. */
export interface SortKey { column: string; descending: boolean; nullable: boolean }

/**
 * The keys of an order. Ties are broken by id in the direction of the first key, so that no row is shown twice or never. Whether a column
 * can be null is what the contract says of the field by the name of the sort.
 */
export function sortKeys(list: OperationId, { id, sorts }: { id: string; sorts: Record<string, string> }, words: string[]): SortKey[] {
  const solid = solidFields(list)
  const keys = words.map((word) => {
    const name = word.replace(/^-/, '')
    return { column: sorts[name]!, descending: word.startsWith('-'), nullable: !solid.has(name) }
  })
  const once = keys.filter((key, at) => keys.findIndex((other) => other.column === key.column) === at)
  return once.some((key) => key.column === id) ? once : [...once, { column: id, descending: once[0]?.descending ?? true, nullable: false }]
}

/**
 * `order by` with nulls last in both directions; `back` turns all of it around. Where there is no null nothing is said of it: no index reads
 * `desc nulls last` but one made for that, and PostgreSQL would sort 350,000 invoices for a first page, 230 ms instead of 0.3.
 */
export function orderBy(keys: SortKey[], back = false): string {
  const parts = keys.map(({ column, descending, nullable }) => `${column} ${descending === back ? 'asc' : 'desc'}${nullable ? ` nulls ${back ? 'first' : 'last'}` : ''}`)
  return `order by ${parts.join(', ')}`
}

const known = new Map<OperationId, ReadonlySet<string>>()

/** The fields of a list's rows that are never null. */
function solidFields(list: OperationId): ReadonlySet<string> {
  const fields = known.get(list) ?? new Set(Object.entries(rowOf(list).properties ?? {}).filter(([, field]) => isSolid(field)).map(([name]) => name))
  known.set(list, fields)
  return fields
}

function rowOf(list: OperationId): Schema {
  const page = byId.get(list)!.spec.responses[200]?.content?.['application/json']?.schema
  return resolve(resolve(page ?? {}).properties?.data?.items ?? {})
}

// What is not plainly one type may be null for all we know.
function isSolid(field: Schema): boolean {
  const { type } = resolve(field)
  return typeof type === 'string' && type !== 'null'
}
