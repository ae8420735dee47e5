import type { Response } from 'express'
import type { ContractOperation } from './contract.ts'

/** Tells callers of a deprecated operation (RFC 9745) until when it lives (RFC 8594); both from the contract. */
export function sendDeprecation(res: Response, { deprecated, 'x-deprecated-since': since, 'x-sunset': sunset }: ContractOperation): void {
  if (!deprecated) return
  if (since) res.setHeader('Deprecation', `@${Date.parse(since) / 1000}`)
  if (sunset) res.setHeader('Sunset', new Date(sunset).toUTCString())
}
