import type { Content } from 'pdfmake'
import { decimal, money } from '../platform/decimal.ts'
import type { Line, PricedPaper } from './document.ts'
import { linesLayout, muted, prose } from './look.ts'
import { wordsOf, type Words } from './words.ts'
import { isZero, written, writtenPlain } from './written.ts'

// A row that is kept whole and is higher than a page would be lost. So many of the widest letters surely fit, beside wide amounts fewer.
const most_letters_of_a_row = 1000
const most_letters_beside_wide_amounts = 400
const letters_of_a_line = 40
// At the size of the text, the widest amounts would leave no room for the description.
const widest_amounts = 34

interface Column { title: string; amount: boolean; cell(line: Line): { text: string; beneath?: string } }

/**
 * The lines as a table, its head repeated on every page; the last `kept` of them as another one on the next page. Discounts and taxes are
 * columns only where there are any.
 */
export function linesTables({ items, language }: PricedPaper, kept: number): Content[] {
  const columns = columnsOf(items, wordsOf[language])
  const cells = items.map((line) => columns.map((column) => column.cell(line)))
  const isWide = widthOf(cells, columns) > widest_amounts
  // Made anew for each table: what is set is changed by the printer.
  const head = () => columns.map(({ title, amount }): Content => ({ text: title, bold: true, fontSize: 8, ...(amount && { alignment: 'right', noWrap: true }) }))
  const body = cells.map((row) => row.map(({ text, beneath }, at): Content => {
    const side = columns[at]!.amount ? { alignment: 'right' as const, noWrap: true } : {}
    const said = (words: string) => ({ text: columns[at]!.amount ? words : prose(words, isWide ? 8 : 24), ...side })
    return beneath ? { stack: [said(text), { ...said(beneath), fontSize: 7, color: muted }] } : said(text)
  }))
  const isWhole = cells.every(([first]) => lettersOf(first!) <= (isWide ? most_letters_beside_wide_amounts : most_letters_of_a_row))
  const widths = () => columns.map(({ amount }) => (amount ? 'auto' : '*'))
  const table = (rows: Content[][]) => ({
    table: { headerRows: 1, keepWithHeaderRows: isWhole ? 1 : 0, dontBreakRows: isWhole, widths: widths(), body: [head(), ...rows] }, layout: linesLayout, fontSize: isWide ? 7 : 9
  })
  return kept > 0 && kept < body.length ? [table(body.slice(0, -kept)), { ...table(body.slice(-kept)), pageBreak: 'before' }] : [table(body)]
}

function columnsOf(items: Line[], words: Words): Column[] {
  const hasDiscount = items.some((line) => !isZero(discountOf(line)))
  const hasTax = items.some(({ taxes }) => taxes.length > 0)
  return [
    { title: words.description, amount: false, cell: ({ description, taxes }) => ({ text: description, beneath: taxes.map(({ name }) => name).join(' · ') }) },
    { title: words.quantity, amount: true, cell: ({ quantity }) => ({ text: writtenPlain(quantity) }) },
    { title: words.unit_price, amount: true, cell: ({ unit_price }) => ({ text: written(unit_price) }) },
    ...(hasDiscount ? [{ title: words.discount, amount: true, cell: discountCell }] : []),
    ...(hasTax ? [{ title: words.tax, amount: true, cell: ({ tax_amount }: Line) => ({ text: written(tax_amount) }) }] : []),
    { title: words.total, amount: true, cell: ({ total_amount }) => ({ text: written(total_amount) }) }
  ]
}

// With its share of the document's discount a line adds up: quantity times price, less this, plus tax.
function discountOf({ discount_amount, document_discount_amount }: Line): string {
  return money(decimal(discount_amount).plus(document_discount_amount))
}

function discountCell(line: Line): { text: string; beneath?: string } {
  const text = written(discountOf(line))
  const isRate = line.discount_rate !== null && isZero(line.document_discount_amount) && !isZero(line.discount_rate)
  return isRate ? { text, beneath: `${writtenPlain(line.discount_rate!)} %` } : { text }
}

function lettersOf({ text, beneath = '' }: { text: string; beneath?: string }): number {
  return text.length + beneath.length + letters_of_a_line * text.split('\n').length
}

/** The letters of the widest cells of all columns of amounts, together. */
function widthOf(cells: { text: string }[][], columns: Column[]): number {
  const widths = columns.map(({ amount }, at) => (amount ? Math.max(...cells.map((row) => row[at]!.text.length)) : 0))
  return widths.reduce((sum, width) => sum + width, 0)
}
