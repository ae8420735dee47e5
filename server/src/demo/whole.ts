import { Database } from '../platform/database/database.ts'

/** One transaction around many operations: what each of them begins, commits and gives back is left to the whole. */
export class Whole extends Database {
  override async begin(): Promise<void> {}
  override async commit(): Promise<void> {}
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
