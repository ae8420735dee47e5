import { describe, expect, test } from 'vitest'
import { compile } from './ajv.ts'
import { contract, type Schema } from './contract.ts'
import { fieldErrors, type Fault } from './messages.ts'

/** The faults of a value by a schema, as the validators report them. */
function faultsOf(schema: Schema, value: unknown): Fault[] {
  const validate = compile(schema)
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, keyword, message = '', params }) => {
    const beneath = params.missingProperty ?? params.additionalProperty
    const allowed = keyword === 'enum' ? `: ${params.allowedValues.join(', ')}` : ''
    return { path: beneath === undefined ? instancePath : `${instancePath}/${beneath}`, keyword, message: `${message}${allowed}` }
  })
}
const said = (schema: Schema, value: unknown) => fieldErrors(faultsOf(schema, value), value)
const field = (schema: Schema, value: unknown) => said({ type: 'object', properties: { due_date: schema } }, { due_date: value }).due_date?.[0]

describe('fieldErrors', () => {
  test.each<[Schema, unknown, string]>([
    [{ type: 'string' }, null, 'The due date field is required.'],
    [{ type: 'string' }, 7, 'The due date must be a string, not a JSON number.'],
    [{ type: 'string' }, {}, 'The due date must be a string.'],
    [{ type: 'integer' }, '7', 'The due date must be an integer.'],
    [{ type: 'integer' }, 7.5, 'The due date must be an integer.'],
    [{ type: ['integer', 'null'] }, '7', 'The due date must be an integer.'],
    [{ type: 'boolean' }, 'yes', 'The due date field must be true or false.'],
    [{ type: 'array' }, {}, 'The due date must be an array.'],
    [{ type: 'object' }, [], 'The due date must be an object.'],
    [{ type: 'string', minLength: 1 }, '', 'The due date field is required.'],
    [{ type: 'string', minLength: 12 }, 'short', 'The due date must be at least 12 characters.'],
    [{ type: 'string', maxLength: 3 }, 'long', 'The due date must not be greater than 3 characters.'],
    [{ type: 'integer', minimum: 1 }, 0, 'The due date must be at least 1.'],
    [{ type: 'integer', maximum: 9 }, 10, 'The due date must not be greater than 9.'],
    [{ type: 'array', minItems: 1 }, [], 'The due date must have at least 1 items.'],
    [{ type: 'array', maxItems: 1 }, [1, 2], 'The due date must not have more than 1 items.'],
    [{ type: 'array', uniqueItems: true }, [1, 1], 'The due date has a duplicate value.'],
    [{ enum: ['a', 'b'] }, 'c', 'The due date is not one of the allowed values: a, b.'],
    [{ type: 'string', pattern: '^a$' }, 'b', 'The due date format is invalid.'],
    [{ type: 'string', format: 'date' }, '2026-02-30', 'The due date is not a valid date (YYYY-MM-DD).'],
    [{ type: 'string', format: 'date-time' }, '2026-02-28', 'The due date is not a valid instant (such as 2026-03-01T14:30:00Z).'],
    [{ type: 'string', format: 'email' }, 'ana@', 'The due date must be a valid email address.']
  ])('%j refuses %j: %s', (schema, value, sentence) => {
    expect(field(schema, value)).toBe(sentence)
  })

  test('a decimal says what is wrong with it', () => {
    const { Quantity, NullableAmount } = contract.components.schemas as Record<string, Schema>
    expect(field(Quantity!, '0')).toBe('The due date must be at least 0.0001.')
    expect(field(Quantity!, '1.00001')).toBe('The due date must not have more than 4 digits after the point.')
    expect(field(Quantity!, '100000000')).toBe('The due date must not be greater than 99999999.9999.')
    expect(field(Quantity!, '1e3')).toBe('The due date must be a decimal number in a string, such as "1500.50".')
    expect(field(NullableAmount!, 1500.5)).toBe('The due date must be a string, not a JSON number.')
  })

  test('a nested field is named by its path and keeps its spelling', () => {
    const schema: Schema = { type: 'object', properties: { items: { type: 'array', items: { type: 'object', required: ['product_id'], additionalProperties: false, properties: { product_id: {} } } } } }
    expect(said(schema, { items: [{}, { product_id: 1, unit_cost: 2 }] })).toEqual({
      'items.0.product_id': ['The items.0.product_id field is required.'],
      'items.1.unit_cost': ['The items.1.unit_cost field is not allowed.']
    })
  })

  test('of "null or something" only what tells anything is said', () => {
    const schema: Schema = { anyOf: [{ type: 'null' }, { type: 'string', maxLength: 3 }] }
    expect(said({ type: 'object', properties: { note: schema } }, { note: 'long' })).toEqual({ note: ['The note must not be greater than 3 characters.'] })
  })

  test('a field may be called like something of JavaScript', () => {
    const closed: Schema = { type: 'object', additionalProperties: false, properties: {} }
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const errors = said(closed, JSON.parse(`{"${name}":1}`))
      expect(Object.entries(errors), name).toEqual([[name, [`The ${name.replaceAll('_', ' ')} field is not allowed.`]]])
    }
  })

  test('the body itself is called body', () => {
    expect(said({ type: 'object' }, [])).toEqual({ body: ['The body must be an object.'] })
    expect(said({ type: 'object' }, null)).toEqual({ body: ['The body field is required.'] })
  })

  test('at most 100 fields, and one sentence each', () => {
    const faults = Array.from({ length: 250 }, (_, at) => ({ path: `/items/${at % 120}/quantity`, keyword: 'required', message: '' }))
    const errors = fieldErrors(faults, {})
    expect(Object.keys(errors)).toHaveLength(100)
    expect(new Set(Object.values(errors).map((sentences) => sentences.length))).toEqual(new Set([1]))
  })

  test('no sentence is longer than the contract allows', () => {
    const strange = fieldErrors([{ path: `/${'x'.repeat(5000)}`, keyword: 'additionalProperties', message: '' }], {})
    const many = fieldErrors([{ path: '/abilities', keyword: 'enum', message: `must be one of the values: ${'some:ability, '.repeat(200)}` }], {})
    for (const [name, [sentence]] of [...Object.entries(strange), ...Object.entries(many)]) expect(name.length + sentence!.length).toBeLessThan(600)
  })
})
