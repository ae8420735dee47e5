/** What every answer says, whoever gives it. */
export function commonHeaders(request_id: string, public_url: string): Record<string, string> {
  return {
    'X-Request-Id': request_id,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    ...(public_url.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' })
  }
}
