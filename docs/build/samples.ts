import { contract, entries, examplesOf, follow, type Contract, type Entry } from './contract.ts'

export interface Sample { lang: string; label: string; source: string }

/** Where the samples call: the contract's first server with its defaults. */
export const origin = Object.entries(contract.servers[0]!.variables ?? {}).reduce((url, [name, { default: value }]) => url.replace(`{${name}}`, value), contract.servers[0]!.url)

/** How an operation is called, in curl and TypeScript, with the first example of the contract. */
export function samplesOf(entry: Entry): Sample[] {
  return [
    { lang: 'curl', label: 'curl', source: curl(entry) },
    { lang: 'TypeScript', label: 'TypeScript', source: `${client(entry)}\n${call(entry)}` }
  ]
}

/** The contract with `x-codeSamples` on every operation. */
export function withSamples(): Contract {
  const copy = structuredClone(contract)
  for (const entry of entries) copy.paths[entry.facts.path]![entry.facts.method.toLowerCase()]!['x-codeSamples'] = samplesOf(entry)
  return copy
}

/** The same for trying out: an example of a header is not what one wants to send, least of all the same key and ETag each time. */
export function forTrying(): Contract {
  const copy = withSamples()
  for (const parameter of Object.values(copy.components.parameters)) if (parameter.in === 'header') delete parameter.example
  return copy
}

function curl(entry: Entry): string {
  const { method, path, abilities } = entry.facts
  const [body, file] = [bodyOf(entry), fileOf(entry)]
  const lines = [
    `curl ${isFile(entry) ? '-OJ ' : ''}${method === 'GET' || (method === 'POST' && (body || file)) ? '' : `-X ${method} `}${origin}${path.replace('{id}', String(idOf(entry)))}`,
    ...(abilities ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...(body ? ["-H 'Content-Type: application/json'", `-d '${json(body).replaceAll("'", "'\\''")}'`] : []),
    ...(file ? ["-H 'Content-Type: text/csv'", `--data-binary '${file.replaceAll("'", "'\\''")}'`] : [])
  ]
  return lines.join(' \\\n  ')
}

// A short body stands on one line, as one would type it.
function json(body: unknown): string {
  const long = JSON.stringify(body, null, 2)
  const line = long.replaceAll(/\n\s*/g, ' ')
  return line.length < 60 ? line : long
}

function client({ facts }: Entry): string {
  const [, tenant, domain] = /\/\/([^.]+)\.([^/]+)/.exec(origin)!
  const token = facts.abilities ? ', token: process.env.TOKEN' : ''
  return `import { Optiflow } from '@optiflow/sdk'\n\nconst optiflow = new Optiflow({ tenant: '${tenant}', domain: '${domain}'${token} })`
}

function call(entry: Entry): string {
  const body = bodyOf(entry) ?? fileOf(entry)
  const given = [...(entry.facts.params.length > 0 ? [String(idOf(entry))] : []), ...(body ? [literal(body)] : [])]
  const sent = `optiflow.${entry.id}(${given.join(', ')})`
  const name = nameOf(entry)
  if (entry.facts.lists) return `for await (const ${name} of ${sent}) console.log(${name})`
  return name ? `const ${name} = await ${sent}` : `await ${sent}`
}

function bodyOf({ spec }: Entry): unknown {
  return examplesOf(spec.requestBody?.content['application/json'])[0]?.value
}

// A file of rows in the place of a body.
function fileOf({ spec }: Entry): string | undefined {
  return examplesOf(spec.requestBody?.content['text/csv'])[0]?.value as string | undefined
}

// Saved under the name that the answer gives it.
function isFile({ spec }: Entry): boolean {
  const { content } = follow(successOf(spec))
  return content !== undefined && !content['application/json']
}

// The id of the example that the operation answers with, else of the one that its GET does. An answer that the contract links elsewhere is another thing's.
function idOf(entry: Entry): number {
  const get = entries.find(({ id }) => id === `${entry.id.split('.')[0]}.get`)
  const answers = [...(successOf(entry.spec).links ? [] : [entry]), ...(get ? [get] : [])].flatMap(({ spec }) => examplesOf(follow(successOf(spec)).content?.['application/json']))
  const ids = answers.map(({ value }) => (value as { data?: { id?: number } }).data?.id)
  return ids.find((id) => id !== undefined) ?? (entry.parameters.find(({ in: place }) => place === 'path')?.example as number)
}

// What the answer is called: Invoice -> invoice, DocumentSubtype -> documentSubtype.
function nameOf({ spec }: Entry): string | null {
  const { content } = follow(successOf(spec))
  const schema = content?.['application/json']?.schema
  if (!schema) return content ? 'bytes' : null
  const inner = follow(schema).properties?.data
  const name = (inner?.items ?? inner)?.$ref?.split('/').at(-1)
  return name ? name[0]!.toLowerCase() + name.slice(1) : 'reply'
}

function successOf({ responses }: Entry['spec']) {
  return responses[Object.keys(responses).find((status) => status.startsWith('2'))!]!
}

/** A value as TypeScript writes it. */
export function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
  if (typeof value !== 'object' || value === null) return String(value)
  const isList = Array.isArray(value)
  const [open, close] = isList ? '[]' : '{}'
  const parts = Object.entries(value).map(([name, part]) => `${isList ? '' : `${/^\w+$/.test(name) ? name : `'${name}'`}: `}${literal(part, `${indent}  `)}`)
  const line = isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
  if (parts.length === 0) return `${open}${close}`
  if (line.length + indent.length < (indent === '' ? 50 : 80) && !line.includes('\n')) return line
  return `${open}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`
}
