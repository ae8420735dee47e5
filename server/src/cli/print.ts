/** Says what a command did: to a program as one JSON value, to a person in lines. */
export function print(json: boolean | undefined, value: unknown, lines: string[]): void {
  console.log(json ? JSON.stringify(value) : lines.join('\n'))
}

/** Columns under their heads, aligned. */
export function table(head: string[], rows: string[][]): string[] {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => [...row[column]!].length)))
  return all.map((row) => row.map((cell, column) => cell + ' '.repeat(widths[column]! - [...cell].length)).join('   ').trimEnd())
}
