import type { components } from '@optiflow/generated/types.ts'
import type { WholeRow } from './queries.ts'
import type { Item, Order } from './rules.ts'

type Schemas = components['schemas']

const empty = {
  document_subtype_id: null, issue_date: null, due_date: null, payment_term: null, currency_id: null, prices_include_tax: false,
  document_discount_rate: null, document_discount_amount: null, notes: null, external_id: null
}

/** The order of a new invoice: what the caller gave, and nothing where it gave nothing. */
export function orderFrom({ draft, expected_total_amount, workspace_id, ...given }: Schemas['InvoiceCreate']): Order {
  return { ...empty, ...given }
}

/** The order that a stored draft was made from: rates where there are rates, amounts elsewhere, so that nothing computed is taken as asked. */
export function storedOrder(draft: WholeRow): Order {
  const { contact_id, document_subtype_id, issue_date, due_date, payment_term, currency_id, prices_include_tax, notes, external_id } = draft
  const discount = askedDiscount(draft.document_discount_rate, draft.document_discount_amount)
  return {
    contact_id, document_subtype_id, issue_date, due_date, payment_term, currency_id, prices_include_tax, notes, external_id: external_id ?? null,
    document_discount_rate: discount.rate, document_discount_amount: discount.amount, items: draft.items.map(storedItem)
  }
}

/** A stored order with what a PATCH changes; naming one half of a discount replaces both. */
export function merged(stored: Order, { expected_total_amount, workspace_id, ...given }: Schemas['InvoiceUpdate']): Order {
  const isDiscounted = 'document_discount_rate' in given || 'document_discount_amount' in given
  return { ...stored, ...(isDiscounted && { document_discount_rate: null, document_discount_amount: null }), ...given }
}

function storedItem({ product_id, description, quantity, unit_price, discount_rate, discount_amount, taxes }: WholeRow['items'][number]): Item {
  const discount = askedDiscount(discount_rate, discount_amount)
  return { product_id, description, quantity, unit_price, discount_rate: discount.rate, discount_amount: discount.amount, tax_ids: taxes.map(({ tax_id }) => tax_id) }
}

function askedDiscount(rate: string | null, amount: string) {
  return rate === null ? { rate: null, amount } : { rate, amount: null }
}
