export { letterheadColumns, letterheadSources, type LetterheadRow } from './letterhead.queries.ts'
export { printed } from './printed.ts'
