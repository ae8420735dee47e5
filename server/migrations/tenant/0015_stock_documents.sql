-- What moves stock beside sales: receipts bring goods, adjustments set the books right, transfers carry goods between workspaces.
create table stock_receipts (
  id bigint generated always as identity primary key,
  workspace_id bigint not null constraint stock_receipts_workspace_id_foreign references workspaces,
  contact_id bigint constraint stock_receipts_contact_id_foreign references contacts,
  receipt_date date not null,
  reference text,
  note text,
  created_by bigint not null constraint stock_receipts_created_by_foreign references users,
  created_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(coalesce(reference, '') || ' ' || coalesce(note, ''))) stored
);
create index stock_receipts_workspace_id_index on stock_receipts (workspace_id, id);
create index stock_receipts_contact_id_index on stock_receipts (contact_id, id) where contact_id is not null;
create index stock_receipts_receipt_date_index on stock_receipts (workspace_id, receipt_date, id);
create index stock_receipts_created_at_index on stock_receipts (workspace_id, created_at, id);
create index stock_receipts_search_index on stock_receipts using gin (search_text gin_trgm_ops);

create table stock_receipt_items (
  stock_receipt_id bigint not null constraint stock_receipt_items_stock_receipt_id_foreign references stock_receipts,
  position integer not null,
  product_id bigint not null constraint stock_receipt_items_product_id_foreign references products,
  quantity numeric(12, 4) not null,
  unit_cost numeric(14, 4) not null,
  primary key (stock_receipt_id, position),
  constraint stock_receipt_items_quantity_check check (quantity > 0 and unit_cost >= 0)
);
create index stock_receipt_items_product_id_index on stock_receipt_items (product_id, stock_receipt_id);

create table stock_adjustments (
  id bigint generated always as identity primary key,
  workspace_id bigint not null constraint stock_adjustments_workspace_id_foreign references workspaces,
  adjustment_date date not null,
  reason text not null,
  created_by bigint not null constraint stock_adjustments_created_by_foreign references users,
  created_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(reason)) stored
);
create index stock_adjustments_workspace_id_index on stock_adjustments (workspace_id, id);
create index stock_adjustments_adjustment_date_index on stock_adjustments (workspace_id, adjustment_date, id);
create index stock_adjustments_created_at_index on stock_adjustments (workspace_id, created_at, id);
create index stock_adjustments_search_index on stock_adjustments using gin (search_text gin_trgm_ops);

-- Before and after are kept with the line: a count that found what the books said has no movement.
create table stock_adjustment_items (
  stock_adjustment_id bigint not null constraint stock_adjustment_items_stock_adjustment_id_foreign references stock_adjustments,
  position integer not null,
  product_id bigint not null constraint stock_adjustment_items_product_id_foreign references products,
  adjustment_type text not null,
  quantity numeric(12, 4) not null,
  previous_quantity numeric(18, 4) not null,
  current_quantity numeric(18, 4) not null,
  primary key (stock_adjustment_id, position),
  constraint stock_adjustment_items_sum_check check (current_quantity =
    case adjustment_type when 'set' then quantity when 'add' then previous_quantity + quantity when 'remove' then previous_quantity - quantity end),
  constraint stock_adjustment_items_adjustment_type_check check (adjustment_type in ('set', 'add', 'remove') and (quantity > 0 or (quantity = 0 and adjustment_type = 'set')))
);
create index stock_adjustment_items_product_id_index on stock_adjustment_items (product_id, stock_adjustment_id);

create table stock_transfers (
  id bigint generated always as identity primary key,
  from_workspace_id bigint not null constraint stock_transfers_from_workspace_id_foreign references workspaces,
  to_workspace_id bigint not null constraint stock_transfers_to_workspace_id_foreign references workspaces,
  transfer_date date not null,
  reference text,
  note text,
  created_by bigint not null constraint stock_transfers_created_by_foreign references users,
  created_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(coalesce(reference, '') || ' ' || coalesce(note, ''))) stored,
  constraint stock_transfers_to_workspace_id_check check (to_workspace_id <> from_workspace_id)
);
-- A list shows what left the workspace and what came: two indexes, whose pages PostgreSQL joins.
create index stock_transfers_from_workspace_id_index on stock_transfers (from_workspace_id, id);
create index stock_transfers_to_workspace_id_index on stock_transfers (to_workspace_id, id);
create index stock_transfers_transfer_date_index on stock_transfers (transfer_date, id);
create index stock_transfers_created_at_index on stock_transfers (created_at, id);
create index stock_transfers_search_index on stock_transfers using gin (search_text gin_trgm_ops);

create table stock_transfer_items (
  stock_transfer_id bigint not null constraint stock_transfer_items_stock_transfer_id_foreign references stock_transfers,
  position integer not null,
  product_id bigint not null constraint stock_transfer_items_product_id_foreign references products,
  quantity numeric(12, 4) not null,
  primary key (stock_transfer_id, position),
  constraint stock_transfer_items_quantity_check check (quantity > 0)
);
create index stock_transfer_items_product_id_index on stock_transfer_items (product_id, stock_transfer_id);

-- Like the movements that they made, documents are never changed: who erred writes another one.
create trigger stock_receipts_refuse_change before update or delete on stock_receipts for each row execute function refuse_change();
create trigger stock_receipt_items_refuse_change before update or delete on stock_receipt_items for each row execute function refuse_change();
create trigger stock_adjustments_refuse_change before update or delete on stock_adjustments for each row execute function refuse_change();
create trigger stock_adjustment_items_refuse_change before update or delete on stock_adjustment_items for each row execute function refuse_change();
create trigger stock_transfers_refuse_change before update or delete on stock_transfers for each row execute function refuse_change();
create trigger stock_transfer_items_refuse_change before update or delete on stock_transfer_items for each row execute function refuse_change();

alter table stock_movements
  add column stock_receipt_id bigint constraint stock_movements_stock_receipt_id_foreign references stock_receipts,
  add column stock_adjustment_id bigint constraint stock_movements_stock_adjustment_id_foreign references stock_adjustments,
  add column stock_transfer_id bigint constraint stock_movements_stock_transfer_id_foreign references stock_transfers;
create index stock_movements_stock_receipt_id_index on stock_movements (stock_receipt_id) where stock_receipt_id is not null;
create index stock_movements_stock_adjustment_id_index on stock_movements (stock_adjustment_id) where stock_adjustment_id is not null;
create index stock_movements_stock_transfer_id_index on stock_movements (stock_transfer_id) where stock_transfer_id is not null;
-- Most movements are sales, and those of any page are near: only the others are worth an index, which no sale has to write.
create index stock_movements_type_index on stock_movements (workspace_id, type, id) where type <> 'out';

-- The few that are low: most changes of a level do not touch it.
create index stock_levels_low_index on stock_levels (workspace_id, product_id) where quantity <= minimum_quantity;

-- A level that is only locked, by an update that changes nothing, keeps its version.
drop trigger stock_levels_touch on stock_levels;
create trigger stock_levels_touch before update on stock_levels for each row when (old.* is distinct from new.*) execute function touch();
