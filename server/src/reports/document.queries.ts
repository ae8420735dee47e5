/**
 * The parts of statements that sales and taxes share: the documents of a period with their amounts in the company's currency, and their lines.
 * Texts alone; `queries.ts` makes statements of them.
 *
 * What is rounded where: a document's total is its total times its rate, rounded to 2, as it stands on it; its tax likewise; its net is what
 * remains. Of a credit note both are what it and the earlier ones of its invoice come to, less what those did: what is taken back whole, in
 * however many steps, leaves no cent of tax behind. Total and tax of a document are shared out over its lines by theirs (each share cut to whole cents, the cents left over to the
 * largest remainders, ties to the first line), so lines add up to documents however they are grouped.
 */

// One workspace or all of them as a list: either way the index on workspace and day is used.
export const inWorkspaces = 'workspace_id = any(array(select id from workspaces where :workspace_id::bigint is null or id = :workspace_id))'

const amounts = 'contact_id, issue_date, exchange_rate, total_amount, tax_amount, base_total_amount'
const baseTax = 'round(tax_amount * exchange_rate, 2)'
const baseTaxOfNote = `case when exchange_rate = 1 then tax_amount else (
      select round((coalesce(sum(earlier.tax_amount), 0) + credit_notes.tax_amount) * credit_notes.exchange_rate, 2) - round(coalesce(sum(earlier.tax_amount), 0) * credit_notes.exchange_rate, 2)
      from credit_notes earlier where earlier.invoice_id = credit_notes.invoice_id and earlier.id < credit_notes.id) end`
const inPeriod = `issue_date between :date_from and :date_to and ${inWorkspaces}`

/** Issued invoices, and credit notes with the sign that takes them off again; `document` is a key for both. */
export const documents = `
  documents as (
    select id as document, id, 1 as sign, ${amounts}, ${baseTax} as base_tax_amount from invoices where status not in ('draft', 'cancelled') and ${inPeriod}
    union all
    select -id, id, -1, ${amounts}, ${baseTaxOfNote} from credit_notes where ${inPeriod}
  )`

/** What a kind of document is to the sums: its tables, and the sign with which it counts. */
interface Kind { name: 'invoice' | 'credit_note'; sign: 1 | -1 }
const kinds: Kind[] = [{ name: 'invoice', sign: 1 }, { name: 'credit_note', sign: -1 }]

// A document in the company's currency has the amounts of its lines already: only the others are shared out, each on its own, which
// is ten times as fast as sorting the lines of all of them.
const isOwn = 'documents.exchange_rate = 1'

/** The lines of the documents with their share of total and tax. */
export const lines = `lines as (${kinds.flatMap((kind) => [ownLines(kind), foreignLines(kind)]).join(' union all ')})`

/** What the documents bear of each tax: the net of its lines, and its share of the tax. */
export const taxed = `taxed as (${kinds.flatMap((kind) => [ownTaxes(kind), foreignTaxes(kind)]).join(' union all ')})`

function ownLines({ name, sign }: Kind): string {
  return `
    select document, sign, item.product_id, item.quantity, item.total_amount as base_total, item.tax_amount as base_tax
    from documents join ${name}_items item on item.${name}_id = documents.id where sign = ${sign} and ${isOwn}`
}

function foreignLines(kind: Kind): string {
  return `
    select document, sign, item.product_id, item.quantity, item.base_total, item.base_tax
    from documents, lateral (${sharedLines(kind)}) as item where sign = ${kind.sign} and not ${isOwn}`
}

function ownTaxes({ name, sign }: Kind): string {
  return `
    select sign, tax.tax_id, tax.type, tax.rate, sum(item.net_amount) as base_amount, sum(tax.amount) as amount
    from documents join ${name}_items item on item.${name}_id = documents.id join ${name}_item_taxes tax on tax.${name}_id = documents.id and tax.item_position = item.position
    where sign = ${sign} and ${isOwn} group by sign, tax.tax_id, tax.type, tax.rate`
}

function foreignTaxes(kind: Kind): string {
  return `
    select sign, tax.tax_id, tax.type, tax.rate, tax.base_amount, tax.amount
    from documents, lateral (
      select tax_id, type, rate, base_amount, ${share('tax', 'documents.base_tax_amount', 'tax_id, rate')} as amount from (
        select tax.tax_id, tax.type, tax.rate, sum(item.base_total - item.base_tax) as base_amount, ${cut('tax', 'documents.base_tax_amount', 'sum(tax.amount)', 'documents.tax_amount')}
        from (${sharedLines(kind)}) as item join ${kind.name}_item_taxes tax on tax.${kind.name}_id = documents.id and tax.item_position = item.position
        group by tax.tax_id, tax.type, tax.rate) as cut) as tax
    where sign = ${kind.sign} and not ${isOwn}`
}

function sharedLines({ name }: Kind): string {
  return `
      select position, product_id, quantity, ${share('total', 'documents.base_total_amount', 'position')} as base_total, ${share('tax', 'documents.base_tax_amount', 'position')} as base_tax from (
        select position, product_id, quantity, ${cut('total', 'documents.base_total_amount', 'item.total_amount', 'documents.total_amount')},
          ${cut('tax', 'documents.base_tax_amount', 'item.tax_amount', 'documents.tax_amount')}
        from ${name}_items item where item.${name}_id = documents.id) as cut`
}

// The first step of sharing `sum` out by `weight` of `whole`: the whole cents of a share, and what of it is less than a cent.
function cut(name: string, sum: string, weight: string, whole: string): string {
  return ['div', 'mod'].map((part) => `coalesce(${part}(100 * ${sum} * ${weight}, nullif(${whole}, 0)), 0) as ${name}_${part}`).join(', ')
}

// The second: a share, with one of the cents left over for the largest remainders.
function share(name: string, sum: string, order: string): string {
  const left = `100 * ${sum} - sum(${name}_div) over ()`
  return `0.01 * (${name}_div + (row_number() over (order by ${name}_mod desc, ${order}) <= ${left})::integer)`
}
