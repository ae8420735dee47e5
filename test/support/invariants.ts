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

  'numbers of invoices run from the first to the last without a gap': withoutGap('invoice', 'select document_subtype_id, document_number from invoices where document_number is not null'),

  // A quotation is numbered as a draft and can be deleted as one: the audit trail has its number then.
  'numbers of quotations do too, with those of the drafts that were deleted': withoutGap('quotation', `
    select document_subtype_id, document_number from quotations union all
    select (before ->> 'document_subtype_id')::bigint, before ->> 'document_number' from activities where operation = 'quotations.delete'`),

  'an issued invoice is whole, and a draft has no number': `
    select id, status from invoices where (status = 'draft') <> (document_number is null) or
      (status <> 'draft' and (issue_date is null or issued_at is null or seller is null)) or not exists (select from invoice_items where invoice_id = invoices.id)`,

  'an invoice is the sum of its lines': sumOfLines('invoice'),
  'a quotation is the sum of its lines': sumOfLines('quotation'),
  'a line of an invoice bears the sum of its taxes': sumOfTaxes('invoice'),
  'a line of a quotation bears the sum of its taxes': sumOfTaxes('quotation'),

  'a quotation is converted when it became an invoice, and it becomes one': `
    select quotations.id, quotations.status, count(invoices.id) from quotations left join invoices on invoices.quotation_id = quotations.id
    group by quotations.id having count(invoices.id) <> case when quotations.status = 'converted' then 1 else 0 end`,

  'the invoice of a quotation is of the same buyer and comes to the same': `
    select quotations.id, invoices.id as invoice_id from quotations join invoices on invoices.quotation_id = quotations.id
    where (quotations.workspace_id, quotations.contact_id, quotations.currency_id, quotations.subtotal_amount, quotations.discount_amount, quotations.net_amount, quotations.tax_amount, quotations.total_amount)
      is distinct from (invoices.workspace_id, invoices.contact_id, invoices.currency_id, invoices.subtotal_amount, invoices.discount_amount, invoices.net_amount, invoices.tax_amount, invoices.total_amount)`,

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

  'nothing is told of an invoice that is not there': toldOfNothing('invoice'),
  'nothing is told of a quotation that is not there': toldOfNothing('quotation'),

  'every event has its activity': `
    select events.id from events where not exists (select from activities where activities.subject_type = events.subject_type and activities.subject_id = events.subject_id)`,

  'the events of a thing are counted from one': `
    select subject_type, subject_id from events group by 1, 2 having min(sequence) <> 1 or max(sequence) <> count(*)`,

  'every invoice has its activity': `
    select id from invoices where not exists (select from activities where operation in ('invoices.create', 'quotations.convert') and subject_type = 'invoice' and subject_id = invoices.id and before is null)`,
  'every quotation has its activity': `
    select id from quotations where not exists (select from activities where operation = 'quotations.create' and subject_type = 'quotation' and subject_id = quotations.id)`
}

type Kind = 'invoice' | 'quotation'

/** `numbered` gives the series and number of all that was ever numbered. */
function withoutGap(kind: Kind, numbered: string): string {
  return `
    select document_subtypes.id, start_number, next_number, drawn.count, drawn.first, drawn.last from document_subtypes
    left join (select document_subtype_id as id, count(distinct number), min(number) as first, max(number) as last from (
        select document_subtype_id, substr(document_number, length(prefix) + 1)::bigint as number
        from (${numbered}) as numbered join document_subtypes on document_subtypes.id = document_subtype_id) as numbers group by 1) as drawn using (id)
    where type = '${kind}' and (coalesce(drawn.count, 0) <> next_number - start_number
      or coalesce(drawn.first, start_number) <> start_number or coalesce(drawn.last, next_number - 1) <> next_number - 1)`
}

function sumOfLines(kind: Kind): string {
  return `
    select ${kind}s.id, total_amount, lines.* from ${kind}s left join (
      select ${kind}_id, sum(subtotal_amount) as subtotal, sum(discount_amount + document_discount_amount) as discount, sum(net_amount) as net, sum(tax_amount) as tax, sum(total_amount) as total
      from ${kind}_items group by 1) as lines on lines.${kind}_id = ${kind}s.id
    where (total_amount, tax_amount, net_amount, subtotal_amount, discount_amount) is distinct from (total, tax, net, subtotal, discount) or total <> net + tax`
}

function sumOfTaxes(kind: Kind): string {
  return `
    select item.id from ${kind}_items item where item.tax_amount <> (
      select coalesce(sum(tax.amount), 0) from ${kind}_item_taxes tax where tax.${kind}_id = item.${kind}_id and tax.item_position = item.position)`
}

function toldOfNothing(kind: Kind): string {
  return `
    select events.id, events.type, events.subject_id from events where events.subject_type = '${kind}' and not exists (select from ${kind}s where ${kind}s.id = events.subject_id)
      and not exists (select from activities where operation = '${kind}s.delete' and activities.subject_type = '${kind}' and activities.subject_id = events.subject_id)`
}

/** Expects the books of a tenant to be in order. */
export async function expectOrder(api: Pick<Api, 'sql'>, database: string): Promise<void> {
  for (const [rule, text] of Object.entries(rules)) expect(await api.sql(database, text), rule).toEqual([])
}
