import type { IncomingMessage } from 'node:http'
import { Problem } from './problems.ts'

// A file of ten thousand rows takes 30 MB while it is read and stored, and holds a connection of its tenant for seconds, on a busy machine for half a
// minute: eight at once held all that a tenant has, and its tills were told to come back later.
const most_of_server = 6
const most_of_tenant = 3
const retry_after_s = 5
const most_skipped = 8 * 1024 * 1024

/** How many files a server works on at once: who comes when no turn is free comes again. */
export class FileTurns {
  readonly #taken = new Map<number, number>()

  /** Does what is to be done with a file of a tenant; 503 when too many are at it. */
  async inTurn<Result>(tenant_id: number, req: IncomingMessage, work: () => Promise<Result>): Promise<Result> {
    const taken = this.#taken.get(tenant_id) ?? 0
    if (taken >= most_of_tenant || this.#all() >= most_of_server) {
      await skip(req)
      throw new Problem('unavailable', { headers: { 'Retry-After': String(retry_after_s) } })
    }
    this.#taken.set(tenant_id, taken + 1)
    try {
      return await work()
    } finally {
      this.#giveBack(tenant_id)
    }
  }

  #all(): number {
    return [...this.#taken.values()].reduce((sum, taken) => sum + taken, 0)
  }

  #giveBack(tenant_id: number): void {
    const left = this.#taken.get(tenant_id)! - 1
    if (left > 0) this.#taken.set(tenant_id, left)
    else this.#taken.delete(tenant_id)
  }
}

// Who is still sending would not hear why.
async function skip(req: IncomingMessage): Promise<void> {
  let size = 0
  try {
    for await (const piece of req.iterator({ destroyOnReturn: false })) if ((size += piece.length) > most_skipped) return
  } catch {
    // Who hangs up needs no answer.
  }
}
