import { jpegSize } from './jpeg.ts'
import { pngSize } from './png.ts'

export interface Logo { type: 'image/png' | 'image/jpeg'; image: Buffer }
export interface Size { width: number; height: number }

const most_bytes = 262_144
const most_pixels = 3000

/**
 * The image of a text in base64, or why it is none. It is looked into whole, once: an issued document shows it for ever,
 * so that one which cannot be drawn would spoil every print of it.
 */
export async function readLogo(base64: string): Promise<Logo | { fault: string }> {
  const image = Buffer.from(base64, 'base64')
  if (image.toString('base64') !== base64) return { fault: 'The logo must be base64.' }
  if (image.length > most_bytes) return { fault: 'The logo must not be greater than 256 kB.' }
  const type = typeOf(image)
  const size = type === 'image/png' ? await pngSize(image, most_pixels) : jpegSize(image)
  if (!type || !size) return { fault: 'The logo must be a PNG or JPEG image.' }
  // Few bytes can unfold to an image that no memory holds.
  if (Math.max(size.width, size.height) > most_pixels) return { fault: `The logo must not be larger than ${most_pixels} pixels a side.` }
  return { type, image }
}

function typeOf(image: Buffer): Logo['type'] | null {
  if (image.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'image/png'
  return image.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')) ? 'image/jpeg' : null
}
