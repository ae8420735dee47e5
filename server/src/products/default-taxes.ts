import type { Context } from '../platform/context.ts'
import { problem } from '../platform/problems.ts'
import { selectTaxes } from './queries.ts'
import { taxErrors, usualTaxes } from './rules.ts'

/** The taxes that lines of a product bear: those given, which must be there and go together, else the tenant's default ones. */
export async function checkedTaxes(ctx: Context, ids: number[] | undefined): Promise<number[]> {
  const taxes = await selectTaxes(ctx, { ids: ids ?? [], or_default: ids === undefined })
  if (ids === undefined) return usualTaxes(taxes)
  const errors = taxErrors(ids, taxes)
  if (Object.keys(errors).length > 0) throw problem('validation_failed', errors)
  return ids
}
