import type { components } from '@optiflow/generated/types.ts'
import { decimal, money, roundTo } from '../platform/decimal.ts'
import { label, type FieldErrors } from '../platform/problems.ts'
import type { Address, Buyer, Currency, Lookup } from './lookup.queries.ts'
import type { PricedOrder } from './price.ts'

// What the columns hold of a total and of a unit price.
const most_total = '9999999999999.99'
const most_unit_price = '9999999999.9999'

type Schemas = components['schemas']
export type BillTo = Schemas['BillTo']
export type Item = Schemas['DocumentItemFields']

/** What a document is made of, whole: what a caller leaves out is filled in. */
export interface Order {
  contact_id: number
  document_subtype_id: number | null
  issue_date: string | null
  payment_term: string | null
  currency_id: number | null
  prices_include_tax: boolean
  document_discount_rate: string | null
  document_discount_amount: string | null
  notes: string | null
  external_id: string | null
  items: Item[]
}

/** What is wrong with contact, products, taxes and currency, by field. A draft may wait for what must be right at issue. */
export function orderErrors(order: Order, found: Lookup, isDraft: boolean): FieldErrors {
  const errors: FieldErrors = {}
  const contact = contactFault(found.contact, isDraft)
  if (contact) errors.contact_id = [contact]
  const currency = currencyFault(found.currency)
  if (currency) errors.currency_id = [currency]
  if (order.document_subtype_id !== null && !found.series) errors.document_subtype_id = [`The selected ${label('document_subtype_id')} is invalid.`]
  for (const [at, item] of order.items.entries()) Object.assign(errors, itemErrors(item, at, found, isDraft))
  return errors
}

/** The columns that every document has of its order: who, in what currency, and how much. */
export function documentValues(order: Order, { totals }: PricedOrder, found: Lookup) {
  const { contact_id, document_subtype_id, issue_date, payment_term, prices_include_tax, notes, external_id } = order
  const { id: currency_id, code: currency_code, rate } = found.currency!
  const { document_discount_rate, document_discount_amount, subtotal_amount, discount_amount, tax_amount, total_amount } = totals
  return {
    contact_id, bill_to: JSON.stringify(billTo(found.contact!)), document_subtype_id, issue_date, payment_term, currency_id, currency_code, exchange_rate: rate!, prices_include_tax,
    document_discount_rate, document_discount_amount, subtotal_amount, discount_amount, net_amount: money(decimal(total_amount).minus(tax_amount)), tax_amount, total_amount,
    base_total_amount: money(decimal(total_amount).times(rate!)), notes, external_id
  }
}

/** The buyer as it stands on the document. */
export function billTo(buyer: Buyer): BillTo {
  const { name, identification_type, identification_number, addresses } = buyer
  const address = addresses.find(({ is_primary }) => is_primary) ?? addresses.find(({ type }) => type === 'billing') ?? addresses[0]
  return { name, identification_type, identification_number, address: address ? oneLine(address) : null }
}

/** What a price of the company's currency is in the document's, with the four digits that a unit price has. */
export function priceIn({ rate }: Currency, price: string): string {
  return roundTo(decimal(price).div(decimal(rate!)), 4).toFixed()
}

/** 422 has this sentence for a total that is too large in the company's currency, though not in its own; null when it is not. */
export function baseFault(total_amount: string, { rate }: Currency): string | null {
  const base = money(decimal(total_amount).times(rate!))
  return decimal(base).gt(most_total) ? `The total amount must not be greater than ${most_total} in the company's currency.` : null
}

/** 422 `total_mismatch` has this sentence when the caller expected another total; null when it did not. */
export function totalMismatch(expected: string | undefined, total_amount: string): string | null {
  return expected === undefined || decimal(expected).eq(total_amount) ? null : `The total is ${total_amount}, not ${expected}.`
}

function contactFault(contact: Buyer | null, isDraft: boolean): string | null {
  if (!contact) return `The selected ${label('contact_id')} is invalid.`
  if (isDraft) return null
  if (contact.status !== 'active') return 'The contact is inactive and cannot be invoiced.'
  return contact.contact_type === 'supplier' ? 'The contact is not a customer.' : null
}

// A missing rate is never taken for 1: the books would be wrong without a sound.
function currencyFault(currency: Currency | null): string | null {
  if (!currency?.is_active) return `The selected ${label('currency_id')} is invalid.`
  return currency.rate === null ? `There is no exchange rate for ${currency.code} on this day.` : null
}

function itemErrors({ product_id, tax_ids, unit_price }: Item, at: number, found: Lookup, isDraft: boolean): FieldErrors {
  const product = found.products.find(({ id }) => id === product_id)
  const path = `items.${at}`
  if (!product) return { [`${path}.product_id`]: [`The selected ${path}.product_id is invalid.`] }
  const missing = (tax_ids ?? []).findIndex((tax_id) => !found.taxes.some(({ id }) => id === tax_id))
  const isDear = unit_price == null && isTooDear(product.price, found.currency)
  return {
    ...(isDear && { [`${path}.unit_price`]: [`The ${path}.unit_price must not be greater than ${most_unit_price}.`] }),
    ...(!product.is_active && !isDraft && { [`${path}.product_id`]: [`The product ${product.sku} is inactive and cannot be invoiced.`] }),
    ...(missing !== -1 && { [`${path}.tax_ids.${missing}`]: [`The selected ${path}.tax_ids.${missing} is invalid.`] })
  }
}

// In a currency that is worth little, a price has more digits than in the company's.
function isTooDear(price: string, currency: Currency | null): boolean {
  return currency?.rate != null && decimal(currency.rate).lt('1') && decimal(priceIn(currency, price)).gt(most_unit_price)
}

function oneLine({ street, city, province, postal_code, country }: Address): string | null {
  return [street, city, province, postal_code, country].filter(Boolean).join(', ') || null
}
