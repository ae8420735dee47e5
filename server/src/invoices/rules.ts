import type { components } from '@optiflow/generated/types.ts'
import { decimal } from '../platform/decimal.ts'
import { label, refusal, type FieldErrors } from '../platform/problems.ts'
import type { Address, Buyer, Lookup } from './lookup.queries.ts'

type Schemas = components['schemas']
export type BillTo = Schemas['BillTo']
export type Item = Schemas['InvoiceItemFields']

/** What an invoice is made of, whole: what a caller leaves out is filled in. */
export interface Order {
  contact_id: number
  document_subtype_id: number | null
  issue_date: string | null
  due_date: string | null
  payment_term: string | null
  currency_id: number | null
  prices_include_tax: boolean
  document_discount_rate: string | null
  document_discount_amount: string | null
  notes: string | null
  external_id: string | null
  items: Item[]
}

/** Issued invoices are immutable: 409 unless it is still a draft. */
export function assertDraft({ status }: { status: string }, act: 'changed' | 'deleted' | 'issued'): void {
  if (status !== 'draft') throw refusal('invalid_state', `An invoice that is ${status} cannot be ${act}.`)
}

/** What is wrong with contact, products, taxes and currency, by field. A draft may wait for what must be right at issue. */
export function orderErrors(order: Order, found: Lookup, isDraft: boolean): FieldErrors {
  const errors: FieldErrors = {}
  const fault = contactFault(found.contact, isDraft)
  if (fault) errors.contact_id = [fault]
  if (order.currency_id !== null && order.currency_id !== found.company.currency_id) errors.currency_id = [`The selected ${label('currency_id')} is invalid.`]
  if (order.document_subtype_id !== null && !found.series) errors.document_subtype_id = [`The selected ${label('document_subtype_id')} is invalid.`]
  for (const [at, item] of order.items.entries()) Object.assign(errors, itemErrors(item, at, found, isDraft))
  return errors
}

/** The buyer as it stands on the document. */
export function billTo(buyer: Buyer): BillTo {
  const { name, identification_type, identification_number, addresses } = buyer
  const address = addresses.find(({ is_primary }) => is_primary) ?? addresses.find(({ type }) => type === 'billing') ?? addresses[0]
  return { name, identification_type, identification_number, address: address ? oneLine(address) : null }
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

function itemErrors({ product_id, tax_ids }: Item, at: number, found: Lookup, isDraft: boolean): FieldErrors {
  const product = found.products.find(({ id }) => id === product_id)
  const path = `items.${at}`
  if (!product) return { [`${path}.product_id`]: [`The selected ${path}.product_id is invalid.`] }
  const missing = (tax_ids ?? []).findIndex((tax_id) => !found.taxes.some(({ id }) => id === tax_id))
  return {
    ...(!product.is_active && !isDraft && { [`${path}.product_id`]: [`The product ${product.sku} is inactive and cannot be invoiced.`] }),
    ...(missing !== -1 && { [`${path}.tax_ids.${missing}`]: [`The selected ${path}.tax_ids.${missing} is invalid.`] })
  }
}

function oneLine({ street, city, province, postal_code, country }: Address): string | null {
  return [street, city, province, postal_code, country].filter(Boolean).join(', ') || null
}
