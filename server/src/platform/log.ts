import pino from 'pino'

export type Log = pino.Logger

// What must never reach a log, wherever it stands in an object.
const secrets = ['password', 'current_password', 'plain_text_token', 'secret', 'authorization', 'token', 'database_url', 'connectionString']

/** JSON lines on standard output, with secrets struck out. */
export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: withoutRow },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' }
  }
  return destination ? pino(options, destination) : pino(options)
}

// PostgreSQL quotes the whole row in the detail of some errors, with its hashes and what customers wrote.
function withoutRow(error: Error) {
  const { detail, ...rest } = pino.stdSerializers.err(error)
  return rest
}
