import type { Order } from '../orders/index.ts'
import { decimal, money } from '../platform/decimal.ts'
import { invalidField, refusal } from '../platform/problems.ts'

/** What an invoice is made of. */
export interface InvoiceOrder extends Order {
  due_date: string | null
}

/** Issued invoices are immutable: 409 unless it is still a draft. */
export function assertDraft({ status }: { status: string }, act: 'changed' | 'deleted' | 'issued'): void {
  if (status !== 'draft') throw refusal('invalid_state', `An invoice that is ${status} cannot be ${act}.`)
}

/** 409 unless nothing was paid or credited: then a credit note takes an invoice back. `isCredited` tells of one over 0.00, which leaves no trace in the amounts. */
export function assertCancellable({ status }: { status: string }, isCredited: boolean): void {
  if (status !== 'pending_payment') throw refusal('invalid_state', `An invoice that is ${status} cannot be cancelled.`)
  if (isCredited) throw refusal('invalid_state', 'An invoice that has a credit note cannot be cancelled.')
}

/** What is owed of a new invoice, in the company's currency. */
export function baseOwed(total_amount: string, amount_paid: string, exchange_rate: string): string {
  return money(decimal(total_amount).minus(amount_paid).times(exchange_rate))
}

/** 422 for a contact that would owe more than its limit; amounts in the company's currency, a limit of 0.00 is none. */
export function assertWithinLimit({ credit_limit, balance_due }: { credit_limit: string; balance_due: string }, owed: string): void {
  const sum = decimal(balance_due).plus(owed)
  if (decimal(credit_limit).eq('0') || sum.lte(credit_limit)) return
  throw invalidField('contact_id', `The contact would owe ${money(sum)}, more than its credit limit of ${credit_limit}.`)
}

/** 422 for an invoice that would be due before it is issued. */
export function assertDue(due_date: string | null, issue_date: string | null): void {
  if (due_date !== null && issue_date !== null && due_date < issue_date) throw invalidField('due_date', 'The due date must be a date after or equal to issue date.')
}
