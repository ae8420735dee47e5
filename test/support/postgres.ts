import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../server/src/platform/embedded/index.ts'
import { prepareCluster, withDatabase } from '../../server/src/platform/database/cluster.ts'

declare module 'vitest' {
  interface ProvidedContext { database_url: string }
}

/** One PostgreSQL for the whole run: DATABASE_URL's, or an embedded one on a directory of its own. */
export default async function setup(project: TestProject) {
  const given = process.env.DATABASE_URL
  if (given) {
    await prepareCluster(withDatabase(given, 'optiflow_test'))
    project.provide('database_url', given)
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'optiflow-test-'))
  chmodSync(folder, 0o755)
  const postgres = await startEmbedded({ data_directory: join(folder, 'data'), log: () => undefined })
  await prepareCluster(withDatabase(postgres.url, 'optiflow_test'))
  project.provide('database_url', postgres.url)
  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
