/** What happens to invoices after their issue, on days of one's choice: payments, credit notes, cancellations. */
import type { Schema } from '@optiflow/sdk'
import type { World } from './world.ts'

type Books = Pick<World, 'api' | 'database'>

/** A currency with what one unit of it is worth in the company's, from a day on. */
export async function currency({ api, database }: Books, code: string, rate: string): Promise<number> {
  const [{ id }] = await api.sql(database, 'insert into currencies (code, name, symbol) values ($1, $1, $1) returning id', [code])
  await api.sql(database, `insert into currency_rates (currency_id, rate, effective_date) values ($1, $2, '2000-01-01')`, [id, rate])
  return id
}

const settle = `
  update invoices set amount_paid = amount_paid + $2, credited_amount = credited_amount + $3,
    status = case when amount_due = $2 + $3 then 'paid' when amount_paid + $2 + credited_amount + $3 > 0 then 'partially_paid' else 'pending_payment' end
  where id = $1`
const payment = `
  insert into payments (workspace_id, invoice_id, contact_id, bank_account_id, bill_to, seller, document_subtype_id, payment_number, status, payment_method, payment_date,
    currency_id, currency_code, amount, remaining_amount, void_reason, voided_at)
  select workspace_id, id, contact_id, (select min(id) from bank_accounts), bill_to, seller, (select id from document_subtypes where type = 'payment' and is_default),
    'P-' || nextval(pg_get_serial_sequence('payments', 'id')), case when $4::timestamptz is null then 'completed' else 'voided' end, 'cash', $3, currency_id, currency_code, $2,
    amount_due, case when $4::timestamptz is not null then 'Bounced' end, $4
  from invoices where id = $1`

/** A payment on a day; voided at an instant when one is given. */
export async function pay({ api, database }: Books, invoice_id: number, amount: string, payment_date: string, voided_at: string | null = null): Promise<void> {
  await api.sql(database, payment, [invoice_id, amount, payment_date, voided_at])
  if (voided_at === null) await api.sql(database, settle, [invoice_id, amount, 0])
}

const note = `
  insert into credit_notes (workspace_id, invoice_id, contact_id, bill_to, seller, document_subtype_id, series_name, document_number, reason, issue_date, restock, currency_id,
    currency_code, exchange_rate, prices_include_tax, subtotal_amount, discount_amount, net_amount, tax_amount, total_amount, base_total_amount, applied_amount)
  select invoices.workspace_id, invoices.id, contact_id, bill_to, seller, series.id, series.name, 'C-' || nextval(pg_get_serial_sequence('credit_notes', 'id')), 'Damaged', $2, false,
    currency_id, currency_code, exchange_rate, prices_include_tax, 0, 0, 0, 0, 0, 0, 0
  from invoices, document_subtypes series where invoices.id = $1 and series.type = 'credit_note' and series.is_default returning id`
const noteTaxes = `
  insert into credit_note_item_taxes (credit_note_id, item_position, position, tax_id, name, type, rate, amount)
  select $1, item.position, tax.position, tax_id, tax.name, tax.type, tax.rate, round(tax.amount * given.quantity / item.quantity, 2)
  from unnest($2::bigint[], $3::numeric[]) as given (id, quantity) join invoice_items item on item.id = given.id
    join invoice_item_taxes tax on tax.invoice_id = item.invoice_id and tax.item_position = item.position`
const noteItems = `
  insert into credit_note_items (credit_note_id, position, invoice_item_id, product_id, description, quantity, unit_price, discount_amount, subtotal_amount, net_amount, tax_amount, total_amount)
  select $1, position, item.id, product_id, description, given.quantity, unit_price, 0, round(subtotal_amount * given.quantity / item.quantity, 2), net.amount, tax.amount, net.amount + tax.amount
  from unnest($2::bigint[], $3::numeric[]) as given (id, quantity) join invoice_items item on item.id = given.id,
    lateral (select round(item.net_amount * given.quantity / item.quantity, 2) as amount) as net,
    lateral (select coalesce(sum(amount), 0) as amount from credit_note_item_taxes where credit_note_id = $1 and item_position = item.position) as tax`
const noteTotals = `
  update credit_notes set subtotal_amount = lines.subtotal, net_amount = lines.net, tax_amount = lines.tax, total_amount = lines.net + lines.tax,
    base_total_amount = round((lines.net + lines.tax) * credit_notes.exchange_rate, 2), applied_amount = least(lines.net + lines.tax, invoices.amount_due)
  from invoices, (select sum(subtotal_amount) as subtotal, sum(net_amount) as net, sum(tax_amount) as tax from credit_note_items where credit_note_id = $1) as lines
  where credit_notes.id = $1 and invoices.id = credit_notes.invoice_id returning applied_amount`

/** A credit note for lines of an invoice by their ids. */
export async function credit({ api, database }: Books, invoice_id: number, issue_date: string, items: { id: number; quantity: string }[]): Promise<void> {
  const [{ id }] = await api.sql(database, note, [invoice_id, issue_date])
  const lines = [id, items.map((item) => item.id), items.map((item) => item.quantity)]
  await api.sql(database, noteTaxes, lines)
  await api.sql(database, noteItems, lines)
  const [{ applied_amount }] = await api.sql(database, noteTotals, [id])
  await api.sql(database, settle, [invoice_id, 0, applied_amount])
}

/** Cancels an invoice that nothing was paid of, at an instant. */
export async function cancel({ api, database }: Books, invoice_id: number, cancelled_at: string): Promise<void> {
  await api.sql(database, `update invoices set status = 'cancelled', cancelled_at = $2, cancel_reason = 'Mistake' where id = $1`, [invoice_id, cancelled_at])
}

/** A line of an invoice by its place. */
export function lineOf({ items }: Schema<'Invoice'>, at: number): { id: number; quantity: string } {
  const { id, quantity } = items[at]!
  return { id: id!, quantity }
}
