import { Agent, request } from 'node:http'
import type { Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPaper, pagesOf, sumsOf, textOf, written } from './support/papers.ts'
import { startWorld, type World } from './support/world.ts'

let world: World
let contact: Schema<'Contact'>
let service: Schema<'Product'>

beforeAll(async () => {
  world = await startWorld()
  await world.api.sql(world.database, `update company set name = 'Ferretería Duarte SRL', tax_id = '130-12345-6', address = 'Av. Duarte 120, Santiago', phone = '809-555-0101', email = 'ventas@duarte.example', terms = 'Sin devoluciones'`)
  contact = await world.contact({
    workspace_id: null, name: '<b>Ñandú & Söhne Ελλάδα</b>', identification_type: 'rnc', identification_number: '131246788',
    addresses: [{ type: 'billing', street: 'Av. Independencia 300', city: 'Santo Domingo', province: null, country: 'DO', postal_code: null, is_primary: true }]
  })
  service = await world.service({ workspace_id: null, name: 'Instalación', price: '1100.00' })
})
afterAll(() => world.api.stop())

const issue = (given: Partial<Schema<'InvoiceCreate'>> = {}) =>
  world.owner.invoices.create({ contact_id: contact.id, issue_date: '2026-03-01', items: [{ product_id: service.id, quantity: '2', discount_rate: '10' }], ...given })
const draft = (given: Partial<Schema<'InvoiceCreate'>> = {}) => issue({ draft: true, ...given })
const print = async (id: number, acceptLanguage?: string) => textOf(await world.owner.invoices.pdf(id, { ...(acceptLanguage && { acceptLanguage }) }))

describe('invoices.pdf', () => {
  isPaper('invoices', () => world, async () => {
    const { id, document_number } = await issue({ notes: 'Gracias' })
    return { id, number: document_number! }
  })

  test('says what the API says', async () => {
    const tip = 5
    const invoice = await issue({
      due_date: '2026-03-31', payment_term: 'Net 30', notes: 'Gracias <i>mil</i> https://example.com', document_discount_amount: '25.50',
      items: [{ product_id: service.id, quantity: '2', discount_rate: '10' }, { product_id: service.id, description: 'Visita', quantity: '1.5', unit_price: '333.3333', tax_ids: [1, tip] }]
    })
    const text = await print(invoice.id)
    const { bill_to } = invoice
    const expected = [
      'Factura', invoice.document_number!, 'Ferretería Duarte SRL', 'RNC 130-12345-6', 'Av. Duarte 120, Santiago', '809-555-0101', 'ventas@duarte.example',
      bill_to.name, 'RNC 131246788', bill_to.address!, '1 de marzo de 2026', '31 de marzo de 2026', 'Net 30', 'Gracias <i>mil</i> https://example.com',
      ...sumsOf(invoice), `Saldo pendiente DOP ${written(invoice.amount_due)}`
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

  test('is marked once it was cancelled, and says why', async () => {
    const { id } = await issue()
    const { etag } = await world.owner.invoices.pdf(id).withResponse()
    await world.owner.invoices.cancel(id, { reason: 'Pedido <b>repetido</b>' })
    const { status, data } = await world.owner.invoices.pdf(id, { ifNoneMatch: etag }).withResponse()
    expect([status, await textOf(data!)]).toEqual([200, expect.stringContaining('CANCELADA Motivo: Pedido <b>repetido</b>')])
    expect(await print(id, 'en')).toContain('CANCELLED Reason: Pedido <b>repetido</b>')
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
