import { clash, type TaxType } from '../documents/tax-types.ts'
import { label, type FieldErrors } from '../platform/problems.ts'

interface Opened { workspace_id: number; quantity: string; minimum_quantity?: string }
interface Asked { initial_quantity?: string; minimum_quantity?: string; initial_quantities?: Opened[] }
interface Stocked { product_type: 'product' | 'service'; track_stock: boolean; workspace_id: number | null }

interface Tax { id: number; type: TaxType }

/** What is not said of a new product. */
export const empty = {
  cost: null, description: null, unit: null, category_id: null, allow_negative_stock: false, is_active: true, external_id: null
}

/** What is wrong with the taxes that a product shall bear: not there, or more than one that excludes the others. */
export function taxErrors(ids: (number | undefined)[], taxes: Tax[], field = 'default_tax_ids'): FieldErrors {
  const borne = ids.map((id) => taxes.find((tax) => tax.id === id))
  const missing = borne.flatMap((tax, at) => (tax ? [] : [`${field}.${at}`]))
  if (missing.length > 0) return Object.fromEntries(missing.map((path) => [path, [`The selected ${path} is invalid.`]]))
  return clash(borne as Tax[]) ? { [field]: [`The ${label(field)} must not contain more than one exclusive tax.`] } : {}
}

/** The taxes of a product for which none are named: the tenant's default ones, when they go together. */
export function usualTaxes(taxes: (Tax & { is_default: boolean })[]): number[] {
  const usual = taxes.filter(({ is_default }) => is_default)
  return clash(usual) ? [] : usual.map(({ id }) => id)
}

/** What is wrong with how a product keeps stock, by field. */
export function stockErrors(product: Stocked): FieldErrors {
  return product.product_type === 'service' && product.track_stock ? { track_stock: ['A service does not track stock.'] } : {}
}

/** The levels that a new product opens, from the short form or the long one. */
export function openingLevels(asked: Asked, workspace_id: number): Opened[] {
  if (asked.initial_quantities) return asked.initial_quantities
  const isAsked = asked.initial_quantity !== undefined || asked.minimum_quantity !== undefined
  return isAsked ? [{ workspace_id, quantity: asked.initial_quantity ?? '0', ...(asked.minimum_quantity !== undefined && { minimum_quantity: asked.minimum_quantity }) }] : []
}

/** What is wrong with opening levels: both forms at once, stock of what has none, a workspace twice or out of reach. */
export function openingErrors(asked: Asked, product: Stocked, levels: Opened[], isReachable: (workspace_id: number) => boolean): FieldErrors {
  const field = asked.initial_quantities ? 'initial_quantities' : asked.initial_quantity !== undefined ? 'initial_quantity' : 'minimum_quantity'
  if (asked.initial_quantities && (asked.initial_quantity !== undefined || asked.minimum_quantity !== undefined)) return { initial_quantities: ['The initial quantities field is not allowed beside initial quantity or minimum quantity.'] }
  if (levels.length > 0 && !product.track_stock) return { [field]: ['A product that does not track stock has no quantity.'] }
  const errors: FieldErrors = {}
  for (const [at, { workspace_id }] of (asked.initial_quantities ?? []).entries()) {
    const isTwice = levels.findIndex((level) => level.workspace_id === workspace_id) !== at
    const isElsewhere = product.workspace_id !== null && product.workspace_id !== workspace_id
    const path = `initial_quantities.${at}.workspace_id`
    if (isTwice) errors[path] = [`The ${path} has a duplicate value.`]
    else if (isElsewhere || !isReachable(workspace_id)) errors[path] = [`The selected ${path} is invalid.`]
  }
  return errors
}
