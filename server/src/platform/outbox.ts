import { eventTypes, type EventType } from '@optiflow/generated/operations.ts'
import type { Context } from './context.ts'
import { sql } from './database/statement.ts'
import { sortableId } from './ids.ts'
import { slices } from './slices.ts'
import { wireOf } from './wire.ts'

/** Something that has an id; most have a workspace too. */
interface Subject { id?: number | null; workspace_id?: number | null; [field: string]: unknown }

/** What happened to one thing in this operation. */
export interface Change {
  type: string
  subject_type: string
  subject_id: number | null
  workspace_id: number | null
  before: object | null
  after: object | null
}

const outgoing: ReadonlySet<string> = new Set(eventTypes)

/**
 * Says once what happened: `record(ctx, 'invoice.created', null, invoice)`. The dispatcher writes it into the audit trail and,
 * when the contract declares an event of this type, into the outbox, in the transaction of the change itself. The subject is what the first half
 * of the type says, unless another is named: `stock.received` happens to a receipt.
 */
export function record(ctx: Context, type: EventType | `${string}.${string}`, before: Subject | null, after: Subject | null, subject_id = (after ?? before)?.id ?? null, subject_type = subjectOf(type)): void {
  const subject = after ?? before
  ctx.changes.push({ type, subject_type, subject_id, workspace_id: subject?.workspace_id ?? null, before, after })
}

function subjectOf(type: string): string {
  return type.slice(0, type.indexOf('.'))
}

/** The rows of events and activities of an operation, as columns for one statement. */
export function outboxColumns(ctx: Context, changes = ctx.changes) {
  return {
    event_ids: changes.map(({ type }) => (outgoing.has(type) ? `evt_${sortableId(ctx.now.getTime())}` : null)),
    types: changes.map(({ type }) => type),
    subject_types: changes.map(({ subject_type }) => subject_type),
    subjects: changes.map(({ subject_id }) => subject_id),
    workspaces: changes.map(({ workspace_id }) => workspace_id),
    before: changes.map(({ before }) => before && wireOf(before).text),
    after: changes.map(({ after }) => after && wireOf(after).text),
    operation: ctx.operation,
    user_id: ctx.actor?.user_id ?? null,
    token_id: ctx.actor?.token_id ?? null,
    request_id: ctx.request_id
  }
}

/**
 * All that the dispatcher keeps of a write, in one round trip. The sequence of an object's events goes on from its last one;
 * the object's row is locked by the change, so two writers never draw the same. That a type has a first half is always true: without it
 * PostgreSQL expects ten changes where one is, and plans the statement anew at every execution, while others wait for the number series.
 */
export const closing = sql(`
  with changes as (
    select * from unnest(:event_ids::text[], :types::text[], :subject_types::text[], :subjects::bigint[], :workspaces::bigint[], :before::jsonb[], :after::jsonb[])
      with ordinality as change (event_id, type, subject_type, subject_id, workspace_id, before, after, place)
    where strpos(type, '.') = length(split_part(type, '.', 1)) + 1
  ), new_events as (
    insert into events (id, type, workspace_id, subject_type, subject_id, sequence, data)
    select event_id, type, workspace_id, subject_type, subject_id,
      coalesce((select max(sequence) from events where events.subject_type = changes.subject_type and events.subject_id = changes.subject_id), 0)
        + row_number() over (partition by subject_type, subject_id order by place), coalesce(after, before)
    from changes where event_id is not null order by place
  ), new_key as (
    insert into idempotency_keys (user_id, key, fingerprint, status, body, headers, abilities)
    select :user_id::bigint, :key::text, :fingerprint::bytea, :status::integer, :body::text, :headers::jsonb, :abilities::text[] where :key::text is not null
  )
  insert into activities (operation, user_id, token_id, workspace_id, subject_type, subject_id, before, after, request_id)
  select :operation::text, :user_id::bigint, :token_id::bigint, workspace_id, subject_type, subject_id, before, after, :request_id::text
  from changes order by place`)

// A thousand changes take the statement some 90 ms, on a busy machine ten times that: far below its time-out.
const most_at_once = 1_000
const no_key = { key: null, fingerprint: null, status: null, body: null, headers: null, abilities: null }

/** Writes what the last statement could not hold together with its commit: an import creates ten thousand things. In the order in which they happened. */
export async function writeAhead(ctx: Context): Promise<void> {
  if (ctx.changes.length <= most_at_once) return
  for await (const changes of slices(ctx.changes.splice(0), most_at_once)) await ctx.db.all(closing, { ...outboxColumns(ctx, changes), ...no_key })
}
