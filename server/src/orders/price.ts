import { computeTotals, type DocumentTotals } from '../documents/totals.ts'
import type { Context } from '../platform/context.ts'
import { formatDecimal } from '../platform/decimal.ts'
import { invalidField, problem } from '../platform/problems.ts'
import { findForOrder, type Lookup, type Sold, type TaxRow, type Wanted } from './lookup.queries.ts'
import { baseFault, orderErrors, priceIn, totalMismatch, type Order } from './rules.ts'

/** A line with its price, description and taxes filled in from the product. */
export interface PricedItem {
  product: Sold
  description: string
  quantity: string
  unit_price: string
  taxes: TaxRow[]
}
export interface PricedOrder { items: PricedItem[]; totals: DocumentTotals }

/** What a document is priced for: a draft may wait for what must be right when it is issued. */
export interface Purpose {
  document_type: Wanted['document_type']
  /** The document that is priced anew; without it a new one gets its id. */
  id?: number | null
  stage: 'preview' | 'draft' | 'issue'
  /** The total that the caller reckons with: 422 `total_mismatch` when it is another. */
  expected?: string | undefined
  /** Taxes as another document keeps them, instead of what they are today. */
  kept_taxes?: TaxRow[]
}

/** Looks up what an order names, fills in what the products know and computes the totals. 422 for all that is wrong with it, at once. */
export async function priceOrder(ctx: Context, order: Order, purpose: Purpose): Promise<{ priced: PricedOrder; facts: Lookup }> {
  const facts = await lookUp(ctx, order, purpose)
  const errors = orderErrors(order, facts, purpose.stage === 'draft')
  if (Object.keys(errors).length > 0) throw problem('validation_failed', errors)
  const priced = price(order, facts)
  const fault = baseFault(priced.totals.total_amount, facts.currency!)
  if (fault) throw invalidField('total_amount', fault)
  const mismatch = totalMismatch(purpose.expected, priced.totals.total_amount)
  if (mismatch) throw invalidField('expected_total_amount', mismatch, 'total_mismatch')
  return { priced, facts }
}

async function lookUp(ctx: Context, order: Order, { document_type, id = null, stage, kept_taxes = [] }: Purpose): Promise<Lookup> {
  const { contact_id, document_subtype_id, currency_id, items } = order
  const facts = await findForOrder(ctx, {
    document_type, id, contact_id, document_subtype_id, currency_id, day: order.issue_date ?? ctx.today,
    product_ids: items.map(({ product_id }) => product_id), tax_ids: items.flatMap(({ tax_ids }) => tax_ids ?? [])
  }, stage === 'issue')
  const kept = new Map(kept_taxes.map((tax) => [tax.id, tax]))
  return { ...facts, taxes: facts.taxes.map((tax) => kept.get(tax.id) ?? tax) }
}

function price(order: Order, facts: Lookup): PricedOrder {
  const products = new Map(facts.products.map((product) => [product.id, product]))
  const taxes = new Map(facts.taxes.map((tax) => [tax.id, tax]))
  const items = order.items.map(({ product_id, description, quantity, unit_price, tax_ids }) => {
    const product = products.get(product_id)!
    return {
      product,
      description: description ?? product.name,
      quantity: formatDecimal(quantity),
      unit_price: formatDecimal(unit_price ?? priceIn(facts.currency!, product.price)),
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
