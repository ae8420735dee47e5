create table quotations (
  id bigint generated always as identity primary key,
  workspace_id bigint not null constraint quotations_workspace_id_foreign references workspaces,
  contact_id bigint not null constraint quotations_contact_id_foreign references contacts,
  bill_to json not null,
  seller json not null,
  document_subtype_id bigint not null constraint quotations_document_subtype_id_foreign references document_subtypes,
  series_name text not null,
  document_number text not null collate "und-x-icu" constraint quotations_document_number_key unique,
  status text not null default 'draft',
  issue_date date not null,
  expiration_date date,
  payment_term text,
  currency_id bigint not null constraint quotations_currency_id_foreign references currencies,
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
  notes text,
  sent_at timestamptz(3),
  approved_at timestamptz(3),
  rejected_at timestamptz(3),
  reject_reason text,
  cancelled_at timestamptz(3),
  cancel_reason text,
  created_by bigint constraint quotations_created_by_foreign references users,
  external_id text constraint quotations_external_id_key unique,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(document_number || ' ' || (bill_to ->> 'name'))) stored,
  constraint quotations_status_check check (status in ('draft', 'sent', 'approved', 'rejected', 'cancelled', 'converted')),
  -- Each state tells when it came about; an expired quotation is converted by force, but none that nobody approved.
  constraint quotations_sent_check check (status in ('draft', 'cancelled') or sent_at is not null),
  constraint quotations_approved_check check (status not in ('approved', 'converted') or approved_at is not null),
  constraint quotations_rejected_check check ((status = 'rejected') = (rejected_at is not null and reject_reason is not null)),
  constraint quotations_cancelled_check check ((status = 'cancelled') = (cancelled_at is not null and cancel_reason is not null)),
  constraint quotations_expiration_date_check check (expiration_date >= issue_date),
  constraint quotations_total_check check (total_amount = net_amount + tax_amount),
  constraint quotations_amounts_check check (total_amount >= 0)
);
create index quotations_workspace_id_index on quotations (workspace_id, id);
create index quotations_contact_id_index on quotations (contact_id, id);
create index quotations_document_subtype_id_index on quotations (document_subtype_id);
create index quotations_currency_id_index on quotations (currency_id);
create index quotations_status_index on quotations (workspace_id, status, id);
create index quotations_issue_date_index on quotations (workspace_id, issue_date, id);
create index quotations_expiration_date_index on quotations (workspace_id, expiration_date, id);
-- Null stands last both ways.
create index quotations_expiration_date_desc_index on quotations (workspace_id, expiration_date desc nulls last, id desc);
create index quotations_total_amount_index on quotations (workspace_id, total_amount, id);
create index quotations_created_at_index on quotations (workspace_id, created_at, id);
create index quotations_updated_at_index on quotations (workspace_id, updated_at);
create index quotations_search_index on quotations using gin (search_text gin_trgm_ops);
create trigger quotations_touch before update on quotations for each row execute function touch();

create table quotation_items (
  id bigint generated always as identity primary key,
  quotation_id bigint not null constraint quotation_items_quotation_id_foreign references quotations,
  position integer not null,
  product_id bigint not null constraint quotation_items_product_id_foreign references products,
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
  constraint quotation_items_position_key unique (quotation_id, position),
  constraint quotation_items_quantity_check check (quantity > 0 and unit_price >= 0),
  constraint quotation_items_total_check check (total_amount = net_amount + tax_amount)
);
create index quotation_items_product_id_index on quotation_items (product_id);

create table quotation_item_taxes (
  quotation_id bigint not null constraint quotation_item_taxes_quotation_id_foreign references quotations,
  item_position integer not null,
  position integer not null,
  tax_id bigint not null constraint quotation_item_taxes_tax_id_foreign references taxes,
  name text not null,
  type text not null,
  rate numeric(7, 4) not null,
  amount numeric(15, 2) not null,
  primary key (quotation_id, item_position, tax_id)
);
create index quotation_item_taxes_tax_id_index on quotation_item_taxes (tax_id);

-- A quotation becomes one invoice at most.
alter table invoices add column quotation_id bigint
  constraint invoices_quotation_id_foreign references quotations
  constraint invoices_quotation_id_key unique;
