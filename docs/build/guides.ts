import { readFileSync } from 'node:fs'
import { fill } from './blocks.ts'
import { render, wordsOf, type Heading } from './markdown.ts'

export interface Guide {
  slug: string
  title: string
  /** One sentence, for search and llms.txt. */
  summary: string
  /** Its Markdown with every block filled in, for those who read that. */
  markdown: string
  html: string
  headings: Heading[]
  sections: Section[]
}
/** A heading with the words below it, for the search. */
export interface Section { id: string; title: string; words: string }

/** The order in which one reads. */
export const chapters = [
  { title: 'Start', slugs: ['index', 'requests', 'authentication', 'workspaces'] },
  { title: 'Every request', slugs: ['lists', 'errors', 'idempotency', 'limits'] },
  { title: 'Business', slugs: ['company', 'currencies', 'totals', 'numbering', 'quotations', 'payments', 'credit-notes', 'pdf', 'stock', 'import-export', 'reports', 'events'] },
  { title: 'Changes', slugs: ['versioning', 'changelog'] }
]

export const folder = new URL('../guides/', import.meta.url)

export function readGuides(): Map<string, Guide> {
  return new Map(chapters.flatMap(({ slugs }) => slugs).map((slug) => [slug, readGuide(slug)]))
}

/** A guide's text as it was written, without what stands between the dashes at its top. */
export function readSource(slug: string): { title: string; summary: string; body: string } {
  const text = readFileSync(new URL(`${slug}.md`, folder), 'utf8')
  const [, title, summary, body] = /^---\ntitle: (.+)\nsummary: (.+)\n---\n([\s\S]*)$/.exec(text) ?? []
  if (!title || !summary || !body) throw new Error(`${slug}.md must begin with its title and summary.`)
  return { title, summary, body }
}

function readGuide(slug: string): Guide {
  const { title, summary, body } = readSource(slug)
  const markdown = `# ${title}\n\n${fill(body).trim()}\n`
  return { slug, title, summary, markdown: plain(markdown), ...render(markdown), sections: sectionsOf(markdown) }
}

// Names of anchors, and what the test wants to know of a sample, are ours.
function plain(markdown: string): string {
  return markdown.replaceAll(/^```(\w+).*$/gm, '```$1').replaceAll(/ \{#[\w.-]+\}$/gm, '')
}

function sectionsOf(markdown: string): Section[] {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```$/gm, '')
  return prose.split(/^(?=#{1,3} )/m).filter(Boolean).map((part) => {
    const [heading = '', ...rest] = part.split('\n')
    const { id, text } = render(heading).headings[0]!
    return { id, title: text, words: wordsOf(rest.join('\n')) }
  })
}
