import { expect, test } from 'vitest'
import { languageOf, fileName } from './words.ts'
import { written, writtenDay, writtenPlain } from './written.ts'

test.each([
  ['0.00', '0.00'], ['5', '5.00'], ['999.99', '999.99'], ['1500.50', '1,500.50'], ['-1500.5', '-1,500.50'], ['-100.00', '-100.00'], ['1234567.1234', '1,234,567.1234'], ['9999999999999.99', '9,999,999,999,999.99']
])('the amount %s is written %s', (text, expected) => {
  expect(written(text)).toBe(expected)
})

test.each([['2.00', '2'], ['2.50', '2.5'], ['100.00', '100'], ['1000.00', '1,000'], ['0.0001', '0.0001'], ['20.00', '20']])('the quantity %s is written %s', (text, expected) => {
  expect(writtenPlain(text)).toBe(expected)
})

test('a day is written in words', () => {
  expect(writtenDay('2026-03-01', 'es')).toBe('1 de marzo de 2026')
  expect(writtenDay('2024-12-31', 'en')).toBe('December 31, 2024')
})

test('a company of the Dominican Republic writes Spanish, any other English', () => {
  expect([languageOf('DO'), languageOf('US'), languageOf('')]).toEqual(['es', 'en', 'en'])
})

test('a file is called as the document, and no directory', () => {
  expect(fileName('INV-0001', 7, 'es')).toBe('INV-0001.pdf')
  expect(fileName('A/../B1', 7, 'es')).toBe('A-..-B1.pdf')
  expect([fileName(null, 7, 'es'), fileName(null, 7, 'en')]).toEqual(['borrador-7.pdf', 'draft-7.pdf'])
})
