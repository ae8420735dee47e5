/** A browser from npm: the package brings its binary and, for machines that have none, its libraries. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium as playwright, type BrowserContext, type Page } from 'playwright-core'

export type { Page }
export interface Browser {
  context(options: { width: number; dark: boolean }): Promise<BrowserContext>
  close(): Promise<void>
}

/** The package's binary is for Linux on x64; elsewhere one can name a Chromium of one's own. */
const own_chromium = process.env.CHROMIUM_PATH ?? null
export const hasBrowser = own_chromium !== null || (process.platform === 'linux' && process.arch === 'x64')

// A browser talks with its makers unless told not to. `--disable-web-security` of the package's own list would let pages get away with anything.
const flags = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--no-pings', '--no-sandbox', '--no-zygote', '--font-render-hinting=none']

/** On a busy machine a page comes late; it is meant for what never comes. */
const patience_ms = 120_000

/** Starts it on an empty profile, with the package's fonts alone: pages are as wide on one machine as on another. */
export async function startBrowser(): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'optiflow-chromium-'))
  const executablePath = own_chromium ?? (await unpack(folder))
  writeFileSync(join(folder, 'fonts.conf'), `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`)
  const env = own_chromium ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  const browser = await playwright.launch({ executablePath, headless: true, args: flags, timeout: patience_ms, env: { ...(process.env as Record<string, string>), ...env } })
  return {
    async context({ width, dark }) {
      const context = await browser.newContext({ viewport: { width, height: width < 600 ? 844 : 900 }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
      context.setDefaultTimeout(patience_ms)
      return context
    },
    async close() {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

// The package unpacks into the system's temporary folder, where another may have left half a browser: it gets a folder of its own.
async function unpack(folder: string): Promise<string> {
  const outside = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    const libraries = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))
    const [executablePath] = await Promise.all([chromium.executablePath(), inflate(fileURLToPath(libraries))])
    return executablePath
  } finally {
    if (outside === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = outside
  }
}

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

type Rules = 'all' | 'colours' | 'order'
const options: Record<Rules, object> = { all: {}, colours: { runOnly: ['color-contrast'] }, order: { rules: { 'color-contrast': { enabled: false } } } }

/** What axe finds on a page, one line each. Looking at colours takes the most time, and only they change from light to dark. */
export async function barriersOf(page: Page, rules: Rules = 'all'): Promise<string[]> {
  // As a script of the page's own it would be against our policy.
  await page.evaluate(axe)
  const found = await look(page, rules)
  if (found.length === 0) return found
  // Somebody else's page may still be arranging itself.
  await page.waitForTimeout(1_000)
  return look(page, rules)
}

async function look(page: Page, rules: Rules): Promise<string[]> {
  const found = await page.evaluate(async (asked) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }
    return (await axe.run({ ...asked, resultTypes: ['violations'] })).violations
  }, options[rules])
  return found.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${id} (${impact}): ${html.slice(0, 160)}`))
}
