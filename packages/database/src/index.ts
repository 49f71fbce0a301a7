export { ensureDatabase } from './create-database.ts';
export { checkServer, parseDatabaseUrl, withoutPassword } from './database-url.ts';
export {
  type EmbeddedOptions,
  type EmbeddedServer,
  openEmbedded,
} from './embedded/open-embedded.ts';
export type { ServerSettings } from './embedded/settings.ts';
export { type DatabaseLog, silent } from './log.ts';
export { type AppliedMigration, type MigrateOptions, migrate } from './migrations/apply.ts';
export { extensionSchema } from './migrations/connection.ts';
export { type NewMigrationOptions, newMigration } from './migrations/new-migration.ts';
export { type ClientClass, moduleClient } from './module-client.ts';
export { type PoolOptions, Pools } from './pool.ts';
