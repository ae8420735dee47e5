import { decimalSentence } from './formats.ts'
import { label, shortened, type FieldErrors } from './problems.ts'

/** A fault as the validators report it: `/items/0/quantity`, ajv's keyword and message. */
export interface Fault { path: string; keyword: string; message: string }

const most = 100

/** Turns the validators' faults into Laravel's sentences by field; of several faults of one field the first that says most. */
export function fieldErrors(faults: Fault[], value: unknown): FieldErrors {
  // A map, because a field may be called toString.
  const errors = new Map<string, string[]>()
  for (const fault of faults.filter((fault) => !isHollow(fault, faults))) {
    const field = shortened(fault.path.split('/').filter(Boolean).map(unescape).join('.')) || 'body'
    if (errors.size >= most && !errors.has(field)) break
    if (!errors.has(field)) errors.set(field, [`The ${label(field)} ${sentence(fault, valueAt(value, fault.path))}.`])
  }
  return Object.fromEntries(errors)
}

// "null or a decimal" fails three times: as the decimal, as null and as the choice of both. Only the first tells anything.
function isHollow(fault: Fault, faults: Fault[]): boolean {
  const choice = fault.keyword === 'anyOf' || fault.keyword === 'oneOf'
  const nothing = fault.keyword === 'type' && fault.message === 'must be null'
  return (choice || nothing) && faults.some((other) => other !== fault && other.path.startsWith(fault.path) && other.message !== 'must be null' && !['anyOf', 'oneOf'].includes(other.keyword))
}

function sentence({ keyword, message }: Fault, value: unknown): string {
  const limit = /(\d+)/.exec(message)?.[1]
  switch (keyword) {
    case 'required': return 'field is required'
    case 'additionalProperties': case 'unevaluatedProperties': case 'readOnly': return 'field is not allowed'
    case 'type': return typeSentence(message, value)
    case 'enum': return `is not one of the allowed values${listed(message.split('values: ')[1])}`
    case 'minLength': return limit === '1' ? 'field is required' : `must be at least ${limit} characters`
    case 'maxLength': return `must not be greater than ${limit} characters`
    case 'minItems': return `must have at least ${limit} items`
    case 'maxItems': return `must not have more than ${limit} items`
    case 'minimum': return `must be at least ${/-?[\d.]+/.exec(message)?.[0]}`
    case 'maximum': return `must not be greater than ${/-?[\d.]+/.exec(message)?.[0]}`
    case 'uniqueItems': return 'has a duplicate value'
    case 'format': return formatSentence(message, value)
    case 'pattern': return 'format is invalid'
    default: return message
  }
}

// A few dozen abilities are no help in a sentence.
function listed(values: string | undefined): string {
  return values && values.length <= 300 ? `: ${values}` : ''
}

function typeSentence(message: string, value: unknown): string {
  const types = message.replace(/^must be /, '').replace(/,?null,?/, '')
  if (value === null || value === undefined) return 'field is required'
  if (types === 'integer') return 'must be an integer'
  if (types === 'boolean') return 'field must be true or false'
  if (types === 'array') return 'must be an array'
  if (types === 'object') return 'must be an object'
  return typeof value === 'number' ? `must be a ${types}, not a JSON number` : `must be a ${types}`
}

function formatSentence(message: string, value: unknown): string {
  const format = /format "([^"]+)"/.exec(message)?.[1] ?? ''
  if (format.startsWith('decimal')) return decimalSentence(format, value)
  if (format === 'date') return 'is not a valid date (YYYY-MM-DD)'
  if (format === 'date-time') return 'is not a valid instant (such as 2026-03-01T14:30:00Z)'
  if (format === 'email') return 'must be a valid email address'
  return 'format is invalid'
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('/').filter(Boolean).reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[unescape(name)] : undefined), value)
}

function unescape(name: string): string {
  return name.replaceAll('~1', '/').replaceAll('~0', '~')
}
