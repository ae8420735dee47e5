create table currencies (
  id bigint generated always as identity primary key,
  code text not null constraint currencies_code_key unique,
  name text not null collate "und-x-icu",
  symbol text not null,
  is_active boolean not null default true,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(code || ' ' || name)) stored
);
create trigger currencies_touch before update on currencies for each row execute function touch();

-- One row: the company that the tenant is.
create table company (
  id boolean primary key default true constraint company_single_check check (id),
  name text not null,
  tax_id text,
  address text,
  phone text,
  email text,
  terms text,
  country text not null,
  default_currency_id bigint not null constraint company_default_currency_id_foreign references currencies,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);
create trigger company_touch before update on company for each row execute function touch();

create table taxes (
  id bigint generated always as identity primary key,
  name text not null collate "und-x-icu" constraint taxes_name_key unique,
  type text not null,
  rate numeric(7, 4) not null,
  is_default boolean not null default false,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(name)) stored,
  constraint taxes_type_check check (type in ('itbis', 'isc', 'exempt', 'not_billable', 'legal_tip', 'other')),
  constraint taxes_rate_check check (rate between 0 and 100)
);
create trigger taxes_touch before update on taxes for each row execute function touch();

create extension if not exists btree_gist;

create table document_subtypes (
  id bigint generated always as identity primary key,
  name text not null collate "und-x-icu",
  type text not null,
  prefix text not null,
  padding integer not null default 4,
  start_number bigint not null default 1,
  end_number bigint,
  next_number bigint not null,
  valid_until_date date,
  is_default boolean not null default false,
  is_active boolean not null default true,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(name || ' ' || prefix)) stored,
  constraint document_subtypes_type_check check (type in ('invoice', 'quotation', 'credit_note', 'payment')),
  constraint document_subtypes_range_check check (end_number is null or end_number >= start_number),
  constraint document_subtypes_next_check check (next_number >= start_number and next_number <= coalesce(end_number, next_number) + 1),
  constraint document_subtypes_overlap exclude using gist (type with =, prefix with =, int8range(start_number, end_number, '[]') with &&)
);
create unique index document_subtypes_default_key on document_subtypes (type) where is_default;
-- Every invoice updates its series: room on the page keeps that off the indexes.
alter table document_subtypes set (fillfactor = 50);
create trigger document_subtypes_touch before update on document_subtypes for each row execute function touch();

create table document_subtype_preferences (
  workspace_id bigint not null constraint preferences_workspace_id_foreign references workspaces,
  type text not null,
  document_subtype_id bigint not null constraint preferences_document_subtype_id_foreign references document_subtypes,
  primary key (workspace_id, type)
);
create index preferences_document_subtype_id_index on document_subtype_preferences (document_subtype_id);
