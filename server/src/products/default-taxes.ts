import { clash } from '../documents/tax-types.ts'
import type { Context } from '../platform/context.ts'
import { invalidField, problem } from '../platform/problems.ts'
import { selectTaxes } from './queries.ts'

const field = 'default_tax_ids'

/** The taxes that lines of a product bear: those given, which must be there and go together, else the tenant's default ones. */
export async function checkedTaxes(ctx: Context, ids: number[] | undefined): Promise<number[]> {
  const taxes = await selectTaxes(ctx, { ids: ids ?? [], or_default: ids === undefined })
  if (ids === undefined) return clash(taxes) ? [] : taxes.map(({ id }) => id)
  const missing = ids.flatMap((id, at) => (taxes.some((tax) => tax.id === id) ? [] : [`${field}.${at}`]))
  if (missing.length > 0) throw problem('validation_failed', Object.fromEntries(missing.map((path) => [path, [`The selected ${path} is invalid.`]])))
  if (clash(taxes)) throw invalidField(field, 'The default tax ids must not contain more than one exclusive tax.')
  return ids
}
