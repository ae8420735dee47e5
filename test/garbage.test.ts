import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type Answer, type Api } from './support/api.ts'
import { all, answerFaults, operationOf, resolve, type Operation, type Schema } from './support/contract.ts'
import { fileOf, isRefusedInCell } from './support/files.ts'
import { forEach, garbage, isRefused, isRefusedInQuery, isUnstorable, queryGarbage, strangeNames } from './support/garbage.ts'
import { fieldsOf, freshBody, withField, type Field, type Path } from './support/samples.ts'
import { snapshot } from './support/snapshot.ts'
import { tellStory, type Story } from './support/story.ts'

let api: Api
let story: Story
let log_start = 0
beforeAll(async () => {
  api = await startApi()
  story = await tellStory(api)
  log_start = api.logs.length
})
afterAll(async () => {
  expect(api.logs.slice(log_start).filter((line) => line.includes('unforeseen') || line.includes('breaks the contract'))).toEqual([])
  await api.stop()
})

const written = all.filter(({ body }) => body !== null).map(({ id }) => id)

describe('garbage in a field of a body', () => {
  test.each(written)('%s: what the contract refuses is refused by the name of each field, and nothing is kept of it', async (id) => {
    const operation = operationOf(id)
    const { schema } = operation.body!
    const fields = fieldsOf(schema)
    const isBad = (field: Field, value: unknown) => value !== undefined && isRefused(schema, withField(schema, freshBody(operation), field.path, value))
    // All fields at once: each has to be named. What holds others, and what ends the reading, goes alone.
    const leaves = fields.filter((field) => !field.schema.properties && !field.schema.items)
    const together = valuesOf.filter((value) => !endsReading(value(leaves[0]!))).map((value) => trial(operation, leaves.filter((field) => isBad(field, value(field))), value))
    const alone = fields.flatMap((field) => valuesOf.filter((value) => (endsReading(value(field)) || !leaves.includes(field)) && isBad(field, value(field))).map((value) => trial(operation, [field], value)))
    const before = await snapshot(api, story.database)
    await forEach([...together, ...alone].filter((one) => one.fields.length > 0), async ({ fields, body, what }) => {
      const answer = await story.send(id, { body })
      expectRefusal(operation, answer, what)
      if (answer.body.code === 'malformed_request') return
      const names = Object.keys(answer.body.errors)
      expect(fields.filter(({ path }) => !names.some((name) => isOf(name, path))).map(({ path }) => path.join('.')), `${what}: ${answer.text.slice(0, 500)}`).toEqual([])
    })
    expect(await snapshot(api, story.database)).toEqual(before)
  })

  test.each(written)('%s: what it lets pass is kept as it was sent, or refused by a rule', async (id) => {
    const operation = operationOf(id)
    const { schema } = operation.body!
    const fields = fieldsOf(schema)
    const isGood = (field: Field, value: unknown) => value !== undefined && !isRefused(schema, withField(schema, freshBody(operation), field.path, value))
    const texts = fields.filter((field) => isText(field) && !existsOnce.has(field.name))
    const others = fields.filter((field) => !isText(field))
    const only = fields.filter((field) => existsOnce.has(field.name))
    // A password takes its time.
    const values = fields.some((field) => field.schema.format === 'password') ? valuesOf.filter((_, at) => at % 6 === 0) : valuesOf
    const trials = values.flatMap((value, at) => [
      trial(operation, texts.filter((field) => isGood(field, value(field))), value),
      ...others.filter((field) => isGood(field, value(field))).map((field) => trial(operation, [field], value)),
      ...only.filter((field, place) => (at + place) % 4 === 0 && isGood(field, value(field))).map((field) => trial(operation, [field], value))
    ])
    await forEach(trials.filter((one) => one.fields.length > 0), async ({ fields, body, value, what }) => {
      const answer = await story.send(id, { body })
      expect(answerFaults(operation.id, answer), what).toEqual([])
      expect(answer.status, what).toBeLessThan(500)
      if (answer.status < 300) for (const field of fields) expectKept(answer.body?.data, field.path, value(field), what)
    }, 2)
  })

  test.each(written)('%s: a name that the contract does not know is refused by that name', async (id) => {
    const operation = operationOf(id)
    const before = await snapshot(api, story.database)
    const objects: Path[] = [[], ...fieldsOf(operation.body!.schema).filter(({ schema }) => schema.properties).map(({ path }) => path)]
    await forEach(objects.flatMap((path) => strangeNames.map((name) => [path, name] as const)), async ([path, name]) => {
      const body = withField(operation.body!.schema, freshBody(operation), [...path, name], 1)
      const answer = await story.send(id, { body })
      expectRefusal(operation, answer, [...path, name.slice(0, 20)].join('.'))
      expect(Object.keys(answer.body.errors).join(' '), answer.text).toContain(name.slice(0, 60))
    }, 4)
    expect(await snapshot(api, story.database)).toEqual(before)
  })
})

describe('garbage instead of a body', () => {
  const bodies: [what: string, raw: string | Buffer, statuses: number[], headers?: Record<string, string>][] = [
    ['nothing', '', [400, 415, 422]],
    ['null', 'null', [422]],
    ['a number', '1', [422]],
    ['a text', '"x"', [422]],
    ['an empty list', '[]', [422]],
    ['a list of lists', '[[[[]]]]', [422]],
    ['half an object', '{"name": ', [400]],
    ['two objects', '{}{}', [400]],
    ['single quotes', `{'name': 'x'}`, [400]],
    ['a text that is no UTF-8', Buffer.from('7b226e616d65223a22ff227d', 'hex'), [400]],
    ['a surrogate in UTF-8', Buffer.from('7b226e616d65223a22eda080227d', 'hex'), [400]],
    ['a thousand brackets', '['.repeat(1000) + ']'.repeat(1000), [400]],
    ['half a million brackets', '['.repeat(500_000), [400]],
    ['a number beyond all numbers', '{"name": 1e400}', [422]],
    ['1 MiB and a byte', ' '.repeat(1024 * 1024 + 1), [413]],
    ['10 MB', Buffer.alloc(10_000_000, 'x'), [413]],
    ['10 MB in pieces', Buffer.alloc(10_000_000, ' '), [413], { 'transfer-encoding': 'chunked' }],
    ['10 MB packed into ten thousand', gzipSync(Buffer.alloc(10_000_000, ' ')), [413], { 'content-encoding': 'gzip' }],
    ['what is not packed', 'not gzip', [400, 415], { 'content-encoding': 'gzip' }],
    ['what is packed in an unknown way', '{}', [400, 415], { 'content-encoding': 'rot13' }],
    ['a form', 'name=x', [415], { 'content-type': 'application/x-www-form-urlencoded' }],
    ['XML', '<name/>', [415], { 'content-type': 'application/xml' }],
    ['text', '{}', [415], { 'content-type': 'text/plain' }],
    ['UTF-16', Buffer.from('{}', 'utf16le'), [415], { 'content-type': 'application/json; charset=utf-16' }],
    ['no type', '{}', [415], { 'content-type': '' }]
  ]

  test.each(bodies)('%s', async (_, raw, statuses, headers = {}) => {
    const before = await snapshot(api, story.database)
    const asked = raw.length > 1_000_000 ? ['tokens.create', 'invoices.create'] : raw === '' ? written.filter((id) => !operationOf(id).bodyless) : written
    for (const id of asked) {
      const answer = await story.send(id, { raw, headers }).catch((error: NodeJS.ErrnoException) => error)
      // A server that stops reading may close before we have sent all.
      if (answer instanceof Error && ['EPIPE', 'ECONNRESET'].includes(answer.code ?? '') && raw.length > 1_000_000) continue
      expectRefusal(operationOf(id), answer as Answer, id)
      expect(statuses, `${id}: ${(answer as Answer).text.slice(0, 200)}`).toContain((answer as Answer).status)
    }
    expect(await snapshot(api, story.database)).toEqual(before)
  })

  test.each(all.filter(({ body, file, method, abilities }) => body === null && file === null && method !== 'GET' && abilities !== null).map(({ id }) => id))('%s takes no body', async (id) => {
    const before = await snapshot(api, story.database)
    for (const [raw, statuses] of [['{"name": "x"}', [422]], ['[1]', [422]], ['1', [422]], ['{', [400]], ['x'.repeat(1024 * 1024 + 1), [413]]] as const) {
      const answer = await story.send(id, { raw })
      expectRefusal(operationOf(id), answer, raw.slice(0, 20))
      expect(statuses, answer.text).toContain(answer.status)
    }
    expect(await snapshot(api, story.database)).toEqual(before)
  })
})

describe('garbage in a file', () => {
  const filed = all.filter(({ file }) => file !== null).map(({ id }) => id)

  test.each(filed)('%s: each cell that the contract refuses is named', async (id) => {
    const operation = operationOf(id)
    const file = operation.file!
    const { properties = {}, required = [] } = resolve(file.schema.contentSchema.items!)
    const texts = [...garbage.filter((value) => typeof value === 'string' && value.isWellFormed()) as string[], 'x'.repeat(6000), '|', '1|1', Array(30).fill('1').join('|'), "'=1+1", '"', 'a,b', 'a\nb', 'none', 'TRUE']
    const columns = Object.keys(properties)
    const before = await snapshot(api, story.database)
    for (const column of columns) {
      // What is not asked about is good, and its own in each row.
      const others = required.filter((name) => name !== column)
      const good = (name: string, row: number) => (resolve(properties[name]!).enum ? String(resolve(properties[name]!).enum![0]) : resolve(properties[name]!)['x-decimal'] ? '1' : `${name} ${row}`)
      const raw = fileOf([...others, column], texts.map((text, row) => [...others.map((name) => good(name, row)), text]))
      const answer = await story.send(id, { raw, query: '?dry_run=true' })
      expect(answerFaults(operation.id, answer), column).toEqual([])
      expect(answer.status, `${column} ${answer.text.slice(0, 300)}`).toBe(200)
      const faults = (answer.body.data.errors as { row: number; field: string; message: string }[]).filter(({ field }) => field.split('.')[0] === column)
      for (const [at, text] of texts.entries()) {
        const { message } = faults.find(({ row }) => row === at + 1) ?? {}
        // What the contract lets pass a rule of the business may still refuse, in its own words.
        if (isRefusedInCell(file, column, text)) expect(message, `${column} = ${shown(text)}`).toBeDefined()
        else if (message) expect(message, `${column} = ${shown(text)}`).toMatch(/selected|taken|duplicate value|not allowed beside|exclusive|track/)
      }
    }
    expect(await snapshot(api, story.database)).toEqual(before)
  })

  test.each(filed)('%s: a column that the contract does not know is refused by its name', async (id) => {
    const operation = operationOf(id)
    const before = await snapshot(api, story.database)
    for (const name of [...strangeNames, 'id', 'stock', 'created_at', 'workspace_id']) {
      const answer = await story.send(id, { raw: fileOf(['name', 'sku', 'product_type', 'price', name], [['x', 'x', 'product', '1', '1']]) })
      expectRefusal(operation, answer, name.slice(0, 20))
      expect([answer.status, Object.keys(answer.body.errors)], name.slice(0, 20)).toEqual([422, [name.trim() === 'name' ? 'name' : name.length > 100 ? `${name.slice(0, 100)}...` : name.trim()]])
    }
    expect(await snapshot(api, story.database)).toEqual(before)
  })

  const head = 'name,sku,product_type,price\n'
  const large = Buffer.alloc(9 * 1024 * 1024, `${head}x,y,product,1\n`)
  const bodies: [what: string, raw: string | Buffer, statuses: number[], headers?: Record<string, string>][] = [
    ['nothing', '', [422]],
    ['a space', ' ', [422]],
    ['JSON', '{"name": "x"}', [400]],
    ['no row', head, [422]],
    ['a quote that is not closed', `${head}"x,y,product,1\n`, [400]],
    ['a quote in the middle', `${head}x"x,y,product,1\n`, [400]],
    ['something behind a quote', `${head}"x"x,y,product,1\n`, [400]],
    ['Latin-1', Buffer.concat([Buffer.from(head), Buffer.from('A\xf1o,y,product,1\n', 'latin1')]), [400]],
    ['UTF-16', Buffer.from(`\ufeff${head}x,y,product,1`, 'utf16le'), [400]],
    ['half a letter', Buffer.concat([Buffer.from(`${head}x,y,product,1`), Buffer.from([0xc3])]), [400]],
    ['a surrogate in UTF-8', Buffer.concat([Buffer.from(head), Buffer.from('eda080', 'hex')]), [400]],
    ['bytes by chance', Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7919 + (at >> 3)) % 256)), [400]],
    ['NUL', '\0'.repeat(1000), [422]],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), [400]],
    ['commas', ','.repeat(8_000_000), [400]],
    ['lines', '\n'.repeat(8_000_000), [422]],
    ['quotes', '"'.repeat(8_000_000), [422]],
    ['a cell without end', `${head}"${'x'.repeat(8_000_000)}`, [400]],
    ['semicolons', 'name;sku;product_type;price\nx;y;product;1\n', [422]],
    ['too many rows', head + 'x,y,product,1\n'.repeat(10_001), [413]],
    ['9 MiB', large, [413]],
    ['9 MiB in pieces', large, [413], { 'transfer-encoding': 'chunked' }],
    ['9 MiB packed', gzipSync(large), [413], { 'content-encoding': 'gzip' }],
    ['100 MB packed into a hundred thousand', gzipSync(Buffer.alloc(100_000_000, ' ')), [413], { 'content-encoding': 'gzip' }],
    ['what is not packed', head, [400], { 'content-encoding': 'gzip' }],
    ['half of what is packed', gzipSync(Buffer.from(head.repeat(1000))).subarray(0, 60), [400], { 'content-encoding': 'gzip' }],
    ['what is packed in an unknown way', head, [415], { 'content-encoding': 'rot13' }],
    ['what is packed by a name of objects', head, [415], { 'content-encoding': 'constructor' }],
    ['a type of JSON', head, [415], { 'content-type': 'application/json' }],
    ['a type of text', head, [415], { 'content-type': 'text/plain' }],
    ['a type of Latin-1', head, [415], { 'content-type': 'text/csv; charset=iso-8859-1' }],
    ['no type', head, [415], { 'content-type': '' }]
  ]
  test.each(bodies)('%s', async (_, raw, statuses, headers = {}) => {
    const before = await snapshot(api, story.database)
    for (const id of filed) {
      const answer = await story.send(id, { raw, headers }).catch((error: NodeJS.ErrnoException) => error)
      // A server that stops reading may close before we have sent all.
      if (answer instanceof Error && ['EPIPE', 'ECONNRESET'].includes(answer.code ?? '') && statuses[0] === 413) continue
      expectRefusal(operationOf(id), answer as Answer, id)
      expect(statuses, (answer as Answer).text.slice(0, 300)).toContain((answer as Answer).status)
    }
    expect(await snapshot(api, story.database)).toEqual(before)
  }, 20_000)
})

describe('garbage in a query', () => {
  const lists = all.filter(({ lists }) => lists).map(({ id }) => id)

  test.each(all.map(({ id }) => id))('%s', async (id) => {
    const operation = operationOf(id)
    const before = await snapshot(api, story.database)
    await forEach(questions(operation), async ({ query, bad }) => {
      const answer = await story.send(id, { query })
      const what = decodeURIComponent(query).slice(0, 300)
      expect(answerFaults(operation.id, answer), what).toEqual([])
      expect(answer.status, what).toBeLessThan(500)
      if (bad.length > 0) expect(answer.status, what).toBeGreaterThanOrEqual(400)
      if (answer.status === 422) expect(bad.filter((name) => !Object.keys(answer.body.errors).some((one) => isOf(one, name.split(/[[\]]+/).filter(Boolean)))), `${what}: ${answer.text.slice(0, 500)}`).toEqual([])
    })
    for (const query of strangeQueries) {
      const answer = await story.send(id, { query, ...(operation.body && { body: freshBody(operation) }) })
      expectRefusal(operation, answer, query)
    }
    expect(await snapshot(api, story.database)).toEqual(before)
  })

  const strangeQueries = ['?colour=red', '?__proto__=1', '?constructor=1', '?filter=1', '?filter[]=1', '?filter[colour]=red', '?filter[__proto__]=1', '?filter[constructor]=1', '?filter[a][b]=1', '?=1', '?page=1&page=2', '?x=1&x=2', '?sort=__proto__', '?sort=password_hash']

  // The filters at once, once those that pass and once those that do not; the rest one by one. What all lists have is shared out among them.
  function questions(operation: Operation): { query: string; bad: string[] }[] {
    const parameters = operation.method === 'GET' ? parametersOf(operation) : []
    const filters = parameters.filter(([name]) => name.startsWith('filter['))
    const shared = ['page', 'per_page', 'pagination', 'cursor']
    return queryGarbage.flatMap((text, at) => {
      const ask = (names: [string, Schema][]) => ({ query: `?${names.map(([name]) => `${name}=${encodeURIComponent(text)}`).join('&')}`, bad: names.filter(([, schema]) => isRefusedInQuery(schema, text)).map(([name]) => name) })
      const single = parameters.filter(([name]) => !filters.some(([other]) => other === name) && (!shared.includes(name) || (at + lists.indexOf(operation.id)) % 4 === 0))
      // A text that cannot be stored ends the reading at the first.
      if (text.includes('\0')) return [...filters, ...single].map((one) => ask([one]))
      const wrong = filters.filter(([, schema]) => isRefusedInQuery(schema, text))
      return [ask(wrong), ask(filters.filter((one) => !wrong.includes(one))), ...single.map((one) => ask([one]))].filter(({ query }) => query !== '?')
    })
  }
})

describe('garbage in a path', () => {
  const strange = ['0', '-1', '+1', '01', '1.0', '1e3', '0x1', 'abc', 'null', '9007199254740992', '99999999999999999999', '%31', '%00', '1%00', '1%20', '%EF%BC%91', '1;a=b', '1,2', '*', '..', '%2e%2e', '.', '1/', '/1', '1//', '1%2F', '1\\', '%', '%zz', '1&2', "1'--", '１'.normalize('NFKC') + 'x']
  test.each(all.filter(({ path }) => path.includes('{id}')).map(({ id }) => id))('%s', async (id) => {
    const operation = operationOf(id)
    const before = await snapshot(api, story.database)
    for (const place of strange) {
      const answer = await story.send(id, { path: { id: place }, ...(operation.body && { body: freshBody(operation) }) })
      expect([404, 405], `${place}: ${answer.text}`).toContain(answer.status)
      expect(['not_found', 'method_not_allowed']).toContain(answer.body.code)
    }
    expect(await snapshot(api, story.database)).toEqual(before)
  })

  test('is refused however it is spelled', async () => {
    const headers = { authorization: `Bearer ${story.token}` }
    for (const path of ['/', '//', '/api', '/api/v1', '/api/v1/', '/API/v1/me', '/api/v1/ME', '/api/v1/me/', '/api/v1//me', '/api/v2/me', '/api/v1/%6De', '/api/v1/./me', '/api/v1/x/../me', '/api/v1/me%00', '/api/v1/me;x', '/api/v1/invoices/1/issue/', '/api/v1/__proto__', '/api/v1/constructor', '/api/v1/tokens/current/1', '/api/v1/me.json']) {
      const answer = await api.raw(story.slug, 'GET', path, { headers })
      expect([answer.status, answer.body?.code], path).toEqual([404, 'not_found'])
    }
  })
})

describe('garbage in a header', () => {
  const keys = ['', ' ', 'x'.repeat(256), 'clé', '\u00ff', 'a\tb']
  test.each(all.filter(({ idempotent }) => idempotent).map(({ id }) => id))('Idempotency-Key of %s', async (id) => {
    const operation = operationOf(id)
    const before = await snapshot(api, story.database)
    for (const key of keys) {
      const answer = await story.send(id, { headers: { 'idempotency-key': key }, ...(operation.body && { body: freshBody(operation) }) })
      expectRefusal(operation, answer, shown(key))
      expect([answer.status, answer.body.code], shown(key)).toEqual([400, 'malformed_request'])
    }
    expect(await snapshot(api, story.database)).toEqual(before)
  })

  const spaces = ['', ' ', '0', '-1', '+1', '01', '1.0', '1e3', 'abc', '1, 2', '1,1', '**', '9007199254740992', '99999999999999999999', 'null', '\u00b9']
  test.each(all.filter(({ workspace }) => workspace).map(({ id }) => id))('X-Workspace-ID of %s', async (id) => {
    const operation = operationOf(id)
    const before = await snapshot(api, story.database)
    for (const space of spaces) {
      const answer = await story.send(id, { headers: { 'x-workspace-id': space }, ...(operation.body && { body: freshBody(operation) }) })
      expectRefusal(operation, answer, space)
      expect([answer.status, answer.body.code], `${shown(space)} ${answer.text}`).toEqual([400, 'malformed_request'])
    }
    expect(await snapshot(api, story.database)).toEqual(before)
  })

  test.each(all.filter(({ parameters }) => parameters.some(({ name }) => name === 'If-Match')).map(({ id }) => id))('If-Match of %s', async (id) => {
    const operation = operationOf(id)
    const before = await snapshot(api, story.database)
    for (const tag of ['', 'x', '"', '""', '1', '"1', '"999-0"', 'W/"1-x"', '"-1-x"', '"1e0-x"', '"01-x"', 'x'.repeat(5000), '"999-a", "998-b"', '\u00ff']) {
      const answer = await story.send(id, { headers: { 'if-match': tag }, ...(operation.body && { body: freshBody(operation) }) })
      expectRefusal(operation, answer, shown(tag))
      expect([400, 412], `${shown(tag)} ${answer.text}`).toContain(answer.status)
    }
    expect(await snapshot(api, story.database)).toEqual(before)
  })

  test('If-None-Match changes nothing but the answer to who has it', async () => {
    for (const { id } of all.filter(({ parameters }) => parameters.some(({ name }) => name === 'If-None-Match'))) {
      for (const tag of ['', 'x', '"', 'W/"1-x"', '"1-0", "2-0"', 'x'.repeat(5000)]) expect(await story.send(id, { headers: { 'if-none-match': tag } }), `${id} ${tag}`).toMatchObject({ status: 200 })
      const { headers } = await story.send(id)
      expect(await story.send(id, { headers: { 'if-none-match': String(headers.etag) } }), id).toMatchObject({ status: 304, text: '' })
    }
  })

  test('X-Request-Id is taken as it is or not at all', async () => {
    for (const given of ['', ' ', 'a b', 'x'.repeat(129), '<script>', 'é', 'a,b', '"', '../..']) {
      const { headers, body } = await story.send('invoices.get', { path: { id: 4711 }, headers: { 'x-request-id': given } })
      expect(headers['x-request-id']).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
      expect(body.request_id).toBe(headers['x-request-id'])
    }
    expect((await story.send('me.get', { headers: { 'x-request-id': 'mine_1-2' } })).headers['x-request-id']).toBe('mine_1-2')
  })

  test('others do no harm', async () => {
    for (const [name, value] of Object.entries({ accept: 'text/csv', 'accept-language': '*;q=x', 'accept-encoding': 'rot13', cookie: 'token=1', 'if-modified-since': 'yesterday', range: 'bytes=0-1', expect: 'miracles', 'x-http-method-override': 'DELETE', 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '::garbage', forwarded: 'for=x', 'content-language': 'tlh' })) {
      const answer = await story.send('contacts.get', { headers: { [name]: value } })
      expect([name, answer.status]).toEqual([name, 200])
    }
  })
})

/** Each of the values for every field, and those that are just too long for this one. */
type Value = (field: Field) => unknown
const valuesOf: Value[] = [
  ...garbage.map((value) => () => value),
  ({ schema }) => (schema.maxLength ? 'x'.repeat(schema.maxLength + 1) : undefined),
  ({ schema }) => (schema.maxLength ? '1'.repeat(schema.maxLength + 1) : undefined),
  ({ schema }) => (schema.maxItems ? Array(schema.maxItems + 1).fill(1) : undefined),
  ({ schema }) => (schema.maxItems ? Array(20_000).fill(null) : undefined)
]

function trial(operation: Operation, fields: Field[], value: Value) {
  const body = fields.reduce<unknown>((so_far, field) => withField(operation.body!.schema, so_far, field.path, value(field)), freshBody(operation))
  return { fields, value, body, what: `${fields.map(({ path }) => path.join('.')).join(', ').slice(0, 200)} = ${shown(fields[0] && value(fields[0]))}` }
}

// The server stops at the first text that it cannot store and at what is nested too deep.
function endsReading(value: unknown): boolean {
  return isUnstorable(value) || JSON.stringify(value)?.startsWith('[[[[') === true
}

const existsOnce = new Set(['name', 'sku', 'external_id', 'prefix'])

function isText({ schema }: Field): boolean {
  return [schema.type].flat().includes('string') && !schema.enum && !schema.format && !schema['x-decimal']
}

function parametersOf({ parameters }: Operation): [string, Schema][] {
  return parameters.filter((one) => one.in === 'query').flatMap(({ name, schema }): [string, Schema][] => {
    const { properties } = resolve(schema)
    return properties ? Object.entries(properties).map(([field, filter]) => [`${name}[${field}]`, filter]) : [[name, schema]]
  })
}

function expectRefusal(operation: Operation, answer: Answer, what: string) {
  expect(answerFaults(operation.id, answer), what).toEqual([])
  expect(answer.status, `${what}: ${answer.text.slice(0, 300)}`).toBeGreaterThanOrEqual(400)
  expect(answer.status, what).toBeLessThan(500)
}

// An error stands on the field, on what is around it, or on what was in it.
function isOf(name: string, path: Path): boolean {
  const place = path.join('.')
  return name === place || name.startsWith(`${place}.`) || (typeof path.at(-1) === 'number' && name === path.slice(0, -1).join('.'))
}

const rewritten = new Set(['identification_number', 'password', 'current_password'])

// Never silently changed: what comes back is what was sent, but for space around it and zeros behind it.
function expectKept(answered: unknown, path: Path, sent: unknown, what: string) {
  const kept = path.reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[name] : undefined), answered)
  if (kept === undefined || rewritten.has(String(path.at(-1)))) return
  if (typeof sent !== 'string') return
  const trimmed = sent.trim()
  if (trimmed === '') return
  const same = kept === trimmed || (/^-?\d+(\.\d+)?$/.test(trimmed) && Number(kept) === Number(trimmed)) || Date.parse(String(kept)) === Date.parse(trimmed)
  expect(same, `${what} came back as ${shown(kept)}`).toBe(true)
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 80)
}
