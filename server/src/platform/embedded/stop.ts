import { setTimeout as pause } from 'node:timers/promises'
import { program } from './binaries.ts'
import { runAs } from './owner.ts'
import type { Log, Place } from './place.ts'
import { hasEnded, livePostmaster } from './postmaster.ts'

/** Fast: open transactions roll back, then a checkpoint. If the disk is too slow for that, at once; the next start recovers. */
export async function stopPostmaster(place: Place, log: Log): Promise<void> {
  const live = await livePostmaster(place.area)
  if (!live) return
  await ask(place, live.pid, 'fast')
  if (await ends(live.pid, 20_000)) return log('PostgreSQL stopped')
  log('PostgreSQL does not stop within 20 s: ending it at once, the next start recovers')
  await ask(place, live.pid, 'immediate')
  if (!(await ends(live.pid, 5_000))) log(`PostgreSQL (pid ${live.pid}) does not end: kill it by hand`)
}

async function ask(place: Place, pid: number, mode: 'fast' | 'immediate'): Promise<void> {
  if (process.platform === 'win32') {
    // Windows has no signals; PostgreSQL listens to its own program.
    await runAs(null, program(place.native, 'pg_ctl'), ['stop', '-D', place.cluster, '-m', mode, '-W'])
    return
  }
  try {
    process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function ends(pid: number, wait_ms: number): Promise<boolean> {
  const until = Date.now() + wait_ms
  while (!hasEnded(pid) && Date.now() < until) await pause(20)
  return hasEnded(pid)
}
