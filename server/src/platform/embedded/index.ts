/**
 * A PostgreSQL of our own, for `npm start` and `npm test` on a machine without one. Real deployments set DATABASE_URL and
 * never come here.
 *
 *   <data_directory>/cluster/       PostgreSQL's data, its postmaster.pid, and `password` (0600)
 *   <data_directory>/port           the port of the last start, so that URLs stay the same
 *   <data_directory>/postgres.log   what PostgreSQL says, postgres.log.1 before it
 *
 * A server belongs to whoever runs. Two processes may hold the same one: the second attaches, and `stop()` of either stops
 * it (the other, still running, starts it again at once). If Node dies without `stop()`, PostgreSQL lives on and the next
 * start attaches to it.
 */
import { chooseArea, clusterName, clusterOf, foundArea, hasCluster, settle } from './area.ts'
import { chooseNative } from './binaries.ts'
import { bringUp } from './bring-up.ts'
import { ensureCluster, urlOf } from './cluster.ts'
import { explained } from './explain.ts'
import { chooseOwner } from './owner.ts'
import type { Log, Place } from './place.ts'
import { livePostmaster } from './postmaster.ts'
import { becomesReady } from './ready.ts'
import { keepRunning } from './watch.ts'

// A second server on the same data, commands, copies of databases.
const spare_connections = 110

export interface EmbeddedPostgres {
  /** The maintenance database `postgres`, as superuser, over TCP on 127.0.0.1. */
  url: string
  /** Where the data really are: another place than asked for when that one was closed to PostgreSQL's user. */
  data_directory: string
  /** True when it was already running. */
  attached: boolean
  stop(): Promise<void>
}

export async function startEmbedded(options: {
  data_directory: string
  log: (line: string) => void
  port?: number
  /** How many connections its callers may open together, 90 unless told; it lets more in, for the operator's commands. */
  connections?: number
}): Promise<EmbeddedPostgres> {
  const place = await explained(options.data_directory, () => preparePlace(options))
  await explained(place.area, () => ensureCluster(place, options.log))
  const running = await bringUp(place, options.log, options.port)
  const watch = keepRunning(place, running, options.log)
  return {
    url: urlOf(place.area, running.port),
    data_directory: place.area,
    attached: running.attached,
    stop: () => watch.stop(),
  }
}

/** For the CLI: the URL of an embedded server that already runs on this data directory, or null. */
export async function findEmbedded(data_directory: string): Promise<string | null> {
  const area = foundArea(settle(data_directory))
  if (!hasCluster(area)) return null
  return explained(area, async () => {
    const postmaster = await livePostmaster(area)
    if (!postmaster) return null
    const url = urlOf(area, postmaster.port)
    return (await becomesReady(url, clusterOf(area), 10_000)) ? url : null
  })
}

async function preparePlace({ data_directory, log, connections = 90 }: { data_directory: string; log: Log; connections?: number }): Promise<Place> {
  const requested = settle(data_directory)
  const owner = chooseOwner(clusterOf(foundArea(requested)))
  const area = await chooseArea(requested, owner, log)
  const native = await chooseNative(area, owner, log)
  return { area, cluster: clusterOf(area), name: clusterName(area), owner, ...native, connections: connections + spare_connections }
}
