import { readConfig, type Config } from '../config.ts'
import { controlName, prepareCluster, withDatabase, withKnex } from '../platform/database/cluster.ts'
import { Pools } from '../platform/database/pools.ts'
import { findEmbedded, startEmbedded } from '../platform/embedded/index.ts'
import { createLog } from '../platform/log.ts'
import type { Estate } from '../provisioning/index.ts'

interface Cluster { url: string; close(): Promise<void> }

/** Opens the installation for one command: that of DATABASE_URL, else the embedded one, which is started for the command when nobody runs it. */
export async function withEstate<T>(work: (estate: Estate, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const cluster = await openCluster(config)
  const { url } = cluster
  const pools = new Pools(url, config.pool, createLog('silent'))
  try {
    await prepareCluster(url)
    return await withKnex(withDatabase(url, controlName(url)), (control) => work({ control, url, pools }, config))
  } finally {
    await pools.closeAll()
    await cluster.close()
  }
}

async function openCluster({ database_url, data_directory }: Config): Promise<Cluster> {
  const url = database_url ?? (await findEmbedded(data_directory))
  const leave = async () => undefined
  if (url) return { url, close: leave }
  const started = await startEmbedded({ data_directory, log: () => undefined })
  // Somebody may have started it between our two looks: then it is theirs.
  if (started.attached) return { url: started.url, close: leave }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void started.stop().finally(() => process.exit(1)))
  return { url: started.url, close: started.stop }
}
