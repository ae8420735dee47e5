import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { OperationId } from '@optiflow/generated/operations.ts'
import { compile } from './ajv.ts'
import { byId } from './contract.ts'

const validators = new Map<string, ValidateFunction>()

/** What is wrong with an answer by the contract, or null. Checked before the commit, so that a false answer changes nothing. */
export function replyFault(id: OperationId, status: number, body: unknown, type = 'application/json'): string | null {
  const response = byId.get(id)!.spec.responses[status]
  if (!response) return `${id} does not declare the status ${status}`
  // What is not JSON is made later, and has no schema to be held to.
  if (type !== 'application/json') return response.content?.[type] ? null : `${id} ${status} does not declare ${type}`
  const schema = response.content?.['application/json']?.schema
  if (!schema) return body === undefined ? null : `${id} ${status} has a body that the contract does not know`
  const key = `${id} ${status}`
  let validate = validators.get(key)
  if (!validate) validators.set(key, (validate = compile(schema)))
  if (validate(body)) return null
  const errors = (validate.errors ?? []).slice(0, 5).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`)
  return `${key}: ${errors.join('; ')}`
}
