import type { Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPaper, sumsOf, textOf } from './support/papers.ts'
import { startWorld, type World } from './support/world.ts'

let world: World
let invoice: Schema<'Invoice'>

beforeAll(async () => {
  world = await startWorld()
  const contact = await world.contact({ name: 'Constructora del Este SRL', identification_type: 'rnc', identification_number: '131246788' })
  const service = await world.service({ name: 'Instalación', price: '1100.00' })
  const items = [{ product_id: service.id, quantity: '40', discount_rate: '10' }, { product_id: service.id, description: 'Visita', quantity: '1.5', unit_price: '333.3333', tax_ids: [1, 5] }]
  invoice = await world.owner.invoices.create({ contact_id: contact.id, issue_date: '2026-03-01', document_discount_amount: '25.50', items })
})
afterAll(() => world.api.stop())

const credit = (given: Partial<Schema<'CreditNoteCreate'>> = {}) => world.owner.credit_notes.create({
  invoice_id: invoice.id, reason: 'Un disco llegó roto', issue_date: '2026-03-05', items: [{ invoice_item_id: invoice.items[0]!.id!, quantity: '1' }], ...given
})
const print = async (id: number, acceptLanguage = 'es') => textOf(await world.owner.credit_notes.pdf(id, { acceptLanguage }))

describe('credit_notes.pdf', () => {
  isPaper('credit_notes', () => world, async () => {
    const { id, document_number } = await credit()
    return { id, number: document_number }
  })

  test('says what the API says, which invoice it corrects, and why', async () => {
    const note = await credit({ items: invoice.items.map(({ id }) => ({ invoice_item_id: id!, quantity: '0.5' })) })
    const text = await print(note.id)
    for (const part of [
      'Nota de crédito', note.document_number, 'Acreditar a Constructora del Este SRL', 'RNC 131246788', 'Fecha 5 de marzo de 2026', `Afecta la factura ${invoice.document_number}`,
      'Motivo Un disco llegó roto', ...sumsOf(note)
    ]) expect(text).toContain(part)
    expect(text).not.toMatch(/Credit notes|Saldo|Vencimiento|undefined|null/)
    expect(await print(note.id, 'en')).toMatch(new RegExp(`Credit note.*Credit to.*Corrects invoice ${invoice.document_number}`))
  })

  test('shows what a series is called where that tells more than the title', async () => {
    const series = await world.owner.document_subtypes.create({ name: 'Devoluciones de Santiago', type: 'credit_note', prefix: 'DS-' })
    expect(await print((await credit({ document_subtype_id: series.id })).id)).toContain('Devoluciones de Santiago')
  })
})
