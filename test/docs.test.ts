import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codes, entries } from '../docs/build/contract.ts'
import { fencesOf } from '../docs/build/fences.ts'
import { samplesOf } from '../docs/build/samples.ts'
import { barriersOf, hasBrowser, startBrowser, type Browser, type Page } from '../docs/test/browser.ts'
import { startDemo, type Demo } from './support/docs-demo.ts'
import { checkout, faultsOf, paste, programOf, run, samplesIn } from './support/docs-samples.ts'
import { startMock, type MockServer } from './support/mock-server.ts'

const dist = new URL('../docs/dist/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, dist), 'utf8')

// On a busy machine everything takes ten times as long; they are meant for what hangs.
const timeout = 300_000
const timeout_in_browser = 900_000

let demo: Demo
let mock: MockServer
const reader = checkout()
beforeAll(async () => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../docs/build/main.ts', import.meta.url)), '--if-stale'], { stdio: 'inherit' })
  ;[demo, mock] = await Promise.all([startDemo(), startMock()])
}, timeout)
afterAll(async () => {
  await Promise.all([demo.stop(), mock.stop()])
  reader.remove()
})

/** A text of the documentation, where the servers of this test are. */
const here = (text: string) => text.replaceAll('localhost:3000', `localhost:${demo.port}`).replaceAll('localhost:4010', `localhost:${new URL(mock.address).port}`)

describe('the samples', () => {
  // In reading order, for an earlier one may be what a later one speaks of.
  test('of curl print what they show', { timeout }, async () => {
    for (const { name, code, marks } of samplesIn('sh')) {
      const printed = await paste(here(code), { TOKEN: demo.token }, reader.folder)
      expect(marks.shows, `${name} says what it shows`).toBeTruthy()
      expect(printed, name).toContain(marks.shows)
      expect(printed.includes('"request_id":'), `${name} is refused`).toBe(marks.refused !== undefined)
    }
  })

  test('of TypeScript print what they show', { timeout }, async () => {
    const samples = samplesIn('ts')
    const printed = await run(reader.folder, here(programOf(samples)), { TOKEN: demo.token })
    for (const [at, { name, marks }] of samples.entries()) {
      expect(marks.shows, `${name} says what it shows`).toBeTruthy()
      expect(printed[at]!.replaceAll('\n', ' '), name).toContain(marks.shows)
    }
  })

  test('of README print what they say', { timeout }, async () => {
    const samples = fencesOf(readFileSync(new URL('../README.md', import.meta.url), 'utf8'))
    const sample = (language: string, words: string) => here(samples.find((one) => one.language === language && one.code.includes(words))!.code)
    expect(await paste(sample('sh', 'expected_total_amount'), { TOKEN: demo.token }, reader.folder)).toContain('"total_amount":"212.40"')
    const [printed] = await run(reader.folder, sample('ts', 'optiflow.payments.create'), { TOKEN: demo.token })
    expect(printed).toMatch(/^INV-\d{4} 136\.00$/m)
  })

  test('compile, those of the reference too', { timeout }, () => {
    const reference = entries.map((entry) => ({ name: entry.id, code: samplesOf(entry)[1]!.source }))
    expect(faultsOf(reader.folder, programOf([...samplesIn('ts'), ...reference]))).toEqual([])
  })

  test('are there for every operation', () => {
    const contract = JSON.parse(read('assets/contract.json'))
    for (const { id, facts } of entries) {
      const samples = contract.paths[facts.path][facts.method.toLowerCase()]['x-codeSamples']
      expect(samples.map(({ lang }: { lang: string }) => lang), id).toEqual(['curl', 'TypeScript'])
      expect(samples[1].source, id).toContain(`optiflow.${id}(`)
    }
  })
})

describe('the guides', () => {
  const pages = new Map(pageNames().filter((name) => name.endsWith('.html')).map((name) => [name.replace(/(^index)?\.html$/, ''), name]))

  test.each(codes)('explain %s', (code) => {
    const text = read('errors.md').split(/^(?=###? )/m).find((section) => section.startsWith(`### \`${code}\`\n`))
    expect(text, `errors.md has a section ### \`${code}\` {#${code}}`).toBeDefined()
    expect(text).toMatch(/^\*\*[45]\d\d\*\* · \S+/m)
    expect(text).toContain('**When.**')
    expect(text).toContain('**What to do.**')
    expect(read('errors.html')).toContain(`id="${code}"`)
  })

  test('lead to pages and headings that are there', () => {
    const ids = new Map([...pages].map(([name, file]) => [name, new Set([...read(file).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!))]))
    ids.set('reference', new Set(entries.map(({ id }) => id)))
    for (const [name, file] of pages) {
      if (name === 'reference' || name === 'try-it') continue
      for (const [, href = ''] of read(file).matchAll(/<a [^>]*href="([^"]+)"/g)) expect(leads(href, name, ids), `${name || 'index'} -> ${href}`).toBe(true)
    }
  })

  test('stand beside their pages as Markdown, and llms.txt names them', () => {
    const llms = read('llms.txt')
    for (const [, path] of llms.matchAll(/\]\(\/docs\/([^)]+)\)/g)) expect(read(path!).length, path).toBeGreaterThan(100)
    for (const name of pages.keys()) if (!['404', 'try-it'].includes(name)) expect(llms).toContain(`(/docs/${name || 'index'}.md)`)
  })

  test('name every operation beside its abilities', () => {
    const lines = read('authentication.md').split('\n')
    for (const { id, facts, spec } of entries) {
      const line = lines.find((one) => one.startsWith(`| [\`${id}\`](/docs/reference#${id}) |`))
      expect(line, id).toContain(`\`${facts.method} ${facts.path}\``)
      for (const ability of [...(facts.abilities ?? []), ...(spec['x-conditional-abilities'] ?? [])]) expect(line, id).toContain(`\`${ability}\``)
    }
  })
})

function isAtTheTop(box: { y: number } | null): boolean {
  return box !== null && box.y > 0 && box.y < 400
}

function leads(href: string, from: string, ids: Map<string, Set<string>>): boolean {
  const [path = '', id] = href.split('#')
  const name = path === '' ? from : path.replace(/^\/docs\/?/, '')
  if (/\.(md|txt|json)$/.test(name)) return read(name).length > 0
  return ids.has(name) && (id === undefined || ids.get(name)!.has(id))
}

/** The files of the pages: the guides', and three more. */
function pageNames(): string[] {
  return readdirSync(new URL('../docs/guides/', import.meta.url)).map((name) => name.replace('.md', '.html')).concat('reference.html', 'try-it.html', '404.html')
}

interface Got { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: demo.port, path, method, headers: { host: 'docs.example', ...headers } }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ status: reply.statusCode!, headers: reply.headers, body: Buffer.concat(parts) }))
    })
    call.on('error', reject).end()
  })
}

describe('the server', () => {
  test.each([
    ['/docs', 'text/html; charset=utf-8'], ['/docs/', 'text/html; charset=utf-8'], ['/docs/errors', 'text/html; charset=utf-8'], ['/docs/errors.md', 'text/markdown; charset=utf-8'],
    ['/docs/llms.txt', 'text/plain; charset=utf-8'], ['/docs/openapi.json', 'application/json; charset=utf-8'], ['/docs/assets/site.css', 'text/css; charset=utf-8'],
    ['/docs/assets/theme.js', 'text/javascript; charset=utf-8'], ['/docs/assets/icon.svg', 'image/svg+xml']
  ])('gives %s on any host', async (path, type) => {
    const { status, headers, body } = await get(path)
    expect([status, headers['content-type'], headers['x-content-type-options'], headers['cache-control']]).toEqual([200, type, 'nosniff', 'no-cache'])
    expect(Number(headers['content-length'])).toBe(body.length)
    expect(headers['x-ratelimit-limit']).toBeUndefined()
    expect((await get(path, { 'if-none-match': String(headers.etag) })).status).toBe(304)
    const head = await get(path, {}, 'HEAD')
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, headers['content-length']])
  })

  test('packs what is large, and lets named versions be kept', async () => {
    const plain = await get('/docs/openapi.json')
    const packed = await get('/docs/openapi.json', { 'accept-encoding': 'br, gzip' })
    expect([packed.headers['content-encoding'], packed.headers.vary]).toEqual(['gzip', 'Accept-Encoding'])
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true)
    const address = /\/docs\/assets\/site\.css\?v=\w+/.exec(read('index.html'))![0]
    expect((await get(address)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await get('/docs?v=1')).headers['cache-control']).toBe('no-cache')
  })

  test('runs only our own scripts, and calls only tenants', async () => {
    const policy = String((await get('/docs')).headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).toContain(`connect-src 'self' http://*.localhost:${demo.port};`)
    expect(policy).not.toMatch(/unsafe-eval|https:|\*(?!\.localhost)/)
  })

  test.each([
    '/docs/nothing', '/docs/../package.json', '/docs/%2e%2e/package.json', '/docs/..%2fpackage.json', '/docs//etc/passwd', '/docs/assets/', '/docs/assets', '/docs/built', '/docs/index.html.gz', '/docs/index.html', '/docs/%00', '/docs/ERRORS'
  ])('has nothing at %s', async (path) => {
    const { status, body } = await get(path)
    expect([status, body.toString().includes('There is no such page')]).toEqual([404, true])
  })

  test('leaves everything else to the API', async () => {
    for (const [path, method] of [['/docsx', 'GET'], ['/Docs', 'GET'], ['/docs', 'POST']] as const) {
      const { status, headers } = await get(path, {}, method)
      expect([status, headers['content-type']]).toEqual([404, 'application/json; charset=utf-8'])
    }
  })
})

describe.runIf(hasBrowser)('in a browser', { timeout: timeout_in_browser }, () => {
  let browser: Browser
  beforeAll(async () => void (browser = await startBrowser()), timeout)
  afterAll(() => browser?.close())

  const at = (path: string) => `http://localhost:${demo.port}/docs${path}`

  /** A page that notes what it should not do. */
  async function open(look: { width: number; dark: boolean }): Promise<{ page: Page; faults: string[] }> {
    const page = await (await browser.context(look)).newPage()
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text().slice(0, 300)}`))
    page.on('pageerror', (error) => faults.push(`error: ${String(error).slice(0, 300)}`))
    page.on('request', (sent) => !/^(data|blob):/.test(sent.url()) && !new URL(sent.url()).host.endsWith(`localhost:${demo.port}`) && faults.push(`elsewhere: ${sent.url()}`))
    return { page, faults }
  }

  const paths = pageNames().map((name) => name.replace(/(^index)?\.html$/, '')).map((name) => (name ? `/${name}` : ''))

  // Side by side: each has a process of its own.
  test.concurrent.each([
    { width: 1440, dark: false }, { width: 1440, dark: true }, { width: 390, dark: false }, { width: 390, dark: true }
  ])('every page is quiet, as wide as the window and open to all: $width px, dark $dark', async (look) => {
    const { page, faults } = await open(look)
    for (const path of [...paths, '/reference#invoices.create']) {
      await page.goto(at(path), { waitUntil: /reference|try-it/.test(path) ? 'networkidle' : 'load' })
      for (const barrier of await barriersOf(page, look.dark ? 'colours' : look.width > 600 ? 'all' : 'order')) faults.push(`${path}: ${barrier}`)
      const surplus = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
      if (surplus > 0) faults.push(`${path} is ${surplus} px wider than the window`)
    }
    await page.context().close()
    expect(faults).toEqual([])
  })

  test('the reference has an address for every operation', async () => {
    const { page, faults } = await open({ width: 1440, dark: false })
    for (const { id, spec } of entries.filter((_, number) => number % 16 === 0)) {
      await page.goto('about:blank')
      await page.goto(at(`/reference#${id}`))
      const heading = page.locator('h2', { hasText: new RegExp(`^${spec.summary}$`) })
      await heading.waitFor()
      await expect.poll(async () => isAtTheTop(await heading.boundingBox()), { timeout: 60_000 }).toBe(true)
      await page.waitForURL(new RegExp(`#/[a-z-]+/${id}$`))
    }
    expect(faults).toEqual([])
  })

  test('the search leads to operations and headings', async () => {
    const { page, faults } = await open({ width: 1440, dark: false })
    await page.goto(at(''))
    await page.keyboard.press('/')
    await page.keyboard.type('issue draft')
    await page.getByRole('option', { name: 'Issue a draft' }).first().waitFor()
    expect(await barriersOf(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL(/reference#.*invoices\.issue$/)
    await page.locator('h2', { hasText: /^Issue a draft$/ }).waitFor()
    // Typed and entered before the index has come, as on a slow line.
    const arrival = Promise.withResolvers<void>()
    await page.route(/search\.json/, async (route) => {
      await arrival.promise
      await route.continue()
    })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('create contact')
    await page.keyboard.press('Enter')
    arrival.resolve()
    await page.waitForURL(/#\/contacts\/contacts\.create$/)
    await page.locator('h2', { hasText: /^Create a contact$/ }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('reservation')
    await expect.poll(() => page.locator('#found [role=option]').allTextContents()).toContain('ReservationsStock and movements')
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog.search').isVisible()).toBe(false)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('insufficient_stock')
    await page.locator('#found [role=option]').first().click()
    await page.waitForURL(/errors#insufficient_stock$/)
    expect(faults).toEqual([])
  })

  test('light, dark and the language of samples stay as they were chosen', async () => {
    const { page, faults } = await open({ width: 1440, dark: false })
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    await page.goto(at(''))
    const light = await paper()
    await page.getByRole('button', { name: 'Change between light and dark' }).click()
    await page.getByRole('tab', { name: 'TypeScript' }).first().click()
    const dark = await paper()
    expect(dark).not.toBe(light)
    for (const path of ['/lists', '/reference', '/try-it']) {
      await page.goto(at(path))
      expect(await paper(), path).toBe(dark)
    }
    await page.goto(at('/lists'))
    expect(await page.getByRole('tab', { name: 'TypeScript' }).first().getAttribute('aria-selected')).toBe('true')
    expect(faults).toEqual([])
  })

  test('the contents open on a phone', async () => {
    const { page, faults } = await open({ width: 390, dark: false })
    await page.goto(at('/errors'))
    await page.getByRole('button', { name: 'Contents' }).click()
    await page.getByRole('link', { name: 'Numbering', exact: true }).click()
    await page.waitForURL(/numbering$/)
    expect(faults).toEqual([])
  })

  test('a request can be tried out', async () => {
    const { page, faults } = await open({ width: 1440, dark: false })
    await page.goto(at('/try-it#tag/me/GET/me'), { waitUntil: 'networkidle' })
    await page.getByPlaceholder('Token').first().fill(demo.token)
    await page.getByRole('button', { name: /Test Request/ }).first().click()
    const sent = page.waitForResponse((reply) => reply.url() === `http://acme.localhost:${demo.port}/api/v1/me`)
    await page.getByRole('button', { name: 'Send' }).first().click()
    expect((await sent).status()).toBe(200)
    await page.getByText('Ana Duarte').first().waitFor()
    expect(faults).toEqual([])
  })
})
