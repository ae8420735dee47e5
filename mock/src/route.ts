import { operations, type OperationId } from '@optiflow/generated/operations.ts'

export const base = '/api/v1'

interface Route { id: OperationId; method: string; form: RegExp }

const routes: Route[] = Object.entries(operations).map(([id, { method, path }]) => ({ id: id as OperationId, method, form: formOf(path) }))

/** The operation of a method and a path below the base, or the methods that the path knows; none when there is no such path. */
export function findOperation(method: string, path: string): { id: OperationId | undefined; methods: string[] } {
  const matches = routes.filter(({ form }) => form.test(path) && !tooLarge(path))
  return { id: matches.find((route) => route.method === method)?.id, methods: matches.map((route) => route.method) }
}

// An id that no row can have is not found, as in the API, before anybody asks whether it is valid.
function formOf(path: string): RegExp {
  const form = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (/(^|_)id$/.test(name) ? '[1-9][0-9]*' : '[^/]+'))
  return new RegExp(`^${form}$`)
}

function tooLarge(path: string): boolean {
  return path.split('/').some((part) => /^\d+$/.test(part) && !Number.isSafeInteger(Number(part)))
}
