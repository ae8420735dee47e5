import type { Language } from './words.ts'

export interface Logo { type: 'image/png' | 'image/jpeg'; image: Uint8Array }

/** Whose paper it is. */
export interface Company {
  name: string
  tax_id: string | null
  address: string | null
  phone: string | null
  email: string | null
  /** ISO 3166: it decides the size of the paper and what the tax number is called. */
  country: string
  logo: Logo | null
}

/** Whom it is for, as `bill_to` has it. */
export interface Party { name: string; identification_type: string | null; identification_number: string | null; address: string | null }

/** A line as the wire has it. */
export interface Line {
  description: string
  quantity: string
  unit_price: string
  discount_rate: string | null
  discount_amount: string
  document_discount_amount: string
  taxes: { name: string; rate: string }[]
  tax_amount: string
  total_amount: string
}

/** A tax of the whole document, as the wire has it. */
export interface TaxGroup { name: string; rate: string; base_amount: string; amount: string }

export type Mark = 'draft' | 'cancelled' | 'rejected' | 'voided'

/** What every paper has. Amounts are the decimals of the wire: they are written out, never computed. */
interface Sheet {
  language: Language
  company: Company
  /** Null for what has none yet. */
  document_number: string | null
  /** What the series is called: "Crédito fiscal". */
  series_name: string | null
  mark: Mark | null
  /** Why it bears the mark, as people wrote it; null for a draft, and for what bears none. */
  mark_reason: string | null
  /** The instant that the file says it was made at. Of the document, not of the clock: the same document is the same file, byte by byte. */
  made_at: string
  currency_code: string
  notes: string | null
  terms: string | null
}

interface Priced extends Sheet {
  bill_to: Party
  issue_date: string | null
  prices_include_tax: boolean
  items: Line[]
  taxes: TaxGroup[]
  subtotal_amount: string
  discount_amount: string
  tax_amount: string
  total_amount: string
}

export interface InvoicePaper extends Priced {
  kind: 'invoice'
  due_date: string | null
  payment_term: string | null
  amount_paid: string
  credited_amount: string
  amount_due: string
}

export interface QuotationPaper extends Priced {
  kind: 'quotation'
  /** The last day that it holds. */
  expiration_date: string | null
  payment_term: string | null
}

export interface CreditNotePaper extends Priced {
  kind: 'credit_note'
  /** The number of the invoice that it reduces. */
  invoice_number: string
  reason: string | null
}

/** What a customer gets for a payment. */
export interface ReceiptPaper extends Sheet {
  kind: 'receipt'
  payment_date: string
  /** Who paid. */
  bill_to: Party
  payment_method: 'cash' | 'check' | 'credit_card' | 'bank_transfer' | 'mobile_payment' | 'other' | 'credit_balance'
  /** The account that took the money; null for what was drawn on a credit. */
  account_name: string | null
  amount: string
  /** What was paid, and what remains to be paid of it. */
  invoice: { document_number: string; total_amount: string; amount_due: string }
}

export type PricedPaper = InvoicePaper | QuotationPaper | CreditNotePaper

/** What can be printed. */
export type Paper = PricedPaper | ReceiptPaper
