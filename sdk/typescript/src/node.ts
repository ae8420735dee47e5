// The entry for Node: the same client, which also finds `http://acme.localhost:3000` and says who it is.
import { version } from '../package.json'
import { Optiflow as Core } from './client.ts'
import { localFetch } from './localhost.ts'
import type { Fetch, OptiflowOptions } from './options.ts'

export * from './index.ts'

export class Optiflow extends Core {
  constructor(options: OptiflowOptions) {
    super({ ...options, fetch: introduced(options.fetch ?? localFetch) })
  }
}

// Not in the core: in a browser a User-Agent of ours would cost a preflight, which the server's CORS list refuses.
function introduced(fetch: Fetch): Fetch {
  return (url, init) => {
    const headers = new Headers(init.headers)
    if (!headers.has('User-Agent')) headers.set('User-Agent', `optiflow-sdk/${version} node/${process.versions.node}`)
    return fetch(url, { ...init, headers })
  }
}
