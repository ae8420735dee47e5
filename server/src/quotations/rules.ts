import type { components } from '@optiflow/generated/types.ts'
import type { Order } from '../orders/index.ts'
import { invalidField, problem, refusal } from '../platform/problems.ts'

type Quotation = components['schemas']['Quotation']
type Status = Quotation['status']

/** What a quotation is made of. */
export interface QuotationOrder extends Order {
  issue_date: string
  expiration_date: string | null
}

// From where each act leads on, and the word for it. What is past its last day goes no further towards a sale.
const acts = {
  update: { from: ['draft'], done: 'changed', sells: false },
  delete: { from: ['draft'], done: 'deleted', sells: false },
  send: { from: ['draft'], done: 'sent', sells: true },
  approve: { from: ['sent'], done: 'approved', sells: true },
  reject: { from: ['sent'], done: 'rejected', sells: false },
  cancel: { from: ['draft', 'sent', 'approved'], done: 'cancelled', sells: false },
  convert: { from: ['approved'], done: 'converted', sells: true }
} satisfies Record<string, { from: Status[]; done: string; sells: boolean }>

/** 409 unless a quotation is where an act may begin; `force` lets pass what has expired. */
export function assertCan(act: keyof typeof acts, { status, is_expired, expiration_date, invoice_id }: Pick<Quotation, 'status' | 'is_expired' | 'expiration_date' | 'invoice_id'>, force = false): void {
  const { from, done, sells }: { from: Status[]; done: string; sells: boolean } = acts[act]
  if (act === 'convert' && status === 'converted') throw problem('already_converted', undefined, { invoice_id })
  if (!from.includes(status)) throw refusal('invalid_state', `A quotation that is ${status} cannot be ${done}.`)
  if (sells && is_expired && !force) throw refusal('invalid_state', `A quotation that expired on ${expiration_date} cannot be ${done}.`)
}

/** 422 for a quotation that would expire before it is issued. */
export function assertLasting({ issue_date, expiration_date }: QuotationOrder): void {
  if (expiration_date !== null && expiration_date < issue_date) throw invalidField('expiration_date', 'The expiration date must be a date after or equal to issue date.')
}
