import type { Content, PageDescription } from 'pdfmake'
import type { Paper, PricedPaper, ReceiptPaper } from './document.ts'
import { addressed, letterhead, type Fact } from './head.ts'
import { linesTables } from './lines.ts'
import { end, ink, label, margin, muted, prose } from './look.ts'
import { sumsTable, totals } from './sums.ts'
import { wordsOf } from './words.ts'
import { writtenDay } from './written.ts'

// Who writes on Letter; all others write on A4.
const letter_countries = ['DO', 'US', 'CA', 'MX', 'PR', 'GT', 'SV', 'HN', 'NI', 'CR', 'PA', 'CO', 'VE', 'CL', 'PH']
// A line of notes is as wide as the page.
const longest_word = 30
const widths = { LETTER: 612, A4: 595.28 }

/** A paper as the printer takes it: values in, a description out. The last `kept` lines go over to the next page, with the totals. */
export function pageOf(paper: Paper, kept = 0): PageDescription {
  const { language, company, document_number, made_at } = paper
  const words = wordsOf[language]
  const size = letter_countries.includes(company.country) ? 'LETTER' : 'A4'
  const title = [words.kinds[paper.kind], document_number ?? words.marks.draft].join(' ')
  return {
    pageSize: size,
    pageMargins: [margin.side, margin.top, margin.side, margin.bottom],
    info: { title, author: company.name, subject: company.name, creator: 'OptiFlow', producer: 'OptiFlow', creationDate: new Date(made_at), modDate: new Date(made_at) },
    language,
    displayTitle: true,
    defaultStyle: { font: 'Noto', fontSize: 9, lineHeight: 1.1, color: ink },
    ...(paper.mark && { watermark: { text: words.marks[paper.mark], color: '#b3261e', opacity: 0.1, bold: true, angle: -35, fontSize: 96 } }),
    content: [letterhead(paper, widths[size]), ...(paper.kind === 'receipt' ? receipt(paper) : priced(paper, kept)), ...remarks(paper)],
    footer: (page, pages) => ({
      columns: [{ text: [company.name, document_number ?? words.marks.draft].join(' · '), width: '*' }, { text: words.page(page, pages), width: 120, alignment: 'right' }],
      columnGap: 12, fontSize: 7.5, color: muted, margin: [margin.side, 22, margin.side, 0]
    })
  }
}

function priced(paper: PricedPaper, kept: number): Content[] {
  const words = wordsOf[paper.language]
  const title = { invoice: words.bill_to, quotation: words.quoted_to, credit_note: words.credited_to }[paper.kind]
  return [addressed(title, paper.bill_to, [...factsOf(paper), [words.currency, paper.currency_code]], paper.language), ...linesTables(paper, kept), end('lines'), totals(paper), end('totals')]
}

function factsOf(paper: PricedPaper): Fact[] {
  const words = wordsOf[paper.language]
  const day = (date: string | null) => date && writtenDay(date, paper.language)
  const issued: Fact = [words.issue_date, day(paper.issue_date)]
  if (paper.kind === 'invoice') return [issued, [words.due_date, day(paper.due_date)], [words.payment_term, paper.payment_term]]
  if (paper.kind === 'quotation') return [issued, [words.expiration_date, day(paper.expiration_date)], [words.payment_term, paper.payment_term]]
  return [issued, [words.invoice_number, paper.invoice_number], [words.reason, paper.reason]]
}

function receipt(paper: ReceiptPaper): Content[] {
  const { language, bill_to, payment_date, payment_method, account_name, currency_code, amount, invoice } = paper
  const words = wordsOf[language]
  const facts: Fact[] = [[words.payment_date, writtenDay(payment_date, language)], [words.payment_method, words.methods[payment_method]], [words.account, account_name], [words.currency, currency_code]]
  const sums = sumsTable([
    { name: `${payment_method === 'credit_balance' ? words.amount_applied : words.amount_received} ${currency_code}`, amount, weight: 'last' },
    { name: `${words.invoice_total} ${invoice.document_number}`, amount: invoice.total_amount },
    { name: words.remaining, amount: invoice.amount_due, weight: 'total' }
  ])
  return [addressed(words.received_from, bill_to, facts, language), { text: [{ text: `${words.applied_to} `, color: muted }, { text: invoice.document_number, bold: true }], margin: [0, 0, 0, 6] }, { stack: [sums], unbreakable: true }]
}

// What people wrote may be long: it runs on over pages as it likes.
function remarks({ notes, terms, language }: Paper): Content[] {
  const words = wordsOf[language]
  const written = [[words.notes, notes], [words.terms, terms]] as const
  return written.flatMap(([title, text]) => (text ? [{ stack: [label(title)], margin: [0, 16, 0, 0] }, { text: prose(text, longest_word), fontSize: 8.5 }] : []))
}
