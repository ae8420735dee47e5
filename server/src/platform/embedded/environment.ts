/**
 * What PostgreSQL's programs see of our environment: nearly nothing. PGDATA, PGPORT and friends of the caller would change
 * what they do, and we read their messages, so those stay in English.
 */
export function childEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  // Windows programs do not start without these.
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP']
  const own = kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))
  return { ...Object.fromEntries(own), LC_ALL: 'C', TZ: 'UTC', ...more }
}
