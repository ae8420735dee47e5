import type { Logo } from './document.ts'

const most_pixels = 4096 * 4096
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const header_length = 24

/**
 * Whether a logo can be printed. A PNG of a few bytes can say that it has billions of pixels, and setting it would take the memory for all
 * of them. A JPEG goes into the file as it is.
 */
export function isPrintable({ type, image }: Logo): boolean {
  if (type !== 'image/png') return true
  if (image.length < header_length || signature.some((byte, at) => image[at] !== byte)) return false
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  return width > 0 && height > 0 && width * height <= most_pixels
}
