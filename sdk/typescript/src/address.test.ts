import { describe, expect, it } from 'vitest'
import { addressFrom } from './address.ts'
import { settingsFrom } from './settings.ts'

describe('the address', () => {
  it.each([
    ['https://acme.example.com', 'https://acme.example.com/api/v1'],
    ['https://acme.example.com/', 'https://acme.example.com/api/v1'],
    ['http://acme.localhost:3000/api/v1', 'http://acme.localhost:3000/api/v1'],
    ['http://acme.localhost:3000/api/v1/', 'http://acme.localhost:3000/api/v1'],
    ['https://example.com/behind/a/proxy', 'https://example.com/behind/a/proxy']
  ])('of the baseUrl %s is %s', (baseUrl, address) => {
    expect(addressFrom({ baseUrl })).toBe(address)
  })

  it.each([
    ['example.com', 'https://acme.example.com/api/v1'],
    ['example.com:8443', 'https://acme.example.com:8443/api/v1'],
    ['localhost:3000', 'http://acme.localhost:3000/api/v1'],
    ['demo.localhost', 'http://acme.demo.localhost/api/v1'],
    ['localhost.example.com', 'https://acme.localhost.example.com/api/v1']
  ])('of acme in the domain %s is %s', (domain, address) => {
    expect(addressFrom({ tenant: 'acme', domain })).toBe(address)
  })

  it.each([
    [{}, /needs baseUrl .* or tenant and domain/],
    [{ tenant: 'acme' }, /needs baseUrl/],
    [{ baseUrl: 'https://acme.example.com', tenant: 'acme' }, /not both/],
    [{ baseUrl: 'acme.example.com' }, /not an http or https address/],
    [{ baseUrl: '/api/v1' }, /not an http or https address/],
    [{ baseUrl: 'https://ann:secret@example.com' }, /no user and no password/],
    [{ baseUrl: 'https://example.com/?a=1' }, /no query/],
    [{ tenant: 'Acme Inc', domain: 'example.com' }, /tenant 'Acme Inc'/],
    [{ tenant: 'acme', domain: 'https://example.com' }, /no https:\/\/ and no path/]
  ])('refuses %o', (options, message) => {
    expect(() => addressFrom(options)).toThrow(message)
  })
})

describe('the options', () => {
  const baseUrl = 'https://acme.example.com'

  it.each([
    [{ token: 'Bearer 1|abc' }, /without 'Bearer'/],
    [{ token: '1|abc\n' }, /line break/],
    [{ workspaceId: 0 }, /workspaceId/],
    [{ maxRetries: -1 }, /maxRetries/],
    [{ timeoutMs: 0 }, /timeoutMs/],
    [{ timeoutMs: Infinity }, /timeoutMs/]
  ])('refuse %o', (options, message) => {
    expect(() => settingsFrom({ baseUrl, ...options })).toThrow(message)
  })

  it('never print the token', () => {
    expect(() => settingsFrom({ baseUrl, token: '1|secret\n' })).toThrow(expect.not.objectContaining({ message: expect.stringContaining('secret') }))
  })
})
