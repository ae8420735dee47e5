import { escape, highlight } from './highlight.ts'

/** A code block of a guide: its language, its text and what stands behind the language. */
export interface Fence { language: string; code: string; marks: Marks }
export interface Marks {
  title?: string
  /** What running the sample prints, for the test. */
  shows?: string
  /** Its answer is an error, and meant to be. */
  refused?: string
  /** Not run by the test: it starts or installs something. */
  'no-run'?: string
}

const labels: Record<string, string> = { sh: 'curl', ts: 'TypeScript', json: 'JSON', http: 'HTTP' }

/** Reads "sh title="Sign in" shows="INV-0001"" behind the back-ticks. */
export function readInfo(info: string): { language: string; marks: Marks } {
  const [language = ''] = info.trim().split(/\s+/)
  const marks = [...info.slice(language.length).matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name!, value ?? ''])
  return { language, marks: Object.fromEntries(marks) }
}

/** Every code block of a Markdown text, in order. */
export function fencesOf(markdown: string): Fence[] {
  return [...markdown.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, info = '', code = '']) => ({ ...readInfo(info), code }))
}

/** Code blocks that follow each other directly are one block with a tab for each. */
export function renderFences(fences: Fence[], id: string): string {
  if (fences.length === 1) return figure(fences[0]!)
  const tabs = fences.map((fence, at) => `<button type="button" role="tab" id="${id}-tab-${at}" aria-controls="${id}-${at}" aria-selected="${at === 0}"${at === 0 ? '' : ' tabindex="-1"'} data-label="${labelOf(fence)}">${labelOf(fence)}</button>`)
  const panels = fences.map((fence, at) => `<div role="tabpanel" id="${id}-${at}" aria-labelledby="${id}-tab-${at}"${at === 0 ? '' : ' hidden'}>${pre(fence)}</div>`)
  return `<figure class="code tabs"><div class="code-bar"><div role="tablist" aria-label="Language">${tabs.join('')}</div>${copy}</div>${panels.join('')}</figure>\n`
}

const copy = '<button type="button" class="copy" data-copy>Copy</button>'

function figure(fence: Fence): string {
  return `<figure class="code"><div class="code-bar"><span class="code-label">${escape(labelOf(fence))}</span>${copy}</div>${pre(fence)}</figure>\n`
}

// A block wider than the page scrolls, so the keyboard must reach it.
function pre({ language, code, marks }: Fence): string {
  return `<pre tabindex="0" aria-label="${escape(marks.title ?? labels[language] ?? 'Text')}"><code>${highlight(code.replace(/\n$/, ''), language)}</code></pre>`
}

function labelOf({ language, marks }: Fence): string {
  return marks.title ?? labels[language] ?? language
}
