import { expect, test } from 'vitest'
import { settled, statusOf } from './rules.ts'

test.each([
  ['100.00', '0.00', '0.00', 'pending_payment'],
  ['100.00', '0.01', '0.00', 'partially_paid'],
  ['100.00', '0.00', '99.99', 'partially_paid'],
  ['100.00', '60.00', '40.00', 'paid'],
  ['0.00', '0.00', '0.00', 'paid']
] as const)('of %s, with %s paid and %s credited, an invoice is %s', (total_amount, amount_paid, credited_amount, status) => {
  expect(statusOf({ total_amount, amount_paid, credited_amount })).toBe(status)
})

test('a voided payment takes the invoice back to where it was', () => {
  const before = { total_amount: '100.00', amount_paid: '60.00', credited_amount: '0.00' }
  const paid = settled(before, { paid: '40.00' })
  expect(paid).toEqual({ amount_paid: '100.00', credited_amount: '0.00', status: 'paid' })
  expect(settled({ ...before, ...paid }, { paid: '-40.00' })).toEqual({ amount_paid: '60.00', credited_amount: '0.00', status: 'partially_paid' })
  expect(settled(before, { paid: '-60.00' }).status).toBe('pending_payment')
})
