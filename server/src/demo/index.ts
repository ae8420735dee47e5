import { randomBytes } from 'node:crypto'
import { deleteTokensNamed, findUserByEmail, makeToken } from '../access/index.ts'
import { effectiveAbilities } from '../platform/authorize.ts'
import type { Log } from '../platform/log.ts'
import { dayIn } from '../platform/time.ts'
import { createTenant, isBehind, isFinished, listTenants, migrateTenant, type Estate, type TenantRecord } from '../provisioning/index.ts'
import { operator } from './operator.ts'
import { findTimeZone, isTold, lockStory } from './queries.ts'
import { first } from './sales.ts'
import { tellStory } from './story.ts'
import { Whole } from './whole.ts'

export const demo_slug = 'acme'
const email = 'ana@ferreteria-duarte.example'
const token_name = 'npm start'

/** The key to the demo, or why there is none. */
export type Demo = { token: string } | { closed: string }

/**
 * Makes the demo tenant where it is missing, tells its story once, and gives a fresh token in the place of that of the last start.
 * A token is all there is: a password that everybody knows would stay in data that grew serious.
 */
export async function openDemo(estate: Estate, log: Log): Promise<Demo> {
  const tenant = await demoTenant(estate)
  if (tenant.state === 'suspended') return { closed: `${demo_slug} is suspended: npm run -s optiflow -- tenants activate ${demo_slug}` }
  const db = new Whole(() => estate.pools.get(tenant.database))
  // The whole story or nothing of it, however the start ends.
  return db.run(async () => {
    await lockStory({ db })
    const owner = await findUserByEmail({ db }, email)
    if (!owner) return { closed: `${demo_slug} is a tenant of your own: npm run -s optiflow -- tokens create ${demo_slug} --email <yours>` }
    await deleteTokensNamed({ db }, { user_id: owner.id, name: token_name })
    const token = await makeToken({ db }, { user_id: owner.id, name: token_name, abilities: ['*'], expires_at: null })
    const time_zone = await findTimeZone({ db })
    const actor = { user_id: owner.id, token_id: token.id, role: owner.role, abilities: effectiveAbilities(owner.role, ['*']), current_workspace_id: null, time_zone }
    const callIn = (workspace_ids: number[]) => operator({ tenant, actor: { ...actor, workspace_ids }, db, log })
    if (!(await isTold({ db }, first))) await tellStory(callIn, { db }, dayIn(time_zone, new Date()))
    return { token: token.plain_text_token }
  })
}

async function demoTenant(estate: Estate): Promise<TenantRecord> {
  const found = (await listTenants(estate)).find(({ slug }) => slug === demo_slug)
  if (!found || !isFinished(found)) return createTenant(estate, { slug: demo_slug, name: 'Ferretería Duarte', country: 'DO', owner: { name: 'Ana Duarte', email, password: randomBytes(32).toString('base64url') } })
  if (isBehind(found)) await migrateTenant(estate, found)
  return found
}
