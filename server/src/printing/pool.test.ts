import { afterAll, expect, test } from 'vitest'
import { Problem } from '../platform/problems.ts'
import { invoice, line, png } from './fixtures.ts'
import { print, stopPrinting } from './index.ts'
import { render } from './render.ts'

afterAll(stopPrinting)

test('prints in another thread what it would print in this one', { timeout: 60_000 }, async () => {
  expect(Buffer.compare(await print(invoice()), await render(invoice()))).toBe(0)
})

test('goes out without a logo on which the thread dies', { timeout: 60_000 }, async () => {
  const { company } = invoice()
  const image = png(30, 10, 9)
  const [plain, ...others] = await Promise.all([print(invoice()), print(invoice({ company: { ...company, logo: { type: 'image/png', image } } })), print(invoice({ notes: 'x' }))])
  expect(Buffer.compare(others[0]!, plain)).toBe(0)
  expect(others[1]!.length).toBeGreaterThan(1000)
})

test('refuses what would wait too long behind others, and ends what waits when it is stopped', { timeout: 60_000 }, async () => {
  const long = invoice({ items: Array.from({ length: 500 }, () => line()) })
  const asked = Array.from({ length: 140 }, () => print(long).then((bytes) => bytes.length, (error: unknown) => error))
  const first = await Promise.race(asked)
  expect(first).toMatchObject({ status: 503, code: 'unavailable', headers: { 'Retry-After': '5' } })
  await stopPrinting()
  const outcomes = await Promise.all(asked)
  const refused = outcomes.filter((one) => one instanceof Problem)
  expect(refused.length).toBeGreaterThan(20)
  expect(outcomes.filter((one) => typeof one === 'number').length).toBe(outcomes.length - refused.length)
})

test('starts again for who prints after the end', { timeout: 60_000 }, async () => {
  await stopPrinting()
  expect((await print(invoice())).length).toBeGreaterThan(1000)
})
