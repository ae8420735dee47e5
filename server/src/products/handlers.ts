import { openLevels, queueToTell, withdrawElsewhere } from '../inventory/index.ts'
import { actorOf, can, demand, found, unchanged, workspaceOf, type Context, type Handler } from '../platform/context.ts'
import { list as listRows, tableOf } from '../platform/lists/list.ts'
import { record } from '../platform/outbox.ts'
import { problem, refusal } from '../platform/problems.ts'
import { created, noContent, ok } from '../platform/replies.ts'
import { activeWorkspaces } from '../workspaces/index.ts'
import * as queries from './queries.ts'
import { checkedTaxes } from './default-taxes.ts'
import { empty, openingErrors, openingLevels, stockErrors } from './rules.ts'
import { productTable } from './table.ts'

export { importProducts as import } from './import/handler.ts'

export const list: Handler<'products.list'> = async (ctx, { query = {} }) =>
  ctx.wants === 'text/csv' ? tableOf(ctx, queries.productsTable, query, productTable(ctx)) : listRows(ctx, queries.productsList, query, async (rows) => rows.map((row) => forCaller(ctx, row)))

export const get: Handler<'products.get'> = async (ctx, { path }) => ok(forCaller(ctx, found(await queries.findProduct(ctx, path.id))))

export const create: Handler<'products.create'> = async (ctx, { body }) => {
  const { initial_quantity, minimum_quantity, initial_quantities, ...given } = body
  const product = { ...empty, workspace_id: workspaceOf(ctx), track_stock: body.product_type === 'product', ...given, default_tax_ids: await checkedTaxes(ctx, body.default_tax_ids) }
  if (product.workspace_id === null) demand(ctx, 'catalogue:share')
  if (body.cost !== undefined) demand(ctx, 'products:view_cost')
  const levels = openingLevels(body, workspaceOf(ctx))
  const reachable = new Set(levels.length > 0 ? await activeWorkspaces(ctx) : [])
  assertNone({ ...stockErrors(product), ...openingErrors(body, product, levels, (id) => reachable.has(id)) })
  const { id } = await queries.insertProduct(ctx, product)
  if (levels.length > 0) await openLevels(ctx, opening(ctx, id, product.cost ?? null, levels))
  const row = found(await queries.findProduct(ctx, id))
  record(ctx, 'product.created', null, row)
  return created(forCaller(ctx, row))
}

export const update: Handler<'products.update'> = async (ctx, { path, body }) => {
  const before = unchanged(ctx, await (body.workspace_id === undefined ? queries.lockProductBeside : queries.lockProduct)(ctx, path.id))
  const product = { ...before, cost: before.cost ?? null, ...body }
  if (product.workspace_id !== before.workspace_id) demand(ctx, 'catalogue:share')
  if (body.cost !== undefined) demand(ctx, 'products:view_cost')
  assertNone(stockErrors(product))
  if (before.workspace_id === null && product.workspace_id !== null) await takeBack(ctx, path.id, product.workspace_id)
  await queries.updateProduct(ctx, before, product)
  if (body.default_tax_ids) await replaceTaxes(ctx, path.id, await checkedTaxes(ctx, body.default_tax_ids))
  const after = found(await queries.findProduct(ctx, path.id))
  await queueToTell(ctx, [path.id])
  record(ctx, 'product.updated', before, after)
  return ok(forCaller(ctx, after))
}

const remove: Handler<'products.delete'> = async (ctx, { path }) => {
  const product = unchanged(ctx, await queries.lockProduct(ctx, path.id))
  await queries.deleteProduct(ctx, path.id)
  record(ctx, 'product.deleted', product, null)
  return noContent()
}
export { remove as delete }

// Whoever moves stock holds the product first: while it is locked nobody is about to.
async function takeBack(ctx: Context, product_id: number, workspace_id: number) {
  if (!(await withdrawElsewhere(ctx, { product_id, workspace_id }))) throw refusal('in_use', 'A product that another workspace has moved, or keeps for somebody, stays shared.')
}

async function replaceTaxes(ctx: Context, id: number, default_tax_ids: number[]) {
  await queries.deleteProductTaxes(ctx, id)
  await queries.insertProductTaxes(ctx, { id, default_tax_ids })
}

function opening(ctx: Context, product_id: number, unit_cost: string | null, levels: ReturnType<typeof openingLevels>) {
  return {
    user_id: actorOf(ctx).user_id,
    product_ids: levels.map(() => product_id),
    unit_costs: levels.map(() => unit_cost),
    workspace_ids: levels.map((level) => level.workspace_id),
    quantities: levels.map((level) => level.quantity),
    minimums: levels.map((level) => level.minimum_quantity ?? '0')
  }
}

// What a product costs, and what remains of its price, is for those who may see it.
function forCaller<Row extends { cost?: string | null; margin_rate?: string | null }>(ctx: Context, { cost, margin_rate, ...row }: Row) {
  return can(ctx, 'products:view_cost') ? { ...row, cost: cost ?? null, margin_rate: margin_rate ?? null } : row
}

function assertNone(errors: Record<string, string[]>) {
  if (Object.keys(errors).length > 0) throw problem('validation_failed', errors)
}
