import { decimal, money, type Decimal } from '../platform/decimal.ts'

/** A line that takes stock: its place in the document, for errors. */
export interface StockLine { line: number; product_id: number; quantity: string }

/** The lines of each product together: two lines of one product count as one. In the order in which levels are locked. */
export function sumByProduct(lines: StockLine[]): { product_id: number; quantity: string }[] {
  const sums = new Map<number, Decimal>()
  for (const { product_id, quantity } of lines) sums.set(product_id, (sums.get(product_id) ?? decimal('0')).plus(quantity))
  return [...sums].sort(([one], [other]) => one - other).map(([product_id, sum]) => ({ product_id, quantity: sum.toFixed() }))
}

/** Whether a movement crosses the minimum from above. */
export function crossesMinimum({ previous_quantity, current_quantity, minimum_quantity }: { previous_quantity: string; current_quantity: string; minimum_quantity: string }): boolean {
  return decimal(previous_quantity).gt(minimum_quantity) && decimal(current_quantity).lte(minimum_quantity)
}

/** Whether a level may not go where a movement takes it. */
export function isShort({ current_quantity, allow_negative_stock }: { current_quantity: string; allow_negative_stock: boolean }): boolean {
  return !allow_negative_stock && decimal(current_quantity).lt('0')
}

/** What an error says of a short line. */
export function shortSentence(sku: string, asked: string, available: string): string {
  return `Insufficient stock for ${sku}: ${asked} requested, ${available} available.`
}

/** What can be had of a level: nothing of one below zero. */
export function available(quantity: string): string {
  return decimal(quantity).lt('0') ? money(decimal('0')) : quantity
}
