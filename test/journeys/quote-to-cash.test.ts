/** An offer and what becomes of it, as an exporter lives it: quoted in dollars, agreed on, invoiced at the rate of the day, paid twice, in the reports. */
import { ConflictError, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectOrder } from '../support/invariants.ts'
import { refusalOf } from '../support/refusals.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let customer: Schema<'Contact'>
let saw: Schema<'Product'>
let dollar: Schema<'Currency'>
let bank: Schema<'BankAccount'>

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santo_Domingo' }).format(new Date())

beforeAll(async () => {
  world = await startWorld()
  customer = await world.contact({ name: 'Caribbean Builders Inc' })
  saw = await world.product({ name: 'Sierra', price: '6050.00', initial_quantity: '5' })
  dollar = await world.owner.currencies.create({ code: 'USD', name: 'US dollar', symbol: 'US$' })
  await world.owner.currency_rates.create(dollar.id, { rate: '60.50', effective_date: '2026-01-01' })
  bank = await world.owner.bank_accounts.create({ name: 'Dólares', type: 'bank', currency_id: dollar.id, initial_balance: '1000.00' })
})
afterAll(() => world.api.stop())

describe('from the offer to the money', () => {
  let quotation: Schema<'Quotation'>
  let invoice: Schema<'Invoice'>
  let receipt: Schema<'Payment'>

  test('two saws are offered in dollars, at the price of the catalogue', async () => {
    quotation = await world.owner.quotations.create({ contact_id: customer.id, currency_id: dollar.id, items: [{ product_id: saw.id, quantity: '2', discount_rate: '10' }] })
    // 6050.00 / 60.50 is 100.00: two less ten percent are 180.00, ITBIS 32.40.
    expect(quotation).toMatchObject({ status: 'draft', currency_code: 'USD', subtotal_amount: '200.00', tax_amount: '32.40', total_amount: '212.40', base_total_amount: '12850.20', invoice_id: null })
    expect((await world.owner.products.get(saw.id)).stock!.quantity).toBe('5.00')
  })

  test('only what was agreed on becomes an invoice', async () => {
    expect(await refusalOf(world.owner.quotations.convert(quotation.id))).toBeInstanceOf(ConflictError)
    await world.owner.quotations.send(quotation.id)
    expect((await world.owner.quotations.approve(quotation.id)).status).toBe('approved')
  })

  test('it is invoiced as it was offered, at the rate of that day, and once', async () => {
    await world.owner.currency_rates.create(dollar.id, { rate: '61.00', effective_date: today })
    invoice = await world.owner.quotations.convert(quotation.id)
    expect(invoice).toMatchObject({ quotation_id: quotation.id, currency_code: 'USD', exchange_rate: '61.00', total_amount: '212.40', base_total_amount: '12956.40', status: 'pending_payment' })
    expect(await world.owner.quotations.get(quotation.id)).toMatchObject({ status: 'converted', invoice_id: invoice.id })
    expect(await refusalOf(world.owner.quotations.convert(quotation.id))).toMatchObject({ code: 'already_converted', details: { invoice_id: invoice.id } })
    expect((await world.owner.products.get(saw.id)).stock!.quantity).toBe('3.00')
    expect((await world.owner.contacts.get(customer.id)).balance_due).toBe('12956.40')
  })

  test('pesos do not pay dollars, and nobody pays more than is due', async () => {
    const payment = { invoice_id: invoice.id, amount: '100.00', payment_method: 'bank_transfer' as const }
    expect(await refusalOf(world.owner.payments.create({ ...payment, bank_account_id: 1 }))).toMatchObject({ status: 422, errors: { bank_account_id: expect.any(Array) } })
    expect(await refusalOf(world.owner.payments.create({ ...payment, bank_account_id: bank.id, amount: '212.41' }))).toMatchObject({ code: 'amount_exceeds_due' })
  })

  test('it is paid in two parts, each with its receipt, and lies in the bank', async () => {
    const paid = { invoice_id: invoice.id, bank_account_id: bank.id, payment_method: 'bank_transfer' as const }
    receipt = await world.owner.payments.create({ ...paid, amount: '100.00' })
    const second = await world.owner.payments.create({ ...paid, amount: '112.40' })
    expect([receipt.payment_number, receipt.remaining_amount, second.payment_number, second.remaining_amount]).toEqual(['PAY-0001', '112.40', 'PAY-0002', '0.00'])
    expect(await world.owner.invoices.get(invoice.id)).toMatchObject({ status: 'paid', amount_due: '0.00', payments: [{ id: receipt.id }, { id: second.id }] })
    expect((await world.owner.bank_accounts.get(bank.id)).balance).toBe('1212.40')
    expect((await world.owner.contacts.get(customer.id)).balance_due).toBe('0.00')
  })

  test('the reports say it in pesos, and the papers can be printed', async () => {
    const sales = await world.owner.reports.sales({ date_from: today, date_to: today, group_by: 'contact' })
    expect(sales).toMatchObject({ totals: { total_amount: '12956.40', tax_amount: '1976.40' }, rows: [{ contact_id: customer.id, invoice_count: 1 }] })
    expect((await world.owner.reports.receivables()).totals.total_amount).toBe('0.00')
    expect((await world.owner.reports.taxes({ date_from: today, date_to: today })).rows).toMatchObject([{ amount: '1976.40', base_amount: '10980.00' }])
    const papers = await Promise.all([world.owner.quotations.pdf(quotation.id), world.owner.invoices.pdf(invoice.id), world.owner.payments.pdf(receipt.id)])
    for (const paper of papers) expect(new TextDecoder('latin1').decode(paper.slice(0, 5))).toBe('%PDF-')
  })

  test('and the books are in order', () => expectOrder(world.api, world.database))
})
