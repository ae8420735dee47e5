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

  'the value of a level is the sum of what its movements changed, and an empty one has none': `
    select stock_levels.id, stock_levels.value, sum(stock_movements.value) as changed from stock_levels left join stock_movements using (product_id, workspace_id)
    group by stock_levels.id having stock_levels.value <> coalesce(sum(stock_movements.value), 0) or (stock_levels.quantity = 0 and stock_levels.value <> 0)`,

  // An average has eight digits: what it lacks is lost with every piece that goes by it.
  'a level is worth its quantity at the average cost, to the cent': `
    select stock_levels.id, stock_levels.quantity, value, average_cost from stock_levels
    where average_cost is not null and abs(value - stock_levels.quantity * average_cost) > 0.01 + 0.00000001 * (
      select sum(abs(stock_movements.quantity)) from stock_movements where stock_movements.product_id = stock_levels.product_id and stock_movements.workspace_id = stock_levels.workspace_id)`,

  'goods that came are worth what they cost': `
    select id from stock_movements where type = 'in' and previous_quantity = 0 and value <> quantity * unit_cost`,

  'what a level keeps for others is what is reserved of it and has not expired': `
    select id, held, kept from (
      select stock_levels.id, (select coalesce(sum(hold.quantity), 0) from unnest(holds) as hold where hold.expires_at > now()) as held, (
        select coalesce(sum(stock_reservations.quantity), 0) from stock_reservations where stock_reservations.product_id = stock_levels.product_id
          and stock_reservations.workspace_id = stock_levels.workspace_id and released_at is null and consumed_at is null and expires_at > now()) as kept
      from stock_levels) as levels
    where held <> kept or held < 0`,

  'only what is approved keeps goods, and what took those kept for it became an invoice': `
    select stock_reservations.id, quotations.status from stock_reservations join quotations on quotations.id = quotation_id
    where (released_at is null and consumed_at is null and expires_at > now() and quotations.status <> 'approved') or (consumed_at is not null and quotations.status <> 'converted')`,

  'a receipt moved what its lines say': `
    select stock_receipt_id, product_id from (select stock_receipt_id, product_id, sum(quantity) as quantity, sum(round(quantity * unit_cost, 8)) as cost from stock_receipt_items group by 1, 2) as lines
      full join (select stock_receipt_id, product_id, sum(quantity) as moved, sum(quantity * unit_cost) as paid from stock_movements where type = 'in' group by 1, 2) as moves using (stock_receipt_id, product_id)
    where quantity is distinct from moved or cost is distinct from paid`,

  'an adjustment moved what its lines say': `
    select stock_adjustment_id, product_id from (select stock_adjustment_id, product_id, sum(current_quantity - previous_quantity) as quantity from stock_adjustment_items group by 1, 2) as lines
      full join (select stock_adjustment_id, product_id, sum(quantity) as moved from stock_movements where stock_adjustment_id is not null group by 1, 2) as moves using (stock_adjustment_id, product_id)
    where coalesce(quantity, 0) <> coalesce(moved, 0)`,

  'a transfer took out here what came in there, and no more than its lines say': `
    select stock_transfer_id, product_id from (select stock_transfer_id, product_id, sum(quantity) as quantity from stock_transfer_items group by 1, 2) as lines
      full join (select stock_transfer_id, product_id, -sum(quantity) filter (where type = 'transfer_out' and workspace_id = from_workspace_id) as out,
          sum(quantity) filter (where type = 'transfer_in' and workspace_id = to_workspace_id) as come
        from stock_movements join stock_transfers on stock_transfers.id = stock_transfer_id group by 1, 2) as moves using (stock_transfer_id, product_id)
    where quantity is distinct from out or quantity is distinct from come`,

  'no invoice gave back more than it took': `
    select invoice_id, product_id, sum(quantity) from stock_movements where invoice_id is not null group by 1, 2 having sum(quantity) > 0`,

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

  'numbers of credit notes run from the first to the last without a gap': withoutGap('credit_note', 'select document_subtype_id, document_number from credit_notes'),
  'numbers of payments run from the first to the last without a gap': withoutGap('payment', 'select document_subtype_id, payment_number as document_number from payments'),

  // A quotation is numbered as a draft and can be deleted as one: the audit trail has its number then.
  'numbers of quotations do too, with those of the drafts that were deleted': withoutGap('quotation', `
    select document_subtype_id, document_number from quotations union all
    select (before ->> 'document_subtype_id')::bigint, before ->> 'document_number' from activities where operation = 'quotations.delete'`),

  'nothing gives back more than it took, and what is cancelled gave back all of it': `
    select invoice_id, product_id, taken, given_back, invoices.status from (
      select invoice_id, product_id, -coalesce(sum(quantity) filter (where type = 'out'), 0) as taken, coalesce(sum(quantity) filter (where type = 'return_in'), 0) as given_back
      from stock_movements where invoice_id is not null group by 1, 2) as moved join invoices on invoices.id = invoice_id
    where given_back > taken or (invoices.status = 'cancelled' and given_back <> taken)`,

  'a credit note puts on the shelf what it takes back of what was taken, unless it is not to': `
    select credit_note_id, product_id, credited.quantity as credited, back.quantity as back, restock
    from (select credit_note_id, product_id, credit_notes.invoice_id, restock, sum(quantity) as quantity
        from credit_note_items join credit_notes on credit_notes.id = credit_note_id group by 1, 2, 3, 4) as credited
      left join (select credit_note_id, product_id, sum(quantity) as quantity from stock_movements where type = 'return_in' group by 1, 2) as back using (credit_note_id, product_id)
    where case when restock and exists (select from stock_movements out where out.type = 'out' and out.invoice_id = credited.invoice_id and out.product_id = credited.product_id)
      then credited.quantity is distinct from back.quantity else back.quantity is not null end`,

  // A shelf that owes, or knows no cost, is valued anew by what comes.
  'what comes back is worth what it went for': `
    select invoice_id, product_id, gone, given, back from (
      select invoice_id, product_id, -sum(value) filter (where type = 'out') as worth, -sum(quantity) filter (where type = 'out') as gone, count(*) as movements,
        sum(value) filter (where type = 'return_in') as given, sum(quantity) filter (where type = 'return_in') as back,
        bool_and(unit_cost is not null and (type = 'out' or previous_quantity >= 0)) as is_plain
      from stock_movements where invoice_id is not null group by 1, 2) as moved
    where is_plain and worth <> 0 and back is not null and abs(given - worth * back / gone) > 0.00000001 * movements`,

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

  'what is paid and credited of an invoice is what its payments and credit notes say': `
    select invoices.id, amount_paid, paid, credited_amount, applied from invoices
      left join (select invoice_id as id, sum(amount) as paid from payments where status = 'completed' group by 1) as payments using (id)
      left join (select invoice_id as id, sum(applied_amount) as applied from credit_notes group by 1) as notes using (id)
    where amount_paid <> coalesce(paid, 0) or credited_amount <> coalesce(applied, 0)`,

  'nothing is paid or credited of a draft or of what is cancelled': `
    select invoices.id, invoices.status from invoices where invoices.status in ('draft', 'cancelled') and (exists (select from credit_notes where invoice_id = invoices.id)
      or exists (select from payments where invoice_id = invoices.id and payments.status = 'completed'))`,

  'a payment is in the currency of its invoice and of its account, and of the same contact and workspace': `
    select payments.id from payments join invoices on invoices.id = invoice_id left join bank_accounts on bank_accounts.id = bank_account_id
    where payments.currency_id <> invoices.currency_id or bank_accounts.currency_id <> payments.currency_id or payments.contact_id <> invoices.contact_id
      or payments.workspace_id <> invoices.workspace_id or amount + remaining_amount > total_amount`,

  'no line is credited beyond what was invoiced, and who credits all of it has all its amounts back': `
    select invoice_items.id, invoice_items.quantity, credited.* from invoice_items join (
      select invoice_item_id, sum(quantity) as quantity, sum(subtotal_amount) as subtotal, sum(discount_amount) as discount, sum(net_amount) as net, sum(tax_amount) as tax, sum(total_amount) as total
      from credit_note_items group by 1) as credited on credited.invoice_item_id = invoice_items.id
    where credited.quantity > invoice_items.quantity or (credited.quantity = invoice_items.quantity and
      (subtotal, discount, net, tax, total) <> (subtotal_amount, discount_amount + document_discount_amount, net_amount, tax_amount, total_amount))`,

  'who credits all of a line has each of its taxes back': `
    select invoice_items.id, invoiced.tax_id, invoiced.amount, credited.amount as back from invoice_items
      join (select distinct invoice_item_id as id from credit_note_items) as touched using (id)
      join invoice_item_taxes invoiced on invoiced.invoice_id = invoice_items.invoice_id and invoiced.item_position = invoice_items.position
      left join (select invoice_item_id, tax_id, sum(tax.amount) as amount, sum(item.quantity) as quantity from credit_note_items item
        join credit_note_item_taxes tax on tax.credit_note_id = item.credit_note_id and tax.item_position = item.position group by 1, 2) as credited
      on credited.invoice_item_id = invoice_items.id and credited.tax_id = invoiced.tax_id
    where credited.quantity is null or (credited.quantity = invoice_items.quantity and credited.amount <> invoiced.amount)`,

  'a credit note is the sum of its lines, and a line bears the sum of its taxes': `
    select credit_notes.id from credit_notes join (select credit_note_id, sum(subtotal_amount) as subtotal, sum(discount_amount) as discount, sum(net_amount) as net, sum(tax_amount) as tax,
        sum(total_amount) as total, sum((select coalesce(sum(amount), 0) from credit_note_item_taxes tax where tax.credit_note_id = item.credit_note_id and tax.item_position = item.position)) as taxes
      from credit_note_items item group by 1) as lines on lines.credit_note_id = credit_notes.id
    where (subtotal, discount, net, tax, total, taxes) <> (subtotal_amount, discount_amount, net_amount, tax_amount, total_amount, tax_amount)`,

  'the notes of an invoice that is credited whole are it in the currency of the company too': `
    select invoices.id, invoices.base_total_amount, base from invoices join (select invoice_id as id, sum(total_amount) as total, sum(base_total_amount) as base from credit_notes group by 1) as notes using (id)
    where total = invoices.total_amount and base <> invoices.base_total_amount`,

  'nobody has spent more credit than credit notes gave': `
    select contact_id, currency_id, given, spent from (select contact_id, currency_id, sum(amount) as spent from payments where payment_method = 'credit_balance' and status = 'completed' group by 1, 2) as used
      left join (select contact_id, currency_id, sum(total_amount - applied_amount) as given from credit_notes group by 1, 2) as left_over using (contact_id, currency_id)
    where spent > coalesce(given, 0)`,

  'payments and credit notes have told of themselves, and invoices of what became of them': `
    select 'payment' as thing, id from payments where not exists (select from events where type = 'payment.received' and subject_type = 'payment' and subject_id = payments.id and sequence = 1)
      or (status = 'voided') <> exists (select from events where type = 'payment.voided' and subject_type = 'payment' and subject_id = payments.id)
    union all select 'credit_note', id from credit_notes where not exists (select from events where type = 'credit_note.created' and subject_type = 'credit_note' and subject_id = credit_notes.id)
    union all select 'invoice', id from invoices where status in ('paid', 'cancelled') and not exists (
      select from events where type = 'invoice.' || invoices.status and subject_type = 'invoice' and subject_id = invoices.id)`,

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
function withoutGap(kind: Kind | 'credit_note' | 'payment', numbered: string): string {
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
