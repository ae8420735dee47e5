/** pgbench with our statements: what PostgreSQL itself can do here. Values stand in the text, so it has nothing to bind but ids. */
import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lines, readable } from './orders.ts'
import { roundTrips, type Slot, type Step, type Value } from './recording.ts'

/** Its version, or null where there is none. */
export function pgbenchVersion(): string | null {
  try {
    return execFileSync('pgbench', ['--version'], { encoding: 'utf8', stdio: 'pipe' }).replace(/^pgbench \(PostgreSQL\) /, '').trim()
  } catch {
    return null
  }
}

/** Transactions a second: `clients` on each of the databases, all at the same time. */
export async function pgbench(folder: string, steps: Step[], urls: string[], clients: number, seconds: number): Promise<number> {
  const script = join(folder, `${createHash('sha1').update(scriptOf(steps)).digest('hex')}.sql`)
  writeFileSync(script, scriptOf(steps))
  const rates = await Promise.all(urls.map((url) => run(script, url, clients, seconds)))
  return rates.reduce((sum, rate) => sum + rate, 0)
}

function run(script: string, url: string, clients: number, seconds: number): Promise<number> {
  const args = ['-n', '-M', 'prepared', '-f', script, '-c', String(clients), '-j', String(Math.min(2, clients)), '-T', String(seconds), url]
  return new Promise((resolve, reject) => {
    execFile('pgbench', args, { env: { ...process.env, PGOPTIONS: '-c timezone=UTC' } }, (error, stdout, stderr) => {
      const [, rate] = /^tps = ([\d.]+)/m.exec(stdout) ?? []
      if (error || !rate || /aborted/.test(stderr)) reject(new Error(`pgbench: ${stderr.slice(0, 2_000)}`))
      else resolve(Number(rate))
    })
  })
}

function scriptOf(steps: Step[]): string {
  const variables = ['\\set key random(1, 9000000000000000000)', `\\set product :client_id * ${lines} + 1`, ...(steps[0]!.text === 'begin' ? [] : [`\\set id random(1, ${readable})`])]
  return [...variables, ...roundTrips(steps).flatMap(tripOf)].join('\n')
}

function tripOf(steps: Step[]): string[] {
  return steps.length === 1 ? steps.map(statementOf) : ['\\startpipeline', ...steps.map(statementOf), '\\endpipeline']
}

function statementOf({ text, values, gives }: Step): string {
  const inlined = text.replaceAll(/\$(\d+)/g, (_, place: string) => literal(values[Number(place) - 1]!))
  return `${inlined} ${gives === 'id' ? '\\gset' : ';'}`
}

function literal(value: Value): string {
  if (Array.isArray(value)) return `array[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object') return typeof value === 'string' ? quoted(value) : String(value)
  if (value === null) return 'null'
  return 'hex' in value ? `'\\x${value.hex}'` : slotText[value.slot](value.recorded)
}

const slotText: Record<Slot, (recorded: string) => string> = {
  id: () => ':id',
  key: () => "('k' || :key::text)",
  event: () => "('evt_' || :key::text)",
  request: quoted,
  products: () => `array[${Array.from({ length: lines }, (_, at) => `:product + ${at}`).join(', ')}]`,
  data: quoted,
  body: quoted
}

// pgbench takes `:true` for a variable even inside of a text; JSON does not mind a space.
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll(/:(?=[A-Za-z_])/g, ': ')}'`
}
