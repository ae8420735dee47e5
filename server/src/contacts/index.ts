export { findAccount, lockAccount } from './queries.ts'
