import { isIP } from 'node:net'
import { resolve } from 'node:path'

/** What the environment decides, read and checked once. Every variable stands in README's table. */
export interface Config {
  port: number
  host: string
  database_url: string | null
  data_directory: string
  domain: string
  public_url: string
  demo: boolean
  production: boolean
  log_level: string
  rate_limits: { user: number; ip: number; login: number }
  pool: { per_tenant: number; total: number }
  trusted_proxies: string[]
  cors_origins: string[]
}

export class ConfigError extends Error {}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/**
 * Reads the configuration; an empty variable is one that is not set. Throws ConfigError with one line a person can act on.
 * `terminal`: whether a person reads what is written.
 */
export function readConfig(env: Record<string, string | undefined>, terminal = false): Config {
  const text = (name: string) => env[name]?.trim() || null
  const port = integer('PORT', text('PORT'), 3000, 0, 65535)
  const database_url = databaseUrl(text('DATABASE_URL'))
  const domain = domainName(text('OPTIFLOW_DOMAIN') ?? 'localhost')
  const demo = yesOrNo('OPTIFLOW_DEMO', text('OPTIFLOW_DEMO'), database_url === null)
  return {
    port,
    // A demo listens on this machine alone; a production server everywhere unless told otherwise.
    host: text('HOST') ?? (database_url ? '0.0.0.0' : '127.0.0.1'),
    database_url,
    data_directory: resolve(text('OPTIFLOW_DATA_DIR') ?? '.optiflow'),
    domain,
    public_url: publicUrl(text('OPTIFLOW_PUBLIC_URL') ?? `http://{tenant}.${domain}${port === 80 ? '' : `:${port}`}`),
    demo,
    production: text('NODE_ENV') === 'production',
    // Who tries the demo in a terminal reads its token and a command to paste: lines of a log would push them away.
    log_level: oneOf('LOG_LEVEL', text('LOG_LEVEL') ?? (demo && terminal ? 'warn' : 'info'), levels),
    rate_limits: {
      user: integer('OPTIFLOW_RATE_LIMIT_USER', text('OPTIFLOW_RATE_LIMIT_USER'), 60, 1, 1e9),
      ip: integer('OPTIFLOW_RATE_LIMIT_IP', text('OPTIFLOW_RATE_LIMIT_IP'), 10, 1, 1e9),
      login: integer('OPTIFLOW_RATE_LIMIT_LOGIN', text('OPTIFLOW_RATE_LIMIT_LOGIN'), 5, 1, 1e9)
    },
    pool: {
      per_tenant: integer('OPTIFLOW_POOL_PER_TENANT', text('OPTIFLOW_POOL_PER_TENANT'), 8, 1, 100),
      total: integer('OPTIFLOW_POOL_TOTAL', text('OPTIFLOW_POOL_TOTAL'), 90, 2, 10000)
    },
    trusted_proxies: words(text('OPTIFLOW_TRUSTED_PROXIES')).map(proxy),
    cors_origins: words(text('OPTIFLOW_CORS_ORIGINS')).map(origin)
  }
}

function integer(name: string, value: string | null, fallback: number, least: number, most: number): number {
  if (value === null) return fallback
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most) return number
  throw new ConfigError(`${name} must be a whole number from ${least} to ${most}, not "${value}".`)
}

function yesOrNo(name: string, value: string | null, fallback: boolean): boolean {
  if (value === null) return fallback
  if (['1', 'true', 'yes', 'on'].includes(value.toLowerCase())) return true
  if (['0', 'false', 'no', 'off'].includes(value.toLowerCase())) return false
  throw new ConfigError(`${name} must be on or off, not "${value}".`)
}

function oneOf(name: string, value: string, allowed: string[]): string {
  if (allowed.includes(value)) return value
  throw new ConfigError(`${name} must be one of ${allowed.join(', ')}, not "${value}".`)
}

function databaseUrl(value: string | null): string | null {
  if (value === null) return null
  const url = URL.canParse(value) ? new URL(value) : null
  if (url && ['postgres:', 'postgresql:'].includes(url.protocol)) return value
  // The value may hold a password: it is not repeated.
  throw new ConfigError('DATABASE_URL must look like postgres://user:password@host:5432/postgres; in the password # is written %23, / is %2F, ? is %3F, % is %25.')
}

function domainName(value: string): string {
  if (/^[a-z0-9](-?[a-z0-9])*(\.[a-z0-9](-?[a-z0-9])*)*$/.test(value)) return value
  throw new ConfigError(`OPTIFLOW_DOMAIN must be a domain name in small letters without a port, not "${value}".`)
}

function publicUrl(value: string): string {
  const plain = value.replace(/\/$/, '')
  const example = plain.replace('{tenant}', 'acme')
  if (/^https?:/.test(plain) && URL.canParse(example) && new URL(example).origin === example) return plain
  throw new ConfigError(`OPTIFLOW_PUBLIC_URL must look like https://{tenant}.example.com, not "${value}".`)
}

function origin(value: string): string {
  if (URL.canParse(value) && new URL(value).origin === value) return value
  throw new ConfigError(`OPTIFLOW_CORS_ORIGINS must be a list of origins like https://app.example.com, not "${value}".`)
}

function proxy(value: string): string {
  const [address = '', bits = '0'] = value.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)]!
  if (['loopback', 'linklocal', 'uniquelocal'].includes(value) || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)) return value
  throw new ConfigError(`OPTIFLOW_TRUSTED_PROXIES must be a list of addresses like 10.0.0.1 or 10.0.0.0/8, not "${value}".`)
}

function words(value: string | null): string[] {
  return value === null ? [] : value.split(',').map((word) => word.trim()).filter(Boolean)
}
