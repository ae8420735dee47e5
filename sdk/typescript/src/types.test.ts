// What must compile and what must not. `tsc` judges this file; vitest only runs the assertions, which then do nothing.
import { describe, expectTypeOf, it } from 'vitest'
import type { Contact, Invoice, InvoiceRow, Optiflow, Page, PageMeta, PageQuery, ProductImport, Schema, ValidationError, WebhookEvent } from './index.ts'

type Client = Optiflow
declare const optiflow: Client
declare const event: WebhookEvent

describe('the types', () => {
  it('give the data of each operation', () => {
    expectTypeOf<Awaited<ReturnType<Client['invoices']['create']>>>().toEqualTypeOf<Invoice>()
    expectTypeOf<Awaited<ReturnType<Client['invoices']['delete']>>>().toEqualTypeOf<void>()
    expectTypeOf<Awaited<ReturnType<Client['tokens']['revoke_current']>>>().toEqualTypeOf<void>()
    expectTypeOf<Awaited<ReturnType<Client['invoices']['list']>>>().toEqualTypeOf<Page<InvoiceRow, PageMeta>>()
    expectTypeOf<Parameters<Client['document_subtypes']['set_default']>[0]>().toEqualTypeOf<number>()
    expectTypeOf<ValidationError['errors']>().toEqualTypeOf<Record<string, string[]>>()
  })

  it('hold the callers', () => void held)
})

async function held() {
  expectTypeOf(await optiflow.invoices.get(7)).toEqualTypeOf<Invoice>()
  // Only who asks with an ETag has to reckon with 304.
  expectTypeOf(await optiflow.invoices.get(7, { ifNoneMatch: '"3-abc"' })).toEqualTypeOf<Invoice | undefined>()

  expectTypeOf(await optiflow.invoices.pdf(7, { acceptLanguage: 'en' })).toEqualTypeOf<Uint8Array<ArrayBuffer>>()
  expectTypeOf(await optiflow.invoices.pdf(7, { ifNoneMatch: '"3-es"' })).toEqualTypeOf<Uint8Array<ArrayBuffer> | undefined>()

  const reply = await optiflow.invoices.get(7, { ifNoneMatch: '"3-abc"' }).withResponse()
  expectTypeOf(reply.status).toEqualTypeOf<200 | 304>()
  if (reply.status === 200) expectTypeOf(reply.data).toEqualTypeOf<Invoice>()
  else expectTypeOf(reply.data).toEqualTypeOf<undefined>()
  if (!reply.notModified) expectTypeOf(reply.data).toEqualTypeOf<Invoice>()
  const created = await optiflow.invoices.create({ contact_id: 1, items: [{ product_id: 2, quantity: '1' }] }).withResponse()
  expectTypeOf(created.status).toEqualTypeOf<201>()
  await optiflow.invoices.update(7, { notes: '' }, { ifMatch: created.etag })
  expectTypeOf((await optiflow.health.get().withResponse()).etag).toEqualTypeOf<string | null>()

  const page = await optiflow.invoices.list({ filter: { status: 'paid', contact_id: [7, 8] }, sort: '-issue_date' })
  expectTypeOf(page.meta.total).toEqualTypeOf<number>()
  const turned = await optiflow.invoices.list({ pagination: 'cursor', cursor: 'abc' })
  expectTypeOf(turned.meta.next_cursor).toEqualTypeOf<string | null>()
  for await (const contact of optiflow.contacts.list()) expectTypeOf(contact).toEqualTypeOf<Contact>()
  for await (const one of optiflow.invoices.list().pages()) expectTypeOf(one.meta.next_cursor).toEqualTypeOf<string | null>()
  const kept: PageQuery<'invoices.list'> = { filter: { status: ['paid'] } }
  await optiflow.invoices.list(kept)

  // A table in one text for who asks for it.
  expectTypeOf(await optiflow.reports.taxes({}, { accept: 'text/csv' })).toEqualTypeOf<string>()
  expectTypeOf(await optiflow.reports.taxes()).toEqualTypeOf<Schema<'TaxesReport'>>()
  expectTypeOf(await optiflow.stock_levels.list({ filter: { status: 'low_stock' } }, { accept: 'text/csv' })).toEqualTypeOf<string>()
  expectTypeOf((await optiflow.stock_levels.list()).meta).toEqualTypeOf<PageMeta>()
  // @ts-expect-error a table has all rows, and no pages
  await optiflow.stock_levels.list({ page: 2 }, { accept: 'text/csv' })
  // @ts-expect-error contacts are no table
  await optiflow.contacts.list({}, { accept: 'text/csv' })
  // A file is sent as it is, and its query stands behind it.
  const file = 'name,sku,product_type,price\nX,X,product,1'
  expectTypeOf(await optiflow.products.import(file)).toEqualTypeOf<ProductImport>()
  await optiflow.products.import(new TextEncoder().encode(file), { dry_run: true }, { idempotencyKey: 'one' })
  await optiflow.products.import(new Blob([file]), {}, { workspaceId: 2 })
  // @ts-expect-error rows are no file
  await optiflow.products.import([{ name: 'X', sku: 'X', product_type: 'product', price: '1' }])
  // @ts-expect-error an invoice is no table
  await optiflow.invoices.get(7, { accept: 'text/csv' })
  // The grouping tells the rows.
  const sales = await optiflow.reports.sales({ group_by: 'product' })
  if (sales.group_by === 'product') expectTypeOf(sales.rows).toEqualTypeOf<Schema<'SalesByProductRow'>[]>()

  if (event.type === 'invoice.paid') expectTypeOf(event.data).toEqualTypeOf<Schema<'Invoice'>>()
  if (event.type === 'contact.created') expectTypeOf(event.data).toEqualTypeOf<Contact>()

  // @ts-expect-error there is no such resource
  optiflow.invoises
  // @ts-expect-error there is no such verb
  optiflow.invoices.approve
  // @ts-expect-error a contact is required
  await optiflow.invoices.create({ items: [] })
  // @ts-expect-error money is text
  await optiflow.invoices.create({ contact_id: 1, items: [{ product_id: 2, quantity: 1 }] })
  // @ts-expect-error the totals are the server's
  await optiflow.invoices.create({ contact_id: 1, items: [], total_amount: '1.00' })
  // @ts-expect-error an id is needed
  await optiflow.invoices.get()
  // @ts-expect-error a draft is updated with something
  await optiflow.invoices.update(7)
  // @ts-expect-error there is no such filter
  await optiflow.invoices.list({ filter: { statis: 'paid' } })
  // @ts-expect-error there is no such status
  await optiflow.invoices.list({ filter: { status: 'payed' } })
  // @ts-expect-error there is no such sort
  await optiflow.invoices.list({ sort: 'colour' })
  // @ts-expect-error cursors and page numbers exclude each other
  await optiflow.invoices.list({ pagination: 'cursor', page: 2 })
  // @ts-expect-error a page by number has no cursor
  page.meta.next_cursor
  // @ts-expect-error tokens.create ignores keys, so it takes none
  await optiflow.tokens.create({ email: '', password: '', name: '' }, { idempotencyKey: 'x' })
  // @ts-expect-error a create has no version to match
  await optiflow.invoices.create({ contact_id: 1, items: [] }, { ifMatch: '"1"' })
  // @ts-expect-error JSON is in no language
  await optiflow.invoices.get(7, { acceptLanguage: 'en' })
  // @ts-expect-error the health needs no workspace
  await optiflow.health.get({ workspaceId: 1 })
}
