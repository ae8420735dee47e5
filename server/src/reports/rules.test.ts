import { describe, expect, test } from 'vitest'
import { Problem } from '../platform/problems.ts'
import { bounded, most_rows, periodOf } from './rules.ts'

const refusal = (work: () => unknown) => {
  try {
    return work()
  } catch (error) {
    if (error instanceof Problem) return error.errors
    throw error
  }
}

describe('the days of a report', () => {
  test.each([
    ['the current month', {}, '2026-03-15', '2026-03-01', '2026-03-31'],
    ['a February', {}, '2026-02-28', '2026-02-01', '2026-02-28'],
    ['a leap year’s', {}, '2024-02-01', '2024-02-01', '2024-02-29'],
    ['a December', {}, '2026-12-31', '2026-12-01', '2026-12-31'],
    ['to the end of the current month', { date_from: '2026-01-17' }, '2026-03-15', '2026-01-17', '2026-03-31'],
    ['from the first of the month that ends it', { date_to: '2025-12-24' }, '2026-03-15', '2025-12-01', '2025-12-24'],
    ['one day', { date_from: '2026-03-01', date_to: '2026-03-01' }, '2030-01-01', '2026-03-01', '2026-03-01'],
    ['five years', { date_from: '2021-03-01', date_to: '2026-03-01' }, '2030-01-01', '2021-03-01', '2026-03-01'],
    ['the last years there are', { date_from: '9998-01-01', date_to: '9999-12-31' }, '2026-01-01', '9998-01-01', '9999-12-31']
  ])('%s', (_, query, today, date_from, date_to) => {
    expect(periodOf(query, today)).toEqual({ date_from, date_to })
  })

  test.each([
    ['end before they begin', { date_from: '2026-03-02', date_to: '2026-03-01' }, 'The date to must be a date after or equal to date from.'],
    ['begin after the current month', { date_from: '2026-04-01' }, 'The date to must be a date after or equal to date from.'],
    ['are more than five years', { date_from: '2021-02-28', date_to: '2026-03-01' }, 'The date to must be at most 5 years after date from.']
  ])('are refused when they %s', (_, query, sentence) => {
    expect(refusal(() => periodOf(query, '2026-03-15'))).toEqual({ date_to: [sentence] })
  })
})

test('a report has all its rows or none', () => {
  const { 'application/json': json, 'text/csv': csv } = most_rows
  const rows = Array.from({ length: csv }, (_, at) => at)
  expect(bounded(rows, csv, 'as_of')).toBe(rows)
  expect(bounded(rows.slice(0, json), json, 'as_of')).toHaveLength(json)
  expect(refusal(() => bounded(rows, json, 'date_to'))).toEqual({ date_to: ['The report has more than 10000 rows; ask for less, or for CSV with up to 100000.'] })
  expect(refusal(() => bounded([...rows, 0], csv, 'as_of'))).toEqual({ as_of: ['The report has more than 100000 rows; ask for less.'] })
})
