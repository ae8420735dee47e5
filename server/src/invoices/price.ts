import { computeTotals, type DocumentTotals } from '../documents/totals.ts'
import { formatDecimal } from '../platform/decimal.ts'
import { problem } from '../platform/problems.ts'
import type { Lookup, Sold, TaxRow } from './lookup.queries.ts'
import { orderErrors, type Order } from './rules.ts'

/** A line with its price, description and taxes filled in from the product. */
export interface PricedItem {
  product: Sold
  description: string
  quantity: string
  unit_price: string
  taxes: TaxRow[]
}
export interface PricedOrder { items: PricedItem[]; totals: DocumentTotals }

/** Fills in what the products know and computes the totals. 422 for all that is wrong with the order, at once. */
export function priceOrder(order: Order, found: Lookup, isDraft: boolean): PricedOrder {
  const errors = orderErrors(order, found, isDraft)
  if (Object.keys(errors).length > 0) throw problem('validation_failed', errors)
  const products = new Map(found.products.map((product) => [product.id, product]))
  const taxes = new Map(found.taxes.map((tax) => [tax.id, tax]))
  const items = order.items.map(({ product_id, description, quantity, unit_price, tax_ids }) => {
    const product = products.get(product_id)!
    return {
      product,
      description: description ?? product.name,
      quantity: formatDecimal(quantity),
      unit_price: formatDecimal(unit_price ?? product.price),
      taxes: (tax_ids ?? product.tax_ids).map((id) => taxes.get(id)!)
    }
  })
  return { items, totals: computeTotals(documentOf(order, items)) }
}

function documentOf(order: Order, items: PricedItem[]) {
  const { prices_include_tax, document_discount_rate, document_discount_amount } = order
  const lines = items.map(({ quantity, unit_price, taxes }, at) => {
    const { discount_rate, discount_amount } = order.items[at]!
    const rates = taxes.map(({ id, rate, type }) => ({ tax_id: id, rate, type }))
    return { quantity, unit_price, taxes: rates, discount_rate: discount_rate ?? null, discount_amount: discount_amount ?? null }
  })
  return { prices_include_tax, document_discount_rate, document_discount_amount, items: lines }
}
