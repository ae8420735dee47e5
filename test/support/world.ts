import type { Optiflow, Schema } from '@optiflow/sdk'
import { startApi, type Api } from './api.ts'

type Given<Name extends 'ContactCreate' | 'ProductCreate'> = Partial<Schema<Name>>

/** The small hardware store of the contract's examples, with an API of its own. */
export interface World {
  api: Api
  slug: string
  token: string
  database: string
  email: string
  password: string
  /** The owner, in the workspace "Main". */
  owner: Optiflow
  contact(given?: Given<'ContactCreate'>, client?: Optiflow): Promise<Schema<'Contact'>>
  /** A product with forty in stock unless said otherwise. */
  product(given?: Given<'ProductCreate'>, client?: Optiflow): Promise<Schema<'Product'>>
  service(given?: Given<'ProductCreate'>): Promise<Schema<'Product'>>
}

let made = 0

export async function startWorld(env: Record<string, string> = {}): Promise<World> {
  const api = await startApi(env)
  return worldIn(api)
}

/** The same on a PostgreSQL of its own, given by its URL. */
export async function startWorldOn(url: string): Promise<World> {
  return worldIn(await startApi({}, { database_url: url }))
}

/** Another tenant of the same API, with factories of its own. */
export async function worldIn(api: Api): Promise<World> {
  const tenant = await api.tenant()
  const { owner } = tenant
  return {
    ...tenant,
    api,
    contact: (given = {}, client = owner) => client.contacts.create({ name: `Customer ${++made}`, contact_type: 'customer', ...given }),
    product: (given = {}, client = owner) => client.products.create({ name: `Product ${++made}`, sku: `SKU-${made}`, product_type: 'product', price: '100.00', initial_quantity: '40.00', ...given }),
    service: (given = {}) => owner.products.create({ name: `Service ${++made}`, sku: `SRV-${made}`, product_type: 'service', price: '50.00', ...given })
  }
}
