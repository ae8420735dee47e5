/** Prints the steps, and each request as the curl that would do the same. */
import { request } from 'node:http'
import type { Fetch } from '@optiflow/sdk'

const [bold, dim, plain] = process.stdout.isTTY ? ['\x1b[1m', '\x1b[2m', '\x1b[0m'] : ['', '', '']
let steps = 0

export function step(title: string): void {
  print(`\n${bold}${++steps}. ${title}${plain}`)
}

export function say(line: string): void {
  print(`   ${line}`)
}

/** A fetch that prints what it sends. */
export const observed: Fetch = (url, init) => {
  print(`${dim}   ${curl(url, init)}${plain}`)
  return new URL(url).hostname.endsWith('.localhost') ? local(url, init) : fetch(url, init)
}

function curl(url: string, { method, body, headers }: RequestInit): string {
  const sent = new Headers(headers)
  const key = sent.get('Idempotency-Key')
  // The SDK makes up a key for each write; only the one that we chose is worth reading.
  const chosen = key?.startsWith('order-') ? ` -H 'Idempotency-Key: ${key}'` : ''
  const token = sent.has('Authorization') ? ' -H "Authorization: Bearer $TOKEN"' : ''
  const language = sent.has('Accept-Language') ? ` -OJ -H 'Accept-Language: ${sent.get('Accept-Language')}'` : ''
  const content = body ? ` -H 'Content-Type: ${sent.get('Content-Type')}' --data-binary '${String(body).replaceAll("'", String.raw`'\''`)}'` : method === 'POST' ? ' -X POST' : ''
  return `curl -g '${decodeURI(url)}'${token}${chosen}${language}${content}`
}

// Not every system knows the names below localhost.
const local: Fetch = (url, init) => new Promise((resolve, reject) => {
  const toLoopback = { lookup: (_: string, options: { all?: boolean }, answer: (error: null, found: unknown, family?: number) => void) => (options.all ? answer(null, [{ address: '127.0.0.1', family: 4 }]) : answer(null, '127.0.0.1', 4)) }
  const call = request(url, { ...(toLoopback as object), method: init.method ?? 'GET', headers: Object.fromEntries(new Headers(init.headers)) }, (answer) => {
    const parts: Buffer[] = []
    answer.on('data', (part: Buffer) => parts.push(part))
    answer.on('end', () => resolve(new Response(parts.length === 0 ? null : Buffer.concat(parts), { status: answer.statusCode!, headers: answer.headers as Record<string, string> })))
  })
  call.on('error', reject).end(init.body)
})

function print(line: string) {
  process.stdout.write(`${line}\n`)
}
