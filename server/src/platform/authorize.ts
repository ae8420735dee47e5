import { abilities, type Ability } from '@optiflow/generated/operations.ts'
import type { Operation } from './contract.ts'
import type { Actor } from './context.ts'
import { problem } from './problems.ts'

const everyday = ['contacts', 'products', 'quotations', 'invoices', 'payments', 'credit_notes']
const seen = ['inventory', 'workspaces', 'company', 'taxes', 'document_subtypes', 'currencies', 'bank_accounts']

/** What the built-in role `member` holds. */
const memberAbilities = new Set<Ability>(abilities.filter((ability) => {
  const [resource = '', verb = ''] = ability.split(':')
  return everyday.includes(resource) ? ['view', 'create', 'edit'].includes(verb) : seen.includes(resource) && verb === 'view'
}))
const allAbilities = new Set<Ability>(abilities)

/** A token only narrows what its user may do. */
export function effectiveAbilities(role: Actor['role'], granted: readonly (Ability | '*')[]): ReadonlySet<Ability> {
  const held = role === 'member' ? memberAbilities : allAbilities
  return granted.includes('*') ? held : new Set([...held].filter((ability) => granted.includes(ability)))
}

/** 403 unless the actor holds the abilities that the contract names for the operation. */
export function assertAllowed({ facts }: Operation, actor: Actor): void {
  if (!facts.abilities?.every((ability) => actor.abilities.has(ability))) throw problem('forbidden')
}
