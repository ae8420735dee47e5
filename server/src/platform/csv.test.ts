import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv, unguarded, type Column } from './csv.ts'

interface Row { name: string | null; amount: string | number }
const columns: Column<Row>[] = [{ name: 'name', kind: 'text' }, { name: 'amount', kind: 'number' }]
const cells = (rows: Row[]) => csv(columns, rows).split('\r\n').slice(1, -1)

test('the head names the columns, lines end as RFC 4180 has it', () => {
  expect(csv(columns, [{ name: 'Ñandú', amount: '1500.50' }, { name: null, amount: 7 }])).toBe('name,amount\r\nÑandú,1500.50\r\n,7\r\n')
  expect(csv(columns, [])).toBe('name,amount\r\n')
})

test('what holds commas, quotes or lines is quoted', () => {
  expect(csv(columns, [{ name: 'Duarte, "Ana"\nand sons', amount: '1.00' }])).toBe('name,amount\r\n"Duarte, ""Ana""\nand sons",1.00\r\n')
})

test.each(['\n', '\r', '\r\n'])('so is what holds a line break of any kind: %j', (end) => {
  expect(csv(columns, [{ name: `a${end}b`, amount: '1' }])).toBe(`name,amount\r\n"a${end}b",1\r\n`)
})

test('what was written is what is read, whatever it is', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '-', '@', '"', ',', '\n', '\r', '\t', ' ', 'ñ', '1') })
  fc.assert(fc.property(fc.array(text.filter((one) => one !== ''), { minLength: 1 }), (names) => {
    const lines: string[][] = parse(csv(columns, names.map((name) => ({ name, amount: '-1.00' }))), { record_delimiter: '\r\n' })
    expect(lines.slice(1).map(([name = '', amount]) => [unguarded(name), amount])).toEqual(names.map((name) => [name, '-1.00']))
  }))
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x")', '-12.50'])('a text that begins as a formula does is told apart: %s', (name) => {
  expect(cells([{ name, amount: '1.00' }])).toEqual([`${name.includes('"') ? `"'${name.replaceAll('"', '""')}"` : `'${name}`},1.00`])
})

test('so is one behind a tab or a carriage return', () => {
  expect(csv(columns, [{ name: '\t=1', amount: '1' }, { name: '\r=1', amount: '1' }])).toContain(`'\t=1`)
  expect(csv(columns, [{ name: '\r=1', amount: '1' }])).toContain(`'\r=1`)
})

test('a formula inside of a text stays as it is', () => {
  expect(cells([{ name: 'a=b', amount: '0.00' }])).toEqual(['a=b,0.00'])
})

test('a number of ours stays a number, and what is none gets no rights by its column', () => {
  expect(cells([{ name: 'a', amount: '-12.50' }, { name: 'b', amount: -3 }, { name: 'c', amount: '=1+1' }, { name: 'd', amount: '-1+2' }])).toEqual(['a,-12.50', 'b,-3', "c,'=1+1", "d,'-1+2"])
})
