import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type Api } from './support/api.ts'
import { anyPlan, plainPlan, type Plan } from './support/arbitrary.ts'
import { all, answerFaults, examplesOf, operationOf, resolve } from './support/contract.ts'
import { fileOf, isRefusedInCell } from './support/files.ts'
import { isRefused, isRefusedInQuery } from './support/garbage.ts'
import { expectOrder } from './support/invariants.ts'
import { freshBody, withField } from './support/samples.ts'
import { quote, tellStory, type Story } from './support/story.ts'

// A failure prints its seed; FUZZ_SEED tries it again. FUZZ_RUNS and FUZZ_SECONDS make the search longer.
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
const runs = Number(process.env.FUZZ_RUNS ?? 3000)
const time_limit_ms = Number(process.env.FUZZ_SECONDS ?? 25) * 1000

let api: Api
let story: Story
/** The ids that are there, by resource: the requests of chance hit them. */
const ids = new Map<string, number[]>()
const reached = new Set<string>()
/** How far a quotation must have come for an act. */
const quotations: Record<string, string[]> = {
  'quotations.update': [], 'quotations.delete': [], 'quotations.send': [], 'quotations.cancel': [], 'quotations.approve': ['send'], 'quotations.reject': ['send'], 'quotations.convert': ['send', 'approve']
}

beforeAll(async () => {
  api = await startApi()
  story = await tellStory(api)
  for (const resource of new Set(all.map(({ id }) => id.split('.')[0]!))) {
    const operation = all.find(({ id }) => id === `${resource}.list`)
    if (operation) ids.set(resource, (await story.send(operation.id)).body.data.map((row: { id: number }) => row.id))
  }
  const draft = { contact_id: 7, items: [{ product_id: 11, quantity: '1' }], draft: true }
  for (const id of ['invoices.update', 'invoices.delete', 'invoices.issue']) await setAside(id, 'invoices.create', draft)
  for (const [id, acts] of Object.entries(quotations)) ids.set(id, [await quote(story, acts)])
  await setAside('invoices.cancel', 'invoices.create', { ...draft, draft: false })
  await setAside('payments.void', 'payments.create', { invoice_id: 1, bank_account_id: 1, amount: '1.00', payment_method: 'cash' })
  await setAside('products.delete', 'products.create', { name: 'Corte', sku: 'CORTE', product_type: 'service', price: '1' })
  for (const id of ['contacts.delete', 'taxes.delete', 'categories.delete', 'document_subtypes.delete', 'bank_accounts.delete']) await setAside(id, id.replace('delete', 'create'), freshBody(operationOf(id.replace('delete', 'create'))))
  // The default series of invoices: those that the country brings are closed.
  for (const id of ['document_subtypes.set_default', 'document_subtypes.set_preferred', 'document_subtypes.next_number']) ids.set(id, [1])
  // The company's own has no rates.
  for (const id of ['currency_rates.list', 'currency_rates.create']) ids.set(id, [2])
  await setAside('stock_reservations.release', 'stock_reservations.create', freshBody(operationOf('stock_reservations.create')))
  await setAside('tokens.revoke', 'tokens.create', freshBody(operationOf('tokens.create')))
})
afterAll(() => api.stop())

describe(`requests by chance, seed ${seed}`, () => {
  test('none ends in a fault of ours, and each answer is one that the contract declares', { timeout: time_limit_ms + 120_000 }, async () => {
    // Each as its example is first, however long that takes.
    for (const operation of all) await run(plainPlan(operation))
    // A few at a time, as callers come.
    const together = fc.asyncProperty(fc.array(anyPlan, { minLength: 1, maxLength: 4, size: 'max' }), async (plans) => void (await Promise.all(plans.map(run))))
    await fc.assert(together, { seed, numRuns: runs, interruptAfterTimeLimit: time_limit_ms, markInterruptAsFailure: false, endOnFailure: false })
  })

  test('every operation succeeded at least once', () => {
    expect(all.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([])
  })

  test('the books are sound and the log has no fault', async () => {
    await expectOrder(api, story.database)
    expect(api.logs.filter((line) => line.includes('unforeseen') || line.includes('breaks the contract'))).toEqual([])
  })
})

/** A thing that only one operation takes at first: what is deleted must not be in use. */
async function setAside(id: string, from: string, body: object) {
  ids.set(id, [(await story.send(from, { body })).body.data.id])
}

async function run(plan: Plan): Promise<void> {
  const operation = operationOf(plan.id)
  const body = bodyFrom(plan)
  const query = queryFrom(plan)
  const token = await tokenFor(plan.id)
  const raw = plan.file && fileOf(plan.file.columns, plan.file.rows)
  const answer = await story.send(plan.id, { path: { id: idFrom(plan) }, query, headers: plan.headers, ...(token && { token }), ...(body !== undefined && { body }), ...(raw && { raw }) })
  const said = `${operation.method} ${operation.path} ${query} ${JSON.stringify(plan.headers)} ${(raw ?? JSON.stringify(body))?.slice(0, 1500)}\n${answer.status} ${answer.text.slice(0, 1500)}`
  if (answer.status >= 500) throw new Error(`A fault of ours: ${said}`)
  const faults = answerFaults(operation.id, answer)
  if (faults.length > 0) throw new Error(`${faults.join('\n')}\n${said}`)
  if (answer.status < 300 && plan.file && answer.body.data.error_count === 0 && isWrongFile(plan)) throw new Error(`The contract refuses a cell of this: ${said}`)
  if (answer.status < 300 && isWrong(plan, body)) throw new Error(`The contract refuses this: ${said}`)
  if (answer.status < 300) reached.add(plan.id)
  if (answer.status < 300 && ['workspaces.update', 'document_subtypes.update'].includes(plan.id)) await reopen()
  if (answer.status === 201 && answer.body.data.id) remember(madeBy(plan.id, answer.body.data.status), answer.body.data.id)
}

function madeBy(id: string, status: string): string {
  if (id === 'invoices.create' && status === 'draft') return 'drafts'
  return id === 'quotations.convert' ? 'invoices' : id.split('.')[0]!
}

function remember(resource: string, id: number) {
  ids.set(resource, [...(ids.get(resource) ?? []), id].slice(-100))
}

function isWrong({ id, query }: Plan, body: unknown): boolean {
  const operation = operationOf(id)
  return (operation.body !== null && isRefused(operation.body.schema, body)) || query.some(([name, value]) => isWrongInQuery(id, name, String(known(value))))
}

function isWrongFile({ id, file }: Plan): boolean {
  return file!.rows.some((row) => row.some((text, at) => isRefusedInCell(operationOf(id).file!, file!.columns[at]!, text)))
}

function isWrongInQuery(id: string, name: string, text: string): boolean {
  const [, outer = name, field] = /^(\w+)\[(\w+)\]$/.exec(name) ?? []
  const parameter = operationOf(id).parameters.find((one) => one.name === outer)
  const schema = parameter && field ? resolve(parameter.schema).properties?.[field] : parameter?.schema
  return !schema || isRefusedInQuery(schema, text)
}

function bodyFrom({ id, body }: Plan): unknown {
  if (!body) return undefined
  if (!body.example) return known(body.value)
  const operation = operationOf(id)
  const names = examplesOf(operation.body!).map(([name]) => name)
  const fresh = freshBody(operation, names[body.which % names.length])
  // The draft of the example would be due before it is issued today.
  if (fresh.draft) delete fresh.due_date
  const { schema } = operation.body!
  const required = resolve(schema).required ?? []
  const optional = Object.keys(fresh).filter((name) => !required.includes(name))
  for (const at of body.leaveOut) delete fresh[optional[at]!]
  return known(body.change ? withField(schema, fresh, ...body.change) : fresh)
}

function idFrom({ path, id }: Plan): number {
  const named = known(path) as number
  // Our own token stays.
  return id === 'tokens.revoke' && named === Number(story.token.split('|')[0]) ? named + 1 : named
}

// Chance closes what all the others need: the workspace, and the series of invoices.
async function reopen() {
  await api.sql(story.database, 'update workspaces set is_active = true where id = 1')
  await api.sql(story.database, `update document_subtypes set is_active = true, end_number = null, valid_until_date = null where is_default and type in ('invoice', 'quotation')`).catch(() => undefined)
}

function queryFrom({ query }: Plan): string {
  return query.length === 0 ? '' : `?${query.map(([name, value]) => `${name}=${encodeURIComponent(String(known(value)))}`).join('&')}`
}

/** Puts ids that are there where they are meant. */
function known(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(known)
  if (typeof value !== 'object' || value === null) return value
  if ('$known' in value && 'at' in value) {
    const name = String(value.$known)
    const there = ids.get(name) ?? ids.get(name.split('.')[0]!) ?? []
    return there[Number(value.at) % there.length] ?? 1
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, known(one)]))
}

// What ends a token gets one of its own.
async function tokenFor(id: string): Promise<string | null> {
  if (!['tokens.revoke_current', 'me.change_password'].includes(id)) return null
  return (await api.member(story.slug)).token
}
