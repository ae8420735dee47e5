import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks the person at the terminal for what nobody shall see: nothing of it is shown, and a program reads none of the question. */
export function ask(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_, __, done) => done() })
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  process.stderr.write(question)
  return new Promise((resolve) => {
    line.once('SIGINT', () => process.exit(130))
    line.question('', (answer) => {
      line.close()
      process.stderr.write('\n')
      resolve(answer)
    })
  })
}
