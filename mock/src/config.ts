export interface Config { port: number; logs: boolean }

/** Reads the configuration; an empty variable is one that is not set. Throws one line that a person can act on. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const port = env['MOCK_PORT']?.trim() || '4010'
  const logs = env['MOCK_LOG']?.trim() || 'off'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new Error(`MOCK_PORT must be a whole number from 0 to 65535, not "${port}".`)
  if (!['on', 'off'].includes(logs)) throw new Error(`MOCK_LOG must be on or off, not "${logs}".`)
  return { port: Number(port), logs: logs === 'on' }
}
