import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

describe('readConfig', () => {
  test('without anything it is a demo on this machine', () => {
    expect(readConfig({})).toEqual({
      port: 3000, host: '127.0.0.1', database_url: null, data_directory: resolve('.optiflow'), domain: 'localhost', public_url: 'http://{tenant}.localhost:3000', demo: true, production: false,
      log_level: 'info', rate_limits: { user: 60, ip: 10, login: 5 }, pool: { per_tenant: 8, total: 90 }, trusted_proxies: [], cors_origins: []
    })
  })

  test('with a database it is no demo and listens everywhere', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://u:p@db:5432/postgres' })).toMatchObject({ host: '0.0.0.0', demo: false })
    expect(readConfig({ DATABASE_URL: 'postgres://u:p@db:5432/postgres', OPTIFLOW_DEMO: 'on', HOST: '127.0.0.1' })).toMatchObject({ host: '127.0.0.1', demo: true })
  })

  test('an empty variable is one that is not set, and spaces around a value do not count', () => {
    expect(readConfig({ PORT: '', OPTIFLOW_DOMAIN: '  ', LOG_LEVEL: ' debug ', OPTIFLOW_CORS_ORIGINS: '' })).toMatchObject({ port: 3000, domain: 'localhost', log_level: 'debug', cors_origins: [] })
  })

  test('links name the port unless it is the one that http has anyway', () => {
    expect(readConfig({ PORT: '8080', OPTIFLOW_DOMAIN: 'api.example.com' }).public_url).toBe('http://{tenant}.api.example.com:8080')
    expect(readConfig({ PORT: '80' }).public_url).toBe('http://{tenant}.localhost')
    expect(readConfig({ OPTIFLOW_PUBLIC_URL: 'https://{tenant}.example.com/' }).public_url).toBe('https://{tenant}.example.com')
  })

  test('lists are split at commas', () => {
    expect(readConfig({ OPTIFLOW_CORS_ORIGINS: 'https://a.example, http://localhost:5173', OPTIFLOW_TRUSTED_PROXIES: '10.0.0.0/8,::1, loopback' })).toMatchObject({
      cors_origins: ['https://a.example', 'http://localhost:5173'], trusted_proxies: ['10.0.0.0/8', '::1', 'loopback']
    })
  })

  test.each([
    ['PORT', '70000'], ['PORT', '-1'], ['PORT', '3000x'], ['PORT', '1e3'],
    ['OPTIFLOW_DEMO', 'maybe'], ['LOG_LEVEL', 'loud'], ['OPTIFLOW_RATE_LIMIT_USER', '0'], ['OPTIFLOW_POOL_TOTAL', '1'],
    ['OPTIFLOW_DOMAIN', 'Example.com'], ['OPTIFLOW_DOMAIN', 'localhost:3000'], ['OPTIFLOW_DOMAIN', '.com'],
    ['OPTIFLOW_PUBLIC_URL', 'example.com'], ['OPTIFLOW_PUBLIC_URL', 'ftp://{tenant}.example.com'], ['OPTIFLOW_PUBLIC_URL', 'https://{tenant}.example.com/api'],
    ['OPTIFLOW_PUBLIC_URL', 'https://{tenant}.example.com?x=1'], ['OPTIFLOW_PUBLIC_URL', 'https://u:p@{tenant}.example.com'],
    ['OPTIFLOW_CORS_ORIGINS', 'example.com'], ['OPTIFLOW_CORS_ORIGINS', 'https://a.example/'], ['OPTIFLOW_CORS_ORIGINS', '*'],
    ['OPTIFLOW_TRUSTED_PROXIES', 'proxy'], ['OPTIFLOW_TRUSTED_PROXIES', '10.0.0.0/33'], ['OPTIFLOW_TRUSTED_PROXIES', '10.0.0'], ['OPTIFLOW_TRUSTED_PROXIES', '::1/129'], ['OPTIFLOW_TRUSTED_PROXIES', '*']
  ])('%s=%s is refused in one line that names the variable', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must .*[^\n]$`))
  })

  test('the database URL, which holds a password, is not repeated', () => {
    const refused = () => readConfig({ DATABASE_URL: 'mysql://root:hunter2@db' })
    expect(refused).toThrow(ConfigError)
    expect(refused).not.toThrow(/hunter2/)
  })
})
