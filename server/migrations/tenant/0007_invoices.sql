create table invoices (
  id bigint generated always as identity primary key,
  workspace_id bigint not null constraint invoices_workspace_id_foreign references workspaces,
  contact_id bigint not null constraint invoices_contact_id_foreign references contacts,
  -- Buyer, company and series as they were at issue: what is changed later never changes an issued document.
  bill_to json not null,
  seller json,
  document_subtype_id bigint constraint invoices_document_subtype_id_foreign references document_subtypes,
  series_name text,
  document_number text collate "und-x-icu",
  status text not null,
  issue_date date,
  due_date date,
  payment_term text,
  currency_id bigint not null constraint invoices_currency_id_foreign references currencies,
  currency_code text not null,
  exchange_rate numeric(16, 6) not null,
  prices_include_tax boolean not null,
  document_discount_rate numeric(5, 2),
  document_discount_amount numeric(15, 2) not null,
  subtotal_amount numeric(15, 2) not null,
  discount_amount numeric(15, 2) not null,
  net_amount numeric(15, 2) not null,
  tax_amount numeric(15, 2) not null,
  total_amount numeric(15, 2) not null,
  base_total_amount numeric(15, 2) not null,
  amount_paid numeric(15, 2) not null default 0,
  credited_amount numeric(15, 2) not null default 0,
  amount_due numeric(15, 2) generated always as (total_amount - amount_paid - credited_amount) stored,
  notes text,
  issued_at timestamptz(3),
  created_by bigint constraint invoices_created_by_foreign references users,
  external_id text constraint invoices_external_id_key unique,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(coalesce(document_number, '') || ' ' || (bill_to ->> 'name'))) stored,
  constraint invoices_status_check check (status in ('draft', 'pending_payment', 'partially_paid', 'paid', 'cancelled')),
  constraint invoices_document_number_key unique (document_number),
  -- A draft has no number; everything else has all that makes it a document.
  constraint invoices_issued_check check ((status = 'draft') = (document_number is null) and
    (status = 'draft' or (document_subtype_id is not null and issue_date is not null and issued_at is not null and seller is not null))),
  constraint invoices_due_date_check check (due_date >= issue_date),
  constraint invoices_total_check check (total_amount = net_amount + tax_amount),
  constraint invoices_amounts_check check (total_amount >= 0 and amount_paid >= 0 and credited_amount >= 0 and amount_paid + credited_amount <= total_amount),
  constraint invoices_paid_check check (status <> 'paid' or amount_paid + credited_amount = total_amount)
);
create index invoices_workspace_id_index on invoices (workspace_id, id);
create index invoices_contact_id_index on invoices (contact_id, id);
create index invoices_document_subtype_id_index on invoices (document_subtype_id);
create index invoices_status_index on invoices (workspace_id, status, id);
create index invoices_issue_date_index on invoices (workspace_id, issue_date desc nulls last, id desc);
create index invoices_due_date_index on invoices (workspace_id, due_date, id);
create index invoices_total_amount_index on invoices (workspace_id, total_amount, id);
create index invoices_created_at_index on invoices (workspace_id, created_at, id);
create index invoices_updated_at_index on invoices (workspace_id, updated_at);
create index invoices_owed_index on invoices (contact_id) where status in ('pending_payment', 'partially_paid');
create index invoices_search_index on invoices using gin (search_text gin_trgm_ops);
create trigger invoices_touch before update on invoices for each row execute function touch();

create table invoice_items (
  id bigint generated always as identity primary key,
  invoice_id bigint not null constraint invoice_items_invoice_id_foreign references invoices,
  position integer not null,
  product_id bigint not null constraint invoice_items_product_id_foreign references products,
  description text not null,
  quantity numeric(12, 4) not null,
  unit_price numeric(14, 4) not null,
  discount_rate numeric(5, 2),
  discount_amount numeric(15, 2) not null,
  document_discount_amount numeric(15, 2) not null,
  subtotal_amount numeric(15, 2) not null,
  net_amount numeric(15, 2) not null,
  tax_amount numeric(15, 2) not null,
  total_amount numeric(15, 2) not null,
  constraint invoice_items_position_key unique (invoice_id, position),
  constraint invoice_items_quantity_check check (quantity > 0 and unit_price >= 0),
  constraint invoice_items_total_check check (total_amount = net_amount + tax_amount)
);
create index invoice_items_product_id_index on invoice_items (product_id);

-- The tax as it was: its name, type and rate are kept with the line.
create table invoice_item_taxes (
  invoice_id bigint not null constraint invoice_item_taxes_invoice_id_foreign references invoices,
  item_position integer not null,
  position integer not null,
  tax_id bigint not null constraint invoice_item_taxes_tax_id_foreign references taxes,
  name text not null,
  type text not null,
  rate numeric(7, 4) not null,
  amount numeric(15, 2) not null,
  primary key (invoice_id, item_position, tax_id)
);
create index invoice_item_taxes_tax_id_index on invoice_item_taxes (tax_id);
