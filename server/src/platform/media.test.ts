import { describe, expect, test } from 'vitest'
import { csvFile, dispositionOf, pdf } from './media.ts'
import type { Reply } from './replies.ts'

describe('dispositionOf', () => {
  test.each([
    ['INV-0001.pdf', 'inline; filename="INV-0001.pdf"'],
    ['Año 2026.pdf', `inline; filename="A_o 2026.pdf"; filename*=UTF-8''A%C3%B1o%202026.pdf`],
    ['a"; filename="b.exe', `inline; filename="a_; filename=_b.exe"; filename*=UTF-8''a%22%3B%20filename%3D%22b.exe`],
    ['a\r\nSet-Cookie: x=1', `inline; filename="a__Set-Cookie: x=1"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x%3D1`],
    ["100%('*).pdf", `inline; filename="100_('*).pdf"; filename*=UTF-8''100%25%28%27%2A%29.pdf`],
    ['\ud800\\.pdf', `inline; filename="__.pdf"; filename*=UTF-8''%EF%BF%BD%5C.pdf`]
  ])('%j', (name, header) => {
    expect(dispositionOf('inline', name)).toBe(header)
  })
})

test('a reply is of a type that the contract declares, or does not compile', () => {
  const printed = pdf({ version: 3, language: 'es', file_name: 'INV-0001.pdf', make: async () => new Uint8Array() })
  expect(printed.media.etag).toBe('"3-es"')
  const table = csvFile('taxes.csv', async () => 'name\r\n')
  expect(table.media.etag).toBeNull()
  const declared: Reply<'invoices.pdf'> = printed
  // @ts-expect-error a PDF is no table
  const otherType: Reply<'invoices.pdf'> = table
  // @ts-expect-error and no JSON
  const json: Reply<'invoices.pdf'> = { status: 200, body: { data: {} } }
  // @ts-expect-error nor nothing
  const nothing: Reply<'invoices.pdf'> = { status: 200 }
  // @ts-expect-error where JSON is declared, nothing else goes
  const elsewhere: Reply<'invoices.get'> = printed
  expect([declared, otherType, json, nothing, elsewhere]).toHaveLength(5)
})
