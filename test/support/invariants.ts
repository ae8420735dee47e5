/** What must be true of a tenant's books whatever happened to it: each rule as a statement that gives the rows which break it. */
import { expect } from 'vitest'
import type { Api } from './api.ts'

const rules: Record<string, string> = {
  'a level is the sum of its movements': `
    select stock_levels.id, stock_levels.quantity, sum(stock_movements.quantity) as moved
    from stock_levels left join stock_movements using (product_id, workspace_id)
    group by stock_levels.id having stock_levels.quantity <> coalesce(sum(stock_movements.quantity), 0)`,

  'each movement adds up and goes on from the one before it': `
    select id, previous_quantity, before from (
      select id, quantity, previous_quantity, current_quantity, lag(current_quantity, 1, 0) over (partition by product_id, workspace_id order by id) as before from stock_movements) as chain
    where previous_quantity <> before or current_quantity <> previous_quantity + quantity`,

  'a movement has a level': `
    select stock_movements.id from stock_movements left join stock_levels using (product_id, workspace_id) where stock_levels.id is null`,

  'no level is below zero unless that is allowed': `
    select stock_levels.id, quantity from stock_levels join products on products.id = product_id where quantity < 0 and not allow_negative_stock and products.version = 1`,

  // A product may begin or cease to be tracked: only one that never changed tells whether it should have moved.
  'an issued invoice took from the shelf what it sold, and a draft took nothing': `
    select invoice_id, product_id, sold.quantity as sold, taken.quantity as taken
    from (select invoice_id, product_id, sum(quantity) as quantity from invoice_items
        join invoices on invoices.id = invoice_id where invoices.status <> 'draft' group by 1, 2) as sold
      full join (select invoice_id, product_id, -sum(quantity) as quantity from stock_movements where type = 'out' and invoice_id is not null group by 1, 2) as taken using (invoice_id, product_id)
      left join products on products.id = product_id
    where sold.quantity is distinct from taken.quantity and (taken.quantity is not null or (products.track_stock and products.version = 1))`,

  'numbers run from the first to the last without a gap': `
    select document_subtypes.id, start_number, next_number, drawn.count, drawn.first, drawn.last from document_subtypes
    left join (select document_subtype_id as id, count(distinct document_number), min(number) as first, max(number) as last from (
        select document_subtype_id, document_number, substr(document_number, length(prefix) + 1)::bigint as number
        from invoices join document_subtypes on document_subtypes.id = document_subtype_id where document_number is not null) as numbered group by 1) as drawn using (id)
    where type = 'invoice' and (coalesce(drawn.count, 0) <> next_number - start_number
      or coalesce(drawn.first, start_number) <> start_number or coalesce(drawn.last, next_number - 1) <> next_number - 1)`,

  'an issued invoice is whole, and a draft has no number': `
    select id, status from invoices where (status = 'draft') <> (document_number is null) or
      (status <> 'draft' and (issue_date is null or issued_at is null or seller is null)) or not exists (select from invoice_items where invoice_id = invoices.id)`,

  'an invoice is the sum of its lines': `
    select invoices.id, total_amount, lines.* from invoices join (
      select invoice_id, sum(subtotal_amount) as subtotal, sum(discount_amount + document_discount_amount) as discount, sum(net_amount) as net, sum(tax_amount) as tax, sum(total_amount) as total
      from invoice_items group by 1) as lines on lines.invoice_id = invoices.id
    where total_amount <> total or tax_amount <> tax or net_amount <> net or subtotal_amount <> subtotal or discount_amount <> discount or total <> net + tax`,

  'a line bears the sum of its taxes': `
    select invoice_items.id from invoice_items where tax_amount <> (
      select coalesce(sum(amount), 0) from invoice_item_taxes where invoice_item_taxes.invoice_id = invoice_items.invoice_id and item_position = position)`,

  'paid, credited and due are the total, and the status says so': `
    select id, status, total_amount, amount_paid, credited_amount, amount_due from invoices
    where amount_paid + credited_amount + amount_due <> total_amount or amount_due < 0 or
      status not in ('draft', 'cancelled') and status <> case when amount_due = 0 then 'paid' when amount_paid + credited_amount > 0 then 'partially_paid' else 'pending_payment' end`,

  'what a key answered is there, and no other key answered the same': `
    select key from (select key, body::jsonb -> 'data' ->> 'id' as id, headers ->> 'Location' as location, count(*) over (partition by headers ->> 'Location') as answers
      from idempotency_keys where status = 201 and headers ? 'Location') as answered
    where answers > 1 or (location like '%/invoices/%' and not exists (select from invoices where invoices.id = answered.id::bigint)
      and not exists (select from activities where operation = 'invoices.delete' and subject_type = 'invoice' and subject_id = answered.id::bigint))`,

  'every invoice has told of its making and of its issue': `
    select id, status from invoices where not exists (select from events where type = 'invoice.created' and subject_type = 'invoice' and subject_id = invoices.id and sequence = 1)
      or (status <> 'draft' and not exists (select from events where type in ('invoice.created', 'invoice.issued') and subject_type = 'invoice' and subject_id = invoices.id
        and data ->> 'document_number' = invoices.document_number))`,

  'nothing is told of what is not there': `
    select events.id, events.type, events.subject_id from events where events.subject_type = 'invoice' and not exists (select from invoices where invoices.id = events.subject_id)
      and not exists (select from activities where operation = 'invoices.delete' and activities.subject_type = 'invoice' and activities.subject_id = events.subject_id)`,

  'every event has its activity': `
    select events.id from events where not exists (select from activities where activities.subject_type = events.subject_type and activities.subject_id = events.subject_id)`,

  'the events of a thing are counted from one': `
    select subject_type, subject_id from events group by 1, 2 having min(sequence) <> 1 or max(sequence) <> count(*)`,

  'every invoice has its activity': `
    select id from invoices where not exists (select from activities where operation = 'invoices.create' and subject_type = 'invoice' and subject_id = invoices.id)`
}

/** Expects the books of a tenant to be in order. */
export async function expectOrder(api: Pick<Api, 'sql'>, database: string): Promise<void> {
  for (const [rule, text] of Object.entries(rules)) expect(await api.sql(database, text), rule).toEqual([])
}
