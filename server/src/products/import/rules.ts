import type { components } from '@optiflow/generated/types.ts'
import { label, type FieldErrors } from '../../platform/problems.ts'
import type { ProductFields } from '../queries.ts'
import { empty, openingErrors, openingLevels, stockErrors, taxErrors, usualTaxes } from '../rules.ts'
import type { NamedTax, Taken } from './queries.ts'

export interface Row { row: number; value: components['schemas']['ProductImportRow'] }
/** A row as the product that it shall be, with what is to be on the shelf. */
export interface Entry { row: number; product: ProductFields; levels: ReturnType<typeof openingLevels> }

/** What must be known to judge a row. */
export interface Known {
  workspace_id: number
  category_ids: ReadonlySet<number>
  categories: ReadonlyMap<string, number>
  taxes: NamedTax[]
  usual_tax_ids: number[]
  /** What other products have, and what an earlier row of the file has. */
  taken: ReadonlySet<string>
  first_rows: ReadonlyMap<string, number>
}

const unique = ['sku', 'external_id'] as const

export function knownFrom(workspace_id: number, rows: Row[], found: { categories: { id: number; name: string }[]; taxes: NamedTax[]; taken: Taken[] }): Known {
  const { categories, taxes, taken } = found
  return {
    workspace_id, taxes, usual_tax_ids: usualTaxes(taxes),
    category_ids: new Set(categories.map(({ id }) => id)),
    categories: new Map(categories.map(({ id, name }) => [name, id])),
    taken: new Set(taken.map(({ field, value }) => nameOf(field, value))),
    first_rows: firstRows(rows)
  }
}

/** What a row shall be, and what is wrong with that by its fields. */
export function entryOf({ row, value }: Row, known: Known): { entry: Entry; errors: FieldErrors } {
  const { category, default_taxes, is_shared, initial_quantity, minimum_quantity, ...given } = value
  const tax_ids = default_taxes?.map((name) => known.taxes.find((tax) => tax.name === name)?.id) ?? value.default_tax_ids
  const product = {
    ...empty, track_stock: value.product_type === 'product', ...given,
    workspace_id: is_shared ? null : known.workspace_id,
    category_id: (category === undefined ? value.category_id : known.categories.get(category)) ?? null,
    // Where one is missing there is an error, and nothing is stored.
    default_tax_ids: (tax_ids ?? known.usual_tax_ids) as number[]
  }
  const levels = openingLevels({ ...quantities(value) }, known.workspace_id)
  const errors = {
    ...stockErrors(product), ...openingErrors(quantities(value), product, levels, () => true), ...categoryErrors(value, known), ...taxesErrors(value, tax_ids, known), ...takenErrors({ row, value }, known)
  }
  return { entry: { row, product, levels }, errors }
}

/** What is wrong because another product has it: one that is there, or one of an earlier row. */
export function takenErrors({ row, value }: Row, { taken, first_rows }: Pick<Known, 'taken' | 'first_rows'>): FieldErrors {
  return Object.fromEntries(unique.flatMap((field) => {
    const text = value[field]
    if (typeof text !== 'string') return []
    const first = first_rows.get(nameOf(field, text))
    if (first !== undefined && first < row) return [[field, [`The ${label(field)} has a duplicate value: row ${first} has it too.`]]]
    return taken.has(nameOf(field, text)) ? [[field, [`The ${label(field)} has already been taken.`]]] : []
  }))
}

function quantities({ initial_quantity, minimum_quantity }: Row['value']) {
  return { ...(initial_quantity !== undefined && { initial_quantity }), ...(minimum_quantity !== undefined && { minimum_quantity }) }
}

function categoryErrors({ category, category_id }: Row['value'], { categories, category_ids }: Known): FieldErrors {
  if (category !== undefined && category_id !== undefined) return { category: ['The category field is not allowed beside category id.'] }
  if (category !== undefined) return categories.has(category) ? {} : { category: ['The selected category is invalid.'] }
  return typeof category_id !== 'number' || category_ids.has(category_id) ? {} : { category_id: ['The selected category id is invalid.'] }
}

function taxesErrors({ default_taxes, default_tax_ids }: Row['value'], ids: (number | undefined)[] | undefined, { taxes }: Known): FieldErrors {
  if (default_taxes && default_tax_ids) return { default_taxes: ['The default taxes field is not allowed beside default tax ids.'] }
  return ids ? taxErrors(ids, taxes, default_taxes ? 'default_taxes' : 'default_tax_ids') : {}
}

function firstRows(rows: Row[]): Map<string, number> {
  const first = new Map<string, number>()
  for (const { row, value } of rows) for (const field of unique) {
    const name = nameOf(field, String(value[field]))
    if (value[field] && !first.has(name)) first.set(name, row)
  }
  return first
}

// No column has a space in its name.
function nameOf(field: (typeof unique)[number], value: string): string {
  return `${field} ${value}`
}
