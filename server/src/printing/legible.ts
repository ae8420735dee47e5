import { openSync, type Font } from 'fontkit'
import { fontFiles } from './fonts.ts'

let font: Font | undefined

/** A value with every text in it as the font can show it. */
export function legible<T>(value: T): T {
  // A type of JSON keeps its form when its texts are changed.
  if (typeof value === 'string') return legibleText(value) as T
  if (Array.isArray(value)) return value.map(legible) as T
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, legible(part)])) as T
}

// What the font lacks is seen to be lacking. Marks that turn the direction of writing could make "100" of "001": they go.
function legibleText(text: string): string {
  font ??= openSync(fontFiles.regular) as Font
  const plain = text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')
  return Array.from(plain, (letter) => (letter === '\n' || font!.hasGlyphForCodePoint(letter.codePointAt(0)!) ? letter : '\ufffd')).join('')
}
