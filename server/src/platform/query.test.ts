import { describe, expect, test } from 'vitest'
import { readQuery } from './query.ts'

const defaults = { page: 1, per_page: 15, pagination: 'page' }
const refused = (search: string, id: Parameters<typeof readQuery>[0] = 'invoices.list') => {
  try {
    return readQuery(id, search)
  } catch (error) {
    const { status, code, message, errors } = error as { status: number; code: string; message: string; errors?: object }
    return { status, code, ...(errors ? { errors } : { message }) }
  }
}

describe('readQuery', () => {
  test('fills in defaults, makes digits integers and splits lists at commas', () => {
    expect({ ...readQuery('invoices.list', '') }).toEqual(defaults)
    expect({ ...readQuery('invoices.list', '?page=3&per_page=100&sort=-issue_date,document_number&filter[contact_id]=7,8&filter[is_overdue]=true&filter[status]=paid&search=a%20b') }).toEqual({
      page: 3, per_page: 100, pagination: 'page', sort: ['-issue_date', 'document_number'], search: 'a b', filter: { contact_id: [7, 8], is_overdue: true, status: ['paid'] }
    })
  })

  test('what is empty is not given', () => {
    for (const search of ['?search=', '?sort=', '?sort=,', '?filter[status]=', '?filter[status]=,', '?filter[status]=%20', '?filter[is_overdue]=', '?cursor=']) {
      expect({ ...readQuery('invoices.list', search), search: undefined }, search).toEqual({ ...defaults, search: undefined })
    }
  })

  test('strings are trimmed, and a plus is a space', () => {
    expect(readQuery('invoices.list', '?search=+a+').search).toBe('a')
    expect(readQuery('contacts.list', '?filter[external_id]=+a+,b').filter).toEqual({ external_id: ['a', 'b'] })
  })

  test('booleans are true, false, 1 or 0', () => {
    expect(['true', '1', 'false', '0'].map((text) => readQuery('workspaces.list', `?filter[is_active]=${text}`).filter)).toEqual([true, true, false, false].map((is_active) => ({ is_active })))
    expect(refused('?filter[is_active]=yes', 'workspaces.list')).toEqual({ status: 422, code: 'validation_failed', errors: { 'filter.is_active': ['The filter.is_active field must be true or false.'] } })
  })

  test('names what does not exist: 400', () => {
    expect(refused('?colour=red')).toEqual({ status: 400, code: 'unknown_parameter', message: 'Requested parameter(s) `colour` are not allowed.' })
    expect(refused('?filter[colour]=red&filter[size]=9', 'workspaces.list')).toEqual({
      status: 400, code: 'unknown_filter', message: 'Requested filter(s) `colour`, `size` are not allowed. Allowed filter(s) are `is_active, updated_at_from`.'
    })
    expect(refused('?sort=-colour,name', 'workspaces.list')).toEqual({
      status: 400, code: 'unknown_sort', message: 'Requested sort(s) `colour` is not allowed. Allowed sort(s) are `name, created_at`.'
    })
    expect(refused('?sort=--name', 'workspaces.list')).toMatchObject({ code: 'unknown_sort' })
  })

  test.each(['?__proto__=1', '?constructor=1', '?toString=', '?Page=1', '?page[]=1', '?filter[is_active]=1&x', '?%00=1'])('%s is not known, whatever JavaScript calls it', (search) => {
    expect(refused(search, 'workspaces.list')).toMatchObject({ status: 400, code: 'unknown_parameter' })
  })

  test.each(['?filter[__proto__]=1', '?filter[constructor]=1', '?filter[]=1', '?filter[is_active][x]=1', '?filter[colour]='])('%s is no filter', (search) => {
    expect(refused(search, 'workspaces.list')).toMatchObject({ status: 400, code: 'unknown_filter' })
  })

  test('a list that no operation has filters for knows none', () => {
    expect(refused('?filter[name]=x', 'tokens.list')).toMatchObject({ status: 400, code: 'unknown_parameter' })
    expect(refused('?page=1', 'taxes.get')).toMatchObject({ status: 400, code: 'unknown_parameter' })
  })

  test('the same name twice is 400, however it is written', () => {
    expect(refused('?page=1&page=2')).toEqual({ status: 400, code: 'malformed_request', message: 'The parameter `page` is given twice.' })
    expect(refused('?filter[status]=paid&filter%5Bstatus%5D=draft')).toMatchObject({ status: 400, code: 'malformed_request' })
  })

  test('a value that cannot be is 422 on the parameter, not on its place between the commas', () => {
    expect(refused('?filter[status]=paid,bad')).toEqual({
      status: 422, code: 'validation_failed', errors: { 'filter.status': ['The filter.status is not one of the allowed values: draft, pending_payment, partially_paid, paid, cancelled.'] }
    })
    expect(refused('?filter[contact_id]=7,x')).toMatchObject({ errors: { 'filter.contact_id': ['The filter.contact_id must be an integer.'] } })
    expect(refused('?filter[contact_id]=9007199254740992')).toMatchObject({ errors: { 'filter.contact_id': [expect.stringContaining('must not be greater than')] } })
    expect(refused('?filter[issue_date_from]=2026-02-30')).toMatchObject({ errors: { 'filter.issue_date_from': ['The filter.issue_date_from is not a valid date (YYYY-MM-DD).'] } })
    expect(refused('?filter[total_amount_from]=1.005')).toMatchObject({ errors: { 'filter.total_amount_from': ['The filter.total_amount_from must not have more than 2 digits after the point.'] } })
    expect(refused('?filter=paid')).toMatchObject({ status: 422, errors: { filter: ['The filter must be an object.'] } })
    expect(refused('?filter[external_id]=a%00b', 'contacts.list')).toMatchObject({ status: 422, errors: { 'filter.external_id': ['The filter.external_id holds a character that cannot be stored.'] } })
    expect(refused('?search=%00')).toMatchObject({ status: 422, errors: { search: ['The search holds a character that cannot be stored.'] } })
    expect(refused(`?search=${'a'.repeat(256)}`)).toMatchObject({ status: 422, errors: { search: ['The search must not be greater than 255 characters.'] } })
  })

  test.each([
    ['?page=0', 'The page must be at least 1.'],
    ['?page=', 'The page must be an integer.'],
    ['?page=-1', 'The page must be at least 1.'],
    ['?page=1.5', 'The page must be an integer.'],
    ['?page=1e3', 'The page must be an integer.'],
    [`?page=1${'0'.repeat(30)}`, 'The page must be an integer.'],
    ['?page=100001', 'The page must not be greater than 100000.']
  ])('%s is 422', (search, sentence) => {
    expect(refused(search)).toMatchObject({ status: 422, errors: { page: [sentence] } })
  })

  test('what a caller wrote comes back shortened', () => {
    const long = refused(`?${'x'.repeat(5000)}=1`) as { message: string }
    const many = refused('?' + Array.from({ length: 900 }, (_, at) => `${'y'.repeat(90)}${at}=1`).join('&')) as { message: string }
    expect(long.message.length).toBeLessThan(200)
    expect(many.message.length).toBeLessThan(1000)
  })
})
