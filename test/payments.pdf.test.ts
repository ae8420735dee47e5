import type { Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPaper, textOf } from './support/papers.ts'
import { startWorld, type World } from './support/world.ts'

let world: World
let invoice: Schema<'Invoice'>
let bank: Schema<'BankAccount'>

beforeAll(async () => {
  world = await startWorld()
  const contact = await world.contact({ name: 'Constructora del Este SRL', identification_type: 'rnc', identification_number: '131246788' })
  const service = await world.service({ name: 'Instalación', price: '2500.00' })
  bank = await world.owner.bank_accounts.create({ name: 'Banco Popular', type: 'bank' })
  invoice = await world.owner.invoices.create({ contact_id: contact.id, issue_date: '2026-03-01', items: [{ product_id: service.id, quantity: '2', tax_ids: [] }] })
})
afterAll(() => world.api.stop())

const pay = (given: Partial<Schema<'PaymentCreate'>> = {}) =>
  world.owner.payments.create({ invoice_id: invoice.id, bank_account_id: bank.id, amount: '100.00', payment_method: 'bank_transfer', payment_date: '2026-03-05', ...given })
const print = async (id: number, acceptLanguage = 'es') => textOf(await world.owner.payments.pdf(id, { acceptLanguage }))

describe('payments.pdf', () => {
  test('is a receipt: who paid what, how and into which account, and what was left of the invoice then', async () => {
    const payment = await pay({ amount: '1200.50', note: 'Recibido en caja' })
    const receipt = [
      'Recibo de pago', payment.payment_number, 'Recibido de Constructora del Este SRL', 'RNC 131246788', 'Fecha de pago 5 de marzo de 2026', 'Forma de pago Transferencia bancaria',
      'Cuenta Banco Popular', `Aplicado a la factura ${invoice.document_number}`, 'Monto recibido DOP 1,200.50', `Total de la factura ${invoice.document_number} 5,000.00`, 'Queda pendiente 3,799.50',
      'Notas Recibido en caja'
    ]
    const before = await world.owner.payments.pdf(payment.id)
    await pay()
    const text = await print(payment.id)
    for (const part of receipt) expect(text).toContain(part)
    expect(text).not.toMatch(/Payments|ANULADO|undefined|null/)
    expect(Buffer.compare(before, await world.owner.payments.pdf(payment.id))).toBe(0)
    expect(await print(payment.id, 'en')).toMatch(/Payment receipt.*Received from.*Date of payment March 5, 2026.*Method Bank transfer.*Amount received DOP 1,200.50.*Remains due 3,799.50/)
  })

  test('is marked once it was voided, and is another version then', async () => {
    const { id } = await pay()
    const { etag } = await world.owner.payments.pdf(id).withResponse()
    await world.owner.payments.void(id, { reason: 'Mistake' })
    const { status, data } = await world.owner.payments.pdf(id, { ifNoneMatch: etag }).withResponse()
    expect([status, await textOf(data!)]).toEqual([200, expect.stringContaining('ANULADO Motivo: Mistake')])
    expect(await print(id, 'en')).toContain('VOID Reason: Mistake')
  })

  test('what comes out of a credit names no account', async () => {
    const { id, applied_amount } = await credit()
    expect([id > 0, applied_amount]).toEqual([true, '0.00'])
    const text = await print((await pay({ bank_account_id: null, payment_method: 'credit_balance', amount: '50.00' })).id)
    expect(text).toMatch(/Forma de pago Saldo a favor.*Monto aplicado DOP 50.00/)
    expect(text).not.toContain('Cuenta')
  })

  isPaper('payments', () => world, async () => {
    const { id, payment_number } = await pay({ amount: '1.00' })
    return { id, number: payment_number }
  })

  // Paid in full and brought back: all of it is the contact's credit.
  async function credit() {
    const items = [{ product_id: invoice.items[0]!.product_id, quantity: '1', tax_ids: [] }]
    const paid = await world.owner.invoices.create({ contact_id: invoice.contact_id, issue_date: '2026-03-01', items, payment: { bank_account_id: bank.id, amount: '2500.00', payment_method: 'cash' } })
    return world.owner.credit_notes.create({ invoice_id: paid.id, reason: 'Devolución', issue_date: '2026-03-02', items: [{ invoice_item_id: paid.items[0]!.id!, quantity: '1' }] })
  }
})
