import { isUtf8 } from 'node:buffer'
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import * as OpenApiValidator from 'express-openapi-validator'
import { clean, notAllowed, shapeOf } from './cleaning.ts'
import { byId, contract, type ContractOperation, type Operation } from './contract.ts'
import { CsvBody, csvRules, readCsv } from './csv-body.ts'
import { checks } from './formats.ts'
import { fieldErrors } from './messages.ts'
import { problem, refusal } from './problems.ts'

const limit = 1024 * 1024
const parse = express.json({ limit, strict: false, inflate: true, type: () => true, verify: assertUtf8 })

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

const shapes = new Map([...byId].map(([id, { spec }]) => [id, shapeOf(spec.requestBody?.content['application/json']?.schema)]))
const files = new Map([...byId].flatMap(([id, { spec }]) => {
  const media = spec.requestBody?.content['text/csv']
  return media ? [[id, csvRules(media)]] : []
}))

/** Whether the body of an operation is a file. */
export function takesFile({ id }: Operation): boolean {
  return files.has(id)
}

/** Reads the body of a request into `req.body`, as JSON or as the rows of a file: 415, 413, 400 in this order. No body is no fault yet. */
export async function readBody({ id, facts }: Operation, req: Request, res: Response): Promise<void> {
  const isEmpty = req.headers['content-length'] === '0' || (req.headers['content-length'] === undefined && req.headers['transfer-encoding'] === undefined)
  if (facts.method === 'GET' || isEmpty) return
  const file = files.get(id)
  assertType(req, file ? 'text/csv' : 'application/json')
  if (file) req.body = await readCsv(req, file)
  else await step(parse, req, res).catch(refuseParse)
}

/** Cleans and checks the body that was read: 422 for what the contract does not take. */
export async function checkBody(operation: Operation, req: Request, res: Response): Promise<unknown> {
  if (operation.facts.method === 'GET') return undefined
  if (takesFile(operation)) return checkFile(req.body)
  req.body = clean(req.body, shapes.get(operation.id)!)
  if (!operation.facts.body) return assertNothing(req.body)
  if (req.body === undefined && operation.spec.requestBody?.required === false) return undefined
  // The validator takes a body that is not there for an empty one, which an update may be.
  if (req.body === undefined) throw problem('validation_failed', { body: ['The body field is required.'] })
  Object.assign(req, { openapi: routeFor(operation) })
  await step(validate, req, res).catch((error: ValidatorError) => refuseBody(error, req.body))
  return req.body
}

/** Compiles every body's validator, so that the first request does not wait for it. */
export async function warmBodies(): Promise<void> {
  for (const operation of byId.values()) {
    const { method, path, body } = operation.facts
    const req = { method, path, originalUrl: path, headers: { 'content-type': 'application/json' }, body: {}, query: {}, params: {}, openapi: routeFor(operation) }
    if (body && !takesFile(operation)) await step(validate, req as never, {} as never).catch(() => undefined)
  }
}

/** What a body stands for in the fingerprint of its request: of a file, its bytes. */
export function markOf(body: unknown): unknown {
  return body instanceof CsvBody ? body.digest : body
}

function assertType(req: Request, wanted: 'application/json' | 'text/csv') {
  const type = (req.headers['content-type'] ?? '').toLowerCase().split(';').map((part) => part.trim())
  const charset = type.find((part) => part.startsWith('charset='))
  if (type[0] !== wanted || (charset && !/^charset="?utf-8"?$/.test(charset))) throw refusal('unsupported_media_type', `The body must be ${wanted}.`)
  // One spelling, so that the validator compiles one function an operation and not one a spelling.
  req.headers['content-type'] = wanted
}

function checkFile(body: unknown): CsvBody {
  if (!(body instanceof CsvBody)) throw problem('validation_failed', { body: ['The body field is required.'] })
  if (body.problem) throw body.problem
  return body
}

function step(run: RequestHandler, req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    const next: NextFunction = (error?: unknown) => (error ? reject(error) : resolve())
    Promise.resolve(run(req, res, next)).catch(reject)
  })
}

// The parser would put a mark in the place of each byte that it cannot read, and store a name that nobody wrote.
function assertUtf8(_: unknown, __: unknown, bytes: Buffer) {
  if (!isUtf8(bytes)) throw problem('malformed_json')
}

function refuseParse(error: { type?: string; status?: number }): never {
  if (error.type === 'entity.too.large') throw problem('payload_too_large')
  if (error.type === 'encoding.unsupported' || error.type === 'charset.unsupported') throw problem('unsupported_media_type')
  if (error.status === 400 || error.type === 'entity.verify.failed') throw problem('malformed_json')
  throw error
}

interface ValidatorError { status?: number; errors?: { path: string; message: string; errorCode?: string }[] }

function refuseBody(error: ValidatorError, body: unknown): never {
  if (error.status !== 400 || !error.errors) throw error
  const faults = error.errors.map((one) => ({ path: one.path.replace(/^\/body/, ''), message: one.message, keyword: one.errorCode?.split('.')[0] ?? '' }))
  throw problem('validation_failed', fieldErrors(faults, body))
}

// An act takes no body, and the empty object that some clients send with every request.
function assertNothing(body: unknown): undefined {
  const names = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : ['body']
  if (body !== undefined && names.length > 0) throw notAllowed(names)
  return undefined
}

// Only what the validator works with: references to headers and examples would lead it nowhere.
function bodiesOnly() {
  const paths: Record<string, Record<string, object>> = {}
  for (const { facts, spec } of byId.values()) (paths[facts.path] ??= {})[facts.method.toLowerCase()] = bodyOf(spec)
  // The validator marks the document as it goes: it gets a copy.
  return structuredClone({ openapi: contract.openapi, info: contract.info, paths, components: { schemas: contract.components.schemas } })
}

function bodyOf({ operationId, requestBody }: ContractOperation) {
  const schema = requestBody?.content['application/json']?.schema
  return { operationId, responses: {}, ...(schema && { requestBody: { required: true, content: { 'application/json': { schema } } } }) }
}

// What the validator's own first step would have found out.
function routeFor({ facts, spec }: Operation) {
  return { expressRoute: facts.path, openApiRoute: facts.path, pathParams: {}, schema: bodyOf(spec) }
}
