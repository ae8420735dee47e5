import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import { compile } from './ajv.ts'
import { isStorable } from './cleaning.ts'
import { resolve, type CsvMedia, type Schema } from './contract.ts'
import { unguarded } from './csv.ts'
import { fieldErrors, type Fault } from './messages.ts'
import { label, problem, shortened, type FieldErrors, type Problem } from './problems.ts'

/** A line of a file, counted from 1 below the names of its columns. Of one that is not sound not every value is what the contract says. */
export interface CsvRow { row: number; value: Record<string, unknown>; is_sound: boolean }
/** What is wrong with a field of a row, or with a row as a whole. */
export interface RowFault { row: number; field: string | null; message: string }

/** What the rows of a file are by the contract. */
export interface RowRules { most_rows: number; fields: ReadonlyMap<string, Schema>; required: string[]; validate: ValidateFunction }

const most_named = 100

export function rowRules({ schema }: CsvMedia): RowRules {
  const { items = {}, maxItems = Infinity } = schema.contentSchema
  const { properties = {}, required = [] } = resolve(items)
  const fields = new Map(Object.entries(properties).map(([name, field]) => [name, resolve(field)]))
  return { most_rows: maxItems, fields, required, validate: compile(items) }
}

/** What is wrong with the first line of a file: 422 by the names of the columns, or null. */
export function headProblem({ fields, required }: RowRules, names: string[]): Problem | null {
  const faults = [
    ...names.filter((name) => !fields.has(name)).slice(0, most_named).map((name) => [shortened(name), 'field is not allowed'] as const),
    ...names.filter((name, at) => fields.has(name) && names.indexOf(name) !== at).map((name) => [name, 'field has a duplicate value'] as const),
    ...required.filter((name) => !names.includes(name)).map((name) => [name, 'field is required'] as const)
  ]
  if (faults.length === 0) return null
  return problem('validation_failed', Object.fromEntries(faults.map(([name, says]) => [name, [`The ${label(name)} ${says}.`]])))
}

/** Reads a line: empty cells are not given, the others become what the contract says their columns hold. */
export function readRow(rules: RowRules, names: string[], cells: string[]): { value: Record<string, unknown>; errors: FieldErrors } {
  const given = names.flatMap((name, at): [string, string][] => (cells[at]?.trim() ? [[name, unguarded(cells[at].trim())]] : []))
  const value = Object.fromEntries(given.map(([name, text]) => [name, typed(rules.fields.get(name)!, text)]))
  const errors = unreadable(rules, given)
  // What is too long to look into, or cannot be stored, is not looked into.
  const checked = Object.fromEntries(Object.entries(value).filter(([name]) => !(name in errors)))
  if (rules.validate(checked)) return { value, errors }
  const faults = (rules.validate.errors ?? []).map(faultOf).filter(({ path }) => !(path.slice(1) in errors))
  return { value, errors: { ...errors, ...inWords(fieldErrors(faults, checked)) } }
}

const words: Record<string, boolean> = { true: true, '1': true, false: false, '0': false }

function typed({ type, items }: Schema, text: string): unknown {
  const kinds = [type].flat()
  if (kinds.includes('boolean')) return words[text.toLowerCase()] ?? text
  if (kinds.includes('integer')) return /^-?(0|[1-9]\d{0,16})$/.test(text) ? Number(text) : text
  if (kinds.includes('array')) return text === 'none' ? [] : text.split('|').map((part) => typed(resolve(items ?? {}), part.trim()))
  return text
}

function unreadable({ fields }: RowRules, given: [string, string][]): FieldErrors {
  return Object.fromEntries(given.flatMap(([name, text]) => {
    const { maxItems } = fields.get(name)!
    if (!isStorable(text)) return [[name, [`The ${label(name)} holds a character that cannot be stored.`]]]
    const isLong = maxItems !== undefined && text.split('|', maxItems + 1).length > maxItems
    return isLong ? [[name, [`The ${label(name)} must not have more than ${maxItems} items.`]]] : []
  }))
}

function faultOf({ keyword, instancePath, message = '', params }: ErrorObject): Fault {
  const path = keyword === 'required' ? `/${params.missingProperty}` : instancePath
  return { path, keyword, message: keyword === 'enum' ? `${message}: ${params.allowedValues.join(', ')}` : message }
}

// In a file there are no types: what JSON has to say of texts would puzzle who looks at a spreadsheet.
function inWords(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(errors).map(([field, sentences]) => [field, sentences.map((one) => one.replace(' in a string, such as "1500.50"', ', such as 1500.50'))]))
}
