import Negotiator from 'negotiator'
import type { MediaType } from './media.ts'
import type { ContractOperation } from './contract.ts'
import { problem } from './problems.ts'

export type WantedType = 'application/json' | MediaType

const charset = ';charset=utf-8'

/** The types that an operation answers a success with, JSON first. */
export function typesOf({ responses }: Pick<ContractOperation, 'responses'>): WantedType[] {
  const types = Object.keys(responses['200']?.content ?? {}) as WantedType[]
  return types.sort((one, other) => Number(other === 'application/json') - Number(one === 'application/json'))
}

/** The type that a caller wants: 406 when it takes none. Where there is nothing to choose, Accept is not looked at. */
export function wantedType(types: WantedType[], accept: string | undefined): WantedType {
  const [first = 'application/json'] = types
  if (types.length < 2 || !accept?.trim()) return first
  // All are sent as UTF-8, and a caller may say so: "text/csv; charset=utf-8".
  const wanted = new Negotiator({ headers: { accept } }).mediaType(types.map((type) => type + charset))
  if (!wanted) throw problem('not_acceptable')
  return types.find((type) => type + charset === wanted)!
}

/** The language that a caller wants, of those there are; what nobody can read is better than nothing, so it is never refused. */
export function wantedLanguage<Language extends string>(languages: readonly Language[], fallback: Language, accept_language: string | null): Language {
  if (accept_language === null) return fallback
  const ordered = [fallback, ...languages.filter((one) => one !== fallback)]
  return (new Negotiator({ headers: { 'accept-language': accept_language } }).language(ordered) as Language | undefined) ?? fallback
}
