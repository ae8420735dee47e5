import fc from 'fast-check'
import type { Optiflow } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Api } from './support/api.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
let api: Api
/** Ninety contacts with names and e-mails that many share or do not have, and one moment at which half of them were made. */
const many = 90
beforeAll(async () => {
  world = await startWorld()
  api = world.api
  await api.sql(world.database, `
    insert into contacts (workspace_id, name, contact_type, email, created_at)
    select 1, (array['Ana', 'ana', 'Ánimo', 'Zoe', 'Ñandú', 'b "quoted" \\'])[1 + n % 6], (array['customer', 'supplier', 'both'])[1 + n % 3],
      case when n % 4 > 0 then (array['a@x.example', 'B@x.example', 'c@x.example'])[1 + n % 3] end, timestamptz '2026-01-01' + (n / 2) * interval '1 hour'
    from generate_series(1, ${many}) as n`)
})
afterAll(() => api.stop())

const get = async (path: string, of = world) => api.raw(of.slug, 'GET', `/api/v1${path}`, { headers: { authorization: `Bearer ${of.token}` } })
const follow = (link: string) => get(link.slice(`${api.origin(world.slug)}/api/v1`.length))
const refusal = async (path: string, of = world) => {
  const { status, body } = await get(path, of)
  return [status, body.errors]
}
const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id)

/** Turns pages by their own links until there are no more. */
async function walk(path: string, link: 'next' | 'prev' = 'next'): Promise<{ id: number }[][]> {
  const pages: { id: number }[][] = []
  let { status, body } = await get(path)
  for (;;) {
    if (status !== 200) throw new Error(JSON.stringify(body))
    pages.push(body.data)
    if (body.links[link] === null) return pages
    ;({ status, body } = await follow(body.links[link]))
  }
}

const words = ['name', '-name', 'email', '-email', 'created_at', '-created_at'] as const
const sorts = fc.uniqueArray(fc.constantFrom(...words), { maxLength: 3, selector: (word) => word.replace('-', '') }).map((sort) => (sort.length > 0 ? `&sort=${sort.join()}` : ''))
const filters = fc.constantFrom('', '&filter[contact_type]=supplier', '&filter[contact_type]=customer,both', '&search=an')

describe('pages', () => {
  test('say where they are and lead to their neighbours, with the whole query', async () => {
    const base = `${api.origin(world.slug)}/api/v1/contacts`
    const query = 'filter%5Bcontact_type%5D=customer%2Cboth&sort=-name%2Cemail&search=an&per_page=7'
    const { body } = await get('/contacts?filter[contact_type]=customer,both&sort=-name,email&search=an&per_page=7&page=2')
    const total = body.meta.total as number
    const last = Math.ceil(total / 7)
    expect(last).toBeGreaterThan(3)
    expect(body.data).toHaveLength(7)
    expect(body.meta).toEqual({ current_page: 2, from: 8, last_page: last, path: base, per_page: 7, to: 14, total })
    expect(body.links).toEqual({ first: `${base}?${query}&page=1`, last: `${base}?${query}&page=${last}`, next: `${base}?${query}&page=3`, prev: `${base}?${query}&page=1` })
    const end = (await follow(body.links.last)).body
    expect(end.meta).toMatchObject({ current_page: last, from: (last - 1) * 7 + 1, to: total })
    expect(end.links).toMatchObject({ next: null, prev: `${base}?${query}&page=${last - 1}` })
    const start = (await follow(body.links.first)).body
    expect(start.links).toMatchObject({ prev: null, next: `${base}?${query}&page=2` })
  })

  test('have fifteen rows unless told otherwise, newest first', async () => {
    const { body } = await get('/contacts')
    expect(body.meta).toEqual({ current_page: 1, from: 1, last_page: Math.ceil(many / 15), path: `${api.origin(world.slug)}/api/v1/contacts`, per_page: 15, to: 15, total: many })
    expect(idsOf(body.data)).toEqual(Array.from({ length: 15 }, (_, at) => many - at))
  })

  test('past the end there is an empty one', async () => {
    const { status, body } = await get('/contacts?page=50')
    expect([status, body.data]).toEqual([200, []])
    expect(body.meta).toMatchObject({ current_page: 50, from: null, to: null, last_page: 6, total: many })
    expect(body.links).toMatchObject({ next: null, prev: `${api.origin(world.slug)}/api/v1/contacts?page=6` })
  })

  test('an empty list has one', async () => {
    const { body } = await get('/contacts?search=nobody-is-called-that')
    const only = `${api.origin(world.slug)}/api/v1/contacts?search=nobody-is-called-that&page=1`
    expect(body).toEqual({
      data: [], meta: { current_page: 1, from: null, last_page: 1, path: `${api.origin(world.slug)}/api/v1/contacts`, per_page: 15, to: null, total: 0 }, links: { first: only, last: only, next: null, prev: null }
    })
  })

  test.each([[1, 1], [many, 1], [many - 1, 2], [many / 2, 2], [100, 1]])('of %i rows make %i of the list', async (per_page, last_page) => {
    const { body } = await get(`/contacts?per_page=${per_page}`)
    expect(body.meta).toMatchObject({ total: many, last_page: per_page === 1 ? many : last_page, per_page })
    expect(body.data).toHaveLength(Math.min(per_page, many))
  })

  test.each([
    ['page=0', { page: ['The page must be at least 1.'] }], ['page=-1', { page: ['The page must be at least 1.'] }], ['page=a', { page: ['The page must be an integer.'] }], ['page=', { page: ['The page must be an integer.'] }],
    ['per_page=0', { per_page: ['The per page must be at least 1.'] }], ['per_page=101', { per_page: ['The per page must not be greater than 100.'] }], ['per_page=', { per_page: ['The per page must be an integer.'] }],
    [`page=1${'0'.repeat(30)}`, { page: ['The page must be an integer.'] }], ['pagination=offset', { pagination: ['The pagination is not one of the allowed values: page, cursor.'] }],
    ['sort=name,name,name,name,name,name', { sort: ['The sort must not have more than 5 items.'] }]
  ])('%s is refused', async (query, errors) => {
    expect(await refusal(`/contacts?${query}`)).toEqual([422, errors])
  })

  test('beyond row 100,000 lead to the cursor', async () => {
    const large = await worldIn(api)
    await api.sql(large.database, `insert into tokens (user_id, name, secret_hash, abilities) select 1, 'token ' || n, '', '{}' from generate_series(1, 100000) as n`)
    const last = (await get('/tokens?per_page=100&page=1000', large)).body
    expect(last.data).toHaveLength(100)
    expect(last.meta).toMatchObject({ total: 100_001, last_page: 1001, to: 100_000 })
    expect(last.links).toMatchObject({ last: null, next: null, prev: expect.stringContaining('page=999') })
    expect((await get('/tokens?per_page=10', large)).body.links.last).toBeNull()
    // The page that row 100,000 stands on is still there.
    expect((await get('/tokens', large)).body.links.last).toMatch(/page=6667$/)
    expect((await get('/tokens?page=6667', large)).body).toMatchObject({ meta: { from: 99_991, to: 100_001 }, links: { next: null } })
    expect(await refusal('/tokens?per_page=100&page=1001', large)).toEqual([422, { page: ['The page must not go beyond row 100000; use pagination=cursor.'] }])
    expect(await refusal('/tokens?per_page=15&page=6668', large)).toEqual([422, { page: [expect.stringContaining('pagination=cursor')] }])
    const rows = new Set<number>()
    for await (const { id } of large.owner.tokens.list({ sort: ['-name'] })) {
      rows.add(id)
      if (rows.size === 1_000) break
    }
    expect(rows.size).toBe(1_000)
  }, 60_000)
})

describe('the order of a list', () => {
  const column = async (sort: string, name: string) => (await get(`/contacts?per_page=100&sort=${sort}`)).body.data.map((row: Record<string, string>) => row[name])

  test('is that of people: accents and case come after letters', async () => {
    const names = [...new Set(await column('name', 'name'))]
    expect(names).toEqual(['ana', 'Ana', 'Ánimo', 'b "quoted" \\', 'Ñandú', 'Zoe'])
  })

  test('has nulls last in both directions', async () => {
    for (const sort of ['email', '-email']) {
      const emails = await column(sort, 'email')
      expect(emails.indexOf(null)).toBe(emails.filter((email: string | null) => email !== null).length)
      expect(emails.indexOf(null)).toBeGreaterThan(50)
    }
  })

  test('breaks ties by id in the direction of the first key', async () => {
    const rows = (sort: string) => get(`/contacts?per_page=100&search=zoe&sort=${sort}`).then(({ body }) => idsOf(body.data))
    const ascending = [...(await rows('name'))].sort((a, b) => a - b)
    expect(await rows('name')).toEqual(ascending)
    expect(await rows('-name')).toEqual(ascending.toReversed())
  })
})

describe('cursors', () => {
  test('walk the same rows in the same order as pages do, forward and back, whatever the sort, filter and size', async () => {
    await fc.assert(fc.asyncProperty(sorts, filters, fc.integer({ min: 8, max: 40 }), async (sort, filter, per_page) => {
      const query = `${sort}${filter}`
      const whole = idsOf((await get(`/contacts?per_page=100${query}`)).body.data)
      const pages = (await walk(`/contacts?per_page=${per_page}${query}`)).flat()
      const forward = await walk(`/contacts?pagination=cursor&per_page=${per_page}${query}`)
      expect(idsOf(pages)).toEqual(whole)
      expect(idsOf(forward.flat())).toEqual(whole)
      expect(new Set(whole).size).toBe(whole.length)
      const back = await walk(await lastPage(`/contacts?pagination=cursor&per_page=${per_page}${query}`), 'prev')
      expect(idsOf(back.toReversed().flat())).toEqual(whole)
    }), { numRuns: 25 })
  }, 120_000)

  test('walk invoices whose dates and numbers are not there yet', async () => {
    const store = await worldIn(api)
    const [contact, service] = [await store.contact(), await store.service()]
    for (let at = 0; at < 14; at++) {
      await store.owner.invoices.create({
        contact_id: contact.id, draft: at % 2 === 0, items: [{ product_id: service.id, quantity: String(1 + (at % 3)) }], ...(at % 3 === 0 && { due_date: `2998-01-0${1 + (at % 4)}` })
      })
    }
    for (const sort of ['due_date', '-due_date', 'document_number', '-document_number', 'total_amount', '-issue_date', '-total_amount'] as const) {
      const whole = idsOf((await store.owner.invoices.list({ sort: [sort], per_page: 100 })).data)
      const walked: number[] = []
      for await (const { id } of store.owner.invoices.list({ sort: [sort], per_page: 3 })) walked.push(id)
      expect(walked, sort).toEqual(whole)
      expect(new Set(walked).size, sort).toBe(14)
    }
  })

  test('say how to go on and count nothing', async () => {
    const { body } = await get('/contacts?pagination=cursor&per_page=50&sort=email')
    expect(body.meta).toEqual({ per_page: 50, next_cursor: expect.any(String), prev_cursor: null, path: `${api.origin(world.slug)}/api/v1/contacts` })
    expect(body.links).toEqual({ next: `${api.origin(world.slug)}/api/v1/contacts?pagination=cursor&per_page=50&sort=email&cursor=${body.meta.next_cursor}`, prev: null })
    const end = (await follow(body.links.next)).body
    expect(end.meta).toMatchObject({ next_cursor: null, prev_cursor: expect.any(String) })
    expect(end.data).toHaveLength(many - 50)
    expect((await get('/contacts?pagination=cursor&search=nobody-is-called-that')).body).toMatchObject({ data: [], meta: { next_cursor: null, prev_cursor: null } })
  })

  test('neither repeat nor lose a row while others insert and delete', async () => {
    const busy = await worldIn(api)
    const before: number[] = []
    for (const name of 'bdfhjlnprtvxz') before.push((await busy.contact({ name })).id)
    const gone = new Set<number>()
    const seen: number[] = []
    for await (const { id, name } of busy.owner.contacts.list({ sort: 'name', per_page: 2 })) {
      seen.push(id)
      if (name.length > 1) continue
      // One before all that was seen, one close behind it, and what was just seen goes.
      await busy.contact({ name: `a${name}` })
      await busy.contact({ name: `${name}${name}` })
      if (name === 'j') {
        await busy.owner.contacts.delete(id)
        gone.add(id)
      }
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(before.filter((id) => !seen.includes(id))).toEqual([])
    expect(gone.size).toBe(1)
  })

  test('hold long names in any script', async () => {
    const store = await worldIn(api)
    for (const sign of ['漢', '😀', '\\', '"', '\u0001']) await store.product({ name: `${sign}${'漢'.repeat(254)}`, sku: sign.repeat(sign === '😀' ? 50 : 100) })
    const whole = idsOf((await store.owner.products.list({ sort: ['name', 'sku'] })).data)
    const walked: number[] = []
    for await (const { id } of store.owner.products.list({ sort: ['name', 'sku'], per_page: 1 })) walked.push(id)
    expect(walked).toEqual(whole)
    expect(walked).toHaveLength(5)
  })

  test('work for nothing else than they were made for', async () => {
    const invalid = [422, { cursor: ['The cursor is invalid.'] }]
    const other = await worldIn(api)
    const cursor = (await get('/contacts?pagination=cursor&per_page=5&sort=name')).body.meta.next_cursor as string
    const take = (path: string, of = world) => refusal(`${path}${path.includes('?') ? '&' : '?'}pagination=cursor&cursor=${cursor}`, of)
    expect((await take('/contacts?sort=name'))[0]).toBe(200)
    expect(await take('/contacts')).toEqual(invalid)
    expect(await take('/contacts?sort=-name')).toEqual(invalid)
    expect(await take('/contacts?sort=name,email')).toEqual(invalid)
    expect(await take('/products?sort=name')).toEqual(invalid)
    expect(await take('/contacts?sort=name', other)).toEqual(invalid)
  })

  test('that were tampered with are refused', async () => {
    const cursor = (await get('/contacts?pagination=cursor&per_page=5')).body.meta.next_cursor as string
    const [text = '', signature = ''] = cursor.split('.')
    const forged = Buffer.from(JSON.stringify([['1'], 0])).toString('base64url')
    for (const bad of ['x', '.', `${text}`, `${text}.`, `.${signature}`, `${forged}.${signature}`, `${text}.${signature.slice(0, -1)}`, `${text}.${'A'.repeat(signature.length)}`, `${cursor}x`, `${cursor}.x`, 'a'.repeat(5_000), `${text}=.${signature}`]) {
      expect(await refusal(`/contacts?pagination=cursor&cursor=${bad}`), bad).toEqual([422, { cursor: ['The cursor is invalid.'] }])
    }
    expect(await refusal(`/contacts?pagination=cursor&cursor=${'a'.repeat(6_001)}`)).toEqual([422, { cursor: [expect.stringContaining('must not be greater than')] }])
  })

  test('and page numbers do not go together', async () => {
    const cursor = (await get('/contacts?pagination=cursor&per_page=5')).body.meta.next_cursor as string
    const both = [422, { cursor: ['The cursor needs pagination=cursor and no page.'] }]
    expect(await refusal(`/contacts?pagination=cursor&cursor=${cursor}&page=1`)).toEqual(both)
    expect(await refusal(`/contacts?cursor=${cursor}`)).toEqual(both)
    expect(await refusal(`/contacts?pagination=page&cursor=${cursor}`)).toEqual(both)
    expect(await refusal('/contacts?pagination=cursor&page=2')).toEqual([422, { page: ['The page cannot be chosen with pagination=cursor.'] }])
    expect((await get('/contacts?pagination=cursor&cursor=')).status).toBe(200)
  })

  async function lastPage(path: string): Promise<string> {
    let { body } = await get(path)
    let at = path
    while (body.links.next) {
      at = body.links.next.slice(`${api.origin(world.slug)}/api/v1`.length)
      ;({ body } = await get(at))
    }
    return at
  }
})

describe('the SDK', () => {
  test('iterates over every row of a list once, page by page', async () => {
    const all = idsOf((await world.owner.contacts.list({ per_page: 100, sort: 'email' })).data)
    const rows: number[] = []
    for await (const { id } of world.owner.contacts.list({ per_page: 7, sort: 'email' })) rows.push(id)
    expect(rows).toEqual(all)
    const sizes: number[] = []
    for await (const { data } of world.owner.contacts.list({ per_page: 40 }).pages()) sizes.push(data.length)
    expect(sizes).toEqual([40, 40, 10])
  })

  test('keeps filter, search and workspace while it turns pages', async () => {
    const query = { filter: { contact_type: ['supplier'] }, search: 'an', per_page: 4 } satisfies Parameters<Optiflow['contacts']['list']>[0]
    const rows: { contact_type: string; name: string }[] = []
    for await (const row of world.owner.contacts.list(query, { workspaceId: 1 })) rows.push(row)
    expect(rows).toHaveLength((await world.owner.contacts.list(query)).meta.total)
    expect(rows.length).toBeGreaterThan(8)
    expect(rows.every(({ contact_type, name }) => contact_type === 'supplier' && /an|án|ñan/i.test(name))).toBe(true)
  })
})
