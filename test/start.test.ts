import { execSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Optiflow } from '@optiflow/sdk'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { findEmbedded, startEmbedded } from '../server/src/platform/embedded/index.ts'
import { eventually } from './support/embedded-world.ts'
import { startProgram, startShell, type Program } from './support/programs.ts'

// On a busy machine a start takes ten times as long; it is meant for what hangs.
const timeout = 300_000
const has_curl = runs('curl --version')
const programs: Program[] = []
const folder = mkdtempSync(join(tmpdir(), 'optiflow-start-'))
chmodSync(folder, 0o755)
const data = join(folder, 'data')
let port: number

beforeAll(async () => void (port = await freePort()))
afterAll(async () => {
  for (const { process } of programs) process.kill('SIGKILL')
  for (const directory of [data, join(folder, 'other')]) await stopPostgres(directory)
  rmSync(folder, { recursive: true, force: true })
}, timeout)

function start(env: Record<string, string> = {}): Program {
  const program = startProgram('server/src/main.ts', [], { OPTIFLOW_DATA_DIR: data, PORT: `${port}`, ...env })
  programs.push(program)
  return program
}

interface Door { api: string; token: string; curl: string; program: Program; optiflow: Optiflow }

/** Starts the demo and reads what a person reads. */
async function startDemo(env: Record<string, string> = {}): Promise<Door> {
  const program = start(env)
  await program.says(/^Ctrl-C stops it\.$/m)
  const [api, token, curl] = [/^ {2}API {5}(\S+)$/m, /^ {2}Token {3}(\S+)$/m, /^ {2}(curl .*)$/m].map((line) => line.exec(program.said())?.[1])
  return { api: api!, token: token!, curl: curl!, program, optiflow: new Optiflow({ baseUrl: api!, token: token!, maxRetries: 0 }) }
}

const optiflow = (args: string[], env: Record<string, string> = {}) => startProgram('server/src/cli/main.ts', args, { OPTIFLOW_DATA_DIR: data, PORT: `${port}`, ...env }).ended

async function leave({ process, ended }: Program, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  process.kill(signal)
  return (await ended).code
}

async function refused(env: Record<string, string>): Promise<string> {
  const { code, stderr } = await start(env).ended
  expect(code).toBe(1)
  expect(stderr).toMatch(/^OptiFlow cannot start\. [^\n]+\n$/)
  return stderr
}

// One after the other, on the same data, as on the machine of somebody who tries it.
describe('npm start on an empty machine', { timeout }, () => {
  let first: Door

  test('prints a command that works as it stands', async ({ skip }) => {
    first = await startDemo()
    expect(first.api).toBe(`http://acme.localhost:${port}/api/v1`)
    expect(await findEmbedded(data)).not.toBeNull()
    skip(!has_curl, 'there is no curl on this machine')
    const { code, stdout } = await startShell(first.curl).ended
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ data: [{ status: 'draft' }, { document_number: 'INV-0007' }], meta: { total: 7 } })
  })

  test('the caller has the whole of its rate limit', async () => {
    const { headers } = await first.optiflow.me.get().withResponse()
    expect(Number(headers.get('x-ratelimit-remaining'))).toBeGreaterThanOrEqual(has_curl ? 58 : 59)
  })

  test('tells of the store in the examples of the contract, with the same ids', async () => {
    const { optiflow } = first
    expect(await optiflow.me.get()).toMatchObject({ name: 'Ana Duarte', role: 'owner', workspaces: [{ id: 1, name: 'Main' }, { id: 2, name: 'Santiago' }] })
    expect(await optiflow.contacts.get(7)).toMatchObject({ name: 'Constructora del Este SRL', identification_number: '131246788', external_id: 'crm-7', warnings: [] })
    expect(await optiflow.categories.get(3)).toMatchObject({ name: 'Herramientas' })
    // Forty, less two sold and one replaced.
    expect(await optiflow.products.get(11)).toMatchObject({ sku: 'DIS-009', price: '100.00', cost: '65.00', default_tax_ids: [1], stock: { quantity: '37.00', status: 'in_stock' } })
    expect(await optiflow.invoices.get(1)).toMatchObject({ document_number: 'INV-0001', total_amount: '212.40', external_id: 'order-1001', is_overdue: false })
    expect(await optiflow.quotations.get(1)).toMatchObject({ document_number: 'QT-0001', status: 'approved', total_amount: '212.40', external_id: 'request-501', is_expired: false })
    expect(await optiflow.payments.get(1)).toMatchObject({ payment_number: 'PAY-0001', invoice_id: 1, amount: '100.00', remaining_amount: '112.40' })
    expect((await optiflow.contacts.get(8)).credit_balance).toBe('2219.58')
    expect(await optiflow.users.list({ search: 'luis' })).toMatchObject({ data: [{ name: 'Luis Peralta', role: 'member' }] })
  })

  test('has something to show for lists, filters and search, in both workspaces', async () => {
    const { optiflow } = first
    const totals = await Promise.all([
      optiflow.contacts.list({}, { workspaceId: '*' }), optiflow.products.list({}, { workspaceId: '*' }), optiflow.invoices.list({}, { workspaceId: '*' }), optiflow.invoices.list({}, { workspaceId: 2 }),
      optiflow.invoices.list({ filter: { is_overdue: true } }), optiflow.invoices.list({ filter: { status: ['paid'] } }), optiflow.contacts.list({ filter: { status: ['inactive'] } }), optiflow.products.list({ search: 'acrilica' }),
      optiflow.quotations.list({}, { workspaceId: '*' }), optiflow.quotations.list({ filter: { is_expired: true } }), optiflow.quotations.list({ filter: { status: 'converted' } }, { workspaceId: 2 })
    ])
    expect(await optiflow.quotations.get(8)).toMatchObject({ status: 'approved', is_reserved: true })
    expect(totals.map(({ meta }) => meta.total)).toEqual([8, 12, 10, 3, 1, 1, 1, 2, 8, 1, 1])
    const low = await optiflow.stock_levels.list({ filter: { status: ['low_stock', 'out_of_stock'] } }, { workspaceId: '*' })
    expect(low.data.length).toBeGreaterThan(2)
  })

  test('an example of the contract works on it', async () => {
    const invoice = await first.optiflow.invoices.create({ contact_id: 7, items: [{ product_id: 11, quantity: '2.00', discount_rate: '10.00' }], expected_total_amount: '212.40' })
    expect(invoice.document_number).toBe('INV-0009')
  })

  test('a tenant that an operator makes beside it can be used', async () => {
    const { code, stdout } = await optiflow(['tenants', 'create', 'beta', '--name', 'Beta', '--owner-email', 'eva@beta.example', '--owner-password', 'correct horse battery', '--json'])
    expect(code).toBe(0)
    const { url, token } = JSON.parse(stdout)
    expect(await new Optiflow({ baseUrl: url, token }).me.get()).toMatchObject({ email: 'eva@beta.example' })
  })

  test('a second start says that the port is taken, and does the first no harm', async () => {
    expect(await refused({})).toBe(`OptiFlow cannot start. Port ${port} is taken by another program: stop that one, or set PORT to another.\n`)
    expect((await first.optiflow.invoices.list()).meta.total).toBe(8)
  })

  test('SIGTERM stops it and its PostgreSQL, in good order', async () => {
    expect(await leave(first.program)).toBe(0)
    expect(await findEmbedded(data)).toBeNull()
  })

  test('without a server, a command starts PostgreSQL for itself', async () => {
    const { code, stdout } = await optiflow(['tenants', 'list'])
    expect({ code, lines: stdout.split('\n').map((line) => line.split(' ')[0]) }).toEqual({ code: 0, lines: ['SLUG', 'acme', 'beta', ''] })
    expect(await findEmbedded(data)).toBeNull()
  })
})

describe('npm start on data that are there', { timeout }, () => {
  test('finds everything, tells no story twice, and takes the last token back', async () => {
    const before = await startDemo()
    expect((await before.optiflow.invoices.list()).meta.total).toBe(8)
    expect(await leave(before.program, 'SIGINT')).toBe(0)
    const { optiflow, api, program } = await startDemo()
    expect((await optiflow.tokens.list()).meta.total).toBe(1)
    await expect(new Optiflow({ baseUrl: api, token: before.token }).me.get()).rejects.toMatchObject({ status: 401 })
    expect((await optiflow.invoices.list()).meta.total).toBe(8)
    await setTenant(`state = 'seeding', schema_version = null where slug = 'beta'`)
    expect(await leave(program, 'SIGKILL')).toBeNull()
  })

  test('after a kill -9 it goes on with the PostgreSQL that lived on, and finishes a tenant', async () => {
    expect(await findEmbedded(data)).not.toBeNull()
    const { optiflow, api, program } = await startDemo()
    expect(program.said()).toContain('PostgreSQL is already running')
    expect((await optiflow.invoices.list()).meta.total).toBe(8)
    // 401 and not 503: the tenant is there.
    await expect(new Optiflow({ baseUrl: api.replace('acme', 'beta'), maxRetries: 0 }).me.get()).rejects.toMatchObject({ status: 401 })
    expect(await leave(program)).toBe(0)
    expect(await findEmbedded(data)).toBeNull()
  })

  test('npm run demo tells its story on it, with a curl for each step that works as it stands', async ({ skip }) => {
    const { api, token, program } = await startDemo({ OPTIFLOW_RATE_LIMIT_USER: '1000' })
    const tell = (env: Record<string, string>) => startProgram('test/demo/main.ts', [], { OPTIFLOW_URL: api.replace('/api/v1', ''), OPTIFLOW_TOKEN: token, ...env }).ended
    const { code, stdout, stderr } = await tell({})
    expect([code, stderr]).toEqual([0, ''])
    for (const outcome of ['= 212.40; nothing is written', 'sold once', 'kept: 2.00, free to sell: 34.00', '409 already_converted', 'credited 106.20, due 6.20', '431.00 on 3 invoices', '2 rows, 1 with a fault']) expect(stdout).toContain(outcome)
    expect(await tell({ OPTIFLOW_TOKEN: '1|guess' })).toMatchObject({ code: 1, stderr: '\nThe story ends here. Unauthenticated.\n' })
    expect(await tell({ OPTIFLOW_TOKEN: '' })).toMatchObject({ code: 1, stderr: '\nThe story ends here. OPTIFLOW_TOKEN is missing: give both for a server of yours, or none.\n' })
    skip(!has_curl, 'there is no curl on this machine')
    for (const [step, shows] of [['invoices/preview', '"total_amount":"212.40"'], ['invoices?filter', '"total":3'], ['products/import', 'The price must be a decimal number']]) {
      const curl = stdout.slice(stdout.indexOf(`curl -g '${api}/${step}`)).split(/\n {3}\S/)[0]!
      expect((await startShell(curl, { TOKEN: token }).ended).stdout, curl).toContain(shows)
    }
    expect(await leave(program)).toBe(0)
  })

  test('a fault that nobody foresaw is logged, and stops it in good order with exit code 1', async () => {
    const faulty = `data:text/javascript,process.once('SIGUSR2', () => void Promise.reject(new Error('boom')))`
    const { program } = await startDemo({ NODE_OPTIONS: `--import "${faulty}"` })
    expect(await leave(program, 'SIGUSR2')).toBe(1)
    const fatal = program.said().split('\n').find((line) => line.includes('"fatal"'))
    expect(JSON.parse(fatal!)).toMatchObject({ msg: 'unhandledRejection', err: { message: 'boom' } })
    expect(await findEmbedded(data)).toBeNull()
  })

  test('when npm is ended, which does not hand the signal on, it ends too', async () => {
    const shell = startShell(`"${process.execPath}" server/src/main.ts; true`, { OPTIFLOW_DATA_DIR: data, PORT: `${port}`, npm_lifecycle_event: 'start' })
    programs.push(shell)
    await shell.says(/^Ctrl-C stops it\.$/m)
    shell.process.kill('SIGTERM')
    await shell.says(/"npm has ended"/)
    await eventually(async () => expect(await findEmbedded(data)).toBeNull(), 60_000)
  })
})

describe('without the demo', { timeout }, () => {
  test('on a database that is given there is no banner, no tenant, and a line in the log', async () => {
    const program = start({ DATABASE_URL: ownDatabase(), HOST: '127.0.0.1' })
    const [, url] = await program.says(/"url":"([^"]+)".*"msg":"listening"/)
    expect(url).toBe(`http://{tenant}.localhost:${port}`)
    expect(program.said()).not.toContain('Token')
    expect(await fetch(`http://127.0.0.1:${port}/readyz`)).toMatchObject({ status: 200 })
    await expect(new Optiflow({ baseUrl: url!.replace('{tenant}', 'acme'), maxRetries: 0 }).me.get()).rejects.toMatchObject({ status: 404 })
    expect(await leave(program)).toBe(0)
  })

  test('a tenant of one\'s own that is called acme gets no story and gives no token', async () => {
    const DATABASE_URL = ownDatabase()
    await optiflow(['tenants', 'create', 'acme', '--name', 'Mine', '--owner-email', 'me@acme.example', '--owner-password', 'correct horse battery'], { DATABASE_URL })
    const program = start({ DATABASE_URL, OPTIFLOW_DEMO: 'on', HOST: '127.0.0.1', PORT: '0' })
    await program.says(/^Ctrl-C stops it\.$/m)
    expect(program.said()).toMatch(/^ {2}API {5}http:\/\/acme\.localhost:[1-9]\d+\/api\/v1\n {2}Demo {4}none: acme is a tenant of your own: npm run -s optiflow -- tokens create acme --email <yours>\n {2}Docs {4}http:\/\/localhost:\d+\/docs\n\nCtrl-C stops it\.$/m)
    expect(await leave(program)).toBe(0)
  })
})

describe('what hinders a start is said in one line', { timeout }, () => {
  test.concurrent.each([
    ['a port that cannot be', { PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535, not "abc".'],
    ['a DATABASE_URL that cannot be', { DATABASE_URL: 'localhost:5432' }, 'DATABASE_URL must look like postgres://user:password@host:5432/postgres; in the password # is written %23, / is %2F, ? is %3F, % is %25.'],
    ['a socket that is not there', { DATABASE_URL: 'postgres:///postgres?host=/nowhere' }, 'PostgreSQL at /nowhere does not answer (ENOENT): start it, or correct DATABASE_URL.'],
    ['a database that is away', { DATABASE_URL: 'postgres://ana:geheim@127.0.0.1:1/postgres' }, 'PostgreSQL at 127.0.0.1:1 does not answer (ECONNREFUSED): start it, or correct DATABASE_URL.'],
    ['a data directory that is a file', { OPTIFLOW_DATA_DIR: '/etc/hosts' }, 'PostgreSQL\'s data in /etc/hosts: /etc/hosts is a file, or below one. Choose another data directory.'],
    ['an address of another machine', { DATABASE_URL: ownDatabase(), HOST: '203.0.113.7' }, 'HOST is 203.0.113.7, and that is no address of this machine: correct it, or leave it out.']
  ])('%s', async (_, env, sentence) => expect(await refused(env as Record<string, string>)).toBe(`OptiFlow cannot start. ${sentence}\n`))

  test.runIf(process.platform === 'linux')('a data directory where none can be made', async () => {
    expect(await refused({ OPTIFLOW_DATA_DIR: '/proc/optiflow/data' })).toBe(`OptiFlow cannot start. PostgreSQL's data in /proc/optiflow/data: /proc/optiflow cannot be made. Choose another data directory.\n`)
  })

  test('a user without rights, or with another password', async () => {
    const url = new URL(inject('database_url'))
    await sql(url.href, `do $$ begin if not exists (select from pg_roles where rolname = 'optiflow_weak') then create role optiflow_weak login password 'weakling'; end if; end $$`)
    const as = (password: string) => ({ DATABASE_URL: Object.assign(new URL(ownDatabase()), { username: 'optiflow_weak', password }).href })
    expect(await refused(as('weakling'))).toContain('The user optiflow_weak of DATABASE_URL lacks a right (permission denied to create database): let it make databases (ALTER ROLE optiflow_weak CREATEDB)')
    const wrong = await refused(as('geheim'))
    expect(wrong).toContain(`PostgreSQL at ${url.host} refuses the user optiflow_weak of DATABASE_URL`)
    expect(wrong).not.toContain('geheim')
  })

  test('a port that is taken is said before anything is made', async () => {
    const directory = join(folder, 'other')
    const other = await take(0)
    expect(await refused({ OPTIFLOW_DATA_DIR: directory, PORT: `${other.port}` })).toContain(`Port ${other.port} is taken by another program`)
    expect(existsSync(directory)).toBe(false)
    await other.free()
  })

  test('a port that is taken meanwhile leaves no PostgreSQL behind', async () => {
    const directory = join(folder, 'other')
    const wanted = await freePort()
    const program = start({ OPTIFLOW_DATA_DIR: directory, PORT: `${wanted}` })
    await program.says(/making a new cluster/)
    const other = await take(wanted)
    expect(await program.ended).toMatchObject({ code: 1, stderr: expect.stringContaining(`Port ${wanted} is taken by another program`) })
    expect(await findEmbedded(directory)).toBeNull()
    await other.free()
  })
})

function ownDatabase(): string {
  return Object.assign(new URL(inject('database_url')), { pathname: `/start_${Math.random().toString(36).slice(2)}` }).href
}

/** Changes a tenant in the control database, as an interrupted start would leave it. */
async function setTenant(change: string): Promise<void> {
  await sql(Object.assign(new URL((await findEmbedded(data))!), { pathname: '/optiflow' }).href, `update tenants set ${change}`)
}

async function sql(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text).finally(() => client.end())
}

async function stopPostgres(data_directory: string): Promise<void> {
  if (!(await findEmbedded(data_directory))) return
  const postgres = await startEmbedded({ data_directory, log: () => undefined })
  await postgres.stop()
}

/** Listens on a port, so that nobody else can. */
function take(port: number): Promise<{ port: number; free(): Promise<void> }> {
  const server = createServer()
  return new Promise((resolve, reject) => void server.once('error', reject).listen(port, '127.0.0.1', () => {
    resolve({ port: (server.address() as { port: number }).port, free: () => new Promise((done) => void server.close(() => done())) })
  }))
}

/** Below the range from which systems take ports for outgoing connections: none of those can sit on ours between two starts. */
async function freePort(): Promise<number> {
  const wanted = 10_000 + Math.floor(Math.random() * 10_000)
  const other = await take(wanted).catch(() => null)
  if (!other) return freePort()
  await other.free()
  return wanted
}

function runs(command: string): boolean {
  try {
    execSync(command, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
