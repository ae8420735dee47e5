import { decimal } from '../platform/decimal.ts'

/** Whether two decimals are the same number: "18" and "18.00" are. */
export function sameDecimal(one: string, other: string): boolean {
  return decimal(one).eq(decimal(other))
}
