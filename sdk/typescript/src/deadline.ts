export interface Deadline {
  /** Aborts at the deadline, or when the caller's signal does. */
  signal: AbortSignal
  passed(): boolean
  clear(): void
}

// By hand and not with AbortSignal.any and .timeout: those cannot be undone, so a signal that lives as long as
// the process would collect a listener with every call.
export function deadline(timeoutMs: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  let passed = false
  const expire = () => {
    passed = true
    controller.abort()
  }
  const follow = () => controller.abort(caller?.reason)
  const timer = setTimeout(expire, timeoutMs)
  caller?.addEventListener('abort', follow, { once: true })
  return {
    signal: controller.signal,
    passed: () => passed,
    clear: () => {
      clearTimeout(timer)
      caller?.removeEventListener('abort', follow)
    }
  }
}
