import { divideRounded, shareOut, sumOf } from './share.ts'

/** A tax on a line; its rate in ten-thousandths of a percent. */
export interface LineTax {
  tax_id: number
  rate: bigint
}

/** What the taxes of a line are computed on: its amount after discounts in cents (the gross when tax is inside). */
export interface TaxedLine {
  amount: bigint
  taxes: LineTax[]
}

/** One tax at one rate (`position` within each line's taxes) and the lines that bear it. */
export interface TaxGroup extends LineTax {
  members: { line: number; position: number }[]
}

const WHOLE = 100_0000n

/** Every (tax, rate) of the document with its lines, ordered by tax id, then rate. */
export function groupByTax(lines: TaxedLine[]): TaxGroup[] {
  const groups = new Map<string, TaxGroup>()
  for (const [line, { taxes }] of lines.entries()) {
    for (const [position, tax] of taxes.entries()) {
      const key = keyOf(tax)
      const group = groups.get(key)
      if (group) group.members.push({ line, position })
      else groups.set(key, { ...tax, members: [{ line, position }] })
    }
  }
  return [...groups.values()].sort(byTaxThenRate)
}

/** Prices without tax: each line's taxes in cents, in the order of its `taxes`. Rounded once per (tax, rate), then shared out. */
export function taxesOnTop(lines: TaxedLine[], groups: TaxGroup[]): bigint[][] {
  const amounts = lines.map(({ taxes }) => taxes.map(() => 0n))
  for (const { rate, members } of groups) {
    const nets = members.map(({ line }) => lines[line]!.amount)
    const shares = shareOut(divideRounded(sumOf(nets) * rate, WHOLE), nets)
    for (const [index, { line, position }] of members.entries()) amounts[line]![position] = shares[index]!
  }
  return amounts
}

/** Prices with tax: each line's taxes in cents, in the order of its `taxes`. The net is rounded once per set of taxes; the tax is what remains. */
export function taxesInside(lines: TaxedLine[]): bigint[][] {
  const amounts = lines.map(({ taxes }) => taxes.map(() => 0n))
  for (const { taxes, members } of groupBySet(lines)) {
    const grosses = members.map((line) => lines[line]!.amount)
    for (const [index, amount] of taxesOfSet(sumOf(grosses), taxes).entries()) {
      const shares = shareOut(amount, grosses)
      for (const [member, line] of members.entries()) {
        amounts[line]![positionOf(taxes[index]!, lines[line]!)] = shares[member]!
      }
    }
  }
  return amounts
}

function taxesOfSet(gross: bigint, taxes: LineTax[]): bigint[] {
  const rates = taxes.map(({ rate }) => rate)
  const net = divideRounded(gross * WHOLE, WHOLE + sumOf(rates))
  return shareOut(gross - net, rates)
}

/** Lines by their set of taxes, whatever order they name them in; by tax id, since the lowest wins a tied cent. */
function groupBySet(lines: TaxedLine[]): { taxes: LineTax[]; members: number[] }[] {
  const sets = new Map<string, { taxes: LineTax[]; members: number[] }>()
  for (const [line, { taxes }] of lines.entries()) {
    const sorted = taxes.length < 2 ? taxes : [...taxes].sort(byTaxThenRate)
    const key = sorted.map(keyOf).join()
    const set = sets.get(key)
    if (set) set.members.push(line)
    else sets.set(key, { taxes: sorted, members: [line] })
  }
  return [...sets.values()]
}

const keyOf = ({ tax_id, rate }: LineTax): string => `${tax_id}:${rate}`

const byTaxThenRate = (a: LineTax, b: LineTax): number => a.tax_id - b.tax_id || Number(a.rate - b.rate)

const positionOf = (tax: LineTax, line: TaxedLine): number => line.taxes.findIndex(({ tax_id }) => tax_id === tax.tax_id)
