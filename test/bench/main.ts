/**
 * `npm run bench` measures our server beside a bare one and pgbench with the same statements.
 *
 *   npm run bench                     all jobs, 3 rounds of 5 s: BENCH_ROUNDS, BENCH_SECONDS; BENCH_MILLION=1 grows a tenant to a million
 *   npm run bench -- create get       these jobs only (or BENCH_JOBS=create,get); a name is also the start of several: cursor, total
 *   BENCH_OTHER=../before npm run bench   ours beside another checkout of the project, in the same turns
 *   npm run bench -- profile create   where the CPU of our server goes; BENCH_PROFILE keeps the .cpuprofile
 *   npm run bench -- explain          the plans of get and list at 350,000 invoices
 */
import { explain } from './explain.ts'
import { growth } from './growth.ts'
import { jobsOf, type Job } from './jobs.ts'
import { measure } from './measure.ts'
import { pgbenchVersion } from './pgbench.ts'
import { profile } from './profile.ts'
import { heading, line, machine, roundTrips, row } from './report.ts'
import { withStage, type Stage } from './stage.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 5)
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
const [command, ...names] = [...process.argv.slice(2), ...(process.env.BENCH_JOBS ?? '').split(',').filter(Boolean)]

await withStage(async (stage) => {
  const wanted = (list: string[]) => (name: string) => list.length === 0 || list.some((one) => name.startsWith(one))
  if (command === 'explain') return explain(stage)
  if (command === 'profile') return profiles(stage, wanted(names))
  return compare(stage, wanted(command === undefined ? [] : [command, ...names]))
})

async function compare(stage: Stage, isWanted: (name: string) => boolean): Promise<void> {
  const version = pgbenchVersion()
  console.log(`${machine(stage.installation.postgres, version)}\n${rounds} rounds of ${seconds} s in turns, medians. ${roundTrips(stage.recording)}\n\n${heading(stage.other !== null)}`)
  for (const job of jobsOf(stage).filter(({ name }) => isWanted(name))) console.log(await measured(stage, job, version !== null))
  if (isWanted('growth')) console.log(`\n${(await growth(stage, 100 * rounds, process.env.BENCH_MILLION === '1')).join('\n')}`)
}

// What cannot be measured is said where it would stand; the others go on.
async function measured(stage: Stage, job: Job, pgbench: boolean): Promise<string> {
  try {
    return line(await measure(stage, job, { rounds, seconds, pgbench }))
  } catch (error) {
    process.exitCode = 1
    return row([job.title, `FAILED: ${(error as Error).message.slice(0, 300)}`])
  }
}

async function profiles(stage: Stage, isWanted: (name: string) => boolean): Promise<void> {
  for (const job of jobsOf(stage).filter(({ name }) => isWanted(name))) await profile(stage, job, seconds)
}
