import type { Knex } from 'knex'
import type { PoolClient } from 'pg'
import { arrange, composedName, type Statement, type Values } from './statement.ts'
import type { Pool } from './pools.ts'

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
    await this.#run('begin', 'begin', [])
    this.#inTransaction = true
  }

  async commit(): Promise<void> {
    await this.#run('commit', 'commit', [])
    this.#inTransaction = false
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
    const result = await this.#connection.query({ ...(name && { name }), text, values })
    return result.rows as Row[]
  }

  #take(): Promise<PoolClient> {
    this.#pool = this.#find()
    return this.#pool.acquire()
  }
}
