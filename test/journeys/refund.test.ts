/** A sale and all that may become of it, as a shop lives it: paid in part, taken back in part, the credit spent, a mistake undone. */
import type { Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrder } from '../support/invariants.ts'
import { refusalOf } from '../support/refusals.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let customer: Schema<'Contact'>
let drill: Schema<'Product'>
let delivery: Schema<'Product'>

beforeAll(async () => {
  world = await startWorld()
  customer = await world.contact({ name: 'Constructora del Este SRL', credit_limit: '20000' })
  drill = await world.product({ name: 'Taladro', price: '4250.00', initial_quantity: '6' })
  delivery = await world.service({ name: 'Entrega', price: '500.00' })
})
afterAll(() => world.api.stop())

const books = async () => {
  await expectOrder(world.api, world.database)
  const { balance_due, credit_balance } = await world.owner.contacts.get(customer.id)
  const { stock } = await world.owner.products.get(drill.id)
  const till = await world.owner.bank_accounts.get(1)
  return { balance_due, credit_balance, shelf: stock!.quantity, cash: till.balance }
}
const amounts = async (id: number) => {
  const { status, amount_paid, credited_amount, amount_due } = await world.owner.invoices.get(id)
  return [status, amount_paid, credited_amount, amount_due]
}
const cash = { bank_account_id: 1, payment_method: 'cash' as const }

describe('from the sale to the refund', () => {
  let sale: Schema<'Invoice'>
  let next: Schema<'Invoice'>
  let rest: Schema<'Payment'>
  let spent: Schema<'Payment'>

  test('three drills and their delivery are sold, a part is paid at once', async () => {
    sale = await world.owner.invoices.create({ contact_id: customer.id, items: [{ product_id: drill.id, quantity: '3', discount_rate: '5' }, { product_id: delivery.id, quantity: '1' }], payment: { ...cash, amount: '5000' } })
    // 3 x 4250.00 less 5 % is 12112.50, and 500.00: ITBIS 18 % on 12612.50 is 2270.25.
    expect(sale).toMatchObject({ total_amount: '14882.75', amount_due: '9882.75', status: 'partially_paid' })
    expect(await books()).toEqual({ balance_due: '9882.75', credit_balance: '0.00', shelf: '3.00', cash: '5000.00' })
  })

  test('more than the customer may owe is not sold', async () => {
    const refusal = await refusalOf(world.owner.invoices.create({ contact_id: customer.id, items: [{ product_id: drill.id, quantity: '3' }] }))
    expect(refusal).toMatchObject({ status: 422, errors: { contact_id: ['The contact would owe 24927.75, more than its credit limit of 20000.00.'] } })
  })

  test('one drill comes back: what is due falls', async () => {
    const note = await world.owner.credit_notes.create({ invoice_id: sale.id, reason: 'Defectuoso', items: [{ invoice_item_id: sale.items[0]!.id!, quantity: '1' }] })
    expect(note).toMatchObject({ subtotal_amount: '4250.00', discount_amount: '212.50', tax_amount: '726.75', total_amount: '4764.25', applied_amount: '4764.25' })
    expect(await amounts(sale.id)).toEqual(['partially_paid', '5000.00', '4764.25', '5118.50'])
    expect(await books()).toEqual({ balance_due: '5118.50', credit_balance: '0.00', shelf: '4.00', cash: '5000.00' })
  })

  test('the rest is paid, and then another drill comes back: it is the customer’s credit', async () => {
    rest = await world.owner.payments.create({ invoice_id: sale.id, ...cash, amount: '5118.50' })
    expect((await amounts(sale.id))[0]).toBe('paid')
    const note = await world.owner.credit_notes.create({ invoice_id: sale.id, reason: 'No lo necesita', items: [{ invoice_item_id: sale.items[0]!.id!, quantity: '1' }] })
    expect([note.total_amount, note.applied_amount]).toEqual(['4764.25', '0.00'])
    expect(await books()).toEqual({ balance_due: '0.00', credit_balance: '4764.25', shelf: '5.00', cash: '10118.50' })
  })

  test('the credit pays a part of another sale', async () => {
    next = await world.owner.invoices.create({ contact_id: customer.id, items: [{ product_id: drill.id, quantity: '2' }] })
    spent = await world.owner.payments.create({ invoice_id: next.id, amount: '4764.25', payment_method: 'credit_balance' })
    expect(spent.remaining_amount).toBe('5265.75')
    expect(await books()).toEqual({ balance_due: '5265.75', credit_balance: '0.00', shelf: '3.00', cash: '10118.50' })
    expect((await refusalOf(world.owner.payments.create({ invoice_id: next.id, amount: '0.01', payment_method: 'credit_balance' }))).status).toBe(422)
  })

  test('a payment was a mistake: it is due again, and what was credited stays credited', async () => {
    await world.owner.payments.void(rest.id, { reason: 'Cheque devuelto' })
    expect(await amounts(sale.id)).toEqual(['partially_paid', '5000.00', '4764.25', '5118.50'])
    expect(await books()).toEqual({ balance_due: '10384.25', credit_balance: '0.00', shelf: '3.00', cash: '5000.00' })
  })

  test('what the credit paid is taken back too, so that the second sale can be cancelled', async () => {
    expect((await refusalOf(world.owner.invoices.cancel(next.id, { reason: 'x' }))).code).toBe('invalid_state')
    await world.owner.payments.void(spent.id, { reason: 'Se cancela la venta' })
    await world.owner.invoices.cancel(next.id, { reason: 'Ya no los quiere' })
    expect(await books()).toEqual({ balance_due: '5118.50', credit_balance: '4764.25', shelf: '5.00', cash: '5000.00' })
  })

  test('all the rest is credited: the notes are the invoice, to the cent', async () => {
    await world.owner.payments.create({ invoice_id: sale.id, amount: '4764.25', payment_method: 'credit_balance' })
    const [drills, trip] = sale.items.map(({ id }) => id!)
    const last = await world.owner.credit_notes.create({ invoice_id: sale.id, reason: 'Todo', items: [{ invoice_item_id: drills!, quantity: '1' }, { invoice_item_id: trip!, quantity: '1' }] })
    expect([last.total_amount, last.applied_amount]).toEqual(['5354.25', '354.25'])
    expect(await amounts(sale.id)).toEqual(['paid', '9764.25', '5118.50', '0.00'])
    const notes = []
    for await (const note of world.owner.credit_notes.list({ filter: { invoice_id: sale.id } })) notes.push(note)
    const cents = (amount: string) => Math.round(Number(amount) * 100)
    for (const column of ['subtotal_amount', 'discount_amount', 'tax_amount', 'total_amount', 'base_total_amount'] as const) {
      expect(notes.reduce((sum, note) => sum + cents(note[column]), 0), column).toBe(cents(sale[column]))
    }
    // He paid 5000.00 and has bought nothing.
    expect(await books()).toEqual({ balance_due: '0.00', credit_balance: '5000.00', shelf: '6.00', cash: '5000.00' })
  })
})
