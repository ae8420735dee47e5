import type { components } from '@optiflow/generated/types.ts'
import { decimal } from '../platform/decimal.ts'
import { invalidField, label, problem, refusal, type FieldErrors, type Problem } from '../platform/problems.ts'

type Schemas = components['schemas']

/** A payment as a caller asks for it, whole: what it leaves out is filled in. */
export interface PaymentOrder {
  bank_account_id: number | null
  amount: string
  payment_method: Schemas['PaymentMethod']
  payment_date: string
  note: string | null
  document_subtype_id: number | null
  external_id: string | null
}
export type Given = Pick<PaymentOrder, 'amount' | 'payment_method'> & { [Name in keyof PaymentOrder]?: PaymentOrder[Name] | null | undefined }

/** What a payment is made on: an issued invoice, or one that is about to be. */
export interface Owed { contact_id: number; currency_id: number; amount_due: string }
export interface BankAccount { currency_id: number; is_active: boolean }

/** Where the fields of a payment stand in the body. */
export type Place = (field: string) => string
export const alone: Place = (field) => field
export const withInvoice: Place = (field) => `payment.${field}`

/** The payment that was asked for, on the day that counts unless it names its own. */
export function paymentOrder(given: Given, day: string): PaymentOrder {
  const { bank_account_id = null, amount, payment_method, payment_date, note = null, document_subtype_id = null, external_id = null } = given
  return { bank_account_id, amount, payment_method, payment_date: payment_date ?? day, note, document_subtype_id, external_id }
}

/** 409 for an invoice on which nothing can be paid: a draft, a cancelled one, a paid one. */
export function assertPayable({ status }: { status: Schemas['InvoiceStatus'] }): void {
  if (status !== 'pending_payment' && status !== 'partially_paid') throw refusal('invalid_state', `An invoice that is ${status} takes no payment.`)
}

/** A payment is taken back once: 409 for the second time. */
export function assertCompleted({ status }: { status: Schemas['PaymentStatus'] }): void {
  if (status !== 'completed') throw refusal('invalid_state', `A payment that is ${status} cannot be voided.`)
}

/** 422 for an account that cannot take the money: it must be there, active and of the invoice's currency. Credit is spent without one. */
export function assertAccount({ bank_account_id, payment_method }: PaymentOrder, account: BankAccount | null, { currency_id }: Owed, at: Place): void {
  const field = at('bank_account_id')
  const fault = payment_method === 'credit_balance' ? creditFault(bank_account_id, field) : accountFault(bank_account_id, account, currency_id, field)
  if (fault) throw invalidField(field, fault)
}

/** 422 for more than is due. */
export function assertDue({ amount }: PaymentOrder, { amount_due }: Owed, at: Place): void {
  const field = at('amount')
  if (decimal(amount).gt(amount_due)) throw invalidField(field, `The ${label(field)} must not be greater than the amount due, ${amount_due}.`, 'amount_exceeds_due')
}

/** 422 for more than the contact has to its credit. */
export function assertCredit({ amount }: PaymentOrder, credit_amount: string, at: Place): void {
  const field = at('amount')
  if (decimal(amount).gt(credit_amount)) throw invalidField(field, `The ${label(field)} must not be greater than the credit of the contact, ${credit_amount}.`)
}

/** A problem of the payment, said where its fields stand. */
export function placed({ code, errors = {} }: Problem, at: Place): Problem {
  return problem(code, Object.fromEntries(Object.entries(errors).map(([field, sentences]): [string, FieldErrors[string]] => [at(field), sentences])))
}

function accountFault(id: number | null, account: BankAccount | null, currency_id: number, field: string): string | null {
  if (id === null) return `The ${label(field)} field is required.`
  if (!account) return `The selected ${label(field)} is invalid.`
  if (!account.is_active) return 'The bank account is inactive and takes no payment.'
  return account.currency_id === currency_id ? null : 'The bank account must be in the currency of the invoice.'
}

function creditFault(id: number | null, field: string): string | null {
  return id === null ? null : `The ${label(field)} field is prohibited when payment method is credit_balance.`
}
