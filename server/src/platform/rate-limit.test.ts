import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Problem } from './problems.ts'
import { bucketOf, createLimiter } from './rate-limit.ts'

describe('bucketOf', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::2:3:4:5:6', '2001:db8:0:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64']
  ])('%s counts as %s', (ip, bucket) => {
    expect(bucketOf(ip)).toBe(bucket)
  })

  test('the addresses of one /64 share a bucket, those of the next one do not', () => {
    const one = bucketOf('2001:db8:1:2:aaaa:bbbb:cccc:dddd')
    expect(bucketOf('2001:db8:1:2:0:1:2:3')).toBe(one)
    expect(bucketOf('2001:db8:1:3:aaaa:bbbb:cccc:dddd')).not.toBe(one)
  })
})

describe('createLimiter', () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-03-01T12:00:00Z') }))
  afterEach(() => void vi.useRealTimers())

  test('counts down within a fixed window of a minute from the first hit', async () => {
    const { take } = createLimiter('user', 2)
    expect(await take('a')).toEqual({ 'X-RateLimit-Limit': '2', 'X-RateLimit-Remaining': '1', RateLimit: '"user";r=1;t=60', 'RateLimit-Policy': '"user";q=2;w=60' })
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await take('a')).toMatchObject({ 'X-RateLimit-Remaining': '0', RateLimit: '"user";r=0;t=40' })
    await vi.advanceTimersByTimeAsync(10_000)
    const refused = await take('a').catch((error) => error)
    expect(refused).toBeInstanceOf(Problem)
    expect(refused).toMatchObject({ status: 429, message: 'Too Many Attempts.' })
    expect(refused.headers).toMatchObject({ 'X-RateLimit-Limit': '2', 'X-RateLimit-Remaining': '0', 'Retry-After': '30', 'X-RateLimit-Reset': String(Date.parse('2026-03-01T12:01:00Z') / 1000) })
    // Trying again does not move the window on.
    await vi.advanceTimersByTimeAsync(30_001)
    expect(await take('a')).toMatchObject({ 'X-RateLimit-Remaining': '1' })
  })

  test('keys and limiters do not share their counts', async () => {
    const users = createLimiter('user', 1)
    const addresses = createLimiter('ip', 1)
    await users.take('a')
    expect(await users.take('b')).toMatchObject({ 'X-RateLimit-Remaining': '0' })
    expect(await addresses.take('a')).toMatchObject({ 'X-RateLimit-Remaining': '0' })
    await expect(users.take('a')).rejects.toMatchObject({ status: 429 })
  })
})
