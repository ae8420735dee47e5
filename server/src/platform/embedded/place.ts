/** Everything that is decided before PostgreSQL starts: whose, where, and which binaries. */
import type { Owner } from './owner.ts'

export type Log = (line: string) => void

export interface Place {
  /** Our folder: the cluster, its log, its port. */
  area: string
  /** PostgreSQL's own data directory, inside the area. */
  cluster: string
  /** PostgreSQL's cluster_name, in the command line of each of its processes: how we know that a pid is ours. */
  name: string
  /** Null when PostgreSQL runs as ourselves. */
  owner: Owner | null
  /** The folder with bin, lib and share. */
  native: string
  /** PostgreSQL's version, such as 18.4. */
  version: string
  /** How many connections it lets in at once. */
  connections: number
}
