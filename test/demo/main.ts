/**
 * `npm run demo`: the story of an invoice, told through the SDK, with the curl of each step. On a server of its own that is
 * gone afterwards, or on yours: OPTIFLOW_URL=http://acme.localhost:3000 OPTIFLOW_TOKEN='1|...' npm run demo
 */
import { startOurs } from '../bench/contenders.ts'
import { withInstallation, withPort } from '../bench/stage.ts'
import { tell } from './story.ts'

const { OPTIFLOW_URL: url, OPTIFLOW_TOKEN: token } = process.env

if (url && token) await tell(url, { token })
else await withInstallation(async (installation) => {
  process.stdout.write('Starting a server of its own on an embedded PostgreSQL ...\n')
  const { email, password } = await installation.tenant('acme')
  const { port } = await withPort(await startOurs(installation.database_url))
  await tell(`http://acme.localhost:${port}`, { email, password })
})
