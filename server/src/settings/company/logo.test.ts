import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLogo } from './logo.ts'

// 16 x 16, two colours; 4 x 3, orange.
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAABAAAAAQAQMAAAAlPW0iAAAABlBMVEX////IUBRqH52vAAAAHklEQVR42mNgYGDg/8Ag/4PB/g+DjQ0D8wF8iIEBABo3C2gF6kJOAAAAAElFTkSuQmCC', 'base64')
const interlaced = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAkAAAAJAgAAAAH4TXH7AAAALElEQVQI12P4wMDAcACIQxg+MAQA6VUNQILhP8MqhlAQg2EVUCA01AGMgQAAAkMKFfVP9V8AAAAASUVORK5CYII=', 'base64')
const baseline = Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAADAAQDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAADBP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AFTFf//Z', 'base64')
const progressive = Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wgARCAADAAQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAVAQEBAAAAAAAAAAAAAAAAAAACA//aAAwDAQACEAMQAAABoSX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAEFAn//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAEDAQE/AX//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/AX//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAY/An//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAE/IX//2gAMAwEAAgADAAAAEP8A/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPxB//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPxB//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxB//9k=', 'base64')
const read = (image: Buffer) => readLogo(image.toString('base64'))

test.each([['a PNG', png], ['an interlaced PNG', interlaced], ['a JPEG', baseline], ['a progressive JPEG', progressive]])('%s is read', async (_, image) => {
  expect(await read(image)).toMatchObject({ type: expect.stringMatching(/^image\/(png|jpeg)$/), image })
})

test.each([['a PNG', png], ['a JPEG', baseline]])('%s that was cut off anywhere is none', async (_, image) => {
  for (let length = 0; length < image.length; length++) expect(await read(image.subarray(0, length)), `${length} bytes`).toHaveProperty('fault')
})

test('a PNG with any bit turned is none', async () => {
  for (let bit = 0; bit < png.length * 8; bit++) {
    const turned = Buffer.from(png)
    turned[bit >> 3]! ^= 1 << (bit & 7)
    expect(await read(turned), `bit ${bit}`).toHaveProperty('fault')
  }
})

test('whatever follows the first bytes, it is looked at without a fault of ours', async () => {
  const start = fc.constantFrom(png.subarray(0, 8), png.subarray(0, 33), Buffer.from('ffd8ff', 'hex'), baseline.subarray(0, 180))
  await fc.assert(fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (head, rest) => {
    const outcome = await read(Buffer.concat([head, rest]))
    expect('fault' in outcome || 'type' in outcome).toBe(true)
  }), { numRuns: 2000 })
})
