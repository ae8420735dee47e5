import type { Welcome } from './banner.ts'
import type { Config } from './config.ts'
import { openDemo, type Demo } from './demo/index.ts'
import { startEmbedded, type EmbeddedPostgres } from './platform/embedded/index.ts'
import { controlName, withDatabase, withKnex } from './platform/database/cluster.ts'
import type { Log } from './platform/log.ts'
import { bringForward, finishTenant, isBehind, isFinished, listTenants, type Estate } from './provisioning/index.ts'
import { startServer, tryToListen, type RunningServer } from './server.ts'

export interface Started {
  /** Null without a demo. */
  welcome: Welcome | null
  /** Lets what runs finish, then stops the server and its embedded PostgreSQL. */
  stop(): Promise<void>
}

/** Starts all of it: PostgreSQL where none is given, the API, the tenants that wait for something, the demo. What fails takes along what was started. */
export async function start(config: Config, log: Log): Promise<Started> {
  // PostgreSQL and the demo take seconds: whoever may not listen hears it before.
  await tryToListen(config)
  const postgres = config.database_url ? null : await startEmbedded({ data_directory: config.data_directory, log: (line) => log.info(line), connections: config.pool.total })
  try {
    return await startApi(config, postgres, log)
  } catch (error) {
    // One that was running before may be that of another server.
    if (!postgres?.attached) await postgres?.stop()
    throw error
  }
}

async function startApi(config: Config, postgres: EmbeddedPostgres | null, log: Log): Promise<Started> {
  const url = config.database_url ?? postgres!.url
  const server = await startServer(config, url, log)
  try {
    const demo = await withKnex(withDatabase(url, controlName(url)), (control) => prepare({ control, url, pools: server.pools }, config, log))
    log.info({ url: server.public_url, port: server.port }, 'listening')
    const welcome = demo && { public_url: server.public_url, demo, data_directory: postgres?.data_directory ?? null }
    return { welcome, stop: () => stop(server, postgres) }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function prepare(estate: Estate, config: Config, log: Log): Promise<Demo | null> {
  const demo = config.demo ? await openDemo(estate, log) : null
  if (config.database_url) await noteBehind(estate, log)
  else await bringAllForward(estate, log)
  return demo
}

// Nobody operates a machine at home: what an operator would do by `optiflow migrate` is done here.
async function bringAllForward(estate: Estate, log: Log): Promise<void> {
  for (const tenant of (await listTenants(estate)).filter((tenant) => !isFinished(tenant))) {
    if (!(await finishTenant(estate, tenant))) log.warn({ tenant: tenant.slug }, 'the tenant was not made to the end: create it again to go on')
  }
  const behind = (await listTenants(estate)).filter((tenant) => isFinished(tenant) && isBehind(tenant))
  await bringForward(estate, behind, ({ slug }, error) => {
    if (error) log.error({ err: error, tenant: slug }, 'the tenant could not be brought forward')
    else log.info({ tenant: slug }, 'brought forward')
  })
}

async function noteBehind(estate: Estate, log: Log): Promise<void> {
  const behind = (await listTenants(estate)).filter((tenant) => isFinished(tenant) && isBehind(tenant)).map(({ slug }) => slug)
  if (behind.length > 0) log.warn({ count: behind.length, tenants: behind.slice(0, 20) }, 'tenants wait for migrations and answer 503: run `optiflow migrate`')
}

async function stop(server: RunningServer, postgres: EmbeddedPostgres | null): Promise<void> {
  await server.stop()
  await postgres?.stop()
}
