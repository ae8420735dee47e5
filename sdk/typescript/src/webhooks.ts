import type { webhooks } from '@optiflow/generated/types.ts'

/** The types of events that leave the house. */
export type WebhookType = keyof webhooks

type Payload<Type extends WebhookType> = NonNullable<webhooks[Type]['post']['requestBody']>['content']['application/json']

/** What a webhook brings, told apart by `type`; `WebhookEvent<'invoice.paid'>` is one of them. */
export type WebhookEvent<Type extends WebhookType = WebhookType> = { [One in Type]: Payload<One> }[Type]
