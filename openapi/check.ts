// What `npm run check` asks of the contract beyond the lint: a score of 90, and a generated/ that says what it says.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const threshold = 90
const root = join(import.meta.dirname, '..')
const redocly = join(root, 'node_modules/@redocly/cli/bin/cli.js')

const faults = [...scoreFaults(), ...generatedFaults(), ...untrackedFaults()]
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1

interface Score { agentReadiness: number; discoverability: number; subscores: Record<string, number> }

function scoreFaults(): string[] {
  const score = JSON.parse(run(redocly, 'score', 'openapi.yaml', '--format', 'json')) as Score
  const parts = Object.entries({ ...score.subscores, discoverability: score.discoverability / 100 })
  for (const [name, value] of parts) console.log(`  ${name.padEnd(24)} ${Math.round(value * 100)} %`)
  console.log(`The contract scores ${score.agentReadiness} of 100; ${threshold} is asked.`)
  return score.agentReadiness < threshold ? [`A score of ${score.agentReadiness} is below ${threshold}; \`redocly score openapi.yaml\` names the operations.`] : []
}

function generatedFaults(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'generated-'))
  try {
    run('generate.ts', `${pathToFileURL(folder)}/`)
    const kept = join(root, 'generated')
    const names = new Set([...readdirSync(folder), ...readdirSync(kept).filter((name) => name !== 'package.json')])
    const stale = [...names].filter((name) => read(join(folder, name)) !== read(join(kept, name)))
    return stale.map((name) => `generated/${name} is not what the contract says: \`npm run generate\`, read its diff, commit it.`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

// What is generated but not committed would be missing on every other machine.
function untrackedFaults(): string[] {
  if (!existsSync(join(root, '.git'))) return []
  const untracked = execFileSync('git', ['ls-files', '--others', '--', 'generated'], { cwd: root, encoding: 'utf8' })
  return untracked.split('\n').filter(Boolean).map((file) => `${file} is not committed.`)
}

function run(...words: string[]): string {
  return execFileSync(process.execPath, words, { cwd: import.meta.dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 100 * 1024 * 1024 })
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
