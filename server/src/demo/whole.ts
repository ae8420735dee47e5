import { Database } from '../platform/database/database.ts'
import type { Statement, Values } from '../platform/database/statement.ts'

/** One transaction around many operations: what each of them begins, commits and gives back is left to the whole. */
export class Whole extends Database {
  override async begin(): Promise<void> {}
  override beginWith<Row>(statement: Statement<Row>, values: Values): Promise<Row[]> {
    return this.all(statement, values)
  }
  override async commit(): Promise<void> {}
  override async commitWith(statement: Statement<unknown>, values: Values): Promise<void> {
    await this.all(statement, values)
  }
  override async release(): Promise<void> {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    try {
      await super.begin()
      const result = await work()
      await super.commit()
      return result
    } finally {
      await super.release()
    }
  }
}
