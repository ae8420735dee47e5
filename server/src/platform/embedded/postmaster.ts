/** The processes of a cluster, known by what they say of themselves: a pid alone may have gone to somebody else. */
import { execFile } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { clusterName, clusterOf } from './area.ts'

export interface Postmaster {
  pid: number
  port: number
}

const run = promisify(execFile)

/** postmaster.pid as PostgreSQL writes it: pid on the first line, port on the fourth. Half-written, it has no port yet. */
export function readPidFile(area: string): { pid: number; port: number | null } | null {
  try {
    const lines = readFileSync(join(clusterOf(area), 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) || null }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

export async function livePostmaster(area: string): Promise<Postmaster | null> {
  const file = readPidFile(area)
  if (!file?.port) return null
  return (await isPostmaster(file.pid, area)) ? { pid: file.pid, port: file.port } : null
}

export async function isPostmaster(pid: number, area: string): Promise<boolean> {
  // tasklist shows no command line; the image name is the best there is.
  return (await commandLine(pid)).includes(process.platform === 'win32' ? 'postgres.exe' : `cluster_name=${clusterName(area)}`)
}

/**
 * Not signal 0 on Linux: in a container where nobody reaps orphans, a dead postmaster stays a zombie that still takes
 * signals. A zombie's command line is empty.
 */
export function hasEnded(pid: number): boolean {
  if (process.platform === 'linux') return linuxCommandLine(pid) === ''
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Sessions whose postmaster was killed. They hold its shared memory, and one that computes does not notice for long. */
export async function orphans(area: string): Promise<number[]> {
  if (process.platform === 'win32') return []
  const title = `postgres: ${clusterName(area)}: `
  const all = process.platform === 'linux' ? linuxProcesses() : await otherProcesses()
  return all.filter(([, command]) => command.startsWith(title)).map(([pid]) => pid)
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') return linuxCommandLine(pid)
  const windows = process.platform === 'win32'
  const [command, args] = windows ? ['tasklist', ['/NH', '/FI', `PID eq ${pid}`]] as const : ['ps', ['-ww', '-o', 'command=', '-p', `${pid}`]] as const
  return run(command, [...args]).then(({ stdout }) => stdout, () => '')
}

function linuxCommandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

function linuxProcesses(): [number, string][] {
  const pids = readdirSync('/proc').map(Number).filter(Boolean)
  return pids.map((pid) => [pid, linuxCommandLine(pid)])
}

async function otherProcesses(): Promise<[number, string][]> {
  const { stdout } = await run('ps', ['-axww', '-o', 'pid=,command='])
  const lines = stdout.split('\n').map((line) => line.trim().match(/^(\d+) (.*)$/))
  return lines.flatMap((found) => (found ? [[Number(found[1]), found[2] ?? ''] as [number, string]] : []))
}
