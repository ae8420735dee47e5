import type { components } from '@optiflow/generated/types.ts'

export type TaxType = components['schemas']['TaxType']

const exclusive: ReadonlySet<TaxType> = new Set<TaxType>(['itbis', 'isc', 'exempt', 'not_billable'])

/** Whether the taxes exclude each other: of these types a line, and so a product, bears at most one. */
export function clash(taxes: { id: number; type: TaxType }[]): boolean {
  return new Set(taxes.filter(({ type }) => exclusive.has(type)).map(({ id }) => id)).size > 1
}
