export { checkPayment, writePayment } from './receive.ts'
export { paymentOrder, withInvoice } from './rules.ts'
