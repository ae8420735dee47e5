/**
 * The parts of statements that documents made from orders share: invoices and quotations keep the same columns, lines and taxes, each
 * in tables of its own: `invoices`, `invoice_items`, `invoice_item_taxes`. Texts alone; the rooms make statements of them.
 */
type Kind = 'invoice' | 'quotation'

const head = ['id', 'workspace_id', 'contact_id', 'bill_to', 'document_subtype_id', 'document_number', 'status', 'issue_date']
const middle = ['payment_term', 'currency_id', 'currency_code', 'exchange_rate', 'prices_include_tax', 'document_discount_rate', 'document_discount_amount', 'subtotal_amount',
  'discount_amount', 'tax_amount', 'total_amount', 'base_total_amount']
const tail = ['notes', 'created_by', 'external_id', 'created_at', 'updated_at']

/** The columns of the wire that a document has of its order; `date` is the one that follows the day of issue, `own` what stands behind its amounts. */
export const orderColumns = (kind: Kind, date: string, own: string[]) =>
  [...[...head, date, ...middle].map((column) => `${kind}s.${column}`), ...own, ...tail.map((column) => `${kind}s.${column}`)].join(', ')

/** The lines of a document as the wire has them. */
export const itemsOf = (kind: Kind) => `(
  select coalesce(json_agg(json_build_object('id', item.id, 'product_id', item.product_id, 'description', item.description, 'quantity', decimal_text(item.quantity),
      'unit_price', decimal_text(item.unit_price), 'discount_rate', decimal_text(item.discount_rate), 'discount_amount', decimal_text(item.discount_amount),
      'document_discount_amount', decimal_text(item.document_discount_amount), 'subtotal_amount', decimal_text(item.subtotal_amount),
      'net_amount', decimal_text(item.net_amount), 'taxes', (
        select coalesce(json_agg(json_build_object('tax_id', tax.tax_id, 'name', tax.name, 'rate', decimal_text(tax.rate), 'amount', decimal_text(tax.amount)) order by tax.position), '[]')
        from ${kind}_item_taxes tax where tax.${kind}_id = item.${kind}_id and tax.item_position = item.position),
      'tax_amount', decimal_text(item.tax_amount), 'total_amount', decimal_text(item.total_amount)) order by item.position), '[]')
  from ${kind}_items item where item.${kind}_id = ${kind}s.id) as items`

/** One row for each tax and rate that any line bears: it follows from the lines and is kept nowhere else. */
export const taxesOf = (kind: Kind | 'credit_note') => `(
  select coalesce(json_agg(json_build_object('tax_id', tax_id, 'name', name, 'type', type, 'rate', decimal_text(rate), 'base_amount', decimal_text(base), 'amount', decimal_text(amount))
    order by tax_id, rate), '[]')
  from (select tax.tax_id, tax.name, tax.type, tax.rate, sum(item.net_amount) as base, sum(tax.amount) as amount
    from ${kind}_item_taxes tax join ${kind}_items item on item.${kind}_id = tax.${kind}_id and item.position = tax.item_position
    where tax.${kind}_id = ${kind}s.id group by tax.tax_id, tax.name, tax.type, tax.rate) as groups) as taxes`

/**
 * Writes the lines and taxes of the document `:id`, beside what writes the document itself: columns as arrays, one round trip for 1 line or 500.
 * `given` is a part of the statement without which nothing is to be written: it gives one row or none.
 */
export const insertLines = (kind: Kind, given?: string) => `
  new_items as (
    insert into ${kind}_items (${kind}_id, position, product_id, description, quantity, unit_price, discount_rate, discount_amount, document_discount_amount,
      subtotal_amount, net_amount, tax_amount, total_amount)
    select :id, line.* from ${given ? `${given}, ` : ''}unnest(:positions::integer[], :product_ids::bigint[], :descriptions::text[], :quantities::numeric[], :unit_prices::numeric[],
      :discount_rates::numeric[], :discount_amounts::numeric[], :document_discount_amounts::numeric[], :subtotal_amounts::numeric[], :net_amounts::numeric[],
      :tax_amounts::numeric[], :total_amounts::numeric[]) as line
    returning id, position
  ), new_taxes as (
    insert into ${kind}_item_taxes (${kind}_id, item_position, position, tax_id, name, type, rate, amount)
    select :id, tax.* from ${given ? `${given}, ` : ''}unnest(:tax_items::integer[], :tax_positions::integer[], :tax_ids::bigint[], :tax_names::text[], :tax_types::text[], :tax_rates::numeric[],
      :line_tax_amounts::numeric[]) as tax
  )`

/** The ids of the lines that `insertLines` wrote, in their order. */
export const itemIds = 'array(select id from new_items order by position) as item_ids'

/** Takes the lines and taxes of the document `:id` away. */
export const deleteLines = (kind: Kind) => `with taxes as (delete from ${kind}_item_taxes where ${kind}_id = :id) delete from ${kind}_items where ${kind}_id = :id`

/** Takes the document `:id` away with its lines and taxes. */
export const deleteDocument = (kind: Kind) => `
  with taxes as (delete from ${kind}_item_taxes where ${kind}_id = :id), items as (delete from ${kind}_items where ${kind}_id = :id)
  delete from ${kind}s where id = :id`
