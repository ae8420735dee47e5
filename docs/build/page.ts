import { chapters, type Guide } from './guides.ts'
import { escape } from './highlight.ts'
import type { Heading } from './markdown.ts'

export const base = '/docs'

interface Page {
  title: string
  summary: string
  /** Which entry of the top bar one is in. */
  place: 'guides' | 'reference' | 'try-it'
  /** The content between the top bar and the end. */
  body: string
  /** Further style sheets and scripts, by their names in assets/. */
  styles?: string[]
  scripts?: string[]
  /** Goes into the head as it is. */
  head?: string
}

/** Gives the address of an asset: with its hash, so that it may be cached for ever. */
export type Address = (name: string) => string

/** A whole page: head, top bar, body. */
export function page({ title, summary, place, body, styles = [], scripts = [], head = '' }: Page, address: Address): string {
  return `<!doctype html>
<html lang="en" data-place="${place}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<meta name="description" content="${escape(summary)}">
<link rel="icon" href="${address('icon.svg')}" type="image/svg+xml">
<script src="${address('theme.js')}"></script>
${['site.css', ...styles].map((name) => `<link rel="stylesheet" href="${address(name)}">`).join('\n')}
${head}</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
${topBar(place, title)}
${body}
${search(address)}
${['site.js', 'search.js', ...scripts].map((name) => `<script type="module" src="${address(name)}"></script>`).join('\n')}
</body>
</html>
`
}

/** The page of a guide: contents at the left, the text, its headings at the right. */
export function guidePage(guide: Guide, guides: Map<string, Guide>, address: Address): string {
  const { slug, title, summary, html, headings } = guide
  const body = `<div class="frame">
${contents(slug, guides)}
<main id="content" tabindex="-1" class="guide guide-${slug}"><article>
${html}</article>
${around(slug, guides)}
</main>
${outline(headings)}
</div>`
  return page({ title: slug === 'index' ? title : `${title} · OptiFlow API`, summary, place: 'guides', styles: ['guide.css'], body }, address)
}

/** Where a guide stands. */
export function pathOf(slug: string): string {
  return slug === 'index' ? base : `${base}/${slug}`
}

function topBar(place: Page['place'], title: string): string {
  const entry = (name: Page['place'], path: string, text: string) => `<a href="${path}"${name === place ? ' aria-current="true"' : ''}>${text}</a>`
  return `<header class="top">
${place === 'reference' ? `<h1 class="unseen">${escape(title)}</h1>` : ''}${place === 'guides' ? `<button type="button" class="icon menu" data-menu aria-expanded="false" aria-controls="contents" aria-label="Contents">${icons.menu}</button>` : ''}
<a class="brand" href="${base}" aria-label="OptiFlow API, the quickstart">${icons.mark}<span>OptiFlow <span class="brand-part">API</span></span></a>
<nav class="places" aria-label="Documentation">${entry('guides', base, 'Guides')}${entry('reference', `${base}/reference`, 'Reference')}${entry('try-it', `${base}/try-it`, 'Try it')}</nav>
<button type="button" class="search-open" data-search aria-label="Search" aria-keyshortcuts="/ Control+K">${icons.search}<span>Search</span><kbd>/</kbd></button>
<button type="button" class="icon" data-theme-toggle aria-label="Change between light and dark">${icons.theme}</button>
</header>`
}

function contents(slug: string, guides: Map<string, Guide>): string {
  const entry = (one: string) => `<li><a href="${pathOf(one)}"${one === slug ? ' aria-current="page"' : ''}>${escape(one === 'index' ? 'Quickstart' : guides.get(one)!.title)}</a></li>`
  const groups = chapters.map(({ title, slugs }) => `<h2>${title}</h2>\n<ul>${slugs.map(entry).join('')}</ul>`)
  return `<nav class="contents" id="contents" aria-label="Guides">
${groups.join('\n')}
<h2>For machines</h2>
<ul><li><a href="${base}/openapi.json">openapi.json</a></li><li><a href="${base}/llms.txt">llms.txt</a></li></ul>
</nav>`
}

function outline(headings: Heading[]): string {
  const shown = headings.filter(({ level }) => level === 2 || level === 3)
  if (shown.length < 2) return '<div class="outline"></div>'
  const lines = shown.map(({ level, id, text }) => `<li class="level-${level}"><a href="#${id}">${escape(text.replaceAll('`', ''))}</a></li>`)
  return `<nav class="outline" aria-label="On this page"><h2>On this page</h2><ul>${lines.join('')}</ul></nav>`
}

function around(slug: string, guides: Map<string, Guide>): string {
  const order = [...guides.keys()]
  const at = order.indexOf(slug)
  const link = (one: string | undefined, label: string, kind: string) => (one ? `<a class="${kind}" href="${pathOf(one)}"><span>${label}</span>${escape(one === 'index' ? 'Quickstart' : guides.get(one)!.title)}</a>` : '')
  return `<nav class="around" aria-label="Other guides">${link(order[at - 1], 'Before', 'before')}${link(order[at + 1], 'Next', 'after')}</nav>
<footer><a href="${base}/${slug}.md">This page as Markdown</a></footer>`
}

function search(address: Address): string {
  return `<dialog class="search" data-index="${address('search.json')}" aria-label="Search">
<input type="search" role="combobox" aria-expanded="true" aria-controls="found" aria-label="Search guides and operations" placeholder="Search guides and operations" autocomplete="off" spellcheck="false">
<ul id="found" role="listbox" aria-label="Found"></ul>
<p class="search-none" role="status"></p>
</dialog>`
}

const svg = (inner: string) => `<svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${inner}</svg>`
const icons = {
  menu: svg('<path d="M3 6h14M3 10h14M3 14h14"/>'),
  search: svg('<circle cx="9" cy="9" r="5.2"/><path d="m13 13 4 4"/>'),
  theme: svg('<circle cx="10" cy="10" r="6.5"/><path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" stroke="none"/>'),
  mark: svg('<rect x="2.5" y="2.5" width="15" height="15" rx="4"/><path d="M6.5 12.5c2.2 0 2.2-5 4.4-5 1.5 0 1.7 1.7 2.6 1.7"/>')
}
