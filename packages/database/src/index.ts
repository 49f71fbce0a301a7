export {
  type CancellingPool,
  isAborted,
  currentAbortSignal,
  withAbortSignal,
} from './cancellation.ts';
export { ensureDatabase } from './create-database.ts';
export { checkServer, maskedUrl } from './database-url.ts';
export { type DatabaseLog, silent } from './log.ts';
export { migrate } from './migrations/apply.ts';
export type { RecordedRows } from './migrations/watch-tables.ts';
export { newMigration } from './migrations/new-migration.ts';
export { moduleClient } from './module-client.ts';
export { Pools } from './pool.ts';
export { callerDatabases } from './roles/caller-database.ts';
export { ensureRoles } from './roles/ensure-roles.ts';
export { grantAccess } from './roles/grant-access.ts';
export { roleIn, roleUrls, type RoleUrls } from './roles/role-urls.ts';
export { poolWithOutages } from './unavailable-errors.ts';
export { createProbe, type Probe } from './probe.ts';
