import { readConfig, type Config } from './config.ts'
import { explain } from './explain.ts'
import { createLog } from './platform/log.ts'
import type { Started } from './start.ts'

// npm hands on the Ctrl-C that the terminal has sent to us already: one key, two signals.
const one_key_ms = 500

let config: Config
try {
  config = readConfig(process.env, process.stdout.isTTY)
} catch (error) {
  refuse(explain(error))
}
const log = createLog(config.log_level, process.stdout)
// A terminal or a pipe that is gone must keep nobody from working on, or from stopping in good order.
process.stdout.on('error', () => undefined)
let leaving_since: number | null = null

// A closed terminal ends us too; under nohup, which gives us a file to write to, it must not.
const signals = ['SIGINT', 'SIGTERM', ...(process.stdout.isTTY ? ['SIGHUP' as const] : [])] as const
for (const signal of signals) process.on(signal, () => onSignal(signal))
for (const fault of ['uncaughtException', 'unhandledRejection'] as const) process.on(fault, (error: unknown) => onFault(error, fault))
if (process.env.npm_lifecycle_event) watchParent(process.ppid)
// The first start makes a database and the demo: who looks on shall know that something happens.
if (config.demo && process.stdout.isTTY) console.log('\nStarting, which takes a moment the first time ...')
// After the configuration: the house takes a second to load, and a typing error should not wait for it.
const starting = import('./start.ts').then(({ start }) => start(config, log))
starting.then(greet, onRefusal)

async function greet({ welcome }: Started) {
  if (!welcome || leaving_since !== null) return
  const { banner } = await import('./banner.ts')
  console.log(banner(welcome))
}

function onRefusal(error: unknown) {
  log.debug({ err: error }, 'the start failed')
  refuse(explain(error, config))
}

function refuse(line: string): never {
  console.error(`OptiFlow cannot start. ${line}`)
  process.exit(1)
}

// The first signal lets what runs finish; who asks again does not want to wait.
function onSignal(signal: string) {
  if (leaving_since === null) leave(signal)
  else if (Date.now() - leaving_since > one_key_ms) process.exit(1)
}

function onFault(error: unknown, fault: string) {
  process.exitCode = 1
  log.fatal({ err: error }, fault)
  if (leaving_since === null) leave(fault)
}

// A SIGTERM to `npm start` ends npm's shell and never reaches us: without this the port would stay taken by an orphan.
function watchParent(parent: number) {
  setInterval(() => process.ppid !== parent && leaving_since === null && leave('npm has ended'), 500).unref()
}

function leave(reason: string) {
  leaving_since = Date.now()
  log.info({ reason }, 'stopping')
  // A start that fails meanwhile has said why and is gone.
  starting.then(({ stop }) => stop()).then(() => process.exit(), (error: unknown) => {
    log.fatal({ err: error }, 'the stop failed')
    process.exit(1)
  })
}
