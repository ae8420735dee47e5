import type { OperationId } from '@optiflow/generated/operations.ts'
import { answersOf, type Answers } from './contract.ts'
import type { Wish } from './prism.ts'
import { Refusal } from './refusal.ts'

/** Reads `Prefer: code=422, example=insufficient_stock`. An example alone brings its status along; only successes are invented. */
export function readPrefer(header: string | undefined, id: OperationId, accept: string | undefined): Wish {
  const { code, example, dynamic, seed } = wordsOf(header ?? '')
  const answers = answersOf(id)
  const status = code ?? (example === undefined ? undefined : statusOf(example, answers))
  assertThere(id, answers, status, example)
  if (dynamic && !['true', 'false'].includes(dynamic)) throw wrong(`dynamic is true or false, not ${dynamic}.`)
  return {
    dynamic: dynamic === 'true' && (status ?? '2').startsWith('2'),
    ...(status && { code: Number(status) }),
    ...(example && { exampleKey: example }),
    ...(seed && { seed }),
    ...wishedTypes(answers[status ?? firstSuccess(answers)]!.types, accept)
  }
}

// Names are the same in capitals, and one without a value is wished for: RFC 7240.
function wordsOf(header: string): Record<string, string> {
  const pairs = header.split(/[,;]/).map((part) => part.split('=').map((word) => word.trim().replaceAll('"', '')))
  return Object.fromEntries(pairs.map(([name = '', value = 'true']) => [name.toLowerCase(), value]).filter(([, value]) => value))
}

function statusOf(example: string, answers: Answers): string | undefined {
  return Object.keys(answers).find((status) => answers[status]!.examples.includes(example))
}

function assertThere(id: OperationId, answers: Answers, status: string | undefined, example: string | undefined) {
  if (status && !Object.hasOwn(answers, status)) throw wrong(`${id} has no answer ${status}. It has ${Object.keys(answers).join(', ')}.`)
  const examples = status ? answers[status]!.examples : Object.values(answers).flatMap((one) => one.examples)
  if (example && !examples.includes(example)) throw wrong(`${id} has no example ${example}${status ? ` for ${status}` : ''}. It has ${examples.join(', ') || 'none'}.`)
}

function wrong(sentence: string): Refusal {
  return new Refusal('malformed_request', `The Prefer header of the mock: ${sentence.slice(0, 900)}`)
}

function firstSuccess(answers: Answers): string {
  return Object.keys(answers).find((status) => status.startsWith('2'))!
}

// Like the API, the mock looks at Accept only where there is something to choose.
function wishedTypes(types: string[], accept: string | undefined): { mediaTypes?: string[] } {
  return types.length > 1 && accept ? { mediaTypes: accept.split(',') } : {}
}
