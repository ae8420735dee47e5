create table categories (
  id bigint generated always as identity primary key,
  name text not null collate "und-x-icu" constraint categories_name_key unique,
  description text,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(name)) stored
);
create trigger categories_touch before update on categories for each row execute function touch();

create table products (
  id bigint generated always as identity primary key,
  workspace_id bigint constraint products_workspace_id_foreign references workspaces,
  name text not null collate "und-x-icu",
  sku text not null collate "und-x-icu" constraint products_sku_key unique,
  product_type text not null,
  price numeric(14, 4) not null,
  cost numeric(14, 4),
  description text,
  unit text,
  category_id bigint constraint products_category_id_foreign references categories,
  track_stock boolean not null,
  allow_negative_stock boolean not null default false,
  is_active boolean not null default true,
  external_id text constraint products_external_id_key unique,
  version bigint not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  search_text text generated always as (search_key(name || ' ' || sku || ' ' || coalesce(description, ''))) stored,
  constraint products_product_type_check check (product_type in ('product', 'service')),
  constraint products_track_stock_check check (product_type = 'product' or not track_stock),
  constraint products_price_check check (price >= 0 and cost >= 0)
);
create index products_workspace_id_index on products (workspace_id, id);
create index products_category_id_index on products (category_id, id);
create index products_name_index on products (name, id);
create index products_price_index on products (price, id);
create index products_created_at_index on products (created_at, id);
create index products_updated_at_index on products (updated_at);
create index products_search_index on products using gin (search_text gin_trgm_ops);
create trigger products_touch before update on products for each row execute function touch();

create table product_taxes (
  product_id bigint not null constraint product_taxes_product_id_foreign references products,
  tax_id bigint not null constraint product_taxes_tax_id_foreign references taxes,
  position integer not null,
  primary key (product_id, tax_id)
);
create index product_taxes_tax_id_index on product_taxes (tax_id);
