/** What the store has sold, as days before today: in the order of their numbers, for these grow with time. */
export interface Sale {
  branch: 'main' | 'santiago'
  contact: string
  sold: number | null
  due: number | null
  payment_term?: string
  external_id?: string
  document_discount_rate?: string
  notes?: string
  items: [sku: string, quantity: string, discount_rate?: string][]
}

/** The first sale is that of the contract's examples: INV-0001 over 212.40. An issued invoice stays, so it tells whether the story was told. */
export const first = 'order-1001'

export const sales: Sale[] = [
  { branch: 'main', contact: 'Constructora del Este SRL', sold: -20, due: 10, payment_term: 'Net 30', external_id: first, items: [['DIS-009', '2.00', '10.00']] },
  // Overdue since three days.
  { branch: 'main', contact: 'María Altagracia Gómez', sold: -18, due: -3, payment_term: 'Net 15', items: [['PIN-001', '2.00'], ['ROD-009', '1.00'], ['BRO-003', '2.00']] },
  { branch: 'santiago', contact: 'Inversiones Cibao SRL', sold: -12, due: 18, payment_term: 'Net 30', external_id: 'order-1002', items: [['CEM-042', '30.00', '5.00'], ['ARE-001', '2.50'], ['SRV-001', '1.00']] },
  // Nothing to pay: paid at once.
  { branch: 'main', contact: 'Constructora del Este SRL', sold: -7, due: -7, notes: 'Reposición por garantía', items: [['DIS-009', '1.00', '100.00']] },
  { branch: 'main', contact: 'Ferremix Dominicana SRL', sold: -3, due: 27, payment_term: 'Net 30', external_id: 'order-1003', document_discount_rate: '5.00', items: [['TAL-012', '2.00'], ['MAR-016', '6.00']] },
  // Takes the cement below its minimum.
  { branch: 'main', contact: 'Juan Carlos Rosario', sold: 0, due: 0, items: [['CEM-042', '25.00'], ['BLO-006', '200.00'], ['SRV-001', '1.00']] },
  // Ordered by mistake.
  { branch: 'main', contact: 'Ferremix Dominicana SRL', sold: 0, due: 30, payment_term: 'Net 30', external_id: 'order-1004', items: [['PIN-005', '1.00']] },
  // Drafts: no number, no stock.
  { branch: 'main', contact: 'Constructora del Este SRL', sold: null, due: 30, payment_term: 'Net 30', items: [['DIS-009', '2.00', '10.00']] },
  { branch: 'santiago', contact: 'Inversiones Cibao SRL', sold: null, due: null, notes: 'Espera confirmación', items: [['VAR-038', '40.00'], ['CEM-042', '20.00']] }
]

/** What was paid, taken back and cancelled since, by the order that it is about; in the order of the numbers of receipts and notes. */
export type Aftermath = { order: string } & (
  | { paid: number; amount: string; payment_method: 'cash' | 'check' | 'bank_transfer'; note?: string }
  | { credited: number; reason: string; sku: string; quantity: string }
  | { cancelled: string }
)

/** The first receipt is that of the contract's examples: PAY-0001 over 100.00. */
export const aftermaths: Aftermath[] = [
  { order: first, paid: -16, amount: '100.00', payment_method: 'cash', note: 'Recibido en caja' },
  { order: 'order-1002', paid: -5, amount: '21514.35', payment_method: 'bank_transfer' },
  // Paid already, so it is credit for the next sale.
  { order: 'order-1002', credited: -2, reason: 'Fundas mojadas', sku: 'CEM-042', quantity: '4.00' },
  { order: 'order-1003', paid: -1, amount: '5000.00', payment_method: 'check' },
  { order: 'order-1004', cancelled: 'Pedido por error' }
]
