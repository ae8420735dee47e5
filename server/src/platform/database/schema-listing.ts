import type { Knex } from 'knex'

interface Table { name: string; columns: string[]; constraints: string[]; indexes: string[]; triggers: string[] }

/** A listing of a schema for people: every table with its columns, constraints, indexes and triggers, then the functions. */
export async function listSchema(knex: Knex): Promise<string> {
  const { rows: tables } = await knex.raw<{ rows: Table[] }>(tablesQuery)
  const { rows: functions } = await knex.raw<{ rows: { name: string }[] }>(functionsQuery)
  return [...tables.map(paragraph), ...functions.map(({ name }) => `function ${name}\n`)].join('\n')
}

function paragraph({ name, columns, constraints, indexes, triggers }: Table): string {
  return [name, ...[...columns, ...constraints, ...indexes, ...triggers].map((line) => `  ${line}`), ''].join('\n')
}

const tablesQuery = `
  select class.relname as name,
    array(select format('%s %s%s%s%s', attname, format_type(atttypid, atttypmod),
        (select format(' collate %I', collname) from pg_collation where pg_collation.oid = attcollation and collname <> 'default'), case when attnotnull then ' not null' else '' end,
        case when attgenerated = 's' then ' generated' when attidentity <> '' then ' identity' else coalesce(' default ' || pg_get_expr(adbin, adrelid), '') end)
      from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attrelid = class.oid and attnum > 0 and not attisdropped order by attnum) as columns,
    array(select format('constraint %s %s', conname, pg_get_constraintdef(oid)) from pg_constraint where conrelid = class.oid and contype <> 'n' order by conname) as constraints,
    array(select regexp_replace(pg_get_indexdef(indexrelid), '^CREATE (UNIQUE )?INDEX (.*) ON public\\.\\w+', '\\1index \\2')
      from pg_index where indrelid = class.oid and not exists (select from pg_constraint where conindid = indexrelid) order by indexrelid::regclass::text) as indexes,
    array(select regexp_replace(pg_get_triggerdef(oid), '^CREATE TRIGGER (\\w+) (.*) ON .* EXECUTE FUNCTION', 'trigger \\1 \\2 execute') from pg_trigger where tgrelid = class.oid and not tgisinternal order by tgname) as triggers
  from pg_class class
  where class.relkind = 'r' and class.relnamespace = 'public'::regnamespace and class.relname not like 'migrations%'
  order by class.relname`.replaceAll('?', '\\?')

const functionsQuery = `
  select format('%s(%s)', proname, pg_get_function_arguments(oid)) as name from pg_proc
  where pronamespace = 'public'::regnamespace and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
  order by 1`
