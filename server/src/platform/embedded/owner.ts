/**
 * PostgreSQL refuses to run as root. When we are root it runs as an unprivileged user that exists already: creating one
 * would leave a trace on a machine that only wanted to try us.
 */
import { execFile } from 'node:child_process'
import { chownSync, readFileSync, statSync } from 'node:fs'
import { childEnvironment } from './environment.ts'

export interface Owner {
  name: string
  uid: number
  gid: number
}

const candidates = ['postgres', '_postgres', 'nobody']

/** Null: PostgreSQL runs as ourselves. Existing data keep their owner, even when a better user appeared since. */
export function chooseOwner(cluster: string): Owner | null {
  if (process.getuid?.() !== 0) return null
  const owner = ownerOf(cluster) ?? candidates.map(findUser).find((user) => user !== null)
  if (owner) return owner
  throw new Error(
    'PostgreSQL refuses to run as root and this machine has no user "postgres" or "nobody": start as an ordinary user, or set DATABASE_URL.',
  )
}

function ownerOf(cluster: string): Owner | null {
  const found = statSync(cluster, { throwIfNoEntry: false })
  return found && found.uid !== 0 ? { name: nameOf(found.uid), uid: found.uid, gid: found.gid } : null
}

function nameOf(uid: number): string {
  return users().find((user) => user.uid === uid)?.name ?? `uid ${uid}`
}

function findUser(name: string): Owner | null {
  return users().find((user) => user.name === name && user.uid > 0) ?? null
}

function users(): Owner[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

export function giveTo(owner: Owner | null, path: string): void {
  if (owner) chownSync(path, owner.uid, owner.gid)
}

export interface Outcome {
  ok: boolean
  output: string
}

/** Runs a short command as that user, to its end. */
export function runAs(owner: Owner | null, command: string, args: string[]): Promise<Outcome> {
  const identity = owner ? { uid: owner.uid, gid: owner.gid } : {}
  const options = { ...identity, cwd: neutralDirectory, env: childEnvironment(), windowsHide: true }
  return new Promise((resolve, reject) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error?.code === 'EPERM' && owner) return reject(mayNotChangeUser(owner))
      resolve({ ok: !error, output: stdout + (stderr || (error?.message ?? '')) })
    })
  })
}

// The working directory we were started in may be closed to the other user.
export const neutralDirectory = process.platform === 'win32' ? process.cwd() : '/'

function mayNotChangeUser(owner: Owner): Error {
  return new Error(
    `PostgreSQL refuses to run as root and this machine does not let us run it as ${owner.name}: start as an ordinary user, or set DATABASE_URL.`,
  )
}

/** Asks the kernel, by being that user: mode bits alone would miss ACLs and mounts. */
export async function canEnter(owner: Owner, directory: string): Promise<boolean> {
  return (await runAs(owner, '/bin/sh', ['-c', 'cd "$0"', directory])).ok
}
