import { entries } from './contract.ts'
import type { Guide } from './guides.ts'
import { base, pathOf } from './page.ts'

/** What can be found: a title, where it stands, and the words that lead to it. */
interface Found { title: string; place: string; url: string; words: string }

const most_words = 600

/** Every heading of the guides and every operation, for search.js. */
export function searchIndex(guides: Map<string, Guide>): Found[] {
  return [...[...guides.values()].flatMap(headings), ...operations()]
}

function headings({ slug, title, sections }: Guide): Found[] {
  return sections.map((section, at) => ({
    title: section.title.replaceAll('`', ''),
    place: at === 0 ? 'Guide' : title,
    url: at === 0 ? pathOf(slug) : `${pathOf(slug)}#${section.id}`,
    words: section.words.slice(0, most_words)
  }))
}

function operations(): Found[] {
  return entries.map(({ id, facts, spec }) => ({
    title: spec.summary,
    place: `${facts.method} ${facts.path}`,
    url: `${base}/reference#${id}`,
    words: `${id} ${spec.tags[0]} ${spec.description.trim()}`
  }))
}
