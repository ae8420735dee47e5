/** What was previewed is what is offered, invoiced, credited and paid, and what all their papers say: to the cent, whatever is sold. */
import fc from 'fast-check'
import type { Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sumsOf, textOf, written } from './support/papers.ts'
import { startWorld, type World } from './support/world.ts'

let world: World
let contact_id: number
let product_id: number
let surcharge: number

beforeAll(async () => {
  world = await startWorld()
  contact_id = (await world.contact()).id
  product_id = (await world.service()).id
  surcharge = (await world.owner.taxes.create({ name: 'Recargo', type: 'other', rate: '9.975' })).id
})
afterAll(() => world.api.stop())

const units = (min: number, max: number, scale: number) => fc.integer({ min, max }).map((value) => (value / 10 ** scale).toFixed(scale))
const anyRate = fc.option(units(0, 9_900, 2), { nil: null })
const anyLine = fc.record({
  quantity: fc.oneof(units(1, 40_000, 4), fc.integer({ min: 1, max: 12 }).map(String)),
  unit_price: fc.oneof(units(1, 300, 2), units(1, 90_000_000, 4), units(1, 900_000_000, 2)),
  discount_rate: anyRate,
  // One of the country's own, and what comes on top: the tip and a rate of three decimals.
  itbis: fc.option(fc.constantFrom(1, 2, 3, 4), { nil: null }), tip: fc.boolean(), isDearer: fc.boolean()
})
const anyOrder = fc.record({ prices_include_tax: fc.boolean(), document_discount_rate: anyRate, lines: fc.array(anyLine, { minLength: 1, maxLength: 8 }) })

function orderOf({ lines, ...terms }: typeof anyOrder extends fc.Arbitrary<infer Order> ? Order : never) {
  const items = lines.map(({ itbis, tip, isDearer, ...line }, at) => ({
    ...line, product_id, description: `Renglón ${at + 1}.`, tax_ids: [...(itbis === null ? [] : [itbis]), ...(tip ? [5] : []), ...(isDearer ? [surcharge] : [])]
  }))
  return { ...terms, contact_id, issue_date: '2026-03-01', items }
}

/** All that is counted in a document. */
function counted({ items, taxes, subtotal_amount, discount_amount, tax_amount, total_amount }: Pick<Schema<'Quotation'>, 'items' | 'taxes' | 'subtotal_amount' | 'discount_amount' | 'tax_amount' | 'total_amount'>) {
  return { items: items.map(({ id, ...item }) => item), taxes, subtotal_amount, discount_amount, tax_amount, total_amount }
}

test('any document: preview, quotation, invoice, credit note and receipt say the same, and so do their papers', async () => {
  const { quotations, invoices } = world.owner
  await fc.assert(fc.asyncProperty(anyOrder, async (given) => {
    const order = orderOf(given)
    const previewed = counted(await invoices.preview(order))
    const [invoice, offer] = [await invoices.create(order), await quotations.create(order)]
    expect([counted(invoice), counted(offer)]).toEqual([previewed, previewed])
    await quotations.send(offer.id)
    await quotations.approve(offer.id)
    const converted = await quotations.convert(offer.id)
    expect(counted(converted)).toEqual(previewed)
    const sold = [invoice, converted].map((one) => says(invoices.pdf(one.id), [...sumsOf(one), `Saldo pendiente DOP ${written(one.amount_due)}`]))
    await Promise.all([says(quotations.pdf(offer.id), sumsOf(offer)), ...sold])
    if (invoice.amount_due !== '0.00') await paidAndBroughtBack(invoice)
  }), { numRuns: 15 })
}, 120_000)

async function paidAndBroughtBack({ id: invoice_id, items, ...invoice }: Schema<'Invoice'>) {
  const { payments, credit_notes, invoices } = world.owner
  const payment = await payments.create({ invoice_id, bank_account_id: 1, amount: '0.01', payment_method: 'cash' })
  await says(payments.pdf(payment.id), ['Monto recibido DOP 0.01', `Total de la factura ${invoice.document_number} ${written(invoice.total_amount)}`, `Queda pendiente ${written(payment.remaining_amount)}`])
  const note = await credit_notes.create({ invoice_id, reason: 'Devolución', items: items.map(({ id, quantity }) => ({ invoice_item_id: id!, quantity })) })
  const { subtotal_amount, discount_amount, tax_amount, total_amount, taxes } = invoice
  expect(note).toMatchObject({ subtotal_amount, discount_amount, tax_amount, total_amount, taxes })
  await says(credit_notes.pdf(note.id), sumsOf(note))
  const { amount_paid, credited_amount, amount_due } = await invoices.get(invoice_id)
  const credited = credited_amount === '0.00' ? [] : [`Acreditado -${written(credited_amount)}`]
  await says(invoices.pdf(invoice_id), [`Pagado -${written(amount_paid)}`, ...credited, `Saldo pendiente DOP ${written(amount_due)}`])
}

async function says(printing: Promise<Uint8Array>, parts: string[]) {
  const text = await textOf(await printing)
  for (const part of parts) expect(text).toContain(part)
}
