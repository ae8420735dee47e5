// The contract's way with queries: `filter[status]=paid,draft&sort=-issue_date&search=caf%C3%A9`.

export function queryString(query: object): string {
  return Object.entries(query).flatMap(([name, value]) => pairs(name, value)).join('&')
}

function pairs(name: string, value: unknown): string[] {
  if (isGroup(value)) return Object.entries(value).flatMap(([field, one]) => filterPair(`${name}[${field}]`, one))
  return Array.isArray(value) ? filterPair(name, value) : pair(name, value)
}

// Inside filter[...] and in lists the comma is the API's own sign for "one of".
function filterPair(name: string, value: unknown): string[] {
  if (value === undefined || value === null) return []
  const values: unknown[] = Array.isArray(value) ? value : [value]
  // The API reads an empty value as "no filter": a list of ids that ran empty would bring every row.
  if (values.length === 0) throw new TypeError(`Optiflow: ${name} is an empty list. Leave it out to have no filter.`)
  return [`${encodeName(name)}=${values.map((one) => encodeOne(name, one)).join(',')}`]
}

function pair(name: string, value: unknown): string[] {
  return value === undefined || value === null ? [] : [`${encodeName(name)}=${encodeURIComponent(String(value))}`]
}

function encodeOne(name: string, value: unknown): string {
  const text = String(value)
  if (text.includes(',')) throw new TypeError(`Optiflow: ${name} cannot have a comma in a value ('${text}'): the API reads it as two values.`)
  return encodeURIComponent(text)
}

// Brackets stay as they are, for whoever reads a log.
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll('%5B', '[').replaceAll('%5D', ']')
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
