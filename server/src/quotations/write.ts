import { documentValues, itemColumns, priceOrder, wireItems, wireTaxes, type Lookup, type PricedOrder } from '../orders/index.ts'
import { actorOf, workspaceOf, type Context } from '../platform/context.ts'
import { seriesFault } from '../settings/index.ts'
import { clearLines, insertQuotation, updateQuotation, type QuotationRow, type QuotationValues, type WholeQuotation } from './queries.ts'
import { assertLasting, type QuotationOrder } from './rules.ts'

type Standing = Pick<QuotationValues, 'status' | 'sent_at'>
const draft: Standing = { status: 'draft', sent_at: null }

/** Makes a quotation of an order, a draft: prices it and writes it with its number. What an invoice refuses, a quotation refuses too. */
export async function makeQuotation(ctx: Context, order: QuotationOrder, expected: string | undefined): Promise<WholeQuotation> {
  const { priced, facts } = await price(ctx, order, expected, null)
  const fault = seriesFault(facts.series, 'quotation', order.issue_date)
  if (fault) throw fault
  const own = { id: facts.id, workspace_id: workspaceOf(ctx), created_by: actorOf(ctx).user_id, document_subtype_id: facts.series!.id }
  return whole(await insertQuotation(ctx, { ...values(order, priced, facts, draft), ...own }, itemColumns(priced)), priced)
}

/** Writes a locked draft anew, priced by today's taxes, with the buyer and the company as they are now. The number stays, so its series must be good for the day. */
export async function rewriteQuotation(ctx: Context, before: WholeQuotation, order: QuotationOrder, { expected, ...standing }: Partial<Standing> & { expected?: string | undefined }): Promise<WholeQuotation> {
  const { priced, facts } = await price(ctx, order, expected, before.id)
  const isMoved = order.issue_date !== before.issue_date
  const fault = isMoved && facts.series ? seriesFault({ ...facts.series, is_active: true, is_exhausted: false }, 'quotation', order.issue_date) : null
  if (fault) throw fault
  await clearLines(ctx, before.id)
  return whole(await updateQuotation(ctx, { ...values(order, priced, facts, { ...draft, ...standing }), id: before.id }, itemColumns(priced)), priced)
}

async function price(ctx: Context, order: QuotationOrder, expected: string | undefined, id: number | null) {
  const found = await priceOrder(ctx, order, { document_type: 'quotation', id, stage: 'issue', expected })
  assertLasting(order)
  return found
}

function values(order: QuotationOrder, priced: PricedOrder, found: Lookup, standing: Standing): QuotationValues {
  return { ...documentValues(order, priced, found), ...standing, seller: JSON.stringify(found.company), issue_date: order.issue_date, expiration_date: order.expiration_date }
}

/** The row that was written and the lines that were priced: together what GET gives, without reading them again. */
function whole({ item_ids, ...row }: QuotationRow & { item_ids: number[] }, priced: PricedOrder): WholeQuotation {
  const { version, ...fields } = row
  return { ...fields, items: wireItems(priced, item_ids), taxes: wireTaxes(priced), version }
}
