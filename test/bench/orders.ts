/** The requests that are measured. */
import { randomUUID } from 'node:crypto'
import type { Request } from './call.ts'

export const lines = 5
/** As many sets of five products as clients: two clients never wait for the same goods. */
export const sets = 8
/** Invoices 1 to this many of a tenant have their lines and can be read. */
export const readable = 1_000
/** One of fourteen seeded invoices: 25,000 of 350,000. */
export const matching_status = 'partially_paid'

export function create(set: number, key: string = randomUUID()): Request {
  const items = Array.from({ length: lines }, (_, at) => ({ product_id: set * lines + at + 1, quantity: '2' }))
  return { method: 'POST', path: '/api/v1/invoices', body: JSON.stringify({ contact_id: 1, items }), headers: { 'Idempotency-Key': key } }
}

export function get(id: number): Request {
  return { method: 'GET', path: `/api/v1/invoices/${id}` }
}

export const listByCursor: Request = { method: 'GET', path: '/api/v1/invoices?pagination=cursor' }
export const listWithTotal: Request = { method: 'GET', path: `/api/v1/invoices?filter[status]=${matching_status}` }
