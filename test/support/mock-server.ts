/** The mock as a front-end team starts it: a process of its own, on a free port. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Answer } from './api.ts'

export interface MockRequest { token?: string | null; headers?: Record<string, string>; body?: unknown; raw?: string }
export interface MockServer {
  /** `http://localhost:40123/api/v1` */
  address: string
  /** What it says when it is ready. */
  banner: string
  process: ChildProcess
  /** A request below the base. */
  send(method: string, path: string, given?: MockRequest): Promise<Answer>
  /** Its exit code. */
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<number | null>
}
export interface Ending { code: number | null; out: string; err: string }

const root = fileURLToPath(new URL('../../', import.meta.url))
// What `npm run mock` runs, without npm: it has a Node of its own on its path, and so has vitest.
const [node, entry] = (JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts.mock as string).split(' ')

export async function startMock(env: Record<string, string> = {}): Promise<MockServer> {
  const child = run({ MOCK_PORT: '0', ...env })
  const ending = endingOf(child)
  const banner = await Promise.race([firstWords(child), ending.then(({ err }) => Promise.reject(new Error(`The mock ended: ${err}`)))])
  const address = /http:\S+/.exec(banner)![0]
  return {
    address,
    banner,
    process: child,
    send: (method, path, given = {}) => send(address, method, path, given),
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      return (await ending).code
    }
  }
}

/** The mock below npm and npm's shell, as it stands in a terminal. */
export async function startByNpm(): Promise<{ address: string; npm: ChildProcess }> {
  const npm = spawn('npm', ['run', '--silent', 'mock'], { cwd: root, env: { ...process.env, MOCK_PORT: '0' }, stdio: ['ignore', 'pipe', 'ignore'] })
  const banner = await firstWords(npm)
  return { npm, address: /http:\S+/.exec(banner)![0] }
}

/** Runs the mock to its end: for what must not start. */
export function runMock(env: Record<string, string>): Promise<Ending> {
  return endingOf(run(env))
}

function run(env: Record<string, string>): ChildProcess {
  if (node !== 'node') throw new Error('npm run mock is not started by node')
  return spawn(process.execPath, [entry!], { cwd: root, env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
}

function firstWords(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.stdout!.once('data', (text: Buffer) => resolve(text.toString())))
}

function endingOf(child: ChildProcess): Promise<Ending> {
  let out = ''
  let err = ''
  child.stdout!.on('data', (text: Buffer) => (out += text))
  child.stderr!.on('data', (text: Buffer) => (err += text))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })))
}

// By node:http and not by fetch, which tidies addresses and keeps headers to itself.
function send(address: string, method: string, path: string, { token = 'anything', headers = {}, body, raw }: MockRequest): Promise<Answer> {
  const { port, pathname, host } = new URL(address)
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const framing = payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) }
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` }
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method, path: pathname + path, headers: { host, ...framing, ...authorization, ...headers } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => (text += part))
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text, body: parse(text) }))
    })
    call.on('error', reject)
    call.end(payload)
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
