import { crc32, deflateSync } from 'node:zlib'
import type { CreditNotePaper, InvoicePaper, Line, QuotationPaper, ReceiptPaper } from './document.ts'

/** A line of a disc of 100.00 with ten percent off and ITBIS. */
export const line = (given: Partial<Line> = {}): Line => ({
  description: 'Disco de corte 9"', quantity: '2.00', unit_price: '100.00', discount_rate: '10.00', discount_amount: '20.00', document_discount_amount: '0.00',
  taxes: [{ name: 'ITBIS 18%', rate: '18.00' }], tax_amount: '32.40', total_amount: '212.40', ...given
})

const sheet = {
  language: 'es' as const,
  company: { name: 'Ferretería Duarte SRL', tax_id: '130-12345-6', address: 'Av. Duarte 120, Santiago', phone: '809-555-0101', email: 'ventas@duarte.example', country: 'DO', logo: null },
  document_number: 'INV-0001', series_name: 'Crédito fiscal', mark: null, mark_reason: null, made_at: '2026-03-01T14:30:00.000Z', currency_code: 'DOP', notes: null, terms: null
}
const buyer = { name: 'Constructora del Este SRL', identification_type: 'rnc', identification_number: '131246788', address: 'Av. Independencia 300, Santo Domingo' }
const priced = {
  ...sheet, bill_to: buyer, issue_date: '2026-03-01', prices_include_tax: false, items: [line()], taxes: [{ name: 'ITBIS 18%', rate: '18.00', base_amount: '180.00', amount: '32.40' }],
  subtotal_amount: '200.00', discount_amount: '20.00', tax_amount: '32.40', total_amount: '212.40'
}

export const invoice = (given: Partial<InvoicePaper> = {}): InvoicePaper => ({
  ...priced, kind: 'invoice', due_date: '2026-03-31', payment_term: 'Net 30', amount_paid: '100.00', credited_amount: '0.00', amount_due: '112.40', ...given
})
export const quotation = (given: Partial<QuotationPaper> = {}): QuotationPaper => ({ ...priced, kind: 'quotation', document_number: 'COT-0001', expiration_date: '2026-04-15', payment_term: 'Net 30', ...given })
export const creditNote = (given: Partial<CreditNotePaper> = {}): CreditNotePaper => ({
  ...priced, kind: 'credit_note', document_number: 'B0400000001', invoice_number: 'INV-0001', reason: 'Un disco llegó roto', ...given
})
export const receipt = (given: Partial<ReceiptPaper> = {}): ReceiptPaper => ({
  ...sheet, kind: 'receipt', document_number: 'PAY-0001', payment_date: '2026-03-05', bill_to: buyer, payment_method: 'bank_transfer', account_name: 'Banco Popular', amount: '1100.00',
  invoice: { document_number: 'INV-0001', total_amount: '2212.40', amount_due: '1112.40' }, ...given
})

/** A picture of one colour and half transparent, as a logo may be; with a filter above 4, as none may be. */
export function png(width: number, height: number, filter = 0): Uint8Array {
  const row = Buffer.concat([Buffer.from([filter]), Buffer.alloc(width * 4, Buffer.from([29, 79, 115, 200]))])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}
