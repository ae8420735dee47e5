import { hashSecret } from '../platform/authenticate.ts'
import type { Context } from '../platform/context.ts'
import { hashPassword } from './passwords.ts'
import { deleteTokensNamed, findUserByEmail, insertToken, insertUser, type NewToken } from './queries.ts'
import { newSecret } from './secrets.ts'

type Db = Pick<Context, 'db'>

export { deleteTokensNamed, findUserByEmail }

/** Makes a token and gives it with its plain text, which is kept nowhere. */
export async function makeToken(ctx: Db, token: Omit<NewToken, 'secret_hash'>) {
  const secret = newSecret()
  const row = await insertToken(ctx, { ...token, secret_hash: hashSecret(secret) })
  return { ...row, plain_text_token: `${row.id}|${secret}` }
}

/** Makes a user with a password. The e-mail is unique in the tenant. */
export async function makeUser(ctx: Db, { password, ...user }: { name: string; email: string; password: string; role: 'owner' | 'admin' | 'member' }) {
  return insertUser(ctx, { ...user, password_hash: await hashPassword(password) })
}
