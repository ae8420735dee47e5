/** The port: the same as last time if it can be, so that a URL someone copied still works. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { giveTo } from './owner.ts'
import type { Log, Place } from './place.ts'

export async function choosePort(area: string, wanted: number | undefined, log: Log): Promise<number> {
  if (wanted !== undefined) return mustBeFree(wanted)
  const stored = readPort(area)
  if (!stored) return freePort()
  if (await isFree(stored)) return stored
  const port = await freePort()
  log(`Port ${stored} is taken by another program: PostgreSQL moves to ${port}`)
  return port
}

export function portTaken(port: number): Error {
  return new Error(`Port ${port} is taken by another program: stop that one, or choose another port for the embedded PostgreSQL.`)
}

const portFile = (area: string) => join(area, 'port')

export function storePort({ area, owner }: Place, port: number): void {
  writeFileSync(portFile(area), `${port}\n`)
  giveTo(owner, portFile(area))
}

function readPort(area: string): number | null {
  try {
    return Number(readFileSync(portFile(area), 'utf8')) || null
  } catch {
    return null
  }
}

async function mustBeFree(port: number): Promise<number> {
  if (await isFree(port)) return port
  throw portTaken(port)
}

/**
 * Below the range from which systems take ports for outgoing connections (32768 and up): none of those can sit on ours in
 * the moment between two starts.
 */
async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    if (await isFree(port)) return port
  }
  throw new Error('No free port between 20000 and 29999 on 127.0.0.1: free one, or give the embedded PostgreSQL a port.')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
