/** Everything a run needs, started together and ended together. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { start, stopAll, type Child } from './child.ts'
import { startBare, startOurs } from './contenders.ts'
import { openInstallation, type Installation, type Tenant } from './installation.ts'
import type { Recording } from './recording.ts'
import { furnish } from './seed.ts'

export const clients = 8

export interface Contender { child: Child; port: number }
export interface Stage {
  installation: Installation
  recording: Recording
  ours: Contender
  bare: Contender
  /** Ours from another checkout (BENCH_OTHER), to compare two versions. */
  other: Contender | null
  /** One for each client. */
  many: Tenant[]
  /** Those that a job fills with invoices. */
  small: Tenant
  middle: Tenant
  big: Tenant
  huge: Tenant
  folder: string
}

/** Opens an installation for a piece of work and takes it down again, whatever happens. */
export async function withInstallation<T>(work: (installation: Installation) => Promise<T>, connections = 90): Promise<T> {
  const installation = await openInstallation(connections)
  let closing: Promise<void> | undefined
  const close = () => (closing ??= stopAll().then(() => installation.close()))
  const interrupted = () => void close().finally(() => process.exit(130))
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    return await work(installation)
  } finally {
    await close()
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
  }
}

export function withStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'optiflow-bench-'))
  return withInstallation(async (installation) => work(await setUp(installation, folder))).finally(() => rmSync(folder, { recursive: true, force: true }))
}

async function setUp(installation: Installation, folder: string): Promise<Stage> {
  const tenants: Record<string, Tenant> = {}
  const spread = Array.from({ length: clients }, (_, at) => `many-${at + 1}`)
  for (const slug of [...spread, 'small', 'middle', 'big', 'huge', 'recorded']) {
    tenants[slug] = await installation.tenant(slug)
    await furnish(installation, tenants[slug], slug === 'small' ? 0 : undefined)
  }
  const recorder = await start('recorder.ts', { DATABASE_URL: installation.database_url, NODE_ENV: 'production' })
  const recording = await recorder.ask<Recording>('record', tenants.recorded)
  await recorder.stop()
  const ours = await startOurs(installation.database_url)
  const checkout = process.env.BENCH_OTHER
  const bare = await startBare(recording, Object.fromEntries(Object.values(tenants).map(({ slug, url }) => [slug, url])))
  return {
    installation, recording, folder,
    ours: await withPort(ours),
    bare: await withPort(bare),
    other: checkout ? await withPort(await startOurs(installation.database_url, { checkout })) : null,
    many: spread.map((slug) => tenants[slug]!),
    small: tenants.small!, middle: tenants.middle!, big: tenants.big!, huge: tenants.huge!
  }
}

export async function withPort(child: Child): Promise<Contender> {
  return { child, port: await child.ask<number>('port') }
}
