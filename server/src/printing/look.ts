import type { Content, TableLayout, Text } from 'pdfmake'

export const ink = '#1b2430'
export const muted = '#66717f'
export const accent = '#1d4f73'
const line = '#d5dbe2'
const band = '#eef3f7'

/** Points. */
export const margin = { side: 42, top: 42, bottom: 54 }

/**
 * What people wrote, as it fits: a word of more letters than this breaks where the line ends. Kept whole it would push all beside it off the page.
 */
export function prose(text: string, longest_word = 24): Text {
  const parts = text.split(new RegExp(`(\\S{${longest_word + 1},})`))
  // The words that were split at stand between the others.
  return parts.length === 1 ? text : parts.flatMap((part, at) => (at % 2 === 1 ? { text: part, wordBreak: 'break-all' as const } : part || []))
}

/** A small word above what it names. */
export function label(text: string): Content {
  return { text, color: muted, fontSize: 7.5, margin: [0, 0, 0, 2] }
}

/** Nothing to see: it tells on which page something ends. What is kept together does not say where it stands. */
export function end(id: string): Content {
  return { text: ' ', fontSize: 0.1, id }
}

/** Something with its name before it; nothing without it. */
export function named(name: string, value: string | null): Content[] {
  return value === null ? [] : [{ text: prose(`${name} ${value}`) }]
}

/** The lines of a document: a coloured head, a thin rule under each. */
export const linesLayout: TableLayout = {
  hLineWidth: (row, { table }) => (row === 0 ? 0 : row === table.body.length ? 0.75 : 0.5),
  hLineColor: (row, { table }) => (row === 1 || row === table.body.length ? accent : line),
  vLineWidth: () => 0,
  fillColor: (row) => (row === 0 ? band : null),
  paddingLeft: () => 6,
  paddingRight: () => 6,
  paddingTop: () => 4.5,
  paddingBottom: () => 4
}

/** Names and amounts below each other; the last one counts, and is seen to. */
export const sumsLayout: TableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 8,
  paddingRight: () => 6,
  paddingTop: () => 3,
  paddingBottom: () => 3
}

/** Names and values in the head of a document. */
export const factsLayout: TableLayout = { ...sumsLayout, paddingLeft: () => 0, paddingRight: () => 0, paddingTop: () => 1.5, paddingBottom: () => 1.5 }

export const bandColor = band
