import { describe, expect, test } from 'vitest'
import { byId, matchRoute } from './contract.ts'

describe('matchRoute', () => {
  test('every operation is found by its own method and path, with its ids', () => {
    for (const [id, { facts }] of byId) {
      const match = matchRoute(facts.method, facts.path.replaceAll(/\{\w+\}/g, '7'))
      expect(match.operation?.id, id).toBe(id)
      expect(match.path, id).toEqual(Object.fromEntries(facts.params.map((name) => [name, 7])))
    }
  })

  test('a word in the place of an id is a path of its own', () => {
    expect(matchRoute('DELETE', '/tokens/current').operation?.id).toBe('tokens.revoke_current')
    expect(matchRoute('DELETE', '/tokens/1').operation?.id).toBe('tokens.revoke')
    expect(matchRoute('POST', '/invoices/preview').operation?.id).toBe('invoices.preview')
    expect(matchRoute('GET', '/invoices/preview').methods).toEqual(['POST'])
  })

  test('an id is a positive integer up to 2^53-1, spelled in one way', () => {
    expect(matchRoute('GET', '/taxes/9007199254740991').path).toEqual({ id: 9007199254740991 })
    for (const id of ['0', '01', '-1', '1.0', '1e3', '9007199254740992', '1' + '0'.repeat(30), 'a', '{id}', '%31']) {
      expect(matchRoute('GET', `/taxes/${id}`), id).toEqual({ operation: undefined, path: {}, methods: [] })
    }
  })

  test('paths are exact', () => {
    for (const path of ['', '/', '/Taxes', '/taxes/', '//taxes', '/taxes//7', '/taxes/7/', '/taxes/7/7', '/7', '/constructor', '/__proto__']) {
      expect(matchRoute('GET', path), path).toEqual({ operation: undefined, path: {}, methods: [] })
    }
  })

  test('a path that is known with other methods names them', () => {
    expect(matchRoute('PUT', '/taxes/7')).toEqual({ operation: undefined, path: {}, methods: ['GET', 'PATCH', 'DELETE'] })
    expect(matchRoute('get', '/taxes').operation).toBeUndefined()
  })
})
