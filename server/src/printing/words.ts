/** The languages that papers are printed in. */
export const languages = ['es', 'en'] as const
export type Language = (typeof languages)[number]

const en = {
  kinds: { invoice: 'Invoice', quotation: 'Quotation', credit_note: 'Credit note', receipt: 'Payment receipt' },
  series: { invoice: 'Invoices', quotation: 'Quotations', credit_note: 'Credit notes', receipt: 'Payments' },
  marks: { draft: 'DRAFT', cancelled: 'CANCELLED', rejected: 'REJECTED', voided: 'VOID' },
  methods: {
    cash: 'Cash', check: 'Check', credit_card: 'Credit card', bank_transfer: 'Bank transfer', mobile_payment: 'Mobile payment', other: 'Other', credit_balance: 'Credit balance'
  },
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  date: (day: number, month: string, year: number) => `${month} ${day}, ${year}`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  tax_id: 'Tax ID',
  bill_to: 'Bill to',
  quoted_to: 'Prepared for',
  credited_to: 'Credit to',
  received_from: 'Received from',
  issue_date: 'Date',
  due_date: 'Due date',
  payment_term: 'Terms',
  expiration_date: 'Valid until',
  invoice_number: 'Corrects invoice',
  reason: 'Reason',
  currency: 'Currency',
  description: 'Description',
  quantity: 'Qty',
  unit_price: 'Price',
  discount: 'Discount',
  tax: 'Tax',
  total: 'Total',
  subtotal: 'Subtotal',
  on: 'on',
  prices_include_tax: 'Prices include tax.',
  paid: 'Paid',
  credited: 'Credited',
  due: 'Balance due',
  amount_received: 'Amount received',
  amount_applied: 'Amount applied',
  payment_date: 'Date of payment',
  payment_method: 'Method',
  account: 'Account',
  applied_to: 'Applied to invoice',
  invoice_total: 'Total of the invoice',
  remaining: 'Remains due',
  notes: 'Notes',
  terms: 'Terms and conditions'
}

export type Words = typeof en

const es: Words = {
  kinds: { invoice: 'Factura', quotation: 'Cotización', credit_note: 'Nota de crédito', receipt: 'Recibo de pago' },
  series: { invoice: 'Facturas', quotation: 'Cotizaciones', credit_note: 'Notas de crédito', receipt: 'Pagos' },
  marks: { draft: 'BORRADOR', cancelled: 'CANCELADA', rejected: 'RECHAZADA', voided: 'ANULADO' },
  methods: {
    cash: 'Efectivo', check: 'Cheque', credit_card: 'Tarjeta de crédito', bank_transfer: 'Transferencia bancaria', mobile_payment: 'Pago móvil', other: 'Otro', credit_balance: 'Saldo a favor'
  },
  months: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  date: (day, month, year) => `${day} de ${month} de ${year}`,
  page: (page, pages) => `Página ${page} de ${pages}`,
  tax_id: 'Id. fiscal',
  bill_to: 'Facturar a',
  quoted_to: 'Preparada para',
  credited_to: 'Acreditar a',
  received_from: 'Recibido de',
  issue_date: 'Fecha',
  due_date: 'Vencimiento',
  payment_term: 'Condiciones',
  expiration_date: 'Válida hasta',
  invoice_number: 'Afecta la factura',
  reason: 'Motivo',
  currency: 'Moneda',
  description: 'Descripción',
  quantity: 'Cant.',
  unit_price: 'Precio',
  discount: 'Descuento',
  tax: 'Impuesto',
  total: 'Total',
  subtotal: 'Subtotal',
  on: 'sobre',
  prices_include_tax: 'Los precios incluyen impuestos.',
  paid: 'Pagado',
  credited: 'Acreditado',
  due: 'Saldo pendiente',
  amount_received: 'Monto recibido',
  amount_applied: 'Monto aplicado',
  payment_date: 'Fecha de pago',
  payment_method: 'Forma de pago',
  account: 'Cuenta',
  applied_to: 'Aplicado a la factura',
  invoice_total: 'Total de la factura',
  remaining: 'Queda pendiente',
  notes: 'Notas',
  terms: 'Términos y condiciones'
}

export const wordsOf: Record<Language, Words> = { es, en }

/** The language of a company's papers when nobody asks for another: that of its country. */
export function languageOf(country: string): Language {
  return country === 'DO' ? 'es' : 'en'
}

/** What a series is called, where that tells more than the title: "Crédito fiscal", and not "Facturas", as the first series of a country are called. */
export function tellingName(series_name: string | null, kind: keyof Words['kinds']): string | null {
  const plain = languages.flatMap((language) => [wordsOf[language].kinds[kind], wordsOf[language].series[kind]].map((name) => name.toLowerCase()))
  return series_name !== null && plain.includes(series_name.trim().toLowerCase()) ? null : series_name
}

// The identification types of the contract, as they stand on paper; another one stands as it is.
const identifications: Record<string, Record<Language, string>> = {
  rnc: { es: 'RNC', en: 'RNC' },
  cedula: { es: 'Cédula', en: 'Cédula' },
  passport: { es: 'Pasaporte', en: 'Passport' },
  other: { es: 'Identificación', en: 'ID' }
}

/** What the number of a party is called. */
export function identificationLabel(type: string | null, language: Language): string {
  return identifications[type ?? 'other']?.[language] ?? type!.toUpperCase()
}

/** What the tax number of a company is called in its country. */
export function taxIdLabel(country: string, language: Language): string {
  return country === 'DO' ? 'RNC' : wordsOf[language].tax_id
}

/** What the file of a document is called: "INV-0001.pdf", or "borrador-12.pdf" while it has no number. */
export function fileName(document_number: string | null, id: number, language: Language): string {
  // A number may hold a slash, and no file can.
  return `${document_number?.replaceAll('/', '-') ?? `${wordsOf[language].marks.draft.toLowerCase()}-${id}`}.pdf`
}
