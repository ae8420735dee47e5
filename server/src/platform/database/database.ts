import type { Knex } from 'knex'
import type { PoolClient, QueryConfig, QueryResult } from 'pg'
import { arrange, composedName, type Statement, type Values } from './statement.ts'
import type { Pool } from './pools.ts'

const begin: QueryConfig = { name: 'begin', text: 'begin' }
const commit: QueryConfig = { name: 'commit', text: 'commit' }

/** One connection to one tenant's database for the length of one operation; taken at the first statement, given back at the end. */
export class Database {
  readonly #find: () => Pool
  #pool: Pool | null = null
  #connection: PoolClient | null = null
  #inTransaction = false

  /** Takes where to find the pool: an operation that asks no database opens none. */
  constructor(find: () => Pool) {
    this.#find = find
  }

  /** All rows of a prepared statement. */
  async all<Row>(statement: Statement<Row>, values: Values = {}): Promise<Row[]> {
    return this.#run<Row>(statement.name, statement.text, arrange(statement, values))
  }

  /** The first row, or undefined. */
  async first<Row>(statement: Statement<Row>, values: Values = {}): Promise<Row | undefined> {
    return (await this.all(statement, values))[0]
  }

  /** The only row of a statement that always gives one. */
  async one<Row>(statement: Statement<Row>, values: Values = {}): Promise<Row> {
    const row = await this.first(statement, values)
    if (row === undefined) throw new Error(`No row from ${statement.text.trim().slice(0, 80)}`)
    return row
  }

  /** A statement whose text was put together from known parts. */
  async compose<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.#run<Row>(composedName(text), text, values)
  }

  /** What Knex's builder makes, on this connection. */
  async build<Row>(make: (knex: Knex) => Knex.QueryBuilder): Promise<Row[]> {
    const { sql, bindings } = make(this.#find().knex).toSQL().toNative()
    return this.compose<Row>(sql, [...bindings])
  }

  async begin(): Promise<void> {
    await this.#begin([])
  }

  /**
   * Begins with a first statement in the same round trip. It must do no harm by itself: PostgreSQL runs it whatever became of `begin`,
   * though nobody hears of its rows then.
   */
  async beginWith<Row>(statement: Statement<Row>, values: Values): Promise<Row[]> {
    return (await this.#begin([queryOf(statement, values)]))[1]!.rows as Row[]
  }

  async commit(): Promise<void> {
    await this.#commit([])
  }

  /** Commits with a last statement in the same round trip: when it fails, PostgreSQL turns the commit into a rollback. */
  async commitWith(statement: Statement<unknown>, values: Values): Promise<void> {
    await this.#commit([queryOf(statement, values)])
  }

  /** Gives the connection back, rolling back what was not committed. A connection that fails at that is not used again. */
  async release(): Promise<void> {
    const connection = this.#connection
    if (!connection) return
    this.#connection = null
    if (this.#inTransaction) await connection.query('rollback').catch((error: Error) => this.#pool!.discard(connection, error))
    this.#inTransaction = false
    await this.#pool!.release(connection)
  }

  async #run<Row>(name: string | undefined, text: string, values: unknown[]): Promise<Row[]> {
    this.#connection ??= await this.#take()
    const result = await this.#connection.query(name ? { name, text, values } : { text, values })
    return result.rows as Row[]
  }

  async #begin(first: QueryConfig[]): Promise<QueryResult[]> {
    const connection = (this.#connection ??= await this.#take())
    // From here on there may be something to roll back.
    this.#inTransaction = true
    return together(connection, [begin, ...first])
  }

  async #commit(last: QueryConfig[]): Promise<void> {
    if (!this.#connection) throw new Error('There is no transaction to commit')
    const committed = (await together(this.#connection, [...last, commit])).at(-1)!
    // PostgreSQL answers the commit of a transaction in which something failed with "ROLLBACK", and calls it no error.
    if (committed.command !== 'COMMIT') throw new Error('The transaction was rolled back instead of committed')
    this.#inTransaction = false
  }

  #take(): Promise<PoolClient> {
    this.#pool = this.#find()
    return this.#pool.acquire()
  }
}

function queryOf(statement: Statement<unknown>, values: Values): QueryConfig {
  return { name: statement.name, text: statement.text, values: arrange(statement, values) }
}

/**
 * Sends statements in one packet and waits for all answers, so that none is under way when the connection is given back. PostgreSQL
 * answers each of them: the first failure is the cause of those after it.
 */
async function together(connection: PoolClient, queries: QueryConfig[]): Promise<QueryResult[]> {
  const { stream } = connection.connection
  stream.cork()
  const sent = queries.map((query) => connection.query(query))
  stream.uncork()
  const answers = await Promise.allSettled(sent)
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason
    return answer.value
  })
}
