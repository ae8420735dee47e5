import { OptiflowError, ValidationError } from '@optiflow/sdk'

/** The error that a call ends with. A call that succeeds, or fails on its way, fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<OptiflowError> {
  const outcome: unknown = await call.then((answer) => new Error(`Not refused: ${JSON.stringify(answer)}`), (error: unknown) => error)
  if (outcome instanceof OptiflowError && outcome.status > 0) return outcome
  throw outcome
}

/** The sentences of a 422 by field, all of them: what a form would show. */
export async function errorsOf(call: Promise<unknown>): Promise<Record<string, string[]>> {
  const refusal = await refusalOf(call)
  if (refusal instanceof ValidationError) return refusal.errors
  throw refusal
}
