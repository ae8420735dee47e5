import type { components } from '@optiflow/generated/types.ts'
import type { Context } from '../../platform/context.ts'
import { sql } from '../../platform/database/statement.ts'
import { from, is, oneOf } from '../../platform/lists/conditions.ts'
import type { ListRules } from '../../platform/lists/list.ts'

type Db = Pick<Context, 'db'>
type Series = components['schemas']['DocumentSubtype']
export type DocumentType = Series['type']
export type SeriesRow = Series & { version: number }
export type SeriesFields = Pick<Series, 'name' | 'type' | 'prefix' | 'padding' | 'start_number' | 'end_number' | 'valid_until_date' | 'is_active'>

/** A number as it stands on a document: the prefix, and the number with its zeros. A long number is never cut. */
const numbered = (number: string) => `prefix || lpad((${number})::text, greatest(padding, length((${number})::text)), '0')`

const columns = (today: string) => `id, name, type, prefix, padding, start_number, end_number, valid_until_date, is_default, is_active, next_number,
  case when next_number <= coalesce(end_number, next_number) then ${numbered('next_number')} end as next_document_number,
  coalesce(valid_until_date < ${today}::date + 30, false) as is_near_expiry,
  coalesce(end_number - next_number + 1 < 100, false) as is_running_low,
  array(select workspace_id from document_subtype_preferences where document_subtype_id = document_subtypes.id order by workspace_id) as preferred_workspace_ids,
  created_at, updated_at`

export const seriesList: ListRules<'document_subtypes.list'> = {
  columns: (bind, ctx) => columns(bind(ctx.today)),
  from: 'document_subtypes',
  id: 'id',
  filters: { type: oneOf('type'), is_active: is('is_active'), updated_at_from: from('updated_at') },
  sorts: { name: 'name', prefix: 'prefix', created_at: 'created_at' },
  search: 'search_text'
}

const find = sql<SeriesRow>(`select ${columns(':today')}, version from document_subtypes where id = :id`)
export const findSeries = (ctx: Pick<Context, 'db' | 'today'>, id: number) => ctx.db.first(find, { id, today: ctx.today })

// First the lock, then the look: one statement that had to wait for the row would not see who has come to prefer it.
const lock = sql<{ id: number }>('select id from document_subtypes where id = :id for update')
export const lockSeries = async (ctx: Pick<Context, 'db' | 'today'>, id: number) => (await ctx.db.first(lock, { id })) && findSeries(ctx, id)

// The first active series of a type is its default: without one, nothing of that type could be numbered.
const insert = sql<{ id: number }>(`
  insert into document_subtypes (name, type, prefix, padding, start_number, end_number, next_number, valid_until_date, is_active, is_default)
  values (:name, :type, :prefix, :padding, :start_number, :end_number, :start_number, :valid_until_date, :is_active,
    :is_default or (:is_active and not exists (select from document_subtypes where type = :type and is_default))) returning id`)
export const insertSeries = ({ db }: Db, series: SeriesFields & { is_default: boolean }) => db.one(insert, { ...series })

const update = sql(`
  update document_subtypes set name = :name, type = :type, prefix = :prefix, padding = :padding, start_number = :start_number, end_number = :end_number,
    next_number = case when next_number = start_number then :start_number else next_number end, valid_until_date = :valid_until_date, is_active = :is_active
  where id = :id`)
export const updateSeries = ({ db }: Db, series: SeriesFields & { id: number }) => db.all(update, { ...series })

const remove = sql('delete from document_subtypes where id = :id')
export const deleteSeries = ({ db }: Db, id: number) => db.all(remove, { id })

// One after the other: whoever moves the default must see where it stands.
const lockDefault = sql(`select pg_advisory_xact_lock(hashtextextended('document_subtypes.is_default', 0))`)
export const lockDefaultSeries = ({ db }: Db) => db.all(lockDefault)

const clearDefault = sql('update document_subtypes set is_default = false where type = :type and is_default')
export const clearDefaultSeries = ({ db }: Db, type: DocumentType) => db.all(clearDefault, { type })

const makeDefault = sql('update document_subtypes set is_default = true where id = :id')
export const makeDefaultSeries = ({ db }: Db, id: number) => db.all(makeDefault, { id })

const prefer = sql(`
  insert into document_subtype_preferences (workspace_id, type, document_subtype_id) values (:workspace_id, :type, :id)
  on conflict (workspace_id, type) do update set document_subtype_id = excluded.document_subtype_id`)
export const preferSeries = ({ db }: Db, preference: { workspace_id: number; type: DocumentType; id: number }) => db.all(prefer, preference)

// A preference is part of what the series shows: its version says so.
const touch = sql('update document_subtypes set name = name where id = :id')
export const touchSeries = ({ db }: Db, id: number) => db.all(touch, { id })

export interface Chosen { id: number; name: string; type: DocumentType; is_active: boolean; valid_until_date: string | null; is_exhausted: boolean }

/** The series of a document: the one asked for, else the workspace's preferred, else the default. */
export const chooseSeries = `
  select id, name, type, is_active, valid_until_date, next_number > coalesce(end_number, next_number) as is_exhausted from document_subtypes
  where id = coalesce(:document_subtype_id::bigint,
    (select document_subtype_id from document_subtype_preferences where workspace_id = :workspace_id and type = :document_type),
    (select id from document_subtypes where type = :document_type and is_default))`

/**
 * Draws the next number of a series, as a part of the statement that writes the document. No row when the series was used up or closed
 * meanwhile: the guards stand here, for between the choice and the lock another document may have drawn the last number.
 */
export const drawing = (id: string) => `
  update document_subtypes set next_number = next_number + 1
  where id = ${id} and is_active and next_number <= coalesce(end_number, next_number) and (valid_until_date is null or valid_until_date >= :issue_date)
  returning ${numbered('next_number - 1')} as document_number, name`

const draw = sql<{ document_number: string; name: string }>(drawing(':id'))
export const drawFromSeries = ({ db }: Db, series: { id: number; issue_date: string }) => db.first(draw, series)
