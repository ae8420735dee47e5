-- The company as its documents show it, what other currencies are worth, and where money lies.

-- An image once seen is kept: an issued document goes on showing the one it was issued with.
create table logos (
  id bigint generated always as identity primary key,
  sha256 bytea not null constraint logos_sha256_key unique,
  type text not null,
  image bytea not null,
  created_at timestamptz(3) not null default now(),
  constraint logos_type_check check (type in ('image/png', 'image/jpeg')),
  constraint logos_image_check check (octet_length(image) <= 262144)
);
create trigger logos_refuse_change before update or delete on logos for each row execute function refuse_change();

alter table company add column logo_id bigint constraint company_logo_id_foreign references logos;
alter table company add column time_zone text not null default 'UTC';
update company set time_zone = 'America/Santo_Domingo' where country = 'DO';
create index company_logo_id_index on company (logo_id);

-- What one unit is worth in the company's currency, from a day on.
create table currency_rates (
  id bigint generated always as identity primary key,
  currency_id bigint not null constraint currency_rates_currency_id_foreign references currencies,
  rate numeric(16, 6) not null,
  effective_date date not null,
  created_at timestamptz(3) not null default now(),
  constraint currency_rates_rate_check check (rate > 0),
  constraint currency_rates_effective_date_key unique (currency_id, effective_date)
);

create table bank_accounts (
  id bigint generated always as identity primary key,
  name text not null collate "und-x-icu",
  type text not null,
  currency_id bigint not null constraint bank_accounts_currency_id_foreign references currencies,
  account_number text,
  initial_balance numeric(15, 2) not null default 0,
  initial_balance_date date,
  description text,
  is_active boolean not null default true,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(name || ' ' || coalesce(account_number, ''))) stored,
  constraint bank_accounts_type_check check (type in ('bank', 'cash', 'credit_card', 'other'))
);
create index bank_accounts_currency_id_index on bank_accounts (currency_id);
create index bank_accounts_name_index on bank_accounts (name, id);
create index bank_accounts_created_at_index on bank_accounts (created_at, id);
create index bank_accounts_updated_at_index on bank_accounts (updated_at);
create trigger bank_accounts_touch before update on bank_accounts for each row execute function touch();
-- Every tenant has a till.
insert into bank_accounts (name, type, currency_id) select 'Cash', 'cash', default_currency_id from company;
