import { describe, expect, test } from 'vitest'
import { problem } from '../problems.ts'
import { isUnavailable, translate } from './errors.ts'

const violation = (code: string, constraint: string, table: string) => Object.assign(new Error('el valor viola la restricción'), { code, constraint, table })

describe('translate', () => {
  test('says what is taken, missing or overlapping by field', () => {
    expect(translate(violation('23505', 'products_sku_key', 'products'))).toMatchObject({ status: 422, errors: { sku: ['The sku has already been taken.'] } })
    expect(translate(violation('23505', 'users_email_key', 'users'))).toMatchObject({ errors: { email: ['The email has already been taken.'] } })
    expect(translate(violation('23503', 'products_category_id_foreign', 'products'))).toMatchObject({ status: 422, errors: { category_id: ['The selected category id is invalid.'] } })
    expect(translate(violation('23P01', 'document_subtypes_overlap', 'document_subtypes'))).toMatchObject({ status: 422, errors: { start_number: [expect.stringContaining('overlaps')] } })
    expect(translate(violation('23505', 'idempotency_keys_pkey', 'idempotency_keys'))).toMatchObject({ status: 409, code: 'idempotency_in_flight' })
  })

  test('what a deletion breaks is in use, in whatever language PostgreSQL speaks', () => {
    expect(translate(violation('23503', 'invoices_contact_id_foreign', 'invoices'), true)).toMatchObject({ status: 409, code: 'in_use' })
  })

  test('leaves alone what it does not know', () => {
    for (const error of [new Error('x'), violation('23514', 'invoices_total_check', 'invoices'), violation('42P01', '', 'taxes'), problem('not_found'), 'text']) expect(translate(error)).toBe(error)
  })
})

describe('isUnavailable', () => {
  const coded = (code: string) => Object.assign(new Error('x'), { code })

  test.each(['ECONNREFUSED', 'ECONNRESET', '08006', '53300', '53100', '57P01', '57P03', '55P03', '57014', '40P01', '3D000', '25P03'])('%s passes by itself', (code) => {
    expect(isUnavailable(coded(code))).toBe(true)
  })

  test('so do lost connections, which carry no code', () => {
    for (const message of ['Connection terminated unexpectedly', 'timeout exceeded when trying to connect']) expect(isUnavailable(new Error(message))).toBe(true)
    expect(isUnavailable(Object.assign(new Error('x'), { name: 'KnexTimeoutError' }))).toBe(true)
    expect(isUnavailable(new AggregateError([coded('ECONNREFUSED')]))).toBe(true)
  })

  test.each(['42P01', '22P02', '23505', '42501', 'ERR_INVALID_ARG_TYPE'])('%s does not', (code) => {
    expect(isUnavailable(coded(code))).toBe(false)
    expect(isUnavailable('ECONNREFUSED')).toBe(false)
  })
})
