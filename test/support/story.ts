/** The story that the examples of the contract tell, lived: the hardware store "acme" with the ids that the examples use. */
import { Agent } from 'node:http'
import type { Answer, Api } from './api.ts'
import { examplesOf, operationOf } from './contract.ts'
import { freshFile } from './files.ts'

export interface Story {
  api: Api
  slug: string
  database: string
  /** The owner's token. */
  token: string
  email: string
  password: string
  /** Sends a request of the contract as the owner in workspace 1. */
  send(id: string, given?: Sent): Promise<Answer>
}
export interface Sent { path?: Record<string, unknown>; query?: string; body?: unknown; raw?: string | Buffer; headers?: Record<string, string | undefined>; token?: string | null; slug?: string }

/** The things that the examples speak of, by resource; the rates are those of a currency. */
export const known: Record<string, number> = { workspaces: 2, categories: 3, contacts: 7, products: 11, quotations: 1, invoices: 1, payments: 1, credit_notes: 1, stock_levels: 21, stock_movements: 33, stock_receipts: 1, stock_adjustments: 1, stock_transfers: 1, stock_reservations: 1, taxes: 1, document_subtypes: 1, currencies: 2, currency_rates: 2, bank_accounts: 2, tokens: 1, users: 1 }
// Some acts are for a thing that stands elsewhere.
const standing: Record<string, number> = {
  'invoices.update': 2, 'invoices.delete': 2, 'invoices.issue': 2, 'quotations.approve': 2, 'quotations.reject': 2, 'quotations.cancel': 2, 'quotations.convert': 3
}

const firstIds = { contacts: 7, categories: 3, products: 11, stock_levels: 21, stock_movements: 31, taxes: 10, document_subtypes: 10 }

/** What a field that names a thing names. */
export const resources: Record<string, string> = {
  contact_id: 'contacts', product_id: 'products', workspace_id: 'workspaces', current_workspace_id: 'workspaces', document_subtype_id: 'document_subtypes',
  currency_id: 'currencies', default_currency_id: 'currencies', bank_account_id: 'bank_accounts', category_id: 'categories', tax_ids: 'taxes', default_tax_ids: 'taxes', invoice_id: 'invoices', user_id: 'users', invoice_item_id: 'invoice_items',
  from_workspace_id: 'workspaces', to_workspace_id: 'workspaces', stock_receipt_id: 'stock_receipts', stock_adjustment_id: 'stock_adjustments', stock_transfer_id: 'stock_transfers',
  credit_note_id: 'credit_notes', quotation_id: 'quotations'
}

/** The resource of an operation: `contacts` of `contacts.update`. */
export function resourceOf(id: string): string {
  return id.split('.')[0]!
}

/** An example of a body of the contract by its name. What has a date of this year's story is moved to where it stays true. */
export function bodyExample(id: string, name?: string): Record<string, unknown> {
  const { body } = operationOf(id)
  const examples = body ? examplesOf(body) : []
  const [, value] = examples.find(([one]) => name === undefined || one === name) ?? []
  if (!value) throw new Error(`${id} has no example ${name ?? 'of a body'}`)
  return timeless(value as Record<string, unknown>)
}

/** An example of a file of the contract by its name. */
export function fileExample(id: string, name: string): string {
  const { file } = operationOf(id)
  const [, value] = (file ? examplesOf(file) : []).find(([one]) => one === name) ?? []
  if (typeof value !== 'string') throw new Error(`${id} has no file ${name}`)
  return value
}

function timeless(body: Record<string, unknown>): Record<string, unknown> {
  return { ...body, ...('expires_at' in body && { expires_at: '2999-12-31T23:59:59.000Z' }), ...('expiration_date' in body && { expiration_date: '2999-12-31' }) }
}

/** The path ids with which the examples name an operation's thing. */
export function pathExample(id: string): Record<string, unknown> {
  return { id: standing[id] ?? known[resourceOf(id)] }
}

/** A tenant whose first things get the ids of the examples. */
export async function foundStory(api: Api, slug = 'acme', email = 'ana@ferreteria-duarte.example'): Promise<Story> {
  const tenant = await api.tenant(slug)
  await api.sql(tenant.database, 'update users set email = $1', [email])
  for (const [table, id] of Object.entries(firstIds)) await api.sql(tenant.database, 'select setval(pg_get_serial_sequence($1, $2), $3)', [table, 'id', id - 1])
  return { ...tenant, email, api, send: sender(api, tenant) }
}

/** The story as far as others need it: what the company keeps, an issued invoice and a draft, a payment, a credit note, what moved the stock, and quotations: a draft, one sent, one approved. */
export async function tellStory(api: Api, slug?: string): Promise<Story> {
  const story = await foundStory(api, slug)
  const chapters: [id: string, name?: string, other?: object][] = [
    ['currencies.create'], ['currency_rates.create'], ['bank_accounts.create'], ['workspaces.create'],
    ['categories.create'], ['products.create'], ['contacts.create', 'contact_create'], ['contacts.create', 'contact_supplier_create'],
    ['invoices.create', 'invoice_create'], ['invoices.create', 'invoice_draft_create'], ['payments.create'],
    // So little that the payment of the example can be made once more.
    ['credit_notes.create', 'credit_note_create', { items: [{ invoice_item_id: 1, quantity: '0.10' }] }],
    ['stock_receipts.create'], ['stock_adjustments.create'], ['stock_transfers.create'], ['stock_reservations.create']
  ]
  await story.send('company.update', { body: bodyExample('company.update') })
  for (const [id, name, other] of chapters) {
    const { status, text } = await story.send(id, { body: { ...bodyExample(id, name), ...other } })
    if (status !== 201) throw new Error(`The story stops at ${id}: ${text}`)
  }
  for (const acts of [[], ['send'], ['send', 'approve']]) await quote(story, acts)
  return story
}

/** Another quotation like that of the examples, and how far it came. Gives its id. */
export async function quote(story: Story, acts: string[], body = freshQuotation()): Promise<number> {
  const made = await story.send('quotations.create', { body })
  for (const act of acts) {
    const { status, text } = await story.send(`quotations.${act}`, { path: made.body.data, ...(act === 'reject' && { body: bodyExample('quotations.reject') }) })
    if (status !== 200) throw new Error(`No quotation comes to ${act}: ${text}`)
  }
  if (made.status !== 201) throw new Error(`The story has no quotation: ${made.text}`)
  return made.body.data.id
}

function freshQuotation(): object {
  return { ...bodyExample('quotations.create'), external_id: null }
}

// Thousands of requests in a row: a connection for each would be most of the work.
const agent = new Agent({ keepAlive: true, maxSockets: 16 })

function sender(api: Api, tenant: { slug: string; token: string }): Story['send'] {
  return (id, { path = {}, query = '', body, raw, headers = {}, token = tenant.token, slug = tenant.slug } = {}) => {
    const operation = operationOf(id)
    const place = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(path[name] ?? pathExample(id)[name]))
    const scope: Record<string, string> = operation.workspace ? { 'x-workspace-id': '1' } : {}
    // What takes a file gets a good one where nothing else is said.
    const file = operation.file && body === undefined ? { raw: raw ?? freshFile(operation.file), type: { 'content-type': 'text/csv' } } : { raw, type: {} }
    return api.raw(slug, operation.method, `/api/v1${place}${query}`, {
      agent,
      headers: { ...(token !== null && { authorization: `Bearer ${token}` }), ...scope, ...file.type, ...headers },
      ...(body !== undefined && { body }),
      ...(file.raw !== undefined && { raw: file.raw })
    })
  }
}
