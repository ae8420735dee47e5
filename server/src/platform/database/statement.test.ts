import { describe, expect, test } from 'vitest'
import { arrange, composedName, sql } from './statement.ts'

describe('sql', () => {
  test('numbers named values by their first place, and leaves casts alone', () => {
    const statement = sql('select :b::text, :a, :b::bigint[] where x = :a_b')
    expect(statement).toMatchObject({ text: 'select $1::text, $2, $1::bigint[] where x = $3', parameters: ['b', 'a', 'a_b'] })
    expect(arrange(statement, { a: 1, b: null, a_b: 'x', more: true })).toEqual([null, 1, 'x'])
  })

  test('a value that is missing is a mistake, not null', () => {
    expect(() => arrange(sql('select :a'), { a: undefined })).toThrow('A statement needs a value for a: select $1')
  })

  test('a name may end in digits', () => {
    expect(sql('select :sha256, :sha')).toMatchObject({ text: 'select $1, $2', parameters: ['sha256', 'sha'] })
  })

  test('the same text has the same name', () => {
    expect(sql('select :a').name).toBe(sql('select :a').name)
    expect(sql('select :a').name).not.toBe(sql('select :a ').name)
  })
})

describe('composedName', () => {
  test('is that of the text, for the first few hundred texts', () => {
    const first = composedName('select 0')
    expect(composedName('select 0')).toBe(first)
    for (let at = 1; at < 500; at++) expect(composedName(`select ${at}`)).toBeTypeOf('string')
    expect(composedName('select 500')).toBeUndefined()
    expect(composedName('select 0')).toBe(first)
  })
})
