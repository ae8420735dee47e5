import { readFileSync } from 'node:fs'
import { abilities } from '@optiflow/generated/operations.ts'
import { InvalidArgumentError, Option } from 'commander'
import { checks } from '../platform/formats.ts'
import { assertSlug, OperatorError } from '../provisioning/index.ts'
import { ask } from './ask.ts'

const known = new Set<string>(['*', ...abilities])
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
// Regions to Intl, countries to nobody: the unknown one, unions, and what is for tests.
const no_countries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

/** What each option and argument may be; commander puts the name of the option before what is thrown here. */
export function slug(text: string): string {
  try {
    assertSlug(text)
    return text
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
}

export function name(text: string): string {
  const trimmed = text.trim()
  if (trimmed.length >= 1 && trimmed.length <= 255 && trimmed.isWellFormed()) return trimmed
  throw new InvalidArgumentError('Give 1 to 255 characters.')
}

export function email(text: string): string {
  if (checks.email!.validate(text)) return text
  throw new InvalidArgumentError('That is no e-mail address.')
}

export function country(text: string): string {
  const code = text.toUpperCase()
  if (/^[A-Z]{2}$/.test(code) && !no_countries.has(code) && regions.of(code)) return code
  throw new InvalidArgumentError('Give the two letters of ISO 3166, such as DO.')
}

export function workspace(text: string, before: number[] = []): number[] {
  const id = /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
  if (id !== null) return before.includes(id) ? before : [...before, id]
  throw new InvalidArgumentError('Give the id of a workspace, such as 1.')
}

export function ability(text: string, before: string[] = []): string[] {
  if (known.has(text)) return before.includes(text) ? before : [...before, text]
  throw new InvalidArgumentError(`Give ${[...known].join(', ')}.`)
}

/** An instant, or a day, which lasts to its end. */
export function expiry(text: string): string {
  const instant = checks.date!.validate(text) ? `${text}T23:59:59Z` : text
  if (!checks['date-time']!.validate(instant)) throw new InvalidArgumentError('Give a day or an instant, such as 2027-12-31 or 2027-12-31T12:00:00Z.')
  if (Date.parse(instant) <= Date.now()) throw new InvalidArgumentError('That is past.')
  return instant
}

/** A password: as it is, from the environment, or `-`. Not checked here, for commander would print one that it refuses. */
export function passwordOption(flag: string, variable: string): Option {
  return new Option(`${flag} <password>`, '12 to 128 characters; - asks for it, or reads it from a pipe').env(variable).makeOptionMandatory()
}

/** The password that was given; `-` is the first line of standard input, which no list of processes shows, or what a person types. */
export async function readPassword(given: string): Promise<string> {
  const password = given === '-' ? await typed() : given
  const length = [...password].length
  if (length >= 12 && length <= 128 && password.isWellFormed()) return password
  throw new OperatorError(`A password has 12 to 128 characters; this one has ${length}.`)
}

async function typed(): Promise<string> {
  return process.stdin.isTTY ? ask('Password (not shown): ') : readFileSync(0, 'utf8').split(/\r?\n/)[0]!
}
