import type { Sale } from './sales.ts'

/** What the store has offered, as days before and after today, and how far each offer came; the reasons are the customer's. */
export interface Offer extends Pick<Sale, 'branch' | 'contact' | 'payment_term' | 'external_id' | 'document_discount_rate' | 'notes' | 'items'> {
  offered: number
  expires: number | null
  acts: ('send' | 'approve' | 'reserve' | 'convert' | { reject: string } | { cancel: string })[]
}

/** The first one waits to be converted, by whoever reads the guide. */
export const offers: Offer[] = [
  { branch: 'main', contact: 'Constructora del Este SRL', offered: -2, expires: 28, payment_term: 'Net 30', external_id: 'request-501', items: [['DIS-009', '2.00', '10.00']], acts: ['send', 'approve'] },
  { branch: 'main', contact: 'Ferremix Dominicana SRL', offered: -1, expires: 14, document_discount_rate: '5.00', items: [['TAL-012', '1.00'], ['MAR-016', '4.00']], acts: ['send'] },
  { branch: 'main', contact: 'María Altagracia Gómez', offered: -9, expires: 21, items: [['PIN-005', '1.00'], ['ROD-009', '2.00']], acts: ['send', { reject: 'Encontró la pintura más barata' }] },
  { branch: 'main', contact: 'Juan Carlos Rosario', offered: 0, expires: 15, notes: 'Pendiente de medir el patio', items: [['BLO-006', '350.00'], ['SRV-001', '1.00']], acts: [] },
  // Nobody sent it in time.
  { branch: 'main', contact: 'Juan Carlos Rosario', offered: -30, expires: -15, items: [['VAR-038', '20.00']], acts: [] },
  { branch: 'santiago', contact: 'Inversiones Cibao SRL', offered: -4, expires: 26, payment_term: 'Net 30', items: [['PIN-001', '3.00', '5.00'], ['BRO-003', '3.00']], acts: ['send', 'approve', 'convert'] },
  { branch: 'santiago', contact: 'Inversiones Cibao SRL', offered: -4, expires: null, items: [['ARE-001', '3.00']], acts: ['send', { cancel: 'Repetida' }] },
  // Approved, and its goods are kept: nobody else can buy them.
  { branch: 'main', contact: 'Ferremix Dominicana SRL', offered: -1, expires: 20, payment_term: 'Net 30', items: [['VAR-038', '20.00'], ['ROD-009', '2.00']], acts: ['send', 'reserve'] }
]
