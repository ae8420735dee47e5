import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => void (world = await startWorld()))
afterAll(() => world.api.stop())

describe('invoices.create', () => {
  test('two discs of 100.00 less ten percent with ITBIS come to 212.40 and leave 38 in stock', async () => {
    const contact = await world.contact()
    const product = await world.product()
    const invoice = await world.owner.invoices.create({ contact_id: contact.id, items: [{ product_id: product.id, quantity: '2', discount_rate: '10' }], expected_total_amount: '212.40' })
    expect(invoice).toMatchObject({ subtotal_amount: '200.00', discount_amount: '20.00', tax_amount: '32.40', total_amount: '212.40', status: 'pending_payment' })
    expect((await world.owner.products.get(product.id)).stock).toMatchObject({ quantity: '38.00' })
    expect(await world.owner.invoices.get(invoice.id)).toEqual(invoice)
  })
})
