/** What the API does, from signing in to the books: one step after the other. */
import { Optiflow, OptiflowError, ValidationError } from '@optiflow/sdk'
import { observed, say, step } from './telling.ts'

export type Key = { token: string } | { email: string; password: string }

export async function tell(baseUrl: string, key: Key): Promise<void> {
  const optiflow = new Optiflow({ baseUrl, token: await tokenOf(baseUrl, key), fetch: observed })
  // Anew at each telling, so that it can be told twice.
  const sku = `DIS-${Date.now().toString(36).toUpperCase()}`

  step('Who am I?')
  const me = await optiflow.me.get()
  say(`${me.name}, ${me.role}`)

  step('A customer and something to sell')
  const contact = await optiflow.contacts.create({ name: 'Constructora del Este SRL', contact_type: 'customer' })
  const product = await optiflow.products.create({ name: 'Disco de corte 9"', sku, product_type: 'product', price: '100.00', initial_quantity: '40' })
  say(`contact ${contact.id}; product ${product.id}, ${product.price} each, ${product.stock?.quantity} on the shelf`)

  step('What would two of them cost, less ten percent?')
  const order = { contact_id: contact.id, items: [{ product_id: product.id, quantity: '2', discount_rate: '10' }] }
  const preview = await optiflow.invoices.preview(order)
  say(`${preview.subtotal_amount} - ${preview.discount_amount} + ${preview.taxes[0]?.name} ${preview.tax_amount} = ${preview.total_amount}; nothing is written`)

  step('The invoice, at that price or not at all')
  const idempotencyKey = `order-${sku}`
  const sale = { ...order, expected_total_amount: preview.total_amount }
  const invoice = await optiflow.invoices.create(sale, { idempotencyKey })
  say(`${invoice.document_number}: ${invoice.total_amount} ${invoice.currency_code}, ${invoice.status}`)
  await sayStock(optiflow, product.id)

  step('The network failed and the client sends it again')
  const again = await optiflow.invoices.create(sale, { idempotencyKey }).withResponse()
  say(`${again.status}, replayed: ${again.replayed}: still ${again.data.document_number}, sold once`)
  await sayStock(optiflow, product.id)

  step('More than there is')
  await optiflow.invoices.create({ contact_id: contact.id, items: [{ product_id: product.id, quantity: '1000' }] }).catch(refused)

  step('A draft, then its issue: only now it has a number')
  const draft = await optiflow.invoices.create({ ...order, draft: true })
  const issued = await optiflow.invoices.issue(draft.id)
  say(`draft ${draft.id} has ${draft.document_number ?? 'no number'}; issued it is ${issued.document_number}`)

  step('An offer, and the invoice that it becomes when the customer agrees')
  const quotation = await optiflow.quotations.create({ ...order, notes: 'Valid while stocks last' })
  await optiflow.quotations.send(quotation.id)
  await optiflow.quotations.approve(quotation.id)
  const bought = await optiflow.quotations.convert(quotation.id)
  say(`${quotation.document_number} over ${quotation.total_amount} is now ${bought.document_number} over ${bought.total_amount}`)

  step('Converted twice')
  await optiflow.quotations.convert(quotation.id).catch(refused)
  await sayStock(optiflow, product.id)

  step('A part is paid; more than is due is not taken')
  const payment = await optiflow.payments.create({ invoice_id: invoice.id, bank_account_id: 1, amount: '100.00', payment_method: 'cash' })
  say(`${payment.payment_number}: ${payment.amount}, still due ${payment.remaining_amount}`)
  await optiflow.payments.create({ invoice_id: invoice.id, bank_account_id: 1, amount: invoice.total_amount, payment_method: 'cash' }).catch(refused)

  step('One of the two comes back: half of every amount, to the cent')
  const note = await optiflow.credit_notes.create({ invoice_id: invoice.id, reason: 'Broken', items: [{ invoice_item_id: invoice.items[0]!.id!, quantity: '1' }] })
  const owed = await optiflow.invoices.get(invoice.id)
  say(`${note.document_number}: ${note.total_amount}; paid ${owed.amount_paid}, credited ${owed.credited_amount}, due ${owed.amount_due}`)
  await sayStock(optiflow, product.id)

  step('What does this customer owe?')
  const page = await optiflow.invoices.list({ filter: { contact_id: [contact.id], status: ['pending_payment', 'partially_paid'] }, sort: ['-issue_date'], per_page: 1 })
  say(`${page.meta.total} invoices on ${page.meta.last_page} pages`)

  step('All of them by cursor, which neither repeats nor loses one while others write')
  for await (const one of optiflow.invoices.list({ filter: { contact_id: [contact.id] }, per_page: 1 })) say(`${one.document_number}  ${one.total_amount}  ${one.status}`)
}

async function tokenOf(baseUrl: string, key: Key): Promise<string> {
  if ('token' in key) return key.token
  step('Sign in')
  const { plain_text_token } = await new Optiflow({ baseUrl, fetch: observed }).tokens.create({ ...key, name: 'npm run demo' })
  say(`TOKEN='${plain_text_token}', shown this once`)
  return plain_text_token
}

async function sayStock(optiflow: Optiflow, id: number) {
  const { stock } = await optiflow.products.get(id)
  say(`on the shelf: ${stock?.quantity}`)
}

function refused(error: unknown) {
  if (!(error instanceof OptiflowError)) throw error
  const sentences = error instanceof ValidationError ? Object.values(error.errors).flat().join(' ') : `${error.message} ${JSON.stringify(error.details)}`
  say(`${error.status} ${error.code}: ${sentences} Nothing was written.`)
}
