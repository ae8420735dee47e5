/**
 * The parts of statements that sales and taxes share: the documents of a period with their amounts in the company's currency, and their lines.
 * Texts alone; `queries.ts` makes statements of them.
 *
 * What is rounded where: a document's total is its total times its rate, rounded to 2, as it stands on it; its tax likewise; its net is what
 * remains. Total and tax of a document are shared out over its lines by theirs (each share cut to whole cents, the cents left over to the
 * largest remainders, ties to the first line), so lines add up to documents however they are grouped.
 */

// One workspace or all of them as a list: either way the index on workspace and day is used.
export const inWorkspaces = 'workspace_id = any(array(select id from workspaces where :workspace_id::bigint is null or id = :workspace_id))'

const amounts = 'contact_id, issue_date, exchange_rate, total_amount, tax_amount, base_total_amount, round(tax_amount * exchange_rate, 2) as base_tax_amount'
const inPeriod = `issue_date between :date_from and :date_to and ${inWorkspaces}`

/** Issued invoices, and credit notes with the sign that takes them off again; `document` is a key for both. */
export const documents = `
  documents as (
    select id as document, id, 1 as sign, ${amounts} from invoices where status not in ('draft', 'cancelled') and ${inPeriod}
    union all
    select -id, id, -1, ${amounts} from credit_notes where ${inPeriod}
  )`

const ofLine = 'item.position, item.product_id, item.quantity, item.total_amount as line_total, item.tax_amount as line_tax'

// A document in the company's currency has the amounts of its lines already; only the others are shared out.
export const lines = `
  lines as (
    select documents.*, ${ofLine} from documents join invoice_items item on item.invoice_id = documents.id where documents.sign = 1
    union all
    select documents.*, ${ofLine} from documents join credit_note_items item on item.credit_note_id = documents.id where documents.sign = -1
  ), cut as (
    select lines.*, ${cut('total', 'base_total_amount', 'line_total', 'total_amount')}, ${cut('tax', 'base_tax_amount', 'line_tax', 'tax_amount')}
    from lines where exchange_rate <> 1
  ), valued as (
    select document, id, sign, exchange_rate, base_tax_amount, position, product_id, quantity, line_total as base_total, line_tax as base_tax from lines where exchange_rate = 1
    union all
    select document, id, sign, exchange_rate, base_tax_amount, position, product_id, quantity, ${share('total', 'base_total_amount', 'position')} as base_total,
      ${share('tax', 'base_tax_amount', 'position')} as base_tax
    from cut
  )`

/** The first step of sharing `sum` out by `weight` of `whole`: the whole cents of a share, and what of it is less than a cent. */
export function cut(name: string, sum: string, weight: string, whole: string): string {
  return ['div', 'mod'].map((part) => `coalesce(${part}(100 * ${sum} * ${weight}, nullif(${whole}, 0)), 0) as ${name}_${part}`).join(', ')
}

/** The second: a share, with one of the cents left over for the largest remainders of its document. */
export function share(name: string, sum: string, order: string): string {
  const left = `100 * ${sum} - sum(${name}_div) over (partition by document)`
  return `0.01 * (${name}_div + (row_number() over (partition by document order by ${name}_mod desc, ${order}) <= ${left})::integer)`
}
