/** Wrong arguments are the caller's bug: a TypeError, no OptiflowError. */
export function refuse(wrong: boolean, message: string): void {
  if (wrong) throw new TypeError(`Optiflow: ${message}`)
}
