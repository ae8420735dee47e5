interface Clock { format: Intl.DateTimeFormat; minute: number; day: string }

const clocks = new Map<string, Clock>()

/** The day it is somewhere: YYYY-MM-DD of an instant in an IANA time zone. */
export function dayIn(time_zone: string, instant: Date): string {
  const clock = clockOf(time_zone)
  // Offsets are whole minutes, so no day begins within one.
  const minute = Math.floor(instant.getTime() / 60_000)
  if (clock.minute !== minute) Object.assign(clock, { minute, day: clock.format.format(instant) })
  return clock.day
}

// Making a format costs a hundred times what using it does.
function clockOf(time_zone: string): Clock {
  const known = clocks.get(time_zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: time_zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const clock = { format, minute: Number.NaN, day: '' }
  clocks.set(time_zone, clock)
  return clock
}
