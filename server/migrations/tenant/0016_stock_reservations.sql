create table stock_reservations (
  id bigint generated always as identity primary key,
  workspace_id bigint not null constraint stock_reservations_workspace_id_foreign references workspaces,
  product_id bigint not null constraint stock_reservations_product_id_foreign references products,
  quantity numeric(12, 4) not null,
  expires_at timestamptz(3) not null,
  quotation_id bigint constraint stock_reservations_quotation_id_foreign references quotations,
  reference text,
  released_at timestamptz(3),
  consumed_at timestamptz(3),
  created_by bigint not null constraint stock_reservations_created_by_foreign references users,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(coalesce(reference, ''))) stored,
  constraint stock_reservations_quantity_check check (quantity > 0),
  constraint stock_reservations_ended_check check (released_at is null or consumed_at is null)
);
create index stock_reservations_workspace_id_index on stock_reservations (workspace_id, id);
create index stock_reservations_product_id_index on stock_reservations (product_id, workspace_id, id);
create index stock_reservations_quotation_id_index on stock_reservations (quotation_id) where quotation_id is not null;
create index stock_reservations_open_index on stock_reservations (workspace_id, expires_at, id) where released_at is null and consumed_at is null;
create index stock_reservations_expires_at_index on stock_reservations (workspace_id, expires_at, id);
create index stock_reservations_created_at_index on stock_reservations (workspace_id, created_at, id);
create index stock_reservations_updated_at_index on stock_reservations (workspace_id, updated_at);
create index stock_reservations_search_index on stock_reservations using gin (search_text gin_trgm_ops);
create trigger stock_reservations_touch before update on stock_reservations for each row execute function touch();

-- What a level keeps for others stands in the level's own row. Whoever waits for its lock then sees what is reserved at that moment, which
-- no look at another table gives: a statement that had to wait still sees all other tables as they were before. And what has
-- expired does not count, without anybody having to come and write that down.
create type stock_hold as (id bigint, quantity numeric(12, 4), expires_at timestamptz(3));
alter table stock_levels add column holds stock_hold[] not null default '{}';
