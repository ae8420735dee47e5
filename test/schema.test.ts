import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaOf } from './support/schema.ts'

// The listing is for people and for diffs: what a migration does to the schema is read here.
test.each(['control', 'tenant'] as const)('the listing of the %s schema is the one that is committed (UPDATE_SCHEMA=1 renews it)', async (kind) => {
  const file = new URL(`../server/schema/${kind}.txt`, import.meta.url)
  const listing = await schemaOf(kind)
  if (process.env.UPDATE_SCHEMA) writeFileSync(file, listing)
  expect(listing).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '')
})
