import { Command, Help } from 'commander'
import { readConfig } from '../config.ts'
import { explain } from '../explain.ts'
import { addCreateTenant } from './create-tenant.ts'
import { addCreateToken } from './create-token.ts'
import { addCreateUser } from './create-user.ts'
import { addListTenants } from './list-tenants.ts'
import { addMigrate } from './migrate.ts'
import { addSuspendTenant } from './suspend-tenant.ts'

const program = new Command('npm run -s optiflow --')
program.description('Operates an installation of the OptiFlow API: the one of DATABASE_URL, else the embedded one in OPTIFLOW_DATA_DIR (.optiflow).')
  .usage('<command> [options]')
  .helpCommand(false)
  .configureOutput({ outputError: (text, write) => write(`${inOneLine(text)}\n`) })
  .configureHelp({ formatHelp: onOnePage, subcommandTerm: (command) => [...path(command), ...command.registeredArguments.map((argument) => `<${argument.name()}>`)].join(' ') })
  .addHelpText('after', '\nEach command has a --help of its own. They work beside a running server.')

const tenants = program.command('tenants').helpGroup('Tenants:').description('make, list, suspend and activate tenants')
addCreateTenant(tenants)
addListTenants(tenants)
addSuspendTenant(tenants)
addCreateUser(program.command('users').helpGroup('Users:').description('make users'))
addCreateToken(program.command('tokens').helpGroup('Tokens:').description('make bearer tokens'))
addMigrate(program)

try {
  await program.parseAsync()
} catch (error) {
  console.error(`error: ${lineOf(error)}`)
  process.exitCode = 1
}

function lineOf(error: unknown): string {
  try {
    return explain(error, readConfig(process.env))
  } catch (configError) {
    return explain(configError)
  }
}

// Suggestions included; who is far from any command is told where they stand.
function inOneLine(text: string): string {
  const line = text.trim().replaceAll('\n', ' ')
  return /unknown command '[^']*'$/.test(line) ? `${line}: see npm run -s optiflow -- --help` : line
}

// Only the page shows them so: a suggestion is sought among the names that stand at that place.
function onOnePage(command: Command, helper: Help): string {
  return Help.prototype.formatHelp.call(Object.assign(helper, { visibleCommands: leaves }), command, helper)
}

// The whole of what can be done on one page, and not the names of its chapters.
function leaves(command: Command): Command[] {
  return command.commands.flatMap((child) => (child.commands.length > 0 ? leaves(child) : [child]))
}

function path(command: Command): string[] {
  return command.parent ? [...path(command.parent), command.name()] : []
}
