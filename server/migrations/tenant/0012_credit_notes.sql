create table credit_notes (
  id bigint generated always as identity primary key,
  workspace_id bigint not null constraint credit_notes_workspace_id_foreign references workspaces,
  invoice_id bigint not null constraint credit_notes_invoice_id_foreign references invoices,
  contact_id bigint not null constraint credit_notes_contact_id_foreign references contacts,
  bill_to json not null,
  seller json not null,
  document_subtype_id bigint not null constraint credit_notes_document_subtype_id_foreign references document_subtypes,
  series_name text not null,
  document_number text not null collate "und-x-icu" constraint credit_notes_document_number_key unique,
  reason text not null,
  issue_date date not null,
  restock boolean not null,
  currency_id bigint not null constraint credit_notes_currency_id_foreign references currencies,
  currency_code text not null,
  exchange_rate numeric(16, 6) not null,
  prices_include_tax boolean not null,
  subtotal_amount numeric(15, 2) not null,
  discount_amount numeric(15, 2) not null,
  net_amount numeric(15, 2) not null,
  tax_amount numeric(15, 2) not null,
  total_amount numeric(15, 2) not null,
  base_total_amount numeric(15, 2) not null,
  -- The part that took from what was due of the invoice; the rest is the contact's credit.
  applied_amount numeric(15, 2) not null,
  created_by bigint constraint credit_notes_created_by_foreign references users,
  external_id text constraint credit_notes_external_id_key unique,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(document_number || ' ' || (bill_to ->> 'name'))) stored,
  constraint credit_notes_total_check check (total_amount = net_amount + tax_amount),
  constraint credit_notes_amounts_check check (total_amount >= 0 and applied_amount >= 0 and applied_amount <= total_amount)
);
create index credit_notes_workspace_id_index on credit_notes (workspace_id, id);
create index credit_notes_invoice_id_index on credit_notes (invoice_id, id);
create index credit_notes_contact_id_index on credit_notes (contact_id, id);
create index credit_notes_document_subtype_id_index on credit_notes (document_subtype_id);
create index credit_notes_currency_id_index on credit_notes (currency_id);
create index credit_notes_issue_date_index on credit_notes (workspace_id, issue_date, id);
create index credit_notes_total_amount_index on credit_notes (workspace_id, total_amount, id);
create index credit_notes_created_at_index on credit_notes (workspace_id, created_at, id);
create index credit_notes_updated_at_index on credit_notes (workspace_id, updated_at);
create index credit_notes_search_index on credit_notes using gin (search_text gin_trgm_ops);
-- What a contact has to its credit is read off this index alone.
create index credit_notes_credit_index on credit_notes (contact_id) include (currency_id, exchange_rate, total_amount, applied_amount) where applied_amount < total_amount;
create index payments_credit_index on payments (contact_id) include (currency_id, amount, invoice_id) where payment_method = 'credit_balance' and status = 'completed';
create trigger credit_notes_touch before update on credit_notes for each row execute function touch();

create table credit_note_items (
  id bigint generated always as identity primary key,
  credit_note_id bigint not null constraint credit_note_items_credit_note_id_foreign references credit_notes,
  position integer not null,
  invoice_item_id bigint not null constraint credit_note_items_invoice_item_id_foreign references invoice_items,
  product_id bigint not null constraint credit_note_items_product_id_foreign references products,
  description text not null,
  quantity numeric(12, 4) not null,
  unit_price numeric(14, 4) not null,
  discount_amount numeric(15, 2) not null,
  subtotal_amount numeric(15, 2) not null,
  net_amount numeric(15, 2) not null,
  tax_amount numeric(15, 2) not null,
  total_amount numeric(15, 2) not null,
  constraint credit_note_items_position_key unique (credit_note_id, position),
  constraint credit_note_items_quantity_check check (quantity > 0),
  constraint credit_note_items_total_check check (total_amount = net_amount + tax_amount)
);
create index credit_note_items_invoice_item_id_index on credit_note_items (invoice_item_id);
create index credit_note_items_product_id_index on credit_note_items (product_id);

create table credit_note_item_taxes (
  credit_note_id bigint not null constraint credit_note_item_taxes_credit_note_id_foreign references credit_notes,
  item_position integer not null,
  position integer not null,
  tax_id bigint not null constraint credit_note_item_taxes_tax_id_foreign references taxes,
  name text not null,
  type text not null,
  rate numeric(7, 4) not null,
  amount numeric(15, 2) not null,
  primary key (credit_note_id, item_position, tax_id)
);
create index credit_note_item_taxes_tax_id_index on credit_note_item_taxes (tax_id);

-- Deferred: goods come back before the note is written.
alter table stock_movements add column credit_note_id bigint constraint stock_movements_credit_note_id_foreign references credit_notes deferrable initially deferred;
create index stock_movements_credit_note_id_index on stock_movements (credit_note_id) where credit_note_id is not null;
