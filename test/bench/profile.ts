/** Where the CPU of our server goes under load: a sampled profile of one job, the heaviest functions first. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Profiler } from 'node:inspector/promises'
import type { Job } from './jobs.ts'
import { load } from './load.ts'
import { row, rule } from './report.ts'
import type { Stage } from './stage.ts'

type Times = Map<string, number>
interface Spent { busy: number; byRoom: Times; alone: Times; withCalls: Times }

const warm_up_s = 3

export async function profile({ installation, ours, folder }: Stage, job: Job, seconds: number): Promise<void> {
  await job.prepare?.(installation.sql)
  await load(ours.port, warm_up_s, job.senders)
  const path = process.env.BENCH_PROFILE ?? join(folder, 'profile.cpuprofile')
  await ours.child.ask('profile')
  const { answers } = await load(ours.port, seconds, job.senders)
  await ours.child.ask('profiled', path)
  print(job, answers, spent(JSON.parse(readFileSync(path, 'utf8')) as Profiler.Profile))
}

function spent({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Spent {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])))
  const found: Spent = { busy: 0, byRoom: new Map(), alone: new Map(), withCalls: new Map() }
  for (const [at, id] of samples.entries()) {
    const { functionName, url } = byId.get(id)!.callFrame
    if (functionName === '(idle)' || functionName === '(program)' || url === 'node:inspector') continue
    const time = timeDeltas[at] ?? 0
    const stack = new Set<string>()
    for (let place: number | undefined = id; place !== undefined; place = parents.get(place)) stack.add(nameOf(byId.get(place)!.callFrame))
    found.busy += time
    add(found.byRoom, roomOf(url), time)
    add(found.alone, nameOf(byId.get(id)!.callFrame), time)
    for (const name of stack) add(found.withCalls, name, time)
  }
  return found
}

function print({ title }: Job, answers: number, { busy, byRoom, alone, withCalls }: Spent) {
  console.log(`\n## ${title}: ${(busy / answers / 1000).toFixed(3)} ms an answer\n`)
  const tables: [string, Times, number][] = [['whose', byRoom, 16], ['function, alone', alone, 30], ['function, with what it calls', withCalls, 60]]
  for (const [heading, times, most] of tables) {
    const heaviest = [...times].filter(([name]) => !/^`\((root|idle|program)/.test(name)).sort((a, b) => b[1] - a[1]).slice(0, most)
    console.log([row([heading, 'share', 'us an answer']), rule(3), ...heaviest.map(([name, time]) => row([name, `${((100 * time) / busy).toFixed(1)} %`, (time / answers).toFixed(1)]))].join('\n'), '\n')
  }
}

function add(times: Times, name: string, time: number) {
  times.set(name, (times.get(name) ?? 0) + time)
}

function nameOf({ functionName, url, lineNumber }: Profiler.Profile['nodes'][number]['callFrame']): string {
  return `\`${functionName || '(anonymous)'}\` ${shortened(url)}${url ? `:${lineNumber + 1}` : ''}`
}

// The package, or our own room.
function roomOf(url: string): string {
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? []
  if (name) return name
  if (url.startsWith('node:')) return 'node'
  return /\/(server\/src\/(?:platform\/)?[^/]+)/.exec(url)?.[1] ?? (url === '' ? 'native calls and garbage' : shortened(url))
}

function shortened(url: string): string {
  return url.replace(/^.*\/(?=node_modules\/|server\/|test\/)/, '').replace(/^.*node_modules\//, '')
}
