import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { withSamples } from './samples.ts'

export interface Reference { style: string; html: string; script: string }

const cli = fileURLToPath(import.meta.resolve('@redocly/cli/package.json')).replace('package.json', 'bin/cli.js')
const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' }

/**
 * The reference as Redoc renders it, taken apart: our policy runs no script that stands in a page. Its logo comes from elsewhere and
 * stays away; so does everything that it would tell its makers.
 */
export async function buildReference(): Promise<Reference> {
  const folder = await mkdtemp(join(tmpdir(), 'optiflow-docs-'))
  try {
    const [contract, target] = [join(folder, 'openapi.json'), join(folder, 'index.html')]
    await writeFile(contract, JSON.stringify(withSamples()))
    const options = ['--inlineBundle', '--openapi.disableTelemetry=true', '--openapi.jsonSamplesExpandLevel=4', '--openapi.hideDownloadButtons=true']
    await promisify(execFile)(process.execPath, [cli, 'build-docs', contract, '--output', target, ...options], { cwd: folder, env: { ...process.env, ...quiet } })
    return takeApart(await readFile(target, 'utf8'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

function takeApart(text: string): Reference {
  const [, style] = between(text, '<style data-styled', '</style>')
  const [start, html] = between(text, '<div id="redoc">', '<script type="module">')
  const [, script] = between(text.slice(start), '<script type="module">', '</script>')
  return {
    style: `<style data-styled${style}</style>`,
    // Chooses light or dark before anything is painted, which theme.js has done.
    html: `<div id="redoc">${html.replace(/<script>[\s\S]*?<\/script>/, '')}`,
    script: script.replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g, 'data:,')
  }
}

function between(text: string, start: string, end: string): [number, string] {
  const from = text.indexOf(start)
  const to = text.indexOf(end, from)
  if (from === -1 || to === -1) throw new Error(`Redoc's page has no ${start}: build/reference.ts takes apart what @redocly/cli 2.77 writes.`)
  return [from, text.slice(from + start.length, to)]
}
