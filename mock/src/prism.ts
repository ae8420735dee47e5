import { createInstance, getHttpOperationsFromSpec, type IHttpRequest } from '@stoplight/prism-http'
import type { OperationId } from '@optiflow/generated/operations.ts'
import { documentForPrism } from './contract.ts'

/** What the caller asked for by `Prefer`. */
export interface Wish { code?: number; exampleKey?: string; dynamic: boolean; seed?: string; mediaTypes?: string[] }
export interface Fault { path: string[]; keyword: string; message: string }
export interface Answer { status: number; headers: Record<string, string>; body: unknown; faults: Fault[] }
/** Prism refuses what the contract refuses, and else finds or makes the answer. */
export type Prism = (id: OperationId, request: IHttpRequest, wish: Wish) => Promise<Answer>

const config = { isProxy: false, checkSecurity: true, validateRequest: true, validateResponse: false, errors: false, upstreamProxy: undefined, mock: { dynamic: false } } as const

// Prism tells every step of its thinking; we log requests ourselves.
const silence: Record<string, unknown> = { child: () => silence }
for (const level of ['trace', 'debug', 'info', 'success', 'warn', 'error', 'fatal']) silence[level] = () => undefined

export async function createPrism(): Promise<Prism> {
  const operations = await getHttpOperationsFromSpec(documentForPrism())
  const byId = new Map(operations.map((operation) => [operation.iid, operation]))
  // Prism wants a pino of its own version, of which it calls these methods alone.
  const prism = createInstance(config, { logger: silence as never })
  return async (id, request, wish) => {
    const result = await prism.request(request, [byId.get(id)!], { ...config, mock: wish })()
    if ('left' in result) throw result.left
    const { output, validations } = result.right
    const faults = validations.input.map(({ path = [], code, message }) => ({ path: path.map(String), keyword: String(code ?? ''), message }))
    return { status: output.statusCode, headers: headersOf(output.headers ?? {}), body: output.body, faults }
  }
}

function headersOf(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== null && value !== undefined).map(([name, value]) => [name.toLowerCase(), String(value)]))
}
