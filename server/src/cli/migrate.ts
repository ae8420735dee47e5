import type { Command } from 'commander'
import { explain } from '../explain.ts'
import { schemaVersion } from '../platform/database/migrate.ts'
import { bringForward, isFinished, listTenants, type Estate } from '../provisioning/index.ts'
import { withEstate } from './estate.ts'
import { print } from './print.ts'
import { createProgress, type Progress } from './progress.ts'

interface Failure { slug: string; error: string }

/** `migrate`: the control database, then every tenant's. */
export function addMigrate(program: Command): void {
  program.command('migrate').helpGroup('Databases:').description('bring the control database and all tenants forward, four at a time')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nA tenant that fails does not stop the others; run it again when the cause is mended. Exit code 1 if any failed.')
    .action(({ json }: { json?: boolean }) => withEstate((estate) => migrate(estate, json)))
}

// The control database was brought forward when the installation was opened.
async function migrate(estate: Estate, json: boolean | undefined) {
  const all = await listTenants(estate)
  // A restored database may be behind what is noted of it, so none is passed over; one that was never finished has nothing to bring forward.
  const tenants = all.filter(isFinished)
  const unfinished = all.filter((tenant) => !isFinished(tenant)).map(({ slug }) => slug)
  const silent: Progress = { step: () => undefined, end: () => undefined }
  const progress = json ? silent : createProgress(tenants.length)
  const failed: Failure[] = []
  await bringForward(estate, tenants, ({ slug }, error) => {
    if (error) failed.push({ slug, error: explain(error) })
    progress.step(slug, error && explain(error))
  })
  progress.end()
  const migrated = tenants.length - failed.length
  print(json, { schema_version: schemaVersion, migrated, failed, unfinished }, summary(migrated, failed, unfinished))
  if (failed.length > 0) process.exitCode = 1
}

function summary(migrated: number, failed: Failure[], unfinished: string[]): string[] {
  const outcome = failed.length > 0 ? `, ${failed.length} failed: ${failed.map(({ slug }) => slug).join(', ')}` : ''
  const waiting = unfinished.length > 0 ? [`Never finished, to be created again: ${unfinished.join(', ')}.`] : []
  return [`${migrated} ${migrated === 1 ? 'tenant is' : 'tenants are'} at ${schemaVersion}${outcome}.`, ...waiting]
}
