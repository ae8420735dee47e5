import { invalidField } from '../platform/problems.ts'

export interface Period { date_from: string; date_to: string }

/** The longest time that a report looks back over, in years. */
const longest_years = 5
/** How many rows a report has at most: a table may be longer than what a program reads at once. */
export const most_rows = { 'application/json': 10_000, 'text/csv': 100_000 }

/**
 * The days of a report, both included. Without either it is the current month; an end that is left out is the end of the current month, a
 * beginning the first day of the month of the end.
 */
export function periodOf({ date_from, date_to }: Partial<Period>, today: string): Period {
  const to = date_to ?? lastOfMonth(today)
  const from = date_from ?? firstOfMonth(to)
  if (digits(to) < digits(from)) throw invalidField('date_to', 'The date to must be a date after or equal to date from.')
  if (digits(to) > digits(from) + longest_years * 10_000) throw invalidField('date_to', `The date to must be at most ${longest_years} years after date from.`)
  return { date_from: from, date_to: to }
}

/** The rows of a report, and no more than it may have: rather none than some that look like all. 422 on the parameter that makes it shorter. */
export function bounded<Row>(rows: Row[], most: number, field: string): Row[] {
  if (rows.length <= most) return rows
  const longer = most < most_rows['text/csv'] ? `, or for CSV with up to ${most_rows['text/csv']}` : ''
  throw invalidField(field, `The report has more than ${most} rows; ask for less${longer}.`)
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`
}

// The day before the first of the next month.
function lastOfMonth(day: string): string {
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0))
  return `${day.slice(0, 7)}-${last.getUTCDate()}`
}

// A day as a number, 20260301: years compare as numbers, also beyond 9999.
function digits(day: string): number {
  return Number(day.replaceAll('-', ''))
}
