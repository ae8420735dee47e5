import type { Content } from 'pdfmake'
import type { InvoicePaper, PricedPaper } from './document.ts'
import { accent, bandColor, muted, prose, sumsLayout } from './look.ts'
import { wordsOf } from './words.ts'
import { isZero, written, writtenPlain } from './written.ts'

// What is kept together and is higher than a page would be lost: so many lines surely fit on one.
const most_lines_together = 30
const letters_of_a_line = 24

export interface Sum { name: string; amount: string; weight?: 'total' | 'last'; small?: string }

/** What the lines come to. */
export function totals(paper: PricedPaper): Content {
  const words = wordsOf[paper.language]
  const { subtotal_amount, discount_amount, total_amount, taxes, currency_code, prices_include_tax } = paper
  const sums: Sum[] = [
    { name: words.subtotal, amount: subtotal_amount },
    ...(isZero(discount_amount) ? [] : [{ name: words.discount, amount: takenOff(discount_amount) }]),
    ...taxes.map(({ name, rate, base_amount, amount }) => ({ name: rated(name, rate), amount, small: `${words.on} ${written(base_amount)}` })),
    ...(taxes.length > 1 ? [{ name: words.tax, amount: paper.tax_amount }] : []),
    { name: `${words.total} ${currency_code}`, amount: total_amount, weight: 'total' as const },
    ...(paper.kind === 'invoice' ? settled(paper) : [])
  ]
  const note: Content[] = prices_include_tax ? [{ text: words.prices_include_tax, color: muted, fontSize: 7.5, alignment: 'right', margin: [0, 4, 6, 0] }] : []
  return { stack: [{ columns: [{ width: '*', text: '' }, { width: 270, stack: [sumsTable(sums), ...note] }] }], margin: [0, 8, 0, 0], unbreakable: linesOf(sums) <= most_lines_together }
}

/** Names on the left, amounts on the right; the total and the last one stand out. */
export function sumsTable(sums: Sum[]): Content {
  const body = sums.map(({ name, amount, weight, small }): Content[] => {
    const look = weight ? { bold: true, fontSize: weight === 'last' ? 11.5 : 10, fillColor: bandColor, color: weight === 'last' ? accent : undefined } : {}
    const title = small ? { text: [...[prose(name, 14)].flat(), { text: `  ${small}`, color: muted, fontSize: 7.5 }] } : { text: prose(name, 14) }
    return [{ ...title, ...plain(look) }, { text: written(amount), alignment: 'right', noWrap: true, ...plain(look) }]
  })
  return { table: { widths: ['*', 'auto'], dontBreakRows: true, body }, layout: sumsLayout }
}

// Counted in the widest letters.
function linesOf(sums: Sum[]): number {
  return sums.reduce((lines, { name, small = '' }) => lines + Math.ceil((name.length + small.length) / letters_of_a_line), 0)
}

function settled({ language, amount_paid, credited_amount, amount_due, currency_code, mark }: InvoicePaper): Sum[] {
  const words = wordsOf[language]
  // Nobody owes a draft or what was cancelled.
  if (mark !== null) return []
  return [
    ...(isZero(amount_paid) ? [] : [{ name: words.paid, amount: takenOff(amount_paid) }]),
    ...(isZero(credited_amount) ? [] : [{ name: words.credited, amount: takenOff(credited_amount) }]),
    { name: `${words.due} ${currency_code}`, amount: amount_due, weight: 'last' }
  ]
}

// A credit note can take a cent more of the net than of the subtotal: then its discount is below zero, and less than nothing is taken off.
function takenOff(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`
}

// "ITBIS 18%" says its rate already; "Ley 187-17" says none of 7 %.
function rated(name: string, rate: string): string {
  const percent = writtenPlain(rate)
  const said = name.match(/\d+([.,]\d+)?/g) ?? []
  return said.some((number) => number.replace(',', '.') === percent) ? name : `${name} ${percent} %`
}

function plain<T extends object>(look: T): Partial<T> {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as Partial<T>
}
