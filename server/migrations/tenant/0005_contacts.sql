create table contacts (
  id bigint generated always as identity primary key,
  workspace_id bigint constraint contacts_workspace_id_foreign references workspaces,
  name text not null collate "und-x-icu",
  contact_type text not null,
  status text not null default 'active',
  email text collate "und-x-icu",
  phone_primary text,
  phone_secondary text,
  mobile text,
  fax text,
  identification_type text,
  identification_number text,
  credit_limit numeric(15, 2) not null default 0,
  birth_date date,
  gender text,
  observations text,
  addresses json not null default '[]',
  external_id text constraint contacts_external_id_key unique,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(name || ' ' || coalesce(email, '') || ' ' || coalesce(phone_primary, '') || ' ' ||
    coalesce(phone_secondary, '') || ' ' || coalesce(mobile, '') || ' ' || coalesce(identification_number, ''))) stored,
  constraint contacts_contact_type_check check (contact_type in ('customer', 'supplier', 'both')),
  constraint contacts_status_check check (status in ('active', 'inactive')),
  constraint contacts_credit_limit_check check (credit_limit >= 0)
);
create unique index contacts_identification_number_key on contacts (identification_type, identification_number)
  where status = 'active' and identification_number is not null;
create index contacts_workspace_id_index on contacts (workspace_id, id);
create index contacts_name_index on contacts (name, id);
create index contacts_email_index on contacts (email, id);
create index contacts_created_at_index on contacts (created_at, id);
create index contacts_updated_at_index on contacts (updated_at);
create index contacts_search_index on contacts using gin (search_text gin_trgm_ops);
create trigger contacts_touch before update on contacts for each row execute function touch();
