import { Option, type Command } from 'commander'
import { createUser, type Estate, type NewUser } from '../provisioning/index.ts'
import { withEstate } from './estate.ts'
import { email, name, passwordOption, readPassword, slug, workspace } from './options.ts'
import { print } from './print.ts'

interface Options { email: string; name: string; password: string; role: NewUser['role']; workspace: number[]; json?: boolean }

// The one that every tenant starts with.
const first_workspace = 1

const example = `
Owner and admin may do everything, a member what is done every day.

Example:
  npm run -s optiflow -- users create acme --email luis@ferreteria-duarte.example --name "Luis Peralta" --password - --workspace 1 2`

/** `users create`: a user of a tenant, let into workspaces. */
export function addCreateUser(users: Command): void {
  users.command('create').helpGroup('Users:').description('make a user of a tenant')
    .argument('<tenant>', 'the subdomain of the tenant', slug)
    .requiredOption('--email <email>', 'what the user signs in with', email)
    .requiredOption('--name <name>', 'the name of the user', name)
    .addOption(passwordOption('--password', 'OPTIFLOW_PASSWORD'))
    .addOption(new Option('--role <role>', 'what the user may do').choices(['owner', 'admin', 'member']).default('member'))
    .addOption(new Option('--workspace <id...>', `the workspaces to let the user into (default: ${first_workspace})`).argParser(workspace))
    .option('--json', 'print one JSON object')
    .addHelpText('after', example)
    .action(async (tenant: string, options: Options) => {
      const password = await readPassword(options.password)
      return withEstate((estate) => create(estate, tenant, { ...options, password }))
    })
}

async function create(estate: Estate, tenant: string, { email, name, password, role, workspace: workspace_ids = [first_workspace], json }: Options) {
  const user = await createUser(estate, tenant, { email, name, password, role, workspace_ids })
  const places = workspace_ids.length === 1 ? `workspace ${workspace_ids[0]}` : `workspaces ${workspace_ids.join(', ')}`
  print(json, { tenant, ...user, workspace_ids }, [`Made ${user.name} <${user.email}>, ${user.role} of ${tenant} in ${places}, with id ${user.id}.`])
}
