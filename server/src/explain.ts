import type { Config } from './config.ts'
import { isUnavailable } from './platform/database/errors.ts'

interface SystemError extends Error { code?: string; syscall?: string; hostname?: string; errors?: SystemError[] }

/** An error of a start or a command, as one line that says what to do. Passwords never stand in it. */
export function explain(error: unknown, config?: Pick<Config, 'database_url' | 'port' | 'host'>): string {
  const known = error as SystemError
  const said = (config && (whileListening(known, config) ?? (config.database_url && fromDatabase(known, new URL(config.database_url))))) || known.message || String(error)
  return said.trim().split('\n')[0]!.replace(/:$/, '.')
}

function whileListening({ code, syscall, hostname }: SystemError, { port, host }: Pick<Config, 'port' | 'host'>): string | null {
  if (hostname === host || (syscall === 'listen' && code === 'EADDRNOTAVAIL')) return `HOST is ${host}, and that is no address of this machine: correct it, or leave it out.`
  if (syscall !== 'listen') return null
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop that one, or set PORT to another.`
  return code === 'EACCES' ? `This user may not listen on port ${port}: set PORT to one above 1023.` : null
}

function fromDatabase(error: SystemError, url: URL): string | null {
  const { code = '' } = error
  const username = decoded(url.username)
  // Without one, pg asks this machine; a socket stands behind the question mark.
  const host = url.host || url.searchParams.get('host') || 'localhost'
  // Knex puts the whole statement before what PostgreSQL said.
  const message = error.message.split(' - ').at(-1)!
  if (code === '28P01' || code === '28000') return `PostgreSQL at ${host} refuses the user ${username} of DATABASE_URL: correct the user, its password, or pg_hba.conf (${message}).`
  if (code === '3D000') return `PostgreSQL at ${host} says: ${message}. Make it, or correct DATABASE_URL.`
  if (code === '42501') return `The user ${username} of DATABASE_URL lacks a right (${message}): let it make databases (ALTER ROLE ${username} CREATEDB) and own those of OptiFlow.`
  if (isUnavailable(error)) return `PostgreSQL at ${host} does not answer (${code || error.errors?.[0]?.code || message}): start it, or correct DATABASE_URL.`
  return null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
