import { readFileSync } from 'node:fs'
import { abilities, eventTypes } from '@optiflow/generated/operations.ts'
import { effectiveAbilities } from '../../server/src/platform/authorize.ts'
import { Problem, type ProblemCode } from '../../server/src/platform/problems.ts'
import { answering, contract, entries, example, follow, type Entry, type Schema } from './contract.ts'
import { workedTotals } from './worked-totals.ts'

/** What `{{ name argument }}` becomes: Markdown made from the contract and the server, never written twice. */
const blocks: Record<string, (argument: string) => string> = {
  abilities: () => table(['operation', 'abilities', 'call'], entries.map((entry) => [operation(entry.id), needed(entry), `\`${entry.facts.method} ${entry.facts.path}\``])),
  member: () => [...effectiveAbilities('member', ['*'])].map(code).join(', '),
  everyAbility: () => ['*', ...abilities].map(code).join(', '),
  lists: () => entries.filter(({ facts }) => facts.lists).map(list).join('\n\n'),
  workspaceOperations: () => entries.filter(({ facts }) => facts.workspace).map(({ id }) => operation(id)).join(', '),
  keylessOperations: () => entries.filter(({ facts }) => facts.writes && !facts.idempotent).map(({ id }) => operation(id)).join(', '),
  etagOperations: () => entries.filter(({ parameters }) => parameters.some(({ name }) => name === 'If-Match')).map(({ id }) => operation(id)).join(', '),
  events: () => table(['type', 'when', '`data` is'], eventTypes.map((type) => [code(type), contract.webhooks[type]!.post.summary, payload(type)])),
  example: (name) => `\`\`\`json\n${JSON.stringify(example(name), null, 2)}\n\`\`\``,
  problem,
  problems: () => table(['code', 'status', 'message'], Object.entries(everyProblem()).map(([name, { status, message }]) => [`[\`${name}\`](#${name})`, String(status), message])),
  // Its own first heading is the guide's.
  changelog: () => readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8').replace(/^# .*\n/, '').trim()
}

/** A guide's Markdown with its blocks filled in: what the page shows, and what stands beside it as plain Markdown. */
export function fill(markdown: string): string {
  const filled = markdown.replaceAll(/\{\{ (\w+)(?: (\S+))? \}\}/g, (_, name: string, argument = '') => {
    if (!blocks[name]) throw new Error(`There is no block ${name}.`)
    return blocks[name](argument)
  })
  return filled.replaceAll(/^```json totals\n([\s\S]*?)^```$/gm, (_, text: string) => workedTotals(text))
}

/** A link to an operation in the reference. */
export function operation(id: string): string {
  return `[\`${id}\`](/docs/reference#${id})`
}

function everyProblem(): Record<string, Problem> {
  const names = contract.components.schemas.ProblemCode!.enum as ProblemCode[]
  return Object.fromEntries(names.map((name) => [name, new Problem(name, {})]))
}

function problem(name: string): string {
  const { status, message } = everyProblem()[name]!
  const ids = answering(name)
  const who = ids.length === 0 ? '' : ids.length > entries.length / 2 ? ` · ${ids.length} of ${entries.length} operations` : ` · ${ids.map(operation).join(', ')}`
  return `**${status}** · ${message}${who}`
}

function needed({ facts, spec }: Entry): string {
  if (facts.abilities === null) return 'no token'
  const conditional = (spec['x-conditional-abilities'] ?? []).map((ability) => `(${code(ability)})`)
  return facts.abilities.length === 0 ? 'any token' : [...facts.abilities.map(code), ...conditional].join(' ')
}

function list({ id, parameters }: Entry): string {
  const named = (name: string) => parameters.find((parameter) => parameter.in === 'query' && parameter.name === name)
  const filters = Object.keys(follow(named('filter')?.schema ?? {}).properties ?? {})
  const sorts = ((named('sort')?.schema.items?.enum ?? []) as string[]).filter((sort) => !sort.startsWith('-'))
  const includes = (named('include')?.schema.items?.enum ?? []) as string[]
  const lines = [
    ['`filter[…]`', filters.map(code).join(', ')], ['`sort`', sorts.map(code).join(', ')],
    ['`search`', named('search')?.description ?? ''], ['`include`', includes.map(code).join(', ')]
  ].filter(([, text]) => text)
  return `### ${operation(id)} {#${id}}\n\n${lines.length === 0 ? 'No filters and no sorts.' : table(['parameter', 'takes'], lines as string[][])}`
}

function payload(type: string): string {
  const schema = contract.webhooks[type]!.post.requestBody!.content['application/json']!.schema
  const inner = schema.properties!.data as Schema
  return code(inner.$ref?.split('/').at(-1) ?? 'an object of its own')
}

function code(text: string): string {
  return `\`${text}\``
}

function table(columns: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}
