import type { FieldErrors } from '../platform/problems.ts'

interface Opened { workspace_id: number; quantity: string; minimum_quantity?: string }
interface Asked { initial_quantity?: string; minimum_quantity?: string; initial_quantities?: Opened[] }
interface Stocked { product_type: 'product' | 'service'; track_stock: boolean; workspace_id: number | null }

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
