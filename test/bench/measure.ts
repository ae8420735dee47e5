/** The contenders in turns, several rounds: only what was measured in one run, interleaved, may be compared. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Job } from './jobs.ts'
import { load, type Sender } from './load.ts'
import { pgbench } from './pgbench.ts'
import { clients, type Contender, type Stage } from './stage.ts'

export interface Plan { rounds: number; seconds: number; pgbench: boolean }
/** A value a round of each. */
export interface Result { job: Job; ours: Round[]; bare: Round[]; other: Round[]; pgbench: number[] }
export interface Round { per_second: number; cpu_ms: number; latency_ms: number }

// Long enough for the compiler to have seen what runs.
const warm_up_s = Number(process.env.BENCH_WARM_UP ?? 3)

export async function measure(stage: Stage, job: Job, plan: Plan): Promise<Result> {
  await job.prepare?.(stage.installation.sql)
  const result: Result = { job, ours: [], bare: [], other: [], pgbench: [] }
  const servers = [[stage.ours, result.ours], [stage.bare, result.bare], ...(stage.other ? [[stage.other, result.other] as const] : [])] as const
  for (const [{ port }] of servers) await load(port, warm_up_s, job.senders)
  for (let round = 0; round < plan.rounds; round++) {
    for (const [server, rounds] of servers) rounds.push(await loadServer(server, plan.seconds, job.senders))
    if (plan.pgbench) result.pgbench.push(await runPgbench(stage, job, plan.seconds))
  }
  return result
}

async function loadServer({ child, port }: Contender, seconds: number, senders: Sender[]): Promise<Round> {
  const before = await child.ask<number>('cpu_us')
  const { per_second, answers, latency_ms } = await load(port, seconds, senders)
  // What was under way when the time was up still runs.
  await pause(100)
  return { per_second, latency_ms, cpu_ms: ((await child.ask<number>('cpu_us')) - before) / 1000 / answers }
}

function runPgbench({ folder }: Stage, { tenants, steps }: Job, seconds: number): Promise<number> {
  return pgbench(folder, steps, tenants.map(({ url }) => url), clients / tenants.length, seconds)
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
