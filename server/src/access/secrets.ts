import { randomInt } from 'node:crypto'
import { checksum } from '../platform/authenticate.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** The secret part of a new token: 40 random letters and digits and their checksum. */
export function newSecret(): string {
  const random = Array.from({ length: 40 }, () => letters[randomInt(letters.length)]).join('')
  return random + checksum(random)
}
