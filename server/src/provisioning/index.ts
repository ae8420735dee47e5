export { createTenant, findTenant, listTenants, migrateTenant, OperatorError, setSuspended, type Estate, type NewTenant, type TenantRecord } from './tenants.ts'
export { createToken, createUser, type NewUser } from './users.ts'
