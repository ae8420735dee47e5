import type { components } from '@optiflow/generated/types.ts'
import type { PricedOrder } from './price.ts'

type Schemas = components['schemas']
type DocumentItem = Schemas['DocumentItem']
type DocumentTax = Schemas['DocumentTax']

/** The lines of a priced order as columns, for a statement that unnests them. */
export function itemColumns({ items, totals }: PricedOrder) {
  const taxes = items.flatMap((item, at) => item.taxes.map((tax, place) => ({ ...tax, item: at, place, amount: totals.items[at]!.taxes[place]!.amount })))
  const lines = totals.items
  return {
    positions: items.map((_, at) => at),
    product_ids: items.map(({ product }) => product.id),
    descriptions: items.map(({ description }) => description),
    quantities: items.map(({ quantity }) => quantity),
    unit_prices: items.map(({ unit_price }) => unit_price),
    discount_rates: lines.map((line) => line.discount_rate),
    discount_amounts: lines.map((line) => line.discount_amount),
    document_discount_amounts: lines.map((line) => line.document_discount_amount),
    subtotal_amounts: lines.map((line) => line.subtotal_amount),
    net_amounts: lines.map((line) => line.net_amount),
    tax_amounts: lines.map((line) => line.tax_amount),
    total_amounts: lines.map((line) => line.total_amount),
    tax_items: taxes.map((tax) => tax.item),
    tax_positions: taxes.map((tax) => tax.place),
    tax_ids: taxes.map((tax) => tax.id),
    tax_names: taxes.map((tax) => tax.name),
    tax_types: taxes.map((tax) => tax.type),
    tax_rates: taxes.map((tax) => tax.rate),
    line_tax_amounts: taxes.map((tax) => tax.amount)
  }
}
export type ItemColumns = ReturnType<typeof itemColumns>

/** The items as the wire has them; a preview has no ids. The order of the fields is that of the query. */
export function wireItems({ items, totals }: PricedOrder, ids: (number | null)[]): DocumentItem[] {
  return items.map(({ product, description, quantity, unit_price, taxes }, at) => {
    const line = totals.items[at]!
    const { discount_rate, discount_amount, document_discount_amount, subtotal_amount, net_amount, tax_amount, total_amount } = line
    const lineTaxes = line.taxes.map(({ tax_id, rate, amount }, place) => ({ tax_id, name: taxes[place]!.name, rate, amount }))
    return {
      id: ids[at] ?? null, product_id: product.id, description, quantity, unit_price, discount_rate, discount_amount, document_discount_amount, subtotal_amount,
      net_amount, taxes: lineTaxes, tax_amount, total_amount
    }
  })
}

/** The taxes of the whole document as the wire has them. */
export function wireTaxes({ items, totals }: PricedOrder): DocumentTax[] {
  const known = new Map(items.flatMap(({ taxes }) => taxes.map((tax) => [tax.id, tax])))
  return totals.taxes.map(({ tax_id, rate, base_amount, amount }) => {
    const { name, type } = known.get(tax_id)!
    return { tax_id, name, type, rate, base_amount, amount }
  })
}
