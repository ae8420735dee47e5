import { startEmbedded, type EmbeddedPostgres } from '../../server/src/platform/embedded/index.ts'

export type Postgres = EmbeddedPostgres

/** A PostgreSQL that belongs to one test file, which may do to it what it likes. */
export function startPostgres(data_directory: string): Promise<Postgres> {
  return startEmbedded({ data_directory, log: () => undefined })
}
