import type { components } from '@optiflow/generated/types.ts'
import { openLevels } from '../../inventory/index.ts'
import { actorOf, demand, workspaceOf, type Context, type Handler } from '../../platform/context.ts'
import { record } from '../../platform/outbox.ts'
import { problem } from '../../platform/problems.ts'
import { ok, undone } from '../../platform/replies.ts'
import { slices } from '../../platform/slices.ts'
import { selectProducts } from '../queries.ts'
import * as queries from './queries.ts'
import { entryOf, knownFrom, takenErrors, type Entry, type Known, type Row } from './rules.ts'

type File = Parameters<Handler<'products.import'>>[1]['body']
type Fault = components['schemas']['ProductImportFault']

/** As many rows as a statement takes: it runs for a fraction of a second, and nobody waits long for the turn of its rows here. */
const at_once = 1_000

export const importProducts: Handler<'products.import'> = async (ctx, { query, body }) => {
  const { row_count: rows } = body
  // A sound row is what the contract calls ProductImportRow. Of the others nothing but texts is looked at.
  const given = body.rows as (Row & { is_sound: boolean })[]
  if (given.some(({ value }) => value.is_shared === true)) demand(ctx, 'catalogue:share')
  if (given.some(({ value }) => value.cost !== undefined)) demand(ctx, 'products:view_cost')
  const entries = await checked(ctx, body, given)
  const { fault_count: error_count, faults } = body
  faults.sort((one, other) => one.row - other.row)
  if (query?.dry_run) return undone({ rows, created: 0, dry_run: true, error_count, errors: faults })
  if (error_count > 0) throw faulty(faults, { rows, error_count })
  await store(ctx, entries)
  return ok({ rows, created: entries.length, dry_run: false, error_count: 0, errors: [] })
}

/** What the sound rows shall be; what is wrong with them becomes faults of the file. */
async function checked(ctx: Context, file: File, given: (Row & { is_sound: boolean })[]): Promise<Entry[]> {
  const sound = given.filter(({ is_sound }) => is_sound)
  const known = knownFrom(workspaceOf(ctx), given, await lookUp(ctx, sound))
  const entries: Entry[] = []
  for await (const slice of slices(sound, at_once)) for (const row of slice) {
    const { entry, errors } = entryOf(row, known)
    entries.push(entry)
    for (const [field, [message = '']] of Object.entries(errors)) file.add({ row: row.row, field, message })
  }
  return entries
}

async function lookUp(ctx: Context, rows: Row[]) {
  const taken = await queries.selectTaken(ctx, { ...uniqueOf(rows), but: [] })
  const named = { names: given(rows, 'category'), ids: given(rows, 'category_id') }
  return { taken, categories: await queries.selectCategories(ctx, named), taxes: await queries.selectAllTaxes(ctx) }
}

// In the order of their SKUs: two imports of the same products wait for each other, and not in a circle.
async function store(ctx: Context, entries: Entry[]): Promise<void> {
  const ids = await queries.drawIds(ctx, entries.length)
  const numbered = entries.map((entry, at) => ({ ...entry, id: ids[at]! })).sort((one, other) => (one.product.sku < other.product.sku ? -1 : 1))
  for await (const slice of slices(numbered, at_once)) {
    const count = await queries.insertProducts(ctx, slice.map(({ id, product }) => ({ ...product, id })))
    if (count < slice.length) throw await overtaken(ctx, entries, ids)
    await openLevels(ctx, opening(ctx, slice))
  }
  for await (const slice of slices(ids, at_once)) for (const row of await selectProducts(ctx, slice)) record(ctx, 'product.created', null, row)
}

function opening(ctx: Context, entries: (Entry & { id: number })[]) {
  const levels = entries.flatMap(({ id, product, levels }) => levels.map((level) => ({ ...level, product_id: id, unit_cost: product.cost ?? null })))
  return {
    user_id: actorOf(ctx).user_id,
    product_ids: levels.map(({ product_id }) => product_id),
    workspace_ids: levels.map(({ workspace_id }) => workspace_id),
    quantities: levels.map(({ quantity }) => quantity),
    minimums: levels.map(({ minimum_quantity }) => minimum_quantity ?? '0'),
    unit_costs: levels.map(({ unit_cost }) => unit_cost)
  }
}

// Somebody else took a SKU between our look and our writing: the caller hears of which rows.
async function overtaken(ctx: Context, entries: Entry[], but: number[]) {
  const rows = entries.map(({ row, product }) => ({ row, value: product as Row['value'] }))
  const taken = await queries.selectTaken(ctx, { ...uniqueOf(rows), but })
  const known: Pick<Known, 'taken' | 'first_rows'> = knownFrom(workspaceOf(ctx), [], { taken, categories: [], taxes: [] })
  const faults = rows.flatMap((row) => Object.entries(takenErrors(row, known)).map(([field, [message = '']]) => ({ row: row.row, field, message })))
  return faulty(faults, { rows: entries.length, error_count: faults.length })
}

function faulty(faults: Fault[], details: { rows: number; error_count: number }) {
  return problem('validation_failed', Object.fromEntries(faults.map(({ row, field, message }) => [field === null ? `rows.${row}` : `rows.${row}.${field}`, [message]])), details)
}

function uniqueOf(rows: Row[]) {
  return { skus: given(rows, 'sku'), external_ids: given(rows, 'external_id') }
}

function given<Name extends keyof Row['value']>(rows: Row[], name: Name): NonNullable<Row['value'][Name]>[] {
  const values = rows.map(({ value }) => value[name]).filter((value) => value !== undefined && value !== null)
  return [...new Set(values)] as NonNullable<Row['value'][Name]>[]
}
