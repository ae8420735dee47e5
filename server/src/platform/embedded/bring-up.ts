/** From whatever state the last run left to a server that answers. */
import { setTimeout as pause } from 'node:timers/promises'
import { urlOf } from './cluster.ts'
import { explained } from './explain.ts'
import { launch } from './launch.ts'
import type { Launch } from './launch.ts'
import type { Log, Place } from './place.ts'
import { choosePort, portTaken, storePort } from './port.ts'
import { isPostmaster, livePostmaster, orphans, readPidFile } from './postmaster.ts'
import type { Postmaster } from './postmaster.ts'
import { answers } from './ready.ts'

export interface Running extends Postmaster {
  attached: boolean
}

const wait_ms = 30_000
const orphan_grace_ms = 2_000
const unexplained_failures = 4

export async function bringUp(place: Place, log: Log, wanted_port?: number): Promise<Running> {
  const began = Date.now()
  const until = began + wait_ms
  let failures = 0
  let said = ''
  while (Date.now() < until) {
    const found = await attach(place, log)
    if (found === 'starting') {
      await pause(100)
      continue
    }
    if (found) return found
    const attempt = await explained(place.area, () => start(place, wanted_port, until, log))
    if ('port' in attempt) return attempt
    said = attempt.said || said
    const reason = reasonOf(attempt)
    if (reason === 'port' && wanted_port !== undefined) throw portTaken(wanted_port)
    if (reason === 'unknown' && ++failures === unexplained_failures) break
    if (reason === 'memory' && Date.now() - began > orphan_grace_ms) await endOrphans(place, log)
    await pause(reason === 'taken' ? 20 : 200)
  }
  throw new Error(await failure(place, said))
}

/** A live postmaster that does not answer yet is starting, recovering or shutting down: each ends by itself. */
async function attach(place: Place, log: Log): Promise<Running | 'starting' | null> {
  const live = await livePostmaster(place.area)
  if (!live) return (await isBeingBorn(place)) ? 'starting' : null
  if (!(await answers(urlOf(place.area, live.port), place.cluster))) return 'starting'
  log(`PostgreSQL is already running on 127.0.0.1:${live.port} (pid ${live.pid}, data in ${place.area}): using it`)
  return { ...live, attached: true }
}

async function isBeingBorn(place: Place): Promise<boolean> {
  const file = readPidFile(place.area)
  return file !== null && isPostmaster(file.pid, place.area)
}

async function start(place: Place, wanted_port: number | undefined, until: number, log: Log): Promise<Running | Launch> {
  const port = await choosePort(place.area, wanted_port, log)
  const attempt = await launch(place, port, until)
  if (attempt.state !== 'ready') return attempt
  storePort(place, port)
  log(`PostgreSQL ${place.version} is running on 127.0.0.1:${port} (pid ${attempt.pid}, data in ${place.area})`)
  return { pid: attempt.pid, port, attached: false }
}

function reasonOf({ state, said }: Launch): 'late' | 'taken' | 'port' | 'memory' | 'unknown' {
  if (state === 'late') return 'late'
  // Another start was faster, on the same data or on the same port.
  if (/lock file "postmaster.pid" already exists/.test(said)) return 'taken'
  if (/could not create any TCP\/IP sockets/.test(said)) return 'port'
  if (/shared memory block .* is still in use/.test(said)) return 'memory'
  return 'unknown'
}

/** What they were doing is lost anyway: without a postmaster nobody can hear their answer. */
async function endOrphans(place: Place, log: Log): Promise<void> {
  if (await livePostmaster(place.area)) return
  for (const pid of await orphans(place.area)) {
    log(`PostgreSQL was killed and its process ${pid} still holds the memory: ending it`)
    try {
      process.kill(pid, 'SIGQUIT')
    } catch {
      // It ended by itself in between.
    }
  }
}

async function failure(place: Place, said: string): Promise<string> {
  const tail = said.trim().split('\n').slice(-15).join('\n')
  const live = await livePostmaster(place.area)
  const outcome = live
    ? `PostgreSQL (pid ${live.pid}) does not answer after ${wait_ms / 1000} s. It goes on recovering by itself: start again in a minute.`
    : 'PostgreSQL does not start.'
  return `${outcome} Its log is ${place.area}/postgres.log${tail ? `:\n${tail}` : '.'}`
}
