import { expect, test } from 'vitest'
import { slugFrom } from './rules.ts'

test.each([
  ['Main', 'main'],
  ['Santiago de los Caballeros', 'santiago-de-los-caballeros'],
  ['Peñón & Hijos, S.R.L.', 'penon-hijos-s-r-l'],
  ['  --Norte--  ', 'norte'],
  ['ﬁlial №2', 'filial-no2'],
  ['東京', 'workspace'],
  ['a'.repeat(255), 'a'.repeat(60)]
])('"%s" stands in an address as %s', (name, slug) => {
  expect(slugFrom(name)).toBe(slug)
})

test('a slug that was cut does not end in a hyphen', () => {
  expect(slugFrom(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59))
})
