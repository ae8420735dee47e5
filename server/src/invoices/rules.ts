import type { Order } from '../orders/index.ts'
import { invalidField, refusal } from '../platform/problems.ts'

/** What an invoice is made of. */
export interface InvoiceOrder extends Order {
  due_date: string | null
}

/** Issued invoices are immutable: 409 unless it is still a draft. */
export function assertDraft({ status }: { status: string }, act: 'changed' | 'deleted' | 'issued'): void {
  if (status !== 'draft') throw refusal('invalid_state', `An invoice that is ${status} cannot be ${act}.`)
}

/** 422 for an invoice that would be due before it is issued. */
export function assertDue(due_date: string | null, issue_date: string | null): void {
  if (due_date !== null && issue_date !== null && due_date < issue_date) throw invalidField('due_date', 'The due date must be a date after or equal to issue date.')
}
