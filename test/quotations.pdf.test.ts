import type { Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPaper, sumsOf, textOf } from './support/papers.ts'
import { startWorld, type World } from './support/world.ts'

let world: World
let contact: Schema<'Contact'>
let service: Schema<'Product'>

beforeAll(async () => {
  world = await startWorld()
  await world.owner.company.update({ name: 'Ferretería Duarte SRL', tax_id: '130000018', terms: 'Sin devoluciones' })
  contact = await world.contact({ name: 'Constructora del Este SRL', identification_type: 'rnc', identification_number: '131246788' })
  service = await world.service({ name: 'Instalación', price: '1100.00' })
})
afterAll(() => world.api.stop())

const quote = (given: Partial<Schema<'QuotationCreate'>> = {}) =>
  world.owner.quotations.create({ contact_id: contact.id, issue_date: '2026-03-01', items: [{ product_id: service.id, quantity: '2', discount_rate: '10' }], ...given })
const sent = async () => world.owner.quotations.send((await quote()).id)
const print = async (id: number, acceptLanguage = 'es') => textOf(await world.owner.quotations.pdf(id, { acceptLanguage }))

describe('quotations.pdf', () => {
  isPaper('quotations', () => world, async () => {
    const { id, document_number } = await sent()
    return { id, number: document_number }
  })

  test('says what the API says, and how long it holds', async () => {
    const quotation = await quote({ expiration_date: '2999-12-31', payment_term: 'Net 30', notes: 'Entrega en dos semanas', document_discount_rate: '5' })
    const text = await print(quotation.id)
    for (const part of [
      'Cotización', quotation.document_number, 'Ferretería Duarte SRL', 'RNC 130000018', 'Preparada para Constructora del Este SRL', 'RNC 131246788', 'Fecha 1 de marzo de 2026',
      'Válida hasta 31 de diciembre de 2999', 'Condiciones Net 30', 'Notas Entrega en dos semanas', 'Términos y condiciones Sin devoluciones', ...sumsOf(quotation)
    ]) expect(text).toContain(part)
    expect(text).not.toMatch(/Quotations|Saldo|undefined|null/)
    expect(await print(quotation.id, 'en')).toMatch(/Quotation.*Prepared for.*Valid until December 31, 2999/)
  })

  test('is marked while it is a draft, and once it was rejected or cancelled', async () => {
    const { id } = await quote()
    expect(await print(id)).toContain('BORRADOR')
    expect(await print(id, 'en')).toContain('DRAFT')
    await world.owner.quotations.send(id)
    expect(await print(id)).not.toMatch(/BORRADOR|RECHAZADA|CANCELADA/)
    await world.owner.quotations.reject(id, { reason: 'Muy caro' })
    expect(await print(id)).toContain('RECHAZADA Motivo: Muy caro')
    const other = await sent()
    await world.owner.quotations.cancel(other.id, { reason: 'Error' })
    expect(await print(other.id)).toContain('CANCELADA Motivo: Error')
    expect(await print(other.id, 'en')).toContain('CANCELLED Reason: Error')
  })

  test('a draft takes company and buyer as they are now when it is written or sent, and no sooner', async () => {
    const given = await world.contact({ name: 'Bruno Díaz' })
    const { id } = await quote({ contact_id: given.id })
    const first = await world.owner.quotations.pdf(id).withResponse()
    await world.owner.contacts.update(given.id, { name: 'Bruna Díaz' })
    expect((await world.owner.quotations.pdf(id, { ifNoneMatch: first.etag }).withResponse()).status).toBe(304)
    await world.owner.quotations.send(id)
    const second = await world.owner.quotations.pdf(id, { ifNoneMatch: first.etag }).withResponse()
    expect([second.status, await textOf(second.data!)]).toEqual([200, expect.stringContaining('Bruna Díaz')])
  })
})
