import { randomUUID } from 'node:crypto'
import { ConflictError, NotFoundError, PermissionError, PreconditionFailedError, ValidationError, type Optiflow, type Schema } from '@optiflow/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorsOf, refusalOf } from './support/refusals.ts'
import { startWorld, worldIn, type World } from './support/world.ts'

let world: World
/** A colleague with the built-in role `member`, in the workspace "Main". */
let member: Optiflow
/** The owner in a second workspace, and in all of them. */
let branch: Optiflow
let everywhere: Optiflow

beforeAll(async () => {
  world = await startWorld()
  member = (await world.api.member(world.slug)).client
  const { id } = await world.owner.workspaces.create({ name: 'Santiago' })
  branch = world.api.client(world.slug, world.token, { workspaceId: id })
  everywhere = world.api.client(world.slug, world.token, { workspaceId: '*' })
})
afterAll(() => world.api.stop())

const events = (id: number) => world.api.sql<{ type: string; sequence: number; workspace_id: number | null; data: unknown }>(
  world.database, `select type, sequence, workspace_id, data from events where subject_type = 'contact' and subject_id = $1 order by sequence`, [id])
const activities = (id: number) => world.api.sql<{ operation: string; before: unknown; after: unknown }>(
  world.database, `select operation, before, after from activities where subject_type = 'contact' and subject_id = $1 order by id`, [id])
/** A request with a body that the SDK's types do not allow. */
const post = (body: object) => world.api.raw(world.slug, 'POST', '/api/v1/contacts', { headers: { authorization: `Bearer ${world.token}` }, body })

describe('contacts.create', () => {
  test('keeps all that is known of a company, and reads it back the same', async () => {
    const given = {
      name: 'Constructora del Este SRL', contact_type: 'both', status: 'active', email: 'compras@deleste.example', phone_primary: '809-555-0170', phone_secondary: '809-555-0171',
      mobile: '829-555-0172', fax: '809-555-0173', identification_type: 'rnc', identification_number: '131246788', credit_limit: '30000.5', birth_date: '1999-02-28', gender: 'other',
      observations: 'Paga los viernes', external_id: 'crm-7',
      addresses: [{ type: 'billing', street: 'Av. Independencia 300', city: 'Santo Domingo', province: 'Distrito Nacional', country: 'DO', postal_code: '10101', is_primary: true }]
    } satisfies Schema<'ContactCreate'>
    const { status, data, headers, etag } = await world.owner.contacts.create(given).withResponse()
    expect(status).toBe(201)
    expect(headers.get('Location')).toBe(`${world.api.origin(world.slug)}/api/v1/contacts/${data.id}`)
    expect(data).toEqual({
      ...given, credit_limit: '30000.50', id: expect.any(Number), workspace_id: 1, balance_due: '0.00', credit_balance: '0.00', warnings: [], created_at: expect.any(String), updated_at: data.created_at
    })
    const reply = await world.owner.contacts.get(data.id).withResponse()
    expect(reply.data).toEqual(data)
    expect(reply.etag).toBe(etag)
  })

  test('asks for no more than a name and a type', async () => {
    expect(await world.owner.contacts.create({ name: '  Ana Belén  ', contact_type: 'customer', email: '' })).toEqual({
      id: expect.any(Number), workspace_id: 1, name: 'Ana Belén', contact_type: 'customer', status: 'active', email: null, phone_primary: null, phone_secondary: null, mobile: null,
      fax: null, identification_type: null, identification_number: null, credit_limit: '0.00', birth_date: null, gender: null, observations: null, addresses: [], external_id: null,
      balance_due: '0.00', credit_balance: '0.00', warnings: [], created_at: expect.any(String), updated_at: expect.any(String)
    })
    expect(await errorsOf(world.owner.contacts.create({ name: '   ', contact_type: 'customer' }))).toEqual({ name: ['The name field is required.'] })
    expect((await post({ })).body.errors).toEqual({ name: ['The name field is required.'], contact_type: ['The contact type field is required.'] })
  })

  test('says what happened: one event, one line in the audit trail', async () => {
    const contact = await world.contact()
    expect(await events(contact.id)).toEqual([{ type: 'contact.created', sequence: 1, workspace_id: 1, data: contact }])
    expect(await activities(contact.id)).toEqual([{ operation: 'contacts.create', before: null, after: contact }])
  })

  test('checks an RNC and keeps it without separators', async () => {
    const contact = await world.contact({ identification_type: 'rnc', identification_number: '1-01-01063-2' })
    expect(contact).toMatchObject({ identification_number: '101010632', warnings: [] })
    expect(await errorsOf(world.contact({ identification_type: 'rnc', identification_number: '101010633' }))).toEqual({ identification_number: ['The identification number is not a valid RNC.'] })
    expect(await errorsOf(world.contact({ identification_type: 'rnc', identification_number: '10101063' }))).toHaveProperty('identification_number')
    expect(await errorsOf(world.contact({ identification_type: 'rnc', identification_number: '- . -' }))).toHaveProperty('identification_number')
    expect(await errorsOf(world.contact({ identification_number: '101010632' }))).toEqual({ identification_type: ['The identification type field is required when identification number is present.'] })
  })

  test('takes a cédula whose check digit fails, and warns', async () => {
    expect(await world.contact({ identification_type: 'cedula', identification_number: '001-1234567-3' })).toMatchObject({ identification_number: '00112345673', warnings: [] })
    const doubtful = await world.contact({ identification_type: 'cedula', identification_number: '001 1234567 4' })
    expect(doubtful).toMatchObject({ identification_number: '00112345674', warnings: ['The check digit of the cédula does not fit.'] })
    expect((await world.owner.contacts.get(doubtful.id)).warnings).toEqual(doubtful.warnings)
    expect(await errorsOf(world.contact({ identification_type: 'cedula', identification_number: '0011234567' }))).toHaveProperty('identification_number')
  })

  test('takes a number once among the active contacts of a type, in whichever workspace', async () => {
    const taken = { identification_number: ['The identification number has already been taken.'] }
    const passport = { identification_type: 'passport', identification_number: 'sc 4501' } as const
    const first = await world.contact(passport)
    expect(first.identification_number).toBe('SC4501')
    expect(await errorsOf(world.contact({ ...passport, identification_number: 'SC-4501' }, branch))).toEqual(taken)
    await world.contact({ ...passport, identification_type: 'other' })
    await world.owner.contacts.update(first.id, { status: 'inactive' })
    await world.contact(passport)
    expect(await errorsOf(world.owner.contacts.update(first.id, { status: 'active' }))).toEqual(taken)
  })

  test('fills up what an address leaves out', async () => {
    const contact = await world.contact({ addresses: [{ type: 'shipping', city: 'Santiago', street: '' }, { type: 'billing', is_primary: true, country: 'DO' }] })
    const empty = { street: null, city: null, province: null, country: null, postal_code: null, is_primary: false }
    expect(contact.addresses).toEqual([{ ...empty, type: 'shipping', city: 'Santiago' }, { ...empty, type: 'billing', is_primary: true, country: 'DO' }])
    expect((await world.owner.contacts.get(contact.id)).addresses).toEqual(contact.addresses)
    expect(await errorsOf(world.contact({ addresses: [{ type: 'billing', country: 'Dom' }] }))).toHaveProperty(['addresses.0.country'])
  })

  test('is shared with all workspaces only by those who may', async () => {
    const shared = await world.contact({ workspace_id: null })
    expect(shared.workspace_id).toBeNull()
    expect((await branch.contacts.get(shared.id)).name).toBe(shared.name)
    expect(await refusalOf(world.contact({ workspace_id: null }, member))).toBeInstanceOf(PermissionError)
    expect((await world.contact({ workspace_id: 1 }, member)).workspace_id).toBe(1)
    const narrow = (await world.api.member(world.slug, { role: 'owner', abilities: ['contacts:create'] })).client
    expect(await refusalOf(world.contact({ workspace_id: null }, narrow))).toBeInstanceOf(PermissionError)
  })

  test('goes into the workspace of the request and no other', async () => {
    expect((await world.contact({}, branch)).workspace_id).not.toBe(1)
    expect(await errorsOf(world.contact({ workspace_id: 1 }, branch))).toEqual({ workspace_id: ['The selected workspace id is invalid.'] })
    expect(await errorsOf(world.contact({}, everywhere))).toEqual({ workspace_id: ['The workspace id field is required.'] })
  })

  test('takes an id of another system once', async () => {
    const external_id = randomUUID()
    await world.contact({ external_id })
    expect(await errorsOf(world.contact({ external_id }, branch))).toEqual({ external_id: ['The external id has already been taken.'] })
  })

  test('names every field that cannot be', async () => {
    const { status, body } = await post({ id: 7, name: 'X', contact_type: 'friend', balance_due: '0.00', credit_limit: 100, email: 'nobody', warnings: [], birth_date: '2026-02-30' })
    expect(status).toBe(422)
    expect(body.errors).toEqual({
      id: ['The id field is not allowed.'], balance_due: ['The balance due field is not allowed.'], warnings: ['The warnings field is not allowed.'],
      contact_type: ['The contact type is not one of the allowed values: customer, supplier, both.'], credit_limit: ['The credit limit must be a string, not a JSON number.'],
      email: ['The email must be a valid email address.'], birth_date: ['The birth date is not a valid date (YYYY-MM-DD).']
    })
    expect(await errorsOf(world.contact({ credit_limit: '0.005' }))).toEqual({ credit_limit: ['The credit limit must not have more than 2 digits after the point.'] })
    expect(await errorsOf(world.contact({ credit_limit: '-1' }))).toHaveProperty('credit_limit')
  })
})

describe('contacts.get', () => {
  test('gives what the contact owes', async () => {
    const contact = await world.contact()
    const { id: product_id } = await world.service({ price: '100.00', default_tax_ids: [1] })
    await world.owner.invoices.create({ contact_id: contact.id, items: [{ product_id, quantity: '2' }] })
    await world.owner.invoices.create({ contact_id: contact.id, items: [{ product_id, quantity: '1' }] })
    await world.owner.invoices.create({ contact_id: contact.id, draft: true, items: [{ product_id, quantity: '500' }] })
    expect((await world.owner.contacts.get(contact.id)).balance_due).toBe('354.00')
  })

  test('counts together what no single invoice can hold', async () => {
    const { id: contact_id } = await world.contact()
    const { id: product_id } = await world.service({ default_tax_ids: [] })
    for (let n = 0; n < 2; n++) await world.owner.invoices.create({ contact_id, items: [{ product_id, quantity: '1000', unit_price: '9999999999.99' }] })
    expect((await world.owner.contacts.get(contact_id)).balance_due).toBe('19999999999980.00')
    expect((await world.owner.contacts.update(contact_id, { name: 'Deep in debt' })).balance_due).toBe('19999999999980.00')
  })

  test('of another workspace is not there, except for those who look at all', async () => {
    const contact = await world.contact({}, branch)
    expect(await refusalOf(world.owner.contacts.get(contact.id))).toBeInstanceOf(NotFoundError)
    expect(await everywhere.contacts.get(contact.id)).toEqual(contact)
    expect(await refusalOf(world.owner.contacts.get(999_999))).toBeInstanceOf(NotFoundError)
    const stranger = await worldIn(world.api)
    expect(await refusalOf(stranger.owner.contacts.get(contact.id))).toBeInstanceOf(NotFoundError)
  })
})

describe('contacts.update', () => {
  test('changes what is named and keeps the rest', async () => {
    const before = await world.contact({
      email: 'a@b.example', phone_primary: '1', credit_limit: '10.00', observations: 'x', identification_type: 'passport', identification_number: 'U1', addresses: [{ type: 'billing', city: 'Bonao' }], external_id: randomUUID()
    })
    const after = await world.owner.contacts.update(before.id, { phone_primary: '2', observations: null })
    expect(after).toEqual({ ...before, phone_primary: '2', observations: null, updated_at: expect.any(String) })
    expect(await world.owner.contacts.get(before.id)).toEqual(after)
    expect(after.updated_at > before.updated_at).toBe(true)
    expect(await events(before.id)).toEqual([expect.objectContaining({ type: 'contact.created', sequence: 1 }), { type: 'contact.updated', sequence: 2, workspace_id: 1, data: after }])
    expect((await activities(before.id))[1]).toEqual({ operation: 'contacts.update', before, after })
  })

  test('replaces the addresses as a whole', async () => {
    const contact = await world.contact({ addresses: [{ type: 'billing', city: 'Bonao', is_primary: true }, { type: 'shipping', city: 'Moca' }] })
    const { addresses } = await world.owner.contacts.update(contact.id, { addresses: [{ type: 'other', city: 'Azua' }] })
    expect(addresses).toEqual([{ type: 'other', city: 'Azua', street: null, province: null, country: null, postal_code: null, is_primary: false }])
    expect((await world.owner.contacts.update(contact.id, { addresses: [] })).addresses).toEqual([])
  })

  test('checks the identification that results, not only what was sent', async () => {
    const contact = await world.contact({ identification_type: 'passport', identification_number: '123' })
    expect(await errorsOf(world.owner.contacts.update(contact.id, { identification_type: 'rnc' }))).toEqual({ identification_number: ['The identification number is not a valid RNC.'] })
    expect(await errorsOf(world.owner.contacts.update(contact.id, { identification_type: null }))).toHaveProperty('identification_type')
    expect(await world.owner.contacts.update(contact.id, { identification_type: null, identification_number: null })).toMatchObject({ identification_type: null, identification_number: null })
  })

  test('a name cannot be taken away', async () => {
    const contact = await world.contact()
    expect(await errorsOf(world.owner.contacts.update(contact.id, { name: '' }))).toEqual({ name: ['The name field is required.'] })
  })

  test('only of what was read: somebody else was faster', async () => {
    const contact = await world.contact()
    const { etag } = await world.owner.contacts.get(contact.id).withResponse()
    const reply = await world.owner.contacts.update(contact.id, { name: 'Mine' }, { ifMatch: etag }).withResponse()
    expect(await refusalOf(world.owner.contacts.update(contact.id, { name: 'Yours' }, { ifMatch: etag }))).toBeInstanceOf(PreconditionFailedError)
    await world.owner.contacts.update(contact.id, { name: 'Yours' }, { ifMatch: reply.etag })
    expect((await world.owner.contacts.get(contact.id)).name).toBe('Yours')
  })

  test('sharing, and taking back, is for those who may', async () => {
    const contact = await world.contact()
    expect(await refusalOf(member.contacts.update(contact.id, { workspace_id: null }))).toBeInstanceOf(PermissionError)
    expect((await member.contacts.update(contact.id, { workspace_id: 1, name: 'Still ours' })).workspace_id).toBe(1)
    expect((await world.owner.contacts.update(contact.id, { workspace_id: null })).workspace_id).toBeNull()
    expect((await member.contacts.update(contact.id, { name: 'Of all' }))).toMatchObject({ workspace_id: null, name: 'Of all' })
    expect(await refusalOf(member.contacts.update(contact.id, { workspace_id: 1 }))).toBeInstanceOf(PermissionError)
    await world.owner.contacts.update(contact.id, { workspace_id: 1 })
    expect(await refusalOf(branch.contacts.get(contact.id))).toBeInstanceOf(NotFoundError)
  })

  test('of another workspace, or under all of them, is refused', async () => {
    const contact = await world.contact({}, branch)
    expect(await refusalOf(world.owner.contacts.update(contact.id, { name: 'Taken over' }))).toBeInstanceOf(NotFoundError)
    expect(await errorsOf(everywhere.contacts.update(contact.id, { name: 'Taken over' }))).toEqual({ workspace_id: ['The workspace id field is required.'] })
    expect(await everywhere.contacts.get(contact.id)).toEqual(contact)
  })
})

describe('contacts.delete', () => {
  test('takes away what nobody refers to', async () => {
    const contact = await world.contact()
    expect(await world.owner.contacts.delete(contact.id)).toBeUndefined()
    expect(await refusalOf(world.owner.contacts.get(contact.id))).toBeInstanceOf(NotFoundError)
    expect(await refusalOf(world.owner.contacts.delete(contact.id))).toBeInstanceOf(NotFoundError)
    expect((await activities(contact.id)).at(-1)).toEqual({ operation: 'contacts.delete', before: contact, after: null })
  })

  test('leaves a contact that a document names, even a draft', async () => {
    const contact = await world.contact()
    const { id: product_id } = await world.service()
    const draft = await world.owner.invoices.create({ contact_id: contact.id, draft: true, items: [{ product_id, quantity: '1' }] })
    const refusal = await refusalOf(world.owner.contacts.delete(contact.id))
    expect(refusal).toBeInstanceOf(ConflictError)
    expect(refusal.code).toBe('in_use')
    expect((await world.owner.contacts.update(contact.id, { status: 'inactive' })).status).toBe('inactive')
    await world.owner.invoices.delete(draft.id)
    await world.owner.contacts.delete(contact.id)
  })

  test('needs the right, the right workspace and what was last read', async () => {
    const contact = await world.contact({}, branch)
    const ours = await world.contact()
    expect(await refusalOf(member.contacts.delete(ours.id))).toBeInstanceOf(PermissionError)
    expect(await refusalOf(world.owner.contacts.delete(contact.id))).toBeInstanceOf(NotFoundError)
    const { etag } = await branch.contacts.get(contact.id).withResponse()
    await branch.contacts.update(contact.id, { name: 'Changed' })
    expect(await refusalOf(branch.contacts.delete(contact.id, { ifMatch: etag }))).toBeInstanceOf(PreconditionFailedError)
    expect((await branch.contacts.get(contact.id)).name).toBe('Changed')
  })
})

describe('contacts.list', () => {
  let book: World
  beforeAll(async () => void (book = await worldIn(world.api)))
  const names = async (query: Parameters<Optiflow['contacts']['list']>[0], client = book.owner) => (await client.contacts.list({ per_page: 100, ...query })).data.map(({ name }) => name)

  test('shows the newest first, whole', async () => {
    const fresh = await worldIn(world.api)
    expect(await fresh.owner.contacts.list()).toMatchObject({ data: [], meta: { total: 0, last_page: 1, from: null, to: null } })
    const one = await fresh.contact()
    const other = await fresh.contact({ identification_type: 'cedula', identification_number: '00112345674', addresses: [{ type: 'billing' }] })
    const page = await fresh.owner.contacts.list()
    expect(page.data).toEqual([other, one])
    expect(page.meta).toMatchObject({ total: 2, current_page: 1 })
  })

  test('sorts names as people do: blind to case, accents beside their letter', async () => {
    const shuffled = ['Zapata', 'Álvarez', 'alonso', 'Éxito', 'Nogales', 'Estrella', 'Ñáñez', 'farmacia', 'Nandú']
    for (const name of shuffled) await book.contact({ name, external_id: `sorted ${name}` })
    const filter = { external_id: shuffled.map((name) => `sorted ${name}`) }
    const sorted = ['alonso', 'Álvarez', 'Estrella', 'Éxito', 'farmacia', 'Nandú', 'Ñáñez', 'Nogales', 'Zapata']
    expect(await names({ filter, sort: 'name' })).toEqual(sorted)
    expect(await names({ filter, sort: '-name' })).toEqual(sorted.toReversed())
    expect(await names({ filter, sort: 'created_at' })).toEqual(shuffled)
  })

  test('puts those without an e-mail last, whichever way it is sorted', async () => {
    for (const [name, email] of [['None', null], ['Bee', 'b@x.example'], ['Ay', 'a@x.example'], ['Nil', null]] as const) await book.contact({ name, email, external_id: `mail ${name}` })
    const filter = { external_id: ['mail None', 'mail Bee', 'mail Ay', 'mail Nil'] }
    expect(await names({ filter, sort: 'email' })).toEqual(['Ay', 'Bee', 'None', 'Nil'])
    expect(await names({ filter, sort: '-email' })).toEqual(['Bee', 'Ay', 'Nil', 'None'])
  })

  test('finds by a part, blind to case and accents, in name, e-mail, telephones and identification', async () => {
    await book.contact({ name: 'José Ñuñez', email: 'Pepe@Fruta.example', phone_primary: '809-111', phone_secondary: '809-222', mobile: '829-333', fax: '849-444', identification_type: 'passport', identification_number: 'zx-90' })
    for (const search of ['jose', 'JOSÉ', 'nunez', 'se Ñu', 'Jose\u0301', 'pepe@fruta', '9-111', '809-222', '29-33', 'ZX90']) expect(await names({ search }), search).toEqual(['José Ñuñez'])
    expect(await names({ search: '849-444' })).toEqual([])
    expect(await names({ search: 'josé pérez' })).toEqual([])
  })

  test('takes %, _ and \\ as they are', async () => {
    for (const name of ['Rebaja 10% hoy', 'Rebaja 100 hoy', 'nodo_uno', 'nodoXuno', 'ruta\\norte', 'rutanorte']) await book.contact({ name })
    expect(await names({ search: '10%' })).toEqual(['Rebaja 10% hoy'])
    expect(await names({ search: 'nodo_' })).toEqual(['nodo_uno'])
    expect(await names({ search: 'ruta\\' })).toEqual(['ruta\\norte'])
    expect(await names({ search: '\\n' })).toEqual(['ruta\\norte'])
  })

  test('filters', async () => {
    await book.contact({ name: 'Buyer', contact_type: 'customer', external_id: 'f-1' })
    await book.contact({ name: 'Seller', contact_type: 'supplier', external_id: 'f-2', status: 'inactive' })
    const last = await book.contact({ name: 'Trader', contact_type: 'both', external_id: 'f-3', identification_type: 'rnc', identification_number: '1-31-24678-8' })
    const all = ['f-1', 'f-2', 'f-3']
    expect(await names({ filter: { external_id: all, contact_type: 'supplier' } })).toEqual(['Seller'])
    expect(await names({ filter: { external_id: all, contact_type: ['supplier', 'both'] } })).toEqual(['Trader', 'Seller'])
    expect(await names({ filter: { external_id: all, status: 'active' } })).toEqual(['Trader', 'Buyer'])
    expect(await names({ filter: { identification_number: '131246788' } })).toEqual(['Trader'])
    expect(await names({ filter: { external_id: all, updated_at_from: last.updated_at } })).toEqual(['Trader'])
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    expect(await names({ filter: { updated_at_from: tomorrow } })).toEqual([])
    expect(await errorsOf(book.owner.contacts.list({ filter: { status: 'asleep' as never } }))).toHaveProperty(['filter.status'])
  })

  test('of a workspace: its own and the shared ones; under * all', async () => {
    const search = randomUUID()
    await world.contact({ name: `main ${search}` })
    await world.contact({ name: `branch ${search}` }, branch)
    await world.contact({ name: `shared ${search}`, workspace_id: null })
    const seen = async (client: Optiflow) => (await client.contacts.list({ search, sort: 'name' })).data.map(({ name }) => name.split(' ')[0])
    expect(await seen(world.owner)).toEqual(['main', 'shared'])
    expect(await seen(member)).toEqual(['main', 'shared'])
    expect(await seen(branch)).toEqual(['branch', 'shared'])
    expect(await seen(everywhere)).toEqual(['branch', 'main', 'shared'])
    const nosy = world.api.client(world.slug, (await world.api.member(world.slug)).token, { workspaceId: '*' })
    expect(await refusalOf(nosy.contacts.list())).toBeInstanceOf(PermissionError)
  })

  test('brings every row once, page by page', async () => {
    const fresh = await worldIn(world.api)
    for (let n = 0; n < 7; n++) await fresh.contact({ name: n % 2 ? 'Same' : 'Other' })
    const ids: number[] = []
    for await (const { id } of fresh.owner.contacts.list({ sort: 'name', per_page: 2 })) ids.push(id)
    const [page1, page2] = await Promise.all([1, 2].map((page) => fresh.owner.contacts.list({ sort: 'name', per_page: 4, page })))
    expect([...page1!.data, ...page2!.data].map(({ id }) => id)).toEqual(ids)
    expect(new Set(ids).size).toBe(7)
  })
})

test('a refused write of a contact leaves no trace', async () => {
  const count = () => world.api.sql(world.database, `select (select count(*) from contacts) as contacts, (select count(*) from events) as events,
    (select count(*) from activities) as activities, (select count(*) from idempotency_keys) as keys`)
  await world.contact({ external_id: 'only one' })
  const before = await count()
  expect(await refusalOf(world.contact({ external_id: 'only one' }))).toBeInstanceOf(ValidationError)
  expect(await count()).toEqual(before)
})

describe('contacts.find_duplicates', () => {
  let shop: World
  let there: Optiflow
  const ids: Record<string, number> = {}
  beforeAll(async () => {
    shop = await worldIn(world.api)
    const { id } = await shop.owner.workspaces.create({ name: 'Santiago' })
    there = world.api.client(shop.slug, shop.token, { workspaceId: id })
    const meet = async (key: string, given: Parameters<World['contact']>[0], client = shop.owner) => void (ids[key] = (await shop.contact(given, client)).id)
    await meet('east', { name: 'Constructora del Este SRL', email: 'Compras@DelEste.example', phone_primary: '809-555-0170', identification_type: 'rnc', identification_number: '131246788' })
    await meet('west', { name: 'Constructora del Oeste SRL', phone_secondary: '+1 (809) 555-0199' })
    await meet('jose', { name: 'José Núñez Peña', mobile: '1.829.555.0131', status: 'inactive' })
    await meet('maria', { name: 'María Gómez', email: 'maria@correo.example' })
    await meet('shared', { name: 'Ferremix Dominicana SRL', workspace_id: null, phone_primary: '8095550150' })
    await meet('elsewhere', { name: 'Constructora del Este SRL', email: 'compras@deleste.example', phone_primary: '809-555-0170' }, there)
  })

  type Query = Parameters<Optiflow['contacts']['find_duplicates']>[0]
  const find = (query: Query, client = shop.owner) => client.contacts.find_duplicates(query)
  /** Who was found, by what and how surely. */
  const found = async (query: Query, client = shop.owner) => (await find(query, client)).map(({ contact, matched_on, score }) => [Object.keys(ids).find((key) => ids[key] === contact.id), matched_on.join(), score])

  test('answers with the contact as GET gives it', async () => {
    const [one] = await find({ identification_number: '1-31-24678-8' })
    expect(one).toEqual({ contact: await shop.owner.contacts.get(ids.east!), matched_on: ['identification_number'], score: 100 })
  })

  test.each<[what: string, query: Query, expected: unknown[]]>([
    ['an identification with other separators', { identification_number: ' 131.246.788 ' }, [['east', 'identification_number', 100]]],
    ['an e-mail in other letters', { email: 'COMPRAS@deleste.EXAMPLE' }, [['east', 'email', 90]]],
    ['a telephone written otherwise', { phone: '(809) 5550170' }, [['east', 'phone', 80]]],
    ['a telephone with the code of the country', { phone: '+1 809 555 0170' }, [['east', 'phone', 80]]],
    ['a telephone that is kept with it, as a second one', { phone: '809 555 0199' }, [['west', 'phone', 80]]],
    ['a mobile, of one who is inactive', { phone: '8295550131' }, [['jose', 'phone', 80]]],
    ['a name without its accents', { name: 'JOSE NUNEZ PENA' }, [['jose', 'name', 100]]],
    ['a name with a part left out', { name: 'Ferremix Dominicana' }, [['shared', 'name', 83]]],
    ['a name with a slip', { name: 'Maria Gomes' }, [['maria', 'name', 71]]],
    ['a name and more', { name: 'María Gómez de la Cruz' }, [['maria', 'name', 52]]],
    ['all of it at once', { name: 'Constructora del Este', email: 'compras@deleste.example', phone: '809-555-0170', identification_number: '131246788' }, [['east', 'identification_number,email,phone,name', 100], ['west', 'name', 69]]],
    ['different people', { email: 'maria@correo.example', phone: '809-555-0150' }, [['maria', 'email', 90], ['shared', 'phone', 80]]],
    ['nobody', { name: 'Hotel Playa Bávaro', email: 'x@y.example', phone: '000-000-0000', identification_number: '999' }, []],
    ['a word that many share', { name: 'SRL' }, []],
    ['signs alone', { name: '%%%' }, []],
    ['a name that says more than it is', { name: `Este') or 1=1 --` }, []]
  ])('finds by %s', async (_, query, expected) => {
    expect(await found(query)).toEqual(expected)
  })

  test('looks in the workspace and at what is shared, under * in all', async () => {
    const query = { phone: '809-555-0170', name: 'Ferremix Dominicana SRL' }
    expect(await found(query)).toEqual([['shared', 'name', 100], ['east', 'phone', 80]])
    expect(await found(query, there)).toEqual([['shared', 'name', 100], ['elsewhere', 'phone', 80]])
    expect(await found(query, world.api.client(shop.slug, shop.token, { workspaceId: '*' }))).toEqual([['shared', 'name', 100], ['east', 'phone', 80], ['elsewhere', 'phone', 80]])
  })

  test('nothing of another tenant', async () => {
    expect(await world.owner.contacts.find_duplicates({ phone: '8095550150', name: 'Ferremix Dominicana SRL' })).toEqual([])
  })

  test('gives twenty at most, the surest first', async () => {
    const tenant = await worldIn(world.api)
    for (let at = 0; at < 25; at++) await tenant.contact({ name: `Farmacia Carolina ${at}` })
    const exact = await tenant.contact({ name: 'Farmacia Carolina' })
    const candidates = await find({ name: 'Farmacia Carolina' }, tenant.owner)
    expect(candidates).toHaveLength(20)
    expect(candidates[0]).toMatchObject({ contact: { id: exact.id }, score: 100 })
    expect(candidates.map(({ score }) => score)).toEqual(candidates.map(({ score }) => score).sort((one, other) => other - one))
  })

  test('asks for something to compare', async () => {
    const none = { name: ['The name field is required when none of identification number / email / phone are present.'] }
    expect(await errorsOf(find({}))).toEqual(none)
    expect(await errorsOf(find({ name: ' ', email: '' }))).toEqual(none)
    expect(await errorsOf(find({ phone: '555-017' }))).toEqual({ phone: ['The phone must have at least 7 digits.'] })
    expect(await errorsOf(find({ identification_number: ' - . ' }))).toEqual({ identification_number: ['The identification number format is invalid.'] })
    expect(await errorsOf(find({ name: 'x'.repeat(256) }))).toHaveProperty('name')
    expect(await refusalOf(find({ colour: 'red' } as Query))).toMatchObject({ status: 400, code: 'unknown_parameter' })
  })

  test('is for those who may see contacts', async () => {
    const blind = (await world.api.member(shop.slug, { abilities: ['products:view'] })).client
    expect(await refusalOf(find({ name: 'María' }, blind))).toBeInstanceOf(PermissionError)
    expect(await found({ name: 'María Gómez' }, (await world.api.member(shop.slug)).client)).toEqual([['maria', 'name', 100]])
  })

  test('has an index for each of its ways', async () => {
    const pool = world.api.server.pools.get(shop.database)
    const connection = await pool.acquire()
    try {
      await connection.query('begin')
      // Of a handful of rows the planner would rather read all.
      await connection.query('set local enable_seqscan = off')
      const { rows } = await connection.query<{ 'QUERY PLAN': string }>(`explain select id from contacts where contacts.identification_number = '131246788' or lower(contacts.email) = lower('a@x.example')
        or contacts.phone_digits && phone_digits('809-555-0170') or search_key(contacts.name) % nullif(search_key('Constructora'), '')`)
      await connection.query('rollback')
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      for (const index of ['contacts_identification_number_index', 'contacts_email_lower_index', 'contacts_phone_digits_index', 'contacts_name_key_index']) expect(plan).toContain(index)
    } finally {
      await pool.release(connection)
    }
  })
})
