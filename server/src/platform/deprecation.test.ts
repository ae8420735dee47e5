import type { Response } from 'express'
import { expect, test } from 'vitest'
import { sendDeprecation } from './deprecation.ts'

function headersOf(spec: Partial<Parameters<typeof sendDeprecation>[1]>) {
  const headers = new Map<string, unknown>()
  sendDeprecation({ setHeader: (name: string, value: unknown) => void headers.set(name, value) } as unknown as Response, { operationId: 'taxes.get', responses: {}, ...spec })
  return Object.fromEntries(headers)
}

test('a deprecated operation says since when and until when', () => {
  expect(headersOf({ deprecated: true, 'x-deprecated-since': '2026-03-01', 'x-sunset': '2026-12-31' })).toEqual({ Deprecation: '@1772323200', Sunset: 'Thu, 31 Dec 2026 00:00:00 GMT' })
})

test('another one says nothing', () => {
  expect(headersOf({ 'x-sunset': '2026-12-31' })).toEqual({})
})
