import type { Response } from 'express'

/** A type of the contract that is not JSON. */
export type MediaType = 'application/pdf' | 'text/csv'

/** An answer that is not JSON. It is made when it is really to be sent, and then no connection is held. */
export interface Media<Type extends string = MediaType> {
  type: Type
  file_name: string
  /** Whether a browser shows it or keeps it as a file. */
  disposition: 'inline' | 'attachment'
  /** Null for what is new each time. */
  etag: string | null
  /** What it is written in, where Accept-Language chose that; null where nobody chose. */
  language: string | null
  make(): Promise<Made>
}

/** All of it, or one piece after the other: of those the next is made when the caller has taken what was sent. */
export type Made = Uint8Array | string | AsyncGenerator<string>

/** A PDF of a version of something in a language; `version` is all that its bytes depend on beside that. */
export function pdf(given: { version: number | string; language: string; file_name: string; make(): Promise<Uint8Array> }) {
  const { version, language, file_name, make } = given
  return { status: 200 as const, media: { type: 'application/pdf' as const, file_name, disposition: 'inline' as const, etag: `"${version}-${language}"`, language, make } }
}

/** A table as a file, computed anew each time. */
export function csvFile(file_name: string, make: () => Promise<string | AsyncGenerator<string>>) {
  return { status: 200 as const, media: { type: 'text/csv' as const, file_name, disposition: 'attachment' as const, etag: null, language: null, make } }
}

/** What a cache must know of a medium, also when it has it already. */
export function sendVariant(res: Response, { etag, language }: Media): void {
  if (etag !== null) res.setHeader('ETag', etag)
  if (language === null) return
  res.setHeader('Content-Language', language)
  res.vary('Accept-Language')
}

/** What a caller must know of it. */
export function sendDescription(res: Response, { type, file_name, disposition }: Media): void {
  res.setHeader('Content-Type', type === 'text/csv' ? 'text/csv; charset=utf-8' : type)
  res.setHeader('Content-Disposition', dispositionOf(disposition, file_name))
}

/** A Content-Disposition by RFC 6266: a name in plain ASCII for all, and where that is another one the true name for those who read it. */
export function dispositionOf(disposition: Media['disposition'], file_name: string): string {
  const plain = file_name.replaceAll(/[^\x20-\x7e]|["\\%]/gu, '_')
  const header = `${disposition}; filename="${plain}"`
  return plain === file_name ? header : `${header}; filename*=UTF-8''${encoded(file_name)}`
}

// RFC 8187 lets fewer characters stand as they are than JavaScript does.
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}
