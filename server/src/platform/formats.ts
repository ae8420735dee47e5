import { decimalFault, type DecimalLimits } from './decimal.ts'

type Check = { type: 'string'; validate: (text: string) => boolean }

// Years below 1000 are typing errors, and PostgreSQL has no year 0. Instants end a year early, so that none becomes one of the year
// 10000 in UTC; PostgreSQL knows no offset beyond 15:59.
const day = /^[1-9]\d{3}-\d\d-\d\d$/
const instant = /^((?!9999)[1-9]\d{3}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-5]):[0-5]\d)$/
const decimals = new Map<string, DecimalLimits>()

/** What the formats of the contract mean; `checks` grows by one format for each kind of decimal. */
export const checks: Record<string, Check> = {
  date: check(isDay),
  'date-time': check((text) => isDay(instant.exec(text)?.[1] ?? '')),
  email: check((text) => /^[^\s@"<>()[\],;:\\]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text) && text.length <= 255),
  password: check(() => true)
}

/** Gives decimals with these limits a format of their own and returns its name. */
export function registerDecimal(limits: DecimalLimits): string {
  const name = `decimal ${limits.scale} ${limits.minimum} ${limits.maximum}`
  decimals.set(name, limits)
  checks[name] = check((text) => decimalFault(text, limits) === null)
  return name
}

/** What is wrong with a decimal, as the end of a sentence: "must be at least 0.0001". */
export function decimalSentence(format: string, value: unknown): string {
  const limits = decimals.get(format)
  const fault = limits && typeof value === 'string' ? decimalFault(value, limits) : 'format'
  if (fault === 'scale') return `must not have more than ${limits!.scale} digits after the point`
  if (fault === 'minimum') return `must be at least ${limits!.minimum}`
  if (fault === 'maximum') return `must not be greater than ${limits!.maximum}`
  return 'must be a decimal number in a string, such as "1500.50"'
}

function check(validate: (text: string) => boolean): Check {
  return { type: 'string', validate }
}

function isDay(text: string): boolean {
  if (!day.test(text)) return false
  const [year, month, date] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  return month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
