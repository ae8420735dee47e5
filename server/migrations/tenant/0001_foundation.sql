-- What every room uses: text that can be searched, rows that know their version.

create extension if not exists pg_trgm;

-- The key of a search: small letters without accents, so that "Jose" finds "José".
create function search_key(value text) returns text
  language sql immutable parallel safe
  return lower(regexp_replace(normalize(coalesce(value, ''), NFKD), '[\u0300-\u036f]', '', 'g') collate "und-x-icu");

-- A decimal as it leaves the house: at least two digits after the point, no further zeros.
create function decimal_text(value numeric) returns text
  language sql immutable parallel safe
  return (case when scale(trim_scale(value)) < 2 then round(value, 2) else trim_scale(value) end)::text;

-- The version is the strong half of the ETag: every update of a row makes it another one.
create function touch() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
