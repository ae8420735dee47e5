/** Whether a name is one of the IANA time zones, in its own spelling; an offset such as +04:00 is none, for it knows no summer. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    const zone = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
    return zone === name || zone.toLowerCase() !== name.toLowerCase()
  } catch {
    return false
  }
}

/** The company as the audit trail keeps it: whether there is a logo, and not the image, which every change would repeat. */
export function withoutLogo<Company extends { logo: string | null }>({ logo, ...company }: Company) {
  return { ...company, has_logo: logo !== null }
}
