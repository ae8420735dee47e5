import { Agent, request } from 'node:http'
import { extractText } from 'unpdf'
import { NotFoundError, PermissionError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerFaults } from './support/contract.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
let contact: Schema<'Contact'>
let service: Schema<'Product'>
let branch: Optiflow

beforeAll(async () => {
  world = await startWorld()
  await world.api.sql(world.database, `update company set name = 'Ferretería Duarte SRL', tax_id = '130-12345-6', address = 'Av. Duarte 120, Santiago', phone = '809-555-0101', email = 'ventas@duarte.example', terms = 'Sin devoluciones'`)
  contact = await world.contact({
    workspace_id: null, name: '<b>Ñandú & Söhne Ελλάδα</b>', identification_type: 'rnc', identification_number: '131246788',
    addresses: [{ type: 'billing', street: 'Av. Independencia 300', city: 'Santo Domingo', province: null, country: 'DO', postal_code: null, is_primary: true }]
  })
  service = await world.service({ workspace_id: null, name: 'Instalación', price: '1100.00' })
  branch = world.api.client(world.slug, world.token, { workspaceId: (await world.owner.workspaces.create({ name: 'Santiago' })).id })
})
afterAll(() => world.api.stop())

const issue = (given: Partial<Schema<'InvoiceCreate'>> = {}) =>
  world.owner.invoices.create({ contact_id: contact.id, issue_date: '2026-03-01', items: [{ product_id: service.id, quantity: '2', discount_rate: '10' }], ...given })
const draft = (given: Partial<Schema<'InvoiceCreate'>> = {}) => issue({ draft: true, ...given })
const pagesOf = async (bytes: Uint8Array) => (await extractText(bytes.slice())).text.map((page) => page.replaceAll(/\s+/g, ' '))
const textOf = async (bytes: Uint8Array) => (await pagesOf(bytes)).join(' ')
const print = async (id: number, acceptLanguage?: string) => textOf(await world.owner.invoices.pdf(id, { ...(acceptLanguage && { acceptLanguage }) }))
const raw = (id: number, headers: Record<string, string> = {}, method = 'GET') =>
  world.api.raw(world.slug, method, `/api/v1/invoices/${id}/pdf`, { headers: { authorization: `Bearer ${world.token}`, ...headers } })
/** As people read an amount. */
const written = (amount: string) => amount.replaceAll(/\B(?=(\d{3})+\.)/g, ',')

describe('invoices.pdf', () => {
  test('says what the API says', async () => {
    const tip = 5
    const invoice = await issue({
      due_date: '2026-03-31', payment_term: 'Net 30', notes: 'Gracias <i>mil</i> https://example.com', document_discount_amount: '25.50',
      items: [{ product_id: service.id, quantity: '2', discount_rate: '10' }, { product_id: service.id, description: 'Visita', quantity: '1.5', unit_price: '333.3333', tax_ids: [1, tip] }]
    })
    const text = await print(invoice.id)
    const { bill_to, items, taxes } = invoice
    const expected = [
      'Factura', invoice.document_number!, 'Ferretería Duarte SRL', 'RNC 130-12345-6', 'Av. Duarte 120, Santiago', '809-555-0101', 'ventas@duarte.example',
      bill_to.name, 'RNC 131246788', bill_to.address!, '1 de marzo de 2026', '31 de marzo de 2026', 'Net 30', 'Gracias <i>mil</i> https://example.com',
      ...items.flatMap((item) => [item.description, written(item.unit_price), written(item.tax_amount), written(item.total_amount)]),
      ...taxes.flatMap((tax) => [tax.name, `sobre ${written(tax.base_amount)}`, written(tax.amount)]),
      `Subtotal ${written(invoice.subtotal_amount)}`, `Descuento -${written(invoice.discount_amount)}`, `Impuesto ${written(invoice.tax_amount)}`,
      `Total DOP ${written(invoice.total_amount)}`, `Saldo pendiente DOP ${written(invoice.amount_due)}`
    ]
    for (const part of expected) expect(text).toContain(part)
    expect(text).not.toMatch(/BORRADOR|undefined|null/)
  })

  test('speaks the language that is asked for, else that of the country', async () => {
    const { id } = await issue()
    expect(await print(id, 'en-US,en;q=0.9,es;q=0.8')).toMatch(/Invoice.*Bill to.*March 1, 2026.*Balance due/)
    expect(await print(id, 'en;q=0.2, es;q=0.4')).toContain('Factura')
    expect(await print(id, 'fr')).toContain('Factura')
    expect(await print(id)).toContain('Factura')
    const abroad = await world.api.tenant(undefined, 'US')
    const buyer = await abroad.owner.contacts.create({ name: 'Ann', contact_type: 'customer' })
    const sold = await abroad.owner.products.create({ name: 'Hour', sku: 'H', product_type: 'service', price: '1.00' })
    const invoice = await abroad.owner.invoices.create({ contact_id: buyer.id, items: [{ product_id: sold.id, quantity: '1' }] })
    expect(await textOf(await abroad.owner.invoices.pdf(invoice.id))).toContain('Bill to')
  })

  test('comes with what browsers and caches need', async () => {
    const { id, document_number } = await issue()
    const answer = await raw(id, { 'accept-language': 'en', accept: 'text/html' })
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf', 'content-disposition': `inline; filename="${document_number}.pdf"`, 'content-language': 'en', etag: '"1-en"', vary: 'Accept-Language',
      'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'"
    })
    expect(answer.text).toMatch(/^%PDF-1\.\d/)
    expect(answerFaults('invoices.pdf', answer)).toEqual([])
    const browser = await raw(id, { origin: 'http://localhost:5173' })
    expect(browser.headers.vary).toBe('Origin, Accept-Language')
  })

  test('is 304 for who has it in this language', async () => {
    const { id } = await issue()
    const first = await world.owner.invoices.pdf(id, { acceptLanguage: 'en' }).withResponse()
    expect(first.etag).toBe('"1-en"')
    const again = await world.owner.invoices.pdf(id, { acceptLanguage: 'en', ifNoneMatch: first.etag }).withResponse()
    expect([again.status, again.data, again.etag, again.headers.get('Vary'), again.headers.get('Content-Disposition')]).toEqual([304, undefined, '"1-en"', 'Accept-Language', null])
    expect((await world.owner.invoices.pdf(id, { acceptLanguage: 'es', ifNoneMatch: first.etag }).withResponse()).status).toBe(200)
    const unchanged = await raw(id, { 'if-none-match': '"1-es"' })
    expect([unchanged.status, unchanged.text]).toEqual([304, ''])
    expect(answerFaults('invoices.pdf', unchanged)).toEqual([])
  })

  test('HEAD says the same without a page', async () => {
    const { id } = await issue()
    const [get, head] = [await raw(id), await raw(id, {}, 'HEAD')]
    expect([head.status, head.text]).toEqual([200, ''])
    for (const name of ['content-type', 'content-disposition', 'content-language', 'etag', 'vary', 'cache-control']) expect(head.headers[name], name).toBe(get.headers[name])
  })

  test('is the same file each time, whatever becomes of company and contact', async () => {
    const given = await world.contact({ name: 'Ana Pérez', addresses: [] })
    const invoice = await issue({ contact_id: given.id, notes: 'Gracias' })
    const before = await world.owner.invoices.pdf(invoice.id)
    expect(Buffer.compare(before, await world.owner.invoices.pdf(invoice.id))).toBe(0)
    await world.owner.contacts.update(given.id, { name: 'Ana Gómez', identification_type: 'passport', identification_number: 'X99' })
    const company = await world.api.sql(world.database, 'select * from company')
    await world.api.sql(world.database, `update company set name = 'Otra SRL', tax_id = '1', address = 'Lejos', phone = '0', email = null, terms = 'Otros'`)
    await world.owner.document_subtypes.update(1, { name: 'Otra serie' })
    expect(Buffer.compare(before, await world.owner.invoices.pdf(invoice.id))).toBe(0)
    const { name, tax_id, address, phone, email, terms } = company[0]
    await world.api.sql(world.database, 'update company set name = $1, tax_id = $2, address = $3, phone = $4, email = $5, terms = $6', [name, tax_id, address, phone, email, terms])
    expect(await textOf(before)).toMatch(/Ferretería Duarte SRL.*Ana Pérez/)
  })

  test('a draft is marked, and shows company and contact as they are now', async () => {
    const given = await world.contact({ name: 'Bruno Díaz' })
    const { id } = await draft({ contact_id: given.id, issue_date: null })
    const first = await world.owner.invoices.pdf(id).withResponse()
    expect(await textOf(first.data!)).toMatch(/BORRADOR.*Bruno Díaz.*Sin devoluciones/)
    expect(await textOf(first.data!)).not.toMatch(/INV-|Saldo pendiente/)
    expect(first.headers.get('Content-Disposition')).toBe(`inline; filename="borrador-${id}.pdf"`)
    expect((await world.owner.invoices.pdf(id, { ifNoneMatch: first.etag }).withResponse()).status).toBe(304)
    await world.owner.contacts.update(given.id, { name: 'Bruna Díaz' })
    const second = await world.owner.invoices.pdf(id, { ifNoneMatch: first.etag }).withResponse()
    expect([second.status, await textOf(second.data!)]).toEqual([200, expect.stringContaining('Bruna Díaz')])
    expect(await print(id, 'en')).toContain('DRAFT')
    const issued = await world.owner.invoices.issue(id)
    expect(await print(id)).toContain(issued.document_number)
  })

  test('has the logo, the terms and the country that were copied at issue', async () => {
    const invoice = await issue()
    const plain = await world.owner.invoices.pdf(invoice.id)
    // One red pixel.
    const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64')
    const [{ id }] = await world.api.sql(world.database, `insert into logos (sha256, type, image) values (sha256($1), 'image/png', $1) returning id`, [pixel])
    await world.api.sql(world.database, `update invoices set seller = (seller::jsonb || $2)::json where id = $1`, [invoice.id, JSON.stringify({ logo_id: Number(id), terms: 'Pagar en 30 días', country: 'US' })])
    const bytes = await world.owner.invoices.pdf(invoice.id)
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image')
    expect(Buffer.from(plain).toString('latin1')).not.toContain('/Subtype /Image')
    expect(await textOf(bytes)).toMatch(/Bill to.*Terms and conditions Pagar en 30 días/)
  })

  test('120 lines take several pages, each with the head of the table', async () => {
    const items = Array.from({ length: 120 }, (_, at) => ({ product_id: service.id, quantity: '1', description: `Renglón ${at + 1}.` }))
    const { id } = await issue({ items })
    const pages = await pagesOf(await world.owner.invoices.pdf(id))
    expect(pages.length).toBeGreaterThan(3)
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('Descripción Cant. Precio')
      expect(page).toContain(`Página ${at + 1} de ${pages.length}`)
    }
    expect(pages.join(' ').match(/Renglón \d+\./g)).toEqual(items.map(({ description }) => description))
  })

  test('is not there for another workspace or tenant, nor for who may not see invoices', async () => {
    const { id } = await issue()
    await expect(branch.invoices.pdf(id)).rejects.toThrow(NotFoundError)
    await expect(world.owner.invoices.pdf(2 ** 40)).rejects.toThrow(NotFoundError)
    await expect((await worldIn(world.api)).owner.invoices.pdf(id)).rejects.toThrow(NotFoundError)
    expect((await world.owner.invoices.pdf(id, { workspaceId: '*' })).length).toBeGreaterThan(1000)
    const { client } = await world.api.member(world.slug, { abilities: ['contacts:view'] })
    await expect(client.invoices.pdf(id)).rejects.toThrow(PermissionError)
    // An error is JSON as ever, also to who takes PDFs alone.
    const answer = await world.api.raw(world.slug, 'GET', `/api/v1/invoices/${2 ** 40}/pdf`, { headers: { authorization: `Bearer ${world.token}`, accept: 'application/pdf' } })
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' }, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } })
    expect(answer.headers).not.toHaveProperty('content-disposition')
  })

  test('twenty at once are all made, while other requests are answered', async () => {
    const { id } = await issue()
    const prints = Array.from({ length: 20 }, () => world.owner.invoices.pdf(id))
    expect((await world.owner.invoices.get(id)).id).toBe(id)
    const files = await Promise.all(prints)
    expect(new Set(files.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(1)
  })

  test('who hangs up in the middle does no harm', async () => {
    const { id } = await issue()
    const agent = new Agent()
    await Promise.all(Array.from({ length: 5 }, () => new Promise<void>((resolve) => {
      const call = request({ host: '127.0.0.1', port: world.api.port, path: `/api/v1/invoices/${id}/pdf`, agent, headers: { host: `${world.slug}.localhost`, authorization: `Bearer ${world.token}` } })
      call.on('error', () => resolve()).end()
      setTimeout(() => call.destroy(new Error('enough')), 5)
    })))
    expect(await print(id)).toContain('Factura')
    expect(world.api.logs.filter((line) => line.includes('unforeseen'))).toEqual([])
  })
})
