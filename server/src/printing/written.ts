import { decimal, formatDecimal } from '../platform/decimal.ts'
import { wordsOf, type Language } from './words.ts'

/** A decimal as people read it: "1,500.50". The Dominican Republic writes it as English does; the digits stay what they are. */
export function written(text: string): string {
  const [whole = '', fraction = ''] = formatDecimal(text).split('.')
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`
}

/** A quantity or a rate: without the zeros that money has. "2", "2.5", "18". */
export function writtenPlain(text: string): string {
  return written(text).replace(/\.?0+$/, '')
}

/** A day in words: "1 de marzo de 2026". */
export function writtenDay(day: string, language: Language): string {
  const { months, date } = wordsOf[language]
  const [year = 0, month = 1, number = 1] = day.split('-').map(Number)
  return date(number, months[month - 1]!, year)
}

/** Whether there is anything to say. */
export function isZero(amount: string): boolean {
  return decimal(amount).eq('0')
}
