/** `dividend / divisor`, half away from zero. Both are amounts or rates, so never below zero; the divisor is above it. */
export const divideRounded = (dividend: bigint, divisor: bigint): bigint => (2n * dividend + divisor) / (2n * divisor)

/**
 * Shares `total` cents out by `weights` (none below zero), so that the shares add up to it: each exact share cut to whole cents,
 * the cents left over one by one to the largest remainders, ties to the first. Weights that sum to 0 give shares of 0.
 */
export function shareOut(total: bigint, weights: bigint[]): bigint[] {
  const sum = sumOf(weights)
  if (total === 0n || sum === 0n) return weights.map(() => 0n)
  if (weights.length === 1) return [total]
  // One divisor for all, so the whole-number remainders are exact and compare as they are.
  const shares = weights.map((weight) => (total * weight) / sum)
  const remainders = weights.map((weight) => (total * weight) % sum)
  const left = Number(total - sumOf(shares))
  for (const index of largest(remainders).slice(0, left)) shares[index]! += 1n
  return shares
}

export function sumOf(amounts: bigint[]): bigint {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return sum
}

/** Indexes, the largest value first; the sort is stable, which is what gives ties to the first. */
function largest(values: bigint[]): number[] {
  const byValue = (a: number, b: number) => (values[a]! > values[b]! ? -1 : values[a]! < values[b]! ? 1 : 0)
  return [...values.keys()].sort(byValue)
}
