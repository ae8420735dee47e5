/** Images as small as they can be, and broken ones. */
import { crc32, deflateSync } from 'node:zlib'

interface Png { width?: number; height?: number; depth?: number; colour?: number; interlace?: number; pixels?: Buffer }

/** A grey PNG; its parts can be given to make it a wrong one. */
export function png({ width = 4, height = 3, depth = 8, colour = 0, interlace = 0, pixels = Buffer.alloc((width + 1) * height) }: Png = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colour, 0, 0, interlace], 8)
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))])
}

/** A PNG with a remark of so many bytes in it. */
export function pngOf(bytes: number): Buffer {
  const plain = png()
  const remark = chunk('tEXt', Buffer.alloc(bytes - plain.length - 12, 'x'))
  return Buffer.concat([plain.subarray(0, 33), remark, plain.subarray(33)])
}

/** An orange JPEG of four by three pixels. */
export const jpeg = Buffer.from(`/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv///////////////
//////////////////////////////////////////////////////////wAARCAADAAQDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAADBP/EABQRAQAAAAAAAAAAAAAAAAAA
AAD/2gAMAwEAAhEDEQA/AFTFf//Z`, 'base64')

function chunk(type: string, content: Buffer): Buffer {
  const whole = Buffer.alloc(content.length + 12)
  whole.writeUInt32BE(content.length, 0)
  whole.write(type, 4, 'latin1')
  whole.set(content, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, content.length + 8)), content.length + 8)
  return whole
}
