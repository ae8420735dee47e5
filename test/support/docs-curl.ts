/** As much of curl as the documentation uses, for machines that have none. */
import { request } from 'node:http'

const [, , ...words] = process.argv
const headers: Record<string, string> = {}
const fields: string[] = []
let [url, method, body, shows, queries] = ['', '', '', false, false]

for (let at = 0; at < words.length; at++) {
  const word = words[at]!
  if (word === '-H') setHeader(words[++at]!)
  else if (word === '-X') method = words[++at]!
  else if (['-d', '--data-binary'].includes(word)) body = words[++at]!
  else if (word === '--data-urlencode') fields.push(words[++at]!)
  else if (word === '-i') shows = true
  else if (word === '-G') queries = true
  else if (!['-s', '-g'].includes(word)) url = word
}

const target = new URL(url)
if (queries) for (const field of fields) target.searchParams.set(field.split('=')[0]!, field.slice(field.indexOf('=') + 1))
const call = request({ host: '127.0.0.1', port: target.port, path: target.pathname + target.search, method: method || (body ? 'POST' : 'GET'), headers: { host: target.host, ...headers } }, (reply) => {
  if (shows) process.stdout.write(`HTTP/1.1 ${reply.statusCode}\n${pairs(reply.rawHeaders).map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n`)
  reply.pipe(process.stdout)
})
call.on('error', (error) => {
  console.error(error.message)
  process.exitCode = 7
})
call.end(body || undefined)

function setHeader(text: string) {
  const at = text.indexOf(':')
  headers[text.slice(0, at)] = text.slice(at + 1).trim()
}

function pairs(raw: string[]): [string, string][] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1]!] as [string, string]] : []))
}
