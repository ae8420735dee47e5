import { findUserByEmail, makeToken, makeUser } from '../access/index.ts'
import { Database } from '../platform/database/database.ts'
import { translate } from '../platform/database/errors.ts'
import { Problem } from '../platform/problems.ts'
import { insertMembership } from '../workspaces/index.ts'
import { findTenant, OperatorError, type Estate } from './tenants.ts'

export interface NewUser { name: string; email: string; password: string; role: 'owner' | 'admin' | 'member'; workspace_ids: number[] }

/** Makes a user of a tenant and lets it into workspaces. */
export async function createUser(estate: Estate, slug: string, { workspace_ids, ...user }: NewUser) {
  return inTenant(estate, slug, async (db) => {
    const made = await makeUser({ db }, user)
    for (const workspace_id of workspace_ids) await insertMembership({ db }, { workspace_id, user_id: made.id })
    return made
  })
}

/** Makes a token for a user of a tenant; its plain text is in the answer and nowhere else. */
export async function createToken(estate: Estate, slug: string, wanted: { email: string; name: string; abilities: readonly string[]; expires_at: string | null }) {
  return inTenant(estate, slug, async (db) => {
    const user = await findUserByEmail({ db }, wanted.email)
    if (!user) throw new OperatorError(`The tenant ${slug} has no active user ${wanted.email}.`)
    return makeToken({ db }, { user_id: user.id, name: wanted.name, abilities: wanted.abilities, expires_at: wanted.expires_at })
  })
}

async function inTenant<T>(estate: Estate, slug: string, work: (db: Database) => Promise<T>): Promise<T> {
  const { database } = await findTenant(estate, slug)
  const db = new Database(() => estate.pools.get(database))
  try {
    await db.begin()
    const result = await work(db)
    await db.commit()
    return result
  } catch (error) {
    throw operatorError(translate(error))
  } finally {
    await db.release()
  }
}

// What a constraint refused, said as a line for the terminal.
function operatorError(error: unknown): unknown {
  return error instanceof Problem ? new OperatorError(Object.values(error.errors ?? {}).flat().join(' ') || error.message) : error
}
