import type { Api } from './api.ts'

/** A digest of every table of a database: equal ones have the same rows in every column. When a token was last used is no change. */
export async function snapshot(api: Api, database: string): Promise<Record<string, string>> {
  const tables = await api.sql<{ name: string }>(database, `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`)
  const digests = tables.map(({ name }) => `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(md5((to_jsonb(t) - 'last_used_at')::text), '' order by md5((to_jsonb(t) - 'last_used_at')::text))), '') as digest from ${name} t`)
  const rows = await api.sql<{ name: string; digest: string }>(database, digests.join(' union all '))
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]))
}
