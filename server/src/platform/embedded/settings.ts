/** PostgreSQL's settings, on its command line: they follow our code and not the day a cluster was made. */
import type { Place } from './place.ts'

export function settings(place: Place, port: number): string[] {
  const all = { ...fixed, ...(process.platform === 'linux' ? linux : {}), cluster_name: place.name, port: String(port), max_connections: String(place.connections) }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const fixed = {
  // TCP on this machine only, always with a password. A socket file would be one more thing to find a writable place for.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  // A gigabyte of journal is ten seconds of recovery after a crash, and seeding does not wait for checkpoints.
  max_wal_size: '1GB',
  fsync: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] %q%d ',
}

// After a crash every file must be on disk before recovery; with hundreds of tenant databases opening each takes minutes.
const linux = { recovery_init_sync_method: 'syncfs' }
