import { eventTypes, type EventType } from '@optiflow/generated/operations.ts'
import { ulid } from 'ulid'
import type { Context } from './context.ts'
import { sql } from './database/statement.ts'

/** Something that has an id; most have a workspace too. */
interface Subject { id?: number | null; workspace_id?: number | null; [field: string]: unknown }

/** What happened to one thing in this operation. */
export interface Change {
  type: string
  subject_id: number | null
  workspace_id: number | null
  before: object | null
  after: object | null
}

const outgoing: ReadonlySet<string> = new Set(eventTypes)

/**
 * Says once what happened: `record(ctx, 'invoice.created', null, invoice)`. The dispatcher writes it into the audit trail and,
 * when the contract declares an event of this type, into the outbox, in the transaction of the change itself.
 */
export function record(ctx: Context, type: EventType | `${string}.${string}`, before: Subject | null, after: Subject | null, subject_id = (after ?? before)?.id ?? null): void {
  const subject = after ?? before
  ctx.changes.push({ type, subject_id, workspace_id: subject?.workspace_id ?? null, before: plain(before), after: plain(after) })
}

// The version is the ETag's business, not the reader's.
function plain(subject: object | null): object | null {
  if (!subject || !('version' in subject)) return subject
  const { version, ...rest } = subject
  return rest
}

/** The rows of events and activities of an operation, as columns for one statement. */
export function outboxColumns(ctx: Context) {
  const events = ctx.changes.filter(({ type }) => outgoing.has(type))
  return {
    event_ids: events.map(() => `evt_${ulid(ctx.now.getTime())}`),
    event_types: events.map(({ type }) => type),
    event_workspaces: events.map(({ workspace_id }) => workspace_id),
    event_subject_types: events.map(({ type }) => subjectOf(type)),
    event_subjects: events.map(({ subject_id }) => subject_id),
    event_data: events.map(({ after, before }) => JSON.stringify(after ?? before)),
    activity_subject_types: ctx.changes.map(({ type }) => subjectOf(type)),
    activity_subjects: ctx.changes.map(({ subject_id }) => subject_id),
    activity_workspaces: ctx.changes.map(({ workspace_id }) => workspace_id),
    activity_before: ctx.changes.map(({ before }) => before && JSON.stringify(before)),
    activity_after: ctx.changes.map(({ after }) => after && JSON.stringify(after)),
    operation: ctx.operation,
    user_id: ctx.actor?.user_id ?? null,
    token_id: ctx.actor?.token_id ?? null,
    request_id: ctx.request_id
  }
}

function subjectOf(type: string): string {
  return type.slice(0, type.indexOf('.'))
}

/**
 * All that the dispatcher keeps of a write, in one round trip. The sequence of an object's events goes on from its last one;
 * the object's row is locked by the change, so two writers never draw the same.
 */
export const closing = sql(`
  with new_events as (
    insert into events (id, type, workspace_id, subject_type, subject_id, sequence, data)
    select new.id, new.type, new.workspace_id, new.subject_type, new.subject_id,
      coalesce((select max(sequence) from events where events.subject_type = new.subject_type and events.subject_id = new.subject_id), 0)
        + row_number() over (partition by new.subject_type, new.subject_id order by new.place), new.data
    from unnest(:event_ids::text[], :event_types::text[], :event_workspaces::bigint[], :event_subject_types::text[], :event_subjects::bigint[], :event_data::jsonb[])
      with ordinality as new (id, type, workspace_id, subject_type, subject_id, data, place)
  ), new_key as (
    insert into idempotency_keys (user_id, key, fingerprint, status, body, headers, abilities)
    select :user_id::bigint, :key::text, :fingerprint::bytea, :status::integer, :body::text, :headers::jsonb, :abilities::text[] where :key::text is not null
  )
  insert into activities (operation, user_id, token_id, workspace_id, subject_type, subject_id, before, after, request_id)
  select :operation::text, :user_id::bigint, :token_id::bigint, new.workspace_id, new.subject_type, new.subject_id, new.before, new.after, :request_id::text
  from unnest(:activity_subject_types::text[], :activity_subjects::bigint[], :activity_workspaces::bigint[], :activity_before::jsonb[], :activity_after::jsonb[])
    as new (subject_type, subject_id, workspace_id, before, after)`)
