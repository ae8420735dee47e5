import type { Request, Response } from 'express'
import type { Log } from './log.ts'

/** What is known of a request once it has reached its operation. */
export interface Reached { operation: string; tenant: string; workspace_id: number | null; user_id: number | null }

/** One line for each answer: what was asked, by whom, how it ended and how long it took. The query stays out: it can hold names and numbers of people. */
export function logAnswer(req: Request, res: Response, request_id: string, log: Log): void {
  if (!log.isLevelEnabled('info')) return
  const began = performance.now()
  const path = req.url.split('?')[0]
  res.once('close', () => {
    const ms = Math.round((performance.now() - began) * 10) / 10
    log.info({ request_id, method: req.method, path, status: res.statusCode, ms, aborted: !res.writableFinished || undefined, ...(res.locals as Partial<Reached>) }, 'answered')
  })
}
