// The only generator: the contract in, everything in generated/ out.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

interface Operation {
  operationId: string
  security?: { token?: string[] }[]
  parameters?: { $ref?: string; name?: string; in?: string }[]
  requestBody?: { required?: boolean; content: Record<string, unknown> }
  responses: Record<string, unknown>
  'x-workspace'?: boolean
  'x-reads-only'?: boolean
  'x-ignores-idempotency-key'?: boolean
}
interface Contract {
  paths: Record<string, Record<string, Operation>>
  webhooks: Record<string, unknown>
  components: { schemas: { Ability: { enum: string[] } }; parameters: Record<string, { in: string }> }
}

// The check generates into a folder of its own and compares.
const generated = new URL(process.argv[2] ?? '../generated/', import.meta.url)
const note = '// Generated from openapi/ by `npm run generate`. Do not edit.\n'
const methods = ['get', 'post', 'patch', 'delete']

bundle()
const contract: Contract = JSON.parse(readFileSync(new URL('openapi.json', generated), 'utf8'))
writeFileSync(new URL('types.ts', generated), note + (await types()))
writeFileSync(new URL('operations.ts', generated), note + operations())

function bundle() {
  const redocly = new URL('../node_modules/@redocly/cli/bin/cli.js', import.meta.url).pathname
  const root = new URL('openapi.yaml', import.meta.url).pathname
  const config = new URL('redocly.yaml', import.meta.url).pathname
  const target = new URL('openapi.json', generated).pathname
  execFileSync(process.execPath, [redocly, 'bundle', root, '--config', config, '--output', target], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  })
}

async function types(): Promise<string> {
  const nodes = await openapiTS(new URL('openapi.json', generated), { defaultNonNullable: false, alphabetize: false })
  return astToString(nodes).replace('export type $defs = Record<string, never>;\n', '')
}

function operations(): string {
  const lines = Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => line(path, method, item[method]!))
  )
  return `
/** One line per operation: how to reach it, what it needs, what it is. */
export const operations = {
${lines.join(',\n')}
} as const

export type OperationId = keyof typeof operations

/** What leaves the house as an event; the other records stay in the activity log. */
export const eventTypes = ${list(Object.keys(contract.webhooks))} as const
export type EventType = (typeof eventTypes)[number]

/** Every ability but \`*\`, which means all of them. */
export const abilities = ${list(contract.components.schemas.Ability.enum.filter((ability) => ability !== '*'))} as const
export type Ability = (typeof abilities)[number]
`
}

function line(path: string, method: string, operation: Operation): string {
  const needed = operation.security?.length === 0 ? null : (operation.security?.[0]?.token ?? [])
  const facts = {
    method: `'${method.toUpperCase()}'`,
    path: `'${path}'`,
    params: list([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)),
    abilities: needed && list(assertKnown(needed)),
    workspace: Boolean(operation['x-workspace']),
    body: Boolean(operation.requestBody),
    file: Boolean(operation.requestBody?.content['text/csv']),
    query: (operation.parameters ?? []).some((parameter) => placeOf(parameter) === 'query'),
    writes: method !== 'get' && !operation['x-reads-only'],
    idempotent: method !== 'get' && !operation['x-reads-only'] && !operation['x-ignores-idempotency-key'],
    lists: operation.operationId.endsWith('.list')
  }
  const text = Object.entries(facts).map(([name, value]) => `${name}: ${value}`)
  return `  '${operation.operationId}': { ${text.join(', ')} }`
}

function placeOf({ $ref, in: place }: NonNullable<Operation['parameters']>[number]): string | undefined {
  return $ref ? contract.components.parameters[$ref.split('/').at(-1)!]!.in : place
}

function assertKnown(needed: string[]): string[] {
  const unknown = needed.filter((ability) => !contract.components.schemas.Ability.enum.includes(ability))
  if (unknown.length > 0) throw new Error(`The ability ${unknown.join(', ')} is not in the enum Ability.`)
  return needed
}

function list(words: string[]): string {
  return `[${words.map((word) => `'${word}'`).join(', ')}]`
}
