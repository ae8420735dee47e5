export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  writeOnly?: boolean
  pattern?: string
  maxItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  'x-decimal'?: { scale: number; minimum: string; maximum: string }
  [keyword: string]: unknown
}

/** Schemas for what comes in. What JSON Schema cannot say goes into patterns: the bounds of decimals, and that years below 1000 are typing errors. */
export function inRequest<T>(schemas: T): T {
  return mapSchemas(schemas, (schema) => {
    const { pattern, format, 'x-decimal': limits } = schema
    if (format === 'date' || format === 'date-time') return { ...schema, pattern: '^[1-9]' }
    return pattern && limits ? { ...schema, pattern: pattern.replace('^', `^${bounds(limits)}`) } : schema
  })
}

/** Schemas for what is made up: no secrets, few rows on one page, and values as a person might see them. */
export function inAnswer<T>(schemas: T): T {
  return mapSchemas(schemas, (schema) => withoutSecrets(withoutNeighbours(withFewItems(withPlainValues(schema)))))
}

// The two bounds that a person meets: above zero, and a hundred percent.
function bounds({ minimum, maximum }: { minimum: string; maximum: string }): string {
  const notZero = Number(minimum) > 0 ? '(?!0(\\.0+)?$)' : ''
  const percent = maximum === '100' ? '(?=-?[0-9]{1,2}(\\.|$)|100(\\.0+)?$)' : ''
  return notZero + percent
}

const day = '202[4-6]-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])'
const time = '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}'

// Left to itself, the faker gives ids of sixteen digits, days of 1912, and trillions.
function withPlainValues(schema: Schema): Schema {
  const { format, maxLength: _, 'x-decimal': limits, ...rest } = schema
  if (limits) return { ...rest, pattern: `^[1-9][0-9]{0,${Math.min(limits.maximum.split('.')[0]!.length - 1, 4) - 1}}\\.[0-9]{2}$` }
  if (format === 'date') return { ...rest, pattern: `^${day}$` }
  if (format === 'date-time') return { ...rest, pattern: `^${day}T${time}Z$` }
  return format === 'int64' ? { ...schema, maximum: 999 } : schema
}

function withFewItems(schema: Schema): Schema {
  return schema.maxItems === undefined ? schema : { ...schema, maxItems: Math.min(schema.maxItems, 5) }
}

// An invented cursor would lead from page to page for ever.
function withoutNeighbours(schema: Schema): Schema {
  const neighbours = ['next_cursor', 'prev_cursor', 'next', 'prev'].filter((name) => schema.properties?.[name])
  return neighbours.length === 0 ? schema : { ...schema, properties: { ...schema.properties, ...Object.fromEntries(neighbours.map((name) => [name, { type: 'null' }])) } }
}

function withoutSecrets(schema: Schema): Schema {
  const secrets = Object.entries(schema.properties ?? {}).filter(([, { writeOnly }]) => writeOnly).map(([name]) => name)
  if (secrets.length === 0) return schema
  const properties = Object.fromEntries(Object.entries(schema.properties!).filter(([name]) => !secrets.includes(name)))
  return { ...schema, properties, required: (schema.required ?? []).filter((name) => !secrets.includes(name)) }
}

function mapSchemas<T>(node: T, change: (schema: Schema) => Schema): T {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map((one) => mapSchemas(one, change)) as T
  const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, mapSchemas(value, change)]))
  return change(copy) as T
}
