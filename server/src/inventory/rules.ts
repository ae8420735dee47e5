import { decimal, formatDecimal, money, type Decimal } from '../platform/decimal.ts'
import type { FieldErrors } from '../platform/problems.ts'

const most_kept = '99999999.9999'

/** A line that takes stock: its place in the document, for errors. */
export interface StockLine { line: number; product_id: number; quantity: string }

/** A line that asks for more than can be had. */
export interface ShortLine { line: number; product_id: number; sku: string; requested: string; available: string }

/** A level with where it was and where it came to. */
export interface Crossing { product_id: number; workspace_id: number; sku: string; name: string; previous_quantity: string; current_quantity: string; minimum_quantity: string }

/** The lines of each product together: two lines of one product count as one. In the order in which levels are locked. */
export function sumByProduct(lines: StockLine[]): { product_id: number; quantity: string }[] {
  const sums = new Map<number, Decimal>()
  for (const { product_id, quantity } of lines) sums.set(product_id, (sums.get(product_id) ?? decimal('0')).plus(quantity))
  return [...sums].sort(([one], [other]) => one - other).map(([product_id, sum]) => ({ product_id, quantity: sum.toFixed() }))
}

/** What is wrong with adding or removing nothing, by field; only a count may find nothing. */
export function emptyErrors(items: { adjustment_type: 'set' | 'add' | 'remove'; quantity: string }[]): FieldErrors {
  return Object.fromEntries(items.flatMap(({ adjustment_type, quantity }, at) =>
    adjustment_type !== 'set' && decimal(quantity).eq('0') ? [[`items.${at}.quantity`, [`The items.${at}.quantity must be at least 0.0001.`]]] : []))
}

/** What is wrong with lines of one product that come to more than a reservation can hold, by field. */
export function tooMuch(lines: StockLine[], sums: { product_id: number; quantity: string }[]): FieldErrors {
  const beyond = new Set(sums.filter(({ quantity }) => decimal(quantity).gt(most_kept)).map(({ product_id }) => product_id))
  return Object.fromEntries(lines.flatMap(({ line, product_id }) =>
    beyond.has(product_id) ? [[`items.${line}.quantity`, [`All of the product of items.${line}.quantity must not be more than ${most_kept}.`]]] : []))
}

/** Whether a movement crosses the minimum from above. */
export function crossesMinimum({ previous_quantity, current_quantity, minimum_quantity }: Crossing): boolean {
  return decimal(previous_quantity).gt(minimum_quantity) && decimal(current_quantity).lte(minimum_quantity)
}

/** Whether a level may not go where a sale takes it: below what is reserved for others. */
export function isShort({ current_quantity, reserved, allow_negative_stock }: { current_quantity: string; reserved: string; allow_negative_stock: boolean }): boolean {
  return !allow_negative_stock && decimal(current_quantity).lt(reserved)
}

/** What an error says of a short line. */
export function shortSentence(sku: string, asked: string, available: string): string {
  return `Insufficient stock for ${sku}: ${asked} requested, ${available} available.`
}

/** What can be had of a level beyond what is reserved: nothing where less than nothing is left. */
export function available(quantity: string, reserved = '0'): string {
  const free = decimal(quantity).minus(reserved)
  return free.lt('0') ? money(decimal('0')) : formatDecimal(free.toFixed())
}
