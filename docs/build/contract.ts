import { readFileSync } from 'node:fs'
import { operations, type OperationId } from '@optiflow/generated/operations.ts'

export interface Schema {
  $ref?: string
  type?: string | string[]
  description?: string
  enum?: unknown[]
  items?: Schema
  properties?: Record<string, Schema>
  [keyword: string]: unknown
}
export interface Example { $ref?: string; summary?: string; value?: unknown }
interface Media { schema: Schema; examples?: Record<string, Example> }
export interface Parameter { $ref?: string; name: string; in: 'path' | 'query' | 'header'; description?: string; schema: Schema; example?: unknown; required?: boolean }
interface Reply { $ref?: string; description?: string; content?: Record<string, Media>; links?: object }
export interface Operation {
  operationId: OperationId
  tags: string[]
  summary: string
  description: string
  parameters?: Parameter[]
  requestBody?: { content: { 'application/json'?: Media; 'text/csv'?: Media } }
  responses: Record<string, Reply>
  'x-conditional-abilities'?: string[]
  'x-ignores-idempotency-key'?: boolean
  'x-codeSamples'?: { lang: string; label: string; source: string }[]
}
export interface Contract {
  info: { version: string; title: string; description: string }
  servers: { url: string; description: string; variables?: Record<string, { default: string }> }[]
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, Operation>>
  webhooks: Record<string, { post: Operation }>
  components: { schemas: Record<string, Schema>; examples: Record<string, Example>; parameters: Record<string, Parameter> }
}

export const source = new URL(import.meta.resolve('@optiflow/generated/openapi.json'))
export const contract: Contract = JSON.parse(readFileSync(source, 'utf8'))

/** An operation as the documentation speaks of it: its line of operations.ts beside what the contract says. */
export interface Entry { id: OperationId; facts: (typeof operations)[OperationId]; spec: Operation; parameters: Parameter[] }

/** Every operation, in the order of the contract. */
export const entries: Entry[] = (Object.entries(operations) as [OperationId, Entry['facts']][]).map(([id, facts]) => {
  const path = contract.paths[facts.path]!
  const spec = path[facts.method.toLowerCase()]!
  const shared = (path.parameters ?? []) as unknown as Parameter[]
  return { id, facts, spec, parameters: [...shared, ...(spec.parameters ?? [])].map(follow) }
})

/** The codes of the contract's problems. */
export const codes = contract.components.schemas.ProblemCode!.enum as string[]

/** What a reference leads to. */
export function follow<T extends { $ref?: string }>(node: T): T {
  if (!node.$ref) return node
  const target = node.$ref.split('/').slice(1).reduce<unknown>((at, name) => (at as Record<string, unknown>)[name.replaceAll('~1', '/')], contract)
  return follow(target as T)
}

/** The examples of a body, in the order of the contract. */
export function examplesOf(media: Media | undefined): Example[] {
  return Object.values(media?.examples ?? {}).map(follow)
}

/** A named example of the contract. */
export function example(name: string): unknown {
  const found = contract.components.examples[name]
  if (!found) throw new Error(`The contract has no example ${name}.`)
  return found.value
}

/** The operations that answer with a code, by the contract's examples. */
export function answering(code: string): OperationId[] {
  return entries.filter(({ spec }) => Object.values(spec.responses).some((reply) => hasCode(follow(reply), code))).map(({ id }) => id)
}

function hasCode({ content }: Reply, code: string): boolean {
  return examplesOf(content?.['application/json']).some(({ value }) => (value as { code?: string }).code === code)
}
