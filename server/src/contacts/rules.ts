import type { FieldErrors } from '../platform/problems.ts'
import type { Description } from './queries.ts'

type IdentificationType = 'rnc' | 'cedula' | 'passport' | 'other'
export interface Identification { identification_type: IdentificationType | null; identification_number: string | null }

/** An identification number as it is kept: without separators, in capital letters. */
export function plainNumber(text: string): string {
  return text.replaceAll(/[\s./-]/g, '').toUpperCase()
}

/** What is wrong with an identification, by field; empty when nothing is. */
export function identificationErrors({ identification_type: type, identification_number: number }: Identification): FieldErrors {
  if (number === null) return {}
  if (type === null) return { identification_type: ['The identification type field is required when identification number is present.'] }
  if (number === '') return { identification_number: ['The identification number format is invalid.'] }
  if (type === 'rnc' && !isRnc(number)) return { identification_number: ['The identification number is not a valid RNC.'] }
  if (type === 'cedula' && !/^\d{11}$/.test(number)) return { identification_number: ['The identification number is not a valid cédula.'] }
  return {}
}

/** What looks wrong but is taken: the state has issued a few cédulas whose check digit fails. */
export function identificationWarnings({ identification_type: type, identification_number: number }: Identification): string[] {
  const doubtful = type === 'cedula' && number !== null && !hasCheckDigit(number)
  return doubtful ? ['The check digit of the cédula does not fit.'] : []
}

/** What a contact is looked for by, as it is compared. */
export function described({ name = null, identification_number = null, email = null, phone = null }: Partial<Record<keyof Description, string | null>>): Description {
  return { name, identification_number: identification_number && plainNumber(identification_number), email, phone }
}

/** What is wrong with a description, by field. */
export function descriptionErrors({ name, identification_number, email, phone }: Description): FieldErrors {
  if ([name, identification_number, email, phone].every((one) => one === null)) return { name: ['The name field is required when none of identification number / email / phone are present.'] }
  return {
    ...(identification_number === '' && { identification_number: ['The identification number format is invalid.'] }),
    ...(phone !== null && phone.replaceAll(/\D/g, '').length < 7 && { phone: ['The phone must have at least 7 digits.'] })
  }
}

const weights = [7, 9, 8, 6, 5, 4, 3, 2]

function isRnc(number: string): boolean {
  if (!/^\d{9}$/.test(number)) return false
  const rest = weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11
  const digit = rest === 0 ? 2 : rest === 1 ? 1 : 11 - rest
  return digit === Number(number[8])
}

// Luhn: every second digit doubled, digits of the products added.
function hasCheckDigit(number: string): boolean {
  const sum = [...number].slice(0, 10).reduce((all, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return all + (product > 9 ? product - 9 : product)
  }, 0)
  return (10 - (sum % 10)) % 10 === Number(number[10])
}
