import { readFileSync } from 'node:fs'
import { operations, type OperationId } from '@optiflow/generated/operations.ts'
import { registerDecimal } from './formats.ts'

/** The JSON Schema of a contract, as far as this server looks into it. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  pattern?: string
  maxLength?: number
  maxItems?: number
  enum?: unknown[]
  items?: Schema
  properties?: Record<string, Schema>
  allOf?: Schema[]
  anyOf?: Schema[]
  required?: string[]
  additionalProperties?: boolean | Schema
  'x-decimal'?: { scale: number; minimum: string; maximum: string }
  [keyword: string]: unknown
}
export interface Parameter { name: string; in: string; schema: Schema }
interface Media { schema: Schema }
/** A file of rows: what its lines hold stands in `contentSchema`. */
export interface CsvMedia { schema: Schema & { contentSchema: Schema & { maxItems?: number } }; 'x-max-bytes': number }
export interface ContractOperation {
  operationId: OperationId
  parameters?: (Parameter & { $ref?: string })[]
  requestBody?: { required?: boolean; content: { 'application/json'?: Media; 'text/csv'?: CsvMedia } }
  responses: Record<string, { content?: Record<string, Media>; links?: Record<string, { operationId: OperationId }> }>
  deprecated?: boolean
  'x-deprecated-since'?: string
  'x-sunset'?: string
}
export interface Contract {
  openapi: string
  info: { version: string }
  paths: Record<string, Record<string, ContractOperation>>
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter>; [kind: string]: object }
  [part: string]: unknown
}

/** An operation as the router finds it. */
export interface Operation {
  id: OperationId
  facts: (typeof operations)[OperationId]
  spec: ContractOperation
}

const source = new URL(import.meta.resolve('@optiflow/generated/openapi.json'))

/** The contract as the server reads it: decimals are a format of their own, so that a digit too many is said as that. */
export const contract: Contract = withDecimals(JSON.parse(readFileSync(source, 'utf8')))

export const byId = new Map<OperationId, Operation>()
// Ids are digits alone, so a path with its ids struck out names its template: one look-up, no patterns.
const byPath = new Map<string, Map<string, Operation>>()

for (const [id, facts] of Object.entries(operations) as [OperationId, Operation['facts']][]) {
  const spec = resolveParameters(contract.paths[facts.path]![facts.method.toLowerCase()]!)
  const operation = { id, facts, spec }
  byId.set(id, operation)
  const template = facts.path.replaceAll(/\{\w+\}/g, '#')
  byPath.set(template, (byPath.get(template) ?? new Map()).set(facts.method, operation))
}

export interface Match {
  operation: Operation | undefined
  path: Record<string, number>
  /** The methods that the path knows; empty when there is no such path. */
  methods: string[]
}

/** Finds the operation of a method and a raw path below the base. An id that no row can have finds nothing. */
export function matchRoute(method: string, path: string): Match {
  const ids: number[] = []
  const template = path.replaceAll(/(?<=\/)[1-9][0-9]*(?=\/|$)/g, (digits) => (ids.push(Number(digits)), '#'))
  const methods = byPath.get(template)
  if (!methods || !ids.every(Number.isSafeInteger)) return { operation: undefined, path: {}, methods: [] }
  const operation = methods.get(method)
  const names = operation?.facts.params ?? []
  return { operation, path: Object.fromEntries(names.map((name, at) => [name, ids[at]!])), methods: [...methods.keys()] }
}

/** Follows a reference into the contract. */
export function resolve(schema: Schema): Schema {
  if (!schema.$ref) return schema
  const target = schema.$ref.split('/').slice(1).reduce<unknown>((at, name) => (at as Record<string, unknown>)[name.replaceAll('~1', '/')], contract)
  return { ...resolve(target as Schema), ...Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$ref')) }
}

function resolveParameters(spec: ContractOperation): ContractOperation {
  const item = spec.parameters ?? []
  return { ...spec, parameters: item.map((parameter) => (parameter.$ref ? contract.components.parameters[parameter.$ref.split('/').at(-1)!]! : parameter)) }
}

function withDecimals<T>(node: T): T {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map(withDecimals) as T
  const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, withDecimals(value)])) as Schema
  const limits = (node as Schema)['x-decimal']
  if (!limits || typeof limits.scale !== 'number') return copy as T
  const { pattern, maxLength, ...rest } = copy
  return { ...rest, format: registerDecimal(limits) } as T
}
