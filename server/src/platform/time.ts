const formats = new Map<string, Intl.DateTimeFormat>()

/** The day it is somewhere: YYYY-MM-DD of an instant in an IANA time zone. */
export function dayIn(time_zone: string, instant: Date): string {
  let format = formats.get(time_zone)
  // Making a format costs a hundred times what using it does.
  if (!format) formats.set(time_zone, (format = new Intl.DateTimeFormat('en-CA', { timeZone: time_zone, year: 'numeric', month: '2-digit', day: '2-digit' })))
  return format.format(instant)
}
