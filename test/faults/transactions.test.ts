import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Database } from '../../server/src/platform/database/database.ts'
import { sql } from '../../server/src/platform/database/statement.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await world.api.sql(world.database, 'create table notes (id bigint primary key)')
})
afterEach(() => world.api.sql(world.database, 'delete from notes'))
afterAll(() => world.api.stop())

const write = sql('insert into notes (id) values (:id)')
const number = sql<{ number: number }>('select 7 as number')
const notes = async () => (await world.api.sql<{ id: number }>(world.database, 'select id from notes order by id')).map(({ id }) => id)

/** What one operation does with its connection; given back at the end whatever happened. */
async function operation<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = new Database(() => world.api.server.pools.get(world.database))
  try {
    return await work(db)
  } finally {
    await db.release()
  }
}

describe('a transaction', () => {
  test('begins with its first statement and commits with its last', async () => {
    const rows = await operation(async (db) => {
      const first = await db.beginWith(number, {})
      await db.all(write, { id: 1 })
      await db.commitWith(write, { id: 2 })
      return first
    })
    expect([rows, await notes()]).toEqual([[{ number: 7 }], [1, 2]])
  })

  test('whose last statement fails keeps nothing, and says why', async () => {
    await expect(operation(async (db) => {
      await db.begin()
      await db.all(write, { id: 1 })
      await db.commitWith(write, { id: 1 })
    })).rejects.toMatchObject({ code: '23505', constraint: 'notes_pkey' })
    expect(await notes()).toEqual([])
  })

  test('whose first statement fails lets nothing in', async () => {
    await expect(operation(async (db) => {
      await db.beginWith(sql('select 1 / :zero::integer'), { zero: 0 })
      await db.all(write, { id: 1 })
    })).rejects.toMatchObject({ code: '22012' })
    expect(await notes()).toEqual([])
  })

  test.each(['commit', 'commitWith'] as const)('in which something failed is not taken for committed: %s', async (how) => {
    await expect(operation(async (db) => {
      await db.begin()
      await db.all(write, { id: 1 })
      await db.all(write, { id: 1 }).catch(() => undefined)
      await (how === 'commit' ? db.commit() : db.commitWith(number, {}))
    })).rejects.toThrow(/rolled back|current transaction is aborted/)
    expect(await notes()).toEqual([])
  })

  test('that never began cannot be committed', async () => {
    await expect(operation((db) => db.commit())).rejects.toThrow('There is no transaction')
  })

  test('leaves a clean connection behind, however it ended', async () => {
    for (let turn = 0; turn < 20; turn++) {
      await operation(async (db) => {
        await db.beginWith(number, {})
        await db.all(write, { id: turn })
        await db.commitWith(write, { id: turn % 2 ? turn : 100 + turn })
      }).catch(() => undefined)
    }
    const states = await world.api.sql<{ state: string }>(world.database, `select distinct state from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)
    expect(states.filter(({ state }) => state !== 'idle')).toEqual([])
    expect(await notes()).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 100, 102, 104, 106, 108, 110, 112, 114, 116, 118])
  })
})

describe('a write that fails at its very end', () => {
  const contact = (key: string) => world.api.raw(world.slug, 'POST', '/api/v1/contacts', {
    headers: { authorization: `Bearer ${world.token}`, 'idempotency-key': key }, body: { name: key, contact_type: 'customer', identification_type: null, identification_number: null }
  })
  const kept = async (name: string) => Number((await world.api.sql(world.database, 'select count(*) as count from contacts where name = $1', [name]))[0].count)

  // What a full disk, a lost lock or a deferred constraint does: raised at the commit, or by the dispatcher's own last statement.
  test.each([['at the commit', 'contacts'], ['in the audit trail', 'activities']])('is 503 and leaves nothing, and its key is free: %s', async (name, table) => {
    await world.api.sql(world.database, `
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'not now' using errcode = '53100'; end $$;
      create constraint trigger refuse after insert on ${table} deferrable initially ${table === 'contacts' ? 'deferred' : 'immediate'} for each row execute function refuse()`)
    const refused = await contact(name)
    await world.api.sql(world.database, `drop trigger refuse on ${table}; drop function refuse()`)
    expect([refused.status, refused.body.code, refused.headers['retry-after'], await kept(name)]).toEqual([503, 'unavailable', '1', 0])
    expect([(await contact(name)).status, await kept(name)]).toEqual([201, 1])
  })
})
