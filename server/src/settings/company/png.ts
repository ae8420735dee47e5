import { promisify } from 'node:util'
import { crc32, inflate } from 'node:zlib'
import type { Size } from './logo.ts'

const unfold = promisify(inflate)
// How many samples a pixel has, by colour type.
const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

// An interlaced image is seven, each of every so many pixels from a corner of its own.
const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const
const most_filter = 4

interface Chunk { type: string; content: Buffer }
/** Lines of so many bytes each. */
interface Lines { bytes: number; count: number }

/** The size of a PNG; null unless its chunks are whole and its pixels can be read. Of one that is too large the pixels are not looked at. */
export async function pngSize(image: Buffer, most_pixels: number): Promise<Size | null> {
  const chunks = chunksOf(image)
  const header = chunks[0]
  if (header?.type !== 'IHDR' || header.content.length !== 13 || chunks.at(-1)!.type !== 'IEND') return null
  const [width, height] = [header.content.readUInt32BE(0), header.content.readUInt32BE(4)]
  const [depth = 0, colour = 0, , , interlace = 0] = header.content.subarray(8)
  if (width === 0 || height === 0 || !samples[colour] || ![1, 2, 4, 8, 16].includes(depth) || interlace > 1) return null
  if (Math.max(width, height) > most_pixels) return { width, height }
  const lines = linesOf({ width, height }, depth * samples[colour], interlace === 1)
  return (await hasLines(chunks, lines)) ? { width, height } : null
}

async function hasLines(chunks: Chunk[], lines: Lines[]): Promise<boolean> {
  const folded = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content))
  const bytes = lines.reduce((sum, { bytes, count }) => sum + bytes * count, 0)
  const pixels = await unfold(folded, { maxOutputLength: bytes + 65_536 }).catch(() => null)
  return pixels !== null && pixels.length >= bytes && areFiltered(pixels, lines)
}

// Each line begins with the way in which it was filtered, one of five; at another one the printer stops, and not with an error that it could go on from.
function areFiltered(pixels: Buffer, lines: Lines[]): boolean {
  let at = 0
  for (const { bytes, count } of lines) {
    for (const end = at + bytes * count; at < end; at += bytes) if (pixels[at]! > most_filter) return false
  }
  return true
}

function linesOf({ width, height }: Size, bits: number, isInterlaced: boolean): Lines[] {
  const images = isInterlaced ? passes : [[0, 0, 1, 1] as const]
  return images.flatMap(([left, top, across, down]) => {
    const [columns, count] = [Math.ceil((width - left) / across), Math.ceil((height - top) / down)]
    return columns > 0 && count > 0 ? [{ bytes: 1 + Math.ceil((columns * bits) / 8), count }] : []
  })
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
