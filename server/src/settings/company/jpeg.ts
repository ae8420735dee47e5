import type { Size } from './logo.ts'

// Baseline, extended and progressive: what every reader draws.
const frames = [0xc0, 0xc1, 0xc2]
const scan = 0xda
const end_of_image = Buffer.from('ffd9', 'hex')

/** The size of a JPEG; null unless its segments lead to a scan, with a frame before it and an end behind it. */
export function jpegSize(image: Buffer): Size | null {
  let size: Size | null = null
  for (let at = 2; at + 9 <= image.length && image[at] === 0xff; ) {
    const marker = image[at + 1]!
    if (marker === scan) return image.indexOf(end_of_image, at) === -1 ? null : size
    if (frames.includes(marker)) size = frameSize(image, at)
    // A marker may have any number of fill bytes before it.
    at += marker === 0xff ? 1 : 2 + image.readUInt16BE(at + 2)
  }
  return null
}

function frameSize(image: Buffer, at: number): Size | null {
  const [height, width] = [image.readUInt16BE(at + 5), image.readUInt16BE(at + 7)]
  return width > 0 && height > 0 ? { width, height } : null
}
