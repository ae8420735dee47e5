import type { Context } from '../context.ts'
import { invalidField } from '../problems.ts'
import type { Selection } from './list.ts'
import { orderBy, type SortKey } from './order.ts'
import { linkTo } from './pages.ts'

interface Place { keys: (string | null)[]; back: boolean }
interface KeyedRow { cursor_keys: (string | null)[] }

/** A page by its cursor: rows after (or before) a known one, so that what others insert neither repeats nor hides a row. */
export async function cursorPage(ctx: Context, selection: Selection, per_page: number, cursor: string | undefined) {
  const order = selection.keys.map(({ column, descending }) => `${descending ? '-' : ''}${column}`).join(',')
  const place = cursor === undefined ? null : read(ctx, order, cursor, selection.keys.length)
  const found = await rows(ctx, selection, per_page + 1, place)
  const more = found.length > per_page
  const page = found.slice(0, per_page)
  if (place?.back) page.reverse()
  const next = page.length > 0 && (place?.back || more) ? write(ctx, order, { keys: page.at(-1)!.cursor_keys, back: false }) : null
  const prev = page.length > 0 && place && (!place.back || more) ? write(ctx, order, { keys: page[0]!.cursor_keys, back: true }) : null
  return {
    data: page.map(({ cursor_keys, ...row }) => row),
    meta: { per_page, next_cursor: next, prev_cursor: prev, path: `${ctx.url.origin}${ctx.url.path}` },
    links: { next: next && linkTo(ctx, { cursor: next }), prev: prev && linkTo(ctx, { cursor: prev }) }
  }
}

/** All rows in pieces, each of them after the last one of the piece before. */
export async function* allRows<Row extends object>(ctx: Context, selection: Selection, at_once: number): AsyncGenerator<Row[]> {
  let place: Place | null = null
  for (;;) {
    // Between two pieces nobody waits for a connection that a slow reader holds.
    const found: KeyedRow[] = await rows(ctx, selection, at_once, place).finally(() => ctx.db.release())
    yield found.map(({ cursor_keys, ...row }) => row as Row)
    if (found.length < at_once) return
    place = { keys: found.at(-1)!.cursor_keys, back: false }
  }
}

function rows(ctx: Context, { columns, from, where, values, keys }: Selection, limit: number, place: Place | null): Promise<KeyedRow[]> {
  const all = [...values]
  const bind = (value: unknown) => `$${all.push(value)}`
  const beyond = place ? `${where ? `${where} and` : 'where'} (${after(keys, place, bind)})` : where
  const keyColumns = `array[${keys.map(({ column }) => `${column}::text`).join(', ')}] as cursor_keys`
  return ctx.db.compose(`select ${columns}, ${keyColumns} from ${from} ${beyond} ${orderBy(keys, place?.back)} limit ${bind(limit)}`, all)
}

// (a, b, id) comes after the place when a does, or a is the same and b does, or both are the same and id does. Compared as one where
// that can be: only so does PostgreSQL begin at the place in an index, instead of reading up to it.
function after(keys: SortKey[], place: Place, bind: (value: unknown) => string): string {
  const [{ descending }] = keys as [SortKey]
  if (keys.every((key) => !key.nullable && key.descending === descending)) {
    return `(${keys.map(({ column }) => column).join(', ')}) ${descending === place.back ? '>' : '<'} (${place.keys.map(bind).join(', ')})`
  }
  return keys.map((key, at) => [...keys.slice(0, at).map((same, index) => equals(same, place.keys[index] ?? null, bind)), beyond(key, place.keys[at] ?? null, place.back, bind)].join(' and '))
    .map((part) => `(${part})`).join(' or ')
}

function equals({ column }: SortKey, value: string | null, bind: (value: unknown) => string): string {
  return value === null ? `${column} is null` : `${column} = ${bind(value)}`
}

// Nulls stand last: nothing comes after null, and everything that is not null comes before it.
function beyond({ column, descending, nullable }: SortKey, value: string | null, back: boolean, bind: (value: unknown) => string): string {
  if (value === null) return back ? `${column} is not null` : 'false'
  const comparison = `${column} ${descending === back ? '>' : '<'} ${bind(value)}`
  return back || !nullable ? comparison : `(${comparison} or ${column} is null)`
}

function write(ctx: Context, order: string, place: Place): string {
  const text = Buffer.from(JSON.stringify([place.keys, place.back ? 1 : 0])).toString('base64url')
  return `${text}.${ctx.sign(`${ctx.tenant.id} ${ctx.operation} ${order} ${text}`)}`
}

// A cursor is good for the list, the tenant and the order that it was made for.
function read(ctx: Context, order: string, cursor: string, length: number): Place {
  const [text = '', signature = '', ...rest] = cursor.split('.')
  if (rest.length > 0 || signature !== ctx.sign(`${ctx.tenant.id} ${ctx.operation} ${order} ${text}`)) throw invalidField('cursor', 'The cursor is invalid.')
  const [keys, back] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [(string | null)[], 0 | 1]
  if (keys.length !== length) throw invalidField('cursor', 'The cursor is invalid.')
  return { keys, back: back === 1 }
}
