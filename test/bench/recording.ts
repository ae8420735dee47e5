/** The statements of our operations, as they went to PostgreSQL, with places for what differs between two requests. */

/** What differs. `data` and `body` are the written invoice as JSON, alone and in its envelope. */
export type Slot = 'id' | 'key' | 'event' | 'request' | 'products' | 'data' | 'body'
export type Value = null | boolean | number | string | Value[] | { hex: string } | { slot: Slot; recorded: string }

export interface Step {
  /** Under which it is prepared; empty when it is not. */
  name: string
  text: string
  values: Value[]
  /** What its first row tells the steps after it. */
  gives: 'id' | 'row' | null
  /** Sent without waiting for the answer of the step before: one round trip for both. */
  along: boolean
}

export interface Recording {
  create: Step[]
  get: Step[]
  cursor: Step[]
  total: Step[]
  /** The lines and taxes of the answer; the lines get their ids. */
  items: Record<string, unknown>[]
  taxes: unknown[]
}

/** The marks by which the recorder knows its own values again: no other number or text looks like them. */
export const marks = { id: 700_000_001, item: 800_000_001, number: 600_001, set: 2, key: 'mark-of-the-key', request: 'mark-of-the-request' }

/** The steps by their round trips. */
export function roundTrips(steps: Step[]): Step[][] {
  const trips: Step[][] = []
  for (const step of steps) {
    if (step.along) trips.at(-1)!.push(step)
    else trips.push([step])
  }
  return trips
}

/** The value with a slot in each place that holds a mark. */
export function withSlots(value: unknown, products: number[]): Value {
  if (Buffer.isBuffer(value)) return { hex: value.toString('hex') }
  if (Array.isArray(value)) return String(value) === String(products) ? slot('products', '') : value.map((one) => withSlots(one, products))
  if (value === marks.id) return slot('id', String(value))
  return typeof value === 'string' ? textWithSlots(value) : (value as Value)
}

/** The values of a statement, its places filled in. */
export function fill(values: Value[], slots: Partial<Record<Slot, unknown>>): unknown[] {
  return values.map((value) => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return fill(value, slots)
    return 'hex' in value ? Buffer.from(value.hex, 'hex') : slots[value.slot]
  })
}

function textWithSlots(text: string): Value {
  if (text === marks.key) return slot('key', text)
  if (text === marks.request) return slot('request', text)
  if (/^evt_[0-9A-Z]{26}$/.test(text)) return slot('event', text)
  if (text.startsWith(`{"id":${marks.id},`)) return slot('data', text)
  return text.startsWith(`{"data":{"id":${marks.id},`) ? slot('body', text) : text
}

function slot(name: Slot, recorded: string): Value {
  return { slot: name, recorded }
}
