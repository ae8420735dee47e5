import { findAccount, lockAccount } from '../contacts/index.ts'
import { actorOf, type Context } from '../platform/context.ts'
import type { WholeInvoice } from '../receivables/index.ts'
import { seriesExhausted, seriesFault } from '../settings/index.ts'
import { findForPayment, insertPayment, type Facts, type PaymentRow } from './queries.ts'
import { assertAccount, assertCredit, assertDue, placed, type Owed, type PaymentOrder, type Place } from './rules.ts'

/** A payment that may be made, with what it is written with. */
export interface Payable { order: PaymentOrder; facts: Facts; at: Place }

/**
 * Checks a payment against what is owed: account, series, amount, and the contact's credit where that is spent. Unless it is but a preview,
 * account and credit are held until the commit. 422 for what is wrong, by its place in the body.
 */
export async function checkPayment(ctx: Context, order: PaymentOrder, owed: Owed, at: Place, { holds = true } = {}): Promise<Payable> {
  const facts = await findForPayment(ctx, order, holds)
  assertAccount(order, facts.account, owed, at)
  const fault = seriesFault(facts.series, 'payment', order.payment_date, order.document_subtype_id)
  if (fault) throw placed(fault, at)
  assertDue(order, owed, at)
  if (order.payment_method === 'credit_balance') {
    const { credit_amount } = await (holds ? lockAccount : findAccount)(ctx, owed.contact_id, owed.currency_id)
    assertCredit(order, credit_amount, at)
  }
  return { order, facts, at }
}

/** What a payment takes over from its invoice, which is settled already. */
type Paid = Pick<WholeInvoice, 'id' | 'workspace_id' | 'contact_id' | 'bill_to' | 'currency_id' | 'currency_code' | 'amount_due'>

/** Writes a payment that was checked, with its number. */
export async function writePayment(ctx: Context, { order, facts, at }: Payable, invoice: Paid): Promise<PaymentRow> {
  const { id: invoice_id, workspace_id, contact_id, bill_to, currency_id, currency_code, amount_due: remaining_amount } = invoice
  const payment = await insertPayment(ctx, {
    ...order, workspace_id, invoice_id, contact_id, bill_to: JSON.stringify(bill_to), seller: JSON.stringify(facts.seller), document_subtype_id: facts.series!.id,
    currency_id, currency_code, remaining_amount, account_name: facts.account?.name ?? null, created_by: actorOf(ctx).user_id
  })
  if (!payment) throw placed(seriesExhausted(), at)
  return payment
}
