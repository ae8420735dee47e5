/** Temporary directories, children and one-statement connections for the tests of the embedded PostgreSQL. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startEmbedded } from '../../server/src/platform/embedded/index.ts'
import type { EmbeddedPostgres } from '../../server/src/platform/embedded/index.ts'

interface ChildAnswer {
  url: string
  attached: boolean
  data_directory: string
  error?: string
}

export interface World {
  lines: string[]
  directory(): Promise<string>
  start(data_directory: string, asked?: { port?: number; connections?: number }): Promise<EmbeddedPostgres>
  child(data_directory: string, options?: { user?: { uid: number; gid: number }; umask?: string }): Promise<ChildAnswer & { process: ChildProcess }>
  spawn(command: string, args: string[], user?: { uid: number; gid: number }): ChildProcess
  /** For what a test expects outside its temporary directory. */
  removeLater(path: string): void
  end(): Promise<void>
}

export function world(): World {
  const lines: string[] = []
  const paths: string[] = []
  const servers: EmbeddedPostgres[] = []
  const children: ChildProcess[] = []

  const made: World = {
    lines,
    async directory() {
      const path = await mkdtemp(join(tmpdir(), 'optiflow-embedded-'))
      await chmod(path, 0o755)
      paths.push(path)
      return path
    },
    async start(data_directory, asked) {
      const server = await startEmbedded({ data_directory, log: (line) => void lines.push(line), ...asked })
      servers.push(server)
      return server
    },
    async child(data_directory, { user, umask } = {}) {
      const script = fileURLToPath(new URL('embedded-child.ts', import.meta.url))
      const process = made.spawn(globalThis.process.execPath, [script, data_directory, ...(umask ? [umask] : [])], user)
      return { ...(await firstAnswer(process)), process }
    },
    spawn(command, args, user) {
      // A home that nobody can read, as under su without a login.
      const env = { PATH: process.env.PATH, HOME: '/root' }
      const child = spawn(command, args, { ...user, cwd: '/', env, stdio: ['pipe', 'pipe', 'pipe'] })
      child.stderr.on('data', (text: Buffer) => lines.push(...text.toString().trim().split('\n')))
      children.push(child)
      return child
    },
    removeLater(path) {
      paths.push(path)
    },
    async end() {
      for (const child of children) child.kill('SIGKILL')
      for (const server of servers) await server.stop()
      for (const path of paths) await rm(path, { recursive: true, force: true })
    },
  }
  return made
}

async function firstAnswer(child: ChildProcess): Promise<ChildAnswer> {
  for await (const line of createInterface({ input: child.stdout! })) return JSON.parse(line)
  throw new Error('the child ended without an answer')
}

export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

export function postmasterPid(data_directory: string): number {
  return Number(readFileSync(join(data_directory, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
}

export async function eventually<T>(attempt: () => Promise<T>, wait_ms = 10_000): Promise<T> {
  const until = Date.now() + wait_ms
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > until) throw error
      await pause(50)
    }
  }
}

/** Resolves when it has ended, also if it had already. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

/** An unprivileged user to try things as; null when we are one ourselves. */
export function nobody(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid ? { uid: Number(uid), gid: Number(gid) } : null
}
