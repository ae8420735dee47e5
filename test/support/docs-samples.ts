/** The samples of the documentation, taken out of the guides and run as a reader would run them. */
import { execFile } from 'node:child_process'
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import ts from 'typescript'
import { chapters, readSource } from '../../docs/build/guides.ts'
import { fencesOf, type Fence } from '../../docs/build/fences.ts'

export interface Sample extends Fence { guide: string; name: string }

/** Every sample of one language that is to be run, in reading order. */
export function samplesIn(language: 'sh' | 'ts'): Sample[] {
  return chapters.flatMap(({ slugs }) => slugs).flatMap((guide) =>
    fencesOf(readSource(guide).body).map((fence, at) => ({ ...fence, guide, name: `${guide}, block ${at + 1}` }))
  ).filter((sample) => sample.language === language && sample.marks['no-run'] === undefined)
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A folder in which packages are found as in a checkout, for what the reader saves and runs there. */
export function checkout(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'optiflow-samples-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** Pastes a sample into a shell; gives what it prints. */
export async function paste(code: string, env: Record<string, string>, folder: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', code], { cwd: folder, env: { ...env, PATH: `${pathWithCurl(folder)}${delimiter}${process.env.PATH}` } })
  return stdout
}

// A bare machine has no curl: then a few lines of ours stand in for it.
function pathWithCurl(folder: string): string {
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  if (!hasCurl()) writeFileSync(join(bin, 'curl'), `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'test/support/docs-curl.ts')}' "$@"\n`, { mode: 0o755 })
  return bin
}

function hasCurl(): boolean {
  return process.env.PATH!.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, 'curl'), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** All TypeScript samples as one program: each in a function of its own, called one after the other, with a line between what they print. */
export function programOf(samples: { name: string; code: string }[]): string {
  const names = new Set(['Optiflow'])
  const types = new Set<string>()
  const bodies = samples.map(({ name, code }) => {
    const body = code.replaceAll(/^import (type )?\{ (.+) \} from '@optiflow\/sdk'\n/gm, (_, type: string | undefined, list: string) => {
      for (const one of list.split(', ')) (type ? types : names).add(one)
      return ''
    })
    return `  // ${name}\n  async () => {\n${body}\n  }`
  })
  return `import { ${[...names].join(', ')} } from '@optiflow/sdk'
import type { ${[...types, 'Schema'].join(', ')} } from '@optiflow/sdk'
const optiflow = new Optiflow({ tenant: 'acme', domain: 'localhost:3000', token: process.env.TOKEN })
export type { Schema }
const samples = [
${bodies.join(',\n')}
]
for (const sample of samples) {
  await sample()
  console.log('\\u0000')
}
`
}

/** What the compiler says of a program, under the strictest of a reader's settings. */
export function faultsOf(folder: string, program: string): string[] {
  const file = join(folder, 'samples.ts')
  writeFileSync(file, program)
  const options: ts.CompilerOptions = {
    strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: false, noEmit: true, skipLibCheck: true, types: ['node'], typeRoots: [join(root, 'node_modules/@types')],
    target: ts.ScriptTarget.ES2024, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext
  }
  const built = ts.createProgram([file], options)
  return ts.getPreEmitDiagnostics(built).map(({ file: source, start, messageText }) => {
    const line = source && start !== undefined ? source.text.slice(0, start).split('\n').length : 0
    return `${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')} | ${source?.text.split('\n')[line - 1]?.trim()}`
  })
}

/** Runs a program of samples; gives what each of them printed. */
export async function run(folder: string, program: string, env: Record<string, string>): Promise<string[]> {
  const file = join(folder, 'run.ts')
  writeFileSync(file, program)
  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder, env: { ...process.env, ...env } })
  return stdout.split('\u0000\n')
}
