// Builds the documentation into docs/dist. With --if-stale only when something it is made of is younger, which `npm start` asks for.
import { existsSync, globSync, statSync } from 'node:fs'
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = new URL('../../', import.meta.url)
const dist = new URL('docs/dist/', root)
/** Written at the end: a build that was interrupted is not one. */
const stamp = new URL('built', dist)
const made_of = [
  'docs/{build,guides,assets}/*', 'docs/package.json', 'package-lock.json', 'CHANGELOG.md',
  'generated/{openapi.json,operations.ts}', 'server/src/documents/*.ts', 'server/src/platform/{authorize,decimal,problems}.ts'
]

if (!process.argv.includes('--if-stale')) await build()
// The API does not wait for its documentation: where it cannot be built, as without devDependencies, it is missing.
else if (isStale()) await build().catch((error: Error) => console.warn(`The documentation could not be built: ${error.message}`))

function isStale(): boolean {
  if (!existsSync(stamp)) return true
  const built_at = statSync(stamp).mtimeMs
  return globSync(made_of, { cwd: fileURLToPath(root) }).some((path) => statSync(new URL(path, root)).mtimeMs > built_at)
}

async function build() {
  const started = new Date()
  if (process.stdout.isTTY) console.log('Building the documentation ...')
  const { buildSite } = await import('./site.ts')
  const files = await buildSite()
  // Written over what is there, never cleared: another build may be at work, and a server reading.
  for (const [path, text] of files) await write(path, text)
  await removeOthers(files)
  await writeFile(stamp, '')
  // What was changed meanwhile is not in it.
  await utimes(stamp, started, started)
  const size = [...files.values()].reduce((sum, text) => sum + text.length, 0)
  console.log(`The documentation: ${files.size} files, ${(size / 1e6).toFixed(1)} MB, ${((Date.now() - started.getTime()) / 1000).toFixed(1)} s.`)
}

// Beside each file its gzip, for servers that send it as it is.
async function write(path: string, text: string) {
  const file = new URL(path, dist)
  await mkdir(dirname(fileURLToPath(file)), { recursive: true })
  await writeFile(file, text)
  await writeFile(new URL(`${file.href}.gz`), gzipSync(text))
}

async function removeOthers(files: Map<string, string>) {
  const left = globSync('**/*.*', { cwd: fileURLToPath(dist) }).filter((path) => !files.has(path.replaceAll('\\', '/').replace(/\.gz$/, '')))
  for (const path of left) await rm(new URL(path, dist), { force: true })
}
