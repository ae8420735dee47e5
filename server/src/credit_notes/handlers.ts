import { returnStock } from '../inventory/index.ts'
import { actorOf, found, type Context, type Handler } from '../platform/context.ts'
import { list as listRows } from '../platform/lists/list.ts'
import { record } from '../platform/outbox.ts'
import { invalidChoice } from '../platform/problems.ts'
import { created, ok } from '../platform/replies.ts'
import { lockInvoice, recordSettled, settle, type WholeInvoice } from '../receivables/index.ts'
import { seriesExhausted, seriesFault } from '../settings/index.ts'
import { printCreditNote } from './print.ts'
import { creditNotesList, creditNotesWithItems, findCreditNote, findForNote, insertCreditNote, type Facts } from './queries.ts'
import { noteColumns } from './rows.ts'
import { assertCreditable, assertLeft, assertNotBefore, creditItems, noteAmounts, type CreditItem } from './rules.ts'

export const list: Handler<'credit_notes.list'> = (ctx, { query }) => listRows(ctx, query?.include ? creditNotesWithItems : creditNotesList, query ?? {})

export const get: Handler<'credit_notes.get'> = async (ctx, { path }) => ok(found(await findCreditNote(ctx, path.id)))

export const pdf: Handler<'credit_notes.pdf'> = (ctx, { path }) => printCreditNote(ctx, path.id)

export const create: Handler<'credit_notes.create'> = async (ctx, { body }) => {
  const invoice = await lockInvoice(ctx, body.invoice_id)
  if (!invoice) throw invalidChoice('invoice_id')
  assertCreditable(invoice)
  const { reason, restock = true, external_id = null, document_subtype_id = null } = body
  const terms = { reason, restock, external_id, issue_date: body.issue_date ?? ctx.today }
  const facts = await findForNote(ctx, { invoice_id: invoice.id, document_subtype_id })
  assertNotBefore(terms.issue_date, invoice.issue_date!)
  const fault = seriesFault(facts.series, 'credit_note', terms.issue_date, document_subtype_id)
  if (fault) throw fault
  assertLeft(body.items, invoice.items, facts.credited)
  return created(await credit(ctx, invoice, creditItems(body.items, invoice, facts.credited), facts, terms))
}

interface Terms { reason: string; restock: boolean; external_id: string | null; issue_date: string }

/** Takes lines back: off what is due, onto the shelf, and, with the number as the last lock, onto paper. */
async function credit(ctx: Context, invoice: WholeInvoice, lines: CreditItem[], facts: Facts, terms: Terms) {
  const amounts = noteAmounts(lines, invoice, facts.credited_total)
  // What is paid in full owes nothing that could be taken off.
  const settled = amounts.applied_amount === '0.00' ? null : await settle(ctx, invoice, { credited: amounts.applied_amount })
  if (terms.restock) await returnStock(ctx, invoice, lines.map(({ item, quantity }) => ({ product_id: item.product_id, quantity })), facts.id)
  const { id: invoice_id, workspace_id, contact_id, bill_to, currency_id, currency_code, exchange_rate, prices_include_tax } = invoice
  const written = await insertCreditNote(ctx, {
    ...terms, ...amounts, id: facts.id, invoice_id, workspace_id, contact_id, bill_to: JSON.stringify(bill_to), seller: JSON.stringify(facts.seller),
    document_subtype_id: facts.series!.id, currency_id, currency_code, exchange_rate, prices_include_tax, created_by: actorOf(ctx).user_id
  }, noteColumns(lines, invoice.taxes))
  if (!written) throw seriesExhausted()
  const note = found(await findCreditNote(ctx, facts.id))
  record(ctx, 'credit_note.created', null, note)
  if (settled) recordSettled(ctx, invoice, settled)
  return note
}
