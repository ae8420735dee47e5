// From a line of the contract to the function that a caller calls.
import { type Call, startCall } from './call.ts'
import type { Input } from './compose.ts'
import type { Operation } from './contract.ts'
import { LazyList, type ListQuery } from './list.ts'
import type { RequestOptions } from './options.ts'
import type { Send } from './send.ts'

export function createVerb(operation: Operation, send: Send): (...input: unknown[]) => Call<unknown> {
  const read = (input: unknown[]) => readInput(input, operation)
  if (!operation.lists) return (...input) => startCall(() => send(operation, read(input)))
  return (...input) => {
    const given = read(input)
    // A table is one text: there is nothing to iterate over.
    if (given.options.accept === 'text/csv') return startCall(() => send(operation, given))
    return new LazyList((query) => send(operation, { ...given, content: query }), given.content as ListQuery | undefined)
  }
}

// Positions: the parameters of the path, then the body, then the query, then the options.
function readInput(input: unknown[], { params, body, query: hasQuery }: Operation): Input {
  const path = input.slice(0, params.length)
  const [content, ...rest] = body || hasQuery ? input.slice(params.length) : [undefined, input[params.length]]
  const [query, options] = body && hasQuery ? rest : [undefined, rest[0]]
  // The types of the verbs (resources.ts) hold the caller to this.
  return { path, content, query, options: (options ?? {}) as RequestOptions }
}
