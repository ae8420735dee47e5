import { describe, expect, it } from 'vitest'
import { Optiflow } from './client.ts'
import { type Script, problem, serve } from './test-server.ts'

const rows = [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }, { id: 5 }]

// Two rows a page; the cursor is the index of the next one.
const book: Script = ({ url }) => {
  const from = Number(new URL(url, 'http://x').searchParams.get('cursor') ?? 0)
  const next = from + 2 < rows.length ? String(from + 2) : null
  return { body: { data: rows.slice(from, from + 2), meta: { next_cursor: next }, links: { next: null, prev: null } } }
}

async function world(script: Script = book) {
  const server = await serve(script)
  return { ...server, optiflow: new Optiflow({ baseUrl: server.origin }) }
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of source) found.push(one)
  return found
}

describe('a list', () => {
  it('awaited is one page', async () => {
    const { optiflow, asked } = await world()
    const page = await optiflow.invoices.list({ filter: { status: ['paid', 'draft'], contact_id: 7 }, sort: '-issue_date', page: 2 })
    expect(page.data).toEqual([{ id: 1 }, { id: 2 }])
    expect(asked.map(({ url }) => url)).toEqual(['/api/v1/invoices?filter[status]=paid,draft&filter[contact_id]=7&sort=-issue_date&page=2'])
  })

  it('awaited without a query asks for none', async () => {
    const { optiflow, asked } = await world()
    const reply = await optiflow.invoices.list().withResponse()
    expect(reply).toMatchObject({ status: 200, data: { meta: {} } })
    expect(asked.map(({ url }) => url)).toEqual(['/api/v1/invoices'])
  })

  it('iterated is every row, by cursor', async () => {
    const { optiflow, asked } = await world()
    expect(await all(optiflow.invoices.list({ filter: { status: 'paid' } }))).toEqual(rows)
    const start = '/api/v1/invoices?filter[status]=paid&pagination=cursor&per_page=100'
    expect(asked.map(({ url }) => url)).toEqual([start, `${start}&cursor=2`, `${start}&cursor=4`])
  })

  it('keeps the rows per request that the caller wants', async () => {
    const { optiflow, asked } = await world()
    await all(optiflow.invoices.list({ per_page: 2 }))
    expect(asked[0]?.url).toContain('per_page=2')
  })

  it('gives its pages', async () => {
    const { optiflow } = await world()
    expect((await all(optiflow.invoices.list().pages())).map((page) => page.data.length)).toEqual([2, 2, 1])
  })

  it('asks for no page that nobody reads', async () => {
    const { optiflow, asked } = await world()
    for await (const row of optiflow.invoices.list()) if (row.id === 2) break
    expect(asked).toHaveLength(1)
  })

  it('sends nothing before it is awaited or iterated', async () => {
    const { optiflow, asked } = await world()
    optiflow.invoices.list()
    await optiflow.health.get().catch(() => {})
    expect(asked.map(({ url }) => url)).toEqual(['/api/v1/health'])
  })

  it('ends where a mock gives the same cursor for ever', async () => {
    const { optiflow, asked } = await world(() => ({ body: { data: [{ id: 1 }], meta: { next_cursor: 'again' }, links: {} } }))
    await all(optiflow.invoices.list())
    expect(asked).toHaveLength(2)
  })

  it('passes the options on to every page', async () => {
    const { optiflow, asked } = await world()
    await all(optiflow.invoices.list({}, { workspaceId: 3, headers: { 'X-Request-Id': 'mine' } }))
    expect(asked.map(({ headers }) => [headers['x-workspace-id'], headers['x-request-id']])).toEqual([['3', 'mine'], ['3', 'mine'], ['3', 'mine']])
  })

  it('refuses to iterate from a page number', async () => {
    const { optiflow } = await world()
    await expect(all(optiflow.invoices.list({ page: 3 }))).rejects.toThrow(/leave `page` out to iterate/)
  })

  it('stops with the error of a page in the middle', async () => {
    const { optiflow } = await world((asked, count) => (count === 1 ? problem(429, 'too_many_requests') : book(asked, count)))
    await expect(all(optiflow.invoices.list())).rejects.toMatchObject({ status: 429 })
  })
})
