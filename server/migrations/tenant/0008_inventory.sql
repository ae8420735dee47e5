create table stock_levels (
  id bigint generated always as identity primary key,
  product_id bigint not null constraint stock_levels_product_id_foreign references products,
  workspace_id bigint not null constraint stock_levels_workspace_id_foreign references workspaces,
  quantity numeric(18, 4) not null default 0,
  minimum_quantity numeric(12, 4) not null default 0,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint stock_levels_product_id_workspace_id_key unique (product_id, workspace_id),
  constraint stock_levels_minimum_quantity_check check (minimum_quantity >= 0)
);
create index stock_levels_workspace_id_index on stock_levels (workspace_id, id);
create index stock_levels_updated_at_index on stock_levels (workspace_id, updated_at);
alter table stock_levels set (fillfactor = 70);
create trigger stock_levels_touch before update on stock_levels for each row execute function touch();

-- The ledger: a level is the sum of its movements, and a movement is never changed.
create table stock_movements (
  id bigint generated always as identity primary key,
  product_id bigint not null constraint stock_movements_product_id_foreign references products,
  workspace_id bigint not null constraint stock_movements_workspace_id_foreign references workspaces,
  type text not null,
  quantity numeric(18, 4) not null,
  previous_quantity numeric(18, 4) not null,
  current_quantity numeric(18, 4) not null,
  unit_cost numeric(14, 4),
  -- Deferred: stock is taken before the number is drawn, and the invoice is written last.
  invoice_id bigint constraint stock_movements_invoice_id_foreign references invoices deferrable initially deferred,
  reference text,
  note text,
  user_id bigint constraint stock_movements_user_id_foreign references users,
  created_at timestamptz(3) not null default now(),
  constraint stock_movements_type_check check (type in ('initial', 'in', 'out', 'adjustment', 'transfer_in', 'transfer_out', 'return_in', 'return_out')),
  constraint stock_movements_sum_check check (current_quantity = previous_quantity + quantity)
);
-- Opening stock enters once.
create unique index stock_movements_initial_key on stock_movements (product_id, workspace_id) where type = 'initial';
create index stock_movements_workspace_id_index on stock_movements (workspace_id, id);
create index stock_movements_product_id_index on stock_movements (product_id, workspace_id, id);
create index stock_movements_invoice_id_index on stock_movements (invoice_id) where invoice_id is not null;
create index stock_movements_user_id_index on stock_movements (user_id, id);
create index stock_movements_created_at_index on stock_movements (workspace_id, created_at, id);
create trigger stock_movements_refuse_change before update or delete on stock_movements for each row execute function refuse_change();
create trigger stock_movements_refuse_truncate before truncate on stock_movements for each statement execute function refuse_change();
