import type { Fault } from './prism.ts'

const most = 100

const wording: [RegExp, string][] = [
  [/^must NOT have fewer than 1 characters/, 'field is required'],
  [/^must NOT have fewer than/, 'must be at least'],
  [/^must NOT have more than (\d+) characters/, 'must not be greater than $1 characters'],
  [/^must NOT/, 'must not'],
  [/^must be >=/, 'must be at least'],
  [/^must be <=/, 'must not be greater than'],
  [/^must be equal to one of/, 'is not one of'],
  [/^must be (integer|array|object)/, 'must be an $1']
]

/** Prism's faults as `errors` of the API: the true fields, the words as near as they can be. */
export function fieldErrors(faults: Fault[]): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  for (const fault of faults.slice(0, most)) {
    const field = fieldOf(fault)
    errors[field] ??= [`The ${field.includes('.') ? field : field.replaceAll('_', ' ')} ${sentence(fault)}.`]
  }
  return errors
}

// ajv names the object that lacks a field or has one too many; the API names the field.
function fieldOf({ path: [place, ...path], keyword, message }: Fault): string {
  if (place === 'query') return path[0]?.replace(/\[(.+)\]$/, '.$1') ?? 'query'
  const name = keyword === 'required' ? /'(.+)'$/.exec(message)?.[1] : keyword === 'additionalProperties' ? /found '(.+)'$/.exec(message)?.[1] : undefined
  return [...path, ...(name ? [name] : [])].join('.') || 'body'
}

function sentence({ keyword, message }: Fault): string {
  if (keyword === 'required') return 'field is required'
  if (keyword === 'additionalProperties') return 'field is not allowed'
  if (keyword === 'pattern' || keyword === 'format') return 'format is invalid'
  // Before it stands where Prism found it, which the field says.
  const words = message.slice(Math.max(message.indexOf('must '), 0))
  const [form, ours] = wording.find(([form]) => form.test(words)) ?? []
  return form ? words.replace(form, ours!) : words
}
