import { readFileSync } from 'node:fs'
import type { components } from '@optiflow/generated/types.ts'

type Schemas = components['schemas']

/** What a country brings to a new tenant: data, never code. */
export interface CountryPack {
  time_zone: string
  currency: { code: string; name: string; symbol: string }
  /** What the till is called: receipts bear its name. */
  account: string
  /** What the first series of each type is called. */
  names: Record<Schemas['DocumentType'], string>
  taxes: Pick<Schemas['Tax'], 'name' | 'type' | 'rate' | 'is_default'>[]
  /** Fiscal series; inactive until somebody gives them the range that the tax office assigned. */
  series: Pick<Schemas['DocumentSubtype'], 'name' | 'type' | 'prefix'>[]
}

const packs: Record<string, CountryPack> = JSON.parse(readFileSync(new URL('../../seeds/countries.json', import.meta.url), 'utf8'))

/** The pack of an ISO 3166 country, or the plain one that any country can start with. */
export function countryPack(country: string): CountryPack {
  return packs[country] ?? packs.default!
}
