/** Where the data live: in the directory asked for, or under /var/lib/optiflow when PostgreSQL's user cannot get there. */
import { createHash } from 'node:crypto'
import { accessSync, chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { canEnter } from './owner.ts'
import type { Owner } from './owner.ts'
import type { Log } from './place.ts'

/** Readable by every user, whatever the umask and wherever the checkout is. Only root can make it, and only root needs it. */
export const open_directory = '/var/lib/optiflow'

export const clusterOf = (area: string) => join(area, 'cluster')

export const clusterName = (area: string) => `optiflow-${hash(area)}`

const hash = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 12)

const elsewhere = (requested: string) => join(open_directory, hash(requested))

/** The absolute path without links, also while its last parts do not exist: two names of one directory are one server. */
export function settle(path: string): string {
  const absolute = resolve(path)
  if (existsSync(absolute)) return realpathSync(absolute)
  return join(settle(dirname(absolute)), basename(absolute))
}

/** Data that exist and are closed to us exist all the same: the next step then says whose they are. */
export function hasCluster(area: string): boolean {
  try {
    accessSync(join(clusterOf(area), 'PG_VERSION'))
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES'
  }
}

/** Where earlier starts put the data; the requested place when there were none. */
export function foundArea(requested: string): string {
  const other = elsewhere(requested)
  return !hasCluster(requested) && hasCluster(other) ? other : requested
}

export async function chooseArea(requested: string, owner: Owner | null, log: Log): Promise<string> {
  const area = owner ? await openArea(requested, owner, log) : requested
  makeOpen(area, owner !== null)
  return area
}

async function openArea(requested: string, owner: Owner, log: Log): Promise<string> {
  // Once the data are elsewhere they stay there: opening the directory later must not look like losing everything.
  const area = foundArea(requested)
  const reachable = await isReachable(requested, owner)
  if (area === requested && reachable) return requested
  if (area === requested && hasCluster(requested)) {
    throw new Error(`PostgreSQL runs as ${owner.name}, who cannot enter ${requested}: open it and the directories above it (chmod o+x).`)
  }
  const other = elsewhere(requested)
  log(`${requested} is ${reachable ? 'empty' : `closed to ${owner.name}, as whom PostgreSQL runs`}: its data are in ${other}`)
  return other
}

/** An empty directory of root's (mkdtemp makes them 0700) was made for us: it may be opened. */
async function isReachable(requested: string, owner: Owner): Promise<boolean> {
  if (existsSync(requested) && readdirSync(requested).length > 0) return canEnter(owner, requested)
  return canEnter(owner, nearestDirectory(dirname(requested)))
}

function nearestDirectory(path: string): string {
  if (!existsSync(path)) return nearestDirectory(dirname(path))
  if (statSync(path).isDirectory()) return path
  throw new Error(`PostgreSQL's data in ${path}: this is a file. Choose another data directory.`)
}

/** Every directory we make for another user is made enterable by hand: a umask of 077 would close it. */
export function makeOpen(path: string, for_another_user: boolean): void {
  const first = makeDirectory(path)
  if (!for_another_user) return
  const made = first ? path.slice(dirname(first).length).split('/').filter(Boolean) : []
  made.reduce((parent, name) => {
    chmodSync(join(parent, name), 0o755)
    return join(parent, name)
  }, first ? dirname(first) : '/')
  if (readdirSync(path).length === 0) chmodSync(path, 0o755)
}

/** Makes a directory and those above it; gives the first of them that was not there. Not by `recursive`: where nothing can be made, as below /proc, Node tries for ever. */
function makeDirectory(path: string): string | undefined {
  if (existsSync(path)) return undefined
  const first = makeDirectory(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another start was faster.
    if (!existsSync(path)) throw error
  }
  return first ?? path
}
