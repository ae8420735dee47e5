/** What was measured, as Markdown to paste. */
import { cpus, loadavg, totalmem } from 'node:os'
import type { Target } from './jobs.ts'
import { median, type Result, type Round } from './measure.ts'
import { roundTrips as tripsOf, type Recording } from './recording.ts'

const busy_from = 0.5

export function machine(postgres: string, pgbench?: string | null): string {
  const [load] = loadavg()
  const busy = load! > busy_from ? ` **Noisy: the machine was busy when the run began (load ${load!.toFixed(1)}).**` : ''
  const tools = pgbench === undefined ? '' : pgbench === null ? '; no pgbench here' : `; pgbench ${pgbench}`
  return `${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ` +
    `Node ${process.versions.node}, PostgreSQL ${postgres}${tools}.${busy}`
}

export function roundTrips({ create, get, cursor, total }: Recording): string {
  return `Round trips to PostgreSQL: create ${tripsOf(create).length} (${create.length} statements), get ${tripsOf(get).length}, list by cursor ${tripsOf(cursor).length}, list with its total ${tripsOf(total).length}.`
}

const columns = ['job', 'ours /s', 'bare /s', 'pgbench /s', 'ours : bare', 'ours : pgbench', 'p50', 'Node CPU: ours; bare']

/** `other` is another checkout of ours, BENCH_OTHER. */
export function heading(has_other: boolean): string {
  const all = has_other ? [...columns.slice(0, -1), `${columns.at(-1)}; other`, 'other /s', 'ours : other'] : columns
  return `${row(all)}\n${rule(all.length)}`
}

export function line({ job: { title, targets }, ours, bare, other, pgbench }: Result): string {
  const rates = (rounds: Round[]) => rounds.map(({ per_second }) => per_second)
  const cpu = [ours, bare, other].filter((rounds) => rounds.length > 0).map((rounds) => `${middle(rounds, 'cpu_ms').toFixed(2)} ms`).join('; ')
  const compared = other.length > 0 ? [whole(rates(other)), share(rates(ours), rates(other))] : []
  return row([
    title, whole(rates(ours)), whole(rates(bare)), whole(pgbench), share(rates(ours), rates(bare), targets.bare), share(rates(ours), pgbench, targets.pgbench),
    `${middle(ours, 'latency_ms').toFixed(1)} ms`, cpu, ...compared
  ])
}

export function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

export function rule(columns: number): string {
  return `|${'---|'.repeat(columns)}`
}

/** A value that should be high, or low, with its floor and goal. */
export function judged(value: number, target: Target | undefined, { unit = '', digits = 2 } = {}): string {
  const text = `${value.toFixed(digits)}${unit}`
  if (!target) return text
  const [floor, goal] = target
  const reaches = (mark: number) => (goal > floor ? value >= mark : value <= mark)
  return `**${text}** (${floor}, ${goal}: ${reaches(goal) ? 'goal' : reaches(floor) ? 'floor' : 'MISSED'})`
}

function middle(rounds: Round[], field: keyof Round): number {
  return median(rounds.map((round) => round[field]))
}

function whole(rates: number[]): string {
  return rates.length === 0 ? '' : String(Math.round(median(rates)))
}

// A ratio of each round, then the middle one: what slows a whole round slows both sides of it.
function share(ours: number[], other: number[], target?: Target): string {
  return other.length === 0 ? '' : judged(median(ours.map((rate, round) => rate / other[round]!)), target)
}
