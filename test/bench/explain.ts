/** How PostgreSQL reads and lists in a large tenant. */
import { fill, type Step } from './recording.ts'
import { grow } from './seed.ts'
import type { Stage } from './stage.ts'

const size = 350_000

export async function explain({ installation: { sql }, recording, big }: Stage): Promise<void> {
  await grow(sql, big.url, size)
  const plans: [string, Step][] = [['invoices.get', recording.get[0]!], ['invoices.list by cursor', recording.cursor[0]!], ...recording.total.map((step, at): [string, Step] => [`invoices.list with total, ${at + 1}`, step])]
  for (const [title, { text, values }] of plans) {
    const lines = await sql<{ 'QUERY PLAN': string }>(big.url, `explain (analyze, buffers) ${text}`, fill(values, { id: 1 }))
    console.log(`\n## ${title}, ${size.toLocaleString('en')} invoices\n\n${text}\n\n${lines.map((line) => line['QUERY PLAN']).join('\n')}`)
  }
}
