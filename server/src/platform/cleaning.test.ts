import { describe, expect, test } from 'vitest'
import { clean, shapeOf } from './cleaning.ts'

const shape = shapeOf({
  type: 'object',
  properties: {
    name: { type: 'string' },
    password: { type: 'string', format: 'password' },
    tags: { type: 'array', maxItems: 3, items: { type: 'string' } },
    items: { type: 'array', maxItems: 500, items: { type: 'object', properties: { note: {}, tags: { type: 'array', maxItems: 1 } } } }
  }
})
const errorsOf = (value: unknown) => {
  try {
    return clean(value, shape)
  } catch (error) {
    return (error as { errors: object }).errors
  }
}

describe('clean', () => {
  test('trims strings at every depth and makes empty ones null', () => {
    expect(clean({ name: ' a\u00a0', items: [{ note: '\t' }, { note: 'b ' }], tags: ['', ' c'] }, shape)).toEqual({ name: 'a', items: [{ note: null }, { note: 'b' }], tags: [null, 'c'] })
  })

  test('leaves passwords, numbers, booleans and null as they are', () => {
    expect(clean({ password: ' a ', name: 7, tags: true, items: null }, shape)).toEqual({ password: ' a ', name: 7, tags: true, items: null })
    expect(clean({ password: '' }, shape)).toEqual({ password: '' })
  })

  test('only the field that is a password is one', () => {
    expect(clean({ items: [{ password: ' a ' }] }, shape)).toEqual({ items: [{ password: 'a' }] })
  })

  test('refuses NUL and half a surrogate pair, also in names and passwords', () => {
    expect(errorsOf({ name: 'a\0b' })).toEqual({ name: ['The name holds a character that cannot be stored.'] })
    expect(errorsOf({ items: [{ note: '\ud800' }] })).toEqual({ 'items.0.note': ['The items.0.note holds a character that cannot be stored.'] })
    expect(errorsOf({ password: '\udc00' })).toEqual({ password: ['The password holds a character that cannot be stored.'] })
    expect(errorsOf({ 'a\0': 1 })).toEqual({ body: ['The name of a field holds a character that cannot be stored.'] })
    expect(errorsOf('\0')).toEqual({ body: ['The body holds a character that cannot be stored.'] })
    expect(clean({ name: '😀' }, shape)).toEqual({ name: '😀' })
  })

  test('counts a list before it looks into it, each list by its own limit', () => {
    expect(errorsOf({ tags: ['\0', '', '', ''] })).toEqual({ tags: ['The tags must not have more than 3 items.'] })
    expect(errorsOf({ items: [{ tags: ['', ''] }] })).toEqual({ 'items.0.tags': ['The items.0.tags must not have more than 1 items.'] })
    expect(clean({ tags: ['a', 'b', 'c'] }, shape)).toEqual({ tags: ['a', 'b', 'c'] })
  })

  test('a field named __proto__ stays a field', () => {
    const cleaned = clean(JSON.parse('{"__proto__":{"admin":true}}'), shape) as Record<string, unknown>
    expect(Object.keys(cleaned)).toEqual(['__proto__'])
    expect(cleaned.admin).toBeUndefined()
  })

  test('an object of nothing but strange fields is refused with the first hundred', () => {
    const strange = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`field_${at}`, at]))
    const errors = errorsOf(strange) as Record<string, string[]>
    expect(Object.keys(errors)).toHaveLength(100)
    expect(errors.field_0).toEqual(['The field 0 field is not allowed.'])
    const { field_0, ...hundred } = strange
    expect(clean(hundred, shape)).toEqual(hundred)
  })

  test('goes 32 levels deep and no further', () => {
    const nested = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 'a')
    expect(clean(nested(32), shape)).toEqual(nested(32))
    expect(() => clean(nested(33), shape)).toThrow('nested deeper than 32 levels')
    expect(() => clean(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)), shape)).toThrow('nested deeper than 32 levels')
  })
})
