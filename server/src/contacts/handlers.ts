import { demand, found, unchanged, workspaceOf, type Context, type Handler } from '../platform/context.ts'
import { list as listRows } from '../platform/lists/list.ts'
import { record } from '../platform/outbox.ts'
import { problem } from '../platform/problems.ts'
import { created, noContent, ok } from '../platform/replies.ts'
import { contactsList, deleteContact, findContact, insertContact, lockContact, selectDuplicates, updateContact, type ContactFields, type ContactRow } from './queries.ts'
import { described, descriptionErrors, identificationErrors, identificationWarnings, plainNumber } from './rules.ts'

const empty = {
  status: 'active', email: null, phone_primary: null, phone_secondary: null, mobile: null, fax: null, identification_type: null, identification_number: null,
  credit_limit: '0.00', birth_date: null, gender: null, observations: null, addresses: [], external_id: null
} as const

export const list: Handler<'contacts.list'> = (ctx, { query }) => listRows(ctx, contactsList, query ?? {}, async (rows) => rows.map(withWarnings))

export const get: Handler<'contacts.get'> = async (ctx, { path }) => ok(withWarnings(found(await findContact(ctx, path.id))))

export const find_duplicates: Handler<'contacts.find_duplicates'> = async (ctx, { query }) => {
  const description = described(query ?? {})
  const errors = descriptionErrors(description)
  if (Object.keys(errors).length > 0) throw problem('validation_failed', errors)
  const rows = await selectDuplicates(ctx, description)
  return ok(rows.map(({ matched_on, score, ...contact }) => ({ contact: withWarnings(contact), matched_on, score })))
}

export const create: Handler<'contacts.create'> = async (ctx, { body }) => {
  const contact = withWarnings(await insertContact(ctx, checked(ctx, null, { ...empty, addresses: [], workspace_id: workspaceOf(ctx), ...body })))
  record(ctx, 'contact.created', null, contact)
  return created(contact)
}

export const update: Handler<'contacts.update'> = async (ctx, { path, body }) => {
  const before = unchanged(ctx, await lockContact(ctx, path.id))
  const after = withWarnings(await updateContact(ctx, { ...checked(ctx, before, { ...before, ...body }), id: path.id }))
  record(ctx, 'contact.updated', withWarnings(before), after)
  return ok(after)
}

const remove: Handler<'contacts.delete'> = async (ctx, { path }) => {
  const contact = unchanged(ctx, await lockContact(ctx, path.id))
  await deleteContact(ctx, path.id)
  record(ctx, 'contact.deleted', withWarnings(contact), null)
  return noContent()
}
export { remove as delete }

// Sharing a contact with all workspaces, or taking it back into one, concerns the others too.
function checked(ctx: Context, before: ContactFields | null, contact: ContactFields): ContactFields {
  const from = before ? before.workspace_id : workspaceOf(ctx)
  if (contact.workspace_id !== from) demand(ctx, 'catalogue:share')
  const identification_number = contact.identification_number && plainNumber(contact.identification_number)
  const errors = identificationErrors({ identification_type: contact.identification_type ?? null, identification_number: identification_number ?? null })
  if (Object.keys(errors).length > 0) throw problem('validation_failed', errors)
  return { ...contact, identification_number, addresses: contact.addresses.map(wholeAddress) }
}

// What an address leaves out is null, so that every reader finds every field.
function wholeAddress(address: ContactFields['addresses'][number]) {
  return { street: null, city: null, province: null, country: null, postal_code: null, is_primary: false, ...address }
}

function withWarnings<Row extends ContactRow>(row: Row) {
  return { ...row, warnings: identificationWarnings({ identification_type: row.identification_type ?? null, identification_number: row.identification_number ?? null }) }
}
