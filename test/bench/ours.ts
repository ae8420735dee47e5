/** Our server in a process of its own, with everything on. It tells what it used and can be profiled. */
import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { readConfig } from '../../server/src/config.ts'
import { createLog } from '../../server/src/platform/log.ts'
import { startServer } from '../../server/src/server.ts'
import { answer } from './child.ts'

const config = readConfig(process.env)
const server = await startServer(config, config.database_url!, createLog(config.log_level))
const session = new Session()
session.connect()
answer({
  port: () => server.port,
  memory,
  async profile() {
    await session.post('Profiler.enable')
    await session.post('Profiler.start')
  },
  async profiled(path: string) {
    const { profile } = await session.post('Profiler.stop')
    writeFileSync(path, JSON.stringify(profile))
  }
}, () => server.stop())

// What is garbage now is nobody's memory.
async function memory(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.()
    await pause(100)
  }
  return process.memoryUsage().rss
}
