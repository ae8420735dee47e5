import type { Database } from '../platform/database/database.ts'
import { sql } from '../platform/database/statement.ts'

interface Db { db: Database }

// Any number that nobody else locks by: the transaction that tells the story.
const alone = sql('select pg_advisory_xact_lock(7304212)')
/** Lets one server after the other look whether the story is told. */
export const lockStory = ({ db }: Db) => db.all(alone)

const told = sql<{ is_told: boolean }>('select exists (select from invoices where external_id = :external_id) as is_told')
export const isTold = async ({ db }: Db, external_id: string) => (await db.one(told, { external_id })).is_told

const zone = sql<{ time_zone: string }>('select time_zone from company')
export const findTimeZone = async ({ db }: Db) => (await db.one(zone)).time_zone
