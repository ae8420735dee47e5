export { letterheadColumns, letterheadSources, parted, type LetterheadRow } from './letterhead.queries.ts'
export { printed } from './printed.ts'
