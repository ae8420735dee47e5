import { readFileSync } from 'node:fs'
import type { OperationId } from '@optiflow/generated/operations.ts'
import { inAnswer, inRequest, type Schema } from './schemas.ts'

interface Parameter { $ref?: string; name: string; in: string; style?: string; explode?: boolean; schema: Schema }
interface Media { schema?: Schema; examples?: Record<string, object> }
interface Response { $ref?: string; content?: Record<string, Media> }
interface Body { content: Record<string, { 'x-max-bytes'?: number }> }
interface Operation { operationId: OperationId; parameters?: Parameter[]; requestBody?: Body; responses: Record<string, Response> }
type PathItem = Record<'get' | 'post' | 'patch' | 'delete', Operation | undefined> & { parameters?: Parameter[] }
interface Contract {
  openapi: string
  info: object
  servers: { url: string; variables: Record<string, { default: string }> }[]
  paths: Record<string, PathItem>
  components: { schemas: Record<string, Schema>; responses: Record<string, Response>; [kind: string]: Record<string, unknown> }
}

/** What an operation can answer: the names of the examples by status. */
export type Answers = Record<string, { types: string[]; examples: string[] }>

const source = new URL(import.meta.resolve('@optiflow/generated/openapi.json'))
const contract: Contract = JSON.parse(readFileSync(source, 'utf8'))

const { schemas, responses } = contract.components
const operations = Object.values(contract.paths).flatMap(({ get, post, patch, delete: remove }) => [get, post, patch, remove].filter((one) => one !== undefined))

/** The address that the examples live at; what is answered lives at the mock's own. */
export const home = Object.entries(contract.servers[0]!.variables).reduce((url, [name, { default: value }]) => url.replace(`{${name}}`, value), contract.servers[0]!.url)

/** Where passwords are written, which are not trimmed. */
export const passwords = new Set(Object.values(schemas).flatMap(({ properties = {} }) => Object.keys(properties).filter((name) => resolve<Schema>(properties[name]!).format === 'password')))

const answers = new Map(operations.map(({ operationId, responses }) => [operationId, Object.fromEntries(Object.entries(responses).map(([status, one]) => [status, choices(one)]))]))

export function answersOf(id: OperationId): Answers {
  return answers.get(id)!
}

const files = new Map(operations.flatMap(({ operationId, requestBody }) => {
  const limit = requestBody?.content['text/csv']?.['x-max-bytes']
  return limit === undefined ? [] : [[operationId, limit]]
}))

/** How many bytes the file of an operation may have; undefined for those that take JSON. */
export function fileLimitOf(id: OperationId): number | undefined {
  return files.get(id)
}

const queries = new Map(operations.map((operation) => [operation.operationId, unfold(operation.parameters ?? []).filter((one) => one.in === 'query')]))

/** The query parameters of an operation, each filter one of its own: `filter[status]`. */
export function queryOf(id: OperationId): Parameter[] {
  return queries.get(id)!
}

/**
 * The contract as Prism needs it. Requests and answers get schemas of their own: what is refused must be what the API refuses, and
 * what is made up must be something that the API could say.
 */
export function documentForPrism(): object {
  const paths = Object.fromEntries(Object.entries(contract.paths).map(([path, item]) => [path, pathForPrism(item)]))
  return {
    openapi: contract.openapi,
    info: contract.info,
    // Without it Prism reads the schemas as draft 7, which does not know `unevaluatedProperties`.
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths,
    components: { ...contract.components, schemas: inRequest(schemas), answers: withAnswers(inAnswer(schemas)), responses: withAnswers(responses) }
  }
}

function pathForPrism(item: PathItem): object {
  const entries = Object.entries(item).map(([key, value]) => [key, Array.isArray(value) ? value : operationForPrism(value as Operation)])
  return Object.fromEntries(entries)
}

function operationForPrism(operation: Operation): Operation {
  return { ...operation, ...(operation.parameters && { parameters: unfold(operation.parameters) }), responses: withAnswers(operation.responses) }
}

// References to a schema lead to what the schema is in an answer.
function withAnswers<T>(part: T): T {
  return JSON.parse(JSON.stringify(part).replaceAll('"#/components/schemas/', '"#/components/answers/'))
}

// Prism reads lists inside of a deepObject as `filter[status][0]=paid`; as a parameter of its own `filter[status]` takes commas.
function unfold(parameters: Parameter[]): Parameter[] {
  return parameters.map((one) => resolve<Parameter>(one)).flatMap((parameter) => {
    if (parameter.style !== 'deepObject') return [{ ...parameter, schema: fromText(parameter.schema) }]
    return Object.entries(parameter.schema.properties ?? {}).map(([field, schema]): Parameter => ({
      name: `${parameter.name}[${field}]`, in: 'query', style: 'form', explode: false, schema: fromText(schema)
    }))
  })
}

// What a query writes for yes and no.
function fromText(schema: Schema): Schema {
  return schema.type === 'boolean' ? { type: 'string', enum: ['true', 'false', '1', '0'] } : inRequest(schema)
}

function choices(reference: Response): Answers[string] {
  const content = Object.entries(resolve<Response>(reference).content ?? {})
  return { types: content.map(([type]) => type), examples: content.flatMap(([, { examples = {} }]) => Object.keys(examples)) }
}

export function resolve<T>(node: { $ref?: string }): T {
  if (!node.$ref) return node as T
  const target = node.$ref.slice(2).split('/').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name.replaceAll('~1', '/')], contract)
  return resolve<T>(target as { $ref?: string })
}
