import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type Api } from './support/api.ts'
import { eventually } from './support/embedded-world.ts'
import { startAtTerminal, startProgram } from './support/programs.ts'

const password = 'correct horse battery'
const owner = ['--name', 'Ferretería Duarte', '--owner-email', 'ana@ferreteria-duarte.example', '--owner-password', password]

let api: Api
beforeAll(async () => void (api = await startApi()))
afterAll(() => api.stop())

const run = (args: string[], env: Record<string, string> = {}, input = '') => startProgram('server/src/cli/main.ts', args, { DATABASE_URL: api.database_url, ...env }, input).ended

async function done(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

async function refused(args: string[], env: Record<string, string> = {}, input = ''): Promise<string> {
  const { code, stdout, stderr } = await run(args, env, input)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^error: [^\n]+\n$/)
  return stderr
}

const made = async (...args: string[]) => JSON.parse(await done(...args, '--json'))
const statusOf = async (slug: string, token: string) => (await api.raw(slug, 'GET', '/api/v1/me', { headers: { authorization: `Bearer ${token}` } })).status

/** SQL on the control database, for what no command does. */
async function control(text: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: api.database_url })
  await client.connect()
  await client.query(text, values).finally(() => client.end())
}

describe('tenants create', () => {
  test('gives a program one object, whose token works at once, even after a request that came too early', async () => {
    expect(await statusOf('early', 'none')).toBe(404)
    const { slug, url, token, ...rest } = await made('tenants', 'create', 'early', ...owner)
    expect({ slug, url, rest }).toEqual({ slug: 'early', url: 'http://early.localhost:3000/api/v1', rest: {} })
    await eventually(async () => expect(await statusOf('early', token)).toBe(200), 2_000)
    const optiflow = api.client('early', token)
    expect(await optiflow.me.get()).toMatchObject({ name: 'ana@ferreteria-duarte.example', role: 'owner', workspaces: [{ id: 1, name: 'Main' }] })
    const signed_in = await api.client('early').tokens.create({ email: 'ana@ferreteria-duarte.example', password, name: 'Web shop' })
    expect(await api.client('early', signed_in.plain_text_token).taxes.list({ search: 'itbis 18' })).toMatchObject({ data: [{ rate: '18.00' }] })
  })

  test('tells a person where it is and the token, and makes none twice', async () => {
    const said = await done('tenants', 'create', 'duarte', ...owner, '--owner-name', 'Ana Duarte', '--country', 'us')
    expect(said).toMatch(/^Made duarte, ready to use\.\n\n {2}API {5}http:\/\/duarte\.localhost:3000\/api\/v1\n {2}Owner {3}ana@ferreteria-duarte\.example\n/)
    const token = /Token {3}(\S+)/.exec(said)![1]!
    expect(await api.client('duarte', token).me.get()).toMatchObject({ name: 'Ana Duarte' })
    expect(await api.client('duarte', token).currencies.list()).toMatchObject({ data: [{ code: 'USD' }] })
    expect(await refused(['tenants', 'create', 'duarte', ...owner])).toBe('error: There is a tenant duarte already.\n')
  })

  test('names the address that people reach', async () => {
    const { code, stdout } = await run(['tenants', 'create', 'public', ...owner, '--json'], { OPTIFLOW_PUBLIC_URL: 'https://{tenant}.optiflow.example' })
    expect({ code, url: JSON.parse(stdout).url }).toEqual({ code: 0, url: 'https://public.optiflow.example/api/v1' })
  })

  test('asks a person for the password, and shows nothing of what is typed', async ({ skip }) => {
    const program = startAtTerminal('server/src/cli/main.ts', ['tenants', 'create', 'typed', ...owner.slice(0, 4), '--owner-password', '-'], { DATABASE_URL: api.database_url })
    if (!program) return skip('nothing here makes a terminal')
    await program.says(/^Password \(not shown\): /)
    program.process.stdin!.write('correct horse batterx\x7fy\r')
    await program.says(/Made typed, ready to use\./)
    expect((await program.ended).code).toBe(0)
    expect(program.said()).not.toMatch(/horse|batter/)
    expect(await api.client('typed').tokens.create({ email: 'ana@ferreteria-duarte.example', password, name: 'Web shop' })).toHaveProperty('plain_text_token')
  })

  test('takes the password from standard input or the environment, and never repeats it', async () => {
    const without = ['--name', 'Ferretería', '--owner-email', 'ana@duarte.example']
    expect((await run(['tenants', 'create', 'by-pipe', ...without, '--owner-password', '-'], {}, `${password}\nnot this\n`)).code).toBe(0)
    expect((await run(['tenants', 'create', 'by-env', ...without], { OPTIFLOW_OWNER_PASSWORD: password })).code).toBe(0)
    for (const slug of ['by-pipe', 'by-env']) await api.client(slug).tokens.create({ email: 'ana@duarte.example', password, name: 'x' })
    expect(await refused(['tenants', 'create', 'x', ...without], { OPTIFLOW_OWNER_PASSWORD: 'geheim' })).toBe('error: A password has 12 to 128 characters; this one has 6.\n')
    expect(await refused(['tenants', 'create', 'x', ...without, '--owner-password', '-'], {}, '')).toContain('this one has 0')
    expect(await refused(['tenants', 'create', 'x', ...without])).toContain("'--owner-password <password>' not specified")
  })

  test('goes on with a tenant whose making was interrupted', async () => {
    await control(`insert into tenants (slug, name, country, time_zone, database) values ('half', 'Half', 'DO', 'UTC', 'half_' || md5(random()::text))`)
    expect(await done('tenants', 'list')).toMatch(/^half +Half +creating: create again +DO +-/m)
    expect(await refused(['tenants', 'suspend', 'half'])).toContain('create it again to go on')
    const { token } = await made('tenants', 'create', 'half', ...owner)
    await eventually(async () => expect(await statusOf('half', token)).toBe(200), 2_000)
  })
})

describe('tenants list, suspend and activate', () => {
  test('a list is aligned for people and complete for programs', async () => {
    await api.tenant('a-rather-long-name')
    const lines = (await done('tenants', 'list')).trimEnd().split('\n')
    const names = lines[0]!.indexOf('NAME')
    expect(lines[0]).toMatch(/^SLUG +NAME +STATE +COUNTRY +SCHEMA +CREATED$/)
    expect(lines.slice(1).every((line) => line[names - 1] === ' ' && line[names] !== ' ')).toBe(true)
    expect(await made('tenants', 'list')).toContainEqual({ slug: 'a-rather-long-name', name: 'a-rather-long-name', state: 'active', country: 'DO', time_zone: 'America/Santo_Domingo', schema_version: expect.stringMatching(/^\d{4}_/), created_at: expect.stringMatching(/^\d{4}-.*Z$/) })
  })

  test('a suspended tenant answers 404 within seconds, and is back soon after', async () => {
    const { slug, token } = await api.tenant()
    expect(await statusOf(slug, token)).toBe(200)
    expect(await done('tenants', 'suspend', slug)).toBe(`${slug} is suspended. Running servers know within 5 seconds.\n`)
    await eventually(async () => expect(await statusOf(slug, token)).toBe(404), 6_000)
    expect(await made('tenants', 'activate', slug)).toEqual({ slug, state: 'active' })
    await eventually(async () => expect(await statusOf(slug, token)).toBe(200), 2_000)
  })
})

describe('users create', () => {
  test('makes a member of the first workspace, who signs in', async () => {
    const { slug } = await api.tenant()
    expect(await made('users', 'create', slug, '--email', 'luis@duarte.example', '--name', 'Luis Peralta', '--password', password)).toEqual({ tenant: slug, id: expect.any(Number), name: 'Luis Peralta', email: 'luis@duarte.example', role: 'member', workspace_ids: [1] })
    const { plain_text_token } = await api.client(slug).tokens.create({ email: 'luis@duarte.example', password, name: 'till' })
    expect(await api.client(slug, plain_text_token).me.get()).toMatchObject({ role: 'member', current_workspace_id: 1 })
    expect(await refused(['users', 'create', slug, '--email', 'LUIS@duarte.example', '--name', 'L', '--password', password])).toBe('error: The email has already been taken.\n')
  })

  test('lets an admin into the workspaces that are named, and into none that is not there', async () => {
    const { slug, owner } = await api.tenant()
    const { id } = await owner.workspaces.create({ name: 'Santiago' })
    const eva = ['users', 'create', slug, '--email', 'eva@duarte.example', '--name', 'Eva', '--password', password, '--role', 'admin', '--workspace', '1', `${id}`]
    expect(await refused([...eva, '99'])).toBe('error: The selected workspace id is invalid.\n')
    expect(await done(...eva)).toMatch(/^Made Eva <eva@duarte\.example>, admin of \S+ in workspaces 1, 2, with id \d+\.\n$/)
  })
})

describe('tokens create', () => {
  test('gives a token its abilities and its last day', async () => {
    const { slug, email } = await api.tenant()
    const token = await made('tokens', 'create', slug, '--email', email, '--name', 'Web shop', '--ability', 'invoices:view', 'products:view', '--ability', 'contacts:view', '--expires', '2099-12-31')
    expect(token).toEqual({ tenant: slug, id: expect.any(Number), name: 'Web shop', email, abilities: ['invoices:view', 'products:view', 'contacts:view'], expires_at: '2099-12-31T23:59:59.000Z', token: expect.stringMatching(/^\d+\|\w{48}$/) })
    const optiflow = api.client(slug, token.token)
    expect((await optiflow.me.get()).abilities.toSorted()).toEqual(['contacts:view', 'invoices:view', 'products:view'])
    await expect(optiflow.taxes.list()).rejects.toMatchObject({ status: 403 })
  })

  test('without more it may do all that its user may, for ever', async () => {
    const { slug, email } = await api.tenant()
    const said = await done('tokens', 'create', slug, '--email', email)
    expect(said).toContain('May       do all that its user may\n  Expires   never\n')
    expect(await statusOf(slug, /Token {5}(\S+)/.exec(said)![1]!)).toBe(200)
  })
})

describe('what is wrong is said in one line', () => {
  const tenant = (...changed: string[]) => ['tenants', 'create', 'x', ...owner, ...changed]
  test.concurrent.each([
    ['a subdomain', ['tenants', 'create', 'Big_Name', ...owner], /"Big_Name" cannot be a subdomain/],
    ['an e-mail address', tenant('--owner-email', 'ana'), /'--owner-email <email>' argument 'ana' is invalid\. That is no e-mail address/],
    ['a short password', tenant('--owner-password', 'short'), /A password has 12 to 128 characters; this one has 5/],
    ['a long password', tenant('--owner-password', 'x'.repeat(129)), /this one has 129/],
    ['a country', tenant('--country', 'DR'), /two letters of ISO 3166/],
    ['a region that is no country', tenant('--country', 'ZZ'), /two letters of ISO 3166/],
    ['an empty name', tenant('--name', ' '), /1 to 255 characters/],
    ['something missing', ['tenants', 'create', 'x'], /required option '--name <name>' not specified/],
    ['no slug', ['tenants', 'suspend'], /missing required argument 'slug'/],
    ['an unknown option', ['tenants', 'list', '--jsn'], /unknown option '--jsn' \(Did you mean --json\?\)/],
    ['an unknown command', ['tenant', 'list'], /unknown command 'tenant' \(Did you mean tenants\?\)/],
    ['an unknown act', ['tenants', 'lst'], /unknown command 'lst' \(Did you mean list\?\)/],
    ['what is like no command', ['invoices'], /unknown command 'invoices': see npm run -s optiflow -- --help/],
    ['an unknown tenant', ['tenants', 'suspend', 'nobody'], /There is no tenant nobody\./],
    ['a user of an unknown tenant', ['users', 'create', 'nobody', '--email', 'a@b.example', '--name', 'A', '--password', password], /There is no tenant nobody\./],
    ['a role', ['users', 'create', 'x', '--email', 'a@b.example', '--name', 'A', '--password', password, '--role', 'boss'], /Allowed choices are owner, admin, member/],
    ['a workspace', ['users', 'create', 'x', '--email', 'a@b.example', '--name', 'A', '--password', password, '--workspace', 'Main'], /id of a workspace/],
    ['an ability', ['tokens', 'create', 'x', '--email', 'a@b.example', '--ability', 'invoices:burn'], /'invoices:burn' is invalid\. Give \*, users:view, /],
    ['a day', ['tokens', 'create', 'x', '--email', 'a@b.example', '--expires', '2099-02-30'], /Give a day or an instant/],
    ['a past day', ['tokens', 'create', 'x', '--email', 'a@b.example', '--expires', '2020-01-01'], /That is past/],
    ['a user that is not there', ['tokens', 'create', 'early', '--email', 'nobody@b.example'], /The tenant early has no active user nobody@b\.example\./]
  ])('%s', async (_, args, sentence) => expect(await refused(args)).toMatch(sentence))

  test('an environment that cannot be, a database that is away', async () => {
    expect(await refused(['tenants', 'list'], { DATABASE_URL: 'mysql://x' })).toContain('DATABASE_URL must look like postgres://')
    const away = await refused(['tenants', 'list'], { DATABASE_URL: 'postgres://ana:geheim@127.0.0.1:1/optiflow' })
    expect(away).toBe('error: PostgreSQL at 127.0.0.1:1 does not answer (ECONNREFUSED): start it, or correct DATABASE_URL.\n')
  })
})

describe('help', () => {
  test('shows all commands on one page, in groups', async () => {
    const page = await done('--help')
    expect(page.match(/^ {2}(?:tenants|users|tokens) \w+|^ {2}migrate/gm)!.map((line) => line.trim())).toEqual(['tenants create', 'tenants list', 'tenants suspend', 'tenants activate', 'users create', 'tokens create', 'migrate'])
    expect(page.match(/^\w+:$/gm)).toEqual(['Options:', 'Tenants:', 'Users:', 'Tokens:', 'Databases:'])
  })

  test('shows an example of each command that makes something', async () => {
    const nouns = ['tenants', 'users', 'tokens']
    const pages = await Promise.all(nouns.map((noun) => done(noun, 'create', '--help')))
    for (const [at, noun] of nouns.entries()) expect(pages[at]).toMatch(new RegExp(`Example:\\n {2}npm run -s optiflow -- ${noun} create acme `))
  })
})

// Last: it leaves a tenant that is broken.
describe('migrate', { timeout: 120_000 }, () => {
  test('brings forward a tenant that is behind', async () => {
    const { slug, token } = await api.tenant()
    await control(`update tenants set schema_version = '0001_foundation' where slug = $1`, [slug])
    expect(await done('tenants', 'list')).toMatch(new RegExp(`^${slug} .*active: migrate`, 'm'))
    expect(await statusOf(slug, token)).toBe(503)
    await api.tenant()
    const said = await done('migrate')
    expect(said).toMatch(new RegExp(`^done {4}${slug}$`, 'm'))
    expect(said).toMatch(/\n\d+ tenants are at \d{4}_\w+\.\n$/)
    await eventually(async () => expect(await statusOf(slug, token)).toBe(200), 2_000)
  })

  test('one tenant that fails stops no other, and the exit code tells', async () => {
    const { slug, database } = await api.tenant()
    await api.server.pools.close(database)
    await control(`drop database ${database} with (force)`)
    const { code, stdout, stderr } = await run(['migrate'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: `failed  ${slug}: database "${database}" does not exist\n` })
    expect(stdout).toMatch(new RegExp(`\n\\d+ tenants are at \\w+, 1 failed: ${slug}\\.\n$`))
    const { code: again, stdout: report } = await run(['migrate', '--json'])
    expect(again).toBe(1)
    expect(JSON.parse(report)).toEqual({ schema_version: expect.any(String), migrated: stdout.match(/^done/gm)!.length, failed: [{ slug, error: `database "${database}" does not exist` }], unfinished: [] })
  })
})
