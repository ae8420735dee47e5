create table users (
  id bigint generated always as identity primary key,
  name text not null collate "und-x-icu",
  email text not null collate "und-x-icu",
  password_hash text not null,
  role text not null,
  is_active boolean not null default true,
  current_workspace_id bigint,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(name || ' ' || email)) stored,
  constraint users_role_check check (role in ('owner', 'admin', 'member'))
);
create unique index users_email_key on users (lower(email));
create index users_name_index on users (name, id);
create index users_created_at_index on users (created_at, id);
create trigger users_touch before update on users for each row execute function touch();

create table tokens (
  id bigint generated always as identity primary key,
  user_id bigint not null constraint tokens_user_id_foreign references users,
  name text not null collate "und-x-icu",
  secret_hash bytea not null,
  abilities text[] not null,
  last_used_at timestamptz(3),
  expires_at timestamptz(3),
  created_at timestamptz(3) not null default now()
);
create index tokens_user_id_index on tokens (user_id, id);

create table workspaces (
  id bigint generated always as identity primary key,
  name text not null collate "und-x-icu",
  slug text not null constraint workspaces_slug_key unique,
  code text,
  description text,
  address text,
  phone text,
  is_active boolean not null default true,
  owner_id bigint not null constraint workspaces_owner_id_foreign references users,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(name || ' ' || coalesce(code, ''))) stored
);
create index workspaces_owner_id_index on workspaces (owner_id);
create trigger workspaces_touch before update on workspaces for each row execute function touch();
alter table users add constraint users_current_workspace_id_foreign foreign key (current_workspace_id) references workspaces;

create table memberships (
  workspace_id bigint not null constraint memberships_workspace_id_foreign references workspaces,
  user_id bigint not null constraint memberships_user_id_foreign references users,
  created_at timestamptz(3) not null default now(),
  primary key (user_id, workspace_id)
);
create index memberships_workspace_id_index on memberships (workspace_id);
