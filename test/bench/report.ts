/** What was measured, as Markdown to paste. */
import { cpus, loadavg, totalmem } from 'node:os'
import type { Target } from './jobs.ts'
import { median, type Result } from './measure.ts'
import type { Recording } from './recording.ts'

export function machine(postgres: string, pgbench: string | null): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  const busy = loadavg()[0]! > 1 ? ` The machine was busy when the run began (load ${loadavg()[0]!.toFixed(1)}).` : ''
  return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GiB; ` +
    `Node ${process.versions.node}; PostgreSQL ${postgres}; ${pgbench ? `pgbench ${pgbench}` : 'no pgbench here'}.${busy}`
}

export function roundTrips({ create, get, cursor, total }: Recording): string {
  return `Round trips: create ${create.length}, get ${get.length}, list by cursor ${cursor.length}, list with total ${total.length}.`
}

export const heading = row(['job', 'ours /s', 'bare /s', 'pgbench /s', 'of bare (floor, goal)', 'of pgbench (floor, goal)', 'Node CPU', 'p50'])

export function line({ job, ours, bare, pgbench, cpu_ms, latency_ms }: Result): string {
  return row([
    job.title, whole(ours), whole(bare), whole(pgbench), share(ours, bare, job.targets.bare), share(ours, pgbench, job.targets.pgbench),
    `${median(cpu_ms).toFixed(2)} ms`, `${median(latency_ms).toFixed(1)} ms`
  ])
}

export function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

export function rule(columns: number): string {
  return `|${'---|'.repeat(columns)}`
}

/** A value that should be low, with its floor and goal. */
export function below(value: number, unit: string, [floor, goal]: Target, digits = 0): string {
  return `${value.toFixed(digits)} ${unit} (${floor}, ${goal}: ${value <= goal ? 'goal' : value <= floor ? 'floor' : 'MISSED'})`
}

function whole(rates: number[]): string {
  return rates.length === 0 ? '' : String(Math.round(median(rates)))
}

// A ratio of each round, then the middle one: what slows a whole round slows both sides of it.
function share(ours: number[], other: number[], target: Target | undefined): string {
  if (other.length === 0) return ''
  return ratio(median(ours.map((rate, round) => rate / other[round]!)), target)
}

export function ratio(value: number, target?: Target): string {
  if (!target) return value.toFixed(2)
  return `**${value.toFixed(2)}** (${target.map((one) => one.toFixed(2)).join(', ')}: ${value >= target[1] ? 'goal' : value >= target[0] ? 'floor' : 'MISSED'})`
}
