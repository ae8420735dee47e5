import { promisify } from 'node:util'
import { crc32, inflate } from 'node:zlib'
import type { Size } from './logo.ts'

const unfold = promisify(inflate)
// How many samples a pixel has, by colour type.
const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

interface Chunk { type: string; content: Buffer }

/** The size of a PNG; null unless its chunks are whole and its pixels can be read. Of one that is too large the pixels are not looked at. */
export async function pngSize(image: Buffer, most_pixels: number): Promise<Size | null> {
  const chunks = chunksOf(image)
  const header = chunks[0]
  if (header?.type !== 'IHDR' || header.content.length !== 13 || chunks.at(-1)!.type !== 'IEND') return null
  const [width, height] = [header.content.readUInt32BE(0), header.content.readUInt32BE(4)]
  const [depth = 0, colour = 0] = header.content.subarray(8)
  if (width === 0 || height === 0 || !samples[colour] || ![1, 2, 4, 8, 16].includes(depth)) return null
  if (Math.max(width, height) > most_pixels) return { width, height }
  const bytes = Math.ceil((width * height * depth * samples[colour]) / 8)
  return (await hasPixels(chunks, bytes)) ? { width, height } : null
}

// Each line has one byte more, and an interlaced image more lines: twice the pixels and some are enough for all of them.
async function hasPixels(chunks: Chunk[], bytes: number): Promise<boolean> {
  const folded = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content))
  const pixels = await unfold(folded, { maxOutputLength: 2 * bytes + 65_536 }).catch(() => null)
  return pixels !== null && pixels.length >= bytes
}

// None when one is broken: length, type, content and the checksum of both, and nothing behind the last one.
function chunksOf(image: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at < image.length; ) {
    const end = at + 8 + (at + 12 <= image.length ? image.readUInt32BE(at) : image.length)
    if (end + 4 > image.length || crc32(image.subarray(at + 4, end)) !== image.readUInt32BE(end)) return []
    chunks.push({ type: image.toString('latin1', at + 4, at + 8), content: image.subarray(at + 8, end) })
    at = end + 4
  }
  return chunks
}
