/** While we run, PostgreSQL runs: if it is killed it comes back on the same port, and the pools reconnect by themselves. */
import { setTimeout as pause } from 'node:timers/promises'
import { bringUp } from './bring-up.ts'
import type { Running } from './bring-up.ts'
import type { Log, Place } from './place.ts'
import { hasEnded } from './postmaster.ts'
import { stopPostmaster } from './stop.ts'

const look_every_ms = 250
const longest_pause_ms = 5_000
const healthy_after_ms = 10_000

export function keepRunning(place: Place, first: Running, log: Log): { stop(): Promise<void> } {
  let pid = first.pid
  let restart: Promise<void> | null = null
  let stopped: Promise<void> | null = null
  let started_at = Date.now()
  let pause_ms = 0

  async function startAgain(): Promise<void> {
    pause_ms = Date.now() - started_at > healthy_after_ms ? 0 : Math.min(pause_ms * 2 || 100, longest_pause_ms)
    log(`PostgreSQL (pid ${pid}) ended: starting it again on port ${first.port}${pause_ms ? ` in ${pause_ms} ms` : ''}`)
    await pause(pause_ms)
    started_at = Date.now()
    if (stopped) return
    await bringUp(place, log, first.port).then(
      (running) => { pid = running.pid },
      (error: Error) => log(error.message),
    )
  }

  function look(): void {
    if (restart || stopped || !hasEnded(pid)) return
    restart = startAgain().finally(() => { restart = null })
  }

  async function stop(): Promise<void> {
    clearInterval(timer)
    await restart
    await stopPostmaster(place, log)
  }

  // Unreferenced: watching must not be what keeps Node alive.
  const timer = setInterval(look, look_every_ms).unref()
  return { stop: () => (stopped ??= stop()) }
}
