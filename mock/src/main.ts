import { readConfig } from './config.ts'

const started = performance.now()
try {
  await run()
} catch (error) {
  console.error(`Mock: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const { port, logs } = readConfig(process.env)
  // After the configuration: Prism takes half a second to load, and a typing error should not wait for it.
  const { startMock } = await import('./server.ts')
  const mock = await startMock(port, logs ? console.log : () => undefined).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new Error(`port ${port} is taken. Choose another one: MOCK_PORT=4011 npm run mock`) : error
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, mock.stop)
  if (process.env['npm_lifecycle_event']) stopWithShell(mock.stop)
  console.log(banner(mock.address, mock.operations))
}

// A SIGTERM for `npm run mock` reaches npm and its shell and ends there: the mock would live on and keep the port.
function stopWithShell(stop: () => void): void {
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    stop()
  }, 250).unref()
}

function banner(address: string, operations: number): string {
  return `OptiFlow mock: ${address} (${operations} operations, ready in ${((performance.now() - started) / 1000).toFixed(1)} s)
Every operation answers with its example from the contract. It keeps nothing, and takes any bearer token.
Another answer by header:
  Prefer: code=404                     a status that the contract declares
  Prefer: example=insufficient_stock   an example by its name
  Prefer: dynamic=true                 invented values that fit the schema
MOCK_LOG=on shows the requests, MOCK_PORT chooses the port.`
}
