import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { createTenant, createToken, type Estate } from '../provisioning/index.ts'
import { withEstate } from './estate.ts'
import { country, email, name, passwordOption, readPassword, slug } from './options.ts'
import { print } from './print.ts'

interface Options { name: string; ownerEmail: string; ownerPassword: string; ownerName?: string; country: string; json?: boolean }

const example = `
Example:
  npm run -s optiflow -- tenants create acme --name "Ferretería Duarte" --owner-email ana@ferreteria-duarte.example --owner-password -

A tenant whose making was interrupted is finished by creating it again.`

/** `tenants create`: a tenant, its owner and a first token. */
export function addCreateTenant(tenants: Command): void {
  tenants.command('create').helpGroup('Tenants:').description('make a tenant with a database of its own, its owner and a first token')
    .argument('<slug>', 'its subdomain: small letters, digits, hyphens', slug)
    .requiredOption('--name <name>', 'the name of the organisation', name)
    .requiredOption('--owner-email <email>', 'what the owner signs in with', email)
    .addOption(passwordOption('--owner-password', 'OPTIFLOW_OWNER_PASSWORD'))
    .option('--owner-name <name>', 'the name of the owner (default: the e-mail address)', name)
    .option('--country <code>', 'brings currency, taxes, number series and time zone', country, 'DO')
    .option('--json', 'print one JSON object')
    .addHelpText('after', example)
    .action(async (slug: string, options: Options) => {
      const password = await readPassword(options.ownerPassword)
      return withEstate((estate, config) => create(estate, config, slug, { ...options, ownerPassword: password }))
    })
}

async function create(estate: Estate, { public_url }: Config, slug: string, { name, ownerEmail, ownerPassword, ownerName = ownerEmail, country, json }: Options) {
  await createTenant(estate, { slug, name, country, owner: { name: ownerName, email: ownerEmail, password: ownerPassword } })
  const { plain_text_token: token } = await createToken(estate, slug, { email: ownerEmail, name: 'First token', abilities: ['*'], expires_at: null })
  const url = `${public_url.replace('{tenant}', slug)}/api/v1`
  print(json, { slug, url, token }, [`Made ${slug}, ready to use.`, '', `  API     ${url}`, `  Owner   ${ownerEmail}`, `  Token   ${token}`, '          shown this once; it may do all that the owner may'])
}
