import { setImmediate } from 'node:timers/promises'

/** A list in pieces, with a pause after each in which other requests have their turn: what is done with a piece holds them up, not the list. */
export async function* slices<One>(list: readonly One[], size: number): AsyncGenerator<One[]> {
  for (let at = 0; at < list.length; at += size) {
    yield list.slice(at, at + size)
    await setImmediate()
  }
}
