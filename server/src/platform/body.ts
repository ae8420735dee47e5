import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import * as OpenApiValidator from 'express-openapi-validator'
import { byId, contract, resolve, type ContractOperation, type Operation, type Schema } from './contract.ts'
import { checks } from './formats.ts'
import { fieldErrors } from './messages.ts'
import { problem, refusal, type FieldErrors } from './problems.ts'

const limit = 1024 * 1024
const parse = express.json({ limit, strict: false, inflate: true, type: () => true })
const deepest = 32

// The validator's own first steps find the operation by compiling every path for every request. We know it already,
// so only its request step is used, on the bodies of the contract; queries, paths and headers are read by name elsewhere.
const validate: RequestHandler = OpenApiValidator.middleware({
  apiSpec: bodiesOnly() as never,
  validateApiSpec: false,
  validateRequests: { allErrors: true, coerceTypes: false },
  validateResponses: false,
  validateSecurity: false,
  fileUploader: false,
  validateFormats: true,
  formats: { ...checks }
}).find((step) => step.name === 'requestMiddleware')!

interface BodyRules { passwords: Set<string>; lengths: Map<string, number> }
const rules = new Map([...byId].map(([id, { spec }]) => [id, bodyRules(spec.requestBody?.content['application/json'].schema)]))

/** Reads, cleans and checks the body of an operation: 415, 413, 400, 422 in this order. */
export async function readBody(operation: Operation, req: Request, res: Response): Promise<unknown> {
  const { method } = operation.facts
  const empty = req.headers['content-length'] === '0' || (req.headers['content-length'] === undefined && req.headers['transfer-encoding'] === undefined)
  if (method === 'GET' || (empty && !operation.facts.body)) return undefined
  assertJson(req)
  await step(parse, req, res).catch(refuseParse)
  const { passwords, lengths } = rules.get(operation.id)!
  if (req.body !== undefined) req.body = clean(req.body, '', { passwords, lengths, errors: {} })
  if (!operation.facts.body) return assertNothing(req.body)
  Object.assign(req, { openapi: routeFor(operation) })
  await step(validate, req, res).catch((error: ValidatorError) => refuseBody(error, req.body))
  return req.body
}

/** Compiles every body's validator, so that the first request does not wait for it. */
export async function warmBodies(): Promise<void> {
  for (const operation of byId.values()) {
    const { method, path, body } = operation.facts
    const req = { method, path, originalUrl: path, headers: { 'content-type': 'application/json' }, body: {}, query: {}, params: {}, openapi: routeFor(operation) }
    if (body) await step(validate, req as never, {} as never).catch(() => undefined)
  }
}

function assertJson(req: Request) {
  const type = (req.headers['content-type'] ?? '').toLowerCase().split(';').map((part) => part.trim())
  const charset = type.find((part) => part.startsWith('charset='))
  if (type[0] !== 'application/json' || (charset && !/^charset="?utf-8"?$/.test(charset))) throw problem('unsupported_media_type')
  // One spelling, so that the validator compiles one function an operation and not one a spelling.
  req.headers['content-type'] = 'application/json'
}

function step(run: RequestHandler, req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    const next: NextFunction = (error?: unknown) => (error ? reject(error) : resolve())
    Promise.resolve(run(req, res, next)).catch(reject)
  })
}

function refuseParse(error: { type?: string; status?: number }): never {
  if (error.type === 'entity.too.large') throw problem('payload_too_large')
  if (error.type === 'encoding.unsupported' || error.type === 'charset.unsupported') throw problem('unsupported_media_type')
  if (error.status === 400) throw problem('malformed_json')
  throw error
}

interface ValidatorError { status?: number; errors?: { path: string; message: string; errorCode?: string }[] }

function refuseBody(error: ValidatorError, body: unknown): never {
  if (error.status !== 400 || !error.errors) throw error
  const faults = error.errors.map((one) => ({ path: one.path.replace(/^\/body/, ''), message: one.message, keyword: one.errorCode?.split('.')[0] ?? '' }))
  throw problem('validation_failed', fieldErrors(faults, body))
}

function assertNothing(body: unknown): undefined {
  const names = typeof body === 'object' && body !== null ? Object.keys(body) : ['body']
  if (body !== undefined && names.length > 0) throw problem('validation_failed', Object.fromEntries(names.slice(0, 100).map((name) => [name, [`The ${name} field is not allowed.`]])))
  return undefined
}

/** Trims strings, makes empty ones null, refuses what no database can hold and lists that are too long before anything looks into them. */
function clean(value: unknown, path: string, rules: BodyRules & { errors: FieldErrors }, depth = 0): unknown {
  if (depth > deepest) throw refusal('malformed_request', `The body is nested deeper than ${deepest} levels.`)
  const name = path.slice(path.lastIndexOf('.') + 1)
  if (typeof value === 'string') return cleanText(value, path, rules.passwords.has(name))
  if (Array.isArray(value)) {
    const most = rules.lengths.get(name)
    if (most !== undefined && value.length > most) throw problem('validation_failed', { [path]: [`The ${path} must not have more than ${most} items.`] })
    return value.map((item, at) => clean(item, path ? `${path}.${at}` : `${at}`, rules, depth + 1))
  }
  if (typeof value !== 'object' || value === null) return value
  // defineProperty by fromEntries: a key named __proto__ stays a key, and the schema refuses it by name.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [cleanKey(key), clean(item, path ? `${path}.${key}` : key, rules, depth + 1)]))
}

function cleanText(text: string, path: string, isPassword: boolean): string | null {
  if (text.includes('\0') || !text.isWellFormed()) throw problem('validation_failed', { [path || 'body']: [`The ${path || 'body'} holds a character that cannot be stored.`] })
  if (isPassword) return text
  return text.trim() || null
}

function cleanKey(key: string): string {
  if (key.includes('\0') || !key.isWellFormed()) throw problem('validation_failed', { body: ['The name of a field holds a character that cannot be stored.'] })
  return key
}

function bodyRules(schema: Schema | undefined): BodyRules {
  const found: BodyRules = { passwords: new Set(), lengths: new Map() }
  if (schema) walk(schema, found)
  return found
}

function walk(reference: Schema, found: BodyRules) {
  const schema = resolve(reference)
  for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? [])]) walk(part, found)
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const resolved = resolve(property)
    if (resolved.format === 'password') found.passwords.add(name)
    if (resolved.maxItems !== undefined) found.lengths.set(name, resolved.maxItems)
    walk(resolved, found)
  }
  if (schema.items) walk(schema.items, found)
}

// Only what the validator works with: references to headers and examples would lead it nowhere.
function bodiesOnly() {
  const paths: Record<string, Record<string, object>> = {}
  for (const { facts, spec } of byId.values()) (paths[facts.path] ??= {})[facts.method.toLowerCase()] = bodyOf(spec)
  // The validator marks the document as it goes: it gets a copy.
  return structuredClone({ openapi: contract.openapi, info: contract.info, paths, components: { schemas: contract.components.schemas } })
}

function bodyOf({ operationId, requestBody }: ContractOperation) {
  const schema = requestBody?.content['application/json'].schema
  return { operationId, responses: {}, ...(schema && { requestBody: { required: true, content: { 'application/json': { schema } } } }) }
}

// What the validator's own first step would have found out.
function routeFor({ facts, spec }: Operation) {
  return { expressRoute: facts.path, openApiRoute: facts.path, pathParams: {}, schema: bodyOf(spec) }
}
