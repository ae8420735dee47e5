/** Our programs as a person starts them: child processes with an environment of their own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Outcome { code: number | null; stdout: string; stderr: string }
export interface Program {
  process: ChildProcess
  /** What it wrote so far, on both streams. */
  said(): string
  /** Waits until it has written something that matches; an error when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  ended: Promise<Outcome>
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Node with one of our files; nothing of the environment of the tests reaches it but what every program needs. */
export function startProgram(file: string, args: string[], env: Record<string, string>, input = ''): Program {
  return follow(spawn(process.execPath, [file, ...args], { cwd: root, env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env } }), input)
}

/** A shell with a script of ours. */
export function startShell(script: string, env: Record<string, string> = {}): Program {
  return follow(spawn('sh', ['-c', script], { cwd: root, env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env } }), '')
}

/** One of our files at a terminal, where a person types; null where there is no `script` to make one. */
export function startAtTerminal(file: string, args: string[], env: Record<string, string>): Program | null {
  if (spawnSync('script', ['--version']).status !== 0) return null
  const command = [process.execPath, file, ...args].map((word) => `'${word}'`).join(' ')
  return follow(spawn('script', ['-qec', command, '/dev/null'], { cwd: root, env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env } }), null)
}

// Null: whoever started it will write.
function follow(child: ChildProcess, input: string | null): Program {
  const text = { stdout: '', stderr: '' }
  const heard = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.setEncoding('utf8').on('data', (part: string) => {
      text[name] += part
      for (const listen of heard) listen()
    })
  }
  child.stdin!.on('error', () => undefined)
  if (input !== null) child.stdin!.end(input)
  const said = () => text.stdout + text.stderr
  const ended = new Promise<Outcome>((resolve) => child.once('close', (code) => resolve({ code, ...text })))
  return { process: child, said, ended, says: (pattern) => until(() => pattern.exec(said()), heard, ended) }
}

function until(look: () => RegExpExecArray | null, heard: Set<() => void>, ended: Promise<Outcome>): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const listen = () => {
      const found = look()
      if (!found) return
      heard.delete(listen)
      resolve(found)
    }
    heard.add(listen)
    listen()
    void ended.then(({ code, stdout, stderr }) => reject(new Error(`it ended with ${code} and had said:\n${stdout}${stderr}`)))
  })
}
