import { computeTotals, type DocumentInput, type DocumentTotals } from '../../server/src/documents/totals.ts'

/** A document of a guide: what a caller would send, with rates in the place of tax ids. */
interface Worked {
  prices_include_tax?: boolean
  document_discount_rate?: string
  document_discount_amount?: string
  items: { quantity: string; unit_price: string; discount_rate?: string; discount_amount?: string; taxes?: string[] }[]
}

/** The document and its totals as tables. The server's own function computes them, so they cannot differ from its answers. */
export function workedTotals(text: string): string {
  const worked = JSON.parse(text) as Worked
  const totals = computeTotals(documentOf(worked))
  return `${items(worked, totals)}\n\n${sums(totals)}`
}

function documentOf({ prices_include_tax = false, items, ...discount }: Worked): DocumentInput {
  // The same rate is the same tax; only the second of a line can be one that comes on top of any other.
  const ids = new Map<string, number>()
  const tax = (rate: string, at: number) => ({ tax_id: ids.get(rate) ?? ids.set(rate, ids.size + 1).size, rate, type: at === 0 ? 'itbis' as const : 'legal_tip' as const })
  return { prices_include_tax, ...discount, items: items.map(({ taxes = [], ...item }) => ({ ...item, taxes: taxes.map(tax) })) }
}

function items({ items, prices_include_tax }: Worked, totals: DocumentTotals): string {
  const hasShare = totals.document_discount_amount !== '0.00'
  const columns = ['line', 'subtotal', 'discount', ...(hasShare ? ['shared discount'] : []), 'net', 'tax', 'total']
  const rows = totals.items.map((line, at) => [
    described(items[at]!, prices_include_tax), line.subtotal_amount, line.discount_amount, ...(hasShare ? [line.document_discount_amount] : []),
    line.net_amount, line.tax_amount, line.total_amount
  ])
  return table(columns, rows)
}

function described({ quantity, unit_price, discount_rate, discount_amount, taxes = [] }: Worked['items'][number], isInside = false): string {
  const discount = discount_rate ? ` less ${discount_rate} %` : discount_amount ? ` less ${discount_amount}` : ''
  const rates = taxes.map((rate) => `${rate} %`).join(' and ')
  return `${quantity} × ${unit_price}${discount}${rates ? `, ${rates} ${isInside ? 'inside' : 'on top'}` : ', no tax'}`
}

function sums(totals: DocumentTotals): string {
  const taxes = totals.taxes.map(({ rate, base_amount, amount }) => [`\`taxes[]\` ${rate} % of ${base_amount}`, amount])
  return table(['document', 'amount'], [
    ['`subtotal_amount`', totals.subtotal_amount],
    ['`discount_amount`', totals.discount_amount],
    ...taxes,
    ['`tax_amount`', totals.tax_amount],
    ['**`total_amount`**', `**${totals.total_amount}**`]
  ])
}

function table(columns: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(columns), line(columns.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
