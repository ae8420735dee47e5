import type { Handler } from '../platform/context.ts'
import { contract } from '../platform/contract.ts'
import { ok } from '../platform/replies.ts'

export const get: Handler<'health.get'> = async (ctx) => ok({ status: 'ok', version: contract.info.version, time: ctx.now.toISOString() })
