// The arrows: who may import whom. ARCHITECTURE.md draws them, this file holds them, `npm run check` runs it.

const src = '^server/src/'

// Low to high: a room imports the rooms before it and none after it.
const order = [
  'workspaces',
  'access',
  'settings',
  'contacts',
  'inventory',
  'products',
  'orders',
  'receivables',
  'papers',
  'payments',
  'invoices',
  'quotations',
  'credit_notes',
  'reports'
]
// Alone: they import no room, and no room imports them.
const alone = ['webhooks', 'activities', 'health']

const rooms = `${src}(${[...order, ...alone].join('|')})/`
const room = (...names) => `${src}(${names.join('|')})/`
const tests = '\\.test\\.ts$'
// A room with many statements keeps some apart: `lookup.queries.ts`.
const queries = `${src}.+queries\\.ts$`
const database = `${src}platform/database(/|\\.ts$)`
const pure = [`${src}.+/rules\\.ts$`, `${src}documents/`, `${src}platform/(problems|decimal)\\.ts$`]

const upward = order.slice(0, -1).map((name, at) => ({
  name: `${name}-below`,
  severity: 'error',
  comment: `\`${name}\` stands below ${order.slice(at + 1).join(', ')}: two rooms that need each other miss a third idea between them.`,
  from: { path: room(name) },
  to: { path: room(...order.slice(at + 1)) }
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Of two files that need each other neither can be read, tested or moved alone. Types may look at each other: they are gone at run time.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that leads nowhere fails at start, or only in production when it is a devDependency that happens to be there.',
      from: {},
      to: { couldNotResolve: true }
    },
    {
      name: 'generated-imports-nothing',
      severity: 'error',
      comment: 'generated/ is what the contract says and no more; everything may rest on it because it rests on nothing.',
      from: { path: '^generated/' },
      to: { pathNot: '^generated/' }
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      comment: 'The platform serves every room alike: it imports generated alone. What it needs from above is handed to it.',
      from: { path: `${src}platform/`, pathNot: tests },
      to: { path: ['^server/', '^sdk/', '^test/'], pathNot: `${src}platform/` }
    },
    {
      name: 'documents-are-sums',
      severity: 'error',
      comment: 'Lines, totals and numbers are arithmetic: problems to refuse with and decimals to count with are all they take.',
      from: { path: `${src}documents/`, pathNot: tests },
      to: { path: ['^server/', '^sdk/', '^test/'], pathNot: [`${src}documents/`, `${src}platform/(problems|decimal)\\.ts$`] }
    },
    {
      name: 'documents-serve-documents',
      severity: 'error',
      comment: 'Only orders, and the documents made from them, have lines and totals; another room that wants them wants one of these. What taxes a line may bear concerns products too.',
      from: { path: src, pathNot: [`${src}documents/`, room('orders', 'invoices', 'quotations', 'credit_notes')] },
      to: { path: `${src}documents/`, pathNot: `${src}documents/tax-types\\.ts$` }
    },
    {
      name: 'printing-knows-no-room',
      severity: 'error',
      comment: 'A paper is what it is given: decimals to write out and problems to refuse with are all that printing takes of the server. So it runs in a thread of its own, without a database, a tenant or a request.',
      from: { path: `${src}printing/`, pathNot: tests },
      to: { path: ['^server/', '^generated/', '^sdk/', '^test/'], pathNot: [`${src}printing/`, `${src}platform/(problems|decimal)\\.ts$`] }
    },
    {
      name: 'printing-serves-papers',
      severity: 'error',
      comment: 'Papers put documents and payments into words and hand them over, by the door; the server ends the threads. Nobody else has anything to print.',
      from: { path: '^server/', pathNot: [`${src}printing/`, room('papers'), `${src}server\\.ts$`] },
      to: { path: `${src}printing/` }
    },
    {
      name: 'printing-by-its-door',
      severity: 'error',
      comment: 'Who imports more than the door would load fonts and the typesetter into the thread that serves requests.',
      from: { path: '^server/', pathNot: `${src}printing/` },
      to: { path: `${src}printing/`, pathNot: `${src}printing/index\\.ts$` }
    },
    {
      name: 'rooms-stay-inside',
      severity: 'error',
      comment: 'A room imports platform, generated, documents, printing and its neighbours: not what assembles them (app, main, config, handlers, cli).',
      from: { path: rooms, pathNot: tests },
      to: { path: ['^server/', '^sdk/', '^test/'], pathNot: [rooms, `${src}(platform|documents|printing)/`] }
    },
    {
      name: 'through-the-door',
      severity: 'error',
      comment: 'A neighbour is entered by its index.ts: what stands there is promised, the rest may change tomorrow.',
      from: { path: `${src}([^/]+)/`, pathNot: `${src}(platform|documents|cli)/` },
      to: { path: rooms, pathNot: [`${src}$1/`, `${src}[^/]+/index\\.ts$`] }
    },
    {
      name: 'assembled-in-one-place',
      severity: 'error',
      comment: 'Handlers are gathered in handlers.ts and nowhere else; the other files of the entrance know no room but by its door.',
      from: { path: `${src}([^/]+\\.ts$|cli/)`, pathNot: `${src}handlers\\.ts$` },
      to: { path: rooms, pathNot: `${src}[^/]+/index\\.ts$` }
    },
    ...upward,
    {
      name: 'inventory-imports-no-room',
      severity: 'error',
      comment: 'Inventory reads product rows by SQL; products give it their initial stock. The other way round would be a cycle.',
      from: { path: room('inventory') },
      to: { path: rooms, pathNot: room('inventory') }
    },
    {
      name: 'alone-imports-no-room',
      severity: 'error',
      comment: 'Webhooks read the outbox, activities the log, health nothing: rows are all they share with the rooms.',
      from: { path: `${src}(${alone.join('|')})/` },
      to: { path: rooms, pathNot: `${src}$1/` }
    },
    {
      name: 'nobody-imports-the-lonely',
      severity: 'error',
      comment: 'A room says what happened by `record`; who listens is none of its business.',
      from: { path: `${src}([^/]+)/`, pathNot: `${src}cli/` },
      to: { path: room(...alone), pathNot: `${src}$1/` }
    },
    {
      name: 'sql-in-queries',
      severity: 'error',
      comment: 'SQL stands in queries.ts, so that one can read every statement of a room in one file; pools and migrations are the platform\'s.',
      from: { path: '^server/', pathNot: [queries, database, `${src}platform/embedded(/|\\.ts$)`, `${src}provisioning/`, '^server/(migrations|seeds)/', tests] },
      to: { path: '(^|/)node_modules/(knex|pg)/' }
    },
    {
      name: 'statements-in-queries',
      severity: 'error',
      comment: 'The same for the platform\'s own way of writing SQL: a room\'s statements are in its queries.ts.',
      from: { path: rooms, pathNot: [queries, tests] },
      to: { path: database }
    },
    {
      name: 'sql-behind-handlers',
      severity: 'error',
      comment: 'A query is called by the room that owns its table; neighbours read tables in their own SQL.',
      from: { path: `${src}([^/]+)/`, pathNot: tests },
      to: { path: queries, pathNot: `${src}$1/` }
    },
    {
      name: 'express-at-the-door',
      severity: 'error',
      comment: 'A handler never sees `req` or `res`: tests, jobs and neighbours call it without a server.',
      from: { path: '^server/', pathNot: [`${src}app\\.ts$`, `${src}platform/`, tests] },
      to: { path: '(^|/)node_modules/(express|@types/express|express-serve-static-core|@types/express-serve-static-core)/' }
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'Rules are values in, values out, proved in milliseconds. They call other rules, documents, problems and decimals, and these call nothing else: so no rule reaches I/O. Types are free.',
      from: { path: `${src}.+/rules\\.ts$` },
      to: { pathNot: ['^generated/', ...pure], dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'pure-stays-pure',
      severity: 'error',
      comment: 'What rules rest on does no I/O either: of all packages only big.js is let in.',
      from: { path: pure, pathNot: tests },
      to: { pathNot: ['^generated/', ...pure, '(^|/)node_modules/(@types/)?big\\.js/'], dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'sdk-knows-generated-alone',
      severity: 'error',
      comment: 'The SDK is what a stranger installs: it knows the contract and never the server.',
      from: { path: '^sdk/[^/]+/src/' },
      to: { path: ['^server/', '^test/', '^openapi/', '^mock/', '^docs/', '(^|/)node_modules/@optiflow/(?!generated/)'] }
    },
    {
      name: 'tests-come-through-the-sdk',
      severity: 'error',
      comment: 'Tests are the first customers: they come through the SDK. A rule is tested in its room, beside its file.',
      from: { path: '^test/', pathNot: '^test/(support|bench|faults)/' },
      to: { path: '^server/', pathNot: `${src}platform/embedded/` }
    },
    {
      name: 'support-starts-the-server',
      severity: 'error',
      comment: 'test/support starts the server and makes tenants by the entrance that operators use; it reaches into no room.',
      from: { path: '^test/(support|bench|faults)/' },
      to: { path: '^server/', pathNot: [`${src}[^/]+\\.ts$`, `${src}(cli/|provisioning/index\\.ts$)`, `${src}platform/(embedded|database|log)(/|\\.ts$)`] }
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      comment: 'What runs must not need what tests it.',
      from: { path: '^(server|sdk|openapi|mock)/', pathNot: tests },
      to: { path: ['^test/', tests, '(^|/)node_modules/(vitest|fast-check)/'], pathNot: 'node_modules/vitest/dist/config' }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '^openapi/.*\\.yaml$'] },
    // Types are arrows too: who borrows a type depends on who owns it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.json', '.d.ts']
    }
  }
}
