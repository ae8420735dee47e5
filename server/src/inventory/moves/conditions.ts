import type { Condition } from '../../platform/lists/conditions.ts'

/** Documents with a line of one of these products. */
export const ofProducts = (document: 'stock_receipt' | 'stock_adjustment' | 'stock_transfer'): Condition => (bind, value) =>
  `${document}s.id in (select ${document}_id from ${document}_items where product_id = any(${bind(value)}::bigint[]))`
