export { statusOf } from './rules.ts'
