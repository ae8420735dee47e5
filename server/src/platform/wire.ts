/** A row as it leaves the house: without its version, which is the ETag's business, and as the text that goes out. */
export interface Wire { version: number | undefined; fields: object; text: string }

const wires = new WeakMap<object, Wire>()

/** Written once, though a new row is the data of an event, of an activity and of the answer. */
export function wireOf(row: object): Wire {
  let wire = wires.get(row)
  if (!wire) wires.set(row, (wire = write(row)))
  return wire
}

function write(row: object): Wire {
  if (!('version' in row) || typeof row.version !== 'number') return { version: undefined, fields: row, text: JSON.stringify(row) }
  const { version, ...fields } = row
  return { version: row.version, fields, text: JSON.stringify(fields) }
}
