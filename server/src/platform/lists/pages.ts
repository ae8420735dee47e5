import type { Context } from '../context.ts'
import { invalidField } from '../problems.ts'
import type { Selection } from './list.ts'
import { orderBy } from './order.ts'

// Further down an offset costs more than the rows it brings: the cursor is for that.
const deepest_row = 100_000

/** A page by its number, with the exact total. */
export async function numberedPage(ctx: Context, selection: Selection, per_page: number, page: number) {
  const offset = (page - 1) * per_page
  if (offset >= deepest_row) throw invalidField('page', `The page must not go beyond row ${deepest_row}; use pagination=cursor.`)
  const data = await rows(ctx, selection, per_page, offset)
  // A first page that is not full has counted itself.
  const total = offset === 0 && data.length < per_page ? data.length : await count(ctx, selection)
  const last_page = Math.max(1, Math.ceil(total / per_page))
  const path = `${ctx.url.origin}${ctx.url.path}`
  return {
    data,
    meta: { current_page: page, from: data.length > 0 ? offset + 1 : null, last_page, path, per_page, to: data.length > 0 ? offset + data.length : null, total },
    links: {
      first: linkTo(ctx, { page: '1' }),
      last: (last_page - 1) * per_page < deepest_row ? linkTo(ctx, { page: String(last_page) }) : null,
      next: page < last_page && page * per_page < deepest_row ? linkTo(ctx, { page: String(page + 1) }) : null,
      prev: page > 1 ? linkTo(ctx, { page: String(Math.min(page - 1, last_page)) }) : null
    }
  }
}

/** A link to the same list with some parameters changed; everything else of the query stays. */
export function linkTo(ctx: Context, changes: Record<string, string>): string {
  const query = new URLSearchParams(ctx.url.search)
  for (const [name, value] of Object.entries(changes)) query.set(name, value)
  return `${ctx.url.origin}${ctx.url.path}?${query}`
}

function rows(ctx: Context, { columns, from, where, values, keys }: Selection, limit: number, offset: number): Promise<object[]> {
  const place = values.length
  return ctx.db.compose(`select ${columns} from ${from} ${where} ${orderBy(keys)} limit $${place + 1} offset $${place + 2}`, [...values, limit, offset])
}

async function count(ctx: Context, { from, where, values, counted }: Selection): Promise<number> {
  const [row] = await ctx.db.compose<{ total: number }>(`select count(*) as total from ${from} ${where}`, values.slice(0, counted))
  return row!.total
}
