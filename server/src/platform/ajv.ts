import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { contract, type Schema } from './contract.ts'
import { checks } from './formats.ts'

// Queries and replies are checked by the engine that the request validator uses for bodies, set up the same way.
const ajv = new Ajv2020({ strict: false, allErrors: true, useDefaults: true, formats: { ...checks, int64: true }, validateSchema: false, logger: false })
ajv.addSchema({ $id: 'contract:', components: contract.components } as object)

/** Compiles a schema of the contract; references lead into the contract. */
export function compile(schema: Schema): ValidateFunction {
  return ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"contract:#/components/')))
}
