export { activeWorkspaces, insertMembership, insertWorkspace } from './queries.ts'
export { slugFrom } from './rules.ts'
