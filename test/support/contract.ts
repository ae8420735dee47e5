/** The contract as the tests read it: on their own, so that a mistake of the server's reader shows. */
import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats, { type FormatsPlugin } from 'ajv-formats'
import { operations, type OperationId } from '@optiflow/generated/operations.ts'
import type { Answer } from './api.ts'

export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  maxLength?: number
  maxItems?: number
  minItems?: number
  minLength?: number
  minimum?: number
  maximum?: number
  pattern?: string
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  additionalProperties?: boolean | Schema
  'x-decimal'?: Decimal
}
export interface Decimal { scale: number; minimum: string; maximum: string }
export interface Parameter { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema; example?: unknown }
export interface Media { schema: Schema; examples?: Record<string, { value: unknown }> }
export interface Response { headers?: Record<string, { schema: Schema }>; content?: Record<string, Media> }
export interface FileMedia extends Media { schema: Schema & { contentSchema: Schema }; 'x-max-bytes': number }
interface Spec {
  operationId: string
  security?: { token: string[] }[]
  parameters?: Parameter[]
  requestBody?: { required?: boolean; content: Record<string, Media> }
  responses: Record<string, Response>
  'x-conditional-abilities'?: string[]
}
export interface Operation {
  id: OperationId
  method: string
  path: string
  /** Null for those that need no token. */
  abilities: string[] | null
  conditional: string[]
  workspace: boolean
  writes: boolean
  idempotent: boolean
  lists: boolean
  parameters: Parameter[]
  body: Media | null
  /** A file of rows in the place of a body. */
  file: FileMedia | null
  /** Whether its body may be left out. */
  bodyless: boolean
  responses: Record<string, Response>
}
interface Contract {
  paths: Record<string, Record<string, Spec> & { parameters?: Parameter[] }>
  webhooks: Record<string, { post: Spec }>
  components: { schemas: Record<string, Schema>; examples: Record<string, { value: unknown }>; headers: Record<string, { schema: Schema }>; [kind: string]: Record<string, unknown> }
}

export const contract: Contract = JSON.parse(readFileSync(new URL(import.meta.resolve('@optiflow/generated/openapi.json')), 'utf8'))

const methods = ['get', 'post', 'patch', 'delete', 'put']

/** Every operation, in the order of the contract. */
export const all: Operation[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  methods.filter((method) => method in item).map((method) => operation(path, method.toUpperCase(), item[method]!, item.parameters ?? [])))
const byId = new Map(all.map((one) => [one.id, one]))

export function operationOf(id: string): Operation {
  const found = byId.get(id as OperationId)
  if (!found) throw new Error(`The contract has no operation ${id}`)
  return found
}

function operation(path: string, method: string, spec: Spec, shared: Parameter[]): Operation {
  const id = spec.operationId as OperationId
  const { workspace, writes, idempotent, lists } = operations[id]
  const content = spec.requestBody && resolve<{ content: Record<string, Media> }>(spec.requestBody).content
  return {
    id, method, path, workspace, writes, idempotent, lists,
    abilities: spec.security?.length === 0 ? null : (spec.security?.flatMap(({ token }) => token) ?? []),
    conditional: spec['x-conditional-abilities'] ?? [],
    parameters: [...shared, ...(spec.parameters ?? [])].map((one) => resolve<Parameter>(one)),
    body: content?.['application/json'] ?? null,
    file: (content?.['text/csv'] as FileMedia | undefined) ?? null,
    bodyless: spec.requestBody?.required === false,
    responses: Object.fromEntries(Object.entries(spec.responses).map(([status, one]) => [status, response(resolve<Response>(one))]))
  }
}

function response({ headers = {}, content }: Response): Response {
  return { headers: Object.fromEntries(Object.entries(headers).map(([name, one]) => [name, resolve<{ schema: Schema }>(one)])), ...(content && { content }) }
}

function media(content: Record<string, Media>): Media {
  return content['application/json']!
}

/** Follows references; what stands beside one adds to it. */
export function resolve<T extends object = Schema>(node: object): T {
  if (!('$ref' in node) || typeof node.$ref !== 'string') return node as T
  const target = node.$ref.slice(2).split('/').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name.replaceAll('~1', '/').replaceAll('~0', '~')], contract)
  const { $ref, ...beside } = node
  return { ...resolve<T>(target as object), ...beside }
}

/** The examples of a body or an answer, by name. */
export function examplesOf({ examples = {} }: Media): [name: string, value: unknown][] {
  return Object.entries(examples).map(([name, one]) => [name, structuredClone(resolve<{ value: unknown }>(one).value)])
}

// The pattern says what the digits look like; the bounds are compared here, digit by digit, without the server's arithmetic.
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true, allowUnionTypes: true })
const formats = addFormats as unknown as FormatsPlugin
formats(ajv)
ajv.addFormat('decimal', true)
ajv.addFormat('password', true)
// The year 0000, which ajv-formats lets through, is none of PostgreSQL's.
ajv.addFormat('date', { type: 'string', validate: isDay })
ajv.addKeyword({ keyword: 'x-decimal', type: 'string', validate: (limits: Decimal, text: string) => isWithin(limits, text) })
// A discriminator only names what oneOf tells apart by its constants.
ajv.addVocabulary(['example', 'discriminator'])
ajv.addSchema({ $id: 'contract:', $defs: local(contract.components.schemas) })

const compiled = new WeakMap<Schema, ValidateFunction>()

/** What is wrong with a value by a schema of the contract; empty when nothing is. */
export function schemaFaults(schema: Schema, value: unknown): { path: string; keyword: string; message: string }[] {
  let validate = compiled.get(schema)
  if (!validate) compiled.set(schema, (validate = ajv.compile(local(schema))))
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, keyword, message = '', params }) => ({
    path: keyword === 'required' ? `${instancePath}/${params.missingProperty}` : 'additionalProperty' in params ? `${instancePath}/${params.additionalProperty}` : instancePath,
    keyword,
    message: `${instancePath} ${message} ${JSON.stringify(params)}`
  }))
}

// References of OpenAPI as references of JSON Schema.
function local<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"contract:#/$defs/'))
}

function isDay(text: string): boolean {
  return /^[1-9]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
}

function isWithin({ scale, minimum, maximum }: Decimal, text: string): boolean {
  if (!/^-?\d+(\.\d+)?$/.test(text) || (text.split('.')[1] ?? '').length > scale) return false
  const units = (number: string) => {
    const [whole = '', fraction = ''] = number.replace('-', '').split('.')
    return BigInt(whole + fraction.padEnd(scale, '0')) * (number.startsWith('-') ? -1n : 1n)
  }
  return units(minimum) <= units(text) && units(text) <= units(maximum)
}

// Headers that say something of the answer: sent where the contract does not declare them, they would be a secret. Vary speaks to caches, also of errors.
const telling = new Set(Object.keys(contract.components.headers).filter((name) => !/^(X-)?RateLimit|^X-Request-Id$|^Vary$/.test(name)))

/** What is wrong with an answer by the contract: status, content type, headers, body. Empty when nothing is. */
export function answerFaults(id: OperationId, { status, headers, text, body }: Pick<Answer, 'status' | 'headers' | 'text' | 'body'>): string[] {
  const declared = operationOf(id).responses[status]
  if (!declared) return [`${id} does not declare ${status}: ${text.slice(0, 300)}`]
  return [...headerFaults(declared, headers), ...bodyFaults(declared, headers['content-type'], text, body)].map((fault) => `${id} ${status}: ${fault}`)
}

function headerFaults({ headers: declared = {} }: Response, sent: Answer['headers']): string[] {
  // A replay says that it is one, and a file what it is called.
  const sometimes = ['Idempotent-Replayed', ...(sent['content-type']?.startsWith('application/json') ? ['Content-Disposition'] : [])]
  const missing = Object.keys(declared).filter((name) => !sometimes.includes(name) && sent[name.toLowerCase()] === undefined).map((name) => `${name} is declared and not sent`)
  const secret = [...telling].filter((name) => !(name in declared) && sent[name.toLowerCase()] !== undefined).map((name) => `${name} is sent and not declared`)
  const wrong = Object.entries(declared).flatMap(([name, { schema }]) => {
    const value = sent[name.toLowerCase()]
    if (value === undefined) return []
    const typed = schema.type === 'integer' ? Number(value) : value
    return schemaFaults(schema, typed).map(({ message }) => `${name}: ${message}`)
  })
  return [...missing, ...secret, ...wrong]
}

function bodyFaults({ content }: Response, type: string | undefined, text: string, body: unknown): string[] {
  if (!content) return text === '' ? [] : [`has a body that is not declared: ${text.slice(0, 300)}`]
  // A file has no schema to be held to.
  const [kind = ''] = type?.split(';') ?? []
  if (kind in content && kind !== 'application/json') return []
  if (type !== 'application/json; charset=utf-8' || !content['application/json']) return [`the content type is ${type}`]
  return schemaFaults(media(content).schema, body).slice(0, 5).map(({ message }) => `${message} in ${text.slice(0, 400)}`)
}
