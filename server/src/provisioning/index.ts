export { bringForward } from './forward.ts'
export { assertSlug, createTenant, findTenant, finishTenant, isBehind, isFinished, listTenants, migrateTenant, OperatorError, setSuspended, type Estate, type NewTenant, type TenantRecord } from './tenants.ts'
export { createToken, createUser, type NewUser } from './users.ts'
