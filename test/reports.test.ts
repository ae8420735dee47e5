import fc from 'fast-check'
import { PermissionError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cancel, credit, currency, lineOf, pay } from './support/books.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
let contact_id: number
let product_id: number
beforeAll(async () => {
  world = await startWorld()
  contact_id = (await world.contact()).id
  product_id = (await untaxed()).id
})
afterAll(() => world.api.stop())

const untaxed = (given: Partial<Schema<'ProductCreate'>> = {}) => world.service({ default_tax_ids: [], ...given })
/** A month in which only one test sells. */
let months = 0
const nextMonth = () => `20${String(30 + Math.floor(months / 12))}-${String((months++ % 12) + 1).padStart(2, '0')}`
const sell = (issue_date: string, given: Partial<Schema<'InvoiceCreate'>> = {}, client: Optiflow = world.owner) =>
  client.invoices.create({ contact_id, issue_date, items: [{ product_id, quantity: '2', unit_price: '50.00' }], ...given })
const whole = (month: string) => ({ date_from: `${month}-01`, date_to: `${month}-28` })
const none = { invoice_count: 0, credit_note_count: 0, net_amount: '0.00', tax_amount: '0.00', total_amount: '0.00' }

describe('reports.sales', () => {
  test('of a month without sales are zero, and not nothing', async () => {
    const period = whole(nextMonth())
    for (const group_by of ['day', 'month', 'product', 'contact'] as const)
      expect(await world.owner.reports.sales({ ...period, group_by })).toEqual({ ...period, group_by, currency_code: 'DOP', rows: [], totals: none })
  })

  test('are those of the current month by day unless something else is asked', async () => {
    const report = await world.owner.reports.sales()
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santo_Domingo' }).format(new Date())
    expect([report.group_by, report.date_from]).toEqual(['day', `${today.slice(0, 7)}-01`])
    expect(new Date(Date.parse(report.date_to) + 86_400_000).toISOString().slice(8, 10)).toBe('01')
  })

  test('are what was issued: no draft, nothing cancelled, and credit notes taken off on their own day', async () => {
    const month = nextMonth()
    const sold = await sell(`${month}-10`)
    await sell(`${month}-10`, { draft: true })
    await cancel(world, (await sell(`${month}-10`)).id, `${month}-11T12:00:00Z`)
    await credit(world, sold.id, `${month}-12`, [{ ...lineOf(sold, 0), quantity: '0.5' }])
    const { rows, totals } = await world.owner.reports.sales(whole(month))
    expect(rows).toEqual([
      { date: `${month}-10`, invoice_count: 1, credit_note_count: 0, net_amount: '100.00', tax_amount: '0.00', total_amount: '100.00' },
      { date: `${month}-12`, invoice_count: 0, credit_note_count: 1, net_amount: '-25.00', tax_amount: '0.00', total_amount: '-25.00' }
    ])
    expect(totals).toEqual({ invoice_count: 1, credit_note_count: 1, net_amount: '75.00', tax_amount: '0.00', total_amount: '75.00' })
    const [byProduct] = (await world.owner.reports.sales({ ...whole(month), group_by: 'product' })).rows
    expect(byProduct).toMatchObject({ product_id, quantity: '1.50', invoice_count: 1, credit_note_count: 1, total_amount: '75.00' })
  })

  test('take both ends of the period in', async () => {
    const [first, second] = [nextMonth(), nextMonth()]
    for (const day of [`${first}-09`, `${first}-10`, `${second}-20`, `${second}-21`]) await sell(day)
    const { rows } = await world.owner.reports.sales({ date_from: `${first}-10`, date_to: `${second}-20`, group_by: 'month' })
    expect(rows).toEqual([first, second].map((month) => ({ month, invoice_count: 1, credit_note_count: 0, net_amount: '100.00', tax_amount: '0.00', total_amount: '100.00' })))
  })

  test('put the largest first by contact and by product, and count a document once for each product on it', async () => {
    const month = nextMonth()
    const [small, large] = [await world.contact(), await world.contact()]
    const other = await untaxed({ price: '1000.00' })
    await sell(`${month}-01`, { contact_id: small.id })
    await sell(`${month}-02`, { contact_id: large.id, items: [{ product_id, quantity: '1' }, { product_id: other.id, quantity: '1' }, { product_id, quantity: '1' }] })
    const contacts = await world.owner.reports.sales({ ...whole(month), group_by: 'contact' })
    expect(contacts.rows).toMatchObject([{ contact_id: large.id, name: large.name, total_amount: '1100.00' }, { contact_id: small.id, name: small.name, total_amount: '100.00' }])
    const products = await world.owner.reports.sales({ ...whole(month), group_by: 'product' })
    expect(products.rows).toMatchObject([{ product_id: other.id, sku: other.sku, name: other.name, quantity: '1.00', invoice_count: 1 }, { product_id, quantity: '4.00', invoice_count: 2 }])
    expect(products.totals).toMatchObject({ invoice_count: 2, total_amount: '1200.00' })
  })

  test('share a foreign document out over its lines by whole cents, so that nothing is lost', async () => {
    const month = nextMonth()
    const currency_id = await currency(world, 'XTS', '0.333333')
    const products = [await untaxed(), await untaxed(), await untaxed()]
    await sell(`${month}-01`, { currency_id, items: products.map(({ id }) => ({ product_id: id, quantity: '1', unit_price: '0.10' })) })
    const { rows, totals } = await world.owner.reports.sales({ ...whole(month), group_by: 'product' })
    expect(totals.total_amount).toBe('0.10')
    // 0.0333333 each: 0.03, and the cent left over to the first line.
    expect(rows.map((row) => ('product_id' in row ? [row.product_id, row.total_amount] : []))).toEqual(products.map(({ id }, at) => [id, at === 0 ? '0.04' : '0.03']))
  })

  test.each([
    [{ date_from: '2026-03-02', date_to: '2026-03-01' }, { date_to: ['The date to must be a date after or equal to date from.'] }],
    [{ date_from: '2020-01-01', date_to: '2026-03-01' }, { date_to: ['The date to must be at most 5 years after date from.'] }],
    [{ date_from: '2026-02-30' }, { date_from: ['The date from is not a valid date (YYYY-MM-DD).'] }],
    [{ date_to: 'yesterday' }, { date_to: ['The date to is not a valid date (YYYY-MM-DD).'] }],
    [{ group_by: 'colour' as 'day' }, { group_by: [expect.stringContaining('group by')] }]
  ])('refuse %o', async (query, errors) => {
    expect(await errorsOf(world.owner.reports.sales(query))).toEqual(errors)
  })

  test('of another workspace are its own, and under * all are added up', async () => {
    const month = nextMonth()
    const { id: workspaceId } = await world.owner.workspaces.create({ name: 'Santiago' })
    const branch = world.api.client(world.slug, world.token, { workspaceId })
    const shared = await world.contact({ workspace_id: null })
    const service = await untaxed({ workspace_id: null, price: '10.00' })
    const order = { contact_id: shared.id, items: [{ product_id: service.id, quantity: '1' }] }
    await sell(`${month}-01`, order)
    await sell(`${month}-01`, { ...order, items: [{ product_id: service.id, quantity: '4' }] }, branch)
    const totalOf = async (client: Optiflow, options = {}) => (await client.reports.sales(whole(month), options)).totals.total_amount
    expect([await totalOf(world.owner), await totalOf(branch), await totalOf(world.owner, { workspaceId: '*' })]).toEqual(['10.00', '40.00', '50.00'])
    const stranger = await worldIn(world.api)
    expect(await totalOf(stranger.owner, { workspaceId: '*' })).toBe('0.00')
  })

  test('are for those who may see reports', async () => {
    const member = await world.api.member(world.slug)
    const viewer = await world.api.member(world.slug, { role: 'admin', abilities: ['reports:view'] })
    const asked = (client: Optiflow, options = {}) => [() => client.reports.sales({}, options), () => client.reports.receivables({}, options), () => client.reports.taxes({}, options)]
    for (const ask of asked(viewer.client)) expect(await ask()).toHaveProperty('currency_code', 'DOP')
    for (const ask of [...asked(member.client), ...asked(viewer.client, { workspaceId: '*' })]) expect(await refusalOf(ask())).toBeInstanceOf(PermissionError)
  })
})

describe('reports.receivables', () => {
  const zero = { amount_0: '0.00', amount_1_30: '0.00', amount_31_60: '0.00', amount_61_90: '0.00', amount_over_90: '0.00' }
  const owedBy = async (id: number, as_of: string) => (await world.owner.reports.receivables({ as_of })).rows.find((row) => row.contact_id === id)

  test('grow older by the day', async () => {
    const { id } = await world.contact()
    await sell('2024-01-01', { contact_id: id, due_date: '2024-01-31' })
    const ages: [string, keyof typeof zero][] = [
      ['2024-01-01', 'amount_0'], ['2024-01-31', 'amount_0'], ['2024-02-01', 'amount_1_30'], ['2024-03-01', 'amount_1_30'], ['2024-03-02', 'amount_31_60'],
      ['2024-03-31', 'amount_31_60'], ['2024-04-01', 'amount_61_90'], ['2024-04-30', 'amount_61_90'], ['2024-05-01', 'amount_over_90'], ['2034-05-01', 'amount_over_90']
    ]
    for (const [day, age] of ages) expect([day, await owedBy(id, day)]).toEqual([day, expect.objectContaining({ ...zero, [age]: '100.00', invoice_count: 1, total_amount: '100.00' })])
    expect(await owedBy(id, '2023-12-31')).toBeUndefined()
  })

  test('without a due date are never late', async () => {
    const { id } = await world.contact()
    await sell('2024-01-01', { contact_id: id })
    expect(await owedBy(id, '2026-01-01')).toMatchObject({ ...zero, amount_0: '100.00' })
  })

  test('fall with payments and credit notes on their days', async () => {
    const { id } = await world.contact()
    const invoice = await sell('2024-01-01', { contact_id: id })
    await pay(world, invoice.id, '60.00', '2024-01-10')
    await credit(world, invoice.id, '2024-01-20', [{ ...lineOf(invoice, 0), quantity: '0.5' }])
    await pay(world, invoice.id, '15.00', '2024-01-30')
    const owed = async (day: string) => (await owedBy(id, day))?.total_amount
    expect([await owed('2024-01-09'), await owed('2024-01-10'), await owed('2024-01-19'), await owed('2024-01-20'), await owed('2024-01-29'), await owed('2024-01-30')])
      .toEqual(['100.00', '40.00', '40.00', '15.00', '15.00', undefined])
  })

  test('know a voided payment and a cancelled invoice until that day ended where the company is', async () => {
    const { id } = await world.contact()
    const bounced = await sell('2024-01-01', { contact_id: id })
    // Santo Domingo is four hours behind: this is still the 14th there.
    await pay(world, bounced.id, '100.00', '2024-01-05', '2024-01-15T03:59:59.999Z')
    const cancelled = await sell('2024-01-01', { contact_id: id, items: [{ product_id, quantity: '1', unit_price: '7.00' }] })
    await cancel(world, cancelled.id, '2024-01-20T04:00:00.000Z')
    const owed = async (day: string) => (await owedBy(id, day))?.total_amount
    expect([await owed('2024-01-04'), await owed('2024-01-13'), await owed('2024-01-14'), await owed('2024-01-19'), await owed('2024-01-20')])
      .toEqual(['107.00', '7.00', '107.00', '107.00', '100.00'])
  })

  test('today are what the contacts owe', async () => {
    const currency_id = await currency(world, 'XXB', '58.123456')
    const { id } = await world.contact()
    const today = await sell('2024-02-01', { contact_id: id, currency_id })
    await pay(world, today.id, '0.01', '2024-02-02')
    await sell('2024-02-01', { contact_id: id, items: [{ product_id, quantity: '1', unit_price: '33.33' }] })
    const { balance_due } = await world.owner.contacts.get(id)
    const { rows, as_of } = await world.owner.reports.receivables()
    expect(as_of).toBe(new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santo_Domingo' }).format(new Date()))
    expect(rows.find(({ contact_id }) => contact_id === id)).toMatchObject({ total_amount: balance_due, invoice_count: 2 })
  })

  test('are refused for a day that is none', async () => {
    expect(await errorsOf(world.owner.reports.receivables({ as_of: '2026-02-29' }))).toEqual({ as_of: ['The as of is not a valid date (YYYY-MM-DD).'] })
  })
})

describe('reports.taxes', () => {
  test('have a row for each tax, and add up to those of the documents', async () => {
    const month = nextMonth()
    const [itbis, tip] = (await world.owner.taxes.list({ sort: 'name' })).data.filter(({ name, rate }) => rate === '18.00' || name.includes('10'))
    const items = [{ product_id, quantity: '1', unit_price: '100.00', tax_ids: [itbis!.id, tip!.id] }, { product_id, quantity: '1', unit_price: '50.00', tax_ids: [itbis!.id] }, { product_id, quantity: '1', tax_ids: [] }]
    const invoice = await sell(`${month}-01`, { items })
    await credit(world, invoice.id, `${month}-02`, [lineOf(invoice, 1)])
    const { rows, totals } = await world.owner.reports.taxes(whole(month))
    const expected = [
      { tax_id: itbis!.id, name: itbis!.name, type: itbis!.type, rate: '18.00', base_amount: '100.00', amount: '18.00' },
      { tax_id: tip!.id, name: tip!.name, type: tip!.type, rate: '10.00', base_amount: '100.00', amount: '10.00' }
    ]
    expect(rows).toEqual(expected.sort((one, other) => one.tax_id - other.tax_id))
    expect(totals).toEqual({ invoice_count: 1, credit_note_count: 1, net_amount: '150.00', tax_amount: '28.00', total_amount: '178.00' })
  })

  test('of a foreign invoice that was taken back piece by piece nothing remains', async () => {
    const month = nextMonth()
    const currency_id = await currency(world, 'XTT', '63.123458')
    const itbis = (await world.owner.taxes.list({ search: 'ITBIS 18%' })).data[0]!.id
    const { id: invoice_id, items: [line] } = await sell(`${month}-01`, { currency_id, items: [{ product_id, quantity: '13', unit_price: '1.37', tax_ids: [itbis] }] })
    const notes = Array.from({ length: 13 }, () => ({ invoice_id, reason: 'Damaged', issue_date: `${month}-02`, items: [{ invoice_item_id: line!.id!, quantity: '1' }] }))
    for (const note of notes) await world.owner.credit_notes.create(note)
    const { rows, totals } = await world.owner.reports.taxes(whole(month))
    expect([rows, totals]).toEqual([[expect.objectContaining({ base_amount: '0.00', amount: '0.00' })], { ...none, invoice_count: 1, credit_note_count: 13 }])
  })

  test('of a month without sales are none', async () => {
    const period = whole(nextMonth())
    expect(await world.owner.reports.taxes(period)).toEqual({ ...period, currency_code: 'DOP', rows: [], totals: none })
  })
})

describe('a report as CSV', () => {
  const headers = () => ({ authorization: `Bearer ${world.token}`, accept: 'text/csv' })

  test('is a table of the rows, under the name of the report and its days', async () => {
    const month = nextMonth()
    const customer = await world.contact({ name: 'Ana "la Jefa", S.R.L.' })
    const invoice = await sell(`${month}-01`, { contact_id: customer.id })
    await credit(world, invoice.id, `${month}-02`, [lineOf(invoice, 0)])
    const reply = await world.owner.reports.sales({ ...whole(month), group_by: 'contact' }, { accept: 'text/csv' }).withResponse()
    expect(reply.data).toBe(`contact_id,name,invoice_count,credit_note_count,net_amount,tax_amount,total_amount\r\n${customer.id},"Ana ""la Jefa"", S.R.L.",1,1,0.00,0.00,0.00\r\n`)
    expect(Object.fromEntries(['Content-Type', 'Content-Disposition', 'Vary', 'ETag'].map((name) => [name, reply.headers.get(name)]))).toEqual({
      'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="sales-by-contact_${month}-01_${month}-28.csv"`, Vary: 'Accept', ETag: null
    })
    const days = await world.owner.reports.sales(whole(month), { accept: 'text/csv' })
    expect(days.split('\r\n').slice(1)).toEqual([`${month}-01,1,0,100.00,0.00,100.00`, `${month}-02,0,1,-100.00,0.00,-100.00`, ''])
  })

  test('has the rows of the JSON, every report of it', async () => {
    const lines = (rows: object[]) => rows.map((row) => Object.values(row).join(','))
    const reports = [
      [(await world.owner.reports.receivables()).rows, await world.owner.reports.receivables({}, { accept: 'text/csv' })],
      [(await world.owner.reports.taxes({ date_from: '2030-01-01', date_to: '2034-12-31' })).rows, await world.owner.reports.taxes({ date_from: '2030-01-01', date_to: '2034-12-31' }, { accept: 'text/csv' })],
      [(await world.owner.reports.sales({ date_from: '2030-01-01', date_to: '2034-12-31', group_by: 'product' })).rows, await world.owner.reports.sales({ date_from: '2030-01-01', date_to: '2034-12-31', group_by: 'product' }, { accept: 'text/csv' })]
    ] as const
    for (const [rows, text] of reports) {
      expect(rows.length).toBeGreaterThan(0)
      expect(text.split('\r\n')).toEqual([Object.keys(rows[0]!).join(','), ...lines(rows), ''])
    }
  })

  test('keeps a name from becoming a formula', async () => {
    const month = nextMonth()
    for (const name of ['=cmd()', '+1', '@sum', '-2+3']) await sell(`${month}-01`, { contact_id: (await world.contact({ name })).id })
    const text = await world.owner.reports.sales({ ...whole(month), group_by: 'contact' }, { accept: 'text/csv' })
    expect(text.split('\r\n').slice(1, -1).map((line) => line.split(',')[1])).toEqual([`'=cmd()`, `'+1`, `'@sum`, `'-2+3`])
  })

  test('of nothing is its head', async () => {
    expect(await world.owner.reports.taxes(whole(nextMonth()), { accept: 'text/csv' })).toBe('tax_id,name,type,rate,base_amount,amount\r\n')
  })

  test('is refused in JSON, and what is neither is not acceptable', async () => {
    const bad = await world.api.raw(world.slug, 'GET', '/api/v1/reports/taxes?date_to=never', { headers: headers() })
    expect([bad.status, bad.headers['content-type'], bad.body.code]).toEqual([422, 'application/json; charset=utf-8', 'validation_failed'])
    const html = await world.api.raw(world.slug, 'GET', '/api/v1/reports/taxes', { headers: { ...headers(), accept: 'text/html' } })
    expect([html.status, html.body.code, html.headers.vary]).toEqual([406, 'not_acceptable', 'Accept'])
    const either = await world.api.raw(world.slug, 'GET', '/api/v1/reports/taxes', { headers: { ...headers(), accept: 'text/csv;q=0.5, application/json' } })
    expect([either.status, either.headers['content-type'], either.headers['content-disposition']]).toEqual([200, 'application/json; charset=utf-8', undefined])
  })
})

describe('a year of documents by chance', () => {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
  const day = fc.integer({ min: 0, max: 365 }).map((offset) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10))
  const line = fc.record({ product: fc.nat(4), quantity: fc.integer({ min: 1, max: 50_000 }), price: fc.integer({ min: 0, max: 5_000_000 }), discount: fc.constantFrom(undefined, '10', '33.33'), taxes: fc.nat(4) })
  const sale = fc.record({
    contact: fc.nat(3), issue_date: day, due: fc.option(fc.nat(60)), currency: fc.nat(3), inside: fc.boolean(), lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    discount: fc.constantFrom(undefined, '5', '12.5'), draft: fc.constantFrom(false, false, false, false, true),
    fate: fc.constantFrom('open', 'paid', 'part', 'voided', 'credited', 'returned', 'paid and returned', 'cancelled'), later: fc.nat(120), last: fc.nat(60)
  })

  interface Document { sign: 1n | -1n; contact_id: number; issue_date: string; total: bigint; tax: bigint; lines: { product_id: number; quantity: bigint; total: bigint; tax: bigint; taxes: [number, bigint][] }[] }
  let books: World
  let documents: Document[]
  let invoices: { contact_id: number; issue_date: string; due_date: string | null; rate: string; total: bigint; cancelled_at: string | null; taken: { amount: bigint; from: string; until: string | null }[] }[]

  beforeAll(async () => {
    books = await worldIn(world.api)
    const contacts = await Promise.all(Array.from({ length: 4 }, () => books.contact()))
    const products = await Promise.all(Array.from({ length: 5 }, () => books.service()))
    const taxes = (await books.owner.taxes.list()).data
    const itbis = taxes.find(({ rate }) => rate === '18.00')!.id
    const reduced = taxes.find(({ rate }) => rate === '16.00')!.id
    const tip = taxes.find(({ type }) => type === 'legal_tip')!.id
    const sets = [[], [itbis], [reduced], [itbis, tip], [tip]]
    const currencies = [undefined, undefined, await currency(books, 'USD', '58.123456'), await currency(books, 'JPY', '0.387')]
    for (const one of fc.sample(sale, { numRuns: 80, seed })) {
      const items = one.lines.map(({ product, quantity, price, discount, taxes: set }) => ({
        product_id: products[product]!.id, quantity: digits(BigInt(quantity), 4), unit_price: digits(BigInt(price), 4), tax_ids: sets[set]!, ...(discount && { discount_rate: discount })
      }))
      const currency_id = currencies[one.currency]
      const invoice = await books.owner.invoices.create({
        contact_id: contacts[one.contact]!.id, issue_date: one.issue_date, due_date: one.due === null ? null : after(one.issue_date, one.due), prices_include_tax: one.inside, draft: one.draft, items,
        ...(currency_id && { currency_id }), ...(one.discount && { document_discount_rate: one.discount })
      })
      if (!one.draft) await suffer(invoice, one)
    }
    documents = await readDocuments()
    invoices = await readInvoices()
  }, 60_000)

  // What becomes of an invoice, some days after its issue.
  async function suffer(invoice: Schema<'Invoice'>, { fate, later, last }: { fate: string; later: number; last: number }) {
    const [first, second] = [after(invoice.issue_date!, later), after(invoice.issue_date!, later + last)]
    const total = cents(invoice.total_amount)
    if (total < 10n) return
    if (['part', 'voided'].includes(fate)) await pay(books, invoice.id, digits(total / 3n, 2), first)
    if (fate === 'voided') await pay(books, invoice.id, digits(total / 2n, 2), first, `${second}T0${last % 8}:00:00Z`)
    if (fate === 'credited') await credit(books, invoice.id, first, invoice.items.slice(0, 2).map((item) => ({ id: item.id!, quantity: digits(units(item.quantity) / 2n || 1n, 4) })))
    if (['paid', 'paid and returned'].includes(fate)) await pay(books, invoice.id, invoice.total_amount, first)
    if (['returned', 'paid and returned'].includes(fate)) await credit(books, invoice.id, second, invoice.items.map((_, at) => lineOf(invoice, at)))
    if (fate === 'cancelled') await cancel(books, invoice.id, `${first}T0${last % 8}:30:00Z`)
  }

  describe(`with seed ${seed}`, () => {
    const quarters = [['2024-01-01', '2024-12-31'], ['2024-02-10', '2024-05-09'], ['2024-06-30', '2025-06-30']] as const

    test.each(quarters)('sales from %s to %s are the sum of the documents, however they are grouped', async (date_from, date_to) => {
      const inside = documents.filter(({ issue_date }) => issue_date >= date_from && issue_date <= date_to)
      const totals = summed(inside)
      const keys = { day: (one: Document) => one.issue_date, month: (one: Document) => one.issue_date.slice(0, 7), contact: (one: Document) => String(one.contact_id) }
      for (const group_by of ['day', 'month', 'contact'] as const) {
        const report = await books.owner.reports.sales({ date_from, date_to, group_by })
        const groups = new Map([...Map.groupBy(inside, keys[group_by])].map(([key, list]) => [key, summed(list)]))
        expect(new Map(report.rows.map(({ invoice_count, credit_note_count, net_amount, tax_amount, total_amount, ...key }) => [String(Object.values(key)[0]), { invoice_count, credit_note_count, net_amount, tax_amount, total_amount }]))).toEqual(groups)
        expect([report.totals, added(report.rows)]).toEqual([totals, amountsOf(totals)])
      }
    })

    test.each(quarters)('sales by product from %s to %s are the lines, and add up to the documents', async (date_from, date_to) => {
      const inside = documents.filter(({ issue_date }) => issue_date >= date_from && issue_date <= date_to)
      const report = await books.owner.reports.sales({ date_from, date_to, group_by: 'product' })
      const lines = inside.flatMap(({ sign, lines }) => lines.map((one) => ({ ...one, sign })))
      for (const row of report.rows) {
        if (!('product_id' in row)) throw new Error('Not by product.')
        const own = lines.filter(({ product_id }) => product_id === row.product_id)
        expect([row.total_amount, row.tax_amount, row.quantity]).toEqual([digits(total(own, ({ sign, total }) => sign * total), 2), digits(total(own, ({ sign, tax }) => sign * tax), 2), trimmed(digits(total(own, ({ sign, quantity }) => sign * quantity), 4))])
        expect(row.invoice_count).toBe(inside.filter(({ sign, lines }) => sign === 1n && lines.some(({ product_id }) => product_id === row.product_id)).length)
      }
      expect(report.rows.length).toBe(new Set(lines.map(({ product_id }) => product_id)).size)
      expect([report.totals, added(report.rows)]).toEqual([summed(inside), amountsOf(summed(inside))])
    })

    test.each(quarters)('taxes from %s to %s are those of the documents', async (date_from, date_to) => {
      const inside = documents.filter(({ issue_date }) => issue_date >= date_from && issue_date <= date_to)
      const { rows, totals } = await books.owner.reports.taxes({ date_from, date_to })
      expect(totals).toEqual(summed(inside))
      expect(digits(rows.reduce((sum, { amount }) => sum + cents(amount), 0n), 2)).toBe(totals.tax_amount)
      for (const { tax_id, base_amount, amount } of rows) {
        const bearing = inside.flatMap(({ sign, lines }) => lines.filter(({ taxes }) => taxes.some(([id]) => id === tax_id)).map((one) => ({ ...one, sign })))
        expect([tax_id, base_amount]).toEqual([tax_id, digits(total(bearing, ({ sign, total, tax }) => sign * (total - tax)), 2)])
        const exact = total(inside, ({ sign, tax, lines }) => sign * taxShare(tax, lines, tax_id))
        expect([tax_id, amount]).toEqual([tax_id, digits(exact, 2)])
      }
    })

    test.each(['2024-01-31', '2024-03-15', '2024-06-01', '2024-09-30', '2024-12-31', '2025-04-01', '2026-01-01'])('receivables on %s are what documents and payments say', async (as_of) => {
      const { rows, totals } = await books.owner.reports.receivables({ as_of })
      const owed = invoices.filter(({ issue_date, cancelled_at }) => issue_date <= as_of && (cancelled_at === null || cancelled_at > as_of)).map((invoice) => {
        const taken = invoice.taken.filter(({ from, until }) => from <= as_of && (until === null || until > as_of)).reduce((sum, { amount }) => sum + amount, 0n)
        return { ...invoice, amount: inBase(invoice.total - taken, invoice.rate), age: invoice.due_date === null ? 0 : (Date.parse(as_of) - Date.parse(invoice.due_date)) / 86_400_000, open: invoice.total !== taken }
      }).filter(({ open }) => open)
      const ages = { amount_0: [-Infinity, 0], amount_1_30: [1, 30], amount_31_60: [31, 60], amount_61_90: [61, 90], amount_over_90: [91, Infinity], total_amount: [-Infinity, Infinity] } as const
      const aged = (list: typeof owed) => ({ invoice_count: list.length, ...Object.fromEntries(Object.entries(ages).map(([name, [from, to]]) => [name, digits(total(list.filter(({ age }) => age >= from && age <= to), ({ amount }) => amount), 2)])) })
      expect(totals).toEqual(aged(owed))
      expect(new Map(rows.map(({ contact_id, name, ...amounts }) => [contact_id, amounts]))).toEqual(new Map([...Map.groupBy(owed, ({ contact_id }) => contact_id)].map(([id, list]) => [id, aged(list)])))
    })
  })

  // The documents as they stand in the books, valued anew: whole cents, each total and tax times its rate, shared out over the lines.
  async function readDocuments(): Promise<Document[]> {
    const rows = await books.api.sql(books.database, ['invoice', 'credit_note'].map((kind) => `
      select ${kind === 'invoice' ? 1 : -1} as sign, contact_id, issue_date, exchange_rate::text as rate, total_amount::text as total, tax_amount::text as tax, (
        select json_agg(json_build_object('product_id', product_id, 'quantity', quantity::text, 'total', total_amount::text, 'tax', tax_amount::text, 'taxes', (
          select coalesce(json_agg(json_build_array(tax_id, amount::text)), '[]') from ${kind}_item_taxes tax where tax.${kind}_id = item.${kind}_id and tax.item_position = item.position)) order by position)
        from ${kind}_items item where item.${kind}_id = documents.id) as lines
      from ${kind}s documents ${kind === 'invoice' ? `where status not in ('draft', 'cancelled')` : ''}`).join(' union all '))
    return rows.map(({ sign, contact_id, issue_date, rate, total, tax, lines }) => {
      const [base, baseTax] = [inBase(cents(total), rate), inBase(cents(tax), rate)]
      const totals = shared(base, lines.map((one: { total: string }) => cents(one.total)))
      const taxes = shared(baseTax, lines.map((one: { tax: string }) => cents(one.tax)))
      return {
        sign: BigInt(sign) as 1n, contact_id, issue_date, total: base, tax: baseTax,
        lines: lines.map((one: { product_id: number; quantity: string; taxes: [number, string][] }, at: number) => ({
          product_id: one.product_id, quantity: units(one.quantity), total: totals[at], tax: taxes[at], taxes: one.taxes.map(([id, amount]) => [id, cents(amount)])
        }))
      }
    })
  }

  async function readInvoices(): Promise<typeof invoices> {
    const local = (column: string) => `to_char(${column} at time zone 'America/Santo_Domingo', 'YYYY-MM-DD')`
    const rows = await books.api.sql(books.database, `
      select contact_id, issue_date, due_date, exchange_rate::text as rate, total_amount::text as total, ${local('cancelled_at')} as cancelled_at, (
        select coalesce(json_agg(json_build_object('amount', amount::text, 'from', day, 'until', until)), '[]') from (
          select amount, payment_date as day, ${local('voided_at')} as until from payments where invoice_id = invoices.id
          union all select applied_amount, issue_date, null from credit_notes where invoice_id = invoices.id) as taken) as taken
      from invoices where status <> 'draft'`)
    return rows.map((row) => ({ ...row, total: cents(row.total), taken: row.taken.map((one: { amount: string }) => ({ ...one, amount: cents(one.amount) })) }))
  }
})

const units = (text: string) => BigInt((text + (text.includes('.') ? '' : '.')).replace(/\.(\d*)$/, (_, fraction: string) => fraction.padEnd(4, '0')))
const cents = (text: string) => units(text) / 100n
const trimmed = (text: string) => text.replace(/0{1,2}$/, '')

function digits(value: bigint, scale: number): string {
  const text = (value < 0n ? -value : value).toString().padStart(scale + 1, '0')
  return `${value < 0n ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`
}

function after(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

// Half away from zero; rates have six digits.
function inBase(amount: bigint, rate: string): bigint {
  const [whole = '', fraction = ''] = rate.split('.')
  const product = amount * BigInt(whole + fraction.padEnd(6, '0'))
  const rounded = ((product < 0n ? -product : product) + 500_000n) / 1_000_000n
  return product < 0n ? -rounded : rounded
}

function shared(sum: bigint, weights: bigint[]): bigint[] {
  const whole = weights.reduce((all, one) => all + one, 0n)
  if (whole === 0n) return weights.map(() => 0n)
  const parts = weights.map((weight, at) => ({ at, cut: (sum * weight) / whole, rest: (sum * weight) % whole }))
  const left = Number(sum - parts.reduce((all, { cut }) => all + cut, 0n))
  const lucky = new Set([...parts].sort((one, other) => Number(other.rest - one.rest) || one.at - other.at).slice(0, left).map(({ at }) => at))
  return parts.map(({ at, cut }) => cut + (lucky.has(at) ? 1n : 0n))
}

// The tax of a document in the company's currency, shared out over its taxes in the order of their ids.
function taxShare(tax: bigint, lines: { taxes: [number, bigint][] }[], wanted: number): bigint {
  const all = lines.flatMap(({ taxes }) => taxes)
  const ids = [...new Set(all.map(([id]) => id))].sort((one, other) => one - other)
  const shares = shared(tax, ids.map((id) => total(all.filter(([one]) => one === id), ([, amount]) => amount)))
  return shares[ids.indexOf(wanted)] ?? 0n
}

function total<One>(list: One[], of: (one: One) => bigint): bigint {
  return list.reduce((sum, one) => sum + of(one), 0n)
}

function summed(list: { sign: 1n | -1n; total: bigint; tax: bigint }[]) {
  return {
    invoice_count: list.filter(({ sign }) => sign === 1n).length,
    credit_note_count: list.filter(({ sign }) => sign === -1n).length,
    net_amount: digits(total(list, (one) => one.sign * (one.total - one.tax)), 2),
    tax_amount: digits(total(list, ({ sign, tax }) => sign * tax), 2),
    total_amount: digits(total(list, (one) => one.sign * one.total), 2)
  }
}

function amountsOf({ net_amount, tax_amount, total_amount }: { net_amount: string; tax_amount: string; total_amount: string }) {
  return { net_amount, tax_amount, total_amount }
}

function added(rows: { net_amount: string; tax_amount: string; total_amount: string }[]) {
  const sum = (name: 'net_amount' | 'tax_amount' | 'total_amount') => digits(rows.reduce((all, row) => all + cents(row[name]), 0n), 2)
  return { net_amount: sum('net_amount'), tax_amount: sum('tax_amount'), total_amount: sum('total_amount') }
}
