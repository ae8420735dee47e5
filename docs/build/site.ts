import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { source } from './contract.ts'
import { readGuides } from './guides.ts'
import { base, guidePage, page, type Address } from './page.ts'
import { llms, referenceText } from './plain-text.ts'
import { buildReference, type Reference } from './reference.ts'
import { forTrying } from './samples.ts'
import { searchIndex } from './search-index.ts'

export const assets = new URL('../assets/', import.meta.url)
const scalar = fileURLToPath(import.meta.resolve('@scalar/api-reference')).replace(/dist\/.*$/, 'dist/browser/standalone.js')

/** The whole site: the path of each file below the folder, and what is in it. */
export async function buildSite(): Promise<Map<string, string>> {
  const rendering = buildReference()
  const guides = readGuides()
  const reference = await rendering
  const files = new Map<string, string>([
    ...readdirSync(assets).map((name): [string, string] => [`assets/${name}`, readFileSync(new URL(name, assets), 'utf8')]),
    ['assets/redoc.js', reference.script],
    ['assets/scalar.js', readFileSync(scalar, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')],
    ['assets/search.json', JSON.stringify(searchIndex(guides))],
    ['assets/contract.json', JSON.stringify(forTrying())],
    ['openapi.json', readFileSync(source, 'utf8')]
  ])
  const address: Address = (name) => `${base}/assets/${name}?v=${hash(files.get(`assets/${name}`)!)}`
  for (const guide of guides.values()) {
    files.set(`${guide.slug}.html`, guidePage(guide, guides, address))
    files.set(`${guide.slug}.md`, guide.markdown)
  }
  files.set('reference.html', referencePage(reference, address))
  files.set('try-it.html', tryItPage(address))
  files.set('404.html', missingPage(address))
  files.set('reference.md', referenceText())
  files.set('llms.txt', llms(guides))
  files.set('llms-full.txt', [...[...guides.values()].map(({ markdown }) => markdown), referenceText()].join('\n'))
  return files
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}

function referencePage({ style, html }: Reference, address: Address): string {
  return page({
    title: 'Reference · OptiFlow API', summary: 'Every operation, its parameters, bodies and answers, with samples.', place: 'reference',
    head: `<script src="${address('reference.js')}"></script>\n${style}\n`, styles: ['reference.css'], scripts: ['redoc.js'],
    body: `<div id="content" tabindex="-1">${html}</div>`
  }, address)
}

function tryItPage(address: Address): string {
  return page({
    title: 'Try it · OptiFlow API', summary: 'Send requests to a running API from the browser.', place: 'try-it',
    styles: ['try-it.css'], scripts: ['scalar.js', 'try-it.js'],
    body: `<div id="content" tabindex="-1"><div id="try-it" data-contract="${address('contract.json')}"></div></div>`
  }, address)
}

function missingPage(address: Address): string {
  const body = `<main id="content" tabindex="-1" class="missing"><h1>There is no such page</h1><p>It may have moved. Begin at the <a href="${base}">quickstart</a>, or search.</p></main>`
  return page({ title: 'Not found · OptiFlow API', summary: 'There is no such page.', place: 'guides', styles: ['guide.css'], body }, address)
}
