import { describe, expect, test } from 'vitest'
import { slugOf } from './tenancy.ts'

describe('slugOf', () => {
  test.each([
    ['acme.localhost', 'acme'],
    ['acme.localhost:3000', 'acme'],
    ['ACME.LocalHost:3000', 'acme'],
    ['acme.localhost.', 'acme'],
    ['acme.localhost.:3000', 'acme'],
    ['a.localhost', 'a'],
    ['7-eleven.localhost', '7-eleven'],
    [`${'a'.repeat(63)}.localhost`, 'a'.repeat(63)]
  ])('%s is the tenant %s', (host, slug) => {
    expect(slugOf(host, 'localhost')).toBe(slug)
  })

  test.each([
    '', 'localhost', '.localhost', 'localhost:3000', 'a.acme.localhost', 'acme.evil.io', 'acme.localhost.evil.io', 'acmelocalhost', 'acme.localhost..', 'acme..localhost',
    '-acme.localhost', 'acme-.localhost', 'ac--me.localhost', 'ac_me.localhost', 'acmé.localhost', 'acme .localhost', ' acme.localhost', 'acme.localhost:', 'acme.localhost:300000',
    'acme.localhost:3000:3000', 'acme.localhost/x', 'acme.localhost@evil.io', '127.0.0.1', '127.0.0.1:3000', '[::1]:3000', `${'a'.repeat(64)}.localhost`
  ])('"%s" is no tenant of localhost', (host) => {
    expect(slugOf(host, 'localhost')).toBeNull()
  })

  test('the domain may have several labels, and a dot in it is a dot', () => {
    expect(slugOf('acme.api.example.com', 'api.example.com')).toBe('acme')
    expect(slugOf('acme.apixexample.com', 'api.example.com')).toBeNull()
    expect(slugOf('api.example.com', 'api.example.com')).toBeNull()
    expect(slugOf('acme.example.com', 'api.example.com')).toBeNull()
  })
})
