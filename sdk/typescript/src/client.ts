import { operations } from '@optiflow/generated/operations.ts'
import type { OptiflowOptions } from './options.ts'
import type { Resources } from './resources.ts'
import { createSend } from './send.ts'
import { settingsFrom } from './settings.ts'
import { createVerb } from './verb.ts'

/**
 * The client of one tenant. Every operation of the contract is `optiflow.<resource>.<verb>(...)`: first the ids of the
 * path, then the body or the query, then the options of the request.
 *
 * ```ts
 * const optiflow = new Optiflow({ tenant: 'acme', domain: 'example.com', token })
 * const invoice = await optiflow.invoices.create({ contact_id: 7, items: [{ product_id: 11, quantity: '2' }] })
 * ```
 */
export class Optiflow {
  constructor(options: OptiflowOptions) {
    const send = createSend(settingsFrom(options))
    const resources: Record<string, Record<string, unknown>> = {}
    for (const [id, operation] of Object.entries(operations)) {
      const [resource, verb] = id.split('.') as [string, string]
      resources[resource] ??= {}
      resources[resource][verb] = createVerb(operation, send)
    }
    Object.assign(this, resources)
  }
}

// The loop above makes what this says: both come from the same lines of the contract.
export interface Optiflow extends Resources {}
