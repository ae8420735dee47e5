const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Whether a code is one of ISO 4217. */
export function isCurrencyCode(code: string): boolean {
  return codes.has(code)
}
