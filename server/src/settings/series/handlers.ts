import { found, unchanged, workspaceOf, type Handler } from '../../platform/context.ts'
import { list as listRows } from '../../platform/lists/list.ts'
import { record } from '../../platform/outbox.ts'
import { problem, refusal } from '../../platform/problems.ts'
import { created, noContent, ok } from '../../platform/replies.ts'
import * as queries from './queries.ts'
import { countedOnErrors, seriesErrors, seriesFault } from './rules.ts'

export const list: Handler<'document_subtypes.list'> = (ctx, { query }) => listRows(ctx, queries.seriesList, query ?? {})

export const get: Handler<'document_subtypes.get'> = async (ctx, { path }) => ok(found(await queries.findSeries(ctx, path.id)))

export const create: Handler<'document_subtypes.create'> = async (ctx, { body }) => {
  const wanted = { padding: 4, start_number: 1, end_number: null, valid_until_date: null, is_active: true, is_default: false, ...body }
  assertNone(seriesErrors(wanted))
  await queries.lockDefaultSeries(ctx)
  if (wanted.is_default) await queries.clearDefaultSeries(ctx, body.type)
  const { id } = await queries.insertSeries(ctx, wanted)
  const series = found(await queries.findSeries(ctx, id))
  record(ctx, 'document_subtype.created', null, series)
  return created(series)
}

export const update: Handler<'document_subtypes.update'> = async (ctx, { path, body }) => {
  const before = unchanged(ctx, await queries.lockSeries(ctx, path.id))
  const wanted = { ...before, ...body }
  const isUsed = before.next_number > before.start_number
  const isFrozen = wanted.type !== before.type || wanted.prefix !== before.prefix || wanted.start_number !== before.start_number
  if (isUsed && isFrozen) throw refusal('in_use', 'A series that has numbered documents keeps its type, prefix and start number.')
  assertNone({ ...countedOnErrors(before, wanted), ...seriesErrors({ ...wanted, is_default: false }) })
  await queries.updateSeries(ctx, wanted)
  const after = found(await queries.findSeries(ctx, path.id))
  record(ctx, 'document_subtype.updated', before, after)
  return ok(after)
}

const remove: Handler<'document_subtypes.delete'> = async (ctx, { path }) => {
  const series = unchanged(ctx, await queries.lockSeries(ctx, path.id))
  if (series.is_default) throw refusal('in_use', 'The default series of a type stays.')
  if (series.next_number > series.start_number) throw refusal('in_use', 'A series that has numbered documents stays.')
  // Who prefers it, or waits for its number in a draft, holds it by reference.
  await queries.deleteSeries(ctx, path.id)
  record(ctx, 'document_subtype.deleted', series, null)
  return noContent()
}
export { remove as delete }

export const set_default: Handler<'document_subtypes.set_default'> = async (ctx, { path }) => {
  await queries.lockDefaultSeries(ctx)
  const before = unchanged(ctx, await queries.lockSeries(ctx, path.id))
  if (!before.is_active) throw refusal('invalid_state', 'A series that is not active cannot be the default.')
  await queries.clearDefaultSeries(ctx, before.type)
  await queries.makeDefaultSeries(ctx, path.id)
  const after = found(await queries.findSeries(ctx, path.id))
  record(ctx, 'document_subtype.updated', before, after)
  return ok(after)
}

export const set_preferred: Handler<'document_subtypes.set_preferred'> = async (ctx, { path }) => {
  const before = unchanged(ctx, await queries.lockSeries(ctx, path.id))
  if (!before.is_active) throw refusal('invalid_state', 'A series that is not active cannot be preferred.')
  await queries.preferSeries(ctx, { workspace_id: workspaceOf(ctx), type: before.type, id: path.id })
  await queries.touchSeries(ctx, path.id)
  const after = found(await queries.findSeries(ctx, path.id))
  record(ctx, 'document_subtype.updated', before, after)
  return ok(after)
}

export const next_number: Handler<'document_subtypes.next_number'> = async (ctx, { path }) => {
  const series = found(await queries.findSeries(ctx, path.id))
  const fault = seriesFault({ ...series, is_exhausted: series.next_document_number === null }, series.type, ctx.today)
  if (fault) throw fault
  return ok({ next_number: series.next_number, document_number: series.next_document_number! })
}

function assertNone(errors: Record<string, string[]>) {
  if (Object.keys(errors).length > 0) throw problem('validation_failed', errors)
}
