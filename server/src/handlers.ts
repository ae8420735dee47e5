import { me, tokens, users } from './access/handlers.ts'
import * as contacts from './contacts/handlers.ts'
import * as credit_notes from './credit_notes/handlers.ts'
import * as health from './health/handlers.ts'
import * as stock_adjustments from './inventory/adjustments/handlers.ts'
import { levels, movements } from './inventory/handlers.ts'
import * as stock_receipts from './inventory/receipts/handlers.ts'
import * as stock_reservations from './inventory/reservations/handlers.ts'
import * as stock_transfers from './inventory/transfers/handlers.ts'
import * as invoices from './invoices/handlers.ts'
import * as bank_accounts from './payments/accounts/handlers.ts'
import * as payments from './payments/handlers.ts'
import type { Handlers } from './platform/context.ts'
import { categories } from './products/categories.ts'
import * as products from './products/handlers.ts'
import * as quotations from './quotations/handlers.ts'
import * as reports from './reports/handlers.ts'
import * as company from './settings/company/handlers.ts'
import { currencies, rates } from './settings/currencies/handlers.ts'
import { taxes } from './settings/handlers.ts'
import * as document_subtypes from './settings/series/handlers.ts'
import * as workspaces from './workspaces/handlers.ts'

type Verbs = Record<string, unknown>
type Named<Resource extends string, Of extends Verbs> = { [Verb in keyof Of & string as `${Resource}.${Verb}`]: Of[Verb] }

/** Every operation of the contract and the function that does it; one that is missing or answers what it may not does not compile. */
export const handlers = {
  ...named('health', health),
  ...named('tokens', tokens),
  ...named('me', me),
  ...named('users', users),
  ...named('workspaces', workspaces),
  ...named('company', company),
  ...named('taxes', taxes),
  ...named('document_subtypes', document_subtypes),
  ...named('currencies', currencies),
  ...named('currency_rates', rates),
  ...named('bank_accounts', bank_accounts),
  ...named('contacts', contacts),
  ...named('categories', categories),
  ...named('products', products),
  ...named('stock_levels', levels),
  ...named('stock_movements', movements),
  ...named('stock_receipts', stock_receipts),
  ...named('stock_adjustments', stock_adjustments),
  ...named('stock_transfers', stock_transfers),
  ...named('stock_reservations', stock_reservations),
  ...named('quotations', quotations),
  ...named('invoices', invoices),
  ...named('payments', payments),
  ...named('credit_notes', credit_notes),
  ...named('reports', reports)
} satisfies Handlers

function named<Resource extends string, Of extends Verbs>(resource: Resource, verbs: Of): Named<Resource, Of> {
  return Object.fromEntries(Object.entries(verbs).map(([verb, handler]) => [`${resource}.${verb}`, handler])) as Named<Resource, Of>
}
