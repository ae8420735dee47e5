import { abilities } from '@optiflow/generated/operations.ts'
import { Option, type Command } from 'commander'
import { createToken, type Estate } from '../provisioning/index.ts'
import { withEstate } from './estate.ts'
import { ability, email, expiry, name, slug } from './options.ts'
import { print } from './print.ts'

interface Options { email: string; name: string; ability?: string[]; expires?: string; json?: boolean }

const example = `
Abilities, of which the token holds those that its user holds too:
${inLines(abilities)}

Example:
  npm run -s optiflow -- tokens create acme --email ana@ferreteria-duarte.example --name "Web shop" --ability products:view invoices:create --expires 2027-12-31`

/** `tokens create`: a bearer token for a user, shown once. */
export function addCreateToken(tokens: Command): void {
  tokens.command('create').helpGroup('Tokens:').description('make a bearer token for a user of a tenant')
    .argument('<tenant>', 'the subdomain of the tenant', slug)
    .requiredOption('--email <email>', 'the user whom the token stands for', email)
    .option('--name <name>', 'what the token is for', name, 'Command line')
    .addOption(new Option('--ability <ability...>', 'what it may do at most (default: all that its user may)').argParser(ability))
    .option('--expires <date>', 'the last day in UTC, or an instant (default: never)', expiry)
    .option('--json', 'print one JSON object')
    .addHelpText('after', example)
    .action((tenant: string, options: Options) => withEstate((estate) => create(estate, tenant, options)))
}

async function create(estate: Estate, tenant: string, { email, name, ability = ['*'], expires, json }: Options) {
  const { id, expires_at, plain_text_token: token } = await createToken(estate, tenant, { email, name, abilities: ability, expires_at: expires ?? null })
  const lines = [`Made the token "${name}" of ${email} in ${tenant}.`, '', `  Token     ${token}`, '            shown this once', `  May       ${ability.includes('*') ? 'do all that its user may' : ability.join(', ')}`, `  Expires   ${expires_at ?? 'never'}`]
  print(json, { tenant, id, name, email, abilities: ability, expires_at, token }, lines)
}

// Wrapped by hand: commander would run the words together.
function inLines(words: readonly string[]): string {
  const lines = ['']
  for (const word of words) {
    if (lines.at(-1)!.length + word.length > 76) lines.push('')
    lines[lines.length - 1] += ` ${word}`
  }
  return lines.map((line) => ` ${line}`).join('\n')
}
