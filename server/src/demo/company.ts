import type { components } from '@optiflow/generated/types.ts'

type Schemas = components['schemas']

/** What the store's documents show of it; the logo is that of the contract's examples. */
export const company: Schemas['CompanyUpdate'] = {
  name: 'Ferretería Duarte SRL', tax_id: '130000018', address: 'Av. Duarte 120, Santo Domingo', phone: '809-555-0120', email: 'ventas@ferreteria-duarte.example',
  logo: 'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQAQMAAAAlPW0iAAAABlBMVEX////IUBRqH52vAAAAHklEQVR42mNgYGDg/8Ag/4PB/g+DjQ0D8wF8iIEBABo3C2gF6kJOAAAAAElFTkSuQmCC',
  terms: 'Los cambios se aceptan dentro de 8 días con este documento.'
}

/** Currency 2 is the one of the contract's examples; 1 is the peso. */
export const dollar: Schemas['CurrencyCreate'] = { code: 'USD', name: 'Dólar estadounidense', symbol: 'US$' }

/** What a dollar has cost, as days before today. */
export const dollarRates: [days: number, rate: string][] = [[-30, '61.90'], [-14, '62.20'], [-1, '62.45']]

/** Bank account 2; 1 is the till that every tenant has. */
export const bank: Schemas['BankAccountCreate'] = { name: 'Banco Popular', type: 'bank', account_number: '792013456', initial_balance: '85000.00' }
