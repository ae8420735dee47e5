import pg from 'pg'
import { formatDecimal } from '../decimal.ts'

const { builtins } = pg.types
const int8List = 1016

/**
 * What PostgreSQL's types are here: decimals and dates stay strings, as they go over the wire; ids are numbers,
 * for none is beyond 2^53. Set once for the process: pg keeps its parsers in one global table.
 */
pg.types.setTypeParser(builtins.NUMERIC, formatDecimal)
pg.types.setTypeParser(builtins.INT8, Number)
pg.types.setTypeParser(builtins.DATE, (text) => text)
pg.types.setTypeParser(builtins.TIMESTAMPTZ, instant)
pg.types.setTypeParser(int8List as never, (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number)))

// "2026-03-01 14:30:00.5+00" -> "2026-03-01T14:30:00.500Z"; every session runs in UTC.
function instant(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, '0')}Z`
}
