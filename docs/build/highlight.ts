import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import json from 'shiki/langs/json.mjs'
import shell from 'shiki/langs/shellscript.mjs'
import typescript from 'shiki/langs/typescript.mjs'

const shiki = await createHighlighterCore({
  themes: [createCssVariablesTheme({ name: 'classes', variablePrefix: '' })],
  langs: [json, shell, typescript],
  engine: createJavaScriptRegexEngine()
})
const languages: Record<string, string> = { sh: 'shellscript', ts: 'typescript', json: 'json' }

/** Code as HTML with a class for each kind of token: colours are the style sheet's, so that light and dark share one text. */
export function highlight(code: string, language: string): string {
  const lang = languages[language]
  if (!lang) return escape(code)
  const { tokens } = shiki.codeToTokens(code, { lang, theme: 'classes' })
  return tokens.map((line) => line.map(({ content, color }) => span(content, kindOf(color))).join('')).join('\n')
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function span(content: string, kind: string | undefined): string {
  return kind ? `<span class="${kind}">${escape(content)}</span>` : escape(content)
}

// `var(token-string-expression)` -> `token-string-expression`; plain text needs no element.
function kindOf(color: string | undefined): string | undefined {
  return /token-[a-z-]+/.exec(color ?? '')?.[0]
}
