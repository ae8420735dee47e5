import { expect, test } from 'vitest'
import { statusOf } from './rules.ts'

test.each([
  ['100.00', '0.00', '0.00', 'pending_payment'],
  ['100.00', '0.01', '0.00', 'partially_paid'],
  ['100.00', '0.00', '99.99', 'partially_paid'],
  ['100.00', '60.00', '40.00', 'paid'],
  ['0.00', '0.00', '0.00', 'paid']
] as const)('of %s, with %s paid and %s credited, an invoice is %s', (total_amount, amount_paid, credited_amount, status) => {
  expect(statusOf({ total_amount, amount_paid, credited_amount })).toBe(status)
})
