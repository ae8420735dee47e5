// The house rules that assertions cannot reach: they need more than one file, or the name under which a schema is kept.

interface Location { pointer: string; child(path: string | (string | number)[]): Location }
interface Context { location: Location; report(problem: { message: string; location?: Location }): void }
interface Operation { security?: Record<string, string[]>[]; 'x-conditional-abilities'?: string[] }
interface Schema {
  type?: string | string[]
  enum?: string[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  unevaluatedProperties?: boolean
}

export default function houseRules() {
  return { id: 'house', rules: { oas3: { 'known-abilities': knownAbilities, 'closed-objects': closedObjects } } }
}

// Roles of a bearer scheme are free text to OpenAPI; a misspelt one would lock everybody out.
// The enum lives in access.yaml, so it is only known once the whole contract was walked.
function knownAbilities() {
  const asked: { ability: string; ctx: Context; location: Location }[] = []
  let known: string[] = []
  return {
    Schema(schema: Schema, { location }: Context) {
      if (location.pointer === '#/components/schemas/Ability') known = schema.enum ?? []
    },
    Operation({ security = [], 'x-conditional-abilities': conditional = [] }: Operation, ctx: Context) {
      const roles = security.flatMap((requirement) => requirement['token'] ?? [])
      for (const ability of roles) asked.push({ ability, ctx, location: ctx.location.child('security') })
      for (const ability of conditional) asked.push({ ability, ctx, location: ctx.location.child('x-conditional-abilities') })
    },
    Root: {
      leave() {
        for (const { ability, ctx, location } of asked)
          if (!known.includes(ability)) ctx.report({ message: `The ability \`${ability}\` is not in the enum Ability.`, location })
      }
    }
  }
}

// What is misspelt must not be swallowed, and the types must not promise more than the server takes. Building blocks
// (*Fields, *Summary) stay open: what composes them is closed. An assertion sees them as `allOf/0`, without their name.
function closedObjects() {
  return {
    Schema(schema: Schema, ctx: Context) {
      if (!isClosed(schema) && !/^#\/components\/schemas\/\w+(Fields|Summary)$/.test(ctx.location.pointer))
        ctx.report({ message: 'An object is closed by `additionalProperties: false`, a composed one by `unevaluatedProperties: false`; a map says what it maps to.' })
    }
  }
}

function isClosed({ type = [], allOf, properties, additionalProperties, unevaluatedProperties }: Schema): boolean {
  if (allOf) return unevaluatedProperties === false
  if (properties) return additionalProperties === false
  return additionalProperties !== undefined || ![type].flat().includes('object')
}
