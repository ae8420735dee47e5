import Big from 'big.js'

/** An exact decimal number. Compute with texts (`times('2')`), compare with `lt`, `eq`, `cmp`: numbers, `<` and `+` throw. */
export type Decimal = Big

// Our own constructor, so that no other user of big.js changes our settings. Strict: a JavaScript
// number is refused and a decimal never turns into one by accident. Printed without exponents, however large or small.
const Exact = Big()
Exact.strict = true
Exact.NE = -1e6
Exact.PE = 1e6

// "-0" is refused: PostgreSQL would give it back as "0".
const PLAIN = /^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** The decimal that a text of digits writes. Throws when it writes none: callers pass what was validated or stored. */
export const decimal = (text: string): Decimal => new Exact(text)

export const ZERO: Decimal = decimal('0')

/** `value` with at most `digits` digits after the point, half away from zero. */
export const roundTo = (value: Decimal, digits: number): Decimal => value.round(digits, Big.roundHalfUp)

/** An amount as the wire writes it: two digits after the point, half away from zero, never "-0.00". */
export const money = (value: Decimal): string => roundTo(value, 2).plus(ZERO).toFixed(2)

/**
 * What PostgreSQL's numeric gives as text, as the wire writes it: at least two digits after the point,
 * no further zeros. Works on the text, because it runs for every numeric of every row.
 */
export function formatDecimal(text: string): string {
  const point = text.indexOf('.')
  if (point === -1) return `${text}.00`
  const least = point + 3
  if (text.length < least) return text.padEnd(least, '0')
  let end = text.length
  while (end > least && text.charCodeAt(end - 1) === 48) end--
  return end === text.length ? text : text.slice(0, end)
}

export interface DecimalLimits {
  /** How many digits may follow the point. */
  scale: number
  minimum?: string | undefined
  maximum?: string | undefined
}

/** The first limit that a text breaks, `format` when it is no plain decimal, `null` when it is good. */
export function decimalFault(text: string, limits: DecimalLimits): 'format' | keyof DecimalLimits | null {
  if (!PLAIN.test(text)) return 'format'
  if (digitsAfterPoint(text) > limits.scale) return 'scale'
  if (limits.minimum !== undefined && compare(text, limits.minimum) < 0) return 'minimum'
  if (limits.maximum !== undefined && compare(text, limits.maximum) > 0) return 'maximum'
  return null
}

// Every decimal of every reply comes through here: 30 us a reply of five lines with big.js alone, 3 us so. Reading texts as doubles keeps
// their order; only a tie may be false, and no tie of up to 15 digits is.
function compare(one: string, other: string): number {
  return Number(one) - Number(other) || (one.length <= 15 && other.length <= 15 ? 0 : decimal(one).cmp(other))
}

/** Whether a text is a plain decimal within its limits: no exponent, no `+`, no leading zeros, never more digits than `scale`. */
export const isDecimalText = (text: string, limits: DecimalLimits): boolean => decimalFault(text, limits) === null

/**
 * A decimal as a whole number of units of its last digit, for sums that must be exact and fast: `toUnits('12.5', 2)` is `1250n`.
 * Throws when the text is no plain decimal, is negative, or has more digits than `scale`, for that would round silently.
 */
export function toUnits(text: string, scale: number): bigint {
  const missing = scale - digitsAfterPoint(text)
  if (missing < 0 || !PLAIN.test(text) || text.startsWith('-')) {
    throw new RangeError(`Not a decimal of zero or more with at most ${scale} digits: ${text}`)
  }
  return BigInt(text.replace('.', '') + '0'.repeat(missing))
}

/** The way back, with all the digits of its scale: `fromUnits(1250n, 2)` is `"12.50"`. */
export function fromUnits(units: bigint, scale: number): string {
  if (units < 0n) return `-${fromUnits(-units, scale)}`
  const digits = units.toString().padStart(scale + 1, '0')
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

function digitsAfterPoint(text: string): number {
  const point = text.indexOf('.')
  return point === -1 ? 0 : text.length - point - 1
}
