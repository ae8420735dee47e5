import { contract, entries, type Entry } from './contract.ts'
import { chapters, type Guide } from './guides.ts'
import { base } from './page.ts'
import { origin, samplesOf } from './samples.ts'

/** llms.txt: what the documentation has, for programs that read it. */
export function llms(guides: Map<string, Guide>): string {
  const line = (slug: string) => {
    const { title, summary } = guides.get(slug)!
    return `- [${slug === 'index' ? 'Quickstart' : title}](${base}/${slug}.md): ${summary}`
  }
  const parts = chapters.map(({ title, slugs }) => `## ${title}\n\n${slugs.map(line).join('\n')}`)
  return `# ${contract.info.title}

> ${contract.info.description.trim().replaceAll('\n', '\n> ')}

The API of a demo tenant on this machine is at ${origin}.

${parts.join('\n\n')}

## Reference

- [Every operation](${base}/reference.md): how to call it, with curl and TypeScript.
- [The contract](${base}/openapi.json): OpenAPI 3.1; what it does not say, the API does not do.
- [All of the above as one file](${base}/llms-full.txt)
`
}

/** Every operation as Markdown. */
export function referenceText(): string {
  return `# Reference\n\nEvery operation of the ${contract.info.title} ${contract.info.version}, by its operationId. The base is ${origin}.\n\n${entries.map(describe).join('\n')}`
}

function describe(entry: Entry): string {
  const { id, facts, spec, parameters } = entry
  const abilities = facts.abilities === null ? 'No token.' : facts.abilities.length === 0 ? 'Any token.' : `Needs ${facts.abilities.map((ability) => `\`${ability}\``).join(' and ')}.`
  const named = parameters.map(({ name, in: place, description = '' }) => `- \`${name}\` (${place}): ${description.trim().replaceAll('\n', ' ')}`)
  const samples = samplesOf(entry).map(({ lang, source }) => `\`\`\`${lang === 'curl' ? 'sh' : 'ts'}\n${source}\n\`\`\``)
  return `## ${id}\n\n${spec.summary}. \`${facts.method} ${facts.path}\`. ${abilities}\n\n${spec.description.trim()}\n\n${named.join('\n')}${named.length > 0 ? '\n\n' : ''}${samples.join('\n\n')}\n`
}
