import { describe, expect, it } from 'vitest'
import { queryString } from './query.ts'

describe('the query', () => {
  it('joins values with commas and names filters in brackets', () => {
    const query = { filter: { status: ['paid', 'draft'], contact_id: 7 }, sort: ['-issue_date', 'id'] }
    expect(queryString(query)).toBe('filter[status]=paid,draft&filter[contact_id]=7&sort=-issue_date,id')
  })

  it('writes booleans as words and numbers as digits', () => {
    expect(queryString({ filter: { is_overdue: true }, page: 2 })).toBe('filter[is_overdue]=true&page=2')
  })

  it('leaves out what is not given', () => {
    expect(queryString({ filter: { status: undefined, contact_id: null }, search: undefined, sort: null })).toBe('')
  })

  it('encodes values', () => {
    expect(queryString({ filter: { external_id: 'a&b=c' }, search: 'café, 50 %' })).toBe('filter[external_id]=a%26b%3Dc&search=caf%C3%A9%2C%2050%20%25')
  })

  it('refuses a comma inside a filter, which would be read as two values', () => {
    expect(() => queryString({ filter: { external_id: ['a,b'] } })).toThrow(/filter\[external_id\] cannot have a comma .*'a,b'/)
  })

  it('refuses an empty list, which would be read as no filter', () => {
    expect(() => queryString({ filter: { contact_id: [] } })).toThrow(/filter\[contact_id\] is an empty list/)
  })
})
