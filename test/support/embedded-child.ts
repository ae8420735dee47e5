/** A server's life in miniature, to be killed: starts PostgreSQL on argv[2], prints what it got as one JSON line, and stays. */
import { startEmbedded } from '../../server/src/platform/embedded/index.ts'

const [, , data_directory = '', umask] = process.argv
if (umask) process.umask(Number.parseInt(umask, 8))

try {
  const { url, attached, data_directory: used, stop } = await startEmbedded({ data_directory, log: (line) => console.error(line) })
  console.log(JSON.stringify({ url, attached, data_directory: used }))
  process.stdin.on('end', stop).resume()
} catch (error) {
  console.log(JSON.stringify({ error: (error as Error).message }))
}
