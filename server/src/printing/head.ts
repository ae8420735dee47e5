import type { Content } from 'pdfmake'
import type { Company, Paper, Party } from './document.ts'
import { accent, factsLayout, label, margin, muted, named, prose } from './look.ts'
import { identificationLabel, taxIdLabel, tellingName, wordsOf, type Language } from './words.ts'

export type Fact = [name: string, value: string | null]

/** Whose paper it is, and what it is. */
export function letterhead(paper: Paper, width: number): Content {
  const { company, language } = paper
  const rule: Content = { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width - 2 * margin.side, y2: 0, lineWidth: 1.5, lineColor: accent }], margin: [0, 12, 0, 14] }
  return [{ columns: [{ width: '*', stack: companyLines(company, language) }, { width: 220, stack: titleLines(paper), alignment: 'right' }], columnGap: 24 }, rule]
}

/** Whom it is for on the left, dates and the like on the right. */
export function addressed(title: string, party: Party, facts: Fact[], language: Language): Content {
  const { name, identification_type, identification_number, address } = party
  const known = facts.filter((fact): fact is [string, string] => fact[1] !== null)
  const rows = known.map(([fact, value]): Content[] => [{ text: fact, color: muted, noWrap: true }, { text: prose(value, 12), alignment: 'right' }])
  const buyer: Content[] = [
    label(title), { text: prose(name, 18), bold: true, fontSize: 11, margin: [0, 0, 0, 2] },
    ...named(identificationLabel(identification_type, language), identification_number), ...(address ? [{ text: prose(address), color: muted }] : [])
  ]
  const table: Content = rows.length > 0 ? { table: { widths: ['auto', '*'], body: rows }, layout: factsLayout } : { text: '' }
  return { columns: [{ width: '*', stack: buyer }, { width: 220, stack: [table] }], columnGap: 24, margin: [0, 0, 0, 16] }
}

function companyLines({ name, tax_id, address, phone, email, country, logo }: Company, language: Language): Content[] {
  const reached = [phone, email].filter(Boolean).join(' · ')
  const image: Content[] = logo ? [{ image: `data:${logo.type};base64,${Buffer.from(logo.image).toString('base64')}`, fit: [170, 56], margin: [0, 0, 0, 8] }] : []
  const lines = [tax_id && `${taxIdLabel(country, language)} ${tax_id}`, address, reached].filter((text): text is string => Boolean(text))
  return [...image, { text: prose(name, 16), bold: true, fontSize: logo ? 11 : 15, margin: [0, 0, 0, 3] }, ...lines.map((text) => ({ text: prose(text), color: muted }))]
}

function titleLines({ kind, language, document_number, series_name, mark, mark_reason }: Paper): Content[] {
  const words = wordsOf[language]
  const series = tellingName(series_name, kind)
  return [
    { text: words.kinds[kind], bold: true, fontSize: 20, color: accent },
    ...(document_number === null ? [] : [{ text: document_number, bold: true, fontSize: 12, margin: [0, 1, 0, 1] as [number, number, number, number] }]),
    ...(series === null ? [] : [{ text: prose(series, 20), color: muted }]),
    ...(mark === null ? [] : [{ text: words.marks[mark], bold: true, color: '#b3261e' }]),
    ...(mark_reason === null ? [] : [{ text: [{ text: `${words.reason}: `, color: muted }, prose(mark_reason, 20)].flat() }])
  ]
}
