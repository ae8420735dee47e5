import { hash } from 'node:crypto'

/** The ETag of a single resource: its version, which If-Match compares, and a hash of the answer, which If-None-Match needs. */
export function etag(version: number, body: string): string {
  return `"${version}-${hash('sha1', body).slice(0, 16)}"`
}

/** Whether If-None-Match names this ETag, whole. */
export function isNamed(header: string | undefined, tag: string): boolean {
  return header !== undefined && (header.trim() === '*' || header.split(',').some((named) => named.trim().replace(/^W\//, '') === tag))
}
