-- What the dispatcher keeps of every write: the answer of a key, the event to deliver, the line in the audit trail.

create table idempotency_keys (
  user_id bigint not null constraint idempotency_keys_user_id_foreign references users,
  key text not null,
  fingerprint bytea not null,
  status integer not null,
  body text,
  headers jsonb not null,
  -- The conditional abilities that the first answer relied on: a replay asks for them anew.
  abilities text[] not null,
  created_at timestamptz(3) not null default now(),
  constraint idempotency_keys_pkey primary key (user_id, key)
);
create index idempotency_keys_created_at_index on idempotency_keys (created_at);

create table events (
  id text primary key,
  -- In the order of commits as far as one object goes: its row is locked while it changes.
  position bigint generated always as identity,
  type text not null,
  workspace_id bigint,
  subject_type text not null,
  subject_id bigint not null,
  sequence bigint not null,
  data jsonb not null,
  created_at timestamptz(3) not null default now(),
  constraint events_sequence_key unique (subject_type, subject_id, sequence)
);
create index events_position_index on events (position);

create table activities (
  id bigint generated always as identity primary key,
  operation text not null,
  user_id bigint,
  token_id bigint,
  workspace_id bigint,
  subject_type text not null,
  subject_id bigint,
  before jsonb,
  after jsonb,
  request_id text not null,
  created_at timestamptz(3) not null default now()
);
create index activities_subject_index on activities (subject_type, subject_id, id);
create trigger activities_refuse_change before update or delete on activities for each row execute function refuse_change();
