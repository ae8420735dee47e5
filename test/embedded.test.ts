import { chown, chmod, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findEmbedded } from '../server/src/platform/embedded/index.ts'
import { ended, eventually, nobody, postmasterPid, query, world } from './support/embedded-world.ts'
import type { World } from './support/embedded-world.ts'

const is_root = process.getuid?.() === 0
const rows = 'SELECT n FROM kept ORDER BY n'
const keep = 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1), (2)'

let here: World
beforeEach(() => {
  here = world()
})
afterEach(() => here.end(), 30_000)

describe('a first start', { timeout: 30_000 }, () => {
  it('gives a database of known settings, behind a password', async () => {
    const data = join(await here.directory(), 'with space', 'data')
    const { url, attached } = await here.start(data)
    expect(attached).toBe(false)
    const [settings] = await query(url, `
      SELECT current_setting('timezone') AS timezone, current_setting('fsync') AS fsync, current_setting('max_connections') AS connections,
             current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS addresses,
             lower('ÄÉ') AS lower, 'zebra' < 'Äpfel' COLLATE "und-x-icu" AS wrong, 'Äpfel' < 'zebra' COLLATE "und-x-icu" AS right`)
    expect(settings).toEqual({
      timezone: 'UTC', fsync: 'on', connections: '200', encoding: 'UTF8', addresses: '127.0.0.1', lower: 'äé', wrong: false, right: true,
    })
    const guessed = new URL(url)
    guessed.password = 'guess'
    await expect(query(guessed.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
    expect((await stat(join(data, 'cluster', 'password'))).mode & 0o777).toBe(0o600)
  })

  it('uses the port it is given, and says so when that is taken', async () => {
    const data = await here.directory()
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    await expect(here.start(data, { port })).rejects.toThrow(`Port ${port} is taken by another program`)
    await new Promise((resolve) => other.close(resolve))
    const { url } = await here.start(data, { port })
    expect(new URL(url).port).toBe(String(port))
  })

  it('lets in as many connections as its server may open, and some more', async () => {
    const { url } = await here.start(await here.directory(), { connections: 1_000 })
    expect(await query(url, `SELECT current_setting('max_connections')::int >= 1050 AS enough`)).toEqual([{ enough: true }])
  })

  it('begins again after an initdb that was killed', async () => {
    const data = await here.directory()
    const child = here.child(data)
    child.catch(() => {})
    const unfinished = await eventually(async () => {
      const name = (await readdir(data)).find((entry) => /^cluster\.new-\d+-\w+$/.test(entry))
      if (!name || !(await readdir(join(data, name))).includes('base')) throw new Error('not yet')
      return name
    })
    process.kill(Number(unfinished.match(/new-(\d+)/)?.[1]), 'SIGKILL')
    const { url } = await here.start(data)
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    // The orphaned initdb may have gone on for a moment; the start after it leaves nothing.
    await eventually(async () => {
      await here.start(data)
      expect(await readdir(data)).toEqual(['cluster', 'port', 'postgres.log'])
    })
  })

  it('is one server when two start at once', async () => {
    const data = join(await here.directory(), 'data')
    const children = await Promise.all([here.child(data), here.child(data)])
    const [first, second] = children
    expect([first.error, second.error]).toEqual([undefined, undefined])
    expect(first.url).toBe(second.url)
    expect([first.attached, second.attached].sort()).toEqual([false, true])
    for (const child of children) child.process.kill('SIGKILL')
    const again = await here.start(data)
    expect(again.url).toBe(first.url)
  })

  it('says in one line that it may not write there', async () => {
    const directory = await here.directory()
    await writeFile(join(directory, 'file'), '')
    await expect(here.start(join(directory, 'file', 'data'))).rejects.toThrow(/^PostgreSQL's data in .*Choose another data directory\.$/)
  })
})

describe('a later start', { timeout: 30_000 }, () => {
  it('finds the same rows at the same URL', async () => {
    const data = await here.directory()
    const first = await here.start(data)
    await query(first.url, keep)
    expect(await findEmbedded(data)).toBe(first.url)
    await first.stop()
    expect(await findEmbedded(data)).toBeNull()
    const second = await here.start(data)
    expect(second).toMatchObject({ url: first.url, attached: false })
    expect(await query(second.url, rows)).toEqual([{ n: 1 }, { n: 2 }])
  })

  it('moves when its port was taken meanwhile', async () => {
    const data = await here.directory()
    const first = await here.start(data)
    await first.stop()
    const port = Number(new URL(first.url).port)
    const other = createServer().listen(port, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const second = await here.start(data)
    expect(second.url).not.toBe(first.url)
    expect(here.lines.join('\n')).toContain(`Port ${port} is taken`)
    await new Promise((resolve) => other.close(resolve))
  })

  it('attaches when only Node was killed, and its stop ends the server', async () => {
    const data = await here.directory()
    const child = await here.child(data)
    await query(child.url, keep)
    child.process.kill('SIGKILL')
    await ended(child.process)
    const server = await here.start(data)
    expect(server).toMatchObject({ url: child.url, attached: true })
    expect(await query(server.url, rows)).toEqual([{ n: 1 }, { n: 2 }])
    await server.stop()
    expect(await findEmbedded(data)).toBeNull()
    await expect(query(server.url, 'SELECT 1')).rejects.toThrow()
  })

  it('lets Node end by itself after stop', async () => {
    const child = await here.child(await here.directory())
    child.process.stdin?.end()
    await ended(child.process)
    expect(child.process.exitCode).toBe(0)
  })

  it('recovers when everything was killed and the pid now belongs to another process', async () => {
    const data = await here.directory()
    const child = await here.child(data)
    await query(child.url, keep)
    child.process.kill('SIGKILL')
    const pid = postmasterPid(data)
    process.kill(pid, 'SIGKILL')
    // Of PostgreSQL's own user: the one case in which PostgreSQL itself would refuse.
    const { uid, gid } = await stat(join(data, 'cluster'))
    const stranger = here.spawn('sleep', ['100'], is_root ? { uid, gid } : undefined)
    const file = join(data, 'cluster', 'postmaster.pid')
    await writeFile(file, (await readFile(file, 'utf8')).replace(String(pid), String(stranger.pid)))
    expect(await findEmbedded(data)).toBeNull()
    const server = await here.start(data)
    expect(server).toMatchObject({ url: child.url, attached: false })
    expect(await query(server.url, rows)).toEqual([{ n: 1 }, { n: 2 }])
    expect(stranger.exitCode).toBeNull()
  })
})

describe('while it runs', { timeout: 30_000 }, () => {
  it('comes back with the committed rows when PostgreSQL is killed, time after time', async () => {
    const data = await here.directory()
    const { url } = await here.start(data)
    await query(url, keep)
    for (const n of [3, 4]) {
      const pid = postmasterPid(data)
      process.kill(pid, 'SIGKILL')
      await eventually(() => query(url, `INSERT INTO kept VALUES (${n})`))
      expect(postmasterPid(data)).not.toBe(pid)
    }
    expect(await query(url, rows)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }])
    expect(here.lines.filter((line) => line.includes('starting it again'))).toHaveLength(2)
  })

  it('ends a session that computes on after PostgreSQL was killed', async () => {
    const data = await here.directory()
    const { url } = await here.start(data)
    const computing = query(url, 'SELECT count(*) FROM generate_series(1, 10000000000) AS n').catch(() => {})
    await eventually(async () => {
      expect(await query(url, `SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%10000000000)%' AND pid <> pg_backend_pid()`)).toHaveLength(1)
    })
    process.kill(postmasterPid(data), 'SIGKILL')
    await eventually(() => query(url, 'SELECT 1'))
    await computing
    expect(here.lines.join('\n')).toContain('still holds the memory')
  })
})

describe.skipIf(!is_root)('as root', { timeout: 30_000 }, () => {
  it('goes elsewhere when the directory is closed to PostgreSQL’s user, and is found there', async () => {
    const closed = await here.directory()
    await chmod(closed, 0o700)
    const data = join(closed, 'data')
    const first = await here.child(data, { umask: '077' })
    expect(first.error).toBeUndefined()
    expect(first.data_directory).toMatch(/^\/var\/lib\/optiflow\/\w{12}$/)
    here.removeLater(first.data_directory)
    expect(here.lines.join('\n')).toContain(`its data are in ${first.data_directory}`)
    await query(first.url, keep)
    expect(await findEmbedded(data)).toBe(first.url)
    first.process.stdin?.end()
    await ended(first.process)
    await chmod(closed, 0o755)
    const second = await here.start(data)
    expect(second.data_directory).toBe(first.data_directory)
    expect(await query(second.url, rows)).toEqual([{ n: 1 }, { n: 2 }])
  })

  it('serves an ordinary user too, who then cannot be mistaken for another', async () => {
    const user = nobody()
    if (!user) return
    const data = join(await here.directory(), 'data')
    await mkdir(data)
    await chown(data, user.uid, user.gid)
    const child = await here.child(data, { user, umask: '077' })
    expect(child.error).toBeUndefined()
    expect(await query(child.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect((await stat(join(data, 'cluster'))).uid).toBe(user.uid)
    expect(await findEmbedded(data)).toBe(child.url)
    const stranger = await here.child(data, { user: { uid: user.uid - 1, gid: user.gid - 1 } })
    expect(stranger.error).toMatch(/no right to/)
    child.process.stdin?.end()
    await ended(child.process)
    // Root keeps the user whose data they are.
    const server = await here.start(data)
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})
