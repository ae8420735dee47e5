import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { ConflictError, PermissionError, ValidationError, type Optiflow } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, resolve, type Schema as ContractSchema } from './support/contract.ts'
import { fileOf } from './support/files.ts'
import { expectOrder } from './support/invariants.ts'
import { hold, waiting } from './support/locks.ts'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { snapshot } from './support/snapshot.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

// As a new tenant of the Dominican Republic has them.
const itbis18 = 1
const itbis16 = 2
const tip = 5

let world: World
let member: Optiflow
let branch: Optiflow
beforeAll(async () => {
  world = await startWorld()
  member = (await world.api.member(world.slug)).client
  branch = world.api.client(world.slug, world.token, { workspaceId: (await world.owner.workspaces.create({ name: 'Santiago' })).id })
})
afterAll(async () => {
  await expectOrder(world.api, world.database)
  await world.api.stop()
})

const head = ['name', 'sku', 'product_type', 'price']
let made = 0
const sku = () => `IMP-${++made}`
const disc = (more: string[] = []) => ['Disco', sku(), 'product', '100.00', ...more]
/** A file of discs with further columns. */
const discs = (columns: string[], ...rows: string[][]) => fileOf([...head, ...columns], rows.map((row) => disc(row)))
const bySku = async (...skus: string[]) => (await world.owner.products.list({ filter: { sku: skus }, sort: 'created_at', per_page: 100 })).data
const skusOf = (file: string) => [...file.matchAll(/IMP-\d+/g)].map(([one]) => one)
const count = async (table: string, of = world) => (await world.api.sql<{ count: number }>(of.database, `select count(*)::int as count from ${table}`))[0]!.count
const faultsOf = async (file: string, client = world.owner) => (await client.products.import(file, { dry_run: true })).errors
const many = (rows: number, mark = randomUUID()) => fileOf([...head, 'cost', 'description', 'initial_quantity', 'minimum_quantity', 'external_id'],
  Array.from({ length: rows }, (_, at) => [`Tornillo ${at}, de acero`, `${mark}-${at}`, 'product', '12.50', '7.25', 'Rosca fina', '40', '5', `${mark}/${at}`]))

describe('products.import', () => {
  test('creates what products.create would, all that a row can say', async () => {
    const category = await world.owner.categories.create({ name: `=Herramientas, "finas" ${randomUUID()}` })
    const [one, other, service] = [sku(), sku(), sku()]
    const columns = [...head, 'cost', 'description', 'unit', 'category', 'category_id', 'default_tax_ids', 'default_taxes', 'track_stock', 'allow_negative_stock', 'is_active', 'external_id', 'is_shared', 'initial_quantity', 'minimum_quantity']
    const external_id = randomUUID()
    const file = fileOf(columns, [
      ['Disco de corte 9"', one, 'product', '100.125', '65', 'Para metal,\ny concreto', 'unidad', category.name, '', `${tip}|${itbis18}`, '', 'true', 'TRUE', '0', external_id, 'true', '40.5', '10'],
      ['Lija', other, 'product', '5', '', '', '', '', String(category.id), 'none', '', 'false', '', '', '', '', '', ''],
      [' Montaje ', service, 'service', '1200', '', '', 'hora', '', '', '', 'Propina legal 10%', '', '', '', '', 'false', '', '']
    ])
    expect(await world.owner.products.import(file)).toEqual({ rows: 3, created: 3, dry_run: false, error_count: 0, errors: [] })
    const common = { id: expect.any(Number), workspace_id: 1, cost: null, margin_rate: null, description: null, unit: null, category_id: null, allow_negative_stock: false, is_active: true, external_id: null, stock: null, created_at: expect.any(String), updated_at: expect.any(String) }
    const [first, second, third] = await Promise.all([one, other, service].map(async (sku) => (await bySku(sku))[0]!))
    expect(first).toEqual({
      ...common, workspace_id: null, name: 'Disco de corte 9"', sku: one, product_type: 'product', price: '100.125', cost: '65.00', margin_rate: '35.08', description: 'Para metal,\ny concreto', unit: 'unidad',
      category_id: category.id, default_tax_ids: [tip, itbis18], track_stock: true, allow_negative_stock: true, is_active: false, external_id, stock: { quantity: '40.50', minimum_quantity: '10.00', status: 'in_stock' }
    })
    expect(second).toEqual({ ...common, name: 'Lija', sku: other, product_type: 'product', price: '5.00', category_id: category.id, default_tax_ids: [], track_stock: false })
    expect(third).toEqual({ ...common, name: 'Montaje', sku: service, product_type: 'service', price: '1200.00', unit: 'hora', default_tax_ids: [tip], track_stock: false })
    expect(second!.id).toBe(first!.id + 1)
    expect(third!.id).toBe(first!.id + 2)
  })

  test('opens stock as products.create does: level, ledger, value', async () => {
    const file = discs(['initial_quantity', 'minimum_quantity', 'cost'], ['40', '10', '65'], ['0', '3', '65'], ['7', '', ''], ['', '', ''])
    await world.owner.products.import(file)
    const imported = await bySku(...skusOf(file))
    const created = await Promise.all([{ initial_quantity: '40', minimum_quantity: '10', cost: '65' }, { initial_quantity: '0', minimum_quantity: '3', cost: '65' }, { initial_quantity: '7' }, { initial_quantity: undefined }].map((given) => world.product(given)))
    for (const [at, { id }] of imported.entries()) {
      const like = created[at]!.id
      for (const text of ['select quantity, minimum_quantity, value, average_cost from stock_levels where product_id = $1', 'select type, quantity, previous_quantity, current_quantity, unit_cost, value, user_id, workspace_id from stock_movements where product_id = $1']) {
        expect(await world.api.sql(world.database, text, [id]), `row ${at + 1}`).toEqual(await world.api.sql(world.database, text, [like]))
      }
    }
  })

  test('tells of each product: an event and a line in the audit trail', async () => {
    const file = discs(['initial_quantity'], ['1'], ['2'])
    await world.owner.products.import(file)
    for (const product of await bySku(...skusOf(file))) {
      expect(await world.api.sql(world.database, `select type, sequence, workspace_id, data from events where subject_type = 'product' and subject_id = $1`, [product.id])).toEqual([{ type: 'product.created', sequence: 1, workspace_id: 1, data: product }])
      expect(await world.api.sql(world.database, `select operation, before, after from activities where subject_type = 'product' and subject_id = $1`, [product.id])).toEqual([{ operation: 'products.import', before: null, after: product }])
    }
  })

  test('gives the default taxes to what names none', async () => {
    const fresh = await worldIn(world.api)
    await fresh.owner.products.import(fileOf([...head, 'default_tax_ids'], [disc(['']), disc(['none'])]))
    expect((await fresh.owner.products.list({ sort: 'created_at' })).data.map(({ default_tax_ids }) => default_tax_ids)).toEqual([[itbis18], []])
  })

  test('takes a file as text, as bytes and as it was chosen in a browser, with a mark of its encoding, any line ends, packed', async () => {
    const file = () => discs([], [], [])
    expect((await world.owner.products.import(file())).created).toBe(2)
    expect((await world.owner.products.import(new TextEncoder().encode(file()))).created).toBe(2)
    expect((await world.owner.products.import(new Blob([file()]))).created).toBe(2)
    for (const text of [`\ufeff${file()}`, file().replaceAll('\r\n', '\n'), file().trimEnd(), `${file()}\r\n\r\n`, file().replaceAll(/([^,\r\n]+)/g, '"$1"')]) expect((await world.owner.products.import(text)).created).toBe(2)
    const packed = await world.api.raw(world.slug, 'POST', '/api/v1/products/import', { raw: gzipSync(file()), headers: { authorization: `Bearer ${world.token}`, 'content-type': 'Text/CSV; charset="UTF-8"', 'content-encoding': 'gzip' } })
    expect([packed.status, packed.body.data.created]).toEqual([200, 2])
  })

  test('keeps what looks like a formula as the text that it is', async () => {
    const names = ['=1+1', '+1', '-1', '@SUM(A1)', "'=1+1", "''=1+1", "'plain"]
    const file = fileOf(head, names.map((name) => [name, sku(), 'product', '1']))
    await world.owner.products.import(file)
    // A table puts an apostrophe before a formula, and the import takes it away again.
    expect((await bySku(...skusOf(file))).map(({ name }) => name)).toEqual(['=1+1', '+1', '-1', '@SUM(A1)', '=1+1', "'=1+1", "'plain"])
  })

  test('names the fault of each row, by row and field', async () => {
    const { sku: taken, external_id } = await world.product({ external_id: randomUUID() })
    const columns = [...head, 'category', 'category_id', 'default_tax_ids', 'default_taxes', 'track_stock', 'external_id', 'initial_quantity']
    const row = (given: Record<string, string>) => columns.map((name) => given[name] ?? ({ name: 'x', sku: sku(), product_type: 'product', price: '1' } as Record<string, string>)[name] ?? '')
    const twice = sku()
    const cases: [Record<string, string>, string, string][] = [
      [{ name: '' }, 'name', 'The name field is required.'],
      [{ name: 'x'.repeat(256) }, 'name', 'The name must not be greater than 255 characters.'],
      [{ name: 'a\0b' }, 'name', 'The name holds a character that cannot be stored.'],
      [{ product_type: 'thing' }, 'product_type', 'The product type is not one of the allowed values: product, service.'],
      [{ price: '1,500.00' }, 'price', 'The price must be a decimal number, such as 1500.50.'],
      [{ price: '1.00005' }, 'price', 'The price must not have more than 4 digits after the point.'],
      [{ price: '-1' }, 'price', 'The price must be at least 0.'],
      [{ sku: taken }, 'sku', 'The sku has already been taken.'],
      [{ external_id: external_id! }, 'external_id', 'The external id has already been taken.'],
      [{ sku: twice }, '', ''],
      [{ sku: ` ${twice}` }, 'sku', 'The sku has a duplicate value: row 10 has it too.'],
      [{ category: 'Nowhere' }, 'category', 'The selected category is invalid.'],
      [{ category_id: '999' }, 'category_id', 'The selected category id is invalid.'],
      [{ category_id: 'one' }, 'category_id', 'The category id must be an integer.'],
      [{ category: 'Nowhere', category_id: '999' }, 'category', 'The category field is not allowed beside category id.'],
      [{ default_tax_ids: `${tip}|999` }, 'default_tax_ids.1', 'The selected default_tax_ids.1 is invalid.'],
      [{ default_tax_ids: `${itbis18}|${itbis16}` }, 'default_tax_ids', 'The default tax ids must not contain more than one exclusive tax.'],
      [{ default_tax_ids: `${tip}|${tip}` }, 'default_tax_ids', 'The default tax ids has a duplicate value.'],
      [{ default_tax_ids: Array(21).fill('1').join('|') }, 'default_tax_ids', 'The default tax ids must not have more than 20 items.'],
      [{ default_taxes: 'ITBIS 18%|Nothing' }, 'default_taxes.1', 'The selected default_taxes.1 is invalid.'],
      [{ default_taxes: 'Propina legal 10%', default_tax_ids: '5' }, 'default_taxes', 'The default taxes field is not allowed beside default tax ids.'],
      [{ track_stock: 'yes' }, 'track_stock', 'The track stock field must be true or false.'],
      [{ product_type: 'service', track_stock: 'true' }, 'track_stock', 'A service does not track stock.'],
      [{ product_type: 'service', initial_quantity: '1' }, 'initial_quantity', 'A product that does not track stock has no quantity.'],
      [{ initial_quantity: '-1' }, 'initial_quantity', 'The initial quantity must be at least 0.']
    ]
    const file = fileOf(columns, cases.map(([given]) => row(given)))
    const expected = cases.flatMap(([, field, message], at) => (field ? [{ row: at + 1, field, message }] : []))
    const before = await snapshot(world.api, world.database)
    expect(await world.owner.products.import(file, { dry_run: true })).toEqual({ rows: cases.length, created: 0, dry_run: true, error_count: expected.length, errors: expected })
    const refusal = await refusalOf(world.owner.products.import(file))
    expect(refusal).toBeInstanceOf(ValidationError)
    expect((refusal as ValidationError).errors).toEqual(Object.fromEntries(expected.map(({ row, field, message }) => [`rows.${row}.${field}`, [message]])))
    expect(refusal.details).toEqual({ rows: cases.length, error_count: expected.length })
    expect(await snapshot(world.api, world.database)).toEqual(before)
  })

  test('names a row whose cells are not as many as the columns', async () => {
    expect(await faultsOf(`${head.join()}\nDisco, de corte,D-1,product,1\nLija,L-1,product\nx,${sku()},product,1\n`)).toEqual([
      { row: 1, field: null, message: 'The row has 5 cells and not 4.' }, { row: 2, field: null, message: 'The row has 3 cells and not 4.' }
    ])
    expect(await errorsOf(world.owner.products.import(`${head.join()}\nx\n`))).toEqual({ 'rows.1': ['The row has 1 cells and not 4.'] })
  })

  test('wants each column once, those that are needed, and no other', async () => {
    expect(await errorsOf(world.owner.products.import('name,sku,sku,colour\nx,y,z,red\n'))).toEqual({
      colour: ['The colour field is not allowed.'], sku: ['The sku field has a duplicate value.'], product_type: ['The product type field is required.'], price: ['The price field is required.']
    })
    expect(await errorsOf(world.owner.products.import(''))).toEqual({ body: ['The body field is required.'] })
    expect(await errorsOf(world.owner.products.import('\n'))).toHaveProperty('name', ['The name field is required.'])
    expect(await errorsOf(world.owner.products.import(fileOf(head, []), { dry_run: true }))).toEqual({ rows: ['The file must have at least 1 row.'] })
    expect(await errorsOf(world.owner.products.import('name;sku;product_type;price\nx;y;product;1\n'))).toHaveProperty(['name;sku;product_type;price'])
  })

  test('says where a file cannot be read', async () => {
    const says = async (file: string | Uint8Array) => (await refusalOf(world.owner.products.import(file)).then(({ status, code, message }) => [status, code, message]))
    expect(await says(`${head.join()}\n"x,y,product,1\n`)).toEqual([400, 'malformed_request', 'The CSV cannot be read in row 1: a quote is not closed.'])
    expect(await says('"name,sku\n')).toEqual([400, 'malformed_request', 'The CSV cannot be read in its first line: a quote is not closed.'])
    expect(await says(`${head.join()}\nx,y,product,1\n"x"x,y,product,1\n`)).toEqual([400, 'malformed_request', 'The CSV cannot be read in row 2: a quote is closed before the end of its cell.'])
    expect(await says(`${head.join()}\nDisco 9",y,product,1\n`)).toEqual([400, 'malformed_request', 'The CSV cannot be read in row 1: a quote stands inside of a cell that has none.'])
    expect(await says(Buffer.from(`${head.join()}\nAño,y,product,1\n`, 'latin1'))).toEqual([400, 'malformed_request', 'The body must be UTF-8.'])
    expect(await says(`${head.join()}\n${'x,'.repeat(200)}\n`)).toEqual([400, 'malformed_request', 'The CSV cannot be read: a line has more than 100 cells.'])
    expect(await says(many(10_001))).toEqual([413, 'payload_too_large', 'The file has more than 10000 rows.'])
  })

  test('is one thing: ten thousand rows, or none of them for the sake of one', async () => {
    const fresh = await worldIn(world.api)
    const file = many(10_000)
    const before = await snapshot(world.api, fresh.database)
    const spoilt = file.replace(/(Tornillo 9998.*)12\.50/, '$1x')
    expect(await errorsOf(fresh.owner.products.import(spoilt))).toEqual({ 'rows.9999.price': ['The price must be a decimal number, such as 1500.50.'] })
    expect(await fresh.owner.products.import(file, { dry_run: true })).toEqual({ rows: 10_000, created: 0, dry_run: true, error_count: 0, errors: [] })
    expect(await snapshot(world.api, fresh.database)).toEqual(before)
    expect(await fresh.owner.products.import(file)).toEqual({ rows: 10_000, created: 10_000, dry_run: false, error_count: 0, errors: [] })
    for (const table of ['products', 'product_taxes', 'stock_levels', 'stock_movements', 'events', 'activities']) expect([table, await count(table, fresh)]).toEqual([table, 10_000])
    // In the order of the file, whatever the order in which they were written.
    expect(await world.api.sql(fresh.database, `select count(*)::int as count from products where name <> 'Tornillo ' || (id - (select min(id) from products)) || ', de acero'`)).toEqual([{ count: 0 }])
    expect(await world.api.sql(fresh.database, `select count(*)::int as count from events join products on products.id = subject_id where data ->> 'sku' = sku`)).toEqual([{ count: 10_000 }])
    await expectOrder(world.api, fresh.database)
    const all = await fresh.owner.products.import(file, { dry_run: true })
    expect([all.error_count, all.errors[0]]).toEqual([20_000, { row: 1, field: 'sku', message: 'The sku has already been taken.' }])
    // The first ten thousand, and of the rows behind them the first each: none is passed over.
    expect(all.errors.map(({ row }) => row)).toEqual(Array.from({ length: 10_000 }, (_, at) => (at < 5_000 ? [at + 1, at + 1] : [at + 1])).flat())
    const refusal = (await refusalOf(fresh.owner.products.import(file))) as ValidationError
    expect([Object.keys(refusal.errors).length, refusal.details]).toEqual([100, { rows: 10_000, error_count: 20_000 }])
  }, 60_000)

  test('lets others have their turn', async () => {
    const fresh = await worldIn(world.api)
    const running = fresh.owner.products.import(many(10_000))
    const over = running.then(() => 'over')
    let served = 0
    while ((await Promise.race([over, world.owner.me.get().then(() => 'served')])) === 'served') served++
    expect((await running).created).toBe(10_000)
    expect(served).toBeGreaterThan(20)
  }, 60_000)

  test('is the turn of three of a tenant and of six at a server; who comes beyond that comes again, and others go on', async () => {
    const tenants = await Promise.all([1, 2, 3].map(() => worldIn(world.api)))
    /** Sends the beginning of a file, and the rest when it is told to. */
    const begin = async (tenant: World) => {
      const call = request({ host: '127.0.0.1', port: world.api.port, method: 'POST', path: '/api/v1/products/import', headers: {
        host: `${tenant.slug}.localhost:${world.api.port}`, authorization: `Bearer ${tenant.token}`, 'content-type': 'text/csv', expect: '100-continue' } })
      const status = new Promise<number>((resolve, reject) => call.on('response', (response) => resolve(response.resume().statusCode!)).on('error', reject))
      call.flushHeaders()
      await once(call, 'continue')
      call.write(`${head.join()}\n`)
      // Whoever comes to the server now comes after it.
      await tenant.owner.me.get()
      return { status, finish: () => void call.end(`${disc().join()}\n`), hangUp: () => void call.destroy() }
    }
    const says = async (tenant: World) => {
      const { status, headers, body } = await world.api.raw(tenant.slug, 'POST', '/api/v1/products/import', { raw: many(500), headers: { authorization: `Bearer ${tenant.token}`, 'content-type': 'text/csv' } })
      return [status, headers['retry-after'], body.code]
    }
    const refused = [503, '5', 'unavailable']
    const [first, second, third] = tenants as [World, World, World]
    const begun = [await begin(first), await begin(first), await begin(first)]
    expect(await says(first)).toEqual(refused)
    expect(await says(second)).toEqual([200, undefined, undefined])
    begun.push(await begin(second), await begin(second), await begin(second))
    expect(await says(third)).toEqual(refused)
    // What is no file needs no turn.
    expect((await third.product()).id).toEqual(expect.any(Number))
    begun[0]!.finish()
    begun[5]!.hangUp()
    await begun[5]!.status.catch(() => undefined)
    expect(await begun[0]!.status).toBe(200)
    await expect.poll(() => Promise.all([says(third), says(third)])).toEqual([[200, undefined, undefined], [200, undefined, undefined]])
    for (const { finish } of begun.slice(1, 5)) finish()
    expect(await Promise.all(begun.slice(1, 5).map(({ status }) => status))).toEqual([200, 200, 200, 200])
  }, 30_000)

  test('answers a second try with the same key again, and does nothing twice', async () => {
    const [idempotencyKey, file] = [randomUUID(), discs(['initial_quantity'], ['3'], ['4'])]
    // A dry run leaves the key to the real one.
    await world.owner.products.import(file, { dry_run: true }, { idempotencyKey })
    const first = await world.owner.products.import(file, {}, { idempotencyKey }).withResponse()
    const again = await world.owner.products.import(file, {}, { idempotencyKey }).withResponse()
    expect([first.replayed, again.replayed, again.data]).toEqual([false, true, first.data])
    expect(await bySku(...skusOf(file))).toHaveLength(2)
    const other = await refusalOf(world.owner.products.import(file.replace('Disco', 'Disca'), {}, { idempotencyKey }))
    expect(other).toMatchObject({ status: 422, code: 'idempotency_mismatch' })
    expect(await refusalOf(world.owner.products.import(file, { dry_run: true }, { idempotencyKey }))).toMatchObject({ code: 'idempotency_mismatch' })
  })

  test('of the same products twice at once succeeds once, and the other hears which rows', async () => {
    const [mark, fresh] = [randomUUID(), await worldIn(world.api)]
    const row = (at: number) => ['x', `${mark}-${at}`, 'product', '1']
    const there = Array.from({ length: 300 }, (_, at) => row(at))
    // In opposite orders, so that without an order of their own they would wait for each other.
    const outcomes = await Promise.allSettled([there, there.toReversed(), there].map((rows) => fresh.owner.products.import(fileOf(head, rows))))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) if (outcome.status === 'rejected') {
      expect(outcome.reason).toBeInstanceOf(ValidationError)
      expect(Object.keys((outcome.reason as ValidationError).errors)).toHaveLength(100)
      expect((outcome.reason as ValidationError).details).toEqual({ rows: 300, error_count: 300 })
    }
    expect(await count('products', fresh)).toBe(300)
    await expectOrder(world.api, fresh.database)
  })

  test('of the same products in another order waits in no circle', async () => {
    const fresh = await worldIn(world.api)
    const rows = Array.from({ length: 20 }, (_, at) => ['x', `S-${at + 10}`, 'product', '1'])
    // In the midst of both stands what somebody else creates.
    const release = await hold(fresh, `insert into products (name, sku, product_type, price, track_stock) values ('x', 'S-20', 'service', 1, false)`)
    const outcomes = [rows, rows.toReversed()].map((file) => errorsOf(fresh.owner.products.import(fileOf(head, file))))
    await waiting(fresh, 2)
    await release()
    expect(await Promise.all(outcomes)).toEqual([{ 'rows.11.sku': ['The sku has already been taken.'] }, { 'rows.10.sku': ['The sku has already been taken.'] }])
  })

  test('of a product that somebody else is about to create waits, and hears of its row', async () => {
    const fresh = await worldIn(world.api)
    const taken = randomUUID()
    const release = await hold(fresh, `insert into products (name, sku, product_type, price, track_stock, external_id) values ('x', 'Theirs', 'service', 1, false, $1)`, [taken])
    const outcome = errorsOf(fresh.owner.products.import(fileOf([...head, 'external_id'], [disc(['']), ['x', 'Theirs', 'product', '1', ''], disc([taken])])))
    await waiting(fresh, 1)
    await release()
    expect(await outcome).toEqual({ 'rows.2.sku': ['The sku has already been taken.'], 'rows.3.external_id': ['The external id has already been taken.'] })
    expect(await count('products', fresh)).toBe(1)
  })

  test('with one key twice at once happens once', async () => {
    const [idempotencyKey, file] = [randomUUID(), many(500)]
    const outcomes = await Promise.allSettled([1, 2].map(() => world.owner.products.import(file, {}, { idempotencyKey }).withResponse()))
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(ConflictError)
      else expect(outcome.value.data.created).toBe(500)
    }
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
  })

  test('writes into the workspace in context, and looks into no other tenant', async () => {
    const file = discs(['initial_quantity'], ['3'])
    await branch.products.import(file)
    const [product] = (await branch.products.list({ filter: { sku: skusOf(file) } })).data
    expect(product).toMatchObject({ stock: { quantity: '3.00' } })
    expect(product!.workspace_id).not.toBe(1)
    expect(await bySku(...skusOf(file))).toEqual([])
    // A SKU is one of the tenant's; another tenant has its own, and its own categories and taxes.
    expect(await errorsOf(world.owner.products.import(file))).toEqual({ 'rows.1.sku': ['The sku has already been taken.'] })
    const stranger = await worldIn(world.api)
    expect((await stranger.owner.products.import(file)).created).toBe(1)
    const category = await world.owner.categories.create({ name: randomUUID() })
    const tax = await world.owner.taxes.create({ name: randomUUID(), type: 'other', rate: '1' })
    const theirs = await faultsOf(discs(['category', 'category_id', 'default_tax_ids', 'default_taxes'], [category.name, '', '', ''], ['', String(category.id), '', ''], ['', '', String(tax.id), ''], ['', '', '', tax.name]), stranger.owner)
    expect(theirs.map(({ field }) => field)).toEqual(['category', 'category_id', 'default_tax_ids.0', 'default_taxes.0'])
  })

  test('lets nobody do what products.create would not', async () => {
    const narrow = async (...abilities: string[]) => (await world.api.member(world.slug, { role: 'owner', abilities })).client
    expect((await member.products.import(discs([], []))).created).toBe(1)
    for (const [columns, row] of [[['cost'], ['1']], [['is_shared'], ['true']]] as const) {
      expect(await refusalOf(member.products.import(discs([...columns], [...row])))).toBeInstanceOf(PermissionError)
      expect(await refusalOf(member.products.import(discs([...columns], [...row]), { dry_run: true }))).toBeInstanceOf(PermissionError)
      // An empty cell says nothing.
      expect((await member.products.import(discs([...columns], ['']))).created).toBe(1)
    }
    expect(await refusalOf((await narrow('products:view', 'products:edit')).products.import(discs([], [])))).toBeInstanceOf(PermissionError)
    const [idempotencyKey, file] = [randomUUID(), discs(['cost'], ['1'])]
    const able = await world.api.member(world.slug, { role: 'owner', abilities: ['products:create', 'products:view_cost'] })
    expect((await able.client.products.import(file, {}, { idempotencyKey })).created).toBe(1)
    // Who lost the ability meanwhile does not hear the answer again.
    await world.api.sql(world.database, `update tokens set abilities = '{products:create}' where user_id = $1`, [able.id])
    const other = world.api.client(world.slug, (await world.owner.tokens.create({ email: able.email, password: world.password, name: 'Narrow', abilities: ['products:create'] })).plain_text_token)
    expect(await refusalOf(other.products.import(file, {}, { idempotencyKey }))).toBeInstanceOf(PermissionError)
  })

  test('is told off like any other body when it comes as something else', async () => {
    const post = (headers: Record<string, string>, raw = fileOf(head, [disc()])) => world.api.raw(world.slug, 'POST', '/api/v1/products/import', { raw, headers: { authorization: `Bearer ${world.token}`, ...headers } })
    expect((await post({ 'content-type': 'application/json' })).body).toMatchObject({ code: 'unsupported_media_type', message: 'The body must be text/csv.' })
    expect((await post({ 'content-type': 'text/csv', 'content-encoding': 'zstd' })).body).toMatchObject({ code: 'unsupported_media_type' })
    const json = await world.api.raw(world.slug, 'POST', '/api/v1/products', { raw: fileOf(head, [disc()]), headers: { authorization: `Bearer ${world.token}`, 'content-type': 'text/csv' } })
    expect(json.body).toMatchObject({ code: 'unsupported_media_type', message: 'The body must be application/json.' })
  })

  test('holds its rows to the very fields of products.create', () => {
    const fieldsOf = (name: string) => resolve(contract.components.schemas[name] as ContractSchema).properties!
    const [row, create] = [fieldsOf('ProductImportRow'), fieldsOf('ProductCreate')]
    // A list is a text in a file, and says so in its description.
    const plain = ({ description, ...rest }: ContractSchema & { description?: string }) => rest
    const own = ['default_taxes', 'category', 'is_shared']
    expect(Object.keys(row).filter((name) => !own.includes(name)).map((name) => [name, plain(row[name]!)])).toEqual(Object.keys(row).filter((name) => !own.includes(name)).map((name) => [name, plain(create[name]!)]))
    expect(Object.keys(create).filter((name) => !(name in row))).toEqual(['workspace_id', 'initial_quantities'])
  })
})

describe('products.list as CSV', () => {
  test('is a file that can be imported again', async () => {
    const [shop, other] = [await worldIn(world.api), await worldIn(world.api)]
    for (const name of ['=Metal', 'Madera, fina']) for (const { owner } of [shop, other]) await owner.categories.create({ name })
    const categories = (await shop.owner.categories.list({ sort: 'created_at' })).data
    await shop.product({ name: '=HYPERLINK("x")', description: 'two\nlines, "quoted"', unit: "'-x", cost: '65.5', category_id: categories[0]!.id, default_tax_ids: [tip, itbis16], minimum_quantity: '5.125', external_id: '007', workspace_id: null })
    await shop.product({ name: "'=already", allow_negative_stock: true, is_active: false, category_id: categories[1]!.id, default_tax_ids: [], initial_quantity: '0' })
    await shop.product({ track_stock: false, initial_quantity: undefined, cost: '0' })
    await shop.service({ price: '0.0001' })
    const file = await shop.owner.products.list({ sort: 'created_at' }, { accept: 'text/csv' })
    expect(await other.owner.products.import(file)).toMatchObject({ rows: 4, created: 4 })
    expect(await other.owner.products.list({ sort: 'created_at' }, { accept: 'text/csv' })).toBe(file)
    const facts = async ({ owner }: World) => (await owner.products.list({ sort: 'created_at' })).data.map(({ id, created_at, updated_at, ...product }) => product)
    expect(await facts(other)).toEqual(await facts(shop))
    // In the same tenant it needs SKUs of its own.
    expect((await errorsOf(shop.owner.products.import(file)))['rows.1.sku']).toEqual(['The sku has already been taken.'])
    const renamed = file.replaceAll(/(SKU|SRV)-/g, 'NEW-').replace('007', '008')
    expect((await shop.owner.products.import(renamed)).created).toBe(4)
  })

  test('has no cost for those who may not see it, and the rows that the filters let pass in their order', async () => {
    const shop = await worldIn(world.api)
    for (const name of ['b', 'a', 'c']) await shop.product({ name, cost: '5', is_active: name !== 'c' })
    const colleague = (await shop.api.member(shop.slug)).client
    const lines = (await colleague.products.list({ sort: 'name', filter: { is_active: true } }, { accept: 'text/csv' })).split('\r\n')
    expect(lines[0]).toBe('name,sku,product_type,price,description,unit,category,default_tax_ids,track_stock,allow_negative_stock,is_active,external_id,is_shared,initial_quantity,minimum_quantity')
    expect(lines.slice(1, -1).map((line) => line[0])).toEqual(['a', 'b'])
    expect((await shop.owner.products.list({}, { accept: 'text/csv' })).split('\r\n')[0]).toContain(',cost,')
  })
})
