/** The contenders in turns, several rounds: only what was measured in one run, interleaved, may be compared. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Job } from './jobs.ts'
import { load, type Sender } from './load.ts'
import { pgbench } from './pgbench.ts'
import { clients, type Contender, type Stage } from './stage.ts'

export interface Rounds { rounds: number; seconds: number; pgbench: boolean }
/** Answers a second, a round each. */
export interface Result { job: Job; ours: number[]; bare: number[]; pgbench: number[]; cpu_ms: number[]; latency_ms: number[] }

const warm_up_s = 1

export async function measure(stage: Stage, job: Job, { rounds, seconds, pgbench: with_pgbench }: Rounds): Promise<Result> {
  await job.prepare?.(stage.installation.sql)
  const result: Result = { job, ours: [], bare: [], pgbench: [], cpu_ms: [], latency_ms: [] }
  for (const { port } of [stage.ours, stage.bare]) await load(port, warm_up_s, job.senders)
  for (let round = 0; round < rounds; round++) {
    const ours = await loadOurs(stage.ours, seconds, job.senders)
    result.ours.push(ours.per_second)
    result.cpu_ms.push(ours.cpu_ms)
    result.latency_ms.push(ours.latency_ms)
    result.bare.push((await load(stage.bare.port, seconds, job.senders)).per_second)
    if (with_pgbench) result.pgbench.push(await runPgbench(stage, job, seconds))
    // What the last contender left is written before the next round begins.
    await pause(200)
  }
  return result
}

async function loadOurs({ child, port }: Contender, seconds: number, senders: Sender[]) {
  const before = await child.ask<number>('cpu_us')
  const rate = await load(port, seconds, senders)
  const used = (await child.ask<number>('cpu_us')) - before
  return { ...rate, cpu_ms: used / 1000 / rate.answers }
}

function runPgbench({ folder }: Stage, { senders, steps }: Job, seconds: number): Promise<number> {
  const urls = [...new Set(senders.map(({ tenant }) => tenant.url))]
  return pgbench(folder, steps, urls, clients / urls.length, seconds)
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
