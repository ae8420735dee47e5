// Each house rule is seen to fire: a small sound contract is linted once for every fault, all in one run of Redocly.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const faults: Record<string, (contract: ReturnType<typeof soundContract>) => void> = {
  'rule/exact-paths': ({ paths }) => rename(paths, '/tax-rates', '/taxRates'),
  'rule/operation-id': ({ create }) => (create.operationId = 'createTaxRate'),
  'rule/one-tag': ({ create }) => (create.tags = ['Tax rates', 'Others']),
  'rule/security-stated': ({ create }) => delete create.security,
  'rule/errors-of-all': ({ create }) => delete create.responses['500'],
  'rule/errors-of-tenants': ({ create }) => delete create.responses['429'],
  'rule/errors-of-ids': ({ update }) => delete update.responses['404'],
  'rule/errors-of-bodies': ({ update }) => delete update.responses['415'],
  'rule/bounded-files': ({ create }) => (create.requestBody.content = { 'text/csv': { schema: { type: 'string', maxLength: 9 }, examples: { one: { value: 'name' } } } }),
  'rule/named-examples': ({ create }) => (create.requestBody.content['application/json'] = { schema: ref('TaxRate'), example: { name: 'ITBIS' } }),
  'rule/bounded-strings': ({ properties }) => (properties['name'] = { type: ['string', 'null'] }),
  'rule/bounded-arrays': ({ properties }) => (properties['names'] = { type: 'array', items: { type: 'string', maxLength: 9 } }),
  'rule/no-floats': ({ properties }) => (properties['rate'] = { type: 'number' }),
  'rule/decimals-have-bounds': ({ properties }) => (properties['rate'] = { type: 'string', maxLength: 9, format: 'decimal' }),
  'rule/no-default-in-bodies': ({ properties }) => (properties['name'] = { type: 'string', maxLength: 9, default: 'ITBIS' }),
  'rule/required-beside-all-of': ({ schemas }) => (schemas.TaxRate = { allOf: [ref('TaxRateFields'), { required: ['name'] }], unevaluatedProperties: false }),
  'house/closed-objects': ({ schemas }) => delete schemas.Problem.additionalProperties,
  'house/closed-objects by false': ({ schemas }) => (schemas.Problem.additionalProperties = true),
  'house/closed-objects when composed': ({ schemas }) => delete schemas.TaxRate.unevaluatedProperties,
  'house/closed-objects when a map': ({ properties }) => (properties['names'] = { type: ['object', 'null'] }),
  'house/known-abilities': ({ create }) => (create.security = [{ token: ['taxes:eidt'] }]),
  'house/known-abilities when conditional': ({ create }) => (create['x-conditional-abilities'] = ['taxes:eidt']),
  'operation-summary': ({ create }) => delete create.summary,
  'operation-description': ({ create }) => delete create.description,
  'operation-tag-defined': ({ create }) => (create.tags = ['Unheard of']),
  'parameter-description': ({ parameters }) => delete parameters[0]!.description,
  'path-parameters-defined': ({ parameters }) => (parameters[0]!.name = 'tax_id'),
  'security-defined': ({ create }) => (create.security = [{ basic: [] }]),
  'request-mime-type': ({ create }) => rename(create.requestBody.content, 'application/json', 'application/xml')
}

const folder = mkdtempSync(join(tmpdir(), 'house-rules-'))
afterAll(() => rmSync(folder, { recursive: true }))
const [sound, ...broken] = lint([() => undefined, ...Object.values(faults)])

describe('the house rules', () => {
  test('a sound contract passes', () => expect(sound).toEqual([]))
  test.each(Object.keys(faults).map((rule, at) => [rule, broken[at]!] as const))('%s', (rule, found) => expect(found).toContain(rule.split(' ')[0]))
})

function lint(changes: ((contract: ReturnType<typeof soundContract>) => void)[]): string[][] {
  const files = changes.map((change, at) => {
    const contract = soundContract()
    change(contract)
    const file = join(folder, `${at}.json`)
    writeFileSync(file, JSON.stringify(contract.document))
    return file
  })
  const redocly = join(import.meta.dirname, '../node_modules/@redocly/cli/bin/cli.js')
  const config = join(import.meta.dirname, 'redocly.yaml')
  const { stdout, stderr } = spawnSync(process.execPath, [redocly, 'lint', ...files, '--config', config, '--format', 'json'], { encoding: 'utf8' })
  // One JSON document a file, end to end.
  const reports = JSON.parse(`[${stdout.replaceAll(/^\}\{/gm, '},{')}]`) as { problems: { ruleId: string }[] }[]
  if (reports.length !== files.length) throw new Error(`Redocly linted ${reports.length} of ${files.length} files.\n${stderr}`)
  return reports.map(({ problems }) => [...new Set(problems.map(({ ruleId }) => ruleId))])
}

interface Loose { [name: string]: any } // oxlint-disable-line no-explicit-any -- documents that are wrong on purpose have no type

function soundContract() {
  const answers = (...statuses: string[]) => Object.fromEntries(statuses.map((status) => [status, problem]))
  const problem = { description: 'It cannot be done.', content: json('Problem', { message: 'Not found.' }) }
  const success = { description: 'The rate.', content: json('TaxRate', { name: 'ITBIS' }) }
  const body = () => ({ required: true, content: json('TaxRate', { name: 'ITBIS' }) })
  const about = (verb: string) => ({ tags: ['Tax rates'], summary: `${verb} a rate`, description: 'Names are unique.', security: [{ token: ['taxes:edit'] }] })
  const create: Loose = { operationId: 'tax_rates.create', ...about('Create'), requestBody: body(), responses: { 201: success, ...answers('400', '401', '413', '415', '422', '429', '500', '503') } }
  const update: Loose = { operationId: 'tax_rates.update', ...about('Update'), requestBody: body(), responses: { 200: success, ...answers('400', '401', '404', '413', '415', '422', '429', '500', '503') } }
  const parameters: Loose[] = [{ name: 'id', in: 'path', required: true, description: 'The id.', schema: { type: 'integer' } }]
  const paths: Loose = { '/tax-rates': { post: create }, '/tax-rates/{id}': { parameters, patch: update } }
  const properties: Loose = { name: { type: 'string', maxLength: 9 }, ability: ref('Ability') }
  const schemas: Record<'Ability' | 'Problem' | 'TaxRateFields' | 'TaxRate', Loose> = {
    Ability: { type: 'string', maxLength: 20, enum: ['taxes:edit'] },
    Problem: { type: 'object', additionalProperties: false, properties: { message: { type: 'string', maxLength: 99 } } },
    TaxRateFields: { type: 'object', properties },
    TaxRate: { allOf: [ref('TaxRateFields')], required: ['name'], unevaluatedProperties: false }
  }
  const document = {
    openapi: '3.1.0',
    info: { title: 'Sound', version: '1.0.0', license: { name: 'MIT', identifier: 'MIT' }, contact: { name: 'OptiFlow', url: 'https://acme.test' } },
    servers: [{ url: 'https://acme.test' }],
    tags: [{ name: 'Tax rates', description: 'What is added.' }, { name: 'Others', description: 'The rest.' }],
    paths,
    components: { schemas, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }
  }
  return { document, paths, create, update, parameters, schemas, properties }
}

function json(schema: string, value: object): Loose {
  return { 'application/json': { schema: ref(schema), examples: { one: { value } } } }
}

function ref(schema: string) {
  return { $ref: `#/components/schemas/${schema}` }
}

function rename(object: Loose, from: string, to: string) {
  object[to] = object[from]
  delete object[from]
}
