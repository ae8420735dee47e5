import { describe, expect, test } from 'vitest'
import { entryOf, knownFrom, type Row } from './rules.ts'

const taxes = [
  { id: 1, name: 'ITBIS', type: 'itbis' as const, is_default: true }, { id: 2, name: 'ISC', type: 'isc' as const, is_default: false }, { id: 5, name: 'Tip', type: 'legal_tip' as const, is_default: false }
]
const row = (value: Partial<Row['value']>, at = 1): Row => ({ row: at, value: { name: 'Disc', sku: `D-${at}`, product_type: 'product', price: '1', ...value } })
const judged = (...rows: Row[]) => {
  const known = knownFrom(7, rows, { taxes, categories: [{ id: 3, name: 'Tools' }], taken: [{ field: 'sku', value: 'TAKEN' }, { field: 'external_id', value: 'D-1' }] })
  return rows.map((one) => entryOf(one, known))
}
const errorsOf = (value: Partial<Row['value']>) => judged(row(value))[0]!.errors

describe('a row', () => {
  test('becomes the product that products.create would make of it', () => {
    const [{ entry, errors } = {}] = judged(row({ category: 'Tools', default_taxes: ['Tip', 'ITBIS'], initial_quantity: '4' }))
    expect(errors).toEqual({})
    expect(entry).toEqual({
      row: 1, levels: [{ workspace_id: 7, quantity: '4' }],
      product: {
        name: 'Disc', sku: 'D-1', product_type: 'product', price: '1', cost: null, description: null, unit: null, category_id: 3, default_tax_ids: [5, 1], track_stock: true,
        allow_negative_stock: false, is_active: true, external_id: null, workspace_id: 7
      }
    })
  })

  test('is shared, has no taxes, is a service, as it says', () => {
    expect(judged(row({ is_shared: true, default_tax_ids: [], product_type: 'service' }))[0]!.entry.product).toMatchObject({ workspace_id: null, default_tax_ids: [], track_stock: false })
    expect(judged(row({}))[0]!.entry.product.default_tax_ids).toEqual([1])
  })

  test('names what is not there, and what excludes itself', () => {
    expect(errorsOf({ category: 'tools' })).toHaveProperty('category')
    expect(errorsOf({ category_id: 4 })).toHaveProperty('category_id')
    expect(errorsOf({ category_id: null })).toEqual({})
    expect(errorsOf({ default_tax_ids: [5, 9] })).toEqual({ 'default_tax_ids.1': ['The selected default_tax_ids.1 is invalid.'] })
    expect(errorsOf({ default_taxes: ['ITBIS', 'ISC'] })).toEqual({ default_taxes: ['The default taxes must not contain more than one exclusive tax.'] })
  })
})

test('a SKU is one of the tenant’s and of the file’s; an external id is another thing than a SKU', () => {
  const [first, second, third] = judged(row({}, 1), row({ sku: 'D-1' }, 2), row({ sku: 'TAKEN', external_id: 'X' }, 3)).map(({ errors }) => errors)
  expect(first).toEqual({})
  expect(second).toEqual({ sku: ['The sku has a duplicate value: row 1 has it too.'] })
  expect(third).toEqual({ sku: ['The sku has already been taken.'] })
})
