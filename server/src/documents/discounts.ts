import { toUnits } from '../platform/decimal.ts'
import { label, type FieldErrors } from '../platform/problems.ts'
import { addFault } from './faults.ts'
import { divideRounded } from './share.ts'

/** Rate in hundredths of a percent, amount in cents. */
export interface Discount {
  rate: bigint | null
  amount: bigint
}

/** A discount as a caller may give it: by rate, by amount, by both when they agree, or not at all. */
export interface GivenDiscount {
  rate: string | null | undefined
  amount: string | null | undefined
}

/** Where a discount stands, for the sentences about it. */
export interface DiscountPlace {
  rate: string
  amount: string
  /** What it is taken from, in words. */
  base: string
}

const WHOLE = 100_00n

/** The discount on `base` cents. What cannot be is written into `faults` and counts as no discount. */
export function discountOn(base: bigint, given: GivenDiscount, place: DiscountPlace, faults: FieldErrors): Discount {
  const rate = given.rate == null ? null : toUnits(given.rate, 2)
  const byRate = rate === null ? 0n : divideRounded(base * rate, WHOLE)
  const amount = given.amount == null ? byRate : toUnits(given.amount, 2)
  const fault = faultOf(base, { rate, amount }, byRate)
  if (fault === null) return { rate, amount }
  addFault(faults, fault === 'rate' ? place.rate : place.amount, sentence(fault, place))
  return { rate: null, amount: 0n }
}

function faultOf(base: bigint, discount: Discount, byRate: bigint): 'rate' | 'more' | 'differ' | null {
  if (discount.rate !== null && discount.rate > WHOLE) return 'rate'
  if (discount.amount > base) return 'more'
  return discount.rate !== null && discount.amount !== byRate ? 'differ' : null
}

function sentence(fault: 'rate' | 'more' | 'differ', place: DiscountPlace): string {
  if (fault === 'rate') return `The ${label(place.rate)} must not be greater than 100.`
  if (fault === 'more') return `The ${label(place.amount)} must not be greater than ${place.base}.`
  return `The ${label(place.amount)} and ${label(place.rate)} must agree.`
}
