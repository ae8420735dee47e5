/**
 * `npm run demo`: the story of an invoice, told through the SDK, with the curl of each step. On a server of its own that is
 * gone afterwards, or on yours: OPTIFLOW_URL=http://acme.localhost:3000 OPTIFLOW_TOKEN='1|...' npm run demo
 */
import { OptiflowError } from '@optiflow/sdk'
import { startOurs } from '../bench/contenders.ts'
import { withInstallation, withPort } from '../bench/stage.ts'
import { tell } from './story.ts'

const { OPTIFLOW_URL: url, OPTIFLOW_TOKEN: token } = process.env

try {
  if (url && token) await tell(url, { token })
  else if (url || token) throw new OptiflowError({ status: 0, code: 'usage', message: `OPTIFLOW_${url ? 'TOKEN' : 'URL'} is missing: give both for a server of yours, or none.` })
  else await tellOnOurs()
} catch (error) {
  if (!(error instanceof OptiflowError)) throw error
  process.stderr.write(`\nThe story ends here. ${error.message}\n`)
  process.exitCode = 1
}

function tellOnOurs(): Promise<void> {
  return withInstallation(async (installation) => {
    process.stdout.write('Starting a server of its own on an embedded PostgreSQL ...\n')
    const { email, password } = await installation.tenant('acme')
    const { port } = await withPort(await startOurs(installation.database_url))
    await tell(`http://acme.localhost:${port}`, { email, password })
  })
}
