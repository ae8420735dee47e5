import { decimal } from '../platform/decimal.ts'

/** What an issued invoice is by what was paid and credited of it; one of 0.00 is born paid. Amounts in its currency. */
export function statusOf(amounts: { total_amount: string; amount_paid: string; credited_amount: string }): 'pending_payment' | 'partially_paid' | 'paid' {
  const settled = decimal(amounts.amount_paid).plus(amounts.credited_amount)
  if (settled.gte(amounts.total_amount)) return 'paid'
  return settled.gt('0') ? 'partially_paid' : 'pending_payment'
}
