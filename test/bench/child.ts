/** A process beside this one that can be asked, and its other side. */
import { fork } from 'node:child_process'
import { resolve } from 'node:path'

export interface Child {
  ask<Answer>(question: string, given?: unknown): Promise<Answer>
  stop(): Promise<void>
}
interface Asked { id: number; question: string; given?: unknown }
interface Answered { id: number; answer?: unknown; error?: string }

const running = new Set<Child>()

/** Starts a file, of this folder unless its path says otherwise, and waits until it answers. Its log goes nowhere. */
export async function start(file: string, env: Record<string, string> = {}, execArgv: string[] = []): Promise<Child> {
  const path = resolve(import.meta.dirname, file)
  const forked = fork(path, { env: { ...process.env, ...env }, execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()
  let asked = 0
  const ended = new Promise<void>((done) => forked.once('exit', () => done()))
  forked.on('message', ({ id, answer, error }: Answered) => {
    if (error === undefined) waiting.get(id)?.resolve(answer)
    else waiting.get(id)?.reject(new Error(`${file}: ${error}`))
    waiting.delete(id)
  })
  void ended.then(() => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} has ended`))
  })
  const child: Child = {
    ask: <Answer>(question: string, given?: unknown) => new Promise<Answer>((resolve, reject) => {
      waiting.set(++asked, { resolve: resolve as (answer: unknown) => void, reject })
      forked.send({ id: asked, question, given } satisfies Asked, (error) => error && reject(error))
    }),
    async stop() {
      running.delete(child)
      if (forked.connected) forked.send({ id: 0, question: 'stop' } satisfies Asked)
      const hurry = setTimeout(() => forked.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(hurry)
    }
  }
  running.add(child)
  await child.ask('ready')
  return child
}

export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((child) => child.stop()))
}

/** The other side: answers questions until it is told to stop, or its parent is gone. */
export function answer(questions: Record<string, (given: never) => unknown>, stop: () => Promise<void>): void {
  const all: Record<string, (given: never) => unknown> = { ready: () => true, cpu_us, ...questions }
  process.on('message', async ({ id, question, given }: Asked) => {
    if (question === 'stop') return void stop().finally(() => process.exit())
    try {
      process.send!({ id, answer: await all[question]!(given as never) } satisfies Answered)
    } catch (error) {
      process.send!({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answered)
    }
  })
  process.on('disconnect', () => process.exit())
}

function cpu_us(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}
