import { fromUnits, toUnits } from '../platform/decimal.ts'
import { divideRounded, sumOf } from './share.ts'

/** A line as it was invoiced, as far as crediting it goes. */
export interface InvoicedLine {
  quantity: string
  subtotal_amount: string
  net_amount: string
  taxes: { tax_id: number; amount: string }[]
}

/** What a credit note takes back of a line. */
export interface CreditedLine {
  subtotal_amount: string
  discount_amount: string
  net_amount: string
  taxes: { tax_id: number; amount: string }[]
  tax_amount: string
  total_amount: string
}

/**
 * What crediting a quantity of a line takes back, when so much of it was credited before: of subtotal, net and each tax what is credited with
 * this one, rounded, less what was credited before, rounded. The roundings of all notes cancel out, so crediting everything gives exactly
 * the line, in whatever steps. Discount and total follow from these.
 */
export function creditLine(line: InvoicedLine, before: string, quantity: string, prices_include_tax: boolean): CreditedLine {
  const from = toUnits(before, 4)
  const to = from + toUnits(quantity, 4)
  const whole = toUnits(line.quantity, 4)
  const step = (amount: string) => share(toCents(amount), to, whole) - share(toCents(amount), from, whole)
  const [subtotal, net, taxes] = [step(line.subtotal_amount), step(line.net_amount), line.taxes.map(({ amount }) => step(amount))]
  const tax = sumOf(taxes)
  return {
    subtotal_amount: cents(subtotal),
    // With tax inside, the subtotal is gross and so is what the discounts leave of it.
    discount_amount: cents(subtotal - (prices_include_tax ? net + tax : net)),
    net_amount: cents(net),
    taxes: line.taxes.map(({ tax_id }, at) => ({ tax_id, amount: cents(taxes[at]!) })),
    tax_amount: cents(tax),
    total_amount: cents(net + tax)
  }
}

/** The amounts of a whole credit note. */
export function sumLines(lines: CreditedLine[]) {
  const column = (name: Exclude<keyof CreditedLine, 'taxes'>) => cents(sumOf(lines.map((line) => toCents(line[name]))))
  return {
    subtotal_amount: column('subtotal_amount'), discount_amount: column('discount_amount'), net_amount: column('net_amount'), tax_amount: column('tax_amount'), total_amount: column('total_amount')
  }
}

// Half away from zero, also below it: the net of a line of a single cent with its tax inside can be -0.01.
function share(amount: bigint, part: bigint, whole: bigint): bigint {
  return amount < 0n ? -divideRounded(-amount * part, whole) : divideRounded(amount * part, whole)
}

function toCents(amount: string): bigint {
  return amount.startsWith('-') ? -toUnits(amount.slice(1), 2) : toUnits(amount, 2)
}

const cents = (amount: bigint): string => fromUnits(amount, 2)
