import { demo_slug } from './demo/index.ts'

export interface Welcome {
  public_url: string
  /** Null when the tenant `acme` is not the demo's. */
  token: string | null
  /** Where the embedded PostgreSQL keeps its data, when there is one. */
  data_directory: string | null
}

/** What a person sees who starts the demo: the address, the key, and a command that works as it stands. */
export function banner({ public_url, token, data_directory }: Welcome): string {
  const api = `${public_url.replace('{tenant}', demo_slug)}/api/v1`
  const lines = [
    'OptiFlow API is ready.',
    '',
    `  API     ${api}`,
    `  Token   ${token ?? `npm run -s optiflow -- tokens create ${demo_slug} --email <yours>`}`,
    `          ${token ? `of Ana Duarte, who owns the demo ${demo_slug}; another one at each start` : `(${demo_slug} is a tenant of your own, so there is no demo)`}`,
    ...(data_directory ? [`  Data    ${data_directory}`] : []),
    '',
    // Double quotes: every shell takes them, those of Windows too.
    ...(token ? ['Try it:', `  curl -H "Authorization: Bearer ${token}" "${api}/invoices?per_page=2"`, ''] : []),
    'Ctrl-C stops it.'
  ]
  return `\n${lines.join('\n')}\n`
}
