-- What stock is worth. Of each movement the change in value is kept, so that the value of a level is the sum of its movements at any
-- date, as its quantity is. Eight digits: a quantity of four times a cost of four is exact.
alter table stock_levels
  add column value numeric not null default 0,
  -- What one costs on average; null while no cost is known. It stays when the shelf is empty.
  add column average_cost numeric(18, 8);
alter table stock_movements add column value numeric not null default 0;

-- Movements from before there were values: at the cost of the product, the only one that was known. The ledger refuses changes, so it is
-- opened here once, for the new column alone.
alter table stock_movements disable trigger stock_movements_refuse_change;
update stock_movements set value = stock_movements.quantity * products.cost from products where products.id = stock_movements.product_id and products.cost is not null;
alter table stock_movements enable trigger stock_movements_refuse_change;
update stock_levels set value = stock_levels.quantity * products.cost, average_cost = products.cost from products where products.id = stock_levels.product_id and products.cost is not null;

alter table stock_levels add constraint stock_levels_value_check check (quantity <> 0 or value = 0);
