/** Where the CPU of our server goes under load: a sampled profile of one job, the heaviest functions first. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Profiler } from 'node:inspector/promises'
import type { Job } from './jobs.ts'
import { load } from './load.ts'
import { row, rule } from './report.ts'
import type { Stage } from './stage.ts'

const functions = 40

export async function profile({ installation, ours, folder }: Stage, job: Job, seconds: number): Promise<void> {
  await job.prepare?.(installation.sql)
  await load(ours.port, 2, job.senders)
  const path = process.env.BENCH_PROFILE ?? join(folder, 'profile.cpuprofile')
  await ours.child.ask('profile')
  const { answers } = await load(ours.port, seconds, job.senders)
  await ours.child.ask('profiled', path)
  print(job, answers, JSON.parse(readFileSync(path, 'utf8')) as Profiler.Profile)
}

function print(job: Job, answers: number, { nodes, samples = [], timeDeltas = [] }: Profiler.Profile) {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const byFunction = new Map<string, number>()
  const byRoom = new Map<string, number>()
  let busy = 0
  for (const [at, id] of samples.entries()) {
    const { functionName, url, lineNumber } = places.get(id)!
    if (functionName === '(idle)' || functionName === '(program)') continue
    const time = timeDeltas[at] ?? 0
    busy += time
    add(byFunction, `\`${functionName || '(anonymous)'}\` ${shortened(url)}${url ? `:${lineNumber + 1}` : ''}`, time)
    add(byRoom, roomOf(url), time)
  }
  console.log(`\n## ${job.title}: ${(busy / answers / 1000).toFixed(3)} ms of JavaScript and its calls per answer\n`)
  for (const [title, times, most] of [['whose', byRoom, 20], ['function', byFunction, functions]] as const) {
    const heaviest = [...times].sort((a, b) => b[1] - a[1]).slice(0, most)
    console.log([row([title, 'share', 'us per answer']), rule(3), ...heaviest.map(([name, time]) => row([name, `${((100 * time) / busy).toFixed(1)} %`, (time / answers).toFixed(1)]))].join('\n'), '\n')
  }
}

function add(times: Map<string, number>, name: string, time: number) {
  times.set(name, (times.get(name) ?? 0) + time)
}

// The package, or our own room.
function roomOf(url: string): string {
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? []
  if (name) return name
  if (url.startsWith('node:')) return url.split('/')[0]!
  return /\/(server\/src\/(?:platform\/)?[^/]+)/.exec(url)?.[1] ?? (url === '' ? '(native, garbage collector)' : shortened(url))
}

function shortened(url: string): string {
  return url.replace(/^.*\/(?=node_modules\/|server\/|test\/)/, '').replace(/^.*node_modules\//, '')
}
