// The entry for browsers, workers and every other platform with fetch. Free of Node; Node's own is node.ts.
export { Optiflow } from './client.ts'
export type { Fetch, OptiflowOptions, RequestOptions } from './options.ts'
export type { Call, Replies, Reply } from './call.ts'
export type { CursorMeta, List, Page, PageMeta } from './list.ts'
export type { Body, Data, ListId, OperationId, Options, Query, Row, Schema } from './contract.ts'
export type { CursorQuery, PageQuery, Resources, TableQuery } from './resources.ts'
export type { WebhookEvent, WebhookType } from './webhooks.ts'
export type * from './schemas.ts'
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  type ErrorCode,
  NotFoundError,
  OptiflowError,
  PermissionError,
  PreconditionFailedError,
  RateLimitError,
  ServerError,
  UnavailableError,
  ValidationError
} from './errors.ts'
