create table payments (
  id bigint generated always as identity primary key,
  workspace_id bigint not null constraint payments_workspace_id_foreign references workspaces,
  invoice_id bigint not null constraint payments_invoice_id_foreign references invoices,
  contact_id bigint not null constraint payments_contact_id_foreign references contacts,
  bank_account_id bigint constraint payments_bank_account_id_foreign references bank_accounts,
  -- Payer and company as they were: a receipt is never changed.
  bill_to json not null,
  seller json not null,
  document_subtype_id bigint not null constraint payments_document_subtype_id_foreign references document_subtypes,
  payment_number text not null collate "und-x-icu" constraint payments_payment_number_key unique,
  status text not null default 'completed',
  payment_method text not null,
  payment_date date not null,
  currency_id bigint not null constraint payments_currency_id_foreign references currencies,
  currency_code text not null,
  amount numeric(15, 2) not null,
  -- What was due of the invoice after it.
  remaining_amount numeric(15, 2) not null,
  note text,
  void_reason text,
  voided_at timestamptz(3),
  voided_by bigint constraint payments_voided_by_foreign references users,
  created_by bigint constraint payments_created_by_foreign references users,
  external_id text constraint payments_external_id_key unique,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(payment_number || ' ' || (bill_to ->> 'name'))) stored,
  constraint payments_status_check check (status in ('completed', 'voided')),
  constraint payments_payment_method_check check (payment_method in ('cash', 'check', 'credit_card', 'bank_transfer', 'mobile_payment', 'other', 'credit_balance')),
  constraint payments_amount_check check (amount > 0 and remaining_amount >= 0),
  -- Credit is spent without an account; money lies in one.
  constraint payments_bank_account_id_check check ((payment_method = 'credit_balance') = (bank_account_id is null)),
  constraint payments_void_check check ((status = 'voided') = (void_reason is not null and voided_at is not null))
);
create index payments_workspace_id_index on payments (workspace_id, id);
create index payments_invoice_id_index on payments (invoice_id, id);
create index payments_contact_id_index on payments (contact_id, id);
create index payments_document_subtype_id_index on payments (document_subtype_id);
create index payments_currency_id_index on payments (currency_id);
create index payments_status_index on payments (workspace_id, status, id);
create index payments_payment_method_index on payments (workspace_id, payment_method, id);
create index payments_amount_index on payments (workspace_id, amount, id);
create index payments_payment_date_index on payments (workspace_id, payment_date, id);
create index payments_created_at_index on payments (workspace_id, created_at, id);
create index payments_updated_at_index on payments (workspace_id, updated_at);
create index payments_search_index on payments using gin (search_text gin_trgm_ops);
-- The balance of an account is read off this index alone.
create index payments_balance_index on payments (bank_account_id) include (amount) where status = 'completed';
create index payments_bank_account_id_index on payments (bank_account_id, id);
create trigger payments_touch before update on payments for each row execute function touch();

alter table invoices add column cancelled_at timestamptz(3);
alter table invoices add column cancel_reason text;
alter table invoices add constraint invoices_cancelled_check
  check ((status = 'cancelled') = (cancelled_at is not null and cancel_reason is not null) and (status <> 'cancelled' or amount_paid + credited_amount = 0));
