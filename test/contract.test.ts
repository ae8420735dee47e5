import { readFileSync, readdirSync } from 'node:fs'
import { abilities, eventTypes, operations } from '@optiflow/generated/operations.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type Answer, type Api } from './support/api.ts'
import { all, answerFaults, contract, examplesOf, operationOf, resolve, schemaFaults, type Media, type Schema } from './support/contract.ts'
import { bodyExample, fileExample, foundStory, quote, type Sent, type Story } from './support/story.ts'

describe('every example is what its schema says', () => {
  test.each(all.map(({ id }) => id))('of %s', (id) => {
    const { body, responses } = operationOf(id)
    const answers = Object.entries(responses).flatMap(([status, { content }]) => (content?.['application/json'] ? faultsOf(status, content['application/json']) : []))
    expect([...(body ? faultsOf('body', body) : []), ...answers]).toEqual([])
  })

  test.each(Object.entries(contract.webhooks))('of the event %s', (_, { post }) => {
    expect(faultsOf('body', post.requestBody!.content['application/json']!)).toEqual([])
  })

  test('every body and every answer in JSON has one', () => {
    const silent = all.flatMap(({ id, body, file, responses }) => [
      ...(body && examplesOf(body).length === 0 ? [id] : []),
      ...(file && examplesOf(file).length === 0 ? [id] : []),
      ...Object.entries(responses).flatMap(([status, { content }]) => (content?.['application/json'] && examplesOf(content['application/json']).length === 0 ? [`${id} ${status}`] : []))
    ])
    expect(silent).toEqual([])
  })

  test('those of headers and parameters too', () => {
    const headers = Object.entries(contract.components.headers) as [string, { schema: Schema; example?: unknown }][]
    const parameters = all.flatMap((operation) => operation.parameters.map((one) => [`${operation.id} ${one.name}`, one] as const))
    const faults = [...headers, ...parameters].flatMap(([name, { schema, example }]) => (example === undefined ? [] : schemaFaults(schema, example).map(({ message }) => `${name} ${message}`)))
    expect(faults).toEqual([])
  })

  function faultsOf(place: string, media: Media) {
    return examplesOf(media).flatMap(([name, value]) => schemaFaults(media.schema, value).map(({ message }) => `${place} ${name} ${message}`))
  }
})

describe('every operation', () => {
  test('is in the table that the generator makes, and nothing else is', () => {
    expect(all.map(({ id, method, path }) => [id, method, path])).toEqual(Object.entries(operations).map(([id, { method, path }]) => [id, method, path]))
    expect(Object.keys(contract.webhooks)).toEqual([...eventTypes])
  })

  test('has a test of its name', () => {
    const texts = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
      .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
    const untested = all.map(({ id }) => id).filter((id) => !texts.some((text) => text.includes(`describe('${id}'`)))
    expect(untested).toEqual([])
  })
})

describe('problem codes', () => {
  const codes = resolve(contract.components.schemas.ProblemCode!).enum as string[]
  // 405 stands where no operation was found.
  const withoutOperation = ['method_not_allowed']

  test('each has an example where it can be answered, and no example has another', () => {
    const shown = new Set(all.flatMap(({ responses }) => Object.values(responses).flatMap(({ content }) => (content?.['application/json'] ? examplesOf(content['application/json']) : []))
      .flatMap(([, value]) => (value as { code?: string; request_id?: string }).request_id === undefined ? [] : [(value as { code: string }).code])))
    expect(codes.filter((code) => !shown.has(code))).toEqual(withoutOperation)
    expect([...shown].filter((code) => !codes.includes(code))).toEqual([])
  })
})

describe('abilities', () => {
  const listed = (contract.components.schemas.Ability!.enum as string[]).filter((ability) => ability !== '*')
  const needed = new Set(all.flatMap((operation) => operation.abilities ?? []))
  const conditional = new Set(all.flatMap((operation) => operation.conditional))

  test('what an operation asks for is in the enum', () => {
    expect([...needed, ...conditional].filter((ability) => !listed.includes(ability))).toEqual([])
    expect(listed).toEqual([...abilities])
  })

  test('what no operation asks for is one of the two that add to others', () => {
    expect(listed.filter((ability) => !needed.has(ability)).sort()).toEqual(['catalogue:share', 'view_all_workspaces'])
    // Who makes an invoice that is paid at once takes money too.
    expect([...conditional].sort()).toEqual(['catalogue:share', 'payments:create', 'products:view_cost', 'view_all_workspaces'])
  })
})

describe('the examples tell one story, and the server tells it too', () => {
  let api: Api
  let story: Story

  beforeAll(async () => {
    api = await startApi()
    story = await foundStory(api)
  })
  afterAll(() => api.stop())

  // In the order of the story: each chapter rests on those before it.
  const chapters: [id: string, request: string | null, answer: string, given?: Sent, then?: object][] = [
    ['health.get', null, 'health'],
    ['company.update', 'company_update', 'company'],
    ['company.get', null, 'company'],
    ['currencies.create', 'currency_create', 'currency_created'],
    ['currency_rates.create', 'currency_rate_create', 'currency_rate'],
    ['currency_rates.list', null, 'currency_rates'],
    ['currencies.update', 'currency_update', 'currency'],
    ['currencies.get', null, 'currency'],
    ['currencies.list', null, 'currencies'],
    ['bank_accounts.create', 'bank_account_create', 'bank_account_created'],
    ['bank_accounts.update', 'bank_account_update', 'bank_account'],
    ['bank_accounts.get', null, 'bank_account'],
    ['bank_accounts.list', null, 'bank_accounts'],
    ['taxes.get', null, 'tax'],
    ['taxes.create', 'tax_create', 'tax_created'],
    ['taxes.update', 'tax_update', 'tax'],
    ['workspaces.create', 'workspace_create', 'workspace'],
    ['workspaces.get', null, 'workspace'],
    ['categories.create', 'category_create', 'category'],
    ['categories.get', null, 'category'],
    ['categories.update', 'category_update', 'category'],
    ['categories.list', null, 'categories'],
    ['products.create', 'product_create', 'product_created'],
    ['products.import', null, 'products_checked', { query: '?dry_run=true', raw: fileExample('products.import', 'product_import') }],
    ['products.import', null, 'products_faulty', { query: '?dry_run=true', raw: fileExample('products.import', 'product_import_faulty') }],
    // The example is what one sees later, when two were sold.
    ['products.update', 'product_update', 'product', {}, { stock: { quantity: '40.00', minimum_quantity: '10.00', status: 'in_stock' } }],
    ['contacts.create', 'contact_create', 'contact_created'],
    ['invoices.create', 'invoice_create', 'invoice'],
    ['invoices.get', null, 'invoice'],
    ['invoices.list', null, 'invoices'],
    ['reports.sales', null, 'sales_by_day', { query: '?date_from=2026-03-01&date_to=2026-03-31' }],
    ['reports.sales', null, 'sales_by_month', { query: '?date_from=2026-03-01&date_to=2026-03-31&group_by=month' }],
    ['reports.sales', null, 'sales_by_product', { query: '?date_from=2026-03-01&date_to=2026-03-31&group_by=product' }],
    ['reports.sales', null, 'sales_by_contact', { query: '?date_from=2026-03-01&date_to=2026-03-31&group_by=contact' }],
    ['reports.receivables', null, 'receivables', { query: '?as_of=2026-04-15' }],
    ['reports.taxes', null, 'taxes_of_period', { query: '?date_from=2026-03-01&date_to=2026-03-31' }],
    ['reports.stock_valuation', null, 'stock_valuation', { query: '?as_of=2999-12-31' }, { as_of: '2999-12-31' }],
    ['document_subtypes.get', null, 'document_subtype'],
    ['document_subtypes.next_number', null, 'next_number'],
    ['stock_movements.get', null, 'stock_movement'],
    ['stock_movements.list', null, 'stock_movements', { query: '?filter[type]=out' }],
    ['stock_levels.list', null, 'stock_levels'],
    ['products.get', null, 'product'],
    ['products.list', null, 'products'],
    ['contacts.update', 'contact_update', 'contact'],
    ['contacts.get', null, 'contact'],
    ['contacts.list', null, 'contacts'],
    ['contacts.find_duplicates', null, 'contact_duplicates', { query: '?name=Constructora%20del%20Este&identification_number=1-31-24678-8' }],
    ['invoices.create', 'invoice_draft_create', 'invoice_draft'],
    ['invoices.preview', 'invoice_create', 'invoice_preview'],
    ['invoices.update', 'invoice_update', 'invoice_draft'],
    ['stock_levels.update', 'stock_level_update', 'stock_level'],
    ['contacts.create', 'contact_supplier_create', 'contact_supplier'],
    ['stock_receipts.create', 'stock_receipt_create', 'stock_receipt'],
    ['stock_receipts.get', null, 'stock_receipt'],
    ['stock_receipts.list', null, 'stock_receipts'],
    ['stock_adjustments.create', 'stock_adjustment_create', 'stock_adjustment'],
    ['stock_adjustments.get', null, 'stock_adjustment'],
    ['stock_adjustments.list', null, 'stock_adjustments'],
    ['stock_transfers.create', 'stock_transfer_create', 'stock_transfer'],
    ['stock_transfers.get', null, 'stock_transfer'],
    ['stock_transfers.list', null, 'stock_transfers'],
    ['stock_reservations.create', 'stock_reservation_create', 'stock_reservation'],
    ['stock_reservations.get', null, 'stock_reservation'],
    ['stock_reservations.list', null, 'stock_reservations'],
    ['stock_reservations.release', null, 'stock_reservation_released']
  ]

  test('the server knows each path of the contract, with these methods and no other', async () => {
    for (const path of new Set(all.map((operation) => operation.path))) {
      const methods = all.filter((operation) => operation.path === path).flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
      const answer = await api.raw(story.slug, 'PUT', `/api/v1${path.replace('{id}', '1')}`, { headers: { authorization: `Bearer ${story.token}` } })
      expect([answer.status, answer.body.code, answer.headers.allow?.split(', ').sort()], path).toEqual([405, 'method_not_allowed', methods.sort()])
    }
  })

  test.each(chapters)('%s, %s: %s', tell)

  async function tell(id: string, request: string | null, name: string, given: Sent = {}, then: object = {}) {
    const answer = await story.send(id, { ...given, ...(request && { body: bodyExample(id, request) }) })
    expect(answerFaults(operationOf(id).id, answer)).toEqual([])
    expect(untimed(answer.body)).toEqual(untimed(merge(exampleOf(id, answer.status, name), then)))
  }

  test('document_subtypes.create: another series, because the country brought one with that prefix', async () => {
    const { status, body } = await story.send('document_subtypes.create', { body: { ...bodyExample('document_subtypes.create'), prefix: 'X02' } })
    const example = exampleOf('document_subtypes.create', status, 'document_subtype_created')
    expect(untimed(body)).toEqual(untimed(merge(example, { prefix: 'X02', next_document_number: 'X0200000001' })))
  })

  test('invoices.issue: the draft becomes the second invoice', async () => {
    // The day on which it is issued in the story.
    await api.sql(story.database, 'update invoices set issue_date = $1 where id = 2', ['2026-03-02'])
    const { status, body } = await story.send('invoices.issue')
    expect(untimed(body)).toEqual(untimed(exampleOf('invoices.issue', status, 'invoice_issued')))
  })

  // In the order of the story, as before: the quotation after the invoices, and its invoice after that.
  const offers: typeof chapters = [
    ['quotations.create', 'quotation_create', 'quotation'],
    ['quotations.list', null, 'quotations'],
    ['quotations.update', 'quotation_update', 'quotation'],
    ['quotations.get', null, 'quotation'],
    ['quotations.send', null, 'quotation_sent'],
    ['quotations.approve', null, 'quotation_approved', { path: { id: 1 } }]
  ]
  test.each(offers)('%s, %s: %s', tell)

  test('quotations.reject and quotations.cancel: two that lead nowhere', async () => {
    const rejected = await story.send('quotations.reject', { path: { id: await quote(story, ['send']) }, body: bodyExample('quotations.reject') })
    expect(untimed(rejected.body)).toEqual(untimed(exampleOf('quotations.reject', rejected.status, 'quotation_rejected')))
    const cancelled = await story.send('quotations.cancel', { path: { id: await quote(story, []) }, body: bodyExample('quotations.cancel') })
    expect(untimed(cancelled.body)).toEqual(untimed(exampleOf('quotations.cancel', cancelled.status, 'quotation_cancelled')))
  })

  test('quotations.convert: the first quotation becomes the third invoice, of today', async () => {
    // Previews draw ids too, and in the story nobody previewed.
    await api.sql(story.database, `select setval(pg_get_serial_sequence('invoices', 'id'), 2)`)
    const answer = await story.send('quotations.convert', { path: { id: 1 }, body: bodyExample('quotations.convert') })
    expect(answerFaults('quotations.convert', answer)).toEqual([])
    expect(answer.headers.location).toBe(`http://acme.localhost:${api.port}/api/v1/invoices/3`)
    const { issue_date } = answer.body.data
    expect(untimed(answer.body)).toEqual(untimed(merge(exampleOf('quotations.convert', answer.status, 'invoice_of_quotation'), { issue_date })))
  })

  test('quotations.approve and quotations.cancel: two discs are kept for another one, and then for nobody', async () => {
    const id = await quote(story, ['send'])
    const { status, body } = await story.send('quotations.approve', { path: { id }, body: bodyExample('quotations.approve') })
    expect(untimed(body)).toEqual(untimed(exampleOf('quotations.approve', status, 'quotation_reserved')))
    const kept = await story.send('stock_reservations.list', { query: `?filter[quotation_id]=${id}` })
    expect(kept.body.data).toMatchObject([{ product_id: 11, quantity: '2.00', status: 'active', quotation_id: id, reference: 'QT-0004' }])
    expect((await story.send('quotations.cancel', { path: { id }, body: bodyExample('quotations.cancel') })).body.data.is_reserved).toBe(false)
  })

  // What was paid and taken back, in the order in which it was; null where the contract shows no answer of its own.
  const payment = { invoice_id: 1, bank_account_id: 1, payment_date: '2026-03-05' }
  const money: [id: string, given: Sent, answer: string | null][] = [
    ['invoices.update', { path: { id: 1 }, body: { notes: 'Thank you' } }, 'invalid_state'],
    ['payments.create', { body: bodyExample('payments.create', 'payment_create') }, 'payment'],
    ['payments.get', {}, 'payment'],
    ['payments.list', {}, 'payments'],
    ['payments.create', { body: { ...payment, bank_account_id: 4711, amount: '1.00', payment_method: 'cash' } }, 'payment_invalid'],
    ['payments.create', { body: { ...payment, amount: '112.41', payment_method: 'cash' } }, 'amount_exceeds_due'],
    ['payments.create', { body: { ...payment, amount: '112.40', payment_method: 'bank_transfer' } }, null],
    ['payments.create', { body: { ...payment, amount: '0.01', payment_method: 'cash' } }, 'invoice_paid_already'],
    ['invoices.cancel', { path: { id: 1 }, body: bodyExample('invoices.cancel') }, 'invoice_not_cancellable'],
    ['credit_notes.create', { body: bodyExample('credit_notes.create') }, 'credit_note'],
    ['credit_notes.get', {}, 'credit_note'],
    ['credit_notes.list', {}, 'credit_notes'],
    ['credit_notes.create', { body: { ...bodyExample('credit_notes.create'), external_id: null, items: [{ invoice_item_id: 1, quantity: '1.0001' }] } }, 'credited_too_much'],
    ['payments.create', { body: bodyExample('payments.create', 'payment_by_credit_create') }, 'payment_by_credit'],
    ['payments.void', { path: { id: 3 }, body: bodyExample('payments.void') }, 'payment_voided'],
    ['payments.void', { path: { id: 3 }, body: bodyExample('payments.void') }, 'payment_voided_already'],
    ['invoices.cancel', { path: { id: 2 }, body: bodyExample('invoices.cancel') }, 'invoice_cancelled'],
    ['credit_notes.create', { body: { ...bodyExample('credit_notes.create'), external_id: null, invoice_id: 2 } }, 'invoice_not_creditable'],
    ['invoices.create', { body: { contact_id: 7, items: [{ product_id: 11, quantity: '1.00', unit_price: '50100.00', tax_ids: [] }] } }, 'credit_limit'],
    ['invoices.create', { body: { ...bodyExample('invoices.create'), external_id: null, payment: { bank_account_id: 1, amount: '212.41', payment_method: 'cash' } } }, 'payment_exceeds_due'],
    ['invoices.create', { body: bodyExample('invoices.create', 'invoice_paid_create') }, null]
  ]

  test.each(money)('%s of the money, %#', async (id, given, name) => {
    const answer = await story.send(id, given)
    expect(answerFaults(operationOf(id).id, answer)).toEqual([])
    if (name === null) expect(answer.status, answer.text).toBe(201)
    else expect(untimed(unnamed(answer.body))).toEqual(untimed(unnamed(exampleOf(id, answer.status, name))))
  })

  test('tokens.create and me.get: Ana signs in', async () => {
    const created = await story.send('tokens.create', { body: bodyExample('tokens.create'), token: null })
    const { plain_text_token, ...token } = created.body.data
    const { plain_text_token: _, ...example } = exampleOf('tokens.create', created.status, 'token_created').data as Record<string, unknown>
    expect({ ...untimed(token), id: 1 }).toEqual(untimed(example))
    const me = await story.send('me.get', { token: plain_text_token })
    expect(untimed(me.body)).toEqual(untimed(exampleOf('me.get', me.status, 'me')))
  })

  test('events carry what the examples of the webhooks carry', async () => {
    const told = await api.sql(story.database, 'select type, workspace_id, sequence, data from events order by position')
    const notYet = ['product.stock_low']
    for (const [type, { post }] of Object.entries(contract.webhooks).filter(([type]) => !notYet.includes(type))) {
      const [, example] = examplesOf(post.requestBody!.content['application/json']!)[0]!
      const { id, created_at, ...shown } = example as Record<string, unknown>
      expect(told.map(untimed).filter((event) => event.type === type)).toContainEqual(untimed(shown))
    }
  })

  // What each problem says is what the server says: by the name of the example.
  const problems: [name: string, id: string, given: Sent, status: number][] = [
    ['unauthenticated', 'invoices.get', { token: null }, 401],
    ['malformed_request', 'invoices.get', { headers: { 'x-workspace-id': 'here' } }, 400],
    ['malformed_json', 'invoices.create', { raw: '{"contact_id": 7,' }, 400],
    ['unknown_parameter', 'invoices.get', { query: '?colour=red' }, 400],
    ['not_found', 'invoices.get', { path: { id: 4711 } }, 404],
    ['payload_too_large', 'invoices.create', { raw: ' '.repeat(1_048_577) }, 413],
    ['unsupported_media_type', 'invoices.create', { raw: 'contact_id=7', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    ['validation_failed', 'contacts.create', { body: { contact_type: 'customer' } }, 422],
    ['invalid_query', 'invoices.list', { query: '?per_page=101' }, 422],
    ['not_acceptable', 'reports.sales', { headers: { accept: 'text/html' } }, 406],
    ['invalid_period', 'reports.sales', { query: '?date_from=2026-03-02&date_to=2026-03-01' }, 422],
    ['invalid_period', 'reports.taxes', { query: '?date_from=2026-03-02&date_to=2026-03-01' }, 422],
    ['invalid_day', 'reports.receivables', { query: '?as_of=2026-02-29' }, 422],
    ['invalid_day', 'reports.stock_valuation', { query: '?as_of=2026-02-29' }, 422],
    ['validation_failed', 'quotations.approve', { path: { id: 2 }, body: { reserve: 'yes' } }, 422],
    ['validation_failed', 'invoices.create', { body: { ...bodyExample('invoices.create'), external_id: null, contact_id: 4711 } }, 422],
    ['total_mismatch', 'invoices.create', { body: { ...bodyExample('invoices.create'), external_id: null, expected_total_amount: '212.41' } }, 422],
    ['invalid_state', 'quotations.update', { path: { id: 1 }, body: { notes: 'Thank you' } }, 409],
    ['invalid_state', 'quotations.convert', { path: { id: 2 } }, 409],
    ['already_converted', 'quotations.convert', { path: { id: 1 } }, 409],
    ['in_use', 'contacts.delete', {}, 409],
    ['currency_is_default', 'currency_rates.create', { path: { id: 1 }, body: bodyExample('currency_rates.create') }, 409],
    ['nothing_to_compare', 'contacts.find_duplicates', {}, 422],
    ['precondition_failed', 'contacts.update', { body: { name: 'Other' }, headers: { 'if-match': '"1-9b1c6a0e5f2d7b84"' } }, 412],
    ['malformed_csv', 'products.import', { raw: 'name,sku,product_type,price\n"Martillo,MAR-016,product,850.00\n' }, 400],
    ['not_utf8', 'products.import', { raw: Buffer.from('name,sku\nUña,UÑA-001\n', 'latin1') }, 400],
    ['file_too_large', 'products.import', { raw: 'x'.repeat(8 * 1024 * 1024 + 1) }, 413],
    ['too_many_rows', 'products.import', { raw: `name,sku,product_type,price\n${'x,y,service,1\n'.repeat(10_001)}` }, 413],
    ['not_csv', 'products.import', { body: {} }, 415],
    ['rows_faulty', 'products.import', { raw: fileExample('products.import', 'product_import_faulty') }, 422],
    ['columns_faulty', 'products.import', { raw: 'name,sku,product_type,colour\nMartillo,MAR-016,product,red\n' }, 422],
    ['not_acceptable', 'stock_movements.list', { headers: { accept: 'application/pdf' } }, 406],
    ['wrong_password', 'me.change_password', { body: { ...bodyExample('me.change_password'), current_password: 'a guess of mine' } }, 422]
  ]
  test.each(problems)('%s is what %s says', async (name, id, given, status) => {
    const answer = await story.send(id, given)
    expect(answerFaults(operationOf(id).id, answer)).toEqual([])
    expect({ status: answer.status, ...unnamed(answer.body) }).toEqual({ status, ...unnamed(exampleOf(id, status, name)) })
  })

  test('forbidden is what a member hears who may not', async () => {
    const member = await api.member(story.slug, { abilities: [] })
    const answer = await story.send('invoices.get', { token: member.token })
    expect(unnamed(answer.body)).toEqual(unnamed(exampleOf('invoices.get', 403, 'forbidden')))
  })

  test('idempotency_mismatch is what a key says that stood for something else', async () => {
    const headers = { 'idempotency-key': 'the first category' }
    await story.send('categories.create', { body: { name: 'Pintura' }, headers })
    const answer = await story.send('categories.create', { body: { name: 'Madera' }, headers })
    expect(unnamed(answer.body)).toEqual(unnamed(exampleOf('categories.create', 422, 'idempotency_mismatch')))
  })

  test('series_exhausted and series_expired are what a series says that is at its end', async () => {
    const { body: { data: { id } } } = await story.send('document_subtypes.create', { body: { name: 'One', type: 'invoice', prefix: 'ONE', start_number: 1, end_number: 1 } })
    const invoice = { ...bodyExample('invoices.create'), external_id: null, document_subtype_id: id }
    await story.send('invoices.create', { body: invoice })
    expect(unnamed((await story.send('invoices.create', { body: invoice })).body)).toEqual(unnamed(exampleOf('document_subtypes.next_number', 422, 'series_exhausted')))
    await story.send('document_subtypes.update', { path: { id }, body: { end_number: 9, valid_until_date: '2026-12-31' } })
    const late = await story.send('invoices.create', { body: { ...invoice, issue_date: '2027-01-01', due_date: null } })
    expect(unnamed(late.body)).toEqual(unnamed(exampleOf('document_subtypes.next_number', 422, 'series_expired')))
  })

  test('insufficient_stock is what a shelf says that has one left', async () => {
    const { quantity } = (await story.send('stock_levels.list')).body.data[0]
    const items = [{ product_id: 11, quantity: String(Number(quantity) - 1) }]
    expect((await story.send('invoices.create', { body: { contact_id: 7, items } })).status).toBe(201)
    const answer = await story.send('invoices.create', { body: { ...bodyExample('invoices.create'), external_id: null } })
    expect(unnamed(answer.body)).toEqual(unnamed(exampleOf('invoices.create', 422, 'insufficient_stock')))
  })

  test('products.import: a hammer and an installation come by a file', async () => {
    const { status, body } = await story.send('products.import', { raw: fileExample('products.import', 'product_import') })
    expect(body).toEqual(exampleOf('products.import', status, 'products_imported'))
    const { data } = (await story.send('products.list', { query: '?filter[sku]=MAR-016,SRV-INS&sort=created_at' })).body
    expect(data).toMatchObject([{ category_id: 3, cost: '520.00', stock: { quantity: '24.00', minimum_quantity: '6.00' } }, { name: 'Instalación, por hora', stock: null }])
  })

  test('tables have the columns that the contract shows', async () => {
    for (const { id, responses } of all) {
      const media = responses[200]?.content?.['text/csv'] as (Media & { schema: { example?: string } }) | undefined
      if (!media) continue
      const { text } = await story.send(id, { headers: { accept: 'text/csv' } })
      expect(text.split('\r\n')[0], id).toBe(media.schema.example!.split('\r\n')[0])
    }
  })

  function exampleOf(id: string, status: number, name: string): Record<string, unknown> {
    const { content } = operationOf(id).responses[status]!
    const [, value] = examplesOf(content!['application/json']!).find(([one]) => one === name) ?? []
    expect(value, `${id} ${status} has an example ${name}`).toBeDefined()
    return value as Record<string, unknown>
  }

  const timed = new Set([
    'created_at', 'updated_at', 'issued_at', 'sent_at', 'approved_at', 'rejected_at', 'cancelled_at', 'voided_at', 'expires_at', 'released_at', 'expiration_date', 'last_used_at', 'is_overdue', 'is_near_expiry', 'time'
  ])

  // What depends on the day on which the story is played, and the ids of lines, which an update writes anew.
  function untimed<T>(value: T): T {
    const text = JSON.stringify(value, (key, one: unknown) => {
      if (timed.has(key)) return undefined
      return key === 'items' ? (one as { id: unknown }[]).map(({ id, ...line }) => line) : one
    })
    return JSON.parse(text.replaceAll(`:${api.port}/`, ':3000/').replaceAll('?filter%5Btype%5D=out&', '?'))
  }

  function merge(example: Record<string, unknown>, then: object): Record<string, unknown> {
    return Object.keys(then).length === 0 ? example : { ...example, data: { ...example.data as object, ...then } }
  }

  function unnamed({ request_id, ...rest }: Answer['body']): Record<string, unknown> {
    return rest
  }
})
