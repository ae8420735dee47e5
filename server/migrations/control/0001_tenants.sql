-- The control database: which tenants there are and where they live.
create table tenants (
  id bigint generated always as identity primary key,
  slug text not null constraint tenants_slug_key unique,
  name text not null,
  database text not null constraint tenants_database_key unique,
  cluster text not null default 'main',
  -- creating -> migrating -> seeding -> active <-> suspended: provisioning goes on from where it stopped.
  state text not null default 'creating',
  schema_version text,
  country text not null,
  time_zone text not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint tenants_slug_check check (slug ~ '^[a-z0-9](-?[a-z0-9])*$' and length(slug) <= 63),
  constraint tenants_state_check check (state in ('creating', 'migrating', 'seeding', 'active', 'suspended'))
);

-- What all servers of an installation share, such as the key that signs cursors.
create table secrets (
  name text primary key,
  value bytea not null,
  created_at timestamptz(3) not null default now()
);
