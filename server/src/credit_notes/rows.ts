import type { components } from '@optiflow/generated/types.ts'
import type { CreditItem } from './rules.ts'

type DocumentTax = components['schemas']['DocumentTax']

/** The lines of a credit note as columns, for the statement that unnests them. The taxes of the invoice know what the lines' do not: their type. */
export function noteColumns(lines: CreditItem[], taxes: DocumentTax[]) {
  const types = new Map(taxes.map(({ tax_id, type }) => [tax_id, type]))
  const borne = lines.flatMap(({ item, amounts }, at) => item.taxes.map((tax, place) => ({ ...tax, item: at, place, amount: amounts.taxes[place]!.amount })))
  return {
    positions: lines.map((_, at) => at),
    invoice_item_ids: lines.map(({ item }) => item.id),
    product_ids: lines.map(({ item }) => item.product_id),
    descriptions: lines.map(({ item }) => item.description),
    quantities: lines.map(({ quantity }) => quantity),
    unit_prices: lines.map(({ item }) => item.unit_price),
    discount_amounts: lines.map(({ amounts }) => amounts.discount_amount),
    subtotal_amounts: lines.map(({ amounts }) => amounts.subtotal_amount),
    net_amounts: lines.map(({ amounts }) => amounts.net_amount),
    tax_amounts: lines.map(({ amounts }) => amounts.tax_amount),
    total_amounts: lines.map(({ amounts }) => amounts.total_amount),
    tax_items: borne.map((tax) => tax.item),
    tax_positions: borne.map((tax) => tax.place),
    tax_ids: borne.map((tax) => tax.tax_id),
    tax_names: borne.map((tax) => tax.name),
    tax_types: borne.map((tax) => types.get(tax.tax_id)!),
    tax_rates: borne.map((tax) => tax.rate),
    line_tax_amounts: borne.map((tax) => tax.amount)
  }
}
export type NoteColumns = ReturnType<typeof noteColumns>
