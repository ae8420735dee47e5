/** One attempt to start PostgreSQL: it answers, or it ended and its log says why. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { program } from './binaries.ts'
import { urlOf } from './cluster.ts'
import { childEnvironment } from './environment.ts'
import { giveTo, neutralDirectory } from './owner.ts'
import type { Place } from './place.ts'
import { isPostmaster, readPidFile } from './postmaster.ts'
import { answers } from './ready.ts'
import { settings } from './settings.ts'

export interface Launch {
  state: 'ready' | 'ended' | 'late'
  pid: number
  /** What PostgreSQL logged since this attempt. */
  said: string
}

export async function launch(place: Place, port: number, until: number): Promise<Launch> {
  const log_file = join(place.area, 'postgres.log')
  const log_start = rotate(log_file)
  const said = () => readFileSync(log_file).subarray(log_start).toString('utf8')
  const child = await spawnPostgres(place, port, log_file)
  const url = urlOf(place.area, port)
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) return { state: 'ended', pid: child.pid!, said: said() }
    // Another postmaster may answer on this port while ours is about to notice it.
    if (readPidFile(place.area)?.pid === child.pid && (await answers(url, place.cluster))) {
      return { state: 'ready', pid: child.pid!, said: '' }
    }
    await pause(20)
  }
  return { state: 'late', pid: child.pid!, said: said() }
}

/** PostgreSQL writes straight into its log, which therefore can only be changed between two starts. */
function rotate(log_file: string): number {
  const size = statSync(log_file, { throwIfNoEntry: false })?.size ?? 0
  if (size < 10_000_000) return size
  renameSync(log_file, `${log_file}.1`)
  return 0
}

async function spawnPostgres(place: Place, port: number, log_file: string): Promise<ChildProcess> {
  const identity = place.owner ? { uid: place.owner.uid, gid: place.owner.gid } : {}
  const stale = await stalePid(place)
  const output = openSync(log_file, 'a', 0o600)
  // Root may have started an ordinary user's data: the files must stay writable for that user.
  giveTo(place.owner, log_file)
  const child = spawn(program(place.native, 'postgres'), ['-D', place.cluster, ...settings(place, port)], {
    ...identity,
    // A session of its own: Ctrl-C in the terminal reaches Node only, which drains before it stops the database.
    detached: true,
    stdio: ['ignore', output, output],
    cwd: neutralDirectory,
    env: childEnvironment(stale),
    windowsHide: true,
  })
  closeSync(output)
  // Only our own handles keep Node alive, so that it ends by itself.
  child.unref()
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('spawn', () => resolve(child))
  })
}

/**
 * If the number in postmaster.pid has gone to another process, PostgreSQL would refuse to start. It ignores the file when
 * the pid is that of pg_ctl's own shell, which it learns from this variable; its other guards (shared memory, creating the
 * file atomically) stay. Removing the file would lose them. Asked anew here: a faster start may have written it just now.
 */
async function stalePid(place: Place): Promise<Record<string, string>> {
  const file = readPidFile(place.area)
  if (!file?.pid || (await isPostmaster(file.pid, place.area))) return {}
  return { PG_GRANDPARENT_PID: String(file.pid) }
}
