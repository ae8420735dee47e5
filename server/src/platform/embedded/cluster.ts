/** PostgreSQL's data directory: made once, completely or not at all. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clusterOf, hasCluster } from './area.ts'
import { program } from './binaries.ts'
import { giveTo, runAs } from './owner.ts'
import type { Log, Place } from './place.ts'

const superuser = 'postgres'

export function urlOf(area: string, port: number): string {
  const password = readFileSync(join(clusterOf(area), 'password'), 'utf8').trim()
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`
}

export async function ensureCluster(place: Place, log: Log): Promise<void> {
  removeUnfinished(place.area)
  if (!hasCluster(place.area)) await makeCluster(place, log)
  const major = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  if (major === place.version.split('.')[0]) return
  throw new Error(
    `${place.cluster} was written by PostgreSQL ${major} and the embedded one is ${place.version}: go back to the earlier release to export it, or choose another data directory.`,
  )
}

/**
 * initdb takes a second and may be killed in between, and two starts may come here at once. So it works in a folder of its
 * own; the rename makes the cluster appear whole, with its password, and lets only one win.
 */
async function makeCluster(place: Place, log: Log): Promise<void> {
  const unfinished = join(place.area, `cluster.new-${process.pid}-${randomBytes(4).toString('hex')}`)
  log(`PostgreSQL ${place.version}: making a new cluster in ${place.cluster}`)
  mkdirSync(unfinished, { mode: 0o700 })
  giveTo(place.owner, unfinished)
  try {
    await initialise(place, unfinished)
    publish(place, unfinished)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
    rmSync(`${unfinished}.password`, { force: true })
  }
}

async function initialise(place: Place, directory: string): Promise<void> {
  const password_file = `${directory}.password`
  writeFileSync(password_file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  giveTo(place.owner, password_file)
  const outcome = await runAs(place.owner, program(place.native, 'initdb'), initdbOptions(directory, password_file))
  if (!outcome.ok) throw new Error(initdbFailure(place, outcome.output))
  renameSync(password_file, join(directory, 'password'))
}

/** The same on every machine: the operating system's locales differ, PostgreSQL's own C.UTF-8 and ICU do not. */
function initdbOptions(directory: string, password_file: string): string[] {
  return [
    `--pgdata=${directory}`,
    `--username=${superuser}`,
    `--pwfile=${password_file}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    // One sync of the file system instead of a thousand files.
    ...(process.platform === 'linux' ? ['--sync-method=syncfs'] : []),
  ]
}

function initdbFailure(place: Place, output: string): string {
  if (/No space left|wrote only/.test(output)) return `The disk of ${place.area} is full: free 100 MB or choose another data directory.`
  const said = output.split('\n').filter((line) => /error|fatal|could not|denied/i.test(line))
  return `initdb could not make ${place.cluster}: ${said.join(' ') || output.trim().split('\n').at(-1)}`
}

function publish(place: Place, finished: string): void {
  try {
    renameSync(finished, place.cluster)
  } catch (error) {
    // Another start was faster: its cluster stays, ours goes.
    if (hasCluster(place.area)) return
    if (!existsSync(place.cluster)) throw error
    throw new Error(`${place.cluster} exists and is not PostgreSQL's: move it away or choose another data directory.`, { cause: error })
  }
}

/** What a killed initdb left. Younger ones may belong to a start that runs right now. */
function removeUnfinished(area: string): void {
  for (const name of readdirSync(area)) {
    const maker = Number(name.match(/^cluster\.new-(\d+)-/)?.[1])
    if (!maker || (isRunning(maker) && ageOf(join(area, name)) < 600_000)) continue
    try {
      rmSync(join(area, name), { recursive: true, force: true })
    } catch {
      // An initdb that outlived its Node may still be writing here; the next start removes it.
    }
  }
}

function ageOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? Date.now() - found.mtimeMs : 0
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
