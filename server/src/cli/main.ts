import { Command } from 'commander'
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
  // One line an error, suggestions included.
  .configureOutput({ outputError: (text, write) => write(`${text.trim().replaceAll('\n', ' ')}\n`) })
  .configureHelp({ visibleCommands: leaves, subcommandTerm: (command) => [...path(command), ...command.registeredArguments.map((argument) => `<${argument.name()}>`)].join(' ') })
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

// The whole of what can be done on one page, and not the names of its chapters.
function leaves(command: Command): Command[] {
  return command.commands.flatMap((child) => (child.commands.length > 0 ? leaves(child) : [child]))
}

function path(command: Command): string[] {
  return command.parent ? [...path(command.parent), command.name()] : []
}
