import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type Answer, type Api } from './support/api.ts'
import { all, answerFaults, operationOf, resolve, schemaFaults, type Operation } from './support/contract.ts'
import { fieldsOf, freshBody, leastFile, namesThing, sample, withField, type Field } from './support/samples.ts'
import { snapshot } from './support/snapshot.ts'
import { known, resourceOf, resources, tellStory, type Sent, type Story } from './support/story.ts'

const missing = 4_000_000
const ofBeta = 'BETA-CANARY'
const ofSantiago = 'SANTIAGO-CANARY'

let api: Api
let alpha: Story
let beta: Story
/** A member of alpha whose only workspace is the first one. */
let member: { token: string; email: string; id: number }
/** What stands in alpha's other workspaces, and what only beta has, by resource. */
const inSantiago: Record<string, number> = {}
const inBeta: Record<string, number> = {}
let empty_workspace = 0
const heard: string[] = []

beforeAll(async () => {
  api = await startApi()
  alpha = await tellStory(api, 'alpha')
  beta = await tellStory(api, 'beta')
  member = await api.member('alpha')
  await furnishSantiago()
  await furnishBeta()
})
afterAll(() => api.stop())
// Whatever was asked and however it was answered: nothing of beta was in it.
afterEach(() => {
  expect(heard.filter((text) => text.includes(ofBeta))).toEqual([])
  heard.length = 0
})

const guarded = all.filter(({ abilities }) => abilities !== null)
const limited = guarded.filter(({ abilities }) => abilities!.length > 0)
const scoped = guarded.filter(({ workspace }) => workspace)
const named = guarded.filter(({ path }) => path.includes('{id}'))
const written = all.filter(({ body }) => body !== null)

const ids = (operations: Operation[]) => operations.map(({ id }) => id)
const everything = [...new Set(all.flatMap((one) => [...(one.abilities ?? []), ...one.conditional]))]

/** What is refused writes nothing: the tests of a block leave every row as it was. */
function writesNothing() {
  let before: Record<string, string>
  beforeAll(async () => void (before = await snapshot(api, alpha.database)))
  afterAll(async () => expect(await snapshot(api, alpha.database)).toEqual(before))
}

describe('without a token that is good here', () => {
  writesNothing()

  const bearers: [what: string, make: () => string | null][] = [
    ['no token', () => null],
    ['an empty one', () => ''],
    ['a guess', () => 'secret'],
    ['the id of a token with a guess', () => `${alpha.token.split('|')[0]}|${'a'.repeat(48)}`],
    ['a token with another last letter', () => alpha.token.slice(0, -1) + (alpha.token.endsWith('0') ? '1' : '0')],
    ['a token with more behind it', () => `${alpha.token}0`],
    ['a token of 8 kB', () => `1|${'a'.repeat(8000)}`],
    ['the token of another tenant', () => beta.token],
    ['the id of this tenant’s token with the secret of another’s', () => `${alpha.token.split('|')[0]}|${beta.token.split('|')[1]}`]
  ]

  test.each(ids(guarded))('%s answers 401, with one body for all', async (id) => {
    for (const [what, make] of bearers) {
      const answer = await ask(id, { ...attempt(id), token: make() })
      expect(answerFaults(operationOf(id).id, answer), what).toEqual([])
      expect(plain(answer), what).toEqual({ status: 401, body: { message: 'Unauthenticated.', code: 'unauthenticated' } })
      expect(answer.headers['www-authenticate']).toBe('Bearer')
    }
  })
})

describe('a token that was good', () => {
  test('is none in the query, nor when it expired, was revoked, or its user left', async () => {
    const gone = await api.member('alpha')
    const expired = await api.member('alpha')
    const revoked = await api.member('alpha')
    await api.sql(alpha.database, 'update users set is_active = false where id = $1', [gone.id])
    await api.sql(alpha.database, `update tokens set expires_at = now() - interval '1 second' where user_id = $1`, [expired.id])
    await api.sql(alpha.database, 'delete from tokens where user_id = $1', [revoked.id])
    for (const token of [gone.token, expired.token, revoked.token]) expect(plain(await ask('me.get', { token }))).toMatchObject({ status: 401 })
    for (const name of ['token', 'access_token', 'api_token']) expect(plain(await ask('me.get', { token: null, query: `?${name}=${alpha.token}` }))).toMatchObject({ status: 401 })
  })

  test('the token of one tenant is refused by the other’s host, both ways', async () => {
    expect(await ask('me.get', { token: alpha.token, slug: 'beta' })).toMatchObject({ status: 401 })
    const stranger = await api.raw('beta', 'GET', '/api/v1/me', { headers: { authorization: `Bearer ${alpha.token}`, 'x-forwarded-host': `alpha.localhost:${api.port}` } })
    expect(stranger.status).toBe(401)
  })

  test('a suspended tenant and one that never was answer the same', async () => {
    await api.tenant('gamma')
    await api.suspend('gamma', true)
    const [suspended, never] = await Promise.all(['gamma', 'delta'].map((slug) => api.raw(slug, 'GET', '/api/v1/me', { headers: { authorization: `Bearer ${alpha.token}` } })))
    expect(plain(suspended!)).toEqual({ status: 404, body: { message: 'Not found.', code: 'not_found' } })
    expect(plain(never!)).toEqual(plain(suspended!))
  })
})

describe('with a token that lacks the ability', () => {
  const tokens = new Map<string, [string, string]>()
  beforeAll(async () => {
    const none = await tokenWith([])
    for (const { id, abilities } of limited) tokens.set(id, [none, await tokenWith(everything.filter((ability) => !abilities!.includes(ability)))])
  })

  describe('in whatever way it is tried', () => {
    writesNothing()

    test.each(ids(limited))('%s answers 403', async (id) => {
      for (const token of tokens.get(id)!) {
        for (const given of [attempt(id), { ...attempt(id), path: { id: missing } }, { raw: '{' }]) {
          const answer = await ask(id, { ...given, token })
          expect(answerFaults(operationOf(id).id, answer)).toEqual([])
          expect(plain(answer)).toEqual({ status: 403, body: { message: 'This action is unauthorized.', code: 'forbidden' } })
        }
      }
    })
  })

  test.each(ids(limited))('%s needs that one and no other', async (id) => {
    const answer = await ask(id, { ...least(id), path: { id: missing }, token: await tokenWith(operationOf(id).abilities!) })
    expect(answerFaults(operationOf(id).id, answer)).toEqual([])
    expect([401, 403]).not.toContain(answer.status)
  })

  test('a member holds what the role gives and no more, whatever its token says', async () => {
    const held = (await ask('me.get', { token: member.token })).body.data.abilities
    const refused = (await Promise.all(limited.map(async ({ id }) => ((await ask(id, { ...least(id), path: { id: missing }, token: member.token })).status === 403 ? id : null)))).filter(Boolean)
    expect(refused).toEqual(limited.filter(({ abilities }) => !abilities!.every((ability) => held.includes(ability))).map(({ id }) => id))
  })
})

describe('in a workspace that is not one’s own', () => {
  writesNothing()

  test.each(ids(scoped))('%s answers 403, the same for one that is not there', async (id) => {
    const elsewhere = [known.workspaces!, inSantiago.workspaces!, empty_workspace, missing]
    const asked = elsewhere.map((workspace) => ask(id, { ...attempt(id), token: null, headers: { authorization: `Bearer ${member.token}`, 'x-workspace-id': String(workspace) } }))
    for (const answer of await Promise.all(asked)) {
      expect(answerFaults(operationOf(id).id, answer)).toEqual([])
      expect(plain(answer)).toEqual({ status: 403, body: { message: 'This action is unauthorized.', code: 'forbidden' } })
    }
  })

  test.each(ids(scoped))('%s is refused to owners too when it is inactive, and to members under *', async (id) => {
    for (const [token, workspace] of [[alpha.token, String(empty_workspace)], [alpha.token, String(missing)], [member.token, '*']] as const) {
      expect(await ask(id, { ...attempt(id), token, headers: { 'x-workspace-id': workspace } })).toMatchObject({ status: 403 })
    }
  })

  test.each(ids(guarded.filter(({ workspace }) => !workspace)))('%s does not look at it', async (id) => {
    // A body that is a list is refused everywhere, and after the workspace would have been.
    const given = { ...(operationOf(id).writes && { raw: '[1]' }), path: { id: missing }, token: member.token }
    const [here, there] = await Promise.all([ask(id, given), ask(id, { ...given, headers: { 'x-workspace-id': String(missing) } })])
    expect(plain(there)).toEqual(plain(here))
  })

  test.each(ids(scoped.filter(({ method }) => method !== 'GET')))('%s does not run under *', async (id) => {
    const answer = await ask(id, { ...attempt(id), headers: { 'x-workspace-id': '*' } })
    expect(plain(answer)).toMatchObject({ status: 422, body: { errors: { workspace_id: [expect.any(String)] } } })
  })
})

describe('an id of another workspace or tenant in the path', () => {
  writesNothing()

  test.each(ids(named))('%s answers as for one that is not there', async (id) => {
    const expected = await ask(id, { ...attempt(id), path: { id: missing } })
    expect(answerFaults(operationOf(id).id, expected)).toEqual([])
    expect(plain(expected)).toEqual({ status: 404, body: { message: 'Not found.', code: 'not_found' } })
    const foreign = [inSantiago[resourceOf(id)], inBeta[resourceOf(id)]].filter((one) => one !== undefined)
    expect(foreign, `what else has ${resourceOf(id)}?`).not.toEqual([])
    for (const one of foreign) {
      expect(plain(await ask(id, { ...attempt(id), path: { id: one } }))).toEqual(plain(expected))
      for (const tag of ['"1-0000000000000000"', '*']) expect(plain(await ask(id, { ...attempt(id), path: { id: one }, headers: { 'if-match': tag } }))).toEqual(plain(expected))
    }
  })
})

describe('an id of another workspace or tenant in the body', () => {
  // Whoever may see all workspaces may write into them: the caller here may do all but that.
  let token: string
  beforeAll(async () => void (token = await tokenWith(everything.filter((ability) => ability !== 'view_all_workspaces'))))

  const cells = written.flatMap((operation) => fieldsOf(operation.body!.schema).filter(namesThing).map((field) => [operation.id, field.path.join('.'), field] as const))

  test.each(cells)('%s %s answers as for one that is not there', async (id, place, field) => {
    const resource = resources[field.name]!
    expect(resource, `say in support/story.ts what ${field.name} names`).toBeDefined()
    const foreign = [inSantiago[resource], inBeta[resource]].filter((one) => one !== undefined)
    expect(foreign, `what else has ${resource}?`).not.toEqual([])
    const before = await snapshot(api, alpha.database)
    const expected = await ask(id, { token, body: bodyWith(id, field, missing) })
    expect(answerFaults(operationOf(id).id, expected)).toEqual([])
    expect(plain(expected)).toMatchObject({ status: 422, body: { code: 'validation_failed', errors: { [place]: [expect.stringMatching(/^The selected .* is invalid\.$/)] } } })
    for (const one of foreign) expect(plain(await ask(id, { token, body: bodyWith(id, field, one) }))).toEqual(plain(expected))
    expect(await snapshot(api, alpha.database)).toEqual(before)
  })
})

describe('an id of another workspace or tenant in a filter', () => {
  const cells = guarded.filter(({ lists }) => lists).flatMap((operation) => {
    const filter = operation.parameters.find(({ name }) => name === 'filter')
    const fields = Object.entries(filter?.schema.properties ?? {}).filter(([, schema]) => schema.items && resolve(schema.items).format === 'int64')
    return fields.map(([name]) => [operation.id, name] as const)
  })

  test.each(cells)('%s %s finds nothing', async (id, name) => {
    const resource = resources[name]!
    const foreign = [inSantiago[resource], inBeta[resource], missing].filter((one) => one !== undefined)
    for (const one of foreign) {
      const { status, body } = await ask(id, { query: `?filter[${name}]=${one}` })
      expect([status, body.data, body.meta.total]).toEqual([200, [], 0])
    }
  })
})

describe('a list', () => {
  const lists = ids(guarded.filter(({ lists }) => lists))

  test.each(lists)('%s shows nothing of another workspace, searched or sorted, by page or by cursor', async (id) => {
    const { parameters } = operationOf(id)
    const has = (name: string) => parameters.some((one) => one.name === name)
    const sorts = (parameters.find(({ name }) => name === 'sort')?.schema.items?.enum ?? []) as string[]
    const queries = ['?per_page=100', '?per_page=1&page=2', '?per_page=100&pagination=cursor', ...(has('search') ? ['?search=canary', '?search=%25'] : []), ...(has('include') ? ['?include=items&per_page=100'] : []), ...sorts.map((sort) => `?per_page=100&sort=${sort}`)]
    for (const query of queries) {
      const answer = await ask(id, { query })
      expect(answerFaults(operationOf(id).id, answer), query).toEqual([])
      expect(answer.text, query).not.toContain(ofSantiago)
    }
  })

  test.each(ids(scoped.filter(({ lists }) => lists)))('%s shows it under * to those who may see all', async (id) => {
    const { body } = await ask(id, { query: '?per_page=100', headers: { 'x-workspace-id': '*' } })
    expect(body.data.flatMap((row: Record<string, unknown>) => [row.workspace_id, row.from_workspace_id])).toContain(2)
  })

  test.each(lists)('%s refuses the cursor of another tenant, of another list, of another order', async (id) => {
    const cursorOf = async (other: string, query = '') => (await ask(other, { query: `?pagination=cursor&per_page=1${query}` })).body.meta.next_cursor as string | null
    const [other] = lists.filter((one) => one !== id && one !== 'tokens.list')
    const [sort] = (operationOf(id).parameters.find(({ name }) => name === 'sort')?.schema.items?.enum ?? []) as string[]
    const cursors = [await cursorOf(other!), await cursorOf(id, `&sort=${sort}`), 'e30.AAAA', 'x', '.']
    const answers = await Promise.all(cursors.filter((one) => one !== null).map((cursor) => ask(id, { query: `?pagination=cursor&cursor=${cursor}` })))
    for (const answer of answers) expect(plain(answer)).toEqual({ status: 422, body: { message: 'The given data was invalid.', code: 'validation_failed', errors: { cursor: ['The cursor is invalid.'] } } })
    const theirs = (await beta.send(id, { query: '?pagination=cursor&per_page=1' })).body.meta.next_cursor
    if (theirs) expect(plain(await ask(id, { query: `?pagination=cursor&cursor=${theirs}` }))).toEqual(plain(answers[0]!))
  })
})

describe('an idempotency key', () => {
  const contact = (name: string) => ({ name, contact_type: 'customer' })

  test('of another user or another tenant replays nothing', async () => {
    const headers = { 'idempotency-key': 'the same for all' }
    const mine = await ask('contacts.create', { body: contact('Mine'), headers })
    const theirs = await ask('contacts.create', { body: contact('Mine'), headers, token: member.token })
    expect([mine.status, theirs.status, theirs.headers['idempotent-replayed']]).toEqual([201, 201, undefined])
    expect(theirs.body.data.id).not.toBe(mine.body.data.id)
    const beyond = await beta.send('contacts.create', { body: contact('Mine'), headers })
    expect([beyond.status, beyond.headers['idempotent-replayed']]).toEqual([201, undefined])
  })

  test('replays only to who still has the abilities that its answer relied on', async () => {
    const headers = { 'idempotency-key': 'with its cost' }
    const body = { name: 'Clavo', sku: 'CLA-001', product_type: 'product', price: '1.00', cost: '0.40' }
    const made = await ask('products.create', { body, headers })
    expect(made.body.data).toMatchObject({ cost: '0.40' })
    expect(await ask('products.create', { body, headers, token: await tokenWith([]) })).toMatchObject({ status: 403 })
    expect(await ask('products.create', { body, headers, token: await tokenWith(['products:create']) })).toMatchObject({ status: 403 })
    const again = await ask('products.create', { body, headers, token: await tokenWith(['products:create', 'products:view_cost']) })
    expect([again.status, again.headers['idempotent-replayed'], again.body]).toEqual([201, 'true', made.body])
  })

  test('in another workspace is for another request', async () => {
    const headers = { 'idempotency-key': 'one key, two workspaces' }
    expect(await ask('contacts.create', { body: contact('Here'), headers })).toMatchObject({ status: 201 })
    expect(plain(await ask('contacts.create', { body: contact('Here'), headers: { ...headers, 'x-workspace-id': '2' } }))).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } })
  })
})

describe('what nobody may write', () => {
  writesNothing()

  const protectedFields = ['id', 'status', 'document_number', 'total_amount', 'amount_paid', 'created_by', 'created_at', 'updated_at', 'version', 'owner_id', 'role', 'user_id', 'slug', 'next_number', 'password_hash', 'is_owner', 'balance_due', 'stock']
  test.each(ids(written))('%s refuses by their names', async (id) => {
    const takes = resolve(operationOf(id).body!.schema).properties ?? {}
    for (const name of protectedFields.filter((one) => !(one in takes))) {
      const answer = await ask(id, { body: { ...freshBody(operationOf(id)), [name]: 1 } })
      expect(answerFaults(operationOf(id).id, answer)).toEqual([])
      expect(plain(answer)).toMatchObject({ status: 422, body: { code: 'validation_failed', errors: { [name]: [expect.stringContaining('not allowed')] } } })
    }
  })
})

test('beta is full of what alpha never heard', async () => {
  const answers = await Promise.all(all.filter(({ lists }) => lists).map(({ id }) => beta.send(id, { query: '?per_page=100' })))
  expect(answers.filter(({ text }) => text.includes(ofBeta)).length).toBeGreaterThanOrEqual(8)
})

/** Asks alpha as its owner, and keeps what was heard. */
async function ask(id: string, given: Sent = {}): Promise<Answer> {
  const answer = await alpha.send(id, given)
  heard.push(`${JSON.stringify(answer.headers)} ${answer.text}`)
  return answer
}

/** A request that would go well if it were allowed. */
function attempt(id: string): Sent {
  return operationOf(id).body ? { body: freshBody(operationOf(id)) } : {}
}

/** The least that can be asked: nothing in it needs an ability of its own. */
function least(id: string): Sent {
  const { body, file } = operationOf(id)
  if (file) return { raw: leastFile(file) }
  return body ? { body: sample(body.schema) } : {}
}

function bodyWith(id: string, { path }: Field, value: unknown): unknown {
  const operation = operationOf(id)
  return withField(operation.body!.schema, freshBody(operation), path, value)
}

function plain({ status, body }: Answer) {
  const { request_id, ...rest } = body ?? {}
  expect(schemaFaults({ $ref: '#/components/schemas/ProblemCode' }, rest.code ?? 'not_found')).toEqual([])
  return { status, body: rest as Record<string, unknown> }
}

async function tokenWith(abilities: readonly string[]): Promise<string> {
  const { body } = await alpha.send('tokens.create', { token: null, body: { email: alpha.email, password: alpha.password, name: 'Narrow', abilities } })
  return body.data.plain_text_token
}

// The second workspace gets things of its own, a third one belongs to somebody else, a fourth is closed.
async function furnishSantiago() {
  const headers = { 'x-workspace-id': '2' }
  const make = async (id: string, body: object) => (await alpha.send(id, { body, headers })).body.data.id as number
  inSantiago.contacts = await make('contacts.create', { name: ofSantiago, contact_type: 'customer' })
  inSantiago.products = await make('products.create', { name: ofSantiago, sku: ofSantiago, product_type: 'product', price: '1.00', initial_quantity: '9' })
  inSantiago.quotations = await make('quotations.create', { contact_id: inSantiago.contacts, items: [{ product_id: inSantiago.products, quantity: '1' }], notes: ofSantiago })
  inSantiago.invoices = await make('invoices.create', { contact_id: inSantiago.contacts, items: [{ product_id: inSantiago.products, quantity: '1' }], notes: ofSantiago, draft: true })
  const issued = await make('invoices.create', { contact_id: inSantiago.contacts, items: [{ product_id: inSantiago.products, quantity: '1' }], notes: ofSantiago })
  inSantiago.invoice_items = (await alpha.send('invoices.get', { path: { id: issued }, headers })).body.data.items[0].id
  inSantiago.payments = await make('payments.create', { invoice_id: issued, bank_account_id: 1, amount: '0.50', payment_method: 'cash', note: ofSantiago })
  inSantiago.credit_notes = await make('credit_notes.create', { invoice_id: issued, reason: ofSantiago, items: [{ invoice_item_id: inSantiago.invoice_items, quantity: '0.1' }] })
  const [movement] = await api.sql(alpha.database, 'select id from stock_movements where workspace_id = 2 and product_id = $1 order by id limit 1', [inSantiago.products])
  inSantiago.stock_movements = movement.id
  inSantiago.stock_levels = (await api.sql(alpha.database, 'select id from stock_levels where workspace_id = 2 and product_id = $1', [inSantiago.products]))[0].id
  const items = [{ product_id: inSantiago.products, quantity: '1' }]
  inSantiago.stock_receipts = await make('stock_receipts.create', { items: [{ ...items[0], unit_cost: '1' }], note: ofSantiago })
  inSantiago.stock_adjustments = await make('stock_adjustments.create', { items: [{ ...items[0], adjustment_type: 'add' }], reason: ofSantiago })
  inSantiago.stock_reservations = await make('stock_reservations.create', { ...items[0], expires_at: '2999-01-01T00:00:00.000Z', reference: ofSantiago })
  const further = (await alpha.send('workspaces.create', { body: { name: 'La Vega' } })).body.data.id
  inSantiago.stock_transfers = await make('stock_transfers.create', { from_workspace_id: 2, to_workspace_id: further, items: [{ product_id: known.products, quantity: '1' }], note: ofSantiago })
  const other = await api.member('alpha', { role: 'admin' })
  inSantiago.users = other.id
  inSantiago.tokens = Number(other.token.split('|')[0])
  inSantiago.workspaces = (await alpha.send('workspaces.create', { token: other.token, body: { name: 'Not Ana’s' } })).body.data.id
  empty_workspace = (await alpha.send('workspaces.create', { body: { name: 'Closed', is_active: false } })).body.data.id
}

// Beta has all that alpha has, under the same ids, and more; every text of it sings.
async function furnishBeta() {
  await api.sql(beta.database, `select setval(pg_get_serial_sequence('invoice_items', 'id'), 900)`)
  for (const [id, resource] of [['taxes.create', 'taxes'], ['document_subtypes.create', 'document_subtypes'], ['categories.create', 'categories'], ['bank_accounts.create', 'bank_accounts'], ['contacts.create', 'contacts'], ['products.create', 'products'], ['quotations.create', 'quotations'], ['invoices.create', 'invoices'], ['payments.create', 'payments'], ['credit_notes.create', 'credit_notes'], ['workspaces.create', 'workspaces']] as const) {
    await api.sql(beta.database, `select setval(pg_get_serial_sequence($1, 'id'), 900)`, [resource])
    const { body, text } = await beta.send(id, { body: freshBody(operationOf(id)) })
    expect(body?.data?.id, text).toBeGreaterThan(900)
    inBeta[resource] = body.data.id
    if (resource === 'invoices') inBeta.invoice_items = body.data.items[0].id
  }
  // What is never changed sings from the start.
  for (const [resource, text] of [['stock_receipts', 'note'], ['stock_adjustments', 'reason'], ['stock_transfers', 'note'], ['stock_reservations', 'reference']] as const) {
    await api.sql(beta.database, `select setval(pg_get_serial_sequence($1, 'id'), 900)`, [resource])
    const { body, text: said } = await beta.send(`${resource}.create`, { body: { ...freshBody(operationOf(`${resource}.create`)), [text]: ofBeta } })
    expect(body?.data?.id, said).toBeGreaterThan(900)
    inBeta[resource] = body.data.id
  }
  await api.sql(beta.database, `insert into currencies (id, code, name, symbol) overriding system value values (901, 'EUR', 'Euro', '€')`)
  inBeta.currencies = inBeta.currency_rates = 901
  const texts = { contacts: ['name', 'observations'], products: ['name', 'description'], categories: ['name', 'description'], taxes: ['name'], document_subtypes: ['name'], currencies: ['name'], workspaces: ['name', 'address'], users: ['name'], tokens: ['name'], quotations: ['notes', 'payment_term'], quotation_items: ['description'], invoices: ['notes', 'payment_term'], invoice_items: ['description'], company: ['name', 'address', 'terms'], bank_accounts: ['name', 'description'], payments: ['note'], credit_notes: ['reason'] }
  for (const [table, columns] of Object.entries(texts)) await api.sql(beta.database, `update ${table} set ${columns.map((column) => `${column} = coalesce(${column}, '') || '-${ofBeta}'`).join(', ')}`)
  for (const table of ['quotations', 'invoices', 'payments', 'credit_notes']) await api.sql(beta.database, `update ${table} set bill_to = (bill_to::jsonb || '{"name": "${ofBeta}"}')::json`)
}
