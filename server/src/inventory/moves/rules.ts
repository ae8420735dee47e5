import { decimal, formatDecimal, roundTo, ZERO, type Decimal } from '../../platform/decimal.ts'
import type { FieldErrors } from '../../platform/problems.ts'
import { available, type Crossing, type ShortLine } from '../rules.ts'

type MovementType = 'initial' | 'in' | 'out' | 'adjustment' | 'transfer_in' | 'transfer_out'

/** A level as it was locked, with what has to be known of its product. */
export interface Shelf {
  level_id: number
  product_id: number
  workspace_id: number
  sku: string
  name: string
  allow_negative_stock: boolean
  /** What the product costs by its own entry: for goods that come without a cost. */
  cost: string | null
  quantity: string
  minimum_quantity: string
  reserved: string
  value: string
  average_cost: string | null
}

/** One thing that a line of a document does to a level. */
export interface Step {
  line: number
  shelf: Shelf
  type: MovementType
  act: 'set' | 'add' | 'remove'
  quantity: string
  /** What one of the goods that come costs; without it, what the level says. */
  unit_cost?: string
}

export interface Move { line: number; shelf: Shelf; type: MovementType; quantity: string; previous_quantity: string; current_quantity: string; unit_cost: string | null; value: string }
export interface State { quantity: Decimal; value: Decimal; average: Decimal | null }
export interface Result { moves: Move[]; states: Map<Shelf, State> }

// Digits of a value and of an average cost: a quantity of four times a cost of four is exact.
const fine = 8
const most = decimal('99999999999999.9999')

/** Does the steps in their order. Goods that arrive from another level follow the step that sent them, and bring the value that left there. */
export function apply(shelves: Shelf[], steps: Step[]): Result {
  const states = new Map(shelves.map((shelf) => [shelf, { quantity: decimal(shelf.quantity), value: decimal(shelf.value), average: averageOf(shelf) }]))
  const moves: Move[] = []
  for (const step of steps) {
    const before = states.get(step.shelf)!
    const sent = moves.at(-1)
    const change = changeOf(step, before)
    const unit_cost = known(step.unit_cost) ?? (step.type === 'transfer_in' && sent ? states.get(sent.shelf)!.average : null) ?? before.average
    const after = change.lt(ZERO) ? taken(before, negated(change)) : received(before, change, unit_cost, step.type === 'transfer_in' && sent ? negated(decimal(sent.value)) : undefined)
    states.set(step.shelf, after)
    moves.push(moveOf(step, before, after, unit_cost))
  }
  return { moves, states }
}

/**
 * Goods come in: the average moves towards their cost. On a shelf that is empty, owes, or knows no cost, theirs starts it anew. While no cost is
 * known at all, stock counts for nothing.
 */
export function received({ quantity, value, average }: State, more: Decimal, unit_cost: Decimal | null, worth = roundTo(more.times(unit_cost ?? ZERO), fine)): State {
  const total = quantity.plus(more)
  if (more.eq(ZERO) || unit_cost === null) return settled({ quantity: total, value, average })
  if (quantity.eq(ZERO)) return { quantity: total, value: worth, average: unit_cost }
  if (quantity.lt(ZERO) || average === null) return settled({ quantity: total, value: roundTo(total.times(unit_cost), fine), average: unit_cost })
  const sum = value.plus(worth)
  return { quantity: total, value: sum, average: roundTo(sum.div(total), fine) }
}

/** Goods go out at the average, which stays. */
export function taken({ quantity, value, average }: State, less: Decimal): State {
  const left = quantity.minus(less)
  const cost = average ?? ZERO
  return settled({ quantity: left, value: left.gt(ZERO) ? value.minus(roundTo(less.times(cost), fine)) : roundTo(left.times(cost), fine), average })
}

/** What is wrong with the quantities, by field: no level holds more digits than the contract shows. */
export function sizeErrors({ moves }: Result): FieldErrors {
  const beyond = moves.filter(({ current_quantity }) => decimal(current_quantity).abs().gt(most))
  return Object.fromEntries(beyond.map(({ line }) => [`items.${line}.quantity`, [`The stock after items.${line}.quantity must not be greater than ${most.toFixed()}.`]]))
}

/** The steps that take more than there is, where that is not allowed, and, when goods leave for another workspace, more than is there and free: what is owed cannot be carried. */
export function shortLines({ moves }: Result): ShortLine[] {
  return moves.flatMap(({ line, shelf, type, quantity, previous_quantity, current_quantity }) => {
    const leaves = type === 'transfer_out'
    const kept = leaves ? shelf.reserved : '0'
    if ((shelf.allow_negative_stock && !leaves) || decimal(quantity).gte(ZERO) || decimal(current_quantity).gte(kept)) return []
    return [{ line, product_id: shelf.product_id, sku: shelf.sku, requested: formatDecimal(negated(decimal(quantity)).toFixed()), available: available(previous_quantity, kept) }]
  })
}

/** Where each level was before the document, and where it is after it. */
export function crossings({ states }: Result): Crossing[] {
  return [...states].map(([{ product_id, workspace_id, sku, name, quantity, minimum_quantity }, after]) =>
    ({ product_id, workspace_id, sku, name, previous_quantity: quantity, current_quantity: formatDecimal(after.quantity.toFixed()), minimum_quantity }))
}

// An empty shelf is worth nothing: what rounding left of it goes with the last piece.
function settled(state: State): State {
  return state.quantity.eq(ZERO) ? { ...state, value: ZERO } : state
}

// An empty shelf that never knew a cost goes by the product's; where goods of unknown cost lie, only a cost that is named makes theirs known.
function averageOf({ average_cost, quantity, cost }: Shelf): Decimal | null {
  return known(average_cost) ?? (decimal(quantity).eq(ZERO) ? known(cost) : null)
}

function changeOf({ act, quantity }: Step, before: State): Decimal {
  if (act === 'set') return decimal(quantity).minus(before.quantity)
  return act === 'add' ? decimal(quantity) : negated(decimal(quantity))
}

function moveOf({ line, shelf, type }: Step, before: State, after: State, unit_cost: Decimal | null): Move {
  return {
    line, shelf, type, quantity: after.quantity.minus(before.quantity).toFixed(), previous_quantity: before.quantity.toFixed(), current_quantity: after.quantity.toFixed(),
    unit_cost: unit_cost && roundTo(unit_cost, 4).toFixed(), value: after.value.minus(before.value).toFixed()
  }
}

function known(text: string | null | undefined): Decimal | null {
  return text === null || text === undefined ? null : decimal(text)
}

function negated(value: Decimal): Decimal {
  return ZERO.minus(value)
}
