export { makeInvoice } from './issue.ts'
export type { InvoiceOrder } from './rules.ts'
