// Builds the documentation into docs/dist. With --if-stale only when something it is made of is younger, which `npm start` asks for.
import { existsSync, globSync, statSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = new URL('../../', import.meta.url)
const dist = new URL('docs/dist/', root)
/** Written last: a build that was interrupted is not one. */
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
  const started = performance.now()
  const { buildSite } = await import('./site.ts')
  const files = await buildSite()
  await rm(dist, { recursive: true, force: true })
  for (const [path, text] of files) await write(path, text)
  await writeFile(stamp, new Date().toISOString())
  const size = [...files.values()].reduce((sum, text) => sum + text.length, 0)
  console.log(`The documentation: ${files.size} files, ${(size / 1e6).toFixed(1)} MB, ${((performance.now() - started) / 1000).toFixed(1)} s.`)
}

// Beside each file its gzip, for servers that send it as it is.
async function write(path: string, text: string) {
  const file = new URL(path, dist)
  await mkdir(dirname(fileURLToPath(file)), { recursive: true })
  await writeFile(file, text)
  if (text.length > 1000) await writeFile(new URL(`${file.href}.gz`), gzipSync(text))
}
