// From a line of the contract to the function that a caller calls.
import { type Call, startCall } from './call.ts'
import type { Input } from './compose.ts'
import type { Operation } from './contract.ts'
import { LazyList, type ListQuery } from './list.ts'
import type { RequestOptions } from './options.ts'
import type { Send } from './send.ts'

export function createVerb(operation: Operation, send: Send): (...input: unknown[]) => Call<unknown> {
  const hasContent = operation.body || operation.query
  const read = (input: unknown[]) => readInput(input, operation.params.length, hasContent)
  if (!operation.lists) return (...input) => startCall(() => send(operation, read(input)))
  return (...input) => {
    const given = read(input)
    return new LazyList((query) => send(operation, { ...given, content: query }), given.content as ListQuery | undefined)
  }
}

// Positions: the parameters of the path, then the body or the query, then the options.
function readInput(input: unknown[], paths: number, hasContent: boolean): Input {
  const path = input.slice(0, paths)
  const [content, options] = hasContent ? input.slice(paths) : [undefined, input[paths]]
  // The types of the verbs (resources.ts) hold the caller to this.
  return { path, content, options: (options ?? {}) as RequestOptions }
}
