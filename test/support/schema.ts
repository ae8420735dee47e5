import { inject } from 'vitest'
import { withDatabase, withKnex } from '../../server/src/platform/database/cluster.ts'
import { templateName } from '../../server/src/platform/database/migrate.ts'
import { listSchema } from '../../server/src/platform/database/schema-listing.ts'

const databases = { control: 'optiflow_test', tenant: templateName }

/** The schema that the migrations make, as a listing for people. */
export function schemaOf(kind: keyof typeof databases): Promise<string> {
  return withKnex(withDatabase(inject('database_url'), databases[kind]), listSchema)
}
