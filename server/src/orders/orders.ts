import type { components } from '@optiflow/generated/types.ts'
import type { Item, Order } from './rules.ts'

type Schemas = components['schemas']
/** What a caller says of a new document, as far as documents are alike. */
type Given = Partial<Order> & Pick<Order, 'contact_id' | 'items'>
/** A stored document, as far as an order can be read off it. */
type Stored = Omit<Order, 'items' | 'document_discount_amount' | 'external_id'> & {
  document_discount_amount: string
  external_id?: string | null
  items: Schemas['DocumentItem'][]
}

const empty = {
  document_subtype_id: null, issue_date: null, payment_term: null, currency_id: null, prices_include_tax: false,
  document_discount_rate: null, document_discount_amount: null, notes: null, external_id: null
}

/** The order of a new document: what the caller gave, and nothing where it gave nothing. */
export function orderFrom(given: Given): Order {
  return { ...empty, ...given }
}

/** The order that a stored document was made from: rates where there are rates, amounts elsewhere, so that nothing computed is taken as asked. */
export function storedOrder(stored: Stored): Order {
  const { contact_id, document_subtype_id, issue_date, payment_term, currency_id, prices_include_tax, notes, external_id } = stored
  const discount = askedDiscount(stored.document_discount_rate, stored.document_discount_amount)
  return {
    contact_id, document_subtype_id, issue_date, payment_term, currency_id, prices_include_tax, notes, external_id: external_id ?? null,
    document_discount_rate: discount.rate, document_discount_amount: discount.amount, items: stored.items.map(storedItem)
  }
}

/** A stored order with what a PATCH changes; naming one half of a discount replaces both. */
export function merged<Of extends Order>(stored: Of, given: Partial<Of>): Of {
  const isDiscounted = 'document_discount_rate' in given || 'document_discount_amount' in given
  return { ...stored, ...(isDiscounted && { document_discount_rate: null, document_discount_amount: null }), ...given }
}

function storedItem({ product_id, description, quantity, unit_price, discount_rate, discount_amount, taxes }: Schemas['DocumentItem']): Item {
  const discount = askedDiscount(discount_rate, discount_amount)
  return { product_id, description, quantity, unit_price, discount_rate: discount.rate, discount_amount: discount.amount, tax_ids: taxes.map(({ tax_id }) => tax_id) }
}

function askedDiscount(rate: string | null, amount: string) {
  return rate === null ? { rate: null, amount } : { rate, amount: null }
}
