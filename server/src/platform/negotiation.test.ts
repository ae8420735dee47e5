import { describe, expect, test } from 'vitest'
import { typesOf, wantedLanguage, wantedType } from './negotiation.ts'

const both = typesOf({ responses: { '200': { content: { 'text/csv': { schema: {} }, 'application/json': { schema: {} } } } } })

describe('wantedType', () => {
  test.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['', 'application/json'],
    [' ', 'application/json'],
    ['application/json', 'application/json'],
    ['application/json, */*;q=0.1', 'application/json'],
    ['text/csv', 'text/csv'],
    ['text/*', 'text/csv'],
    ['TEXT/CSV; charset=utf-8', 'text/csv'],
    ['application/json;q=0.5, text/csv', 'text/csv'],
    ['text/csv;q=0, */*', 'application/json']
  ])('of JSON and CSV, %s wants %s', (accept, wanted) => {
    expect(wantedType(both, accept)).toBe(wanted)
  })

  test.each(['text/html', 'text/csv;q=0', 'application/json;q=0', 'nonsense'])('%s is 406', (accept) => {
    expect(() => wantedType(both, accept)).toThrow(expect.objectContaining({ status: 406, code: 'not_acceptable' }))
  })

  test('where there is one type nobody is asked', () => {
    expect(wantedType(['application/pdf'], 'text/html')).toBe('application/pdf')
    expect(wantedType([], 'text/html')).toBe('application/json')
  })
})

describe('wantedLanguage', () => {
  test.each([
    [null, 'es'], ['', 'es'], ['*', 'es'], ['fr', 'es'], ['en', 'en'], ['en-GB,en;q=0.9', 'en'], ['es-DO', 'es'], ['EN', 'en'],
    ['en;q=0.4, es;q=0.6', 'es'], ['fr, en;q=0.1', 'en'], ['es;q=0, *', 'en'], ['en;q=0', 'es'], [';;,q=,x;q=9', 'es']
  ])('where Spanish is the first, %s gives %s', (header, language) => {
    expect(wantedLanguage(['en', 'es'], 'es', header)).toBe(language)
  })
})
