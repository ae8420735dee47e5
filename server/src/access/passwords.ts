import { hash, verify } from '@node-rs/argon2'

// OWASP's smallest argon2id: 19 MiB, two passes.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const most_at_once = 4
// What a password is compared with when there is no such user: the answer then takes as long as for one that exists.
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$b3B0aWZsb3ctbm9ib2R5IQ$' + 'A'.repeat(43)

let running = 0
const waiting: (() => void)[] = []

/** The argon2id hash to keep of a password. */
export function hashPassword(password: string): Promise<string> {
  return oneOfFew(() => hash(password, cost))
}

/** Whether the password is that of the hash; without a hash always false, after the same work. */
export function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  return oneOfFew(async () => (await verify(stored ?? nobody, password).catch(() => false)) && stored !== undefined)
}

// Each hash takes a core and 19 MiB: a flood of sign-ins must not take them all.
async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (running >= most_at_once) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
