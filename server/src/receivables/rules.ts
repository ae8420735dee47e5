import type { components } from '@optiflow/generated/types.ts'
import { decimal, money } from '../platform/decimal.ts'

type InvoicePayment = components['schemas']['InvoicePayment']
interface Amounts { total_amount: string; amount_paid: string; credited_amount: string }
/** By how much what was paid and what was credited change. */
export interface Settlement { paid?: string; credited?: string }

/** What an issued invoice is by what was paid and credited of it; one of 0.00 is born paid. Amounts in its currency. */
export function statusOf(amounts: Amounts): 'pending_payment' | 'partially_paid' | 'paid' {
  const settled = decimal(amounts.amount_paid).plus(amounts.credited_amount)
  if (settled.gte(amounts.total_amount)) return 'paid'
  return settled.gt('0') ? 'partially_paid' : 'pending_payment'
}

/** The amounts and the status of an invoice after a change. */
export function settled({ total_amount, amount_paid, credited_amount }: Amounts, { paid = '0', credited = '0' }: Settlement) {
  const amounts = { amount_paid: money(decimal(amount_paid).plus(paid)), credited_amount: money(decimal(credited_amount).plus(credited)) }
  return { ...amounts, status: statusOf({ total_amount, ...amounts }) }
}

/** How many payments an invoice shows; the list of payments has all of them. */
export const most_payments = 500

/** An invoice with one of its payments as it is now. */
export function withPayment<Of extends { payments: InvoicePayment[] }>(invoice: Of, payment: InvoicePayment): Of {
  const { id, payment_number, payment_date, payment_method, amount, status, bank_account_id } = payment
  const others = invoice.payments.filter((one) => one.id !== id)
  const payments = [...others, { id, payment_number, payment_date, payment_method, amount, status, bank_account_id }].sort((one, other) => one.id - other.id)
  return { ...invoice, payments: payments.slice(-most_payments) }
}
