import { demo_slug, type Demo } from './demo/index.ts'

export interface Welcome {
  public_url: string
  demo: Demo
  /** Where the embedded PostgreSQL keeps its data, when there is one. */
  data_directory: string | null
}

/** What a person sees who starts the demo: the address, the key, and a command that works as it stands. */
export function banner({ public_url, demo, data_directory }: Welcome): string {
  const api = `${public_url.replace('{tenant}', demo_slug)}/api/v1`
  const lines = [
    'OptiFlow API is ready.',
    '',
    `  API     ${api}`,
    ...('token' in demo ? [`  Token   ${demo.token}`, `          of Ana Duarte, who owns the demo ${demo_slug}; another one at each start`] : [`  Demo    none: ${demo.closed}`]),
    `  Docs    ${public_url.replace('{tenant}.', '')}/docs`,
    ...(data_directory ? [`  Data    ${data_directory}`] : []),
    '',
    // Double quotes: every shell takes them, those of Windows too.
    ...('token' in demo ? ['Try it:', `  curl -H "Authorization: Bearer ${demo.token}" "${api}/invoices?per_page=2"`, ''] : []),
    'Ctrl-C stops it.'
  ]
  return `\n${lines.join('\n')}\n`
}
