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

  step('An offer, whose goods are kept for the customer who agrees')
  const quotation = await optiflow.quotations.create({ ...order, notes: 'To be collected on Monday' })
  await optiflow.quotations.send(quotation.id)
  await optiflow.quotations.approve(quotation.id, { reserve: true })
  const [level] = (await optiflow.stock_levels.list({ filter: { product_id: [product.id] } })).data
  say(`on the shelf: ${level?.quantity}, kept: ${level?.reserved}, free to sell: ${level?.available}`)

  step('The offer becomes an invoice, at what was offered')
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

  step('What does this customer owe, and on what?')
  const { balance_due } = await optiflow.contacts.get(contact.id)
  const page = await optiflow.invoices.list({ filter: { contact_id: [contact.id], status: ['pending_payment', 'partially_paid'] }, sort: ['-issue_date'], per_page: 1 })
  say(`${balance_due} on ${page.meta.total} invoices, one on each of ${page.meta.last_page} pages`)

  step('All of them by cursor, which neither repeats nor loses one while others write')
  for await (const one of optiflow.invoices.list({ filter: { contact_id: [contact.id] }, per_page: 1 })) say(`${one.document_number}  ${one.total_amount}  ${one.status}`)

  step('The invoice on paper, in the language of whoever asks')
  const paper = await optiflow.invoices.pdf(invoice.id, { acceptLanguage: 'es' }).withResponse()
  say(`${/"(.+)"/.exec(paper.headers.get('Content-Disposition')!)?.[1]}, ${paper.data.byteLength} bytes`)

  step('The books of the month, added up from the documents')
  const { totals, currency_code } = await optiflow.reports.sales({ group_by: 'month' })
  say(`${totals.invoice_count} invoices less ${totals.credit_note_count} credit notes: ${totals.net_amount} and ${totals.tax_amount} tax are ${totals.total_amount} ${currency_code}`)

  step('A catalogue as a file: first only to look')
  const file = `name,sku,product_type,price,initial_quantity\nGuantes de cuero,GUA-${sku},product,420.00,30\nCasco de obra,CAS-${sku},product,"1,250",12\n`
  const check = await optiflow.products.import(file, { dry_run: true })
  say(`${check.rows} rows, ${check.error_count} with a fault; row ${check.errors[0]?.row}: ${check.errors[0]?.message}`)
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
