/** One request at a time to a tenant of a server on this machine. */
import { Agent, request } from 'node:http'
import type { Tenant } from './installation.ts'

export interface Request { method: 'GET' | 'POST'; path: string; body?: string; headers?: Record<string, string> }

const agent = new Agent({ keepAlive: true })

/** The headers that make a request one of this tenant. */
export function headersOf({ slug, token }: Pick<Tenant, 'slug' | 'token'>): Record<string, string> {
  return { Host: `${slug}.localhost`, Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
}

/** The answer of a request; what is not a success throws. */
export function call<Answer>(port: number, tenant: Tenant, { method, path, body, headers = {} }: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, agent, method, path, headers: { ...headersOf(tenant), ...headers } }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => {
        if (response.statusCode! < 300) resolve(JSON.parse(text) as Answer)
        else reject(new Error(`${method} ${path} of ${tenant.slug}: ${response.statusCode} ${text}`))
      })
    })
    sent.on('error', reject).end(body)
  })
}
