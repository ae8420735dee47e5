import MarkdownIt, { type Token } from 'markdown-it'
import { readInfo, renderFences, type Fence } from './fences.ts'

export interface Heading { level: number; id: string; text: string }
export interface Rendered { html: string; headings: Heading[] }

/** A guide's Markdown as HTML: headings with anchors, tables that scroll, code with tabs. */
export function render(markdown: string): Rendered {
  const tokens = parser.parse(markdown, {})
  const headings = anchor(tokens)
  return { html: parser.renderer.render(gather(tokens), parser.options, {}), headings }
}

/** The words of a piece of Markdown, for the search. */
export function wordsOf(markdown: string): string {
  const inline = parser.parse(markdown, {}).filter(({ type }) => type === 'inline')
  return inline.map((token) => textOf(token)).join(' ')
}

// HTML is allowed: the guides are ours.
const parser = new MarkdownIt({ html: true, typographer: false })

parser.renderer.rules.heading_open = (tokens, at) => `<${tokens[at]!.tag} id="${tokens[at]!.attrGet('id')}">`
parser.renderer.rules.heading_close = (tokens, at) => {
  const id = tokens[at]!.attrGet('id')
  return `${tokens[at]!.tag === 'h1' ? '' : `<a class="anchor" href="#${id}" aria-label="Link to this section">#</a>`}</${tokens[at]!.tag}>\n`
}
parser.renderer.rules.table_open = () => '<div class="table" tabindex="0" role="group" aria-label="Table"><table>\n'
parser.renderer.rules.table_close = () => '</table></div>\n'
parser.renderer.rules.td_open = (tokens, at, options, _, self) => {
  // On a phone a sentence beside two codes would be a column of single words.
  if (textOf(tokens[at + 1]!).length > 18) tokens[at]!.attrJoin('class', 'sentence')
  return self.renderToken(tokens, at, options)
}
parser.renderer.rules.fence = (tokens, at) => renderFences(fencesIn(tokens[at]!), `code-${at}`)

// `## Title {#name}` names its anchor; without a name the title does.
function anchor(tokens: Token[]): Heading[] {
  const headings: Heading[] = []
  for (const [at, open] of tokens.entries()) {
    if (open.type !== 'heading_open') continue
    const inline = tokens[at + 1]!
    const named = / \{#([\w.-]+)\}$/.exec(inline.content)
    if (named) trim(inline, named[0])
    const text = textOf(inline)
    const id = named?.[1] ?? text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
    open.attrSet('id', id)
    tokens[at + 2]!.attrSet('id', id)
    headings.push({ level: Number(open.tag.slice(1)), id, text })
  }
  return headings
}

function trim(inline: Token, suffix: string) {
  const last = inline.children!.at(-1)!
  last.content = last.content.slice(0, -suffix.length)
}

function textOf(inline: Token): string {
  return (inline.children ?? []).map(({ type, content }) => (type === 'softbreak' ? ' ' : type === 'html_inline' ? '' : content)).join('').trim()
}

// Fences of the same thing in several languages become one token.
function gather(tokens: Token[]): Token[] {
  const gathered: Token[] = []
  for (const token of tokens) {
    if (token.type !== 'fence') {
      gathered.push(token)
      continue
    }
    const fence = { ...readInfo(token.info), code: token.content }
    const last = gathered.at(-1)
    if (last?.type === 'fence' && isTab(fence, fencesIn(last))) fencesIn(last).push(fence)
    else gathered.push(Object.assign(token, { meta: { fences: [fence] } }))
  }
  return gathered
}

// What `gather` has put there.
function fencesIn({ meta }: Token): Fence[] {
  return (meta as { fences: Fence[] }).fences
}

// The same in another language is a tab; a second command, or the answer, is a block of its own.
function isTab({ language }: Fence, beside: Fence[]): boolean {
  return ['sh', 'ts'].includes(language) && beside.every((fence) => ['sh', 'ts'].includes(fence.language) && fence.language !== language)
}
