/** What is printed, read back, and what every PDF of the API has to answer. */
import { extractText } from 'unpdf'
import { NotFoundError, PermissionError } from '@optiflow/sdk'
import { expect, test } from 'vitest'
import { answerFaults } from './contract.ts'
import { hold, waiting } from './locks.ts'
import { worldIn, type World } from './world.ts'

/** The resources that can be printed. */
type Printed = 'invoices' | 'quotations' | 'credit_notes' | 'payments'

/** What a reader can select, page by page. */
export const pagesOf = async (bytes: Uint8Array) => (await extractText(bytes.slice())).text.map((page) => page.replaceAll(/\s+/g, ' '))
export const textOf = async (bytes: Uint8Array) => (await pagesOf(bytes)).join(' ')
/** As people read an amount. */
export const written = (amount: string) => amount.replaceAll(/\B(?=(\d{3})+\.)/g, ',')
/** As people read a quantity or a rate. */
const writtenPlain = (quantity: string) => written(quantity).replace(/\.?0+$/, '')

/** All that the API says of sums and lines and that a paper has to say too, in Spanish. */
export function sumsOf({ items, taxes, ...sums }: Sums): string[] {
  return [
    ...items.flatMap((item) => [item.description, writtenPlain(item.quantity), written(item.unit_price), written(item.tax_amount), written(item.total_amount)]),
    ...taxes.flatMap((tax) => [tax.name, `sobre ${written(tax.base_amount)} ${written(tax.amount)}`]),
    `Subtotal ${written(sums.subtotal_amount)}`, `Total ${sums.currency_code} ${written(sums.total_amount)}`,
    ...(Number(sums.discount_amount) === 0 ? [] : [`Descuento -${written(sums.discount_amount)}`]),
    ...(taxes.length > 1 ? [`Impuesto ${written(sums.tax_amount)}`] : [])
  ]
}
interface Sums {
  items: { description: string; quantity: string; unit_price: string; tax_amount: string; total_amount: string }[]
  taxes: { name: string; base_amount: string; amount: string }[]
  subtotal_amount: string; discount_amount: string; tax_amount: string; total_amount: string; currency_code: string
}

/** The tests of a PDF, whatever it is of; `make` gives a new one with the number that it bears. */
export function isPaper(resource: Printed, world: () => World, make: () => Promise<{ id: number; number: string }>): void {
  const path: string = resource.replace('_', '-')
  const raw = (id: number, headers: Record<string, string> = {}, method = 'GET') =>
    world().api.raw(world().slug, method, `/api/v1/${path}/${id}/pdf`, { headers: { authorization: `Bearer ${world().token}`, ...headers } })

  test('comes with what browsers and caches need', async () => {
    const { id, number } = await make()
    const answer = await raw(id, { 'accept-language': 'en', accept: 'text/html' })
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf', 'content-disposition': `inline; filename="${number}.pdf"`, 'content-language': 'en', etag: expect.stringMatching(/^"\d+-en"$/), vary: 'Accept-Language',
      'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'"
    })
    expect(answer.text).toMatch(/^%PDF-1\.\d/)
    expect(answerFaults(`${resource}.pdf`, answer)).toEqual([])
    const browser = await raw(id, { origin: 'http://localhost:5173' })
    expect(browser.headers.vary).toBe('Origin, Accept-Language')
  })

  test('is 304 for who has it in this language', async () => {
    const { id } = await make()
    const first = await world().owner[resource].pdf(id, { acceptLanguage: 'en' }).withResponse()
    const again = await world().owner[resource].pdf(id, { acceptLanguage: 'en', ifNoneMatch: first.etag }).withResponse()
    expect([again.status, again.data, again.etag, again.headers.get('Vary'), again.headers.get('Content-Disposition')]).toEqual([304, undefined, first.etag, 'Accept-Language', null])
    expect((await world().owner[resource].pdf(id, { acceptLanguage: 'es', ifNoneMatch: first.etag }).withResponse()).status).toBe(200)
    const unchanged = await raw(id, { 'if-none-match': first.etag!.replace('en', 'es') })
    expect([unchanged.status, unchanged.text]).toEqual([304, ''])
    expect(answerFaults(`${resource}.pdf`, unchanged)).toEqual([])
  })

  test('HEAD says the same without a page', async () => {
    const { id } = await make()
    const [get, head] = [await raw(id), await raw(id, {}, 'HEAD')]
    expect([head.status, head.text]).toEqual([200, ''])
    for (const name of ['content-type', 'content-disposition', 'content-language', 'etag', 'vary', 'cache-control']) expect(head.headers[name], name).toBe(get.headers[name])
  })

  test('is the same file each time, whatever becomes of contact, company, series and account', async () => {
    const { api, database, owner } = world()
    const { id } = await make()
    const [before, company] = [await owner[resource].pdf(id).withResponse(), await api.sql(database, 'select * from company')]
    const renamed = ['contacts', 'document_subtypes', 'bank_accounts']
    for (const table of renamed) await api.sql(database, `update ${table} set name = 'Otro ' || name`)
    await api.sql(database, `update company set name = 'Otra SRL', tax_id = '1', address = 'Lejos', phone = '0', email = null, terms = 'Otros'`)
    const after = await owner[resource].pdf(id).withResponse()
    for (const table of renamed) await api.sql(database, `update ${table} set name = substr(name, 6)`)
    const { name, tax_id, address, phone, email, terms } = company[0]
    await api.sql(database, 'update company set name = $1, tax_id = $2, address = $3, phone = $4, email = $5, terms = $6', [name, tax_id, address, phone, email, terms])
    expect(after.etag).toBe(before.etag)
    expect(Buffer.compare(before.data!, after.data!)).toBe(0)
  })

  test('is of one moment, also when it is written anew while it is read', async () => {
    const { owner, api, database } = world()
    const { id } = await make()
    // Who prints has to wait for the company; the document is nobody's.
    const release = await hold(world(), 'lock table company in access exclusive mode')
    const printing = owner[resource].pdf(id).withResponse()
    await waiting(world(), 1)
    await api.sql(database, `update ${resource} set seller = (seller::jsonb || '{"name": "Otra SRL"}')::json where id = $1`, [id])
    await release()
    const [first, again] = [await printing, await owner[resource].pdf(id).withResponse()]
    expect(first.etag).toBe(again.etag)
    expect(Buffer.compare(first.data!, again.data!)).toBe(0)
  })

  test('is not there for another workspace or tenant, nor for who may not see it', async () => {
    const { api, slug, token, owner } = world()
    const { id } = await make()
    const branch = api.client(slug, token, { workspaceId: (await owner.workspaces.create({ name: `Branch ${id}` })).id })
    await expect(branch[resource].pdf(id)).rejects.toThrow(NotFoundError)
    await expect(owner[resource].pdf(2 ** 40)).rejects.toThrow(NotFoundError)
    await expect((await worldIn(api)).owner[resource].pdf(id)).rejects.toThrow(NotFoundError)
    expect((await owner[resource].pdf(id, { workspaceId: '*' })).length).toBeGreaterThan(1000)
    const { client } = await api.member(slug, { abilities: ['contacts:view'] })
    await expect(client[resource].pdf(id)).rejects.toThrow(PermissionError)
    const seeing = await api.member(slug, { abilities: [`${resource}:view`] })
    expect((await seeing.client[resource].pdf(id)).length).toBeGreaterThan(1000)
    // An error is JSON as ever, also to who takes PDFs alone.
    const answer = await raw(2 ** 40, { accept: 'application/pdf' })
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' }, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } })
    expect(answer.headers).not.toHaveProperty('content-disposition')
  })
}
